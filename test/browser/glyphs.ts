/** Where a browser lays each character of a text. */
import type { Page } from "playwright-core";

export interface Glyph {
  char: string;
  /** Its place in the text of the element, in UTF-16 units. */
  at: number;
  left: number;
  /** The line it stands on, counted in pieces of 8 pixels. */
  line: number;
}

/**
 * The characters of each element that a selector finds, line by line from left to right. White space is left out, and
 * so is what stands in elements that `without` names.
 */
export const glyphsOf = (page: Page, selector: string, without = ".wrong, .pair"): Promise<Glyph[][]> =>
  page.$$eval(selector, find, without);

/** Runs in the browser. */
function find(all: Element[], without: string): Glyph[][] {
  return all.map((element) => {
    const glyphs: Glyph[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement!.closest(without)) continue;
      const text = node.nodeValue!;
      for (let at = 0; at < text.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, bottom, width } = range.getBoundingClientRect();
        if (width === 0 || /\s/.test(text[at]!)) continue;
        glyphs.push({ char: text[at]!, at: before + at, left, line: Math.round(bottom / 8) });
      }
      before += text.length;
    }
    return glyphs.sort((a, b) => a.line - b.line || a.left - b.left);
  });
}
