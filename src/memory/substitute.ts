import type { References } from "../markdown/inline.ts";
import { fromTagged, type Tagged, toTagged } from "../markdown/tagged.ts";
import { escapeXml, unescapeXml } from "../model/entities.ts";
import { substituteNumbers } from "./number-substitution.ts";

/** Two texts that may differ in facts, and the translation of the first. */
export interface Substitution {
  before: string;
  after: string;
  translation: string;
  /** Intl locale of the translation. */
  locale: string;
  /** Names that are the same in every language. */
  names: readonly string[];
  references: References;
}

/**
 * Returns the translation of `after`, which differs from `before` only in facts and addresses, by replacing the facts
 * in the translation of `before`. Undefined unless everything is certain.
 */
export function substitute(options: Substitution): string | undefined {
  const { before, after, translation, locale, names, references } = options;
  if (/[\uE000-\uF8FF]/.test(before + after + translation)) return undefined;
  const old = toTagged(before, references);
  const wanted = toTagged(after, references);
  const xml = renumbered(toTagged(translation, references), old);
  if (xml === undefined || !sameKinds(old, wanted)) return undefined;
  const exchanged = substituteNumbers(hideTags(old.xml), hideTags(wanted.xml), hideTags(xml), locale, names);
  if (exchanged === undefined) return undefined;
  const result = fromTagged(showTags(exchanged), wanted);
  return "text" in result ? result.text : undefined;
}

/** Renumbers the tags of a translation as in the Dutch; undefined if the tags differ. */
function renumbered({ xml, tags }: Tagged, dutch: Tagged): string | undefined {
  const left = dutch.tags.map((tag) => JSON.stringify(tag));
  if (left.length !== tags.length) return undefined;
  const numbers = tags.map((tag) => {
    const at = left.indexOf(JSON.stringify(tag));
    left[at] = "";
    return at + 1;
  });
  if (numbers.includes(0)) return undefined;
  return xml.replace(
    /(<[gx] id=")(\d+)/g,
    (_all, start: string, id: string) => start + numbers[Number(id) - 1],
  );
}

const sameKinds = (a: Tagged, b: Tagged) =>
  a.tags.length === b.tags.length &&
  a.tags.every((tag, at) => {
    const other = b.tags[at]!;
    if (tag.kind === "code" || tag.kind === "footnote") return JSON.stringify(tag) === JSON.stringify(other);
    return tag.kind === other.kind;
  });

/** First of the private-use characters (U+E000 on) that replace tags, as a digit in a tag is not a fact. */
const PRIVATE = 0xe0_00;
const TAG = /<(g|x) id="(\d+)"\/?>|<\/g>/g;
const FORMS = ["g", "x"];

/** Turns tagged text into plain text, with one character for each tag and entities decoded. */
function hideTags(xml: string): string {
  const plain = xml.replace(TAG, (_all, form?: string, id?: string) =>
    String.fromCharCode(PRIVATE + (form === undefined ? 0 : Number(id) * 2 + FORMS.indexOf(form))),
  );
  return unescapeXml(plain);
}

/** The inverse of `hideTags`. */
function showTags(text: string): string {
  return escapeXml(text).replace(/[\uE000-\uF8FF]/g, (char) => {
    const code = char.charCodeAt(0) - PRIVATE;
    if (code === 0) return "</g>";
    return code % 2 === 0 ? `<g id="${code / 2}">` : `<x id="${(code - 1) / 2}"/>`;
  });
}
