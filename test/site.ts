import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { draft, type Entry, sign } from "../src/catalog/entry.ts";
import { merge } from "../src/catalog/merge.ts";
import { emptyCatalogue, printCatalogue } from "../src/catalog/po.ts";
import { loadOriginals, type Originals, segments } from "../src/markdown/original.ts";
import { loadSite, paths } from "../src/model/site.ts";

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A site folder of its own in the temporary folder, removed when the process ends. */
export function tempSite(files: Record<string, string>, settings: object = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), "taalbrug-site-"));
  folders.push(root);
  const site = {
    name: "Proef",
    url: "https://proef.example",
    email: "redactie@proef.example",
    // They take Chromium and time.
    cards: false,
    ...settings,
  };
  write(root, { "src/site.json": JSON.stringify(site), ...files });
  return root;
}

/** Writes files below `root`, by relative path. */
export function write(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A post with this body. */
export const post = (title: string, body: string, keys = ""): string =>
  `---\ntitle: ${title}\ndate: 2026-11-20\n${keys}---\n\n${body}\n`;

/** Turkish words for the Dutch ones that say a fact or deny something; any other word may stand for any other. */
const EXACT: Record<string, string> = {
  een: "bir",
  twee: "iki",
  drie: "üç",
  eerste: "birinci",
  tweede: "ikinci",
  derde: "üçüncü",
};
const ANY = "mahalle komşu kapı pencere çiçek bahçe kitap kalem deniz güneş yıldız köprü şehir sokak".split(
  " ",
);
/** Markup, addresses and what looks like code. */
const CODE = /(<[^>]*>|\{[{%].*?[%}]\}|\$t\([^)]*\)|\]\([^)]*\))/;

/** A text in words of Turkish that the checks find nothing wrong with; the same for the same Dutch. */
export function inTurkish(dutch: string): string {
  const word = (text: string) => {
    const small = text.toLowerCase();
    const sum = [...small].reduce((total, letter) => (total * 31 + letter.codePointAt(0)!) % 9973, 7);
    const turkish = EXACT[small] ?? ANY[sum % ANY.length]!;
    return text === small ? turkish : turkish[0]!.toLocaleUpperCase("tr") + turkish.slice(1);
  };
  return dutch
    .split(CODE)
    .map((part, at) => (at % 2 === 0 ? part.replace(/\p{L}+/gu, word) : part))
    .join("");
}

/** The originals of a site as they stand now. */
export const originalsOf = (root: string): Originals => loadOriginals(loadSite(root));

/** What a translator or a machine did with an entry. */
export type Work = (entry: Entry) => Entry;
export const drafted =
  (text?: string): Work =>
  (entry) =>
    draft(entry, text ?? inTurkish(entry.source), "deepl", "2026-11-20");
export const signed =
  (name: string, date: string, text?: string): Work =>
  (entry) =>
    sign({ ...entry, translation: text ?? inTurkish(entry.source) }, name, date);
export const left: Work = (entry) => entry;

/** Writes the catalogue of an original as it stands now, each entry as `work` leaves it. */
export function translate(
  root: string,
  slug: string,
  work: (source: string, at: number) => Work,
  code = "tr",
  kind: "posts" | "pages" = "posts",
  // Who writes many catalogues reads the originals once.
  originals: Originals = originalsOf(root),
): void {
  const original = originals[kind].find((each) => each.slug === slug)!;
  const { entries, ...catalogue } = merge(emptyCatalogue(code), segments(original), original.file);
  const done = entries.map((entry, at) => work(entry.source, at)(entry));
  write(root, { [paths.catalogue(code, kind, slug)]: printCatalogue({ ...catalogue, entries: done }) });
}
