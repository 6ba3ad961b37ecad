import { isPhone, isShort, telephone } from "./phone.ts";

/** Characters that end an address: an apostrophe, too, as in `steffie.nl’de`. */
const REST = String.raw`[^\s<>()"'‘’“”«»\uFFFC]`;

/** Patterns of addresses in a text, for `addressPattern`. */
export const WEB = String.raw`(?:https?:\/\/|www\.)(?:${REST}|\(${REST}*\))+`;
export const MAIL = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
/** A name without `www.`. Endings of domains that are words (`so`, `de`) are left out. */
export const DOMAIN = String.raw`(?:[\w-]+\.)+(?:nl|be|com|org|net|eu|info|nu|uk|tr|gov|edu|amsterdam|example)(?![\w\u00C0-\u024F])(?:\/${REST}*)?`;
/** Digits with what people put between them; `isPhone` decides. An account number has letters in front. */
const PHONE = String.raw`(?<![A-Z]{2}\d\d [A-Z]{4} [\d ]*)(?:\(0\d{1,4}\)|\+?\d)[\d ()\u00A0\u2011-]{5,}\d(?![\w@])`;

export const addressPattern = (...patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((pattern) => String.raw`(?<![\w@.+-])${pattern}`).join("|"), "gi");

/** An address without the punctuation of the sentence around it. */
export const withoutStops = (address: string): string => address.replace(/[.,;:!?؟،؛…/]+$/, "");

/** An address or number in a text, with the target of a link to it. */
export interface Address {
  start: number;
  end: number;
  href: string;
}

const LINKABLE = addressPattern(WEB, MAIL, PHONE);

/**
 * The mail and web addresses and telephone numbers of a text, in order. Short numbers such as 112 are not found: a text
 * may as well count 112 people.
 */
export function addressesIn(text: string): Address[] {
  if (!/@|:\/\/|www\.|\d{3}/i.test(text)) return [];
  return [...text.matchAll(LINKABLE)].flatMap(({ 0: found, index: start }) => {
    const isNumber = /^[+(\d]/.test(found) && !found.includes("@");
    const shown = isNumber ? found : withoutStops(found);
    const href = isNumber ? callOf(shown) : hrefOf(shown);
    return href === undefined ? [] : [{ start, end: start + shown.length, href }];
  });
}

function hrefOf(address: string): string | undefined {
  if (/^www\./i.test(address)) return hrefOf(`https://${address}`);
  if (/^https?:/i.test(address)) return URL.canParse(address) ? address : undefined;
  return `mailto:${address}`;
}

function callOf(text: string): string | undefined {
  const number = text.replaceAll("\u00A0", " ").replaceAll("\u2011", "-");
  return isPhone(number) && !isShort(number) ? telephone(number) : undefined;
}
