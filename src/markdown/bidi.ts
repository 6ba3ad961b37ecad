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
  return replaceRuns(text, toHtml, (run) => `<bdi dir="ltr">${toHtml(run)}</bdi>`);
}

/** The same where no element can stand: in a title or an attribute, with U+2068 and U+2069 (UAX 9, 2.2). */
export function isolateText(text: string): string {
  const asIs = (part: string) => part;
  return replaceRuns(text, asIs, (run) => `\u2068${run}\u2069`);
}

function replaceRuns(
  text: string,
  plain: (text: string) => string,
  isolate: (run: string) => string,
): string {
  let result = "";
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (PLAIN_NUMBER.test(run)) continue;
    result += plain(text.slice(at, index)) + isolate(run);
    at = index + run.length;
  }
  return result + plain(text.slice(at));
}
