/**
 * A run that reads left to right: names, addresses, phone numbers and amounts in Latin letters and digits, with single
 * spaces and signs inside (`1234 AB Voorbeeldstad`, `+31 20 123 45 67`, `LCC+`, `€ 12,50`). A comma and a space end
 * it, so that the items of a list keep their order.
 */
const RUN =
  /(?:€ ?|\+)?[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d]|(?::\/\/|[ .:/@&'’_+-]|(?<=\d),)(?=[\p{Script=Latin}\d])|[+%](?![\p{Script=Latin}\d])| €)*/gu;

/**
 * Numbers alone need nothing: digits run left to right, and the signs between them go along. A percent sign does not:
 * behind Arabic letters it would stand at the left (UAX 9, W2 and W5), where CLDR's `ar` with Latin digits has it right.
 */
const PLAIN_NUMBER = /^\d+(?:[.,:/]\d+)*$/;

/**
 * Text for a right-to-left page: each left-to-right run in `<bdi dir="ltr">` (digits have no direction of their own).
 * Without it the Unicode bidirectional algorithm (UAX 9) shows `+31 20 123 45 67` as `67 45 123 20 31+`, and `LCC+` as
 * `+LCC`. `toHtml` escapes text.
 */
export function isolateRuns(text: string, toHtml: (text: string) => string): string {
  return parts(text)
    .map((part, at) => (at % 2 === 0 ? toHtml(part) : `<bdi dir="ltr">${toHtml(part)}</bdi>`))
    .join("");
}

/** The same where there is no markup, as in attributes and messages: each run between U+2068 and U+2069 (UAX 9, 2.4). */
export function isolateInText(text: string): string {
  return parts(text)
    .map((part, at) => (at % 2 === 0 ? part : `\u2068${part}\u2069`))
    .join("");
}

/** A text in parts that take turns: what follows its direction, a left-to-right run, and so on. */
function parts(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (PLAIN_NUMBER.test(run)) continue;
    found.push(text.slice(at, index), run);
    at = index + run.length;
  }
  return [...found, text.slice(at)];
}
