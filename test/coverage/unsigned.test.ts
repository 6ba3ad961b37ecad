/** A name in a file is no reading: what commands and pages make of such files. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blank, type Entry, sign } from "../../src/catalog/entry.ts";
import { emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { command } from "../command.ts";
import { post, tempSite } from "../site.ts";

const PO = "locales/tr/posts/hulp.po";
const DUTCH = [
  "Hulp bij brieven",
  "Neem uw brief mee, wij lezen die samen.",
  "Het is gratis en u hoeft niets af te spreken.",
];
const TURKISH = [
  "Mektup yardımı",
  "Mektubunuzu getirin, birlikte okuyalım.",
  "Ücretsizdir ve randevu almanız gerekmez.",
];
const ARABIC = ["المساعدة في الرسائل", "أحضر رسالتك معك، نقرؤها معا.", "الخدمة مجانية ولا تحتاج إلى موعد."];

const NAMES: Record<string, string> = {
  tr: "Türkçe",
  fa: "فارسی",
  de: "Deutsch",
  pl: "Polski",
  uk: "Українська",
};

function siteWith(entries: readonly Entry[], headers: Record<string, string> = {}, code = "tr"): string {
  const empty = emptyCatalogue(code);
  const catalogue = {
    ...empty,
    headers: { ...empty.headers, "Last-Translator": "Ayşe Örnek", ...headers },
    entries,
  };
  return tempSite(
    {
      "src/content/posts/hulp.md": post(DUTCH[0]!, DUTCH.slice(1).join("\n\n")),
      [PO.replace("/tr/", `/${code}/`)]: printCatalogue(catalogue),
    },
    { languages: { nl: { name: "Nederlands" }, [code]: { name: NAMES[code] } } },
  );
}

/** Translated in a tool and not fuzzy, as a platform leaves them. */
const reviewed = (texts: readonly string[]): Entry[] =>
  DUTCH.map((dutch, at) => ({ ...blank(dutch), translation: texts[at]! }));
const signed = (texts: readonly string[], name = "Ayşe Örnek") =>
  reviewed(texts).map((entry) => sign(entry, name, "2026-11-01"));

interface Case {
  what: string;
  entries: Entry[];
  headers?: Record<string, string>;
  /** Lines of the run. */
  lines: RegExp;
  /** Texts that are signed all the same. */
  right: number;
}

const CASES: Case[] = [
  {
    what: "Arabic under the header of Arabic among the Turkish files",
    entries: reviewed(ARABIC),
    headers: { Language: "ar" },
    lines: /hulp\.po: 3 texts are not signed: the header of the file has Language: ar; /,
    right: 0,
  },
  {
    what: "Arabic among the Turkish files",
    entries: reviewed(ARABIC),
    lines: /hulp\.po: is not signed: it is in another script .*\(in "Neem uw brief mee/,
    right: 0,
  },
  {
    what: "gaps that a platform filled with the Dutch",
    entries: reviewed([TURKISH[0]!, DUTCH[1]!, TURKISH[2]!]),
    lines: /hulp\.po: is not signed: it is the same as the Dutch; .*\(in "Neem uw brief mee/,
    right: 2,
  },
  {
    what: "the name of an engine",
    entries: reviewed(TURKISH),
    headers: { "Last-Translator": "DeepL <noreply-mt-deepl@weblate.org>" },
    lines: /hulp\.po: 3 texts are not signed: "DeepL" is the name of a machine or a platform; /,
    right: 0,
  },
  {
    what: "no name",
    entries: reviewed(TURKISH),
    headers: { "Last-Translator": "FULL NAME <EMAIL@ADDRESS>" },
    lines: /hulp\.po: 3 texts are not signed: "FULL NAME" is not the name of a person; /,
    right: 0,
  },
  {
    what: "a stored signature of an engine",
    entries: signed(TURKISH, "Google Translate"),
    lines: /hulp\.po: 3 texts: the signature of Google Translate does not count: /,
    right: 0,
  },
  {
    what: "a stored signature on Dutch",
    entries: signed([TURKISH[0]!, DUTCH[1]!, TURKISH[2]!]),
    lines: /hulp\.po: the signature of Ayşe Örnek does not count: it is the same as the Dutch; /,
    right: 2,
  },
];

for (const { what, entries, headers, lines, right } of CASES) {
  test(`nobody checked ${what}: run, check and page say so`, async () => {
    const root = siteWith(entries, headers);
    const pageOf = async () => {
      const { stderr } = await command("build", ["--site", root]);
      assert.is(stderr, "");
      return readFileSync(path.join(root, "_site/tr/index.html"), "utf8");
    };
    const before = await command("check", ["--site", root]);
    assert.match(before.stdout, /warning \[unsigned\] /);
    const list = await pageOf();
    const run = await command("translate", ["--site", root]);
    assert.match(run.stdout, lines);
    const after = await command("check", ["--site", root]);
    // The errors of what is not right are there before a run and after it.
    const errors = (text: string) => text.split("\n").filter((line) => line.includes(": error ")).length;
    assert.is(errors(after.stdout), errors(before.stdout));
    assert.is(await pageOf(), list);
    const status = JSON.parse((await command("status", ["--site", root, "--json"])).stdout);
    const { draft, reviewed: checked } = status.posts.hulp.tr;
    assert.equal([draft, checked], [3 - right, right]);
  });
}

for (const code of ["fa", "de", "pl", "uk"]) {
  test(`nobody checked the Dutch as it was in an added language: ${code}`, async () => {
    const root = siteWith(reviewed(DUTCH).slice(1), {}, code);
    const { stdout } = await command("check", ["--site", root]);
    assert.is(stdout.match(/ error \[same\] /g)?.length, 2);
    assert.is(stdout.match(/ warning \[unsigned\] .*is the same as the Dutch/g)?.length, 2);
    const status = JSON.parse((await command("status", ["--site", root, "--json"])).stdout);
    assert.is(status.posts.hulp[code].reviewed, 0);
  });
}

test("what a person signed who named the check counts as signed", async () => {
  const copy = reviewed([TURKISH[0]!, DUTCH[1]!, TURKISH[2]!]);
  const root = siteWith(copy, { "Last-Translator": "" });
  const options = ["--site", root, "--post", "hulp", "--language", "tr", "--name", "Ayşe Örnek"];
  const refused = await command("sign", options);
  assert.match(refused.stderr, /\[same\].*\n.*--accept same/);
  assert.is((await command("sign", [...options, "--accept", "same"])).code, 0);
  const status = JSON.parse((await command("status", ["--site", root, "--json"])).stdout);
  assert.is(status.posts.hulp.tr.reviewed, 3);
  assert.match(readFileSync(path.join(root, PO), "utf8"), /^# accepted: same$/m);
});

test("no machine signs by the command", async () => {
  const root = siteWith(reviewed(TURKISH));
  const options = ["--site", root, "--post", "hulp", "--language", "tr", "--name", "ChatGPT"];
  const { code, stderr } = await command("sign", options);
  assert.is(code, 2);
  assert.match(stderr, /^--name "ChatGPT": is not the name of a person; /);
});

test.run();
