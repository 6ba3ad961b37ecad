/** What the build names, the check names too: a file that readers do not get, and why. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { atLine } from "../../src/model/errors.ts";
import type { Finding } from "../../src/model/finding.ts";
import { paths } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { silentMp3 } from "../mp3.ts";
import { post, tempSite } from "../site.ts";

const PO = 'msgid ""\nmsgstr "Language: tr\\n"\n\n';
const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#7a4" } })
  .jpeg()
  .toBuffer();

const FILES: Record<string, string | Uint8Array> = {
  [`${paths.posts}/goed.md`]: post(
    "Goed",
    "![Een foto](../images/goed.jpg)\n\n[a](klad.md) en [b](fout.md).",
  ),
  [`${paths.posts}/klad.md`]: post("Klad", "Nog niet af.", "draft: true\n"),
  [`${paths.posts}/fout.md`]: post("Fout", "![](../images/goed.jpg)"),
  [`${paths.posts}/arabisch.md`]: post("Arabisch", "Alleen dit.", "languages: [ar]\n"),
  [`${paths.images}/goed.jpg`]: photo,
  [`${paths.images}/half.jpg`]: photo.subarray(0, photo.length / 2),
  [`${paths.images}/leeg.jpg`]: Buffer.alloc(0),
  [`${paths.audio}/goed.tr.mp3`]: silentMp3(),
  [`${paths.audio}/goed.ar.mp3`]: Buffer.from("RIFF....WAVE"),
  [`${paths.audio}/goed.nl.mp3`]: Buffer.alloc(0),
  [`${paths.audio}/goed.so.mp3`]: silentMp3(),
  [`${paths.audio}/weg.tr.mp3`]: silentMp3(),
  [`${paths.audio}/arabisch.tr.mp3`]: silentMp3(),
  [`${paths.audio}/zonder-taal.mp3`]: silentMp3(),
  "locales/tr/posts/goed.po": `${PO}msgid "Goed"\nmsgstr "niet "af"\n`,
  "locales/ar/posts/goed.po": Buffer.from([0x6d, 0xff, 0xfe]),
};

/** A site of these files and languages. */
function siteOf(files: Record<string, string | Uint8Array>, settings: object = {}): string {
  const languages = {
    nl: { name: "Nederlands" },
    tr: { name: "Türkçe" },
    ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
  };
  const root = tempSite({}, { languages, ...settings });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}

/** A finding as `--json` prints it. */
type Printed = Omit<Finding, "message"> & { message: string };

async function check(root: string): Promise<{ code: number | null; findings: Printed[] }> {
  const { code, stdout, stderr } = await command("check", ["--json", "--site", root]);
  assert.is(stderr, "");
  return { code, findings: JSON.parse(stdout).findings };
}

test("the check names all that the build leaves out, in the same words", async () => {
  const root = siteOf(FILES, { menu: ["weg"] });
  const { code, findings } = await check(root);
  assert.is(code, 1);
  const errors = findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => atLine(finding, finding.message))
    .sort();
  const built = await command("build", ["--site", root]);
  assert.is(built.code, 1);
  assert.equal(errors, built.stderr.trim().split("\n").sort());
  assert.ok(errors.length >= 12, errors.join("\n"));
  assert.equal((await check(root)).findings, findings, "and so from memory");
});

test("a site without mistakes has no such finding", async () => {
  const root = siteOf({
    [`${paths.posts}/goed.md`]: post("Goed", "![Een foto](../images/goed.jpg)\n\n[a](twee.md)."),
    [`${paths.posts}/twee.md`]: post("Twee", "Kom langs."),
    [`${paths.images}/goed.jpg`]: photo,
    [`${paths.audio}/goed.tr.mp3`]: silentMp3(),
    [`${paths.audio}/twee.nl.mp3`]: silentMp3(),
  });
  assert.equal(await check(root), { code: 0, findings: [] });
});

test("of a catalogue without an original the entries that cannot be used are named, as warnings", async () => {
  const root = siteOf({
    [`${paths.posts}/klad.md`]: post("Klad", "Nog niet af.", "draft: true\n"),
    "locales/tr/posts/weg.po": `${PO}msgid "Kom langs."\nmsgstr "niet "af"\n`,
    "locales/tr/posts/klad.po": `${PO}msgid "Klad"\nmsgstr "Taslak\n`,
    "locales/ar/posts/weg.po": Buffer.from([0x6d, 0xff, 0xfe]),
  });
  const { code, findings } = await check(root);
  assert.is(code, 0);
  assert.equal(
    findings.map(({ check, severity, file, line }) => [check, severity, file, line]),
    [
      ["orphan", "note", "locales/tr/posts/klad.po", undefined],
      ["po", "warning", "locales/tr/posts/klad.po", 5],
      ["orphan", "note", "locales/tr/posts/weg.po", undefined],
      ["po", "warning", "locales/tr/posts/weg.po", 5],
      ["orphan", "note", "locales/ar/posts/weg.po", undefined],
      ["po", "warning", "locales/ar/posts/weg.po", undefined],
    ],
  );
});

test.run();
