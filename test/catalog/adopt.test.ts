import { test } from "uvu";
import * as assert from "uvu/assert";
import { adoptReviews, type Judge, withoutVoid } from "../../src/catalog/adopt.ts";
import { blank, sign, stateOf } from "../../src/catalog/entry.ts";
import { parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { notAPerson, personName } from "../../src/catalog/signer.ts";

const FILE = "locales/tr/posts/proef.po";

const stored = (translator: string, { revision = "2026-10-01 12:00+0200", language = "tr" } = {}) =>
  parseCatalogue(
    `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: ${language}\\n"\n` +
      `"Last-Translator: ${translator}\\n"\n"PO-Revision-Date: ${revision}\\n"\n\n` +
      `# machine: deepl 2026-11-23\nmsgid "Kom langs."\nmsgstr "Gelin."\n\n` +
      `#, fuzzy\nmsgid "Bel ons."\nmsgstr "Bizi arayın."\n`,
    FILE,
    "tr",
  );

const all: Judge = () => undefined;
const adopt = (...args: Parameters<typeof stored>) =>
  adoptReviews(stored(...args), { language: "tr", today: "2026-11-23", judge: all });

test("what was reviewed in another tool is signed as its last translator, without the address", () => {
  const { catalogue, adopted } = adopt("Ayşe Örnek <a@example.org>");
  assert.is(adopted.length, 1);
  assert.equal(catalogue.entries.map(stateOf), ["reviewed", "draft"]);
  assert.match(printCatalogue(catalogue), /# reviewed: Ayşe Örnek 2026-10-01 [0-9a-f]{12}\n/);
  assert.equal(adoptReviews(catalogue, { language: "tr", today: "", judge: all }).adopted, []);
});

test("a review without a date is of today", () => {
  const { adopted } = adopt("Ayşe Örnek", { revision: "YEAR-MO-DA HO:MI+ZONE" });
  assert.match(printCatalogue({ ...stored("x"), entries: adopted }), /# reviewed: Ayşe Örnek 2026-11-23 /);
});

test("what a machine is named for stays its draft when a person is named in the file later", () => {
  const { catalogue, unsigned } = adopt("Google Translate");
  assert.is(unsigned.length, 1);
  assert.match(
    printCatalogue(catalogue),
    /# machine: google-translate 2026-10-01\n#, fuzzy\nmsgid "Kom langs\."/,
  );
  const headers = { ...catalogue.headers, "Last-Translator": "Fatma Demir" };
  const later = adoptReviews({ ...catalogue, headers }, { language: "tr", today: "2026-11-24", judge: all });
  assert.equal([later.adopted, later.unsigned], [[], []]);
});

test("what a machine is named for is its draft among the obsolete texts, too", () => {
  const { entries, ...rest } = stored("Google Translate");
  const { catalogue } = adoptReviews(
    { ...rest, entries: [], obsolete: entries },
    { language: "tr", today: "2026-11-23", judge: all },
  );
  assert.equal(
    catalogue.obsolete.map(({ fuzzy, provenance }) => [fuzzy, provenance?.by]),
    [
      [true, "machine"],
      [true, undefined],
    ],
  );
});

test("what a person signed before a machine was named keeps that name", () => {
  const { entries, ...rest } = stored("DeepL");
  const changed = { ...sign(entries[0]!, "Ayşe Örnek", "2026-09-01"), translation: "Geliniz." };
  const { catalogue } = adoptReviews(
    { ...rest, entries: [changed] },
    { language: "tr", today: "2026-11-23", judge: all },
  );
  assert.is(stateOf(catalogue.entries[0]!), "draft");
  assert.match(printCatalogue(catalogue), /Ayşe Örnek/);
});

/** As tools and platforms write Last-Translator; each file has one text that is not fuzzy. */
const NOT_SIGNED: [translator: string, kind: string][] = [
  ["", "nobody"],
  ["FULL NAME <EMAIL@ADDRESS>", "nobody"],
  ["Automatically generated", "nobody"],
  ["Automatically generated <>", "nobody"],
  ["Anonymous <noreply@weblate.org>", "nobody"],
  ["deleted-4711 <noreply@weblate.org>", "nobody"],
  ["admin <admin@example.org>", "nobody"],
  ["Fatma <deleted-12@weblate.org>", "machine"],
  ["LibreTranslate Weblate", "machine"],
  ["ترجمة جوجل", "machine"],
  ["12345 <a@example.org>", "nobody"],
  ["fatma@example.org", "nobody"],
  ["DeepL <noreply-mt-deepl@weblate.org>", "machine"],
  ["deepl", "machine"],
  ["DeepL API", "machine"],
  ["Google Translate", "machine"],
  ["Google Cloud Translation API v3", "machine"],
  ["Microsoft Translator", "machine"],
  ["Azure AI Translator", "machine"],
  ["Amazon Translate", "machine"],
  ["OpenAI", "machine"],
  ["ChatGPT 4o", "machine"],
  ["gpt-4o-mini", "machine"],
  ["claude-3-5-sonnet", "machine"],
  ["Llama 3.1 8B", "machine"],
  ["gpt-po v1.1.1", "machine"],
  ["po-translator 0.4.2", "machine"],
  ["translate.py", "machine"],
  ["dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", "machine"],
  ["Weblate", "machine"],
  ["Weblate Translation Memory <noreply-mt-weblate-translation-memory@weblate.org>", "machine"],
  ["Hosted Weblate", "machine"],
  ["Languages add-on <noreply-addon-languages@weblate.org>", "machine"],
  ["Crowdin", "machine"],
  ["Transifex Bot", "machine"],
  ["Machine translation", "machine"],
  ...`Google Gemini|Anthropic Claude|Claude|Claude <noreply@anthropic.com>|Meta Llama 3|Microsoft Copilot|GitHub Actions|
    Google Vertalen|Google Çeviri|Google Traduction|DeepL (via Weblate)|Weblate/DeepL|weblate-deepl|Weblate (bot)|
    nllb-200-distilled-600M|Helsinki-NLP/opus-mt-nl-tr|ollama/llama3|EuroLLM-9B|GPT-NL|gpt4|Vertaalmachine|
    Machinevertaling|AI|A.I.|KI|Yapay zeka|ترجمة آلية|TranslateBot|Translation Bot|l10n daemon script|scripty|Matecat|
    Smartcat|Unbabel|Phrase TMS|Gemma 2 9B|gemma-7b|Pontoon|translate_bot|Claude 3.5|Claude Code|Claude AI|claude|
    Claude <claude@voorbeeld.example>|Claude <ai@voorbeeld.example>|Claude <claude-bot@voorbeeld.example>|
    Claude <c@voorbeeld.example>|Claude <81847+claude@users.noreply.example.org>|Claude Dupont <x@anthropic.com>|
    Claude D. <noreply@anthropic.com>|Mistral|Mistral AI|Devin AI|Devin <devin@cognition.ai>|Jasper AI|jasper|Grok|Gemini|
    Deep L|deep l|Deep L API|Loco|loco|Loco Translate|Kimi|kimi|Kimi K2|Bard|Google Bard|Bard AI|Deep-L|DEEP L|Deep L Pro|
    Moonshot Kimi|Kimi <kimi@voorbeeld.example>|Bard <noreply@voorbeeld.example>`
    .split("|")
    .map((name): [string, string] => [name.trim(), "machine"]),
  ...[
    "Onbekend",
    "Anonymous User",
    "Ghost",
    "[deleted]",
    "your name here",
    "System",
    "Anonieme gebruiker",
  ].map((name): [string, string] => [name, "nobody"]),
];
for (const [translator, kind] of NOT_SIGNED) {
  test(`nobody read it: Last-Translator "${translator}"`, () => {
    const { catalogue, adopted, unsigned } = adopt(translator);
    assert.equal(adopted, []);
    assert.equal(
      unsigned.map(({ entry, reason }) => [entry.source, reason.kind]),
      [["Kom langs.", kind]],
    );
    assert.equal(catalogue.entries.map(stateOf), ["draft", "draft"]);
  });
}

const PEOPLE = [
  "Ayşe Örnek",
  "عائشة",
  "Aya",
  "Claude Dupont",
  "Gemma de Vries",
  "Bot van Dijk",
  "Jan-Willem",
  "J. de Groot",
  "Xaawo",
  "Deepa Liem",
  "Guus Weblater",
  "Ai Yamada",
  "Mt. Fatima",
  "Fatma (SMN)",
  "Admina Yusuf",
  "Gemma",
  "Ai",
  "Rob Bot",
  "J. Bot",
  "Bot",
  "Mistral Deniz",
  "Emma Watson",
  "Claude D.",
  "Jean-Claude",
  "Gabriela Mistral",
  "Devin",
  "Jasper",
  "Devin Kaya",
  "Jasper Janssen",
  "Bingül Kaya",
  "Kimi Räikönen",
  "Kimi Yusuf",
  "Bard de Vries",
  "Loco Tembo",
  "Deep Lamichhane",
  "Deep Singh",
  "Deep L.",
  "Deep L. Singh",
  "Kimi R.",
  "Locomba",
];
for (const name of PEOPLE) {
  test(`a person's name: ${name}`, () => {
    assert.is(notAPerson(name), undefined);
    assert.is(personName(name), name);
    assert.is(adopt(`${name} <x@users.noreply.example.org>`).adopted.length, 1);
  });
}

for (const translator of [
  "Claude <claude.dupont@voorbeeld.example>",
  "Claude <cdupont@voorbeeld.example>",
  "claude <dupont75@voorbeeld.example>",
  "Kimi <kimi.virtanen@voorbeeld.example>",
  "Bard <bjansen@voorbeeld.example>",
  "Claude <12345+claude-dupont@users.noreply.example.org>",
  "Mistral <gabriela@voorbeeld.example>",
]) {
  test(`a model's name with a person's address signs, and the signature stays: ${translator}`, () => {
    const { catalogue, adopted } = adopt(translator);
    assert.is(adopted.length, 1);
    assert.equal(withoutVoid(catalogue, () => undefined).unsigned, []);
    const later = { ...catalogue, headers: { ...catalogue.headers, "Last-Translator": "Ayşe Örnek" } };
    assert.equal(withoutVoid(later, () => undefined).unsigned, []);
  });
}

test("a stored signature of a model's name is void where the file names it without a person's address", () => {
  for (const translator of ["Claude", "Claude <noreply@anthropic.com>"]) {
    const entries = [sign(one("a", "x"), "Claude", "2026-10-01")];
    const { unsigned } = withoutVoid({ ...stored(translator), entries }, () => undefined);
    assert.equal(
      unsigned.map(({ reason }) => reason.kind),
      ["machine"],
    );
  }
});

test("a name that is a model's too is typed with a surname or an initial", () => {
  assert.throws(() => personName("Claude"), /--name "Claude": is the name of a model too: add a surname/);
  assert.is(personName("Claude D."), "Claude D.");
});

test("a person's name cannot be typed as a machine's", () => {
  assert.throws(() => personName("DeepL"), /--name "DeepL": is not the name of a person/);
});

for (const language of ["ar", "ar_MA", "nl", "en-GB", "zgh", "ara", "Arabic", "Arabic (Morocco)"]) {
  test(`a file for another language signs nothing: Language: ${language}`, () => {
    const { adopted, unsigned } = adopt("Ayşe Örnek", { language });
    assert.equal(adopted, []);
    assert.equal(
      unsigned.map(({ reason }) => reason),
      [{ kind: "header", language }],
    );
  });
}
for (const language of [
  "tr",
  "tr_TR",
  "tr-TR",
  "TR",
  "",
  "Turkish",
  "tur",
  "Türkçe",
  "Turkish (Turkey)",
  "tr_TR.UTF-8",
]) {
  test(`a file for this language is signed: Language: ${language}`, () =>
    assert.is(adopt("Ayşe Örnek", { language }).adopted.length, 1));
}

test("a text that nobody can have read is not signed, and others are", () => {
  const { adopted, unsigned } = adoptReviews(
    { ...stored("Ayşe Örnek"), entries: [one("a", "x"), one("b", "y")] },
    { language: "tr", today: "2026-11-23", judge: ({ source }) => (source === "a" ? "same" : undefined) },
  );
  assert.equal(
    adopted.map(({ source }) => source),
    ["b"],
  );
  assert.equal(
    unsigned.map(({ entry, reason }) => [entry.source, reason]),
    [["a", { kind: "same" }]],
  );
});

test("a comment that nobody signed accepts nothing", () => {
  const entry = { ...one("a", "x"), notes: ["accepted: same"] };
  const judge: Judge = () => "same";
  const { adopted, unsigned } = adoptReviews(
    { ...stored("Ayşe Örnek"), entries: [entry] },
    { language: "tr", today: "2026-11-23", judge },
  );
  assert.equal([adopted.length, unsigned.length], [0, 1]);
});

test("of two translations in one file none is signed until somebody has chosen", () => {
  const twins =
    'msgid ""\nmsgstr "Language: tr\\nLast-Translator: Ayşe Örnek\\n"\n\n' +
    'msgid "Kom langs."\nmsgstr "Gelin."\n\nmsgid "Kom langs."\nmsgstr "Uğrayın."\n';
  const catalogue = parseCatalogue(twins, FILE, "tr");
  assert.is(adoptReviews(catalogue, { language: "tr", today: "", judge: all }).adopted.length, 0);
  const again = parseCatalogue(printCatalogue(catalogue), FILE, "tr");
  assert.equal(again.entries.map(stateOf), ["draft"]);
  assert.match(printCatalogue(again), "Uğrayın.");
});

for (const isFirst of [true, false]) {
  test(`of two translations the one that is not fuzzy is signed, ${isFirst ? "before" : "after"} the other`, () => {
    const fuzzy = '#, fuzzy\nmsgid "Kom langs."\nmsgstr "Gelin."\n\n';
    const reviewed = 'msgid "Kom langs."\nmsgstr "Uğrayın."\n\n';
    const header = 'msgid ""\nmsgstr "Language: tr\\nLast-Translator: Ayşe Örnek\\n"\n\n';
    const text = header + (isFirst ? reviewed + fuzzy : fuzzy + reviewed);
    const { catalogue } = adoptReviews(parseCatalogue(text, FILE, "tr"), {
      language: "tr",
      today: "2026-11-23",
      judge: all,
    });
    assert.equal(
      catalogue.entries.map((entry) => [entry.translation, stateOf(entry)]),
      [["Uğrayın.", "reviewed"]],
    );
    assert.match(printCatalogue(catalogue), "# earlier: Gelin.\n");
  });
}

test("a text without its Dutch is no header", () => {
  const text = `${printCatalogue(stored("Ayşe Örnek"))}\nmsgid ""\nmsgstr "losse tekst"\n`;
  const catalogue = parseCatalogue(text, FILE, "tr");
  assert.is(catalogue.faults?.[0]?.message.code, "po.noDutch");
  assert.match(printCatalogue(catalogue), 'msgstr "losse tekst"');
});

const one = (source: string, translation: string) => ({ ...blank(source), translation });

test("a stored signature of a machine or on an unreadable text makes a draft that no machine replaces", () => {
  const judge: Judge = ({ source }) => (source === "b" || source === "c" ? "wrong-language" : undefined);
  const entries = [
    sign(one("a", "x"), "DeepL", "2026-10-01"),
    sign(one("b", "y"), "Ayşe Örnek", "2026-10-01"),
    sign(one("c", "y"), "Ayşe Örnek", "2026-10-01", ["wrong-language"]),
    sign(one("d", "z"), "Ayşe Örnek", "2026-10-01"),
  ];
  const { catalogue, unsigned } = withoutVoid({ ...stored("x"), entries }, judge);
  assert.equal(catalogue.entries.map(stateOf), ["draft", "draft", "reviewed", "reviewed"]);
  assert.equal(
    unsigned.map(({ signer, reason }) => [signer, reason.kind]),
    [
      ["DeepL", "machine"],
      ["Ayşe Örnek", "wrong-language"],
    ],
  );
  assert.match(printCatalogue(catalogue), /# edited: Ayşe Örnek 2026-10-01 [0-9a-f]{12}\n#, fuzzy\n/);
});

test.run();
