import { message } from "../../model/message.ts";
import { type Check, wordsOf } from "../check.ts";

const MAYBE = /@|:\/\/|\.[a-z]{2}/i;

/** An apostrophe ends an address: `steffie.nl’de`. Endings of domains that are words (`so`, `de`) are left out. */
const ADDRESS = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>()"'‘’“”«»\uFFFC]+`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?:[\w-]+\.)+(?:nl|be|com|org|net|eu|info|nu|uk|tr|gov|edu|amsterdam|example)(?![\w\u00C0-\u024F])(?:\/[^\s<>()"'‘’“”«»\uFFFC]*)?`,
  ]
    .map((pattern) => String.raw`(?<![\w@.+-])${pattern}`)
    .join("|"),
  "gi",
);

/** The addresses in a text, each once. */
const addresses = (text: string): string[] => [
  ...new Set(text.match(ADDRESS)?.map((address) => address.toLowerCase().replace(/[.,;:!?؟،؛…/]+$/, ""))),
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
