import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isolateInText, isolateRuns } from "../../src/markdown/bidi.ts";
import { escapeHtml } from "../../src/markdown/parser.ts";

/** Runs as `[…]`, for reading. */
const mark = (text: string) =>
  isolateRuns(text, escapeHtml).replaceAll('<bdi dir="ltr">', "[").replaceAll("</bdi>", "]");

for (const [text, marked] of [
  ["اتصلوا بالرقم +31 20 123 45 67 اليوم", "اتصلوا بالرقم [+31 20 123 45 67] اليوم"],
  ["020-123 45 67.", "[020-123 45 67]."],
  ["مجموعة LCC+ و lhbti+، وغيرها", "مجموعة [LCC+] و [lhbti+]، وغيرها"],
  ["1234 AB Voorbeeldstad", "[1234 AB Voorbeeldstad]"],
  ["€ 12,50 أو 12,50 €", "[€ 12,50] أو [12,50 €]"],
  ["SMN, LCC+, Movisie", "[SMN], [LCC+], [Movisie]"],
  ["redactie@voorbeeld.example", "[redactie@voorbeeld.example]"],
  ["https://www.veiligthuis.nl/hulp", "[https://www.veiligthuis.nl/hulp]"],
  ["(SMN)", "([SMN])"],
  ["Café’s & thee <b>", "[Café’s] &amp; [thee] &lt;[b]&gt;"],
  ["في 12 يناير 2027، الساعة 19:30 و19.30", "في 12 يناير 2027، الساعة 19:30 و19.30"],
  ["15% من 2.500", "[15%] من 2.500"],
  ["لا شيء", "لا شيء"],
  ["", ""],
] as const) {
  test(`isolates ${text}`, () => {
    assert.is(mark(text), marked);
    const plain = isolateInText(text).replaceAll("\u2068", "[").replaceAll("\u2069", "]");
    assert.is(escapeHtml(plain), marked);
  });
}

test("a title isolates the same runs, and is the same text without the isolates", () => {
  const text = fc.string({ unit: fc.constantFrom(..."أب جAé1+%€. –<&") });
  fc.assert(
    fc.property(text, (each) => {
      const title = isolateInText(each);
      assert.is(title.replace(/[\u2068\u2069]/g, ""), each);
      assert.is(
        title,
        isolateRuns(each, (part) => part)
          .replaceAll('<bdi dir="ltr">', "\u2068")
          .replaceAll("</bdi>", "\u2069"),
      );
    }),
  );
});

test.run();
