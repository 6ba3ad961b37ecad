import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isolateInText, isolateRuns, runsOf } from "../../src/markdown/bidi.ts";
import { parseBody } from "../../src/markdown/body.ts";
import { escapeHtml } from "../../src/markdown/parser.ts";
import { renderHtml } from "./rendering.ts";

/** Runs as `[…]`, for reading; those with an override as `[!…]`. */
const mark = (html: string) =>
  html
    .replaceAll(/<bdi dir="(?:ltr|rtl)"(?: class="unbroken")?>/g, "[")
    .replaceAll(/<bdo dir="ltr"(?: class="unbroken")?>/g, "[!")
    .replaceAll(/<\/bd[io]>/g, "]")
    .replaceAll(/<span class="unbroken">(.*?)<\/span>/g, "$1");
const markText = (text: string) =>
  text
    .replaceAll("\u2068\u202D", "[!")
    .replaceAll("\u202C\u2069", "]")
    .replaceAll("\u2068", "[")
    .replaceAll("\u2069", "]");

for (const [what, texts] of Object.entries({
  "telephone numbers, with the spaces, brackets and dashes in them": [
    ["اتصلوا بالرقم +31 20 123 45 67 اليوم", "اتصلوا بالرقم [+31 20 123 45 67] اليوم"],
    ["020-123 45 67.", "[020-123 45 67]."],
    ["06 - 12 34 56 78، أو", "[06 - 12 34 56 78]، أو"],
    ["هاتف: (070) 321 65 43", "هاتف: [(070) 321 65 43]"],
    ["+31 (0)30 987 65 43؟", "[+31 (0)30 987 65 43]؟"],
    ["(هاتف +31 (0)30 987 65 43)", "(هاتف [+31 (0)30 987 65 43])"],
    ["واتساب+31 6 12 34 56 78", "واتساب[+31 6 12 34 56 78]"],
    ["020-123 45 67 / 030-987 65 43", "[020-123 45 67 / 030-987 65 43]"],
  ],
  "codes that are dialled, and asterisks of notes, with the number they touch": [
    ["اطلبوا *123# أو #31# ثم *#06#.", "اطلبوا [*123#] أو [#31#] ثم [*#06#]."],
    ["1234#، **21*0201234567#؟", "[1234#]، [**21*0201234567#]؟"],
    ["(*100*1#) و*١٢٣#", "([*100*1#]) و[!*١٢٣#]"],
    ["0900-0101* أو € 5*، و*LCC", "[0900-0101*] أو [€ 5*]، و[*LCC]"],
    ["ملاحظة* و* ملاحظة", "ملاحظة* و* ملاحظة"],
  ],
  "numbers with their signs, units and currency": [
    ["€ 12,50 أو 12,50 €", "[€ 12,50] أو [12,50 €]"],
    ["الثمن € 5,-.", "الثمن [€ 5,-]."],
    ["البرد -5 °C، ثم −5", "البرد [-5 °C]، ثم [−5]"],
    ["البرد - 5 °C أو – 5°، ثم − 5 أو ±5 أو ± 5", "البرد [- 5 °C] أو [– 5°]، ثم [− 5] أو [±5] أو [± 5]"],
    ["- 5", "[- 5]"],
    ["– € 5,00", "[– € 5,00]"],
    ["الأحد - 5 أشخاص", "الأحد - 5 أشخاص"],
    ["€ 1.250,- أو €1.250,--", "[€ 1.250,-] أو [€1.250,--]"],
    ["2 x 3 و50+ و18+", "[2 x 3] و[50+] و[18+]"],
    ["15% من 2.500", "[15%] من 2.500"],
    ["50 % و%50", "[50 %] و[%50]"],
    ["18+ أو +18 أو < 18", "[18+] أو [+18] أو [&lt; 18]"],
    ["#1 و5 m² و½", "[#1] و[5 m²] و[½]"],
    ["x = 1 و2", "[x = 1] و2"],
  ],
  "ranges and dates": [
    ["من 10:00–12:00، ومن 3-5", "من [10:00–12:00]، ومن [3-5]"],
    ["الساعة 12 : 30 غدًا: 5 أيام", "الساعة [12 : 30] غدًا: 5 أيام"],
    ["الأرقام: 12، 30 : 5 لكل", "الأرقام: 12، [30 : 5] لكل"],
    ["9.00 - 17.00", "[9.00 - 17.00]"],
    ["03-12-2026 أو 2026/12/03", "[03-12-2026] أو 2026/12/03"],
    ["2026–2027", "[2026–2027]"],
    ["الساعة 12:00u أو 12.00 uur", "الساعة [12:00u] أو [12.00 uur]"],
    ["عام '24، ’25 و'24/'25", "عام ['24]، [’25] و['24/'25]"],
  ],
  "nothing around digits alone, which run left to right by themselves": [
    ["في 12 يناير 2027، الساعة 19:30 و19.30", "في 12 يناير 2027، الساعة 19:30 و19.30"],
    ["1. أولاً (2)، 10:00, 12:00", "1. أولاً (2)، 10:00, 12:00"],
    ["24/7 أو 1/2 أو 112/113", "24/7 أو 1/2 أو 112/113"],
  ],
  "addresses, handles and hashtags": [
    ["redactie@voorbeeld.example", "[redactie@voorbeeld.example]"],
    ["https://www.veiligthuis.nl/hulp", "[https://www.veiligthuis.nl/hulp]"],
    [
      "انظر https://voorbeeld.example/zoek?taal=ar&pagina=2#boven.",
      "انظر [https://voorbeeld.example/zoek?taal=ar&amp;pagina=2#boven].",
    ],
    ["(https://voorbeeld.example/a_(b))", "([https://voorbeeld.example/a_(b)])"],
    ["voorbeeld.nl/ أو .nl", "[voorbeeld.nl/] أو [.nl]"],
    ["@samenaantafel و#taalcafe", "[@samenaantafel] و[#taalcafe]"],
    ["info+ar@voorbeeld.example، #taal_café", "[info+ar@voorbeeld.example]، [#taal_café]"],
  ],
  "the whole of an address with Arabic letters, but no letters of words around it": [
    ["انظر https://voorbeeld.example/نص?x=1.", "انظر [https://voorbeeld.example/نص?x=1]."],
    ["(https://voorbeeld.example:80/نص_(ب)/).", "([https://voorbeeld.example:80/نص_(ب)/])."],
    [
      "وwww.voorbeeld.example/نص/a، voorbeeld.example#نص؟",
      "و[www.voorbeeld.example/نص/a]، [voorbeeld.example#نص]؟",
    ],
    ["https://مثال.example/a؟ https://مثال.إختبار?", "[https://مثال.example/a]؟ [https://مثال.إختبار]?"],
    ["اضغطوا /ar/ابدأ/ أو «/nl/نص?a=1»", "اضغطوا [/ar/ابدأ/] أو «[/nl/نص?a=1]»"],
    ["و/ar/ابدأ/ وبـ/ar/ابدأ/ ونعم/SMN/لا", "و[/ar/ابدأ/] وبـ[/ar/ابدأ/] ونعم/[SMN]/لا"],
    ["https://voorbeeld.example/نص١٢", "[https://voorbeeld.example/نص١٢]"],
    [
      "https://voorbeeld.exampleو، voorbeeld.exampleنص",
      "[https://voorbeeld.example]و، [voorbeeld.example]نص",
    ],
    ["2.50/ساعة وSMN/منظمة وA.B./نص و /نعم/لا", "2.50/ساعة و[SMN]/منظمة و[A.B.]/نص و /نعم/لا"],
    ["#لغة_café و@مقهى", "#لغة_[café] و@مقهى"],
  ],
  "names, codes and titles": [
    ["مجموعة LCC+ و lhbti+، وغيرها", "مجموعة [LCC+] و [lhbti+]، وغيرها"],
    ["1234 AB Voorbeeldstad", "[1234 AB Voorbeeldstad]"],
    ["مع C++ وC# وAT&T وA.B.", "مع [C++] و[C#] و[AT&amp;T] و[A.B.]"],
    ["وA.B. Jansen، Dr. Jansen", "و[A.B. Jansen]، [Dr. Jansen]"],
    ["Café’s & thee <b>", "[Café’s &amp; thee &lt;b&gt;]"],
    ["’s-Gravenmoer و't Hof", "[’s-Gravenmoer] و['t Hof]"],
    ["«Wie helpt mij?» و“Samen, thuis!”", "«[Wie helpt mij?]» و“[Samen, thuis!]”"],
    ["فصيلة O- أو A+", "فصيلة [O-] أو [A+]"],
    ["(AI) من AI (deepl)", "([AI]) من [AI (deepl)]"],
    ["KvK-nummer: 12345678، A4، B1+", "[KvK-nummer]: 12345678، [A4]، [B1+]"],
    ["IBAN: NL12 BANK 0123 4567 89", "[IBAN]: [NL12 BANK 0123 4567 89]"],
    ["nr. 12-A، كلمة AB12-CD34", "[nr. 12-A]، كلمة [AB12-CD34]"],
  ],
  "each item of a list, and each sentence, by itself": [
    ["SMN, LCC+, Movisie", "[SMN], [LCC+], [Movisie]"],
    ["SMN، LCC+ و020-123", "[SMN]، [LCC+] و[020-123]"],
    ["في Utrecht. 3 أشخاص", "في [Utrecht]. 3 أشخاص"],
    ["WhatsApp: 06 12 34 56 78", "[WhatsApp]: [06 12 34 56 78]"],
    ["LCC+ • SMN | C# … B1", "[LCC+] • [SMN] | [C#] … [B1]"],
    ["☎ 020-123 45 67", "☎ [020-123 45 67]"],
  ],
  "no punctuation of the page's sentence": [
    ["(SMN)", "([SMN])"],
    ["(منظمة LCC+) و(LCC+ منظمة)", "(منظمة [LCC+]) و([LCC+] منظمة)"],
    ["(منظمة SMN) – (LCC منظمة)", "(منظمة [SMN]) – ([LCC] منظمة)"],
    ['"منظمة LCC+" و"SMN"', '"منظمة [LCC+]" و"[SMN]"'.replaceAll('"', "&quot;")],
    ["«LCC+»؛ “C++”…", "«[LCC+]»؛ “[C++]”…"],
    ["كوفيد-19 وSMN/منظمة", "كوفيد-19 و[SMN]/منظمة"],
    ["و-5 °C وبـ-5", "و[-5 °C] وبـ[-5]"],
    ["هل LCC+؟ نعم: LCC+!", "هل [LCC+]؟ نعم: [LCC+]!"],
    ["– LCC+ – منظمة", "– [LCC+] – منظمة"],
  ],
  "digits of Arabic too, and an order among them": [
    ["١٠:٠٠–١٢:٠٠ و٠٢٠-١٢٣ ٤٥ ٦٧", "[!١٠:٠٠–١٢:٠٠] و[!٠٢٠-١٢٣ ٤٥ ٦٧]"],
    ["۰۳-۱۲-۲۰۲۶", "[۰۳-۱۲-۲۰۲۶]"],
    ["١٢ يناير ۲۰۲۷", "١٢ يناير ۲۰۲۷"],
    ["١٢٫٥", "[!١٢٫٥]"],
    ["نحو ٥٠٪", "نحو [!٥٠]٪"],
  ],
  "Hebrew, Syriac and Thaana as Arabic": [
    ["שלום LCC+, 3-5", "שלום [LCC+], [3-5]"],
    ["ܫܠܡܐ LCC+", "ܫܠܡܐ [LCC+]"],
    ["ދިވެހި 3-5", "ދިވެހި [3-5]"],
  ],
  "nothing where nothing runs the other way": [
    ["لا شيء، (هنا)!", "لا شيء، (هنا)!"],
    ["- € «»", "- € «»"],
    ["", ""],
  ],
})) {
  test(`isolates ${what}`, () => {
    for (const [text, marked] of texts as [string, string][]) {
      assert.is(mark(isolateRuns(text, escapeHtml, "rtl")), marked);
      assert.is(escapeHtml(markText(isolateInText(text, "rtl"))), marked);
    }
  });
}

test("short runs with a number in them are one piece, which a page keeps on one line", () => {
  const isOnePiece = (run: string) =>
    isolateRuns(`نص ${run}`, escapeHtml, "rtl").endsWith(` class="unbroken">${run}</bdi>`);
  for (const run of ["+31 (0)30 987 65 43", "10:00–12:00", "€ 1.250,-", "1234 AB", "AB12-CD34"]) {
    assert.ok(isOnePiece(run), run);
  }
  for (const run of [
    "LCC+",
    "50+",
    "Dr. De Brug",
    "Voorbeeldstraat 12",
    "NL12 BANK 0123 4567 89",
    "https://voorbeeld.example/een-2-drie",
    "Stichting Voorbeeld 020-123",
  ]) {
    assert.not.ok(isOnePiece(run), run);
  }
  assert.match(isolateRuns("٠٢٠-١٢٣ ٤٥", escapeHtml, "rtl"), '<bdo dir="ltr" class="unbroken">');
});

for (const [dir, text, marked] of [
  ["rtl", "(Buurthuis De Brug, 020-123 45 67)", "([Buurthuis De Brug, {020-123 45 67}])"],
  [
    "rtl",
    "Stichting Voorbeeld, Huis 1 +31 (0)30 987 65 43",
    "[Stichting Voorbeeld], [Huis 1 {+31 (0)30 987 65 43}]",
  ],
  ["ltr", "Bel 020-123 45 67.", "Bel {020-123 45 67}."],
  ["ltr", "Veilig Thuis (0800-2000).", "Veilig Thuis {(0800-2000)}."],
  ["ltr", "Bel (070) 321 65 43 of 0800-2000 (gratis).", "Bel {(070) 321 65 43} of {0800-2000} (gratis)."],
  ["ltr", "Van 9.00 - 17.00 uur, 10:00–12:00 en 3-5.", "Van {9.00 - 17.00} uur, {10:00–12:00} en {3-5}."],
  ["ltr", "Het kost € 12,50 of 12,50 €, 15 % en 5 °C.", "Het kost {€ 12,50} of {12,50 €}, {15 %} en {5 °C}."],
  ["ltr", "Op 03-12-2026, in 2026. 25 mensen", "Op {03-12-2026}, in 2026. 25 mensen"],
  ["ltr", "Taal: العربية 12-3", "Taal: [العربية] {12-3}"],
  ["ltr", "Kamer 12, 1234 en 1.250", "Kamer 12, 1234 en 1.250"],
] as const) {
  test(`in a page from ${dir}, the numbers of ${text} stay on one line`, () => {
    const seen = (html: string) => mark(html.replace(/<span class="unbroken">(.*?)<\/span>/g, "{$1}"));
    assert.is(seen(isolateRuns(text, escapeHtml, dir)), marked);
    const labels = { table: "", footnotes: "", footnoteBack: "", film: "" };
    const html = renderHtml(parseBody("Tekst."), () => ({ text }), { dir, labels });
    assert.match(seen(html), `>${marked}</p>`);
  });
}

for (const [text, marked] of [
  ["Taal: العربية, فارسی en SMN.", "Taal: [العربية], [فارسی] en SMN."],
  ["العربية 12 – 15 uur", "[العربية] 12 – 15 uur"],
  ["(صباح الخير، يا جار) 3", "([صباح الخير، يا جار]) 3"],
  ["می\u200Cشود", "[می\u200Cشود]"],
  ["020-123 45 67", "020-123 45 67"],
] as const) {
  test(`in a page from left to right, ${text} has its Arabic isolated`, () => {
    assert.is(mark(isolateRuns(text, escapeHtml, "ltr")), marked);
    assert.is(markText(isolateInText(text, "ltr")), marked);
  });
}

for (const [what, markdown, marked] of [
  ["goes on over markup", "الثمن € **5** فقط", "الثمن [€ <strong>5</strong>] فقط"],
  ["starts in markup", "**020**-123 45 67 هنا", "[<strong>020</strong>-123 45 67] هنا"],
  ["ends in markup", "منظمة Stichting *De Brug*.", "منظمة [Stichting <em>De Brug</em>]."],
  ["is a link", "اتصلوا [0900-8844](tel:09008844)", 'اتصلوا <a href="tel:09008844">[0900-8844]</a>'],
  ["stands in markup", "**اتصلوا 0900-8844 الآن**", "<strong>اتصلوا [0900-8844] الآن</strong>"],
  ["crosses the end of markup", "**من Stichting** Brug هنا", "<strong>من [Stichting]</strong>[ Brug] هنا"],
  ["stands at code", "LCC+ `x` LCC+", "[LCC+] <code>x</code> [LCC+]"],
  ["has a line end", "اتصلوا 020-123\n45 67 الآن", "اتصلوا [020-123 45 67] الآن"],
  ["has nested markup", "*€ **5*** هنا", "<em>[€ <strong>5</strong>]</em> هنا"],
  [
    "has a number in markup that ends outside",
    "**كلمة Stichting 020-123 45 67** Brug",
    "<strong>كلمة [Stichting 020-123 45 67]</strong>[ Brug]",
  ],
  ["has digits of Arabic", "**٠٢٠**-١٢٣", "[!<strong>٠٢٠</strong>-١٢٣]"],
] as const) {
  test(`a run that ${what}`, () => {
    const html = renderHtml(parseBody("Tekst."), () => ({ text: markdown }), {
      dir: "rtl",
      labels: { table: "", footnotes: "", footnoteBack: "", film: "" },
    });
    assert.match(mark(html), `>${marked}</p>`);
  });
}

test("a block that is shown in Dutch runs left to right in any page, and so does the Dutch beside another", () => {
  const surroundings = {
    dir: "rtl",
    labels: { table: "", footnotes: "", footnoteBack: "", film: "" },
  } as const;
  const body = parseBody("Bel 020-123 of zeg مرحبا 3-5.\n\n020-123 45 67");
  const html = renderHtml(
    body,
    ({ text }) => ({ text, attributes: { dir: "ltr" }, after: (dutch) => ["<i>", ...dutch(), "</i>"] }),
    surroundings,
  );
  const dutch = "Bel 020-123 of zeg [مرحبا] 3-5.";
  assert.is(
    mark(html).replace(/ id="[^"]*"/g, ""),
    `<p dir="ltr">${dutch}<i>${dutch}</i></p>\n<p>[020-123 45 67]</p>\n`,
  );
});

test("attributes of a page from right to left are isolated, and of any other text nothing", () => {
  const body = parseBody('![Beeld](../images/a.jpg "Titel")\n\n[Link](https://a.example "Titel")');
  const shown = () => ({
    text: '![صورة LCC+](../images/a.jpg "عنوان C++") [رابط](https://a.example "عنوان C++")',
  });
  const html = renderHtml(body, shown, {
    dir: "rtl",
    link: (address) => ({ address }),
    labels: { table: "", footnotes: "", footnoteBack: "", film: "" },
  });
  assert.match(markText(html), 'alt="صورة [LCC+]" title="عنوان [C++]"');
  assert.match(markText(html), 'href="https://a.example" title="عنوان [C++]"');
  assert.not.match(renderHtml(body, shown), /bdi|\u2068/);
});

const ALPHABET = [..."أبو جـAéb12٣٤+%€#*@&.,:;!?،؟–-_/\\()[]«»“”„\"'’<>°|{}☎", "\u00A0", "\u200B", "\u0301"];
const text = fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 40 });
const bare = (each: string) => each.replace(/[\u2068\u2069\u202C\u202D]/g, "");

test("isolation changes nothing of a text, is the same with and without markup, and twice as once", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("rtl", "ltr"), (each, dir) => {
      const isolated = isolateInText(each, dir);
      assert.is(bare(isolated), each);
      assert.is(isolateInText(isolated, dir), isolated);
      assert.is(markText(isolated), mark(isolateRuns(each, (part) => part, dir)));
    }),
    { numRuns: 3000 },
  );
});

test("outside of runs no letter runs left to right, and no sign stands between digits that would turn them", () => {
  fc.assert(
    fc.property(text, (each) => {
      let outside = each;
      for (const [start, end] of runsOf(each, "rtl").toReversed()) {
        assert.match(each.slice(start, end), /[Aéb12٣٤]/);
        outside = outside.slice(0, start) + " ".repeat(end - start) + outside.slice(end);
      }
      assert.not.match(outside, /[Aéb]/);
      assert.not.match(outside, /[12٣٤][^\s12٣٤ أبوجـ،؟.,:/()[\]{}«»“”„"'’<>]+[12٣٤]/);
    }),
    { numRuns: 3000 },
  );
});

test("runs of a page from right to left have whole pairs of brackets", () => {
  fc.assert(
    fc.property(text, (quoted) => {
      // What other pairs enclose stays together whatever it is.
      const each = quoted.replace(/[«»“”„"'’{}[\]]/g, "");
      for (const [start, end] of runsOf(each, "rtl")) {
        let depth = 0;
        for (const char of each.slice(start, end).replace(/[^()]/g, "")) {
          depth += char === "(" ? 1 : -1;
          assert.ok(depth >= 0, each);
        }
        assert.is(depth, 0, each);
      }
    }),
    { numRuns: 3000 },
  );
});

test("hostile texts of tens of thousands of signs are done in one go", () => {
  // Anything that goes over the text again for each of its signs would take minutes.
  for (const part of [
    "https://a.bc/(",
    "a.bc/ا(",
    "www.ا.",
    "/a/ا(",
    "*",
    "- 1°, ",
    "(",
    ")",
    '"a ',
    "'a ",
    "- ",
    "1.",
    "€",
    "a-",
    "«a»",
    "’",
    "ا ",
    "ا1",
    "\u00AD",
    "\u2068",
    ") (",
    "„“",
    "1% ",
    "1 ",
    "1(",
    "1) ",
  ]) {
    const long = part.repeat(30_000);
    for (const each of [long, `1${long}`, `ا${long}1`]) {
      for (const dir of ["rtl", "ltr"] as const) {
        assert.is(bare(isolateInText(each, dir)), bare(each));
        assert.is(bare(isolateRuns(each, bare, dir).replace(/<[^>]*>/g, "")), bare(each));
      }
    }
  }
});

test.run();
