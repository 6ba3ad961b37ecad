/** Pictures of the app for docs/reviewing/, one or two in each language of its interface. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { openApp } from "../../src/app/server/server.ts";
import { loadSite } from "../../src/model/site.ts";
import { DESKTOP, PHONE, Reviewer } from "./reviewers.ts";

/** Of 1: letters stay sharp, and a picture is under 60 KB. */
const QUALITY = 0.5;
/** Who works in the pictures. */
const NAMES: Record<string, string> = {
  nl: "Anna Voorbeeld",
  tr: "Ayşe Örnek",
  ar: "ليلى مثال",
  so: "Xaawo Tusaale",
  en: "Anna Example",
};

/**
 * Takes the pictures in a copy of the sample site in `root`, and writes them to `output` as WebP; returns their files.
 * Of each language: a text that is being corrected, wide, and the list of what waits, on a phone.
 */
export async function takeAppPictures(browser: Browser, root: string, output: string): Promise<string[]> {
  const copy = mkdtempSync(path.join(tmpdir(), "taalbrug-app-"));
  for (const part of ["src/site.json", "src/content", "locales"]) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  const app = await openApp({ site: loadSite(copy), port: 0, env: {}, log: () => undefined });
  const files: string[] = [];
  try {
    mkdirSync(output, { recursive: true });
    for (const code of Object.keys(NAMES)) {
      const save = async (name: string, page: Page) => {
        const file = path.join(output, `${code}-${name}.webp`);
        writeFileSync(file, await toWebp(browser, await page.screenshot()));
        files.push(file);
      };
      const language = code === "nl" ? "tr" : code;
      const entrance = { ...app, address: `http://127.0.0.1:${app.port}` };
      const wide = await Reviewer.at(browser, entrance, {
        ...DESKTOP,
        viewport: { width: 1040, height: 560 },
      });
      await wide.speak(code);
      await wide.name(NAMES[code]!);
      await wide.open(`${language}/posts/onveilig-thuis`);
      const card = wide.page.locator(".card:has(.inline-code.link)").first();
      await card.locator(".field").click();
      await card.evaluate((each) => each.scrollIntoView({ block: "start" }));
      await wide.page.waitForTimeout(500);
      await save("text", wide.page);
      await wide.context.close();

      const small = await Reviewer.at(browser, entrance, PHONE);
      await small.speak(code);
      await small.name(NAMES[code]!);
      await small.page.goto(`${app.origin}/?language=${language}`);
      await save("list", small.page);
      await small.context.close();
    }
  } finally {
    await app.close();
    rmSync(copy, { recursive: true });
  }
  return files;
}

/** A PNG as WebP; the browser that took it can write it, so no other program is needed. */
async function toWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const url = await page.evaluate(
      async ({ base64, quality }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = document.createElement("canvas");
        Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
        canvas.getContext("2d")!.drawImage(bitmap, 0, 0);
        return canvas.toDataURL("image/webp", quality);
      },
      { base64: png.toString("base64"), quality: QUALITY },
    );
    return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
  } finally {
    await page.close();
  }
}
