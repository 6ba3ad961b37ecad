import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isolateInText, isolateRuns } from "../../src/markdown/bidi.ts";
import { escapeHtml } from "../../src/markdown/parser.ts";
import { launch } from "./chromium.ts";
import { seenIn } from "./glyphs.ts";

// Sentences in Arabic, made up from what runs left to right and what may stand around it, as Chromium lays them out.

const TOKENS = `
  06 - 12 34 56 78 | (070) 321 65 43 | +31 (0)30 987 65 43 | 020-123 45 67 | 0900-8844 | +31 6 12345678 | 112
  10:00–12:00 | 9.00 - 17.00 | 12 : 30 | 3-5 | 2026–2027 | 03-12-2026 | 2026/12/03 | 12/3 | 19.30 | 24/7
  https://voorbeeld.example/zoek?taal=ar&pagina=2#boven | www.voorbeeld.example/ | redactie@voorbeeld.example
  https://voorbeeld.example/Taal_(begrip) | @samenaantafel | #taalcafe
  -5 °C | −5 | +18 | 18+ | € 5,- | € 12,50 | 12,50 € | €5 | 1.234,56 | 15% | 50 % | #1 | 5 m² | ½ | < 18 | ± 20
  1234 AB | 1234 AB Voorbeeldstad | Voorbeeldstraat 12-B | KvK 12345678 | NL12 BANK 0123 4567 89 | B1-B2 | A2/B1
  LCC+ | lhbti+ | A.B. | A.B. Jansen | Dr. Jansen | C++ | C# | AT&T | Taal & Thee | Samen (ST) | foto’s | ’s-Gravenmoer
  tel. 020-123 45 67 | 0800-1234 (gratis) | ma-vr 9:00-17:00 | 1.234.567,89 | $ 5 | 5° | €5–€10 | 12,5%–15% | 10 × 10 cm
  2 + 2 = 4 | A → B | 37,5 °C | 1 000 | 06\u201112345678 | Ctrl+S | WhatsApp/Signal | +31(0)30 1234567 | B.V. | N.V. De Brug
  *123# | #31# | *#06# | 1234# | **21*0201234567# | 0900-0101* | - 5 °C | – 5° | − 5 | ±5 | '24/'25 | ’24 | wifi-code AB12-CD34
  https://voorbeeld.example/نص?x=1 | www.voorbeeld.example/نص/a | https://مثال.example/a | /ar/ابدأ/ | voorbeeld.example/نص_(ب)/
  € 1.250,- | 1/2 | 2 x 3 | A4 | B1+ | 50+ | nr. 12-A | 12:00u | 12.00 uur | #taal_café | info+ar@voorbeeld.example
  voorbeeld.example?x=(2)&y=1 | 0031 6 12 34 56 78 | 5,- | 2e | Wie «helpt» mij | Taal – Thuis | x = 1 | ١٠:٠٠–١٢:٠٠ | ٠٢٠-١٢٣ ٤٥ ٦٧ | ۰۳-۱۲-۲۰۲۶ | ١٢٫٥
`
  .trim()
  .split(/ \| |\n/)
  .map((token) => token.trim());

/** A piece of a sentence: of the page's direction, or a run. */
type Part = string | { run: string };

const words = fc.constantFrom("اتصلوا", "بكم", "من فضلكم", "منظمة", "في", "موعد جديد");
const run = fc.constantFrom(...TOKENS).map((each): Part => ({ run: each }));
const around = fc.constantFrom(
  ["", ""],
  ["و", ""],
  ["بـ", ""],
  ["(", ")"],
  ["«", "»"],
  ["“", "”"],
  ['"', '"'],
  ["(كلمة ", ")"],
  ["(", " كلمة)"],
  ["«كلمة ", "»"],
  ["“", " كلمة”"],
);
const behind = fc.constantFrom("", "،", "؛", "؟", "!", "…", ".", ":", ",", "۔");
/** A run with what stands around it. */
const phrase = fc
  .tuple(around, run, behind)
  .map(([[before, after], each, sign]): Part[] => [before, each, `${after}${sign}`]);
const sentence = fc
  .tuple(fc.option(words), phrase, words, fc.option(phrase), fc.option(words))
  .map(([first, one, middle, other, last]): Part[] => [
    first ? `${first} ` : "",
    ...one,
    ` ${middle} `,
    ...(other ?? []),
    last ? ` ${last}` : "",
  ]);
/** Runs of a list, which punctuation keeps apart. */
const list = fc
  .tuple(words, fc.array(run, { minLength: 2, maxLength: 4 }), fc.constantFrom("، ", ", ", " و", "؛ "))
  .map(([first, runs, sign]): Part[] => [
    `${first} `,
    ...runs.flatMap((each, at) => (at > 0 ? [sign, each] : [each])),
    ".",
  ]);

const SENTENCES = fc
  .sample(fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: list }), {
    numRuns: 1500,
    seed: 2026,
  })
  .map((parts) => parts.filter((part) => part !== ""));
const textOf = (parts: readonly Part[]) =>
  parts.map((part) => (typeof part === "string" ? part : part.run)).join("");

const reversed = (text: string) => [...text].toReversed().join("");
/** The characters of a sentence as they must be seen, from left to right. */
const wanted = (parts: readonly Part[]): string =>
  parts
    .map((part) =>
      typeof part === "string" ? reversed(part) : part.run.replace(/[ء-ي]+(?:[_(]+[ء-ي]+\)?)*/g, reversed),
    )
    .toReversed()
    .join("")
    .replace(/\s/g, "");

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 4000, height: 800 } });

/** Sentences that are seen otherwise, each with what is seen and what should be. */
async function misplaced(toHtml: (text: string) => string): Promise<string[]> {
  const lines = SENTENCES.map((parts) => `<p>${toHtml(textOf(parts))}</p>`);
  const style = "<style>p { white-space: nowrap }</style>";
  await page.setContent(`<!doctype html><html lang="ar" dir="rtl">${style}${lines.join("\n")}</html>`);
  const found = (await seenIn(page, "p")).map((line) => line.replace(/\s/g, ""));
  return SENTENCES.flatMap((parts, at) =>
    found[at] === wanted(parts) ? [] : [`${textOf(parts)}\n  ${found[at]}\n  ${wanted(parts)}`],
  );
}

for (const [how, toHtml] of [
  ["elements", (text: string) => isolateRuns(text, escapeHtml, "rtl")],
  ["characters", (text: string) => escapeHtml(isolateInText(text, "rtl"))],
] as const) {
  test(`with ${how}, each run is seen as it is written, and each sign of the sentence where the sentence has it`, async () => {
    const wrong = await misplaced(toHtml);
    assert.ok(
      wrong.length === 0,
      `${wrong.length} of ${SENTENCES.length}:\n${wrong.slice(0, 10).join("\n")}`,
    );
  });
}

test("without isolation most of these sentences are seen otherwise", async () => {
  assert.ok((await misplaced(escapeHtml)).length > SENTENCES.length / 2);
});

test.after(() => browser.close());
test.run();
