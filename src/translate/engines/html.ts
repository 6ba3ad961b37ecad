/**
 * Tagged text as HTML, for engines without XML: `<g id="1">` becomes `<b id="1">`, `<x id="2"/>` becomes
 * `<img id="2"/>`. Engines keep the attributes and the nesting of `b`, and an image is a thing inside the
 * sentence, where `br` would end it and an element without words has no place in a translation. Each is as
 * short as possible, because tags are billed.
 */
import { characterOf, escapeXml } from "../../model/entities.ts";

/** Tagged text -> HTML; at most 13/11 as long. */
export function toHtml(xml: string): string {
  return xml.replace(/<(\/?)([gx])(?=[ >])/g, (_all, slash: string, name: string) =>
    name === "g" ? `<${slash}b` : "<img",
  );
}

/** The most that `toHtml` lengthens a text: one of only `<x id="1"/>`. */
export const GROWTH = 13 / 11;

const TAG = /<\s*(?:(\/)\s*)?(b|img)((?:\s[^<>]*?)?)(\/?)>/gi;
const VOID_END = /(<img(?:\s[^<>]*)?>)\s*<\s*\/\s*img\s*>/gi;

/**
 * HTML of an engine -> tagged text. Attributes may have any order, quotes and case, and others may be
 * added. Other tags are left as they are, so that they do not read as tagged text.
 */
export function fromHtml(html: string): string {
  const xml = html
    .replace(VOID_END, "$1")
    .replace(TAG, (tag, slash: string | undefined, name: string, attributes: string, empty: string) => {
      const isImage = name.toLowerCase() === "img";
      if (slash) return isImage || attributes.trim() ? tag : "</g>";
      const id = idOf(attributes);
      if (id === undefined) return tag;
      return isImage ? `<x id="${id}"/>` : `<g id="${id}"${empty}>`;
    });
  return mendText(xml);
}

const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** The number in an `id` among the attributes of a tag. */
function idOf(attributes: string): string | undefined {
  for (const [, name, ...values] of attributes.matchAll(ATTRIBUTE)) {
    if (name!.toLowerCase() !== "id") continue;
    const id = values.find((value) => value !== undefined)?.trim() ?? "";
    return /^\d+$/.test(id) ? id : undefined;
  }
  return undefined;
}

/**
 * The text between the tags as XML: only `&`, `<` and `>` escaped. An unknown entity stays.
 */
export function mendText(markup: string): string {
  return markup
    .split(/(<[^<>]*>)/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece.replace(ENTITY, (whole, entity?: string) => {
            const character = entity === undefined ? whole : characterOf(entity);
            return character === undefined ? whole : escapeXml(character);
          }),
    )
    .join("");
}

const ENTITY = /&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);|[&>]/gi;
