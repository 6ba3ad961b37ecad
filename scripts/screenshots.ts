import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadSite } from "../src/model/site.ts";
import { launch } from "../test/browser/chromium.ts";
import { difficultSite } from "../test/browser/difficult.ts";
import { takeGallery, type View } from "../test/browser/gallery.ts";
import { serve } from "../test/browser/serve.ts";
import { command } from "../test/command.ts";
import { defineCommand } from "./command.ts";

const at = (name: string, rest: string, press: string[] = []): View => ({
  name,
  url: (code) => `/${code}/${rest}`,
  press,
});
const SAMPLE: View[] = [
  { name: "choice", url: () => "/" },
  at("home", ""),
  at("post", "posts/taalcafe/"),
  at("post-photo", "posts/samen-aan-tafel/"),
  at("post-safety", "posts/onveilig-thuis/"),
  at("post-states", "posts/leeslijst/"),
  at("post-beside", "posts/uw-rechten-op-het-werk/", ["[data-parallel]"]),
  at("page", "contact/"),
  at("page-labels", "hoe-wij-vertalen/"),
  at("tag", "tags/recht/"),
  at("not-found", "404.html"),
];
const DIFFICULT: View[] = [
  at("hard-home", ""),
  at("hard-list-2", "page/2/"),
  at("hard-title", "posts/lange-titel/"),
  at("hard-words", "posts/lange-woorden/"),
  at("hard-table", "posts/lange-tabel/"),
  at("hard-table-beside", "posts/lange-tabel/", ["[data-parallel]"]),
  at("hard-one-word", "posts/een-woord/"),
  at("hard-everything", "posts/alles/"),
  at("hard-empty-tag", "tags/recht/"),
];

await defineCommand({
  name: "screenshots",
  usage: ["[NAME...] [--output DIR]"],
  about: `
Contact sheets of the sample site, and of a site that is hard to lay out: every
kind of page in every language, at 320, 768 and 1280 px, light and dark. With
names, only the sheets whose name contains one of them.
`,
  options: {
    output: {
      type: "string",
      default: "screenshots",
      value: "DIR",
      about: "output folder (default: screenshots)",
    },
  },
  async main({ site, output }, names) {
    const browser = await launch();
    try {
      for (const [root, all] of [
        [site, SAMPLE],
        [difficultSite(), DIFFICULT],
      ] as const) {
        const views = all.filter(
          ({ name }) => names.length === 0 || names.some((each) => name.includes(each)),
        );
        if (views.length === 0) continue;
        const folder = mkdtempSync(path.join(tmpdir(), "taalbrug-screenshots-"));
        const built = await command("build", ["--site", root, "--output", folder]);
        if (built.code !== 0) throw new Error(built.stderr);
        const { origin, close } = await serve(folder);
        for (const file of await takeGallery(browser, origin, loadSite(root), views, path.resolve(output))) {
          console.log(file);
        }
        await close();
        rmSync(folder, { recursive: true });
      }
    } finally {
      await browser.close();
    }
    return undefined;
  },
});
