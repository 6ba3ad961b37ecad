import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { drafted, inTurkish, post, signed, translate, write } from "../../site.ts";
import type { Scenario } from "../scenarios.ts";
import { contentsOf, keepChanges, perform } from "../side.ts";

// What people do wrong, in files and in commands: only the lines that are printed, the exit codes and what was written
// are compared. A new mistake is a row.

/** A command with its options. */
type Call = readonly [command: string, ...options: string[]];

interface Mistake {
  name: string;
  /** Files of the site that are others, by path; null for one that is not there. */
  files?: Record<string, string | Buffer | null>;
  calls: readonly Call[];
}

const POST = "src/content/posts/bellen.md";
const BODY = "Bel **ons** op 020-123 45 67.\n\nKom ook langs.";

/** Writes the sound site that every mistake is made in. */
export function makeMistakes(root: string): void {
  const settings = {
    name: "Fouten",
    url: "https://fouten.example",
    email: "redactie@fouten.example",
    cards: false,
  };
  write(root, {
    "src/site.json": JSON.stringify(settings),
    [POST]: post("Bellen", BODY),
    "src/content/posts/komen.md": post("Komen", "Kom [bellen](bellen.md).", "tags: [samen]\n"),
    "src/content/pages/over-ons.md": "---\ntitle: Over ons\n---\n\nWij zijn er.\n",
  });
  translate(root, "bellen", (_dutch, at) => (at === 1 ? drafted() : signed("Proef Lezer", "2026-11-24")));
  translate(root, "komen", () => drafted());
}

const posts = (texts: Record<string, string | Buffer>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`src/content/posts/${name}.md`, text]));

/** Originals with one mistake each; all are told at once. */
const ORIGINALS = posts({
  leeg: "",
  "geen-kop": "Geen front matter.\n",
  "niet-gesloten": "---\ntitle: Open\n\nTekst.\n",
  "andere-kop": "---js\ntitle: x\n---\n",
  "kapotte-kop": "---\ntitle: [\n---\n\nTekst.\n",
  "twee-keer": post("Twee keer", "Tekst.", "author: A\nauthor: B\n"),
  alias: post("Alias", "Tekst.", "author: &a A\ndescription: *a\n"),
  "onbekende-sleutel": post("Onbekend", "Tekst.", "permalink: /x\n"),
  "geen-titel": "---\ndate: 2026-11-20\n---\n\nTekst.\n",
  "geen-dag": "---\ntitle: Geen dag\n---\n\nTekst.\n",
  "verkeerde-dag": post("Dag", "Tekst.", "updated: 2026-02-30\n"),
  "verkeerde-tags": post("Tags", "Tekst.", "tags: [Recht en Werk, 12]\n"),
  "verkeerde-taal": post("Taal", "Tekst.", "languages: [nl, xx]\n"),
  "verkeerde-controle": post("Controle", "Tekst.", "review: soms\ndraft: misschien\n"),
  "verkeerde-afspraak": post(
    "Afspraak",
    "Tekst.",
    "event:\n  start: 2027-03-28T02:30\n  end: 2027-03-28T01:00\n  place: weg\n  online: nee\n  wie: ik\n",
  ),
  "lange-reeks": post(
    "Reeks",
    "Tekst.",
    "event:\n  start: 2027-01-05T19:30\n  repeat: weekly\n  repeatUntil: 2037-01-01\n  except: 2027-01-06\n",
  ),
  "verkeerde-uren": post("Uren", "Tekst.", "publish: straks\nuntil: 2026-13-01\naliases: [../weg]\n"),
  "geen-beeld": post("Beeld", "Tekst.", "image: ../images/weg.jpg\n"),
  "beeld-in-tekst": post("Beeld", "![](../images/weg.png) en ![Iets](https://elders.example/a.png)"),
  "link-naar-niets": post("Link", "[a](weg.md) en [b](../pages/weg.md#kop)"),
  "link-die-niet-mag": post("Link", "[a](javascript:alert(1)) en [b](//elders.example)"),
  richting: post("Richting", "Tekst \u202Emet een teken."),
  latin: Buffer.from(post("Café", "Tekst."), "latin1"),
  Hoofdletters: post("Hoofdletters", "Tekst."),
  "map/dieper": post("Dieper", "Tekst."),
});

/** Catalogues with one mistake each, of posts of their own. */
const CATALOGUES: Record<string, string | Buffer> = {
  kapot: 'msgid "Tekst.\nmsgstr "x"\n',
  dubbel: 'msgid "Tekst."\nmsgstr "a"\n\nmsgid "Tekst."\nmsgstr "b"\n',
  context: 'msgctxt "x"\nmsgid "Tekst."\nmsgstr "a"\n',
  meervoud: 'msgid "Tekst."\nmsgid_plural "Teksten."\nmsgstr[0] "a"\nmsgstr[1] "b"\n',
  richting: 'msgid "Tekst."\nmsgstr "a\u202Eb"\n',
  geen: "Dit is geen PO.\n",
  leeg: "",
  latin: Buffer.from('msgid "Tekst."\nmsgstr "çag"\n', "latin1"),
};

const READ: readonly Call[] = [
  ["build"],
  ["check", "--json"],
  ["status"],
  ["translate", "--engine", "pseudo", "--json"],
];
const SIGN = ["sign", "--post", "bellen", "--language", "tr"] as const;

const ui = (text: string) => ({ "locales/tr/ui.json": text });
const tmx = (body: string) =>
  `<?xml version="1.0"?>\n<tmx version="1.4">\n<header/>\n<body>\n${body}\n</body>\n</tmx>\n`;
const unit = (code: string, text: string) => `<tuv xml:lang="${code}"><seg>${text}</seg></tuv>`;

export const MISTAKES: readonly Mistake[] = [
  { name: "originals", files: ORIGINALS, calls: [...READ, ["check"], [...SIGN, "--name", "Proef Lezer"]] },
  {
    name: "what-posts-name",
    files: {
      ...posts({
        concept: post("Concept", "Tekst.", "draft: true\n"),
        "naar-concept": post("Naar een concept", "[a](concept.md)"),
      }),
      "src/content/pages/posts.md": "---\ntitle: Posts\n---\n\nTekst.\n",
      "src/content/images/kapot.jpg": "Dit is geen beeld.",
      "src/content/audio/bellen.mp3": "x",
      "src/content/audio/bellen.xx.mp3": "x",
      "src/content/audio/weg.tr.mp3": "x",
      "src/content/audio/bellen.tr.mp3": "Dit is geen geluid.",
    },
    calls: [["build"], ["check"]],
  },
  {
    name: "menu",
    files: {
      "src/site.json": '{ "name": "x", "url": "https://x.example", "cards": false, "menu": ["weg"] }',
    },
    calls: [["build"]],
  },
  {
    name: "settings",
    files: {
      "src/site.json": JSON.stringify({
        nmae: "x",
        name: " ",
        url: "ftp://x/pad",
        email: "geen adres",
        report: "http://onveilig.example",
        languages: {
          tr: { name: 3, dir: "up", via: "xx" },
          "9": {},
          en: { name: "English", engine: "none", more: 1 },
        },
        review: { recht: "soms" },
        fourEyes: "ja",
        budget: { run: -1, maand: 2 },
        engines: { deepl: { price: "veel", texts: 0, snel: 1 } },
        menu: [1],
        indexDrafts: "nee",
        cards: 1,
        exit: { url: "http://x" },
      }),
    },
    calls: [["build"], ["review", "--people"]],
  },
  { name: "settings-no-json", files: { "src/site.json": '{ "name": }' }, calls: [["build"]] },
  { name: "no-settings", files: { "src/site.json": null }, calls: [["build"], ["translate"]] },
  {
    name: "catalogues",
    files: {
      ...posts(Object.fromEntries(Object.keys(CATALOGUES).map((name) => [name, post(name, "Tekst.")]))),
      ...Object.fromEntries(
        Object.entries(CATALOGUES).map(([name, text]) => [`locales/tr/posts/${name}.po`, text]),
      ),
    },
    calls: [
      ...READ,
      ["export"],
      ["sign", "--post", "kapot", "--language", "tr", "--name", "Proef Lezer"],
      ["report", "--post", "kapot", "--language", "tr", "Dit is fout."],
    ],
  },
  {
    name: "glossary",
    files: {
      "locales/tr/glossary.csv":
        'nl,preferred,forbidden,note\n,a,,\nb,,,\nc,d|e,,\nc,f,f,\ng,h,i,j,k\nl,m "n,,\n',
      "locales/keep.csv": "naam\nSMN\n",
    },
    calls: READ,
  },
  { name: "ui-no-json", files: ui("{"), calls: [["build"], ["check"]] },
  { name: "ui-no-text", files: ui('{ "site": { "skip": 1 } }'), calls: [["build"]] },
  {
    name: "ui-keys",
    files: ui(
      '{ "site": { "skip": "{{x}} geç" }, "search": { "count_one": "bir", "count_few": "az" }, "nergens": "x" }',
    ),
    calls: [["build"], ["check"]],
  },
  {
    name: "ledger",
    files: { "locales/ledger.json": "[]" },
    calls: [
      ["translate", "--engine", "pseudo"],
      ["status", "--html", "<site>/stand.html"],
    ],
  },
  {
    name: "no-posts",
    files: { [POST]: null, "src/content/posts/komen.md": null, "src/content/pages/over-ons.md": null },
    calls: [["build"], ["status"], ["export"]],
  },
  {
    name: "help",
    calls: [
      "build",
      "check",
      "status",
      "translate",
      "sign",
      "review",
      "report",
      "import",
      "export",
      "start",
    ].map((command) => [command, "--help"]),
  },
  {
    name: "usage",
    files: {
      "a.txt": "Geen pagina.\n",
      "leeg.txt": "",
      "bytes.txt": Buffer.from([0, 1, 2, 255]),
      "kapot.tmx": "<tmx>",
      "goed.tmx": tmx(
        `<tu>${unit("nl", "Komen")}${unit("tr", "Gelmek")}</tu><tu>${unit("nl", "Elders")}${unit("xx", "x")}</tu>`,
      ),
      "conflict.tmx": tmx(
        `<tu>${unit("nl", "Bellen")}${unit("tr", "Telefon")}</tu><tu>${unit("nl", "Kom ook langs.")}${unit("tr", inTurkish("Kom ook langs."))}</tu>`,
      ),
      "_anders/brief.txt": "Niet weggooien.",
    },
    calls: [
      ["build", "--nergens"],
      ["build", "--output", "<site>/_anders"],
      ["status", "--html", ""],
      ["status", "--html", "<site>/src/site.json/stand.html"],
      ["translate", "--language", "xx"],
      ["translate", "--post", "nergens"],
      ["translate", "--budget", "veel"],
      ["translate", "--engine", "nergens"],
      ["translate", "--watch", "--json"],
      ["translate"],
      ["export", "--format", "pdf"],
      ["export", "--post", "nergens"],
      ["sign"],
      [...SIGN, "--name", "1"],
      [...SIGN, "--name", "Proef Lezer <proef@voorbeeld.example>"],
      [...SIGN, "--name", "Proef Lezer", "--accept", "nergens"],
      ["sign", "--post", "nergens", "--language", "tr", "--name", "Proef Lezer"],
      ["sign", "--post", "bellen", "--language", "nl", "--name", "Proef Lezer"],
      ["report"],
      ["report", "Zonder plaats."],
      ["report", "--language", "tr", "x"],
      ["report", "--post", "bellen", "--language", "nl", "x"],
      ["report", "--post", "bellen", "--language", "tr", "--block", "nergens", "x"],
      ["report", "--file", "<site>/nergens.txt"],
      ["report", "#taalbrug tr posts/bellen -"],
      ["import"],
      ["import", "<site>/a.txt", "<site>/goed.tmx"],
      ["import", "<site>/a.txt", "<site>/leeg.txt", "<site>/bytes.txt", "<site>/nergens.txt"],
      ["import", "<site>/kapot.tmx", "<site>/goed.tmx"],
      ["import", "<site>/conflict.tmx"],
      ["import", "<site>/goed.tmx", "--name", "Vertaler"],
      ["review", "--port", "x"],
      ["review", "--public-url", "http://x.example"],
      ["review", "--invite", "X", "--language", "tr"],
      ["review", "--invite", "X", "--role", "baas", "--public-url", "https://x.example"],
    ],
  },
];

/** Makes a mistake in a site. */
export function mistake(root: string, { files = {} }: Mistake): void {
  for (const [file, content] of Object.entries(files)) {
    const place = path.join(root, file);
    rmSync(place, { force: true });
    if (content === null) continue;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

/** Makes each mistake in a copy of the sound site, and runs its commands. */
export const mistaken: Scenario = async (side) => {
  for (const each of MISTAKES) {
    const site = path.join(path.dirname(side.site), "mistake");
    rmSync(site, { recursive: true, force: true });
    cpSync(side.site, site, { recursive: true, preserveTimestamps: true });
    mistake(site, each);
    const own = { ...side, site };
    let before = contentsOf(own);
    for (const [at, [command, ...options]] of each.calls.entries()) {
      const step = `${each.name}-${String(at + 1).padStart(2, "0")}-${command}`;
      const given = options.map((option) => option.replace("<site>", site));
      await perform(own, step, command, given);
      before = keepChanges(own, step, before);
    }
  }
};
