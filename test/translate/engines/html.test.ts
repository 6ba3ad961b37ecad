import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fromTagged, toTagged } from "../../../src/markdown/tagged.ts";
import { fromHtml, GROWTH, mendText, toHtml } from "../../../src/translate/engines/html.ts";

/** Texts with all kinds of markup, and with what looks like it. */
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."**dik** | *schuin* | ~~weg~~ | ***a** b* | [link](x.md) | ![](leeg.jpg) | ![kaart](k.jpg) | `code`".split(
          " | ",
        ),
        ...'<https://x.nl> | \\\n | & | &amp; | &quot; | &lt;b id="1"> | <b> | > | "q" | \' | 5 < 6'.split(
          " | ",
        ),
        "[**vet** `c`](y.md)",
        "a\u00a0b",
        "المسجد",
        "😀",
      ),
      fc.string({ unit: "grapheme" }),
    ),
  )
  .map((parts) => parts.join(" "));

const tagged = markdown.map((text) => toTagged(text).xml);

test("what is made HTML is read back the same", () => {
  fc.assert(
    fc.property(tagged, (xml) => assert.is(fromHtml(toHtml(xml)), xml)),
    { numRuns: 500 },
  );
});

test("HTML is at most so much longer", () => {
  const length = (text: string) => [...text].length;
  fc.assert(
    fc.property(tagged, (xml) => assert.ok(length(toHtml(xml)) <= length(xml) * GROWTH)),
    { numRuns: 500 },
  );
  assert.is(toHtml('<x id="1"/>').length, 11 * GROWTH);
});

/** The same HTML as another program would write it; `pick` says which of so many ways. */
function rewrite(html: string, pick: (ways: number) => number): string {
  const tag = (name: string, id: string | undefined) => {
    if (id === undefined) return ["</b>", "</B>", "</b >", "</ b>"][pick(4)]!;
    const spelled = [name, name.toUpperCase()][pick(2)];
    const attribute = [`id="${id}"`, `id='${id}'`, `id=${id}`, `ID = "${id}"`, `id=" ${id} "`][pick(5)];
    const others = [
      "",
      ' style=";text-align:right"',
      " class='notranslate' translate=no",
      ' data-id="7" hidden',
    ];
    const end = name === "img" ? [">", "/>", " />", "></img>", "> </IMG >"][pick(5)] : [">", " >"][pick(2)];
    return `<${spelled}${others[pick(4)]}  ${attribute}${end!.startsWith("/") ? " " : ""}${others[pick(4)]}${end}`;
  };
  const character = (char: string) => {
    const code = char.codePointAt(0)!;
    const names: Record<string, string> = { '"': "&quot;", "'": "&apos;", "\u00a0": "&nbsp;" };
    return [char, `&#${code};`, `&#x${code.toString(16)};`, names[char] ?? char][pick(4)]!;
  };
  return html.replace(/<(b|img) id="(\d+)"\/?>|<\/b>|["'\u00a0é]/g, (all, name?: string, id?: string) =>
    all.startsWith("<") ? tag(name ?? "b", id) : character(all),
  );
}

test("attributes in another order, quotes, case and company make no difference, nor do entities", () => {
  fc.assert(
    fc.property(tagged, fc.infiniteStream(fc.nat(19)), (xml, numbers) => {
      const pick = (ways: number) => numbers.next().value! % ways;
      const html = rewrite(toHtml(xml), pick);
      assert.is(fromHtml(html), xml, html);
    }),
    { numRuns: 500 },
  );
});

const READ: [html: string, xml: string][] = [
  ["Zo&#39;n &quot;vraag&quot;", 'Zo\'n "vraag"'],
  ["R&D & meer &amp; 5 > 3", "R&amp;D &amp; meer &amp; 5 &gt; 3"],
  ["a&nbsp;b &#160; &zwnj;&rlm;", "a\u00a0b \u00a0 \u200c\u200f"],
  ["&amp;quot; &amp;lt;b&amp;gt;", "&amp;quot; &amp;lt;b&amp;gt;"],
  ["&#60;b&#62; &#x26;", "&lt;b&gt; &amp;"],
  ['<b style=";text-align:right" ID=1>a</B>', '<g id="1">a</g>'],
  ['<b id="1"></b>', '<g id="1"></g>'],
  ['<b id="1"/>', '<g id="1"/>'],
  ["<img id=2/>", '<x id="2"/>'],
  ['< b id = "1" >a</ b >', '<g id="1">a</g>'],
  ["", ""],
];

for (const [html, xml] of READ) {
  test(`reads ${JSON.stringify(html)}`, () => assert.is(fromHtml(html), xml));
}

/** Sent as `een **moskee**<https://x.nl>`, that is `een <b id="1">moskee</b><img id="2"/>`. */
const DAMAGED = [
  "bir cami",
  'bir <b id="1">cami</b>',
  'bir <b id="1">cami<img id="2"/>',
  'bir <b>cami</b><img id="2"/>',
  'bir <b id="1">cami</b><img>',
  'bir <b id="x">cami</b><img id="2"/>',
  'bir <b data-id="1">cami</b><img id="2"/>',
  'bir <b style="a id=1">cami</b><img id="2"/>',
  'bir <strong id="1">cami</strong><img id="2"/>',
  'bir <b id="1">cami</b><b id="1">cami</b><img id="2"/>',
  'bir <b id="1">cami</b><img id="2"/><br>',
  'bir <b id="1">cami</b><img id="2"/> &onbekend;',
  'bir <b id="1">cami</b><img id="2"/> &#0; &#xD800; &#99999999;',
  'bir <b id="1">cami</b><img id="2"',
  'bir < 5 <b id="1">cami</b><img id="2"/>',
  'bir <b id="1">cami</b><img id="2">x</img>',
];

for (const html of DAMAGED) {
  test(`leaves the damage in ${html} to be seen`, () => {
    const result = fromTagged(fromHtml(html), toTagged("een **moskee**<https://x.nl>"));
    assert.ok("problem" in result, JSON.stringify(result));
  });
}

test("anything can be read without an error, and once read is read the same", () => {
  const noise = fc.string({ unit: fc.constantFrom(..."<<>>/bimgIMG \"'=id12&#x;ampé\0\n") });
  fc.assert(
    fc.property(noise, (html) => {
      const text = mendText(html);
      assert.is(mendText(text), text);
      fromHtml(html);
      fromTagged(fromHtml(html), toTagged("a **b** `c`"));
    }),
    { numRuns: 1000 },
  );
});

test.run();
