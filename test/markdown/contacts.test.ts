import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseOriginal, segments } from "../../src/markdown/original.ts";
import { type HtmlPart, printContacts, renderBody } from "../../src/markdown/render.ts";
import { contactLink, parseContacts } from "../../src/model/contacts.ts";
import { printProblem } from "../../src/model/errors.ts";

const { contacts } = parseContacts(`
hulp: { name: Hulp, phone: 0800-2000, url: "https://hulp.example" }
brug: { name: De Brug, phone: 020-123 45 67, note: "Vraag naar het *spreekuur*." }
`);

function read(body: string) {
  const surrounding = { languages: ["nl"], images: new Map(), files: new Set<string>(), contacts };
  const text = `---\ntitle: Proef\ndate: 2026-01-01\n---\n${body}`;
  return parseOriginal("src/content/posts/proef.md", text, "posts", surrounding);
}

const link = (href: string) => {
  const contact = contactLink(href);
  return contact ? { contact } : { address: href };
};

function render(body: string) {
  const { html, text } = renderBody(read(body).original.body, () => undefined, { link });
  return { html, text };
}

const texts = (body: string) =>
  segments(read(body).original)
    .slice(1)
    .map(({ text, kind }) => [kind, text]);

const shown = (part: HtmlPart) =>
  typeof part === "string"
    ? part
    : "card" in part
      ? `{card ${part.card}}`
      : "contact" in part
        ? `{${part.words ?? "number"} of ${part.contact.id}${part.contact.field ? ` ${part.contact.field}` : ""}}`
        : "{/}";

const HTML: [name: string, body: string, html: string][] = [
  ["a link", "Bel [onze hulp](contact:hulp).", '<p id="b">Bel {onze hulp of hulp}onze hulp{/}.</p>\n'],
  ["a number", "Bel <contact:hulp>.", '<p id="b">Bel {number of hulp}{/}.</p>\n'],
  ["a field", "Zie [de site](contact:hulp#url).", '<p id="b">Zie {de site of hulp url}de site{/}.</p>\n'],
  ["a card", "[Hulp](contact:hulp)", "{card hulp}</div>\n"],
  ["a card of an address", "<contact:hulp>", "{card hulp}</div>\n"],
  [
    "two cards, one with a note",
    "[Hulp](contact:hulp)\n<contact:brug>",
    '{card hulp}</div>\n{card brug}<p id="b">Vraag naar het <em>spreekuur</em>.</p>\n</div>\n',
  ],
  [
    "a link and more on a line is no card",
    "[Hulp](contact:hulp) helpt",
    '<p id="b">{Hulp of hulp}Hulp{/} helpt</p>\n',
  ],
  ["a field alone is no card", "<contact:hulp#url>", '<p id="b">{number of hulp url}{/}</p>\n'],
  [
    "code stays",
    "`<contact:hulp>` en `0800-2000`",
    '<p id="b"><code>&lt;contact:hulp&gt;</code> en <code>0800-2000</code></p>\n',
  ],
];
for (const [name, body, html] of HTML) {
  test(`renders ${name}`, () => {
    const found = render(body)
      .html.map(shown)
      .join("")
      .replace(/id="b-\w+"/g, 'id="b"');
    assert.is(found, html);
  });
}

const LINKED: [body: string, html: string][] = [
  ["Mail info@brug.example.", 'Mail <a href="mailto:info@brug.example">info@brug.example</a>.'],
  ["Zie www.brug.example", 'Zie <a href="https://www.brug.example">www.brug.example</a>'],
  ["**Bel 0800-1234.**", '<strong>Bel <a href="tel:08001234">0800-1234</a>.</strong>'],
  ["[0800-1234](https://a.example)", '<a href="https://a.example">0800-1234</a>'],
  ["`info@brug.example`", "<code>info@brug.example</code>"],
  ["![Bel 0800-1234](a.jpg)", '<img src="a.jpg" alt="Bel 0800-1234">'],
];
for (const [body, html] of LINKED) {
  test(`"${body}" has the links of its numbers and addresses`, () => {
    assert.is(
      render(body)
        .html.map(shown)
        .join("")
        .replace(/^<p id="\S+">|<\/p>\n$/g, ""),
      html,
    );
  });
}

test("a number or address of a text is part of its segment as it is", () => {
  assert.equal(texts("Mail info@brug.example of bel 0800-1234."), [
    ["paragraph", "Mail info@brug.example of bel 0800-1234."],
  ]);
});

test("a contact's number is in no segment; its note is one", () => {
  assert.equal(texts("Bel <contact:hulp>.\n\n[De Brug](contact:brug)\n\n<contact:hulp>"), [
    ["paragraph", "Bel <contact:hulp>."],
    ["contact note", "Vraag naar het *spreekuur*."],
  ]);
});

test("the words of a text have the number where it is printed alone", () => {
  const { text } = render("Bel [onze hulp](contact:hulp) of <contact:brug>, zie <contact:hulp#url>.");
  const words = printContacts(text, ({ id, field }) => `{${id} ${field}}`);
  assert.is(words, "Bel onze hulp of {brug undefined}, zie {hulp url}.");
});

const FAULTS: [body: string, problem: string][] = [
  ["Bel [x](contact:weg).", "6: links to contact:weg, which src/content/contacts.yaml does not have"],
  ["<contact:weg>", "6: links to contact:weg, which src/content/contacts.yaml does not have"],
  ["Zie <contact:brug#url>.", "6: links to contact:brug#url, but the contact has no url; it has phone"],
  ["Zie <contact:hulp#fax>.", "6: links to contact:hulp#fax, but the contact has no fax; it has phone, url"],
];
for (const [body, problem] of FAULTS) {
  test(`"${body}" is a mistake with its line`, () => {
    const [found, ...more] = read(`\n${body}`).problems.map(printProblem);
    assert.ok(found?.startsWith(`src/content/posts/proef.md:${problem}`), found);
    assert.equal(more, []);
  });
}

test.run();
