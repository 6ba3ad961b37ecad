/** Our files before the published schemas and in other people's tools, and their files in ours. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sign, stateOf } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { siteContext } from "../../src/coverage/stored.ts";
import { toParts } from "../../src/exchange/codes.ts";
import { importTranslations } from "../../src/exchange/import.ts";
import { indexOf } from "../../src/exchange/match.ts";
import { parseTmx, printTmx } from "../../src/exchange/tmx.ts";
import { printXliff } from "../../src/exchange/xliff.ts";
import { parseXliff } from "../../src/exchange/xliff-parse.ts";
import { segments } from "../../src/markdown/original.ts";
import { isProgram } from "../../src/site/share/chromium.ts";
import { installPackages } from "../debian.ts";
import { tempSite } from "../site.ts";
import { CONSTRUCTS, original, shelves, siteAt } from "./catalogues.ts";

const SCHEMAS = path.resolve(import.meta.dirname, "../peers/schemas");
const PYTHON = "/usr/bin/python3";
const SYMFONY = "/usr/share/php/Symfony/Component";

const hasTools = () =>
  isProgram("/usr/bin/xmllint") &&
  isProgram("/usr/bin/po2tmx") &&
  spawnSync(PYTHON, ["-c", "import translate.storage.tmx"]).status === 0 &&
  spawnSync("php", ["-r", `require "${SYMFONY}/Translation/autoload.php"; new DOMDocument();`]).status === 0;

const PACKAGES = [
  "libxml2-utils",
  "translate-toolkit",
  "php-cli",
  "php-xml",
  "php-symfony-translation",
  "php-symfony-config",
];
if (!hasTools()) installPackages(...PACKAGES);
if (!hasTools()) throw new Error(`the exchange tests need: sudo apt-get install ${PACKAGES.join(" ")}`);

const folder = mkdtempSync(path.join(tmpdir(), "taalbrug-exchange-"));
const test = suite("tools");
test.after(() => rmSync(folder, { recursive: true }));

const save = (name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const turkish = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" } as const;

/** What xmllint says against files; "" when they are valid. */
function complaints(schema: readonly string[], files: readonly string[]): string {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", ...schema, ...files], {
    encoding: "utf8",
  });
  return status === 0 ? "" : stderr;
}
const DTD = ["--dtdvalid", path.join(SCHEMAS, "tmx14.dtd")];
const XSD = ["--schema", path.join(SCHEMAS, "xliff_core_2.0.xsd")];

/** A catalogue with a signed translation of every construct. */
const made = original(CONSTRUCTS);
const signed = (() => {
  const { entries, ...rest } = merge(emptyCatalogue("tr"), segments(made), made.file, made.body.references);
  const translated = entries.map((entry) =>
    sign({ ...entry, translation: `Türkçe ${entry.source}` }, "Ayşe Örnek", "2026-11-24"),
  );
  return { ...rest, entries: translated };
})();
const { references } = made.body;
const tmx = printTmx("tr", [{ post: "posts/proef", catalogue: signed, references }]);
const xliff = printXliff(made, signed, turkish);

test("every TMX file is valid by the DTD of TMX 1.4b, and every XLIFF file by the core schema of XLIFF 2.0", () => {
  const samples = fc.sample(shelves, { numRuns: 40, seed: 42 });
  const files = samples.map(({ texts, catalogue }, at) => {
    const of = original(texts);
    const shelf = { post: "posts/proef", catalogue, references: of.body.references };
    return [
      save(`valid/${at}.tmx`, printTmx("tr", [shelf])),
      save(`valid/${at}.xlf`, printXliff(of, catalogue, turkish)),
    ] as const;
  });
  assert.is(complaints(DTD, [...files.map(([file]) => file), save("all.tmx", tmx)]), "");
  assert.is(complaints(XSD, [...files.map(([, file]) => file), save("all.xlf", xliff)]), "");
});

test("the schemas refuse what is wrong", () => {
  assert.match(
    complaints(DTD, [save("bad.tmx", tmx.replace("<seg>", "<seg><b/>"))]),
    "No declaration for element b",
  );
  assert.match(
    complaints(XSD, [save("bad.xlf", xliff.replace('state="reviewed"', 'state="done"'))]),
    "'done'",
  );
});

test("the Translate Toolkit reads our TMX", () => {
  const script = `import json, sys
from translate.storage import tmx
store = tmx.tmxfile.parsefile(sys.argv[1])
print(json.dumps([[unit.source, unit.target] for unit in store.units]))`;
  const read = JSON.parse(
    execFileSync(PYTHON, ["-c", script, save("toolkit.tmx", tmx)], { encoding: "utf8" }),
  );
  const native = (markdown: string) =>
    toParts(markdown, references)
      .map((part) => (typeof part === "string" ? part : part.native))
      .join("");
  assert.equal(
    read,
    signed.entries.map(({ source, translation }) => [native(source), native(translation)]),
  );
});

test("Symfony reads our XLIFF, and we read what it writes", () => {
  const script = `<?php
require "${SYMFONY}/Translation/autoload.php";
require_once "${SYMFONY}/Config/autoload.php";
$catalogue = (new Symfony\\Component\\Translation\\Loader\\XliffFileLoader())->load($argv[1], "tr");
echo json_encode($catalogue->all("messages"));
(new Symfony\\Component\\Translation\\Dumper\\XliffFileDumper())->dump($catalogue, [
  "path" => $argv[2], "xliff_version" => "2.0", "default_locale" => "nl",
]);`;
  const out = path.join(folder, "symfony");
  mkdirSync(out);
  const read = JSON.parse(
    execFileSync("php", [save("read.php", script), save("symfony.xlf", xliff), out], { encoding: "utf8" }),
  );
  // It leaves codes out, with all that stands in them.
  const plain = signed.entries.filter(({ source }) => toParts(source, references).length === 1);
  for (const { source, translation } of plain) {
    assert.equal(toParts(translation, references), [read[toParts(source, references)[0] as string]]);
  }
  assert.ok(plain.length > 5);

  const units = parseXliff(readFileSync(path.join(out, "messages.tr.xlf"), "utf8"), "messages.tr.xlf");
  const root = tempSite({});
  importTranslations(siteContext(siteAt(root), "2026-11-24"), indexOf([made]), "messages.tr.xlf", units, {
    today: "2026-11-24",
    name: "Bureau",
  });
  const entries = readCatalogue(root, "locales/tr/posts/proef.po", "tr").entries;
  for (const [at, { source, translation }] of signed.entries.entries()) {
    if (!plain.some((entry) => entry.source === source)) continue;
    const words = (text: string) => toParts(text, references);
    assert.equal(words(entries[at]!.translation), words(translation));
    assert.is(stateOf(entries[at]!), "reviewed");
  }
});

test("what po2tmx makes of a catalogue comes back word for word", () => {
  const po = save("po/proef.po", printCatalogue(signed));
  const out = path.join(folder, "po2tmx.tmx");
  execFileSync("po2tmx", ["--progress=none", "--source-language=nl", "--language=tr", po, out], {
    stdio: "pipe",
  });
  const root = tempSite({});
  const units = parseTmx(readFileSync(out, "utf8"), "po2tmx.tmx");
  const report = importTranslations(
    siteContext(siteAt(root), "2026-11-24"),
    indexOf([made]),
    "po2tmx.tmx",
    units,
    {
      today: "2026-11-24",
      name: "Ayşe Örnek",
    },
  );
  assert.equal([report.left, report.unknown], [[], 0]);
  const { entries } = readCatalogue(root, "locales/tr/posts/proef.po", "tr");
  for (const [at, { source, translation }] of signed.entries.entries()) {
    assert.is(stateOf(entries[at]!), "reviewed", source);
    assert.is(entries[at]!.translation, translation);
  }
});

test("po2xliff writes XLIFF 1, which is refused in words that help", () => {
  const out = path.join(folder, "po2xliff.xlf");
  const po = save("po/proef.po", printCatalogue(signed));
  execFileSync("po2xliff", ["--progress=none", po, out], { stdio: "pipe" });
  assert.throws(
    () => parseXliff(readFileSync(out, "utf8"), "a.xlf"),
    /^a\.xlf:\d+: is XLIFF 1\.\d; save it as XLIFF 2\.0$/,
  );
});

test.run();
