import { addressPattern, DOMAIN, MAIL, WEB, withoutStops } from "../../model/addresses.ts";
import { message } from "../../model/message.ts";
import { type Check, wordsOf } from "../check.ts";

const MAYBE = /@|:\/\/|\.[a-z]{2}/i;

const ADDRESS = addressPattern(WEB, MAIL, DOMAIN);

/** The addresses in a text, each once. */
const addresses = (text: string): string[] => [
  ...new Set(text.match(ADDRESS)?.map((address) => withoutStops(address.toLowerCase()))),
];

/** Whether two addresses are the same, also with a case ending behind a hyphen (`www.a.nl-ka`). */
const isOne = (one: string, other: string) => one === other || one.startsWith(`${other}-`);

/**
 * Visible web and e-mail addresses that differ from those of the Dutch, each needed at least once. The targets of links
 * are checked by `link-targets`. Source of the name: Weblate.
 */
export const url: Check = {
  name: "url",
  severity: "error",
  run(pair) {
    const words = wordsOf(pair);
    if (!MAYBE.test(words.translation) && !MAYBE.test(words.source)) return [];
    const wanted = addresses(words.source);
    const found = addresses(words.translation);
    return [
      ...wanted
        .filter((address) => !found.some((other) => isOne(other, address)))
        .map((lost) => message("check.url.missing", { url: lost })),
      ...found
        .filter((address) => !wanted.some((other) => isOne(address, other)))
        .map((extra) => message("check.url.added", { url: extra })),
    ];
  },
};
