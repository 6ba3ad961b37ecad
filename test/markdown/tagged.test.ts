import { createRequire } from "node:module";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { bodySegments, parseBody } from "../../src/markdown/body.ts";
import { fold } from "../../src/markdown/fold.ts";
import { inlineMarkup, parseInline, type References } from "../../src/markdown/inline.ts";
import type { Token } from "../../src/markdown/parser.ts";
import { fromTagged, toTagged } from "../../src/markdown/tagged.ts";

const spec: { tests: { markdown: string }[] } = createRequire(import.meta.url)("commonmark-spec");

/** U+2060: stands where a reader sees nothing. */
const WJ = "\u2060";

const { references } = parseBody(
  "Zie [^1], [^noot*2] en [ref].\n\n[^1]: Eerste noot.\n[^noot*2]: Tweede noot.\n\n[ref]: https://ref.nl 'Titel'\n[water]: water.md\n",
);

const answer = (dutch: string, xml: string) => fromTagged(xml, toTagged(dutch, references));

/** The answer of an engine that changes nothing. */
function echo(dutch: string, known: References = references): string {
  const tagged = toTagged(dutch, known);
  const result = fromTagged(tagged.xml, tagged);
  if ("problem" in result) throw new Error(`${JSON.stringify(dutch)}: ${result.problem}`);
  return result.text;
}

/** What a parse says, in one string: neighbouring texts merged, white space folded, joiners left out. */
function shape(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const { type, attrs, info, content, children, meta } = token;
      if (isText(token)) return content.replaceAll(WJ, "").replace(/[ \t\r\n]+/g, " ");
      if (type === "image") return `<image ${attrs}>${shape(children!)}</image>`;
      return `<${type} ${attrs} ${info} ${content} ${type === "footnote_ref" ? meta!.label : ""}>`;
    })
    .join("");
}

const isText = ({ type }: Token) => type === "text" || type === "text_special";

// The parser leaves tokens of that name in an image within an image.
const markupOf = (text: string, known: References = references) =>
  inlineMarkup(text, known).filter((item) => item !== "text_special");

function assertSame(dutch: string, text: string, known: References = references): void {
  const [found, wanted] = [text, dutch].map((markdown) => shape(parseInline(markdown, known)).trim());
  assert.is(found, wanted, JSON.stringify({ dutch, text }));
  assert.equal(markupOf(text, known), markupOf(dutch, known));
  assert.is(fold(text), text);
}

const SENT: [dutch: string, xml: string][] = [
  ["", ""],
  ["Water & brood < 5 euro", "Water &amp; brood &lt; 5 euro"],
  ["a **b** c", 'a <g id="1">b</g> c'],
  ["*a* en _b_", '<g id="1">a</g> en <g id="2">b</g>'],
  ["~~weg~~", '<g id="1">weg</g>'],
  ["**a *b* c**", '<g id="1">a <g id="2">b</g> c</g>'],
  ["[Zoek hulp](https://geheim.nl/pad 'titel')", '<g id="1">Zoek hulp</g>'],
  ["[a][ref] [ref] [b](<x y>)", '<g id="1">a</g> <g id="2">ref</g> <g id="3">b</g>'],
  ["![Een *kaart*](../images/kaart.jpg)", '<g id="1">Een <g id="2">kaart</g></g>'],
  ["![](leeg.jpg)", '<g id="1"></g>'],
  ["Typ `npm start`.", 'Typ <x id="1"/>.'],
  ["Zie <https://geheim.nl> of <a@geheim.nl>", 'Zie <x id="1"/> of <x id="2"/>'],
  ["Zie https://gewoon.nl", "Zie https://gewoon.nl"],
  ["Noot[^noot*2] en [^bestaat-niet]", 'Noot<x id="1"/> en [^bestaat-niet]'],
  ["boven\\\nonder  \nlaatst", 'boven<x id="1"/>onder<x id="2"/>laatst'],
  ["[bel `112`](tel:112)", '<g id="1">bel <x id="2"/></g>'],
  ["[06-12345678](tel:0612345678)", '<g id="1">06-12345678</g>'],
  ["\\*a\\* &copy; &lt;b&gt;", "*a* © &lt;b&gt;"],
  ["# geen kop", "# geen kop"],
];

for (const [dutch, xml] of SENT) {
  test(`sends ${JSON.stringify(dutch)}`, () => assert.is(toTagged(dutch, references).xml, xml));
}

test("a tag holds all that stays at home", () => {
  const dutch = "**a** *b* ~~c~~ [d](x.md 'T') ![e](y.jpg) `f` <g@h.nl> [^1] [ref]\\\ni";
  assert.equal(JSON.parse(JSON.stringify(toTagged(dutch, references).tags)), [
    { kind: "strong" },
    { kind: "em" },
    { kind: "s" },
    { kind: "link", href: "x.md", title: "T" },
    { kind: "image", src: "y.jpg" },
    { kind: "code", content: "f" },
    { kind: "autolink", href: "mailto:g@h.nl", text: "g@h.nl" },
    { kind: "footnote", label: "1" },
    { kind: "link", href: "https://ref.nl", title: "Titel" },
    { kind: "break" },
  ]);
});

/** Sent and answered unchanged: Dutch, and what it becomes (itself where that is left out). */
const ECHOES: [dutch: string, text?: string][] = [
  // Prose keeps its signs.
  ["Een e-mail, € 12,50 (SMN), snake_case, 2 * 3 = 6, R&D, #1, 50%, a/b, x^2, {{naam}}, $5 | $6"],
  ["1. x"],
  ["- x"],
  ["# x"],
  ["> x"],
  ["5* hotel, ~5 km, [naam], a < b > c, <b>, ' \" ` !"],
  ["AT&T; a & b; &onzin;"],
  ["C:\\temp"],
  ["__"],
  ["**"],
  // Escapes stay where they are needed.
  ["\\*a\\*"],
  ["\\_a\\_ snake_case", "\\_a\\_ snake_case"],
  ["\\~\\~a\\~\\~"],
  ["\\`a\\`"],
  ["\\[a\\](b)", "\\[a\\](b)"],
  ["\\[ref\\]", "\\[ref\\]"],
  ["\\[^1]", "\\[^1\\]"],
  ["\\<https://x.nl>"],
  ["\\![a](b)"],
  ["a\\\\*b*", "a\\\\*b*"],
  ["\\\\", "\\"],
  ["&amp;copy; \\&copy;", "\\&copy; \\&copy;"],
  // Entities become what they stand for.
  ["a&nbsp;b &copy; &euro; &#233; &lt;b&gt;", "a\u00a0b © € é <b>"],
  ["&#42;a&#42;", "\\*a\\*"],
  ["**&nbsp;a**", `**${WJ}\u00a0a**`],
  // Emphasis, in one spelling.
  ["_a_ __b__ ~~c~~", "*a* **b** ~~c~~"],
  ["***a** b*"],
  ["***a* b**"],
  ["***a***"],
  ["**a *b***"],
  ["**a***b*"],
  ["*a***b**"],
  ["**_a_**", `**${WJ}*a***`],
  ["*_a_*", `&NoBreak;*${WJ}&NoBreak;*${WJ}a${WJ}*&NoBreak;${WJ}*&NoBreak;`],
  ["*a _b_ c*", "*a *b* c*"],
  ["*a*_b_", `*a*${WJ}*b*`],
  ["**a**__b__", `**a**${WJ}**b**`],
  ["__a **b** c__", "**a **b** c**"],
  ["~~a **b**~~"],
  ["**~~*a*~~**"],
  ["x**a**y"],
  // Links, images, addresses.
  ["[a](https://x.nl)"],
  ["[a](https://x.nl 'een \"titel\"')", '[a](https://x.nl "een \\"titel\\"")'],
  ["[a](x (een titel))", '[a](x "een titel")'],
  ["[a][ref]", '[a](https://ref.nl "Titel")'],
  ["[ref]", '[ref](https://ref.nl "Titel")'],
  ["[Water][]", "[Water](water.md)"],
  ["![Kaart][water]", "![Kaart](water.md)"],
  ["[a](<x y>)", "[a](x%20y)"],
  ["[a](wiki_(Turkije))"],
  ["[a](x\\(y)", "[a](<x(y>)"],
  ["[a]()"],
  ["[a](<> 'b')", '[a](<> "b")'],
  ["[a](x?b=1&amp;copy;=2)", "[a](x?b=1\\&copy;=2)"],
  ["[a](x '&amp;copy; \\\\ `')", '[a](x "\\&copy; \\\\ &#96;")'],
  ["[a [b] c](d)"],
  ["[a \\] c](d)"],
  ["[**a** `b`](c)"],
  ["**[a](b)**"],
  ["[![alt](a.jpg)](b)"],
  ["![a *b* [c](d)](e.jpg 'f')", '![a *b* [c](d)](e.jpg "f")'],
  ["![a &amp;amp; b](c.jpg)", "![a \\&amp; b](c.jpg)"],
  ["![](a.jpg) [](b)"],
  ["<https://x.nl/a?b=c&d> <a.b@c.nl> <tel:112>"],
  ["<https://x.nl/é>"],
  ["<https://x.nl/%20>"],
  // Code, footnotes, line breaks.
  ["`a`"],
  ["`` a`b ``", "``a`b``"],
  ["`` `a` ``"],
  ["`  a  b  `"],
  ["` `"],
  ["`<b> &amp; \\*`"],
  ["\\``a`"],
  ["Noot[^1][^noot*2]."],
  ["Noot[^1]\\(zie)"],
  ["a\\\nb"],
  ["a  \nb\\\n  c", "a\\\nb\\\nc"],
  ["**a\\\nb**"],
  ["a  b\n c", "a b c"],
];

for (const [dutch, text = dutch] of ECHOES) {
  test(`${JSON.stringify(dutch)} comes back as ${text === dutch ? "it is" : JSON.stringify(text)}`, () => {
    assert.is(echo(dutch), text);
    assertSame(dutch, text);
  });
}

const ANSWERS: [title: string, dutch: string, xml: string, text: string][] = [
  ["other order", "**a** [b](c)", '<g id="2">B</g> <g id="1">A</g>', "[B](c) **A**"],
  ["other nesting", "[**a**](c)", '<g id="2"><g id="1">A</g></g>', "**[A](c)**"],
  ["apart, then nested", "**a** [b](c)", '<g id="1">A <g id="2">B</g></g>', "**A [B](c)**"],
  ["either way to close", "`a` [](b)", '<x id="1"></x> <g id="2"/>', "`a` [](b)"],
  ["either name", "`a` **b**", '<g id="1"/> <x id="2">B</x>', "`a` **B**"],
  ["single quotes and spaces", "**a** `b`", `<g  id = '1' >A</g > <x id="2" />`, "**A** `b`"],
  ["entities", "a", "&lt;&gt;&amp;&quot;&apos; &#304; &#x130; >", "<>&\"' İ İ >"],
  ["white space", "a **b**", ' \n A\t <g id="1">\r\nB  c </g>\n ', "A **B c**"],
  ["only a space moves out", "a **b** c", 'A<g id="1"> B </g>C', "A **B** C"],
  ["out of both", "***a** b* c", '<g id="1"><g id="2"> A </g>B </g>C', "***A** B* C"],
  ["no space beside a break", "a\\\nb", 'A <x id="1"/> B', "A\\\nB"],
  ["a break moves out", "**a** b\\\nc", '<g id="1">A <x id="2"/> </g> B C', "**A**\\\nB C"],
  ["a break may open", "**a** b\\\nc", 'B<g id="1"><x id="2"/>A</g>', `B**${WJ}\\\nA**`],
  ["markup in text", "a", "*A* [b](c) `d` [^1] &amp;copy;", "\\*A\\* \\[b\\](c) \\`d\\` \\[^1\\] \\&copy;"],
  ["a reference in text", "a", "[Water]", "\\[Water\\]"],
  ["a footnote in text", "a", "Zie [^1]", "Zie \\[^1\\]"],
  ["a backslash before a break", "a\\\nb", 'A\\<x id="1"/>B', "A\\\\\\\nB"],
  ["! before a link", "[a](b)", 'A!<g id="1">B</g>', "A\\![B](b)"],
  ["! before a footnote", "a[^1]", 'A!<x id="1"/>', "A![^1]"],
  ["( behind a footnote", "a[^1]", 'A<x id="1"/>(b)', "A[^1]\\(b)"],
  ["code beside code", "`a` `b`", '<x id="2"/><x id="1"/>', `\`b\`${WJ}\`a\``],
  ["bold beside bold", "**a** **b**", '<g id="1">A</g><g id="2">B</g>', `**A**${WJ}**B**`],
  ["Turkish suffix", "**(SMN)**", '<g id="1">(SMN)</g>nin', `**(SMN)${WJ}**nin`],
  ["Turkish suffix on a sign", "**LCC+** a", 'A <g id="1">LCC+</g>ın', `A **LCC+${WJ}**ın`],
  ["suffix on a letter", "**SMN** a", 'A <g id="1">SMN</g>nin', "A **SMN**nin"],
  ["suffix behind an apostrophe", "**(SMN)** a", '<g id="1">(SMN)</g>\'nin', "**(SMN)**'nin"],
  ["suffix on emphasis in bold", "***a** b*", '<g id="1">A <g id="2">(b)</g></g>da', `*A **(b)${WJ}***da`],
  ["Arabic prefix", "**(a)** b", 'ال<g id="1">(A)</g>', `ال**${WJ}(A)**`],
  ["prefix on code", "**`a`** b", 'ال<g id="1"><x id="2"/></g>', `ال**${WJ}\`a\`**`],
  ["suffix on a link", "**[a](b)**", '<g id="1"><g id="2">A</g></g>da', `**[A](b)${WJ}**da`],
  ["struck out", "~~(a)~~ b", '<g id="1">(A)</g>b', `~~(A)${WJ}~~b`],
  ["an emoji is a sign", "**a** b", 'b<g id="1">😀</g>b', `b**${WJ}😀${WJ}**b`],
  [
    "emphasis glued into emphasis",
    "*a _b_ c*",
    '<g id="1">A<g id="2">B</g>c</g>',
    `&NoBreak;*${WJ}A&NoBreak;*${WJ}B${WJ}*&NoBreak;c${WJ}*&NoBreak;`,
  ],
  ["no words", "a", " ", ""],
];

for (const [title, dutch, xml, text] of ANSWERS) {
  test(`takes an answer: ${title}`, () => {
    assert.equal(answer(dutch, xml), { text });
    assert.equal(inlineMarkup(text, references), inlineMarkup(dutch, references));
    assert.is(fold(text), text);
  });
}

const LINK = "[a](https://x.nl)";
const PROBLEMS: [dutch: string, xml: string, problem: string][] = [
  [LINK, "A", "the link to https://x.nl is missing"],
  ["`npm start`", "A", "code `npm start` is missing"],
  ["a[^1]", "A", "footnote mark [^1] is missing"],
  ["<https://x.nl>", "A", "the address https://x.nl is missing"],
  ["![a](b.jpg)", "A", "the image b.jpg is missing"],
  ["a\\\nb", "A B", "a line break is missing"],
  ["~~a~~ *b*", '<g id="1">A</g>', "*emphasis* is missing"],
  ["~~a~~ *b*", '<g id="2">A</g>', "~~struck out~~ is missing"],
  ["**a**", '<g id="1">A</g> <g id="1">B</g>', "**bold** occurs twice"],
  ["`a`", '<x id="1"/><x id="1"/>', "code `a` occurs twice"],
  ["**a**", '<g id="1">A', "**bold** is not closed"],
  ["**a**", '<g id="1">A</g><x id="7"/>', "tag 7 is not in the Dutch"],
  ["a", '<g id="0">A</g>', "tag 0 is not in the Dutch"],
  [LINK, '<g id="1"></g>A', "the link to https://x.nl has lost its words"],
  [LINK, '<g id="1"> </g>A', "the link to https://x.nl has lost its words"],
  [LINK, '<x id="1"/>A', "the link to https://x.nl has lost its words"],
  ["**[a](b)**", '<g id="2">A</g><g id="1"> </g>', "**bold** has lost its words"],
  ["`a` b", '<x id="1">B</x>', "code `a` has words that were outside"],
  ["![](b.jpg) a", '<g id="1">A</g>', "the image b.jpg has words that were outside"],
  ["[a](b) [c](d)", '<g id="1">A <g id="2">C</g></g>', "the link to d is inside the link to b"],
  ["![a](b.jpg) c[^1]", '<g id="1">A<x id="2"/></g> C', "footnote mark [^1] is inside the image b.jpg"],
  ["![a **b**](c.jpg)", '<g id="2">B</g> <g id="1">A</g>', "**bold** is outside the image c.jpg"],
  ["a\\\nb", 'A B <x id="1"/>', "a line break is at the start or the end of the text"],
  ["a\\\nb", ' <x id="1"/>A B', "a line break is at the start or the end of the text"],
  ["**a** b\\\nc", '<g id="1"><x id="2"/></g> A', "**bold** has lost its words"],
  ["a", "A & b", 'the answer is not well-formed XML at "& b"'],
  ["a", "A &nbsp; b", 'the answer is not well-formed XML at "&nbsp; b"'],
  ["a", "A < b", 'the answer is not well-formed XML at "< b"'],
  ["a", "<b>A</b>", 'the answer is not well-formed XML at "<b>A</b>"'],
  ["a", "A &#0; b", 'the answer is not well-formed XML at "&#0; b"'],
  ["a", "A &#x110000;", 'the answer is not well-formed XML at "&#x110000;"'],
  ["a", "A &#55357;", 'the answer is not well-formed XML at "&#55357;"'],
  ["a", "A\0", 'the answer is not well-formed XML at "\0"'],
  ["a", "A</g>", 'the answer is not well-formed XML at "</g>"'],
  ["**a**", '<g id="1">A</x>', 'the answer is not well-formed XML at "</x>"'],
  ["**a**", '<g id="1>A</g>', 'the answer is not well-formed XML at "<g id="1>A</g>"'],
  ["a", "<!-- A -->", 'the answer is not well-formed XML at "<!-- A -->"'],
];

for (const [dutch, xml, problem] of PROBLEMS) {
  test(`refuses ${JSON.stringify(xml)} for ${JSON.stringify(dutch)}`, () => {
    assert.equal(answer(dutch, xml), { problem });
  });
}

/** Any text is inline Markdown, so all that matters is that much of it is markup. */
const word = fc.constantFrom(
  "a",
  "Ab",
  "SMN",
  "é",
  "ش",
  "1",
  "😀",
  "(",
  ")",
  "'",
  ".",
  "+",
  "-",
  "!",
  "&",
  "<",
  "[",
  "]",
);
const inline = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie("node"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: word, weight: 4 },
    { arbitrary: fc.constant(" "), weight: 3 },
    fc.constantFrom("`a`", "``b`c``", "<https://x.nl>", "<a@b.nl>", "[^1]", "[^noot*2]", "[ref]", "\\\n"),
    fc.constantFrom(
      "&amp;",
      "&nbsp;",
      "\\*",
      "\\[",
      "\\\\",
      "*",
      "_",
      "~~",
      "`",
      "\\`",
      "&lt;",
      "![](c.jpg)",
    ),
    fc
      .tuple(fc.constantFrom("*", "**", "_", "__", "~~", "***"), tie("nodes"))
      .map(([mark, text]) => mark + text + mark),
    tie("nodes").map((text) => `[${text}](x.md)`),
    tie("nodes").map((text) => `[${text}](<y(z> "t\\"&amp;lt;")`),
    tie("nodes").map((text) => `[${text}][ref]`),
    tie("nodes").map((text) => `![${text}](a.jpg)`),
  ),
})).nodes;

/** The words of parsed Markdown, white space and joiners aside. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, at) => {
      if (token.type === "image") return wordsOf(token.children!);
      const before = tokens[at - 1];
      const isAddress = before?.type === "link_open" && before.markup === "autolink";
      return isText(token) && !isAddress ? bare(token.content) : "";
    })
    .join("");
}

const bare = (text: string) => text.replace(/[ \t\r\n\u2060]/g, "");
const fromXml = (xml: string) =>
  bare(xml.replace(/<[^>]*>/g, ""))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const toXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

test("an engine that changes nothing changes no markup", () => {
  fc.assert(
    fc.property(inline, (dutch) => assertSame(dutch, echo(dutch))),
    { numRuns: 500, examples: [["![\\\n![](&lt;](a.jpg)](a.jpg)"]] },
  );
});

const affix = fc.constantFrom(
  "",
  "",
  "a",
  "'nin",
  "ın",
  "ال",
  "da",
  ".",
  "(",
  ")",
  "!",
  "*",
  "_",
  "&amp;",
  "[",
  "😀",
  " ",
  "1",
);

test("words glued to tags change no markup", () => {
  fc.assert(
    fc.property(inline, fc.array(affix, { minLength: 1, maxLength: 5 }), (dutch, affixes) => {
      const tagged = toTagged(dutch, references);
      let count = 0;
      const next = () => affixes[count++ % affixes.length]!;
      const xml = tagged.xml
        .replace(/<[gx][^>]*>/g, (tag) => next() + tag)
        .replace(/<\/g>|\/>/g, (tag) => tag + next());
      const result = fromTagged(xml, tagged);
      if ("problem" in result) {
        // Only of a link or an image around nothing but a line break, which now has words.
        assert.match(result.problem, /has words that were outside$/);
        return;
      }
      assert.equal(markupOf(result.text), markupOf(dutch), result.text);
      assert.is(wordsOf(parseInline(result.text, references)), fromXml(xml));
    }),
    { numRuns: 500 },
  );
});

test("text is text, whatever its characters", () => {
  const text = fc
    .oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."*_`~[]()<>!&;#^\\ a1\u00a0\u2060@:") }),
    )
    .filter((value) => !value.includes("\0") && bare(value) !== "");
  const dutch = "a *b* [c](d) `e`";
  const tagged = toTagged(dutch);
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const xml = `${toXml(a)}<g id="1">${toXml(b)}</g>${toXml(c)}<g id="2">${toXml(b)}</g>${toXml(a)}<x id="3"/>`;
      const result = fromTagged(xml, tagged);
      assert.ok("text" in result, JSON.stringify(result));
      assert.is(wordsOf(parseInline(result.text)), bare(a + b + c + b + a));
      assert.equal(inlineMarkup(result.text), inlineMarkup(dutch));
    }),
    { numRuns: 300 },
  );
});

const piece = fc.constantFrom(
  ...[
    "<g id='1'>",
    "</g>",
    "</x>",
    '<x id="2"/>',
    "<g id=",
    "&",
    "&amp;",
    "&foo;",
    "<",
    ">",
    "/",
    "\0",
    "*",
    "[",
    "](",
    " ",
    "3",
  ],
);

test("a damaged answer is a problem, or has all markup", () => {
  const damage = fc.record({ at: fc.nat(), length: fc.nat(12), to: fc.nat(), piece: fc.option(piece) });
  fc.assert(
    fc.property(inline, fc.array(damage, { minLength: 1, maxLength: 4 }), (dutch, damages) => {
      const tagged = toTagged(dutch, references);
      // Cuts something out, and puts it or something else back elsewhere.
      const xml = damages.reduce((xml, { at, length, to, piece }) => {
        const start = at % (xml.length + 1);
        const left = xml.slice(0, start) + xml.slice(start + length);
        const target = to % (left.length + 1);
        return left.slice(0, target) + (piece ?? xml.slice(start, start + length)) + left.slice(target);
      }, tagged.xml);
      const result = fromTagged(xml, tagged);
      if ("text" in result) assert.equal(markupOf(result.text), markupOf(dutch));
      else assert.match(result.problem, /^[^\n]+$/);
    }),
    { numRuns: 500 },
  );
});

test("tags in any order are written, next to each other or not", () => {
  const marks = [
    "**a**",
    "*(b)*",
    "~~c~~",
    "[d](x)",
    "![e](y)",
    "`f`",
    "<https://g.nl>",
    "[^1]",
    "***h** i*",
    "*j*",
  ];
  const dutch = marks.join(" ");
  const tagged = toTagged(dutch, references);
  const elements = tagged.xml.split(/ (?!id|i<)/);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(elements, { minLength: elements.length }),
      fc.array(affix, { minLength: 1, maxLength: 12 }),
      (order, affixes) => {
        const xml = order.map((element, at) => affixes[at % affixes.length] + element).join("");
        const result = fromTagged(xml, tagged);
        assert.ok("text" in result, JSON.stringify({ xml, result }));
        assert.equal(markupOf(result.text), markupOf(dutch));
      },
    ),
    { numRuns: 500 },
  );
});

test("every inline example of CommonMark comes back with its markup", () => {
  let count = 0;
  for (const { markdown } of spec.tests) {
    const body = parseBody(markdown);
    for (const { text } of bodySegments(body)) {
      assertSame(text, echo(text, body.references), body.references);
      count++;
    }
  }
  assert.ok(count > 600, `${count} segments`);
});

test.run();
