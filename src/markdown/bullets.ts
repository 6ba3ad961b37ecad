/** Lists from other programs: signs at the start of lines, which are not Markdown. */

/**
 * Characters that only one font knows; Word's symbol fonts are at U+F020 to U+F0FF, their bullets among them.
 * Source: Unicode 23.5, "Private-Use Characters".
 */
export const PRIVATE_USE = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u;

/** A line that starts with a bullet of Word's symbol fonts. */
export const SYMBOL_BULLET = /^[\uF020-\uF0FF]\s*(?=\S)/;

/** At the start of a text these are always a list item. */
const BULLET = /^(?<marker>[•·∙⁃◦▪▫●‣])\s?(?<item>\S.*)$/u;
/** These start a list only on several lines; `o`, `§`, `Ø` and `ü` are bullets of Word that lost their font. */
const MARKER = /^(?<marker>[–—o§Øü✓✔→➔➢➤►❖■])\s(?<item>\S.*)$/u;

const DASH = /^[–—]$/;
/** Speech, or a question to the reader. */
const SPOKEN = /[?!]["'”’»)]*$|["'”’»]$/;
const SENTENCE = /[.…]["'”’»)]*$/;

export interface Bulleted {
  marker: string;
  /** The line without its bullet. */
  item: string;
}

/**
 * The item of each line that starts with a bullet, undefined for the others. A sign that can also open a sentence is
 * a bullet only if the line before or after it has the same; dashes also open speech, so two lines that
 * are sentences, or any that ask or exclaim, are not a list.
 *
 * `["• thee", "– Dag!", "– een", "– twee"]` -> `thee`, -, `een`, `twee`
 */
export function bulletsIn(lines: readonly string[]): (Bulleted | undefined)[] {
  const found = lines.map((line): Bulleted | undefined => {
    const { marker, item } = BULLET.exec(line)?.groups ?? MARKER.exec(line)?.groups ?? {};
    return marker === undefined ? undefined : { marker, item: item! };
  });
  const bullets: (Bulleted | undefined)[] = [];
  while (bullets.length < found.length) {
    const start = bullets.length;
    const first = found[start];
    let end = start + 1;
    while (first && found[end]?.marker === first.marker) end++;
    const run = found.slice(start, end);
    const isList = first && (BULLET.test(lines[start]!) || isRun(run.map((one) => one!)));
    bullets.push(...(isList ? run : run.map(() => undefined)));
  }
  return bullets;
}

const isRun = (run: readonly Bulleted[]) =>
  run.length > 1 && !(DASH.test(run[0]!.marker) && isSpeech(run.map(({ item }) => item)));

const isSpeech = (items: readonly string[]) =>
  items.some((item) => SPOKEN.test(item)) ||
  (items.length === 2 && items.every((item) => SENTENCE.test(item)));
