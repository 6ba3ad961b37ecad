import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseOriginal } from "../../src/markdown/original.ts";
import { isSafeLink } from "../../src/markdown/parser.ts";
import { htmlInPlain } from "../../src/markdown/unsupported.ts";
import { readDate } from "../../src/migrate/dates.ts";
import { toOriginal } from "../../src/migrate/markdown.ts";
import { type Block, type Page, readPage } from "../../src/migrate/wix.ts";

const root = path.resolve(import.meta.dirname, "../..");
const fixtures = path.join(import.meta.dirname, "fixtures");
const seeds = path.resolve(root, "../shared/seeds");
const DATE = "2024-05-06";

const fixture = (name: string) => readPage(readFileSync(path.join(fixtures, `${name}.txt`), "utf8"));

/** Blocks as a reader sees them: `## heading`, `line/line`, `- item`, `3. item`. */
function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return `## ${block.text}`;
    if (block.kind === "paragraph") return block.lines.join("\n");
    const { start, items } = block;
    return items.map((item, at) => (start === undefined ? `- ${item}` : `${start + at}. ${item}`));
  });
}

/** The same of a Markdown file, as the loader of the site reads it. Markup within a text is shown as `<em>`. */
function loaded(markdown: string, slug = "een-naam") {
  const { original, problems } = parseOriginal(`src/content/posts/${slug}.md`, markdown, "posts", {
    languages: ["nl"],
    images: new Map(),
    files: new Set(),
    contacts: new Map(),
  });
  assert.equal(problems, []);
  let prefix = "";
  let number = 0;
  const blocks: string[] = [];
  const listed: string[][] = [];
  let depth = 0;
  for (const token of original.body.tokens) {
    const { type, tag, info, children } = token;
    if (/_list_open$/.test(type)) listed.push([]);
    depth += /_list_open$/.test(type) ? 1 : /_list_close$/.test(type) ? -1 : 0;
    if (type === "ordered_list_open") number = Number(token.attrGet("start") ?? 1) - 1;
    if (type === "heading_open") prefix = tag === "h2" ? "## " : `${tag} `;
    else if (type === "list_item_open") prefix = info ? `${++number}. ` : "- ";
    else if (type === "inline") {
      const texts = children!.map((child) =>
        child.type === "text" ? child.content : child.type === "hardbreak" ? "\n" : `<${child.type}>`,
      );
      blocks.push(prefix + texts.join(""));
      if (depth > 0) listed.at(-1)!.push(texts.join(""));
      prefix = "";
    } else if (!/^(paragraph|list_item|(bullet|ordered)_list|heading)_(open|close)$/.test(type)) {
      blocks.push(`<${type}>`);
    }
  }
  return { meta: original.meta, blocks, listed };
}

const page = (blocks: Block[]): Page & { title: string } => ({
  title: "Titel",
  blocks,
  dropped: [],
  notes: [],
});
const paragraph = (...lines: string[]): Block => ({ kind: "paragraph", lines });

/** A page with `middle` between two paragraphs, in Wix's frame. */
const framed = (middle: string) =>
  readPage(
    `top of page\nZoeken\n\nEen titel\n\nDe eerste alinea.\n\n${middle}\n\nDe laatste alinea.\n\nbottom of page\n`,
  );

test("a page becomes author, title, headings and paragraphs, without Wix's frame", () => {
  const { title, author, date, blocks, dropped, notes } = fixture("buurtmoestuin");
  assert.is(title, "Buurtmoestuin zoekt handen");
  assert.is(author, "Stichting Groene Hoek");
  assert.is(date, undefined);
  assert.equal(
    blocks.map(({ kind }) => kind),
    ["paragraph", "heading", "paragraph", "heading", "paragraph"],
  );
  const texts = shown(blocks);
  assert.is(texts[1], "## Wat er dit jaar groeit");
  assert.is(texts[3], "## 2.0: ook een kas");
  assert.match(texts[4]!, /van gekomen’, zegt Nadia\.’$/);
  assert.equal(dropped, [
    "top of page",
    "Zoeken",
    "31 weergaven0 opmerkingen",
    "Komentáře",
    "bottom of page",
  ]);
  assert.equal(notes, []);
});

test("the site's menu, dates, lists, address lines and teasers each find their place", () => {
  const { title, author, date, updated, blocks, dropped } = fixture("spreekuur");
  assert.equal(
    { title, author, date, updated },
    {
      title: "Het spreekuur verhuist naar de bibliotheek",
      author: "Fatma Yıldız",
      date: "2024-03-12",
      updated: "2024-04-03",
    },
  );
  assert.equal(shown(blocks).slice(1), [
    "Wat neemt u mee?",
    "Neem de brief mee waar het om gaat, en verder:",
    "- uw identiteitskaart",
    "- een pen",
    "- iemand die voor u vertaalt, als u dat fijn vindt",
    "Zo werkt het:",
    "1. U pakt een nummer.",
    "2. U wacht in de leeszaal.",
    "3. Wij roepen u.",
    "Bibliotheek De Kade\nKade 12\n1234 AB Voorbeeldstad",
    "“Kom gerust binnen”, zegt Fatma, “de koffie staat klaar.”",
  ]);
  for (const line of [
    "Home",
    "2 minuten om te lezen",
    "1.204 weergaven3 opmerkingen",
    "Een nieuwe vloer in het wijkhuis",
  ]) {
    assert.ok(dropped.includes(line), line);
  }
});

test("comments of readers are not the author's", () => {
  const { title, author, date, blocks } = fixture("reacties");
  assert.equal([title, author, date], ["De sleutel van het dorpshuis", "Bestuur", "2023-01-12"]);
  assert.equal(shown(blocks), ["De sleutel ligt voortaan bij de bakker. Dat geldt tot en met 2025."]);
});

test("without a frame every line is the author's, and labels among them are named", () => {
  const source = readFileSync(path.join(fixtures, "zonder-kader.txt"), "utf8").trim().split("\n");
  const { title, author, date, blocks, dropped, notes } = fixture("zonder-kader");
  assert.equal([title, ...shown(blocks).map((text) => text.replace(/^## /, ""))], source);
  assert.equal([author, date, dropped], [undefined, undefined, []]);
  assert.is(notes.length, 4);
});

test("Markdown renders signs as they are, with few backslashes", () => {
  const { title, author, blocks } = fixture("tekens");
  assert.is(author, "redactie_nieuws");
  const { slug, markdown } = toOriginal({ ...fixture("tekens"), title: title! }, DATE);
  assert.is(slug, "c-of-python-leren-programmeren-in-de-buurt");
  const { meta, blocks: read } = loaded(markdown, slug);
  assert.equal(read, shown(blocks));
  assert.is(meta.title, "C# of Python: leren *programmeren* in de buurt");
  assert.is(meta.author, author);
  for (const line of [
    "1986\\. Dat was",
    "\n\\# staat voor een onderwerp, en +31 6 12345678 is",
    "\n\\+ betekent erbij, \\<b>dik\\</b> is geen opmaak, en [klik hier\\](niet) is",
    "C:\\Users\\taalles, of mail naar les_plus_werk@taalles.example of \\<les@taalles.example>.",
    "https://taalles.example/a_b_c?x=1&copy=2 voor",
    "De formule 3\\*4\\*5 = 60 en het teken \\`x\\` staan",
    "\\~\\~streep\\~\\~ en \\_\\_init\\_\\_.",
    "\n\\- Wie begint",
    "\n\\> 18 jaar?",
    "\nKosten*\\\n\\* per maand",
    "Tot ziens! 😊\n",
  ]) {
    assert.ok(markdown.includes(line), `${line}\n--- is not in ---\n${markdown}`);
  }
});

const ENDINGS: [line: string, left: string][] = [
  ["Zo is het.’47 weergaven0 opmerkingen", "Zo is het.’"],
  ["Zo is het.1 weergave1 opmerking", "Zo is het."],
  ["Zo is het.1.204 weergaven12 opmerkingen3 likes", "Zo is het."],
  ["Zo is het.47 views0 comments", "Zo is het."],
  ["Zo is het.47 views0 commentsPost not marked as liked2", "Zo is het."],
  ["Zo is het.47 Ansichten0 Kommentare", "Zo is het."],
  ["Zo is het.47 zobrazení0 komentářů", "Zo is het."],
  ["Zo is het.0 opmerkingen", "Zo is het."],
  ["Zo is het. 47 weergaven0 opmerkingen", "Zo is het."],
  ["Tot in 2022.47 weergaven0 opmerkingen", "Tot in 2022."],
  ["Tot ziens47 weergaven0 opmerkingen", "Tot ziens"],
  ["Zo is het!\n\n47 weergaven\n\n0 opmerkingen\n\n3", "Zo is het!"],
  ["De film had 47 weergaven", "De film had 47 weergaven"],
  ["De film had 47 weergaven0 opmerkingen", "De film had 47 weergaven"],
  // Where the author's number ends cannot be told.
  ["Het begon in 201847 weergaven0 opmerkingen", "Het begon in 201847 weergaven"],
  ["Over COVID-1947 weergaven", "Over COVID-1947 weergaven"],
];

for (const [line, left] of ENDINGS) {
  test(`the end: ${JSON.stringify(line)}`, () => {
    const { blocks } = readPage(`Titel\n\nEen zin.\n\n${line}\n\nKomentáře\n\nbottom of page`);
    assert.equal(shown(blocks), ["Een zin.", left]);
  });
}

const HEADS: [lines: string, expected: { [key in keyof Page]?: unknown }][] = [
  ["Foto van schrijverSMN\nTitel", { author: "SMN", title: "Titel" }],
  ["  • Foto van schrijver An Bos\n\nTitel", { author: "An Bos", title: "Titel" }],
  ["  • Autorenbildan_bos\nTitel", { author: "an_bos", title: "Titel" }],
  [
    "• Writer’s pictureAn Bos\n• Jan 12, 2024\n• 3 min read\nTitel\nUpdated: Mar 3, 2024",
    { author: "An Bos", date: "2024-01-12", updated: "2024-03-03" },
  ],
  [
    "Titel\n• Foto van schrijverAn Bos\n• 12 januari 2024",
    { author: "An Bos", title: "Titel", date: "2024-01-12" },
  ],
  ["Foto van schrijvers gezocht", { author: undefined, title: "Foto van schrijvers gezocht" }],
  [
    "• Foto van schrijverAn Bos\n• 3 dagen geleden\nTitel",
    { author: "An Bos", date: undefined, title: "Titel" },
  ],
  ["• 8 maart\n• 1 minuut om te lezen\nTitel", { date: undefined, title: "Titel" }],
  ["Titel\nBijgewerkt op: 3 dagen geleden", { title: "Titel", updated: undefined }],
  ["8 maart", { date: undefined, title: "8 maart" }],
  ["Bijgewerkt op: 3 mrt. 2024\nTitel", { date: undefined, updated: "2024-03-03", title: "Titel" }],
  ["100 jaar geleden", { title: "100 jaar geleden" }],
  ["Zoeken naar werk", { title: "Zoeken naar werk" }],
];

for (const [lines, expected] of HEADS) {
  test(`the head: ${JSON.stringify(lines)}`, () => {
    const found = readPage(`\uFEFFtop of page\nZoeken\n${lines}\n\nEen zin.\n\nbottom of page`);
    for (const [key, value] of Object.entries(expected)) assert.equal(found[key as keyof Page], value, key);
    assert.equal(shown(found.blocks), ["Een zin."]);
  });
}

const DATES: Record<string, string | undefined> = {
  "12 jan 2024": "2024-01-12",
  "12 januari 2024": "2024-01-12",
  "3 mrt. 2024": "2024-03-03",
  "3 maart 2024": "2024-03-03",
  "Mar 3, 2024": "2024-03-03",
  "3. März 2024": "2024-03-03",
  "3. 3. 2024": "2024-03-03",
  "12-1-2024": "2024-01-12",
  "2024-01-12": "2024-01-12",
  "12 jan.": "no year",
  "31 februari 2024": undefined,
  "3 dagen geleden": undefined,
  "12 januari 2024 om 10 uur": undefined,
  "12 weken 2024": undefined,
};

for (const [line, date] of Object.entries(DATES)) {
  test(`the date: ${line}`, () => assert.is(readDate(line), date));
}

const MIDDLES: [middle: string, expected: string[]][] = [
  ["Een kop\n\nTekst.", ["## Een kop", "Tekst."]],
  ["Een kop\n\nNog een kop\n\nTekst.", ["## Een kop", "## Nog een kop", "Tekst."]],
  ["Is dit een kop?\n\nTekst.", ["Is dit een kop?", "Tekst."]],
  ["An Bos\n\nBo Cos\n\nCo Dos\n\nTekst.", ["An Bos", "Bo Cos", "Co Dos", "Tekst."]],
  ["info@voorbeeld.example\n\nTekst.", ["info@voorbeeld.example", "Tekst."]],
  ["1. Inleiding\n\nTekst.\n\n2. Slot\n\nTekst.", ["## 1. Inleiding", "Tekst.", "## 2. Slot", "Tekst."]],
  ["• een\n\n• twee", ["- een", "- twee"]],
  ["Neem mee:\n- een\n- twee\nTot dan.", ["Neem mee:", "- een", "- twee", "Tot dan."]],
  ["3. drie\n4. vier", ["3. drie", "4. vier"]],
  [
    "1. een\n2. twee\n\n1. weer een\n2. weer twee\n\n1. en nog\n2. eens",
    ["1. een", "2. twee", "1. weer een", "2. weer twee", "1. en nog", "2. eens"],
  ],
  ["- Hilde", ["- Hilde"]],
  // Lists of Word and of other programs.
  ["\uF0B7\tthee\n\uF0B7\tkoffie", ["- thee", "- koffie"]],
  ["\uF0A7 thee", ["- thee"]],
  ["\uF0FC  thee\n\n\uF0FC  koffie", ["- thee", "- koffie"]],
  ["·       thee", ["- thee"]],
  ["·       thee\no   koffie\no   melk", ["- thee", "- koffie", "- melk"]],
  ["– een pen\n– uw brief", ["- een pen", "- uw brief"]],
  [
    "– Neem een pen mee.\n– Kom op tijd.\n– Bel ons.",
    ["- Neem een pen mee.", "- Kom op tijd.", "- Bel ons."],
  ],
  ["✓ gratis\n✓ in de buurt", ["- gratis", "- in de buurt"]],
  ["→ gratis\n→ in de buurt", ["- gratis", "- in de buurt"]],
  ["§ gratis\n§ in de buurt", ["- gratis", "- in de buurt"]],
  // No lists.
  ["– Hilde", ["– Hilde"]],
  ["– Komt u ook?\n\n– Zeker.", ["– Komt u ook?", "– Zeker."]],
  ["– Goedemorgen.\n\n– Dag, mevrouw.", ["– Goedemorgen.", "– Dag, mevrouw."]],
  ["– Dag.\n\n– Bent u er al?\n\n– Ja.", ["– Dag.", "– Bent u er al?", "– Ja."]],
  ["→ Lees meer over de cursus.", ["→ Lees meer over de cursus."]],
  ["o ja, neem brood mee.", ["o ja, neem brood mee."]],
  ["Stap 1 \uF0E0 stap 2.", ["Stap 1 stap 2."]],
  ["Cafe\u0301\u200B om 3\u00A0uur,  ja.", ["Café om 3\u00A0uur, ja."]],
  ["\u00A0\n\u202Eomgekeerd\u202C.", ["omgekeerd."]],
  ["https://youtu.be/abc", ["https://youtu.be/abc"]],
];

for (const [middle, expected] of MIDDLES) {
  test(`the text: ${JSON.stringify(middle)}`, () => {
    const found = framed(middle);
    assert.equal(shown(found.blocks), ["De eerste alinea.", ...expected, "De laatste alinea."]);
    const { blocks } = loaded(toOriginal({ ...found, title: found.title! }, DATE).markdown);
    if (!middle.includes("youtu")) assert.equal(blocks, shown(found.blocks));
  });
}

/** Bullets on a page, and its lists. */
const LISTS: [middle: string, lists: string[][]][] = [
  [
    "• een\n• twee\n\n• drie\n• vier\n\n• vijf\n• zes",
    [
      ["een", "twee"],
      ["drie", "vier"],
      ["vijf", "zes"],
    ],
  ],
  ["• een\n\n• twee\n\n• drie", [["een", "twee", "drie"]]],
  ["• een\n\n\n• twee\n\n\n• drie", [["een", "twee", "drie"]]],
  [
    "• een\n\n• twee\n\n\n• drie\n\n• vier",
    [
      ["een", "twee"],
      ["drie", "vier"],
    ],
  ],
  [
    "• een\n• twee\n\n\n• drie\n• vier",
    [
      ["een", "twee"],
      ["drie", "vier"],
    ],
  ],
  ["• een\n• twee\n\n\n• drie", [["een", "twee"], ["drie"]]],
  ["• een\n\n• twee\n• drie", [["een", "twee", "drie"]]],
  [
    "• een\n• twee\nEn ook:\n• drie\n• vier",
    [
      ["een", "twee"],
      ["drie", "vier"],
    ],
  ],
  [
    "- een\n- twee\n\n- drie\n- vier",
    [
      ["een", "twee"],
      ["drie", "vier"],
    ],
  ],
  ["- een\n\n- twee", [["een", "twee"]]],
  [
    "• een\n• twee\n\n- drie\n- vier",
    [
      ["een", "twee"],
      ["drie", "vier"],
    ],
  ],
  ["• een\n• twee\n✓ drie\n✓ vier\n• vijf", [["een", "twee"], ["drie", "vier"], ["vijf"]]],
  [
    "- een\n- twee\n\n- **\n- drie",
    [
      ["een", "twee"],
      ["**", "drie"],
    ],
  ],
  ["1. een\n\n2. twee\n3. drie", [["een", "twee", "drie"]]],
  [
    "1. een\n2. twee\n\n• drie\n• vier\n\n1. vijf\n2. zes",
    [
      ["een", "twee"],
      ["drie", "vier"],
      ["vijf", "zes"],
    ],
  ],
];

for (const [middle, expected] of LISTS) {
  test(`the lists: ${JSON.stringify(middle)}`, () => {
    const found = framed(middle);
    const lists = found.blocks.flatMap((block) => (block.kind === "list" ? [block.items] : []));
    assert.equal(lists, expected);
    const { listed } = loaded(toOriginal({ ...found, title: found.title! }, DATE).markdown);
    assert.equal(listed, expected, "and so in Markdown");
  });
}

test("a short line above the last one is no heading, nor is the last one", () => {
  const { blocks } = readPage("Titel\n\nEen zin.\n\nMet vriendelijke groet\n\nHet bestuur");
  assert.ok(blocks.every(({ kind }) => kind === "paragraph"));
});

test("direction marks are taken out with a note", () => {
  assert.equal(framed("\u202Eomgekeerd.").notes, ["invisible direction marks (U+202E) were removed"]);
});

test("symbols that only one font knows are taken out with a note, bullets without one", () => {
  assert.equal(framed("\uF0B7 thee\n\uF0B7 koffie").notes, []);
  assert.equal(framed("Bel ons \uF028 of kom \uE010\uF028.").notes, [
    "private-use symbols (U+F028, U+E010) were removed",
  ]);
});

test("a slug has at most 60 characters, whole words, and is never empty", () => {
  const slug = (title: string) => toOriginal({ ...page([]), title }, DATE).slug;
  assert.is(slug("Café, om 3 uur!"), "cafe-om-3-uur");
  assert.is(slug(`${"woord ".repeat(9)}zesletters en meer`), `${"woord-".repeat(9)}`.slice(0, -1));
  assert.is(slug("a".repeat(70)), "a".repeat(60));
  assert.is(slug("مرحبا"), `bericht-${DATE}`);
});

/** Text made of what Markdown cares about, as a page has it: single blanks, none at the ends. */
const line = fc
  .array(
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.constantFrom("woord", "Een", "é", "2", "1986", "😊", " ", " ", "‘", "x@y.example"),
      },
      { weight: 3, arbitrary: fc.constantFrom(..."*_`~#[]()<>!&;:\\|-+=.^'\"$@/{}1a ") },
      fc.constantFrom(
        "**",
        "](",
        "[^1]:",
        "```",
        "~~~",
        "---",
        "===",
        "<b>",
        "&amp;",
        "https://x.example/a_b",
        "1. ",
        "{{ x }}",
      ),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join("").replace(/ +/g, " ").trim())
  .filter((text) => text !== "");

const block: fc.Arbitrary<Block> = fc.oneof(
  line.filter((text) => /\p{L}/u.test(text)).map((text): Block => ({ kind: "heading", text })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => paragraph(...lines)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items): Block => ({ kind: "list", items })),
  fc
    .record({ start: fc.nat(99), items: fc.array(line, { minLength: 1, maxLength: 3 }) })
    .map((list): Block => ({ kind: "list", ...list })),
);

/** A title is plain text: what would show as HTML is refused, as nothing can stand before it. */
const title = line.filter((text) => htmlInPlain("title", text) === undefined);

/** The loader refuses posts that show an address it would not link to, escaped or not. */
const isRefused = (text: string) =>
  [...text.matchAll(/\]\( *<?([^\s)<>]+)/g)].some(([, address]) => !isSafeLink(address!));

test("any text comes back word for word from its Markdown", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), title, (blocks, title) => {
      fc.pre(!shown(blocks).some(isRefused));
      const read = loaded(toOriginal({ ...page(blocks), title }, DATE).markdown);
      assert.equal(read.blocks, shown(blocks));
      assert.is(read.listed.length, blocks.filter(({ kind }) => kind === "list").length);
      assert.is(read.meta.title, title);
    }),
    { numRuns: 1000 },
  );
});

const LABELS = [
  "Zoeken",
  "Komentáře",
  "Opmerkingen",
  "bottom of page",
  "47 weergaven",
  "Recente blogposts",
  "12 jan 2024",
  "3 min. lezen",
  "Alles weergeven",
  "2",
  "Foto van schrijverX",
];

test("between an author's first and last sentence nothing is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.constantFrom(...LABELS)), { maxLength: 8 }), (lines) => {
      fc.pre(!lines.some((text, at) => text === "Recente blogposts" && lines[at + 1] === "Alles weergeven"));
      const { blocks, dropped } = framed(lines.join("\n\n"));
      const bare = (texts: string[]) => texts.map((text) => text.replace(/^(?:(?:##|[•*-]|\d+[.)]) )+/, ""));
      assert.equal(bare(shown(blocks).slice(1, -1)), bare(lines));
      assert.equal(dropped, ["top of page", "Zoeken", "bottom of page"]);
    }),
    { numRuns: 500 },
  );
});

const sites: string[] = [];
test.after(() => {
  for (const site of sites) rmSync(site, { recursive: true });
});

/** Runs the command on a new site folder, in which `texts` stand as files. */
function importing(texts: Record<string, string | Uint8Array>, ...args: string[]) {
  const site = mkdtempSync(path.join(tmpdir(), "taalbrug-import-"));
  sites.push(site);
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(site, name), text);
  return inSite(site, ...args);
}

function inSite(site: string, ...args: string[]) {
  const script = path.join(root, "scripts/import.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--site", site, ...args], {
    cwd: site,
    encoding: "utf8",
  });
  const posts = path.join(site, "src/content/posts");
  const files = existsSync(posts) ? readdirSync(posts).sort() : [];
  const read = (name: string) => readFileSync(path.join(posts, name), "utf8");
  return { site, status, stdout, stderr, files, read, again: (...more: string[]) => inSite(site, ...more) };
}

const DATED = "• 12 jan 2024\nEen titel\n\nEen zin.\n";

test("import writes the post and says what it left out", () => {
  const { status, stdout, stderr, files, read } = importing({ "a.txt": `top of page\n${DATED}` }, "a.txt");
  assert.equal([status, stderr, files], [0, "", ["een-titel.md"]]);
  assert.is(stdout, 'src/content/posts/een-titel.md: written from a.txt\n  left out: "top of page"\n');
  assert.is(read("een-titel.md"), "---\ntitle: Een titel\ndate: 2024-01-12\n---\n\nEen zin.\n");
});

test("import never writes over a file", () => {
  const first = importing({ "a.txt": DATED, "b.txt": "Een titel\n\nIets anders." }, "a.txt");
  const second = first.again("b.txt", "--date", "2024-02-02");
  assert.equal([second.status, second.stdout, second.files], [1, "", ["een-titel.md"]]);
  assert.match(second.stderr, /^src\/content\/posts\/een-titel\.md: is there already .* b\.txt .*\n$/);
  assert.is(second.read("een-titel.md"), first.read("een-titel.md"));
});

test("a missing date is asked for in one line, and nothing is written", () => {
  const { status, stdout, stderr, files } = importing(
    { "a.txt": DATED, "b.txt": "Titel\n\nZin." },
    "a.txt",
    "b.txt",
  );
  assert.equal([status, stdout, files], [2, "", []]);
  assert.is(stderr, "b.txt: the page has no date; add --date YYYY-MM-DD\n");
});

test("--date counts where the page gives no date", () => {
  const texts = { "a.txt": DATED, "b.txt": "Titel\n\nZin." };
  const { status, read } = importing(texts, "a.txt", "b.txt", "--date", "2024-02-29");
  assert.is(status, 0);
  assert.match(read("een-titel.md"), "date: 2024-01-12");
  assert.match(read("titel.md"), "date: 2024-02-29");
});

test("all files are tried, and every trouble is a line", () => {
  const texts = {
    "goed.txt": DATED,
    "twee.txt": DATED,
    "leeg.txt": " \n",
    "kader.txt": "top of page\nZoeken\nbottom of page",
    "titel.txt": "Alleen een titel",
    "nul.txt": "a\0b",
    "latin.txt": Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
    "adres.txt": "• 12 jan 2024\nTitel\n\nKlik [hier](javascript:x).",
  };
  const files = [".", "weg.txt", ...Object.keys(texts)];
  const { status, stderr, files: written } = importing(texts, ...files);
  assert.equal([status, written], [1, ["een-titel.md"]]);
  const lines = stderr.trimEnd().split("\n");
  assert.is(lines.length, files.length - 1);
  for (const name of files)
    assert.is(
      lines.some((text) => text.startsWith(`${name}: `)),
      name !== "goed.txt",
      name,
    );
});

const WRONG: [args: string[], message: RegExp][] = [
  [[], /^name the text files/],
  [["a.txt", "--date", "2024-02-30"], /^--date 2024-02-30: /],
  [["a.txt", "--date", "12 jan 2024"], /^--date 12 jan 2024: /],
  [["a.txt", "--datum"], /^Unknown option '--datum'; see --help$/m],
  [["a.txt", "--date"], /--date/],
  [["a.txt", "--site", "nergens"], /^--site "nergens": the folder does not exist/],
];

for (const [args, message] of WRONG) {
  test(`wrong usage: import ${args.join(" ")}`, () => {
    const { status, stdout, stderr, files } = importing({ "a.txt": DATED }, ...args);
    assert.equal([status, stdout, files], [2, "", []]);
    assert.match(stderr, message);
    assert.is(stderr.split("\n").length, 2);
  });
}

test("--help says how", () => {
  const { status, stdout, stderr } = importing({}, "--help");
  assert.equal([status, stderr], [0, ""]);
  assert.match(stdout, /^npm run import -- FILE\.\.\. \[--date YYYY-MM-DD\]/);
});

test("a folder that takes no files is one line", () => {
  const { site, again } = importing({ "a.txt": DATED });
  mkdirSync(path.join(site, "src"));
  writeFileSync(path.join(site, "src/content"), "");
  const { status, stderr } = again("a.txt");
  assert.is(status, 1);
  assert.match(stderr, /^src\/content\/posts\/een-titel\.md: cannot be written \(\w+\); .*\n$/);
});

if (existsSync(seeds)) {
  for (const name of readdirSync(seeds).filter((file) => file.endsWith(".txt"))) {
    test(`the seed ${name}`, () => {
      const source = readFileSync(path.join(seeds, name), "utf8").normalize("NFC");
      const { status, files, read, stdout } = importing({}, path.join(seeds, name), "--date", DATE);
      assert.equal([status, files.length], [0, 1]);
      const { meta, blocks } = loaded(read(files[0]!), files[0]!.replace(".md", ""));
      const headings = blocks.filter((text) => text.startsWith("## ")).map((text) => text.slice(3));
      assert.ok(headings.length >= 2);
      assert.ok(meta.author && source.includes(`Foto van schrijver${meta.author}`));
      // Every line of the page is the title, a text word for word, or named as left out.
      const texts = new Set([meta.title, ...blocks.map((text) => text.replace(/^## /, ""))]);
      for (const text of source.split("\n").map((part) => part.trim())) {
        const left = text.replace(/\d+ weergaven\d+ opmerkingen$/, "");
        assert.ok(
          text === "" ||
            text.includes("Foto van schrijver") ||
            texts.has(left) ||
            stdout.includes(`"${text}"`),
          text,
        );
      }
      assert.not.match(blocks.join("\n"), /weergaven|opmerkingen|Komentáře|Zoeken|of page/);
      assert.match(blocks.at(-1)!, /[.!?]['’”]*$/);
    });
  }
} else {
  console.log(`skipped: no seeds in ${seeds}`);
}

test.run();
