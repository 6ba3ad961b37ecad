import type { Engine } from "./engine.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "åƀçðéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ";
const ACCENTS = new Map(Array.from(PLAIN, (letter, index) => [letter, ACCENTED[index]!]));

const NONE = Number.POSITIVE_INFINITY;

/** Tags, entities and facts (whatever has a digit, an @, a :// or a dot before a letter), or a word. */
const PIECE = /<[^>]*>|&[^;]*;|[^\s<&]*(?:[\d@]|:\/\/|\.\p{L})[^\s<&]*|(?<word>\p{L}+)/gu;

/**
 * An engine that needs nothing and translates nothing: `⟦Ŵŵåţéŕ⟧`. Letters get accents and words grow by about
 * a third, which shows untranslated text, cut letters and tight layouts; tags, entities and facts stay byte
 * for byte. The same text always gives the same answer. Never published.
 */
export function pseudo(): Engine {
  return {
    name: "pseudo",
    limits: { texts: NONE, characters: NONE, bytes: NONE, concurrent: 1, perMinute: NONE },
    published: false,
    price: 0,
    glossary: "none",
    supports: () => true,
    size: ({ texts }) => Buffer.byteLength(texts.join("")),
    translate: async ({ texts }) => ({ texts: texts.map(disguise), billed: 0 }),
  };
}

function disguise(text: string): string {
  return `⟦${text.replace(PIECE, (piece, word?: string) => (word ? stretch(word) : piece))}⟧`;
}

/** Accents every letter and doubles one in three. */
function stretch(word: string): string {
  return Array.from(word, (letter, index) =>
    (ACCENTS.get(letter) ?? letter).repeat(index % 3 === 1 ? 2 : 1),
  ).join("");
}
