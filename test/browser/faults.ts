import type { Page } from "playwright-core";

const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it is now; its source is an init script of the window. */
export async function findAxeFaults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return axe.run(document, { runOnly: tags, resultTypes: ["violations"], iframes: false });
  }, AXE_TAGS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html }) =>
        `${new URL(page.url()).pathname} ${id}: ${help} (${target.join(" ")}) ${html.slice(0, 120)}`,
    ),
  );
}

/** For `page.evaluate`: text that is cut off or stands outside the window; what scrolls by itself may be wider. */
export function findHiddenText(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const isKnown = ".skip, .table, .wrong, .search-link";
    if (!node.nodeValue!.trim() || !parent.checkVisibility() || parent.closest(isKnown)) continue;
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
