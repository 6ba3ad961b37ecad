import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseBody } from "../../src/markdown/body.ts";
import { fold } from "../../src/markdown/fold.ts";
import { inlineMarkup, parseInline } from "../../src/markdown/inline.ts";
import { splitSentences } from "../../src/markdown/sentences.ts";
import { outline, tree } from "../../src/markdown/tree.ts";

const { references } = parseBody("Zie [^1] en [ref].\n\n[^1]: Noot.\n\n[ref]: https://ref.nl 'Titel'\n");

/** Each with a bar where a sentence starts, and nowhere else. */
const CASES: Record<string, string[]> = {
  nl: [
    // Plain sentences.
    "Bel ons.",
    "Bel ons. |Wij helpen u.",
    "Werkt u in Nederland? |Dan hebt u rechten. |Het maakt niet uit waar u bent geboren.",
    "Kom ook! |Iedereen is welkom.",
    "Echt waar?! |Ja, echt waar.",
    "Bel 112!!! |Wacht niet.",
    "Geen punt aan het eind",
    "GESPREK OVER DE HUUR",
    "OPROEP! |KOM NAAR DE VERGADERING. |BEL ONS.",
    "GESPREK MET DHR. JANSEN",
    "Ons kantoor is open.\u00a0|Kom langs.",
    "Kom naar Utrecht.|",
    // Titles and names.
    "Vraag naar dhr. Jansen of mw. El Idrissi. |Zij helpen u.",
    "Dhr. De Vries en mevr. Yılmaz zijn er op maandag. |Bel eerst.",
    "Geachte dhr./mevr. Bakker, u krijgt bericht.",
    "Prof. dr. A. Azdural spreekt. |Daarna is er thee.",
    "Mr. Fatima Aydın en drs. Ali leggen de wet uit.",
    "Ir. Ahmed, ing. Yusuf en ds. Joh. de Boer komen ook.",
    "De straat heet naar J.P. Coen. |Dat vinden wij verkeerd.",
    "Bel A. Azdural of H.J.M. van den Berg.",
    "Het boek is van J.-P. Sartre of van E\u0301. Zola.",
    "Dat was koning Willem II. |Daarna kwam Willem III.",
    "Kom naar het St. Jansplein.",
    "Gem. Amsterdam betaalt de helft.",
    "Haar man werkt bij de ING. |Fatima werkt in de zorg.",
    "Dit is Max. |Hij kookt.",
    "Dit is Jan. |Hij geeft les.",
    "Zij werkt bij een N.V. |Daar verdient zij goed.",
    "Zij werkt bij Voorbeeld N.V. Amsterdam.",
    "Eet fruit met vitamine C. |Beweeg elke dag.",
    "Laat u inenten tegen hepatitis B. |Fatima deed dat ook.",
    "Het is op nummer 12 A. |Bel aan.",
    // Abbreviations inside a sentence.
    "Zie art. Grondwet, art. 3.1 en lid 2.",
    "Kijk op blz. 3 of in afb. A12. |Daar staat het.",
    "Wij helpen o.a. Turken, Somaliërs en Marokkanen. |Bel ons.",
    "U mag blijven, d.w.z. U hoeft niet te vertrekken.",
    "Dit gaat m.b.t. Turkije nog niet op.",
    "Stuur uw brief t.a.v. De Rechtbank, i.v.m. Ramadan voor 3 mei.",
    "Er is n.a.v. Uw brief een gesprek.",
    "Neem bv. Engels, bijv. Arabisch, evt. Turks, resp. Somalisch.",
    "Dat zijn ca. 40 mensen, incl. Kinderen van 12.",
    "De zgn. Blauwe Kaart geldt ook (vgl. EU-recht).",
    "U krijgt max. € 250 en min. 3 dagen, par. 4, fig. IV.",
    "Bel tel. 020-1234567 of tel. (020) 123 45 67.",
    "Nr. 5 en nr. A12 zijn vrij.",
    "De afd. Burgerzaken is dicht.",
    "Kom op ma. 3 mei of di. 4 mei, dus vóór dec. 2027.",
    "Het is van 500 v. Chr. en heel oud.",
    // Abbreviations that may end one.
    "Neem een paspoort, foto's enz. mee.",
    "Neem een paspoort, foto's enz. |Kopieën mogen ook.",
    "Neem brood, fruit e.d. |Fatima zorgt voor thee.",
    "Bel de huisarts, de GGD o.i.d. |Doe dat vandaag.",
    "Dat geldt voor de fam. Bakker c.s. |Anderen betalen wel.",
    "Wij komen woensdag a.s. |De thee staat klaar.",
    "Wij komen woensdag a.s. |[De thee](thee.md) staat klaar.",
    "Wij vieren zaterdag a.s. Koningsdag.",
    "Dat was op 3 mei jl. |Daarna bleef het stil.",
    "Bel ons a.u.b. |Wij helpen u graag.",
    "De huur, het gas, etc. betaalt u zelf.",
    "De huur, het gas, etc. |12 mensen betalen mee.",
    // Numbers and dates.
    "1. Bel ons. |2. Kom langs. |3. Neem uw pas mee.",
    "a. Een paspoort.",
    "Drie stappen: 1. Bel ons. |2. Kom langs.",
    "U betaalt € 1.250,-. |Dat is 3.5 keer zoveel.",
    "De zaal is open om 10.00 uur. |Kom op tijd.",
    "Wij beginnen om 10.00. |Daarna is er soep.",
    "Op 12. januari is er feest.",
    "Van ma. t/m vr. 9.00-17.00 uur. |Niet op 1. mei.",
    "Op 12. 3. 2027 is de zitting.",
    "Dat was in 2027. |Nu is het anders.",
    "Wij bellen u. |12 mensen doen mee.",
    "De les is gratis. |€ 5 betaalt u voor het boek.",
    "Bel 0800-8020. |Dat is gratis.",
    "Het contract eindigt per 1-1-2027. |Teken niets.",
    "Bel bij gevaar: 112. |Zeg waar u bent.",
    "Kom om 10:30. |Dan is er thee.",
    "{naam} belt u. |{datum} is de laatste dag.",
    "Volgens art. 3. |Zo staat het er.",
    // Addresses and files.
    "Kijk op www.taalbrug.example. |Of mail info@taalbrug.example.",
    "Kijk op https://taalbrug.example/art.3. |Daar staat meer.",
    "Stuur een bericht. |info@taalbrug.example is ons adres.",
    "Bel ons. |www.taalbrug.example heeft meer.",
    "Open het bestand formulier.pdf. |Vul het in.",
    "Meld het bij <https://discriminatie.example>. |Bel anders.",
    "Meld het. |<https://discriminatie.example> is dag en nacht open.",
    // Quotations and brackets.
    "'Ik kom.' zei ze.",
    '"Kom je?" vroeg hij. |"Ja!" riep zij.',
    "‘Ik ben blij!’ zegt Fatima. |Zij lacht.",
    '"Ik kom." |Daarna ging zij.',
    'Zij zegt: "Ik ga. Kom mee." |Wij gaan.',
    "Zij zegt: 'Ik ga. Kom mee.' |Wij gaan.",
    '"Ik kwam in 1990. Ik werkte hard. Het was zwaar", vertelt Ahmed. |Hij is nu 70.',
    "„Ik ga. Kom mee.” |Zo sprak zij.",
    "«Ik ga. Kom mee.» |Zo sprak zij.",
    "Lees verder (zie blz. 3.) |Dan weet u het.",
    "Bel ons. |(Dat is gratis. Echt waar.) |Wij helpen.",
    "Neem uw pas mee (geen kopie!) en uw brief.",
    "Dat mag (art. 3 (oud). Zie boven) niet meer.",
    'Een scherm van 5" is klein. |Zij zegt "ja". |Goed.',
    '"Dhr. Jansen komt. |Hij zei het zelf.',
    '"Een open aanhaling. |Zij gaat niet dicht.',
    "De foto's van 's avonds. |De auto's ook.",
    "Er staat [geen link. Echt niet] in. |Klaar.",
    // Dots.
    "Wacht... ik kom.",
    "Wacht... |Ik kom.",
    "Wacht… ik kom.",
    "Wacht… |Ik kom.",
    "Zij schreef (...) Fatima een brief.",
    "Hij zei […] Niets meer.",
    "... En toen?",
    "!? ... (!) ?!",
    // Beginnings without a capital.
    "Overdag werken wij. |'s Avonds eten wij samen.",
    "Het kan. |’t Is niet ver.",
    "Hij woont in Brabant. |'s-Hertogenbosch is de hoofdstad.",
    "Wij doen dat 's Avonds.",
    "Bel ons. e-mail kan ook.",
    // Emoji.
    "Kom ook! 😀 |Tot dan.",
    "Kom ook! 👩🏽‍⚕️🇳🇱 ❤️",
    // Markup.
    "Bel ons. |**Let op:** neem uw pas mee.",
    "**Bel ons. Kom langs.** |Meer weten?",
    "*Bel ons.* |_Kom langs._",
    "**Wordt u bedreigd? Bel [112](tel:112).** |Zeg waar u bent.",
    "Bel ons**.** |Kom.",
    "[Bel ons. Kom langs.](bel.md 'Bel. Kom.') |Meer weten?",
    "Bel ons. |[Lees meer](meer.md). |Klaar.",
    "Zie [ref]. |Daar staat het. |[Dr. Ali. En meer][ref] helpt.",
    "Zin.[^1] |Volgende.",
    "Zin.[^1][^1] [^1] |Volgende.",
    "Typ `npm start. Nu`. |`Stop. Klaar` stopt het.",
    "Bel ons. |![Foto. Van ons](a.jpg) Kom. |Nu.",
    "Een ster\\* hier.\\* |Nog een \\& hier.",
    "Vis &amp; patat. |Fish &amp; chips.&nbsp;Klaar.",
    "~~Bel ons. Kom.~~ |Het is voorbij.",
    "Niet *gesloten. |Ook ** niet. |Of `zo.",
    "**dhr.** Jansen komt.",
    "dhr.[^1] Jansen komt.",
    // Hard line breaks.
    "Voorbeeldstraat 1\\\n|1234 AB Voorbeeldstad\\\n|Tel. 020",
    "Bel\\\n|ons",
    "Zin.\\\n|[^1] Volgende.",
    "**Gevaar? Bel 112.**\\\n|Is het voorbij? |Bel de politie.",
    "**Bel\\\nons. Nu.** |Kom.",
    "\\\nBel ons. |Kom.",
    "dhr.\\\n|Jansen",
    // Where a cut would change what the rest parses to, there is none.
    "**Bel.*\\\nKom. Nu.",
    "[ref](. ![a](a.jpg) Kom.",
    "[ref][nee.\\\nKom. Nu.]",
    // Letters.
    "E\u0301e\u0301n is genoeg. |E\u0301e\u0301n dag. e\u0301e\u0301n.",
    "Bel ons.\u200b |\u200bKom. |\u2060Nu.",
    "Dat is 𝐀𝐁. |𝐁 is meer.",
  ],
  en: [
    "Call us. |We will help you.",
    "Ask for Mr. Jones or Mrs. Ali. |They speak Somali.",
    "Dr. Smith and Prof. A. B. Carter will speak.",
    "Bring papers, e.g. The passport or i.e. Your card.",
    "We open at 9 a.m. |Please come early.",
    "We are open 9 a.m. to 5 p.m. Monday to Friday.",
    "See No. 5 and p. 12. |Then sign.",
    "See No. A12 and Art. IV of the law.",
    "Did he call? |No. |He did not.",
    "She lives on Main St. |The bus stops there.",
    "Go to St. Mary's. |Ask for help.",
    "It is Jan. 3 today. |Jan. |He came late.",
    "Work for Example Inc. |They pay well.",
    "She left the U.S. |Now she lives here.",
    "The U.S. Embassy is closed.",
    "My wife and I. |We came in 1990.",
    '"Are you well?" she asked. |"Yes." |He left.',
    "You have rights (see Art. 1). |Use them.",
    "Bring bread, tea, etc. |Children are welcome.",
    "Take vitamin D. |Go outside.",
    "We make art. |Fatima paints.",
  ],
  tr: [
    "Bizi arayın. |Size yardım ederiz.",
    "Dr. Yılmaz ve Av. Kaya konuşacak. |Çay da var.",
    "Prof. Dr. A. Azdural geliyor mu? |Evet, geliyor.",
    "Çocuğum 3. sınıfta. |Okulu seviyor.",
    "Yasanın 12. maddesi açık. |Okuyun.",
    "Anayasa 3. Bölüm bunu söyler.",
    "II. Dünya Savaşı bitti. |20. yüzyıl böyle geçti.",
    "Toplantı 12. 3. 2027 tarihinde.",
    "Elma, armut vb. getirin.",
    "Elma, armut vb. |Çay bizden.",
    "Elma, armut vs. |12 kişi geldi.",
    "O\u0308rn. Somalice konuşulur.",
    "Evimiz Atatürk Cad. |İlk sokağa girin.",
    "Örn. Türkçe ve Arapça konuşulur.",
    "Bkz. s. 5 ve No. 12.",
    "T.C. Kimlik numaranızı yazın. |Sonra imzalayın.",
    "SMN'nin kararı bu. |HTIB'nin de.",
    "Atatürk Cad. No. 5'te buluşalım.",
    "Evimiz Atatürk Cad. |Bizi arayın.",
    '"Geliyor musun?" diye sordu. |"Evet!" dedi.',
    "Saat 10.00'da başlar. |Geç kalmayın.",
    "İş buldum. |Işık var. |Hava güzel.",
    "2027'de 20 kişiydik. |Bu yıl 2028. |Çok olduk.",
  ],
  so: [
    "Na soo wac. |Waan ku caawinaynaa.",
    "Dr. Axmed iyo Md. Faarax ayaa hadlaya. |Kaalay.",
    "Keen baasaboor, sawirro iwm. |Waa bilaash.",
    "Waa tusaale. |Waxay ka timid Muqdisho.",
    "Waxaa jira luqado, tus. Carabi iyo Ingiriis.",
    "Kooxdu waa tusaale. |Website dhab ah waa kale.",
    "Maxaa dhacay? |Noo sheeg!",
    "“Waan imanayaa.” |Sidaas ayay tiri.",
    "Faa’iidada waa weyn tahay. |Ka faa’iidayso.",
    "Fiiri b. 12. |Halkaas ayay ku taal.",
    "Qaybta labaad.[^1] |Waxaa **SMN** ku jirta.",
    "1. Na soo wac. |2. Kaalay.",
    "Waa 12.30. |Kulanku wuu bilaabmayaa.",
  ],
  ar: [
    "اتصلوا بنا. |نحن نساعدكم.",
    "هل تعملون في هولندا؟ |لكم حقوق! |اقرأوا.",
    "تحدث د. أحمد مع أ. فاطمة. |ثم انصرفا.",
    "أ.د. محمد ود. علي هنا.",
    "انظر ص. خمسة. |ثم وقّع.",
    "زارنا م. حسن أمس.",
    "كان ذلك عام 1990 م. |ثم رحل.",
    "انتظر… |أنا قادم.",
    "انتظر... |أنا قادم.",
    "الأول؛ ثم الثاني. |انتهى.",
    "یہ ایک ہے۔ |یہ دو ہے۔",
    "قالت: «أنا ذاهبة. تعالوا معي.» |وذهبنا.",
    "الجزء الثاني.[^1] |وتشارك **SMN**، وهي رابطة.",
    "جزء ثانٍ.\u200f |وقد بدأ.",
    "1. اتصل بنا. |2. تعال.",
    "اتصلوا على 0800-8020. |المكالمة مجانية.",
  ],
  // Languages without a list.
  hi: ["यह एक है। |यह दो है।", "यह एक है। |**यह दो है।**"],
  "en-GB": ["Ask Mr. Jones. |He knows."],
  "ar-u-nu-latn": ["د. أحمد هنا. |أهلًا."],
  zh: ["你好。再见。"],
};

const bars = (text: string, language: string) =>
  splitSentences(text, language, references)
    .map(({ text, after }) => text + after)
    .join("|");

for (const [language, cases] of Object.entries(CASES)) {
  for (const marked of cases) {
    const expected = marked.replace(/\|$/, "");
    test(`${language}: ${JSON.stringify(expected)}`, () => {
      const text = expected.replaceAll("|", "");
      assert.is(bars(text, language), expected);
      assertShares(text, language);
      assert.is(fold(text), text);
    });
  }
}

/** Each piece parsed alone has its share of the markup, with the same words in it; each is one sentence. */
function assertShares(text: string, language = "nl"): void {
  const pieces = splitSentences(text, language, references);
  const join = pieces.map((piece) => piece.text + piece.after).join("");
  assert.is(join, text);
  const shares = pieces.flatMap((piece) => [
    ...inlineMarkup(piece.text, references),
    ...(piece.after.match(/\\\n/g) ?? []).map(() => "break"),
  ]);
  assert.equal(shares.sort(), inlineMarkup(text, references), JSON.stringify(pieces));
  const outlineOf = (markdown: string) => outline(tree(parseInline(markdown, references)));
  const outlines = pieces.map((piece) => outlineOf(piece.text) + outlineOf(`x${piece.after}x`).slice(1, -1));
  assert.is(outlines.join(""), outlineOf(text), JSON.stringify(pieces));
  for (const piece of pieces) {
    assert.ok(piece.text !== "");
    assert.is(splitSentences(piece.text, language, references).length, 1, JSON.stringify(pieces));
  }
}

/** Words with what stands at the ends of sentences, and markup around them. */
const word = fc.constantFrom(
  ..."a B Kom. ons? Ja! dhr. Enz. 12 1. 3 art. A. J.P. (zie …) “Ik ga.” \" ' . ... 😀 ش. \u0130s. *".split(
    " ",
  ),
  ..."_ ** ~~ ` [ ] ![ ]( ( < & \\ \\* &amp; &nbsp; &#46; \u2060 \u200b \u00a0".split(" "),
);
const inline = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie("node"), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: word, weight: 5 },
    { arbitrary: fc.constantFrom(" ", " ", ". ", "\\\n"), weight: 4 },
    fc.constantFrom("`a. B`", "``b` C.``", "<https://x.nl/a.>", "[^1]", "[ref]", "[ref][", "![](c.jpg)"),
    fc
      .tuple(fc.constantFrom("*", "**", "_", "__", "~~", "***", "~~~"), tie("nodes"))
      .map(([mark, text]) => mark + text + mark),
    tie("nodes").map((text) => `[${text}](x.md)`),
    tie("nodes").map((text) => `[${text}](<y. Z> "t. U")`),
    tie("nodes").map((text) => `[${text}][ref]`),
    tie("nodes").map((text) => `![${text}](a.jpg)`),
  ),
})).nodes;
const language = fc.constantFrom("nl", "tr", "so", "ar", "en", "fr");

test("each piece has its share of the markup, and is one sentence", () => {
  fc.assert(
    fc.property(inline.map(fold), language, (text, code) => assertShares(text, code)),
    { numRuns: 500 },
  );
});

test("the pieces of any string are the string, and each is one", () => {
  const sign = fc.constantFrom(
    ..."aB1. .\u00a0\u200b\n\r\t\\?!…\"'()[]*_`~<>&;\0\uFEFF\u2028\uD83D\uDE00\u0301",
  );
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: sign, maxLength: 60 }));
  fc.assert(
    fc.property(text, language, (value, code) => {
      const pieces = splitSentences(value, code, references);
      assert.is(pieces.map((piece) => piece.text + piece.after).join(""), value);
      for (const { text: piece, after } of pieces) {
        assert.match(after, /^[\p{Zs}\t\r\n\\]*$/u);
        assert.is(splitSentences(piece, code, references).length, 1, JSON.stringify(pieces));
      }
    }),
    { numRuns: 500 },
  );
});

test("sentences joined come back as they were", () => {
  const simple = Object.entries({
    nl: [
      "Bel dhr. A. Azdural.",
      "**Let op:** neem uw pas mee!",
      "12 mensen komen.",
      "'s Avonds ook?",
      "Zin.[^1]",
    ],
    en: ["Call Mr. Ali.", "[Read more](x.md).", "*Come in!*", "Is it 9 a.m. already?", "10 people came."],
    tr: [
      "Dr. Kaya geldi.",
      "3. sınıfta okuyor.",
      "**SMN**'nin kararı bu.",
      "Geliyor musun?",
      "`npm` çalışıyor.",
    ],
    so: ["Dr. Axmed waa halkan.", "Maxaa dhacay?", "Keen sawirro iwm.", "~~Waa dhammaatay.~~", "Kaalay!"],
    ar: ["د. أحمد هنا.", "هل تعملون؟", "**انتبهوا!**", "وصل 12 شخصًا.", "انتظر…"],
  });
  const text = fc
    .constantFrom(...simple)
    .chain(([code, list]) =>
      fc.tuple(fc.constant(code), fc.array(fc.constantFrom(...list), { minLength: 1 })),
    );
  const between = fc.constantFrom(" ", "\\\n", "\u00a0");
  fc.assert(
    fc.property(text, between, ([code, list], after) => {
      const pieces = splitSentences(list.join(after), code, references);
      assert.equal(
        pieces,
        list.map((sentence, at) => ({ text: sentence, after: at < list.length - 1 ? after : "" })),
      );
    }),
    { numRuns: 200 },
  );
});

test("a text without words is one piece, an empty one none", () => {
  assert.equal(splitSentences("", "nl"), []);
  for (const text of [" ", "\n", "\\\n", "...", "? !", "*", "1.", "[^1]", "😀 🎉", "\u200b", "![](a.jpg)"]) {
    assert.equal(splitSentences(text, "nl", references), [{ text, after: "" }]);
  }
});

test("white space that is not folded is kept", () => {
  assert.equal(splitSentences(" Bel  *ons*.  Kom.\tNu.  \nMorgen.\n", "nl"), [
    { text: " Bel  *ons*.", after: "  " },
    { text: "Kom.", after: "\t" },
    { text: "Nu.  ", after: "\n" },
    { text: "Morgen.\n", after: "" },
  ]);
  assert.equal(splitSentences("Bel.\\\n", "nl"), [{ text: "Bel.\\\n", after: "" }]);
});

test("references are left as they are", () => {
  const before = JSON.stringify(references);
  splitSentences("Zin.[^1] Nog een.[^1] En [ref].", "nl", references);
  assert.is(JSON.stringify(references), before);
});

test("a quotation too long to be one piece is cut", () => {
  const quotation = (length: number) => `"Ik ga. ${"Kom mee. ".repeat(length)}Nu."`;
  assert.is(splitSentences(quotation(30), "nl").length, 1);
  assert.is(splitSentences(quotation(40), "nl").length, 42);
});

test("a language that is none is an error", () => {
  assert.throws(
    () => splitSentences("Zin.", "n_l"),
    (error: unknown) => error instanceof RangeError,
  );
});

test.run();
