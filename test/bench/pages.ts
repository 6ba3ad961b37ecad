import { existsSync } from "node:fs";
import path from "node:path";
import { launch } from "../browser/chromium.ts";
import { serve } from "../browser/serve.ts";
import { GATES, kilobytes, type Looks, median, type Weight, weigh } from "../browser/weigh.ts";

const LANGUAGES = ["nl", "ar", "so"];
/** Kinds of pages by their address below a language. */
const KINDS = {
  home: "",
  post: "posts/nieuw-telefoonspreekuur/",
  "post with a photo": "posts/samen-aan-tafel/",
  tag: "tags/recht/",
  search: "search/",
  offline: "offline/",
};
const RUNS = 3;

/** What a page weighs and how it looks: of each figure the median. */
type Measured = Weight & Looks & { name: string };

/** The built sample site in `folder` on a slow phone, as a Markdown table with the gates below. */
export async function pageTable(folder: string): Promise<string> {
  const { origin, close } = await serve(folder, { packed: true });
  const browser = await launch();
  const rows: Measured[] = [];
  for (const [kind, rest] of Object.entries(KINDS)) {
    for (const code of LANGUAGES) {
      const url = `/${code}/${rest}`;
      if (!existsSync(path.join(folder, url, "index.html"))) continue;
      const runs: (Weight & Looks)[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await weigh(browser, origin + url, true));
      const middle = (key: keyof Looks) => median(runs.map((each) => each[key]));
      rows.push({
        ...runs[0]!,
        fcp: middle("fcp"),
        lcp: middle("lcp"),
        cls: middle("cls"),
        name: `${kind}, ${code}`,
      });
    }
  }
  await browser.close();
  await close();
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const heads = ["page", "HTML", "CSS", "both", "script", "font", "images", "requests"];
  const times = ["first paint", "largest paint", "shift"];
  return [
    line([...heads, ...times]),
    line(["---", ...Array.from({ length: heads.length + times.length - 1 }, () => "---:")]),
    ...rows.map(({ name, html, css, script, font, images, requests, fcp, lcp, cls }) =>
      line([
        name,
        ...[html, css, html + css, script, font, images].map(kilobytes),
        String(requests),
        `${(fcp / 1000).toFixed(1)} s`,
        `${(lcp / 1000).toFixed(1)} s`,
        cls.toFixed(3),
      ]),
    ),
    line([
      "**at most**",
      "",
      "",
      ...[GATES.text, GATES.script, GATES.font].map(kilobytes),
      "",
      String(GATES.requests),
      "",
      "",
      String(GATES.cls),
    ]),
  ].join("\n");
}
