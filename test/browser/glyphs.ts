/** Where a browser lays each character of a text. */
import type { Page } from "playwright-core";

interface Glyph {
  char: string;
  left: number;
  /** Its vertical middle, and how high it is. */
  middle: number;
  height: number;
}

/**
 * The text of each element that a selector finds as it is seen: line by line, each character by where it lands, from left
 * to right. What stands in elements that `without` names is left out.
 */
export async function seenIn(page: Page, selector: string, without = ".wrong, .pair"): Promise<string[]> {
  const all = await page.$$eval(selector, find, without);
  return all.map((glyphs) =>
    linesOf(glyphs)
      .flatMap((line) => line.toSorted((a, b) => a.left - b.left))
      .map(({ char }) => char)
      .join(""),
  );
}

/** Letters of one line differ in height by their fonts; lines lie further apart. */
function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.middle - b.middle)) {
    const line = lines.at(-1);
    if (line && glyph.middle - line[0]!.middle < line[0]!.height / 2) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}

/** Runs in the browser. */
function find(all: Element[], without: string): Glyph[][] {
  return all.map((element) => {
    const glyphs: Glyph[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement!.closest(without)) continue;
      const text = node.nodeValue!;
      for (let at = 0; at < text.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (width > 0) glyphs.push({ char: text[at]!, left, middle: top + height / 2, height });
      }
    }
    return glyphs;
  });
}
