import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { commit } from "../../repository.ts";
import { drafted, left, originalsOf, post, signed, translate, type Work, write } from "../../site.ts";
import { CODES, type Code, type Phrase, phrases } from "./words.ts";

// A site in which every state that a translation and a post can be in is found, in four languages. A new state is a row
// of STATES or POSTS.

/** Makes what a catalogue has for the Dutch of a phrase. */
type Make = (phrase: Phrase, code: Code) => Work;
type Entry = Parameters<Work>[0];

/** A state of one translation: it gets a post in which all other text is signed. */
export interface State {
  /** The slug of its post. */
  name: string;
  /** What `npm run status` counts it as. */
  is: Is | Partial<Record<Is, number>>;
  /** Where a language differs. */
  but?: Partial<Record<Code, Is>>;
  /** Readers get the Dutch in its place. */
  isKeptBack?: true;
  /** Number of the phrase, where not any will do. */
  phrase?: number;
  /** The original when the catalogue was written: Markdown with the Dutch of the phrase; by default that alone. */
  written?: (dutch: string) => string;
  /** The original now, when it was edited since and no run has followed. */
  edited?: (dutch: string) => string;
  make: Make;
  /** More text for the end of the catalogue, such as obsolete entries. */
  below?: (phrase: Phrase, code: Code) => string;
}

type Is = "reviewed" | "draft" | "stale" | "missing";

const READER = "Proef Lezer";

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** A person signed it. */
const person =
  (name = READER, date = "2026-11-24"): Make =>
  (phrase, code) =>
    signed(name, date, phrase[code]);
/** A machine drafted it; Somali by way of the English. */
const machine =
  (engine = "deepl"): Make =>
  (phrase, code) =>
  (entry) => ({
    ...drafted(phrase[code])(entry),
    provenance: { by: "machine", engine, date: "2026-11-20" },
    ...(code === "so" && { via: { language: "en", text: phrase.en } }),
  });
const nobody: Make = () => left;

/** The same with something more. */
const and =
  (make: Make, more: (entry: Entry, phrase: Phrase, code: Code) => Partial<Entry>): Make =>
  (phrase, code) =>
  (entry) => {
    const made = make(phrase, code)(entry);
    return { ...made, ...more(made, phrase, code) };
  };
const noted = (make: Make, ...notes: string[]): Make => and(make, () => ({ notes }));
/** In other words than a true translation has. */
const saying = (make: Make, change: (text: string, code: Code) => string): Make => {
  const changed = (phrase: Phrase) =>
    Object.fromEntries(
      Object.entries(phrase).map(([code, text]) => [code, code === "nl" ? text : change(text, code as Code)]),
    ) as unknown as Phrase;
  return (phrase, code) => make(changed(phrase), code);
};
/** Made of the phrase's Dutch, which has other words now; a run has followed (`#| msgid`). */
const since =
  (make: Make): Make =>
  (phrase, code) =>
  (entry) => ({
    ...make(phrase, code)({ ...entry, source: phrase.nl }),
    source: entry.source,
    previous: phrase.nl,
    fuzzy: true,
  });
const edited: Make = and(machine(), (_entry, phrase, code) => ({
  translation: `${phrase[code]} (+)`,
  edited: { name: READER, date: "2026-11-23", hash: hash(`${phrase[code]} (+)`) },
}));
const only =
  (code: Code, make: Make, others: Make = person()): Make =>
  (phrase, own) =>
    (own === code ? make : others)(phrase, own);

const same = (dutch: string) => dutch;
const more = (dutch: string) => `${dutch} Kom gerust langs.`;
const otherNumber = (text: string) => text.replace(/\d+/, (digits) => String(Number(digits) + 1));
const elsewhere = (text: string) => text.replace("https://buurt.example/", "https://buurt.example/nieuw/");
const obsolete = (comment: string, source: string, translation: string) =>
  `\n${comment}\n#~ msgid ${JSON.stringify(source)}\n#~ msgstr ${JSON.stringify(translation)}\n`;

export const STATES: readonly State[] = [
  { name: "niets", is: "missing", make: nobody },
  { name: "concept", is: "draft", make: machine() },
  { name: "concept-van-een-model", is: "draft", make: machine("llm") },
  { name: "concept-uit-het-geheugen", is: "draft", make: machine("memory") },
  { name: "concept-van-vroeger", is: "draft", make: and(machine(), () => ({ drafted: undefined })) },
  {
    name: "concept-zonder-herkomst",
    is: "draft",
    make: and(machine(), () => ({ provenance: undefined, drafted: undefined })),
  },
  { name: "bewerkt", is: "draft", make: edited },
  { name: "bewerkt-door-onbekende", is: "draft", make: and(edited, () => ({ edited: undefined })) },
  { name: "nep", is: "draft", isKeptBack: true, make: machine("pseudo") },
  { name: "getekend", is: "reviewed", make: person() },
  {
    name: "getekend-met-notitie",
    is: "reviewed",
    make: noted(person(), "Vraag de wijkagent.", "earlier: …"),
  },
  {
    name: "handtekening-vervallen",
    is: "draft",
    make: and(person(), ({ translation }) => ({ translation: translation.replace(/\.$/, "!") })),
  },
  { name: "getekend-maar-onzeker", is: "draft", make: and(person(), () => ({ fuzzy: true })) },
  {
    name: "fout-getal",
    is: "draft",
    isKeptBack: true,
    phrase: 3,
    make: saying(machine(), otherNumber),
  },
  { name: "fout-getal-getekend", is: "reviewed", phrase: 3, make: saying(person(), otherNumber) },
  {
    name: "fout-in-opmaak",
    is: "draft",
    isKeptBack: true,
    phrase: 8,
    make: saying(machine(), (text) => text.replaceAll("**", "")),
  },
  {
    name: "andere-link-getekend",
    is: "reviewed",
    isKeptBack: true,
    phrase: 18,
    make: saying(person(), elsewhere),
  },
  {
    name: "andere-link-aanvaard",
    is: "reviewed",
    phrase: 18,
    make: noted(saying(person(), elsewhere), "accepted: link-targets"),
  },
  { name: "waarschuwing", is: "draft", make: saying(machine(), (text) => text.replace(/[.؟?]$/, "!")) },
  {
    name: "waarschuwing-uit",
    is: "draft",
    make: noted(
      saying(machine(), (text) => text.replace(/[.؟?]$/, "!")),
      "ignore: end-exclamation, end-stop",
    ),
  },
  {
    name: "gemeld",
    is: "reviewed",
    make: noted(
      person(),
      'report: 2026-11-30 "Klopt dit?"',
      'report: 2026-11-28 "Mijn \\"buurt\\" heet anders."',
    ),
  },
  { name: "gemeld-en-niets", is: "missing", make: noted(nobody, 'report: 2026-11-29 "Dit is Nederlands."') },
  { name: "melding-beantwoord", is: "reviewed", make: noted(person(), 'answered report: 2026-11-20 "Oud."') },
  {
    name: "besproken",
    is: "draft",
    make: noted(
      machine(),
      'comment: Proef Lezer 2026-11-21 "Beter zo?"',
      'comment: Tweede Lezer 2026-11-22 "Ja."',
      'version: Tweede Lezer 2026-11-22 "…"',
      'earlier: "…"',
    ),
  },
  {
    name: "eerste-van-twee",
    is: "draft",
    make: and(machine(), ({ source, translation }) => ({
      notes: [`proposed: Tweede Lezer 2026-11-22 ${hash(`${source}\n${translation}`)}`],
    })),
  },
  { name: "vlaggen", is: "draft", make: and(machine(), () => ({ flags: ["no-wrap", "python-format"] })) },
  {
    name: "onzichtbaar-teken",
    is: "draft",
    make: saying(machine(), (text) => text.replace(" ", " \u200e")),
  },

  // The Dutch was edited, and no run has followed.
  { name: "verouderd", is: "stale", edited: more, make: person() },
  { name: "verouderd-concept", is: "stale", edited: more, make: machine() },
  { name: "verouderd-bewerkt", is: "stale", edited: more, make: edited },
  {
    name: "verouderd-feit",
    is: "stale",
    isKeptBack: true,
    phrase: 21,
    edited: otherNumber,
    make: person(),
  },
  {
    name: "andere-aanhalingstekens",
    is: "reviewed",
    phrase: 49,
    edited: (dutch) => dutch.replace(/[“”]/g, '"'),
    make: person(),
  },
  { name: "ander-adres", is: "reviewed", phrase: 57, edited: elsewhere, make: person() },
  {
    name: "lijst-geworden",
    is: "reviewed",
    edited: (dutch) => `- ${dutch}\n- 020-123 45 67`,
    make: person(),
  },
  {
    name: "gesplitst",
    is: { stale: 1, missing: 1 },
    phrase: 22,
    edited: (dutch) => dutch.replace(". ", ".\n\n"),
    make: person(),
  },
  {
    name: "heel-anders",
    is: "missing",
    edited: () => "Dit heeft er niets meer mee te maken.",
    make: person(),
  },
  { name: "weer-terug", is: "reviewed", written: more, edited: same, make: since(person()) },

  // A run has followed.
  { name: "gevolgd", is: "stale", written: more, make: since(person()) },
  { name: "gevolgd-concept", is: "stale", written: more, make: since(machine()) },
  {
    name: "gevolgd-feit",
    is: "stale",
    isKeptBack: true,
    phrase: 21,
    written: otherNumber,
    make: since(person()),
  },
  {
    name: "aangevuld",
    is: "stale",
    written: more,
    make: and(since(person()), ({ provenance, translation }) => ({
      translation: `${translation} (+)`,
      drafted: hash(`${translation} (+)`),
      provenance: {
        by: "machine",
        engine: "deepl",
        date: "2026-11-26",
        ...(provenance?.by === "person" && { kept: provenance }),
      },
    })),
    below: (phrase, code) =>
      obsolete(
        `# reviewed: ${READER} 2026-11-24 ${hash(`${phrase.nl}\n${phrase[code]}`)}`,
        phrase.nl,
        phrase[code],
      ),
  },
  {
    name: "voorstel",
    is: "stale",
    written: more,
    make: and(since(person()), ({ translation }) => ({
      suggestion: { engine: "deepl", date: "2026-11-26", text: `${translation} (+)` },
    })),
  },
  {
    name: "voorstel-achterhaald",
    is: "stale",
    written: more,
    edited: (dutch) => `${more(dutch)} Tot dan!`,
    make: and(since(person()), ({ translation }) => ({
      suggestion: { engine: "deepl", date: "2026-11-26", text: `${translation} (+)` },
    })),
  },
  {
    name: "teruggekomen",
    is: "reviewed",
    make: nobody,
    below: (phrase, code) =>
      obsolete(
        `# reviewed: ${READER} 2026-11-24 ${hash(`${phrase.nl}\n${phrase[code]}`)}`,
        phrase.nl,
        phrase[code],
      ),
  },
  {
    name: "vroegere-teksten",
    is: "reviewed",
    make: person(),
    below: (_phrase, code) =>
      obsolete("# machine: deepl 2026-11-20\n#, fuzzy", "Deze zin is weg.", `[${code}]`) +
      obsolete(`# earlier: …\n# reviewed: ${READER} 2026-11-24 000000000000`, "Deze ook.", `[${code}] 2`),
  },
  { name: "twee-keer", is: { draft: 2 }, written: (dutch) => `${dutch}\n\n> ${dutch}`, make: machine() },
  {
    name: "regeleinde",
    is: "draft",
    written: (dutch) => `${dutch}\\\n${dutch}`,
    make: saying(machine(), (text) => `${text}\\\n${text}`),
  },

  // Somali goes by way of the English.
  {
    name: "omweg-achterhaald",
    is: "reviewed",
    but: { so: "stale" },
    make: only(
      "so",
      and(machine(), () => ({ via: { language: "en", text: "What stood here before." } })),
    ),
  },
  {
    name: "omweg-andere-tekens",
    is: "reviewed",
    but: { so: "draft" },
    phrase: 49,
    make: only(
      "so",
      and(machine(), (_entry, { en }) => ({ via: { language: "en", text: en.replace(/[“”]/g, '"') } })),
    ),
  },
  {
    name: "omweg-getekend",
    is: "reviewed",
    make: only(
      "so",
      and(person(), () => ({ via: { language: "en", text: "What stood here before." } })),
    ),
  },
  {
    name: "omweg-bewerkt",
    is: "reviewed",
    but: { so: "draft" },
    make: only(
      "so",
      and(edited, () => ({ via: { language: "en", text: "What stood here before." } })),
    ),
  },
  {
    name: "omweg-zonder-engels",
    is: "reviewed",
    but: { so: "missing", en: "missing" },
    make: (phrase, code) => (code === "so" || code === "en" ? nobody : person())(phrase, code),
  },
];

/** A state of a whole post. */
export interface PostState {
  name: string;
  /** Lines of front matter beside title and date. */
  keys?: string;
  tags?: string;
  /** What the catalogue has for the segment at a place: 0 is the title. By default a draft, and every other text signed. */
  make?: (at: number, code: Code) => Make;
  /** Changes the text of the catalogue. */
  po?: (text: string) => string;
  /** Segments beside the title; by default 4. */
  size?: number;
  /** Is it a page of its language's site? */
  isPublished: boolean;
  /** Why it is not. */
  held?: "translation" | "review";
}

const all = (make: Make) => () => make;

export const POSTS: readonly PostState[] = [
  { name: "alles-concept", isPublished: true, make: all(machine()) },
  {
    name: "alles-getekend",
    isPublished: true,
    make: (at) => person(at % 2 ? "Tweede Lezer" : READER, `2026-11-${10 + at}`),
  },
  { name: "deels-getekend", isPublished: true },
  { name: "wacht", keys: "review: required\n", isPublished: false, held: "review", make: all(machine()) },
  {
    name: "wacht-op-een",
    keys: "review: required\n",
    isPublished: false,
    held: "review",
    make: (at) => (at === 2 ? machine() : person()),
  },
  { name: "wacht-niet-meer", keys: "review: required\n", isPublished: true, make: all(person()) },
  { name: "veilig", tags: "veiligheid", isPublished: false, held: "review" },
  { name: "veilig-getekend", tags: "veiligheid, recht", isPublished: true, make: all(person()) },
  { name: "veilig-los", tags: "veiligheid", keys: "review: optional\n", isPublished: true },
  { name: "vier-ogen", tags: "recht", isPublished: true },
  { name: "vier-vijfde", size: 9, isPublished: true, make: (at) => (at > 7 ? nobody : person()) },
  {
    name: "te-weinig",
    size: 9,
    isPublished: false,
    held: "translation",
    make: (at) => (at > 6 ? nobody : person()),
  },
  {
    name: "geen-titel",
    isPublished: false,
    held: "translation",
    make: (at) => (at === 0 ? nobody : person()),
  },
  {
    name: "elders-nagekeken",
    isPublished: true,
    make: all(unsigned),
    po: by("Ayşe Örnek <ayse@voorbeeld.example>"),
  },
  {
    name: "elders-door-niemand",
    isPublished: true,
    make: all(unsigned),
    po: by("FULL NAME <EMAIL@ADDRESS>"),
  },
  { name: "alles-nep", isPublished: false, held: "translation", make: all(machine("pseudo")) },
  { name: "alles-niets", isPublished: false, held: "translation", make: all(nobody) },
  { name: "kop-erboven", isPublished: true, po: (text) => `# Vertaald door vrijwilligers.\n#\n${text}` },
  { name: "van-windows", isPublished: true, po: (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}` },
];

/** As another tool leaves what it has reviewed: not fuzzy, and no signature. */
function unsigned(phrase: Phrase, code: Code): Work {
  return (entry) => ({ ...entry, translation: phrase[code] });
}

/** The header of a tool that names its user. */
function by(name: string) {
  return (text: string) =>
    text.replace(
      '"MIME-Version',
      `"Last-Translator: ${name}\\n"\n"PO-Revision-Date: 2026-11-18 09:30+0100\\n"\n"X-Generator: Poedit 3.4\\n"\n"MIME-Version`,
    );
}

/** States of a title. */
export const TITLES: readonly (Omit<State, "is" | "written"> & { isPublished: boolean })[] = [
  { name: "titel-verouderd", isPublished: true, edited: (title) => `${title} en meer`, make: person() },
  {
    name: "titel-ander-feit",
    isPublished: true,
    edited: (title) => title.replace("2026", "2027"),
    make: person(),
  },
  { name: "titel-fout", isPublished: false, make: saying(machine(), (text) => text.replace("2026", "2025")) },
];
const TITLE: Phrase = {
  nl: "Feest in de buurt op 5 juni 2026",
  tr: "5 Haziran 2026’da mahallede şenlik",
  ar: "احتفال في الحي يوم 5 يونيو 2026",
  so: "Xaflad xaafadda 5 Juun 2026",
  en: "Party in the neighbourhood on 5 June 2026",
};

/** What engines billed, in months of two years. */
const LEDGER = {
  "2025-12": { deepl: 4_200 },
  "2026-06": { deepl: 12_345, google: 6_789 },
  "2026-12": { deepl: 250 },
};

const SETTINGS = {
  name: "Alle toestanden",
  url: "https://toestanden.example",
  email: "redactie@toestanden.example",
  cards: false,
  review: { veiligheid: "required" },
  fourEyes: ["recht"],
  budget: { run: 40_000, month: { deepl: 9_000, google: 20_000 } },
  engines: { deepl: { price: 20 }, google: { price: 18.5, texts: 20 } },
};

const file = (slug: string) => `src/content/posts/${slug}.md`;
const po = (slug: string, code: Code) => `locales/${code}/posts/${slug}.po`;
const titleOf = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1).replaceAll("-", " ")}`;

/** Phrases that stand around the state of a post, so that readers get the post. */
const FRAME = [6, 36, 43, 48, 52, 55];
/** Stands for the translation of any title. */
const ANY_TITLE = {
  tr: "Mahalledeki durum",
  ar: "الوضع في الحي",
  so: "Xaaladda xaafadda",
  en: "The quarter now",
};

/** A state with the phrase that has it. */
type Row = Omit<State, "phrase"> & { phrase: Phrase };

/** Writes the site into `root`, with a history: originals, translations, edits, and edits that are not committed. */
export function makeStates(root: string): void {
  const book = phrases();
  const free = book.filter((_phrase, at) => !FRAME.includes(at));
  const rows = STATES.map(({ phrase, ...state }, at): Row => {
    return { ...state, phrase: phrase === undefined ? free[at % free.length]! : book[phrase]! };
  });
  write(root, {
    "src/site.json": `${JSON.stringify(SETTINGS, null, 2)}\n`,
    "locales/keep.csv": "name,note\nDe Vries,\nBloemenbuurt,\n",
    "locales/ledger.json": `${JSON.stringify(LEDGER, null, 2)}\n`,
  });
  writeOriginals(root, book, rows);
  commit(root, "2026-03-10");
  writeCatalogues(root, book, rows);
  commit(root, "2026-06-15");
  const edits = rows.filter((row) => row.edited);
  for (const row of edits.filter((_row, at) => at % 2 === 0)) writeState(root, book, row, row.edited);
  rmSync(path.join(root, file("weg")));
  commit(root, "2026-09-20");
  // Not committed.
  for (const row of edits.filter((_row, at) => at % 2 === 1)) writeState(root, book, row, row.edited);
  for (const { name, edited: edit } of TITLES) {
    if (edit) write(root, { [file(name)]: framed(book, edit(TITLE.nl), book[54]!.nl) });
  }
}

/** A post in which a text stands below others. */
const framed = (book: readonly Phrase[], title: string, text: string) =>
  post(title, [...FRAME.map((at) => book[at]!.nl), text].join("\n\n"), "tags: [taal]\n");

function writeState(root: string, book: readonly Phrase[], row: Row, text: State["edited"] = same): void {
  write(root, { [file(row.name)]: framed(book, titleOf(row.name), text(row.phrase.nl)) });
}

function writeOriginals(root: string, book: readonly Phrase[], rows: readonly Row[]): void {
  for (const row of rows) writeState(root, book, row, row.written);
  for (const { name, tags = "samen", keys = "", size = 4 } of POSTS) {
    const texts = Array.from({ length: size }, (_none, at) => book[(at * 7 + name.length) % book.length]!.nl);
    write(root, { [file(name)]: post(titleOf(name), texts.join("\n\n"), `tags: [${tags}]\n${keys}`) });
  }
  for (const { name } of TITLES) write(root, { [file(name)]: framed(book, TITLE.nl, book[54]!.nl) });
  write(root, {
    [file("verborgen")]: post("Verborgen", "Nog niet klaar.", "draft: true\n"),
    [file("alleen-turks")]: post("Alleen Turks", book[6]!.nl, "languages: [nl, tr]\n"),
    // It is taken away later: its catalogues are orphans.
    [file("weg")]: post("Weg", book[6]!.nl),
    "src/content/pages/hoe-wij-vertalen.md": page("Hoe wij vertalen", [book[11]!, book[24]!]),
    "src/content/pages/over-ons.md": page("Over ons", [book[34]!, book[36]!]),
  });
}

function writeCatalogues(root: string, book: readonly Phrase[], rows: readonly Row[]): void {
  const originals = originalsOf(root);
  const byDutch = new Map([...book, TITLE].map((phrase) => [phrase.nl, phrase]));
  const phraseOf = (dutch: string): Phrase => byDutch.get(dutch) ?? { nl: dutch, ...ANY_TITLE };
  for (const code of CODES) {
    const put = (
      slug: string,
      makeOf: (dutch: string, at: number) => Make,
      kind: "posts" | "pages" = "posts",
    ) => {
      const work = (dutch: string, at: number) => makeOf(dutch, at)(phraseOf(dutch), code);
      translate(root, slug, work, code, kind, originals);
    };
    for (const { name, phrase, make, below, written = same } of rows) {
      const blocks = written(phrase.nl).split("\n\n");
      const own = new Set(blocks.map((block) => block.replace(/^[->] /, "")));
      put(name, (dutch) => (own.has(dutch) ? () => make(phrase, code) : person()));
      if (below) change(root, po(name, code), (text) => text + below(phrase, code));
    }
    for (const { name, make, po: edit } of POSTS) {
      put(name, (_dutch, at) => make?.(at, code) ?? (at % 2 === 0 ? person() : machine()));
      if (edit) change(root, po(name, code), edit);
    }
    for (const { name, make } of TITLES) put(name, (dutch) => (dutch === TITLE.nl ? make : person()));
    put("over-ons", () => machine(), "pages");
    put("hoe-wij-vertalen", (_dutch, at) => (at === 1 ? machine() : person()), "pages");
    put("weg", () => person());
    if (code === "tr") put("alleen-turks", () => person());
  }
}

const page = (title: string, texts: readonly Phrase[]) =>
  `---\ntitle: ${title}\ndescription: ${JSON.stringify(texts[0]!.nl)}\n---\n\n${texts.map(({ nl }) => nl).join("\n\n")}\n`;

function change(root: string, name: string, edit: (text: string) => string): void {
  write(root, { [name]: edit(readFileSync(path.join(root, name), "utf8")) });
}
