/** Markup in which white space is part of the content: autolinks, and link destinations in angle brackets. */
const VERBATIM = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|\]\(<[^<>\n]*>/iy;
/** A destination with a line end inside the brackets is not a link; without the line end it would become one. */
const BROKEN = /\]\(<[^<>]*\n[^<>]*>/y;

/**
 * White space of inline Markdown as in a segment: runs folded to single spaces, a hard line break (two
 * spaces or a backslash before the line end) kept as one backslash and a newline, nothing at either end.
 * Code spans keep their spaces (their line ends count as spaces, CommonMark 6.1); U+00A0 is not white space.
 *
 * The folded text renders like the unfolded one, except for white space between words.
 */
export function fold(markdown: string): string {
  if (!/[\n\t\r]| {2}|^ | $/.test(markdown)) return markdown;
  // Pieces, as a long text built by appending would be copied at each look at its end.
  const out: string[] = [];
  let at = 0;
  while (at < markdown.length) {
    const char = markdown[at]!;
    if (char === "\\") {
      if (markdown[at + 1] === "\n") {
        while (out.at(-1) === " ") out.pop();
        out.push("\\\n");
        at = skipSpace(markdown, at + 1);
      } else {
        const length = isSpace(markdown[at + 1] ?? "") ? 1 : 2;
        out.push(markdown.slice(at, at + length));
        at += length;
      }
    } else if (char === "`") {
      const end = codeSpanEnd(markdown, at);
      out.push(markdown.slice(at, end).replaceAll("\n", " "));
      at = end;
    } else if (isSpace(char)) {
      const end = skipSpace(markdown, at);
      const run = markdown.slice(at, end);
      // At either end white space has no meaning, even two spaces and a line end.
      if (out.length > 0 && end < markdown.length) out.push(/ {2,}\n/.test(run) ? "\\\n" : " ");
      at = end;
    } else {
      VERBATIM.lastIndex = at;
      const whole = char === "<" || char === "]" ? VERBATIM.exec(markdown)?.[0] : undefined;
      BROKEN.lastIndex = at;
      if (whole === undefined && BROKEN.test(markdown)) {
        out.push("]\\(<");
        at += 3;
      } else {
        out.push(whole ?? char);
        at += (whole ?? char).length;
      }
    }
  }
  if (out.at(-1) === "\\\n") out[out.length - 1] = "\\";
  return out.join("");
}

const isSpace = (char: string) => char === " " || char === "\n" || char === "\t" || char === "\r";

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at]!)) at++;
  return at;
}

/** End of the code span that opens at `start`; without a closing run of the same length, end of the backticks. */
function codeSpanEnd(text: string, start: number): number {
  const run = /`+/y;
  run.lastIndex = start;
  const { length } = run.exec(text)![0];
  const fence = /`+/g;
  fence.lastIndex = start + length;
  for (let found = fence.exec(text); found; found = fence.exec(text)) {
    if (found[0].length === length) return fence.lastIndex;
  }
  return start + length;
}
