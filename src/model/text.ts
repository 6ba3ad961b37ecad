/**
 * Characters that change the direction of what follows, and so can hide what is written: U+202A to U+202E and
 * U+2066 to U+2069. Refused in every source; our own output may isolate (Unicode TR 36, section 3.2).
 */
export const DIRECTION_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;

/** `U+202E` for the first direction control in `text`, or undefined. */
export function directionControl(text: string): string | undefined {
  const found = DIRECTION_CONTROL.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase()}`;
}

/** A text without its direction controls. */
export const withoutDirection = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");

/**
 * Text from elsewhere (a browser, an engine, a mail) as a catalogue may have it: letters composed, line ends `\n`.
 * Halves of letters, control characters and the direction marks that word processors and chat programs put around what
 * is copied from them are left out: they carry no words.
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

/** A file's text as the program works with it: no BOM, line ends `\n`, letters composed (NFC). */
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

/** At most `longest` UTF-16 units of a text, the last of which is `…` where there is more. */
export const shorten = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** The beginning of a text, to show in a message which one is meant. */
export const excerpt = (text: string, longest = 50): string => shorten(text, longest).replaceAll("\n", " ");
