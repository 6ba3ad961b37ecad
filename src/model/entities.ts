/** Characters as written in XML and HTML. */
import { decodeHTMLStrict } from "entities/decode";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const UNESCAPES: Record<string, string> = { amp: "&", lt: "<", gt: ">" };

/** Text for XML between tags; quotes stay. */
export const escapeXml = (text: string): string => text.replace(/[&<>]/g, (char) => ESCAPES[char]!);

/** The inverse of `escapeXml`. */
export const unescapeXml = (xml: string): string =>
  xml.replace(/&(amp|lt|gt);/g, (_all, name: string) => UNESCAPES[name]!);

/**
 * The character of a reference, given without `&` and `;`: `nbsp`, `#233`, `#xE9`. Undefined for a name that HTML
 * lacks, and for a number that is not a character of XML 1.0 (2.2, "Char").
 */
export function characterOf(reference: string): string | undefined {
  if (!reference.startsWith("#")) {
    const text = decodeHTMLStrict(`&${reference};`);
    return text === `&${reference};` ? undefined : text;
  }
  const code = Number(reference.replace(/^#x/i, "0x").replace("#", ""));
  const exists =
    code >= 0x20 ? code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) : [9, 10, 13].includes(code);
  return exists ? String.fromCodePoint(code) : undefined;
}
