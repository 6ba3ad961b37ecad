import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseOriginal, segments } from "../../src/markdown/original.ts";
import { isSafeLink } from "../../src/markdown/parser.ts";
import { parseContacts } from "../../src/model/contacts.ts";
import { printProblem } from "../../src/model/errors.ts";
import { slugify } from "../../src/model/slug.ts";

const surrounding = {
  languages: ["nl", "tr", "ar", "so", "en"],
  images: new Map([["src/content/images/a.jpg", { width: 4, height: 3 }]]),
  files: new Set(["src/content/posts/ander.md", "src/content/pages/contact.md"]),
  contacts: parseContacts("help:\n  name: Hulp\n  phone: 0800-2000\n").contacts,
};

const read = (text: string, name = "post.md", kind: "posts" | "pages" = "posts") =>
  parseOriginal(`src/content/${kind}/${name}`, text, kind, surrounding);
const problems = (...args: Parameters<typeof read>) => read(...args).problems.map(printProblem);

const good = "---\ntitle: Titel\ndate: 2026-11-23\n---\n\nTekst.\n";
const withKeys = (keys: string, body = "Tekst.") =>
  `---\ntitle: T\ndate: 2026-11-23\n${keys}\n---\n${body}\n`;

test("a sound post has no problems", () => {
  assert.equal(problems(good), []);
  const all = withKeys(
    'description: "Een: zin"\nupdated: 2026-11-24\nauthor: Redactie\ntags: [recht, werk]\nimage: ../images/a.jpg\nimageAlt: Foto\nlanguages: [tr, ar]\nreview: required\ndraft: false',
    "[meer](ander.md) [c](../pages/contact.md#b) ![foto](../images/a.jpg)",
  );
  assert.equal(problems(all), []);
  assert.equal(read(all).original.meta.tags, ["recht", "werk"]);
});

test("a byte order mark, CRLF and decomposed letters are taken without a word", () => {
  const text = "\uFEFF---\r\ntitle: Cafe\u0301\r\ndate: 2026-11-23\r\n---\r\n\r\nEe\u0301n regel.\r\n";
  const { original, problems: found } = read(text);
  assert.equal(found, []);
  assert.equal(
    segments(original).map(({ text: segment, line }) => `${line} ${segment}`),
    ["2 Café", "6 Één regel.".replace("É", "E")],
  );
});

const inBody = (body: string) => withKeys("author: R", body);

const FILE = "src/content/posts/post.md";
for (const [what, text, expected] of [
  ["an empty file", "", `${FILE}:1: is empty`],
  ["no front matter", "Tekst", `${FILE}:1: has no front matter`],
  [
    "a fence with a language",
    "---js\n{ title: 1 }\n---\n",
    `${FILE}:1: starts with "---js"; only --- followed by YAML`,
  ],
  ["a fence in capitals", "---JSON\n{}\n---\n", `${FILE}:1: starts with "---JSON"`],
  ["an open fence", "---\ntitle: x\n", `${FILE}:1: the front matter is not closed`],
  [
    "a colon in a title",
    "---\ntitle: Let op: markt: dicht\n---\n",
    `${FILE}:2: put quotes around a text that contains ": "`,
  ],
  [
    "a title that begins with @",
    "---\ntitle: @markt\n---\n",
    `${FILE}:2: put quotes around a text that begins with @, %, \` or the like`,
  ],
  ["broken YAML", "---\ntitle: [x\n---\n", `${FILE}:3: YAML:`],
  [
    "a key twice",
    "---\ntitle: a\ntitle: b\ndate: 2026-11-23\n---\n",
    `${FILE}:3: "title" occurs twice; keep one of them`,
  ],
  [
    "an alias",
    "---\ntitle: &a x\nauthor: *a\ndate: 2026-11-23\n---\n",
    `${FILE}:3: the alias *a is not allowed`,
  ],
  ["a list", "---\n- a\n---\n", `${FILE}:2: must consist of lines such as key: value`],
  ["a title that is missing", "---\ndate: 2026-11-23\n---\n", `${FILE}:1: "title" is missing`],
  ["a title that is a number", withKeys("author: 12"), `${FILE}:4: "author" must be a non-empty text`],
  ["a date that is missing", "---\ntitle: x\n---\n", `${FILE}:1: "date" is missing`],
  [
    "a day that does not exist",
    withKeys("updated: 2026-02-30"),
    `${FILE}:4: "updated" must be a date such as`,
  ],
  ["a date in words", withKeys("updated: 3 maart 2026"), `${FILE}:4: "updated" must be a date such as`],
  [
    "tags with capitals",
    withKeys("tags: [Recht, Één]"),
    `${FILE}:4: "tags" must be a list of words in a-z, 0-9 and -, such as [recht, een]`,
  ],
  [
    "a language the site has not",
    withKeys("languages: [de]"),
    `${FILE}:4: "languages" must be a list of languages of this site: nl, tr`,
  ],
  ["another review", withKeys("review: ja"), `${FILE}:4: "review" must be required or optional`],
  ["draft in words", withKeys("draft: ja"), `${FILE}:4: "draft" must be true or false`],
  ["an image without words", withKeys("image: ../images/a.jpg"), `${FILE}:1: "imageAlt" is missing`],
  [
    "an image that is not there",
    withKeys("image: ../images/b.jpg\nimageAlt: x"),
    `${FILE}:4: "image": there is no src/content/images/b.jpg`,
  ],
  [
    "an image elsewhere",
    withKeys("image: https://x.nl/a.jpg\nimageAlt: x"),
    `${FILE}:4: "image" must be the relative path`,
  ],
  [
    "__proto__",
    withKeys("__proto__: { x: 1 }"),
    `${FILE}:4: "__proto__" is not a known key; allowed are title, description`,
  ],
  ["permalink", withKeys("permalink: ../../x"), `${FILE}:4: "permalink" is not a known key`],
  [
    "eleventyComputed",
    withKeys("eleventyComputed: { a: 1 }"),
    `${FILE}:4: "eleventyComputed" is not a known key`,
  ],
  [
    "a javascript link",
    withKeys("author: R", "Zie [x](javascript:alert%281%29)."),
    `${FILE}:6: the address javascript:alert%281%29 is not allowed`,
  ],
  [
    "a link to another host without scheme",
    withKeys("author: R", "[x](//evil.example/a)"),
    `${FILE}:6: the address //evil.example/a`,
  ],
  [
    "a data link",
    withKeys("author: R", "[x](data:text/html,hoi)"),
    `${FILE}:6: the address data:text/html,hoi`,
  ],
  ["an intent link", withKeys("author: R", "[x](intent:hoi)"), `${FILE}:6: the address intent:hoi`],
  [
    "a link to no post",
    withKeys("author: R", "[x](weg.md)"),
    `${FILE}:6: links to weg.md, which is not a post, page or image`,
  ],
  [
    "a link with a fragment to no post",
    withKeys("author: R", "[x](weg.md#kop)"),
    `${FILE}:6: links to weg.md#kop, which`,
  ],
  [
    "a link that leads nowhere",
    withKeys("author: R", "[x](onzin)"),
    `${FILE}:6: links to onzin, which is not a post, page or image`,
  ],
  [
    "an image in the text that is not there",
    withKeys("author: R", "![x](../images/b.jpg)"),
    `${FILE}:6: image ../images/b.jpg: there is no`,
  ],
  [
    "an image in the text without words",
    withKeys("author: R", "![](../images/a.jpg)"),
    `${FILE}:6: image ../images/a.jpg has no text`,
  ],
  [
    "an invisible direction mark",
    withKeys("author: R", "a\u202Eb"),
    `${FILE}:6: has the invisible direction mark U+202E`,
  ],
  [
    "bold as HTML",
    inBody("a\n\nZet <b>dit</b> **vet**."),
    `${FILE}:8: contains <b>, which readers would see as text; write **vet**`,
  ],
  [
    "emphasis as HTML",
    inBody("a <EM>b</EM>"),
    `${FILE}:6: contains <em>, which readers would see as text; write *schuin*`,
  ],
  [
    "a line break as HTML",
    inBody("a\nb<br />c"),
    `${FILE}:7: contains <br>, which readers would see as text; end the line with a backslash`,
  ],
  [
    "a comment",
    inBody("a <!-- later --> b"),
    `${FILE}:6: contains <!--, which readers would see as text; remove the comment`,
  ],
  ["a comment of lines", inBody("<!--\nlater\n\nnog\n-->"), `${FILE}:6: contains <!--`],
  ["a comment behind text", inBody("a\\\nb\nc <!-- later -->"), `${FILE}:8: contains <!--`],
  [
    "a script",
    inBody("a\n\n<script>alert(1)</script>"),
    `${FILE}:8: contains <script>, which readers would see as text; remove it`,
  ],
  ["an element around blocks", inBody("<div>\n\na\n\n</div>"), `${FILE}:6: contains <div>`],
  [
    "an element within one",
    inBody("<div>\n<h2>a</h2>\n</div>"),
    `${FILE}:7: contains <h2>, which readers would see as text; write ## in front of`,
  ],
  [
    "an end alone",
    inBody("a</p>"),
    `${FILE}:6: contains <p>, which readers would see as text; leave an empty line`,
  ],
  [
    "a link as HTML",
    inBody('- a\n- <a href="x">b</a>'),
    `${FILE}:7: contains <a>, which readers would see as text; write [woorden](adres)`,
  ],
  [
    "a conflict that git left",
    inBody("<<<<<<< HEAD\nEen\n=======\nTwee\n>>>>>>> tak"),
    `${FILE}:6: "<<<<<<< HEAD" is a conflict marker left by git; keep one of the two texts`,
  ],
  ["HTML in a table", inBody("| a |\n|---|\n| b<br>c |"), `${FILE}:8: contains <br>`],
  ["HTML in a heading", inBody("## a <i>b</i>"), `${FILE}:6: contains <i>`],
  ["HTML in a footnote", inBody("a[^1]\n\n[^1]: b<br>c"), `${FILE}:8: contains <br>`],
  ["HTML in the text of an image", inBody("![a <i>b</i>](../images/a.jpg)"), `${FILE}:6: contains <i>`],
  [
    "HTML in a link",
    inBody("[a <u>b</u>](ander.md)"),
    `${FILE}:6: contains <u>, which readers would see as text; remove it`,
  ],
  [
    "HTML in the title",
    "---\ntitle: Een <b>feest</b>\ndate: 2026-11-23\n---\n",
    `${FILE}:2: "title" contains <b>, which readers would see as text; write plain words`,
  ],
  ["HTML in the description", withKeys("description: a<br>b"), `${FILE}:4: "description" contains <br>`],
  ["a comment in the author", withKeys("author: a <!-- b -->"), `${FILE}:4: "author" contains <!--`],
  [
    "an entity in the title",
    "---\ntitle: Eten &amp; drinken\ndate: 2026-11-23\n---\n",
    `${FILE}:2: "title" contains &amp;, which readers would see as text; write the character itself`,
  ],
  [
    "an entity in the description",
    withKeys("description: 12&nbsp;uur"),
    `${FILE}:4: "description" contains &nbsp;`,
  ],
  [
    "Word's bullet",
    inBody("Neem mee:\n\n\uF0B7 thee\n\uF0B7 koffie"),
    `${FILE}:9: starts with a Word bullet (U+F0B7), which readers cannot see; write "- " instead`,
  ],
  ["Word's bullet behind blanks", inBody("  \uF0A7\tthee"), `${FILE}:6: starts with a Word bullet (U+F0A7)`],
  [
    "a symbol of Word's",
    inBody("Stap 1 \uF0E0 stap 2"),
    `${FILE}:6: has the private-use character U+F0E0, which readers cannot see`,
  ],
  ["a symbol in code", inBody("    \uE000"), `${FILE}:6: has the private-use character U+E000`],
  [
    "a symbol in the title",
    "---\ntitle: a \uF04A\ndate: 2026-11-23\n---\n",
    `${FILE}:2: has the private-use character U+F04A`,
  ],
  ["a symbol as an entity", inBody("a\n\nb &#61623; c"), `${FILE}:8: has the private-use character U+F0B7`],
  ["a symbol of the last planes", inBody("a \u{F0000}"), `${FILE}:6: has the private-use character U+F0000`],
  [
    "a bullet",
    inBody("Neem mee:\n• thee"),
    `${FILE}:7: has a list item that starts with "•"; write "- " instead`,
  ],
  ["a middle dot", inBody("· thee\n\n· koffie"), `${FILE}:8: has a list item that starts with "·"`],
  ["a bullet in an item", inBody("- thee\n  • koffie"), `${FILE}:7: has a list item that starts with "•"`],
  ["a bullet in a quote", inBody("> • koffie"), `${FILE}:6: has a list item that starts with "•"`],
  [
    "dashes",
    inBody("Neem mee:\n\n– thee\n– koffie"),
    `${FILE}:9: has a list item that starts with "–"; write "- " instead`,
  ],
  [
    "dashes before sentences",
    inBody("– Bel ons.\n\n– Kom langs.\n\n– Schrijf ons."),
    `${FILE}:10: has a list item that starts with "–"`,
  ],
  ["Word's second bullet", inBody("o thee\no koffie"), `${FILE}:6: has a list item that starts with "o"`],
  ["check marks", inBody("✓ gratis\\\n✓ dichtbij"), `${FILE}:7: has a list item that starts with "✓"`],
  ["arrows", inBody("→ gratis\n\n→ dichtbij"), `${FILE}:6: has a list item that starts with "→"`],
  ["a megabyte", withKeys("author: R", "a ".repeat(600_000)), `${FILE}: has 12000`],
] as const) {
  test(`${what} is reported in one line`, () => {
    const found = problems(text);
    assert.ok(
      found.some((line) => line.startsWith(expected)),
      `wanted ${expected}\nfound  ${found.join("\n       ")}`,
    );
    for (const line of found) assert.not.match(line, /\n/);
  });
}

for (const [what, body] of [
  ["HTML in code", "Typ `<b>` of `<!-- x -->`.\n\n    <div>\n\n```html\n<br>\n```"],
  ["HTML behind a backslash", "Typ \\<b> of \\<!-- x -->."],
  ["HTML as entities", "Typ &lt;b&gt; en 12&nbsp;uur."],
  ["addresses", "Zie <https://a.nl> en <a@b.nl> en <tel:112>."],
  ["signs", "Ik <3 dit, < 18 jaar, 5<6, a <- b, a << b, <>, x<y>z."],
  ["a gap to fill", "Schrijf: ik heet <naam> en woon in <de plaats>."],
  ["what is no entity", "R&D; AT&T; x &y; z"],
  ["a dash that opens a sentence", "– Dat zei zij.\n\nEn weg was ze."],
  ["dialogue", "– Komt u ook?\n\n– Ja, morgen.\n\n– Tot dan!"],
  ["dialogue in one paragraph", "– Goedemorgen.\n– Dag, mevrouw."],
  ["one arrow", "→ Lees meer over de cursus."],
  ["o", "o ja, neem brood mee."],
  ["arrows below headings", "→ a\n\n## Kop\n\n→ b"],
  ["signs in a table", "| a | b |\n|---|---|\n| ✓ | ✓ x |\n| ✓ y | • |"],
  ["signs in items", "- ✓ gratis\n- ✓ dichtbij\n\n1. o ja\n2. o nee"],
  ["a bullet within a line", "thee • koffie – melk · suiker"],
  ["a rule, a list", "---\n\n- a\n- b\n\n* c\n* d"],
] as const) {
  test(`${what}: no problem`, () => assert.equal(problems(inBody(body)), []));
}

test("plain texts may have signs that are no HTML", () => {
  const title = "Ik <3 R&D; AT&T, < 18 jaar, 5<6, <naam>";
  assert.equal(problems(`---\ntitle: "${title}"\ndate: 2026-11-23\n---\n`), []);
});

test("each element is reported once a line, and each line", () => {
  assert.equal(
    problems(inBody("<b>a</b> <b>b</b> <i>c</i>\n<b>d</b>")).map((line) => line.replace(/,.*/, "")),
    [`${FILE}:6: contains <b>`, `${FILE}:6: contains <i>`, `${FILE}:7: contains <b>`],
  );
});

test("pages are as strict", () => {
  assert.match(problems("---\ntitle: x\n---\na<br>b\n", "over-ons.md", "pages")[0]!, "contains <br>");
});

test("all mistakes are listed, not just the first", () => {
  assert.is(problems("---\ntitel: x\ndate: gisteren\ntags: Recht\n---\n[x](javascript:a)\n").length, 5);
});

test("a file name that is no slug gets one proposed", () => {
  assert.equal(problems(good, "Mijn Post é.md"), [
    "src/content/posts/Mijn Post é.md: the file name may only have a-z, 0-9 and -; rename it to mijn-post-e.md",
  ]);
});

test("a page needs no date and may not take an address of the site", () => {
  assert.equal(problems("---\ntitle: x\n---\n", "over-ons.md", "pages"), []);
  assert.match(problems("---\ntitle: x\n---\n", "tags.md", "pages")[0]!, 'a page cannot be called "tags"');
});

test("a YAML bomb of aliases is refused at once", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefghi".split("").map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`)}]`),
  ];
  // Nine levels of nine: read in full it would not end.
  assert.ok(problems(`---\n${bomb.join("\n")}\n---\n`).length > 0);
});

test("braces in a post are text", () => {
  const { original } = read(
    withKeys("author: R", '{{ "".constructor.constructor("x")() }} {% include "x" %}'),
  );
  assert.equal(segments(original).at(-1)!.text, '{{ "".constructor.constructor("x")() }} {% include "x" %}');
});

for (const [address, safe] of [
  ["https://a.nl", true],
  ["http://a.nl", true],
  ["mailto:a@b.nl", true],
  ["tel:112", true],
  ["#kop", true],
  ["/nl/", true],
  ["ander.md", true],
  ["?a=b:c", true],
  ["a/b:c", true],
  ["javascript:alert(1)", false],
  ["JaVaScRiPt:alert(1)", false],
  ["vbscript:x", false],
  ["data:text/html,x", false],
  ["intent:x", false],
  ["file:///etc/passwd", false],
  ["//evil.example", false],
  ["\\\\evil.example", false],
  ["/\\evil.example", false],
] as const) {
  test(`${address} is ${safe ? "allowed" : "refused"} as a link`, () => {
    assert.is(isSafeLink(address), safe);
  });
}

test("slugs", () => {
  for (const [text, slug] of [
    ["Café, om 3 uur!", "cafe-om-3-uur"],
    ["İstanbul", "istanbul"],
    ["عربي", ""],
    ["--a--", "a"],
  ] as const) {
    assert.is(slugify(text), slug);
  }
});

test.run();
