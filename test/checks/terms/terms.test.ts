import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { findTerm, termSpans, termsIn } from "../../../src/checks/terms/terms.ts";
import type { Glossary, Term } from "../../../src/model/glossary.ts";

const found = (text: string, term: string, language: string) =>
  findTerm(text, term, language).map(({ start, end }) => text.slice(start, end));

const row = (nl: string): Term => ({ nl, preferred: nl, forbidden: [], never: [], note: "" });

/** Term -> what it matches whole, what it does not match, and what it matches in sentences. */
interface Case {
  is?: string[];
  isNot?: string[];
  in?: Record<string, string[]>;
}

const CASES: Record<string, Record<string, Case>> = {
  nl: {
    "huiselijk geweld": {
      is: [
        "Huiselijk geweld",
        "HUISELIJK GEWELD",
        "huiselijk  geweld",
        "huiselijk-geweld",
        "huiselijk\ngeweld",
      ],
      isNot: [
        "huiselijkgeweldzaak",
        "huiselijk geweldig",
        "geweld",
        "huiselijk en geweld",
        "onhuiselijk geweld",
      ],
      in: { "Is er huiselijk\u00a0geweld? Bel dan.": ["huiselijk\u00a0geweld"] },
    },
    vrouw: { is: ["vrouw", "vrouwen", "Vrouwen", "vrouwtje"], isNot: ["vrouwelijk", "huisvrouw", "mevrouw"] },
    recht: {
      is: ["rechten", "rechte"],
      isNot: ["rechter", "rechts", "rechtbank", "terecht", "rechtvaardig"],
      in: { "Uw rechten: het recht op zorg.": ["rechten", "recht"] },
    },
    man: { is: ["mannen", "mannetje"], isNot: ["manen", "mand", "gemand"] },
    wet: { is: ["wetten"], isNot: ["weten", "wetens"] },
    school: { is: ["scholen", "schooltje"], isNot: ["schoolen", "scholing"] },
    seksueel: { is: ["seksuele"], isNot: ["seksualiteit"] },
    brief: { is: ["brieven", "briefje", "briefjes"] },
    huis: { is: ["huizen"], isNot: ["huisarts"] },
    kind: { is: ["kinderen", "kindje"], isNot: ["kinderlijk"] },
    mogelijkheid: { is: ["mogelijkheden"] },
    foto: { is: ["foto's", "foto’s", "foto`s"], isNot: ["fotograaf"] },
    gemeente: { is: ["gemeenten", "gemeentes"], isNot: ["gemeentelijk"] },
    partner: { is: ["partners"], in: { "uw ex-partner": ["partner"] } },
    gesprek: { is: ["gesprekken"] },
    verblijfsvergunning: { is: ["verblijfsvergunningen"] },
    "slachtoffer van geweld": { is: ["slachtoffers van geweld"] },
    centrum: { is: ["centra", "centrums"] },
    coördinator: { is: ["coo\u0308rdinator", "COÖRDINATOREN"] },
    SMN: {
      is: ["SMN's", "SMNs", "SMN’s"],
      isNot: ["smn", "Smn", "SMNO"],
      in: { "Een SMN-lid van (SMN), SMN.": ["SMN", "SMN", "SMN"] },
    },
    "LCC+": { in: { "**LCC+**, LCC+-leden en LCC+'s": ["LCC+", "LCC+", "LCC+'s"], "LCC en LCC+ers": [] } },
    LCC: { is: ["LCC"], isNot: ["LCC+"] },
    lhbti: { is: ["lhbti's"], isNot: ["lhbti+"], in: { "Lhbti-personen en lhbti'ers": ["Lhbti", "lhbti"] } },
    "lhbti+": { is: ["Lhbti+", "LHBTI+"], in: { "lhbti+-personen of lhbti": ["lhbti+"] } },
    "Veilig Thuis": { is: ["Veilig Thuis"], isNot: ["veilig thuis", "Veilig thuis"] },
    "Veilig Thuis 0800-2000": { is: ["Veilig Thuis 0800\u20112000", "Veilig Thuis 0800 2000"] },
    "113": { isNot: ["0113", "1130", "a113"], in: { "Bel 113.": ["113"], "0800-0113": [] } },
    "een (gedwongen) huwelijk": { is: ["een (gedwongen) huwelijk", "Een (gedwongen) huwelijken"] },
  },
  en: {
    "domestic violence": { is: ["Domestic Violence", "domestic-violence"], isNot: ["domestic violent"] },
    victim: { is: ["victims", "victim's", "victim’s", "Victims"], isNot: ["victimhood", "victimised"] },
    "victim of violence": { is: ["victims of violence"] },
    agency: { is: ["agencies", "agency's"], isNot: ["agencys"] },
    church: { is: ["churches"], isNot: ["churchs", "churchyard"] },
    woman: { is: ["women", "women's", "woman's"], isNot: ["womanly"] },
    "disabled person": { is: ["disabled people", "disabled persons"] },
    right: {
      is: ["rights"],
      isNot: ["rightly", "righteous", "copyright", "bright"],
      in: { "the right's": ["right's"] },
    },
    "asylum seeker": { is: ["asylum-seekers", "asylum seeker’s"] },
    photo: { is: ["photos", "photo's"], isNot: ["photon"] },
    hero: { is: ["heroes"], isNot: ["heroe"] },
    NGO: { is: ["NGOs", "NGO's"], isNot: ["ngo"] },
    "the Netherlands": { is: ["The Netherlands"], isNot: ["the netherlands"] },
    "LGBTI+": { in: { "LGBTI+ people": ["LGBTI+"] } },
  },
  tr: {
    şiddet: {
      is: [
        "Şiddet",
        "ŞİDDET",
        "şiddeti",
        "şiddetin",
        "şiddete",
        "şiddette",
        "şiddetten",
        "şiddetle",
        "şiddettir",
      ],
      isNot: ["şiddetli", "şiddetlenmek", "siddet"],
      in: { "S\u0327iddetin her türü": ["S\u0327iddetin"] },
    },
    hak: {
      is: [
        "hakkı",
        "hakkınız",
        "haklar",
        "haklarınızı",
        "hakkının",
        "haktır",
        "HAKKI",
        "hakkından",
        "hakkıdır",
      ],
      isNot: [
        "hakim",
        "hâkim",
        "hakaret",
        "hakikat",
        "hakem",
        "hakkında",
        "hakkındaki",
        "haksız",
        "haklı",
        "hakan",
        "hakı",
      ],
    },
    iş: {
      is: ["işi", "işe", "işte", "işten", "işler", "işiniz", "İş", "işle", "işindeki"],
      isNot: ["işkence", "işaret", "işçi", "işsiz", "işlem", "işitmek", "iştah", "ış", "IŞ"],
    },
    ırk: { is: ["Irk", "ırkı", "ırkın", "IRKIN"], isNot: ["ırkçı", "irk", "İRK"] },
    kitap: { is: ["kitabı", "kitaplar", "kitabınızda", "kitapla"], isNot: ["kitapçı", "kitabe", "kitabevi"] },
    çocuk: { is: ["çocuğu", "çocuklarınıza", "çocuğunuzun", "ÇOCUĞUN"], isNot: ["çocukluk", "çocukça"] },
    destek: { is: ["desteği", "desteğini", "destekle"], isNot: ["desteklemek", "destekçi"] },
    izin: { is: ["izni", "izinler", "iznine"], isNot: ["izinli", "iznik"] },
    saat: { is: ["saati", "saatler", "saatte"] },
    kalp: { is: ["kalbi", "kalbiniz"] },
    aile: {
      is: ["ailesi", "ailenin", "aileye", "ailem", "aileniz", "ailelerin", "ailesiyle"],
      isNot: ["ailevi", "ailein"],
    },
    eş: {
      is: ["eşi", "eşiniz", "eşinden", "eşinizin"],
      isNot: ["eşit", "eşya", "eşek", "eşcinsel", "eşlik"],
    },
    ev: {
      is: ["evde", "evdeki", "evdekiler", "evdekilerin", "evinizden"],
      isNot: ["evet", "evli", "evlat", "evlilik"],
    },
    mülteci: { is: ["mülteciler", "mültecinin", "mülteciyi", "mülteciyim"], isNot: ["mültecilik"] },
    kâr: { is: ["kâr", "kar", "kârı"] },
    "aile içi şiddet": {
      is: ["aile içi şiddeti", "Aile-içi şiddetin", "AİLE İÇİ ŞİDDET"],
      isNot: ["aile içinde şiddet", "aile şiddeti"],
    },
    "kadın hakları": { is: ["kadınların hakları", "kadın haklarına", "kadınların haklarını"] },
    "yardım hattı": { is: ["yardım hattını", "yardım hatları", "yardım hatlarının", "yardım hattımız"] },
    "oturma izni": { is: ["oturma iznine", "oturma izinleri", "oturma izniniz"], isNot: ["oturma izinli"] },
    "aile mahkemesi": { is: ["aile mahkemesine", "aile mahkemeleri"] },
    "kadın derneği": { is: ["kadın dernekleri", "kadın derneğinden"], isNot: ["kadın dernek"] },
    "zorla evlendirmek": { is: ["zorla evlendirme", "zorla evlendirmenin"] },
    SMN: {
      is: [
        "SMN'nin",
        "SMN’nin",
        "SMN'ye",
        "SMN'de",
        "SMN'den",
        "SMN'dir",
        "SMNnin",
        "SMN'yle",
        "SMN'dekiler",
      ],
      isNot: ["smn'nin", "SMN'xy", "SMNO", "SMN'lilik"],
      in: { "'SMN' ve (SMN)\u2060nin": ["SMN", "SMN"] },
    },
    "LCC+": { is: ["LCC+'ın", "LCC+ın", "LCC+\u2060ın", "LCC+'ya"] },
    lgbti: { is: ["lgbti'ler", "lgbti’lere"] },
    Türk: { is: ["Türk", "Türkler", "Türkün"], isNot: ["Türkiye", "Türkçe", "türk"] },
    Movisie: { is: ["Movisie'nin", "Movisie’ye"] },
    "Veilig Thuis 0800-2000": { is: ["Veilig Thuis 0800-2000'i"] },
    "lhbti+": { is: ["LHBTİ+", "lhbti+'ların"], isNot: ["LHBTI+"] },
  },
  so: {
    rabshad: {
      is: ["Rabshadda", "rabshaddu", "rabshado", "rabshadaha", "rabshadduna"],
      isNot: ["rabshadeeyay"],
    },
    guri: {
      is: ["guriga", "gurigu", "gurigii", "guriyo", "guryaha", "gurigaaga", "gurigiisa"],
      isNot: ["gurid"],
    },
    xaq: { is: ["xaqa", "xaqu", "xaqaaga", "xaqii"], isNot: ["xaqiiq", "xuquuq", "xaqdarro", "xaqiiji"] },
    xuquuq: { is: ["xuquuqda", "xuquuqdaada", "xuquuqdooda"] },
    magaalo: { is: ["magaalada", "magaalooyin", "magaalooyinka"], isNot: ["magaal"] },
    aabbe: { is: ["aabbaha", "aabbuhu", "aabbihii", "aabbayaal", "aabbayaasha"] },
    sharci: { is: ["sharciga", "sharciyada", "sharciyo", "sharcigan"], isNot: ["sharcidarro"] },
    meel: { is: ["meesha", "meelaha", "meelo"] },
    xubin: { is: ["xubinta", "xubno", "xubnaha"] },
    qoys: { is: ["qoyska", "qoysaska", "qoysas", "qoyskaaga"], isNot: ["qoyn"] },
    walaal: { is: ["walaalkay", "walaasha", "walaalo"] },
    booliis: { is: ["booliiska", "booliisku", "booliiskii"] },
    dumar: { is: ["dumarka", "dumarkii"], isNot: ["dumarnimo"] },
    guur: { is: ["guurka", "guurku"], isNot: ["guursaday", "guurti"] },
    su: { isNot: ["su'aal", "su’aal"] },
    "su'aal": { is: ["su’aal", "su'aasha", "su’aalo", "su'aalaha"] },
    aal: { isNot: ["su'aal"] },
    "rabshad qoys": { is: ["rabshadda qoyska", "Rabshado qoysas"], isNot: ["rabshad iyo qoys"] },
    "la-talin": { is: ["la-talinta", "la-talintayada", "la-talinteenna"] },
    "gacan ka hadal": { is: ["gacan ka hadalka", "gacan-ka-hadal"] },
    SMN: { is: ["SMN", "SMN'ta"], isNot: ["smn"], in: { "ururka SMN-ta": ["SMN"] } },
  },
  ar: {
    عنف: {
      is: [
        "العنف",
        "والعنف",
        "بالعنف",
        "للعنف",
        "كالعنف",
        "فالعنف",
        "عنفًا",
        "عنفه",
        "عُنْف",
        "عـنف",
        "وبالعنف",
        "ولعنف",
      ],
      isNot: ["عنيف", "تعنيف", "عنفوان"],
    },
    "العنف الأسري": {
      is: ["العنف الاسري", "للعنف الأسري", "عنف أسري", "والعنفُ الأُسريّ", "العنف الأسرى", "بالعنف الأسريّ"],
      isNot: ["العنف", "الأسري العنف", "العنف ضد الأسري"],
    },
    حق: {
      is: ["الحق", "حقك", "حقها", "حقي", "بحقهم", "حقا"],
      isNot: ["حقوق", "حقيقة", "سحق", "أحق", "حقل", "حقان"],
    },
    شرطة: { is: ["الشرطة", "للشرطة", "شرطتنا", "الشرطه", "والشرطةِ"], isNot: ["شرط", "شرطي"] },
    لجوء: { is: ["اللجوء", "للجوء", "لجوئهم", "لجوؤه", "لجوءًا"], isNot: ["لجأ"] },
    لاجئ: { is: ["لاجئون", "اللاجئين", "لاجئة", "اللاجئات", "لاجئيهم", "للاجئين"], isNot: ["ملجئ"] },
    أم: { is: ["أمي", "الام", "أمها"], isNot: ["أمان", "أمة", "أمير", "أمام"] },
    مكتب: { is: ["المكتب", "مكتبنا"], isNot: ["مكتبة"] },
    "صحة نفسية": { is: ["الصحة النفسية", "صحته النفسية", "بالصحة النفسية"], isNot: ["صحي نفسي"] },
    "زواج مبكر": { is: ["زواجات مبكرة"] },
    شرطه: { is: ["الشرطة"] },
    "زواج قسري": { is: ["الزواج القسري", "زواجا قسريا", "زواج قسرية"] },
    مستشفى: { is: ["المستشفى", "مستشفي", "مستشفاه", "مستشفيات"] },
    هوية: { is: ["هويتك", "هويات", "الهوية", "هويتهم"] },
    ينفذ: { is: ["سينفذ", "وسينفذ"] },
    مساعدة: {
      is: ["المساعدة", "مساعدتكم", "مساعدات", "ومساعدته"],
      in: { "نقدم مساعدةً مجانية.": ["مساعدةً"] },
    },
    SMN: { is: ["SMN"], isNot: ["smn", "SMNO"], in: { "في (SMN) وSMN": ["SMN", "وSMN"], لـSMN: ["لـSMN"] } },
    "LCC+": { in: { "مجموعة \u200eLCC+\u200f، هنا": ["LCC+"] } },
  },
  zgh: { ⵜⴰⵎⴰⵣⵉⵖⵜ: { is: ["ⵜⴰⵎⴰⵣⵉⵖⵜ"], isNot: ["ⵜⴰⵎⴰⵣⵉⵖⵜⴰ"] } },
  de: { recht: { is: ["Recht", "RECHT"], isNot: ["Rechte", "rechts"] }, "zu Hause": { is: ["Zu Hause"] } },
  "en-GB": { victim: { is: ["victims"] } },
};

for (const [language, terms] of Object.entries(CASES)) {
  for (const [term, { is = [], isNot = [], in: sentences = {} }] of Object.entries(terms)) {
    for (const text of new Set([term, ...is])) {
      test(`${language}: ${text} is ${term}`, () => {
        assert.equal(found(text, term, language), [text]);
        assert.equal(found(`x ${text}, «${text}».`, term, language), [text, text]);
        const glossary: Glossary = { terms: [row(term)], keep: [] };
        assert.is(termSpans(`x ${text}, «${text}».`, glossary, language).length, 2);
      });
    }
    for (const text of isNot) {
      test(`${language}: ${text} is not ${term}`, () => {
        assert.equal(found(text, term, language), []);
      });
    }
    for (const [text, expected] of Object.entries(sentences)) {
      test(`${language}: ${term} in "${text}"`, () => {
        assert.equal(found(text, term, language), expected);
      });
    }
  }
}

test("offsets are those of the text as it is", () => {
  const text = "Cafe\u0301: عُـنْـف، s\u0327iddet\u2060in \u00ADbu";
  assert.equal(found(text, "عنف", "ar"), ["عُـنْـف"]);
  assert.equal(findTerm(text, "عنف", "ar"), [{ start: 7, end: 14 }]);
  assert.equal(found(text, "şiddet", "tr"), ["s\u0327iddet\u2060in"]);
  assert.equal(found(text, "café", "nl"), ["Cafe\u0301"]);
  assert.equal(found(text, "cafe", "nl"), []);
  assert.equal(found("İ İ HAK", "hak", "nl"), ["HAK"]);
  assert.equal(found("😀 hak", "hak", "tr"), ["hak"]);
  // Two letters that become one, one that becomes two: as long as before, and yet moved.
  assert.equal(found("cafe\u0301 hak \u0958", "hak", "tr"), ["hak"]);
});

test("one text in two languages is two texts", () => {
  assert.equal(found("IRK HAK", "ırk", "tr"), ["IRK"]);
  assert.equal(found("IRK HAK", "ırk", "nl"), []);
  assert.equal(found("IRK HAK", "irk", "nl"), ["IRK"]);
});

test("what is no word is found nowhere", () => {
  for (const term of ["", " ", "+", "—", "\u2060"]) assert.equal(findTerm("a + — b", term, "tr"), []);
  assert.equal(findTerm("", "hak", "tr"), []);
  assert.equal(findTerm("عـنـف ـ", "ـ", "ar"), []);
});

const glossary: Glossary = {
  terms: [
    "geweld",
    "huiselijk geweld",
    "slachtoffer van huiselijk geweld",
    "recht",
    "rechten",
    "thuis",
    "FSAN",
  ].map((nl) => row(nl)),
  keep: ["SMN", "Veilig Thuis", "LCC+", "FSAN"],
};

for (const [source, expected] of [
  ["", []],
  ["Niets bijzonders", []],
  ["Geweld: huiselijk geweld.", ["geweld:Geweld", "huiselijk geweld:huiselijk geweld"]],
  [
    "Slachtoffers van huiselijk geweld hebben rechten",
    ["slachtoffer van huiselijk geweld:Slachtoffers van huiselijk geweld", "rechten:rechten"],
  ],
  ["Recht en rechte", ["recht:Recht", "recht:rechte"]],
  ["thuis bij Veilig Thuis", ["thuis:thuis", "name Veilig Thuis:Veilig Thuis"]],
  ["SMN's en LCC+-leden", ["name SMN:SMN's", "name LCC+:LCC+"]],
  // A translator's wording goes before the name as it is.
  ["FSAN", ["FSAN:FSAN"]],
] as const) {
  test(`spans of "${source}"`, () => {
    assert.equal(
      termSpans(source, glossary).map(
        ({ start, end, term, name }) => `${term ? term.nl : `name ${name}`}:${source.slice(start, end)}`,
      ),
      [...expected],
    );
  });
}

test("each term and name once", () => {
  const { terms, names } = termsIn("SMN, geweld en SMN. Geweld, huiselijk geweld. LCC+", glossary);
  assert.equal(
    [terms.map(({ nl }) => nl), names],
    [
      ["geweld", "huiselijk geweld"],
      ["SMN", "LCC+"],
    ],
  );
});

test("the terms may be of another language than Dutch", () => {
  const pivot: Glossary = { terms: [row("victim")], keep: ["SMN"] };
  const text = "The victim's women at SMN";
  assert.equal(
    termSpans(text, pivot, "en").map(({ start, end }) => text.slice(start, end)),
    ["victim's", "SMN"],
  );
});

const LANGUAGES = ["nl", "en", "tr", "so", "ar", "de"];
const language = fc.constantFrom(...LANGUAGES);
const letters = fc.constantFrom(
  ..."aeiıİIbkKlstEHNşğéß'’-+ .()|0",
  "e\u0301",
  "عن",
  "ال",
  "ة",
  "ء",
  "عـن",
  "ع\u064B",
  "\u2060",
  "😀",
);
const text = fc.string({ unit: letters, maxLength: 14 });

test("a term is found in itself, and where it stands apart", () => {
  fc.assert(
    fc.property(language, text, text, (language, term, other) => {
      const [whole] = findTerm(term, term, language);
      if (!/[\p{L}\p{N}]/u.test(term)) {
        assert.is(whole, undefined);
        return;
      }
      assert.ok(whole, `${term} (${language})`);
      assert.not.match(term.slice(0, whole.start) + term.slice(whole.end), /[\p{L}\p{N}]/u);
      const apart = `${other} ; ${term} ; ${other}`;
      const start = other.length + 3;
      assert.ok(
        findTerm(apart, term, language).some((range) => range.start === start + whole.start),
        apart,
      );
    }),
    { numRuns: 500 },
  );
});

test("ranges are in order, apart and inside the text", () => {
  fc.assert(
    fc.property(language, text, fc.array(text), (language, term, texts) => {
      const all = texts.flatMap((text) => [text, term]).join(" ");
      let end = 0;
      for (const range of findTerm(all, term, language)) {
        assert.ok(range.start >= end && range.end > range.start && range.end <= all.length, all);
        end = range.end;
      }
    }),
    { numRuns: 500 },
  );
});

test("composed or not, a text has the same terms", () => {
  fc.assert(
    fc.property(language, text, fc.array(text), (language, term, texts) => {
      const all = texts.flatMap((text) => [text, term]).join(" ");
      const inForm = (form: "NFC" | "NFD") =>
        found(all.normalize(form), term, language).map((word) => word.normalize("NFC"));
      assert.equal(inForm("NFC"), inForm("NFD"));
    }),
    { numRuns: 500 },
  );
});

test("many terms are looked for at once", () => {
  const many = {
    terms: Array.from({ length: 150 }, (_, at) => row(`woord${at} van geweld`)),
    keep: ["SMN"],
  };
  for (let at = 0; at < 150; at++)
    assert.is(termSpans(`Is er woord${at} van geweld? Bel SMN, dag en nacht.`, many).length, 2);
});

test.run();
