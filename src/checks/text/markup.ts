import { PSEUDO } from "../../catalog/entry.ts";
import { inlineMarkup, linksIn } from "../../markdown/inline.ts";
import { type Code, type Message, message } from "../../model/message.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";
import { difference } from "./multiset.ts";

const isAddress = (item: string) => item.startsWith("link ") || item.startsWith("image ");

/** Nine texts out of ten have no markup. */
const MARKUP = /[*_~`[\]<!\\]|:\/\//;

function compare({ source, translation, references }: Pair, counts: (item: string) => boolean): Message[] {
  if (!MARKUP.test(translation) && !MARKUP.test(source)) return [];
  const wanted = inlineMarkup(source, references).filter(counts);
  const found = inlineMarkup(translation, references).filter(counts);
  return [
    ...difference(wanted, found).map((item) => fault(MISSING, item)),
    ...difference(found, wanted).map((item) => fault(ADDED, item)),
  ];
}

const MISSING: Record<string, Code> = {
  strong: "check.markup.missing.bold",
  em: "check.markup.missing.emphasis",
  s: "check.markup.missing.struck",
  break: "check.markup.missing.break",
  code: "check.markup.missing.code",
  footnote: "check.markup.missing.footnote",
  link: "check.markup.missing.link",
  image: "check.markup.missing.image",
};

const ADDED: Record<string, Code> = {
  strong: "check.markup.added.bold",
  em: "check.markup.added.emphasis",
  s: "check.markup.added.struck",
  break: "check.markup.added.break",
  code: "check.markup.added.code",
  footnote: "check.markup.added.footnote",
  link: "check.markup.added.link",
  image: "check.markup.added.image",
};

/** The message for a kind of markup with its content or address behind a space: `link https://voorbeeld.example`. */
function fault(codes: Record<string, Code>, item: string): Message {
  const [kind = "", ...text] = item.split(" ");
  return message(codes[kind]!, text.length > 0 ? { text: text.join(" ") } : {});
}

/** A text without one of these shows no markup. */
const SIGN = /[*_`~\\<&⟦⟧\]#>]/;

/**
 * Markup that readers see as characters: asterisks, underscores, backticks and tildes that mark nothing (but not within
 * a word: `medewerker*innen`, `go`aan`), halves of links, tags, entities, headings, leftovers of engines.
 */
const STRAY =
  /\*{2,}|(?<!\p{L})\*|\*(?!\p{L})|(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])|`{2,}|(?<!\p{L})`|`(?!\p{L})|~{2,}|\]\(|\]\[|\[\^|\[\[|\]\]|<\/?[a-z][^<>]{0,100}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|[⟦⟧\\]|^(?:#{1,6}|>) /giu;

/** An entity, which the page decodes: translators see it, readers do not. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;

/** Characters of markup that show in the translation more often than in the Dutch. */
function strays(pair: Pair): string[] {
  const { source, translation } = wordsOf(pair);
  const found = signsIn(translation);
  return found.length === 0 ? [] : difference(found, signsIn(source));
}

/**
 * Characters that are not markup: in the name of an account or a topic, in place of a dash behind a word, and asterisks
 * for omitted letters.
 */
const NO_MARK =
  /(?<![\p{L}\p{N}_])[@#][\p{L}\p{N}_.]{1,60}|(?<=^[^_]*[\s\p{L}])_(?=\s[^_]*$)|(?<=\p{L})\*{3,}/gu;

/** A line to write on may have any length. */
const signsIn = (text: string): string[] =>
  (text.replace(NO_MARK, "").match(STRAY) ?? []).map((sign) => sign.replace(/^_{3,}$/, "___"));

function markupFaults(pair: Pair): Message[] {
  const faults = compare(pair, (item) => !isAddress(item));
  // Missing markup mostly shows as characters: one fault, one message.
  if (faults.length > 0 || pair.engine === PSEUDO || !SIGN.test(pair.translation)) return faults;
  return [...new Set(strays(pair))].map((sign) => message("check.markup.shows", { sign }));
}

/**
 * Bold, emphasis, code, footnote marks or line breaks that differ from the Dutch (in any order), and markup that shows
 * as text.
 */
export const markup: Check = {
  name: "markup",
  severity: "error",
  acceptedBy: "name",
  run: markupFaults,
};

/** `&nbsp;` and the like, left by engines: readers see the character, but translators the entity. */
export const entities: Check = {
  name: "entities",
  severity: "warning",
  run({ source, translation }) {
    if (!translation.includes("&")) return [];
    const found = translation.match(ENTITY) ?? [];
    return difference(found, source.match(ENTITY) ?? []).map((entity) =>
      message("check.entities.entity", { entity }),
    );
  },
};

/** Links and images with other addresses than in the Dutch. */
export const linkTargets: Check = {
  name: "link-targets",
  severity: "error",
  acceptedBy: "name",
  run: (pair) => compare(pair, isAddress),
};

/** Exchanged links, which lead to the right addresses from the wrong words. */
export const linkOrder: Check = {
  name: "link-order",
  severity: "error",
  run({ source, translation, references }) {
    if (!translation.includes("](")) return [];
    const [wanted, found] = [linksIn(source, references), linksIn(translation, references)];
    const [one, other] = wanted.filter((link, at) => link !== found[at]);
    const isSame = wanted.length === found.length && difference(wanted, found).length === 0;
    return isSame && one !== undefined ? [message("check.links.exchanged", { one, other: other! })] : [];
  },
};
