import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Site } from "../../src/model/site.ts";

/** Of the window, each with the width of a page in its sheet: a row of five phones, two rows of larger screens. */
const WIDTHS = new Map([
  [320, 300],
  [768, 500],
  [1280, 500],
]);
const SCHEMES = ["light", "dark"] as const;
/** Pixels of a page; the end of a longer one looks like that of the others. */
const LONGEST = 3200;

/** A kind of page: its name, its address in a language, and what to do there first. */
export interface View {
  name: string;
  url(code: string): string;
  /** Selectors to press, in turn; absent ones are passed over. */
  press?: string[];
}

/**
 * Takes pictures of views in every language, at three widths, light and dark, and lays them out as contact sheets: one
 * for each view, width and scheme. Gives the files, in `folder`.
 */
export async function takeGallery(
  browser: Browser,
  origin: string,
  { languages }: Pick<Site, "languages">,
  views: readonly View[],
  folder: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const sheets: string[] = [];
  for (const width of WIDTHS.keys()) {
    for (const colorScheme of SCHEMES) {
      for (const view of views) {
        const shots = [];
        for (const { code } of languages) {
          // A browser of its own for each: a page must not show what was chosen on another.
          const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
          const shot = await take(await context.newPage(), origin, view, code);
          if (shot) shots.push({ code, shot });
          await context.close();
        }
        const file = path.join(folder, `${view.name}-${width}-${colorScheme}.png`);
        writeFileSync(file, await layOut(browser, WIDTHS.get(width)!, shots));
        sheets.push(file);
      }
    }
  }
  return sheets;
}

/** A picture of a whole page; undefined where it does not exist in a language. */
async function take(page: Page, origin: string, view: View, code: string): Promise<Buffer | undefined> {
  const url = view.url(code);
  const response = await page.goto(origin + url);
  if (response?.status() === 404 && !url.endsWith("404.html")) return undefined;
  for (const selector of view.press ?? []) {
    const found = page.locator(selector).first();
    if (!(await found.isVisible())) continue;
    await found.click();
    await page.waitForLoadState("networkidle");
  }
  await page.evaluate(() => document.fonts.ready);
  const { width } = page.viewportSize()!;
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), LONGEST);
  return page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
}

async function layOut(
  browser: Browser,
  width: number,
  shots: readonly { code: string; shot: Buffer }[],
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1560, height: 800 } });
  const figures = shots.map(
    ({ code, shot }) =>
      `<figure>${code}<br><img width="${width}" src="data:image/png;base64,${shot.toString("base64")}"></figure>`,
  );
  await page.setContent(
    "<style>body{margin:12px;display:flex;flex-wrap:wrap;gap:8px;align-items:start;background:#777;color:#fff;font:16px sans-serif}figure{margin:0}</style>" +
      figures.join(""),
  );
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
