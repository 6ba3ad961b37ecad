import { createRequire } from "node:module";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { bodySegments, parseBody } from "../../src/markdown/body.ts";
import { fold } from "../../src/markdown/fold.ts";
import { createMarkdown } from "../../src/markdown/parser.ts";
import type { Shown } from "../../src/markdown/render.ts";
import { renderHtml } from "./rendering.ts";

const { tests: examples } = createRequire(import.meta.url)("commonmark-spec") as {
  tests: { markdown: string; number: number }[];
};
const plain = createMarkdown();

/** Documents with every block the dialect knows, around generated inline text. */
const inline = fc
  .array(
    fc.constantFrom(
      "woord",
      "**vet**",
      "*schuin*",
      "~~weg~~",
      "`code  twee`",
      "[link](https://a.nl/?x=1 'titel')",
      "<https://b.nl>",
      "[ref][r]",
      "noot[^n]",
      "![beeld](../images/a.jpg)",
      "é",
      "€ 12,50",
      "{{ x }}",
      "<b>",
      "&nbsp;",
      "\\*",
      "  \n",
      "\\\n",
      "\n",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `begin ${parts.join(" ")} einde`);
const block = fc.oneof(
  inline,
  inline.map((text) => `## ${text.replaceAll("\n", " ")}`),
  inline.map((text) => `- ${text.replaceAll("\n", " ")}\n  - dieper\n- tweede`),
  inline.map((text) => `1. ${text.replaceAll("\n", " ")}\n\n   los\n2. twee`),
  inline.map((text) => `> ${text.replaceAll("\n", "\n> ")}`),
  inline.map(
    (text) => `| kop | kop |\n| :-- | --: |\n| ${text.replaceAll("\n", " ").replaceAll("|", "")} | 12 |`,
  ),
  inline.map((text) => `Term\n: ${text.replaceAll("\n", " ")}`),
  fc.constant("```\ncode woorden\n```"),
  fc.constant("---"),
  fc.constant("https://youtu.be/aqz-KE-bpKQ"),
);
const tail = "\n\n[r]: https://ref.nl\n[^n]: een noot met *nadruk*\n";
const documents = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join("\n\n") + tail);

const identity = (text: string) => renderHtml(parseBody(text), (segment) => ({ text: segment.text }));

/** Tags only, in order: the structure of a page. */
const structure = (html: string) =>
  html
    .replace(/>[^<]+/g, ">")
    .replace(/<(?:strong|em|s|code|a|sup|br|img|\/strong|\/em|\/s|\/code|\/a|\/sup)\b[^>]*>/g, "");

test("rendering with the identity is plain rendering, on every CommonMark example", () => {
  assert.ok(examples.length > 600);
  for (const { markdown } of examples) assert.is(identity(markdown), plain.render(markdown), markdown);
});

test("rendering with the identity is plain rendering, on generated documents", () => {
  fc.assert(
    fc.property(documents, (text) => {
      assert.is(identity(text), plain.render(text));
    }),
  );
});

test("a segment's folded text renders as the Dutch does, but for white space between words", () => {
  // Text that is not the segment's own goes through the parser again: a space in front is enough.
  const reparsed = (text: string) => renderHtml(parseBody(text), (segment) => ({ text: ` ${segment.text}` }));
  const blank = (html: string) => html.replace(/\s+/g, " ").replace(/ ?<br> ?/g, "<br>");
  for (const { markdown } of examples)
    assert.is(blank(reparsed(markdown)), blank(plain.render(markdown)), markdown);
  fc.assert(
    fc.property(documents, (text) => {
      assert.is(blank(reparsed(text)), blank(plain.render(text)));
    }),
  );
});

const mark = ({ text }: { text: string }): Shown => ({ text: `⟦${text}⟧` });

test("a marker around every segment leaves no prose unmarked and changes no structure, code or address", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const marked = renderHtml(parseBody(text), mark);
      const original = plain.render(text);
      assert.is(structure(marked), structure(original));
      const addresses = (html: string) => html.match(/(?:href|src)="[^"]*"|<code>[^<]*<\/code>/g) ?? [];
      assert.equal(addresses(marked), addresses(original));
      const outside = marked
        .replace(/<pre>.*?<\/pre>|<p class="film">.*?<\/p>|<a [^>]*footnote-back.*?<\/a>/gs, "")
        .replace(/⟦.*?⟧/gs, "")
        .replace(/<[^>]*>/g, "");
      assert.not.match(outside, /\p{L}/u, outside);
    }),
  );
});

const hostile = [
  "# kop",
  "- lijst\n- nog een",
  "> citaat",
  "1. een",
  "a\n\nb",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "```\ncode\n```",
  "---",
  "Term\n: uitleg",
  "[^n]: noot",
  "^[noot in de tekst]",
  "[^n] [^n] [^n]",
  "<script>alert(1)</script>",
  "<p onclick=x>",
  "{{ 1 + 1 }} {% include x %}",
  "[x](javascript:alert(1))",
  "https://youtu.be/aqz-KE-bpKQ",
  "",
  " ",
  "\\",
  "`",
  "*".repeat(100_000),
  "[".repeat(100_000),
  "a b ".repeat(25_000),
];

test("whatever a translation holds, the blocks of the page stay the same", () => {
  const text = `# Kop\n\n- een\n- twee[^n]\n\n| a | b |\n|---|---|\n| x | y |\n\nTerm\n: uitleg\n\n> citaat met **vet**${tail}`;
  const wanted = structure(plain.render(text));
  const check = (translation: string) => {
    const html = renderHtml(parseBody(text), () => ({ text: translation }));
    assert.is(structure(html), wanted, translation.slice(0, 80));
    assert.not.match(html, /<script|<[^>]*(?:onclick|="javascript)/);
  };
  for (const translation of hostile) check(translation);
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), check));
});

test("segments say what they are, where they stand and which id their block has", () => {
  const body = parseBody(
    "## Kop één\n\n- punt\n\n| a | kop |\n|---|---|\n| 1 | cel |\n\nTerm\n: uitleg\n\n> citaat[^n]\n\n[^n]: noot\n",
    4,
  );
  assert.equal(
    bodySegments(body).map(({ text, kind, line }) => `${line} ${kind}: ${text}`),
    [
      "5 heading 2: Kop één",
      "7 list item: punt",
      "9 table heading, column 1: a",
      "9 table heading, column 2: kop",
      "11 table cell, column 2: cel",
      "13 term: Term",
      "14 definition: uitleg",
      "16 quote: citaat[^n]",
      "18 footnote 1: noot",
    ],
  );
  const ids = bodySegments(body).map(({ id }) => id);
  assert.is(ids[0], "kop-een");
  assert.is(new Set(ids).size, ids.length);
});

test("what holds no words is no segment", () => {
  const texts = (markdown: string) => bodySegments(parseBody(markdown)).map(({ text }) => text);
  assert.equal(
    texts("`code`\n\n<https://a.nl>\n\n12,50\n\n---\n\n![](../images/a.jpg)\n\nhttps://vimeo.com/12345"),
    [],
  );
  assert.equal(texts("![een foto](../images/a.jpg)"), ["![een foto](../images/a.jpg)"]);
});

test("a new block changes no other block's id", () => {
  const ids = (markdown: string) => bodySegments(parseBody(markdown)).map(({ id }) => id);
  const [first, second] = ids("een\n\ntwee");
  assert.equal(
    ids("een\n\nnieuw\n\ntwee").filter((_id, at) => at !== 1),
    [first, second],
  );
  assert.is(new Set(ids("zelfde\n\nzelfde\n\n# zelfde\n\n# zelfde")).size, 4);
});

test("attributes stand on the block, and in a tight list only around its text", () => {
  const html = renderHtml(parseBody("alinea\n\n- punt\n  - dieper"), ({ text }) => ({
    text,
    attributes: { lang: "nl" },
    after: (dutch) => ["<b>", ...dutch(), "</b>"],
  }));
  assert.match(html, /<p id="[^"]+" lang="nl">alinea<b>alinea<\/b><\/p>/);
  assert.match(html, /<li id="[^"]+"><span lang="nl">punt<b>punt<\/b><\/span>\s*<ul>/);
});

test("the Dutch beside a translation repeats no id", () => {
  const html = renderHtml(parseBody("tekst[^n]\n\n[^n]: noot"), ({ text }) => ({
    text: `x ${text}`,
    after: (dutch) => dutch(),
  }));
  const ids = html.match(/ id="[^"]+"/g)!;
  assert.is(new Set(ids).size, ids.length);
});

test("footnote marks keep the ids of the Dutch ones, however often a translation has them", () => {
  const text = "een[^n]\n\ntwee[^n]\n\n[^n]: noot";
  const ids = (html: string) => html.match(/(?<= id="fnref)[^"]+/g);
  for (const suffix of ["", "[^n]", " [^n][^n]"]) {
    const html = renderHtml(parseBody(text), (segment) => ({ text: `x ${segment.text}${suffix}` }));
    assert.equal(ids(html), ["1", "1-2"]);
  }
});

for (const [markdown, folded] of [
  ["een  twee\n drie", "een twee drie"],
  ["hard  \nbreuk", "hard\\\nbreuk"],
  ["hard\\\n  breuk", "hard\\\nbreuk"],
  ["twee\\\n \\\nbreuken", "twee\\\n\\\nbreuken"],
  ["`a  b\nc`  d", "`a  b c` d"],
  ["`` a ` b ``  c", "`` a ` b `` c"],
  ["\\\n begin", "\\\nbegin"],
  ["eind  \n", "eind"],
  ["`open  tot", "`open tot"],
  ["[x](<a  b>)  y", "[x](<a  b>) y"],
  ["  rand  ", "rand"],
  ["vast\u00A0spatie", "vast\u00A0spatie"],
  ["a \\  b", "a \\ b"],
] as const) {
  test(`folds ${JSON.stringify(markdown)}`, () => {
    assert.is(fold(markdown), folded);
    assert.is(fold(folded), folded);
  });
}

test.run();
