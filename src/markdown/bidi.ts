/**
 * A run that reads left to right: names, addresses, phone numbers and amounts in Latin letters and digits, with single
 * spaces and signs inside (`1234 AB Voorbeeldstad`, `+31 20 123 45 67`, `LCC+`, `€ 12,50`). A comma and a space end
 * it, so that the items of a list keep their order.
 */
const RUN =
  /(?:€ ?|\+)?[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d]|(?::\/\/|[ .:/@&'’_+-]|(?<=\d),)(?=[\p{Script=Latin}\d])|[+%](?![\p{Script=Latin}\d])| €)*/gu;

/** Numbers alone need nothing: digits run left to right, and the signs between them go along. */
const PLAIN_NUMBER = /^\d+(?:[.,:/]\d+)*%?$/;

/**
 * Text for a right-to-left page: each left-to-right run in `<bdi dir="ltr">` (digits have no direction of their own).
 * Without it the Unicode bidirectional algorithm (UAX 9) shows `+31 20 123 45 67` as `67 45 123 20 31+`, and `LCC+` as
 * `+LCC`. `toHtml` escapes text.
 */
export function isolateRuns(text: string, toHtml: (text: string) => string): string {
  let html = "";
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (PLAIN_NUMBER.test(run)) continue;
    html += `${toHtml(text.slice(at, index))}<bdi dir="ltr">${toHtml(run)}</bdi>`;
    at = index + run.length;
  }
  return html + toHtml(text.slice(at));
}
