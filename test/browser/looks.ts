import axe, { type RunOnly } from "axe-core";
import type { Page } from "playwright-core";

/** What axe is asked for: WCAG 2.2 A and AA, and its best practice. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The rules about colours, for a page in the dark that was looked at in the light: `prefers-color-scheme` sets colours
 * and nothing else in the style sheets.
 */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds on a page as it is now, a line each; not in pages within it. */
export const axeFaults = (page: Page): Promise<string[]> => runAxe(page, { type: "tag", values: AXE_TAGS });

/** What axe finds in the colours of a page as it is now. */
export const colourFaults = (page: Page): Promise<string[]> =>
  runAxe(page, { type: "rule", values: COLOURS });

async function runAxe(page: Page, only: RunOnly): Promise<string[]> {
  // Reading it takes a browser as long as looking at a small page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${axe.source}; undefined`);
  const { violations } = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return axe.run(document, { runOnly, resultTypes: ["violations"], iframes: false });
  }, only);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html }) =>
        `${new URL(page.url()).pathname} ${id}: ${help} (${target.join(" ")}) ${html.slice(0, 120)}`,
    ),
  );
}

/** Runs in the page. Text that is cut off or stands outside the window; what scrolls by itself may be wider. */
export function findHiddenText(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (
      !node.nodeValue!.trim() ||
      !parent.checkVisibility() ||
      parent.closest(
        ".skip, .table, .wrong, .hidden-words, .search-link, .listen:not(.listening), .languages small",
      )
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const say = (what: string) => found.push(`${what}: ${node!.nodeValue!.trim().slice(0, 60)}`);
    if (left < -1 || right > innerWidth + 1) say("outside the window");
    for (let box: HTMLElement | null = parent; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const outer = box.getBoundingClientRect();
      if (
        left < outer.left - 1 ||
        right > outer.right + 1 ||
        top < outer.top - 1 ||
        bottom > outer.bottom + 1
      )
        say("cut off");
    }
  }
  return found;
}

/** Sets the letters of a page to twice their size, as a reader does in the browser. */
export const doubleLetters = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { style } = document.documentElement;
    style.fontSize = "";
    style.fontSize = `${Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px`;
  });
