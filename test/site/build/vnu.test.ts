import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { paths } from "../../../src/model/site.ts";
import { command } from "../../command.ts";
import { readPage, readPages } from "../../html.ts";
import { drafted, left, post, signed, tempSite, translate, write } from "../../site.ts";

// The Nu Html Checker over every page: the sample site, and one with all that a post may hold, in every state. It is the
// last release on npm that brings its jar along; later ones fetch a Java runtime when they are installed.
const jar = path.join(
  path.dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
  "build/dist/vnu.jar",
);
const hasJava = spawnSync("java", ["-version"]).status === 0;
const check = hasJava ? test : test.skip;

const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-vnu-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

/** A source that policies may name since CSP 3 (4.2), which the checker does not know yet. */
const UNKNOWN = /Expecting source-expression but found "'wasm-unsafe-eval'"/;

/** What the checker says of the pages and drawings of a folder: errors, and warnings as of a wrong language. */
function findings(folder: string): string[] {
  const { stdout, stderr } = spawnSync(
    "java",
    ["-jar", jar, "--stdout", "--format", "json", "--skip-non-html", "--also-check-svg", folder],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  assert.ok(stdout.startsWith("{"), stderr);
  const { messages } = JSON.parse(stdout) as {
    messages: { type: string; subType?: string; url: string; lastLine?: number; message: string }[];
  };
  return messages
    .filter(({ message }) => !UNKNOWN.test(message))
    .map(
      ({ type, subType = "", url, lastLine, message }) =>
        `${type} ${subType} ${decodeURI(url).split(folder).at(-1)}:${lastLine} ${message}`,
    );
}

async function build(output: string, ...options: string[]): Promise<void> {
  const { code, stderr } = await command("build", ["--output", output, ...options]);
  assert.is(code, 0, stderr);
}

const BODY = `
Een **dikke** en _schuine_ zin met \`42\`, [een link](https://voorbeeld.example/?a=1&b=2), [een post](twee.md#kop) en
een noot[^1]. Bel 020 123 45 67\\
of mail <post@voorbeeld.example>.

## Kop & meer

Tweede alinea.

![Een foto](../images/foto.jpg "Met titel") en ![een kleine](../images/klein.png)

[De foto zelf](../images/foto.jpg)

- een
- twee
    1. drie
    2. een

> Bel [112](tel:112)
>
> - of fluister

| Dag | Tijd |
| :-- | ---: |
| vandaag | 10.00 uur |

Term
: Uitleg van de term

~~weg~~

\`\`\`
<script>
\`\`\`

https://www.youtube.com/watch?v=abc123

---

[^1]: De noot met een [link](twee.md).
`;

// Runs without Java, too: a file in which nothing runs has failed.
test("the checker is installed", () => assert.ok(existsSync(jar), jar));

check("the sample site has no error and no wrong language", async () => {
  const output = path.join(temporary, "sample");
  await build(output);
  assert.ok(readPages(output).length > 90);
  assert.equal(findings(output), []);
});

check("nor has a page with everything in it, in any state", async () => {
  const languages = {
    nl: { name: "Nederlands" },
    tr: { name: "Türkçe" },
    ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
  };
  const root = tempSite({}, { languages, editor: "Ans & <Co>", review: { wacht: "required" } });
  mkdirSync(path.join(root, paths.images), { recursive: true });
  const image = (width: number) => sharp({ create: { width, height: 90, channels: 3, background: "#357" } });
  await image(900).toFile(path.join(root, paths.images, "foto.jpg"));
  await image(40).toFile(path.join(root, paths.images, "klein.png"));
  const keys = "image: ../images/foto.jpg\nimageAlt: Een foto\nauthor: A & B\nupdated: 2026-11-22\n";
  const states = {
    concept: () => drafted(),
    deels: (_source: string, at: number) => (at % 2 ? drafted() : signed("Ayşe", "2026-11-24")),
    nagekeken: () => signed("Ayşe", "2026-11-24"),
    gaten: (_source: string, at: number) => (at > 0 && at % 7 === 0 ? left : drafted()),
    stuk: (source: string) => drafted(source.startsWith("Een **dikke**") ? "Bozuk." : undefined),
    verouderd: () => signed("Ayşe", "2026-11-24"),
    wacht: () => drafted(),
    vreemd: () => left,
  };
  const titleOf = (slug: string) => `Titel "a" & <${slug}>`;
  const file = (slug: string) => `${paths.posts}/${slug}.md`;
  write(root, {
    [file("twee")]: post("Twee", "## Kop\n\nTekst."),
    [`${paths.pages}/over.md`]: "---\ntitle: Over\n---\n\nTekst.\n",
  });
  for (const slug of Object.keys(states)) {
    const tags = `tags: [recht, onbekend, veiligheid${slug === "wacht" ? ", wacht" : ""}]\n`;
    write(root, { [file(slug)]: post(titleOf(slug), BODY, keys + tags) });
  }
  for (const [slug, work] of Object.entries(states)) {
    translate(root, slug, work);
    translate(root, slug, work, "ar");
  }
  const changed = BODY.replace("Tweede", "Tweede nieuwe");
  write(root, { [file("verouderd")]: post(titleOf("verouderd"), changed, keys) });
  const output = path.join(temporary, "states");
  await build(output, "--site", root);
  const all = readPages(output)
    .map(({ html }) => html)
    .join("");
  for (const sign of [
    "<picture>",
    "trust-draft",
    "trust-reviewed",
    'data-state="stale"',
    'data-state="missing"',
  ])
    assert.ok(all.includes(sign), `no page has ${sign}`);
  assert.equal(findings(output), []);
});

check("a fault would be seen, and a wrong language too", async () => {
  const output = path.join(temporary, "faults");
  const { html } = readPage(path.join(temporary, "sample"), "/ar/posts/uw-rechten-op-het-werk/");
  mkdirSync(output);
  writeFileSync(path.join(output, "a.html"), html.replace('<html lang="ar"', '<html lang="tr"'));
  writeFileSync(path.join(output, "b.html"), html.replace("<h1>", '<h1 align="left">'));
  const said = findings(output).join("\n");
  assert.match(said, /info warning \/a\.html.*written in Arabic/);
  assert.match(said, /error {2}\/b\.html.*align/);
});

test.run();
