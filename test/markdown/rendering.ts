import { renderBody } from "../../src/markdown/render.ts";

/** The HTML of a body without links to other originals. */
export function renderHtml(...options: Parameters<typeof renderBody>): string {
  return renderBody(...options)
    .html.map((part) => {
      if (typeof part !== "string") throw new Error(`a link is open: ${JSON.stringify(part)}`);
      return part;
    })
    .join("");
}
