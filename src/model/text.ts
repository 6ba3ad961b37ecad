/**
 * Characters that change the direction of the text after them, and so can hide text: U+202A to U+202E and
 * U+2066 to U+2069. Refused in every source; our own output may isolate (Unicode TR 36, section 3.2).
 */
export const DIRECTION_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;

/** `U+202E` for the first direction control in `text`, or undefined. */
export function directionControl(text: string): string | undefined {
  const found = DIRECTION_CONTROL.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase()}`;
}

/** A text without bidi controls. */
export const withoutDirection = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");

/**
 * Text from elsewhere (a browser, an engine, a mail) in the form for catalogues: letters composed, line ends `\n`.
 * Lone surrogates, control characters and the bidi marks that word processors and chat programs put around
 * copied text are left out: they carry no words.
 */
export const cleanText = (text: string): string =>
  withoutDirection(text)
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|\uFEFF/gu, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .normalize("NFC");

/** The text of a file's bytes, without a BOM; undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file's text in normal form: no BOM, line ends `\n`, letters composed (NFC). */
export function normalizeText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.replace(/^\uFEFF/, "").normalize("NFC");
}

/** Line number (1-based) of offset `index` in `text`. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** At most `longest` UTF-16 units of a text, ending in `…` if it is cut. */
export const shorten = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** The beginning of a text, to identify it in a message. */
export const excerpt = (text: string, longest = 50): string => shorten(text, longest).replaceAll("\n", " ");
