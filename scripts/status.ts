import { STATES } from "../src/catalog/entry.ts";
import { today } from "../src/model/dates.ts";
import { loadSite } from "../src/model/site.ts";
import { loadLibrary } from "../src/site/library.ts";
import { type Coverage, statusOf } from "../src/site/status.ts";
import { loadUi } from "../src/site/ui.ts";
import { run } from "./command.ts";

const HELP = `
npm run status -- [--json] [--site DIR]

How far each post and page is in each language: segments reviewed, draft,
stale and missing; a * marks what readers can see.

  --json      print { "posts": ..., "pages": ..., "languages": ... } and nothing else
  --site DIR  another organisation's folder
`;

await run(HELP, { json: { type: "boolean" } }, async ({ site: root, json }) => {
  const site = loadSite(root);
  const status = statusOf(site, await loadLibrary(site, await loadUi(site), today()));
  if (json) console.log(JSON.stringify(status, null, 2));
  else {
    const { posts, pages, languages } = status;
    const codes = Object.keys(languages);
    const rows = [
      ...Object.entries(posts),
      ...Object.entries(pages).map(([slug, row]) => [`pages/${slug}`, row] as const),
      ["all", languages] as const,
    ];
    const width = Math.max(...rows.map(([slug]) => slug.length));
    const cell = (coverage: Coverage | undefined) =>
      coverage ? STATES.map((state) => coverage[state]).join("/") + (coverage.published ? " *" : "  ") : "-";
    const columns = codes.map((code) => Math.max(...rows.map(([, row]) => cell(row[code]).length)));
    const line = (slug: string, cells: string[]) =>
      [slug.padEnd(width), ...cells.map((text, at) => text.padStart(columns[at]!))].join("  ").trimEnd();
    console.log(
      line(
        "",
        codes.map((code) => `${code}  `),
      ),
    );
    for (const [slug, row] of rows)
      console.log(
        line(
          slug,
          codes.map((code) => cell(row[code])),
        ),
      );
    console.log(`${STATES.join("/")}; * readers can see it`);
  }
});
