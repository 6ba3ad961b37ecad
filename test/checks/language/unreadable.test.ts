import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkPair } from "../../../src/checks/index.ts";
import { unreadable } from "../../../src/checks/unreadable.ts";
import { assertGrowsEvenly } from "../../growth.ts";
import { pairFor } from "./checking.ts";

/** What somebody may have accepted as it is: language, Dutch, translation. */
const READABLE: readonly (readonly [string, string, string])[] = [
  // Names, numbers and abbreviations.
  ["tr", "Movisie", "Movisie"],
  ["ar", "Movisie", "Movisie"],
  ["so", "Veilig Thuis", "Veilig Thuis"],
  ["en", "Stichting De Regenboog", "Stichting De Regenboog"],
  ["tr", "Samen aan Tafel", "Samen aan Tafel"],
  ["ar", "Samen aan Tafel", "Samen aan Tafel"],
  ["so", "Huis van Alle Talen", "Huis van Alle Talen"],
  ["en", "Iedereen Mag Meedoen", "Iedereen Mag Meedoen"],
  ["so", "112", "112"],
  ["ar", "020-123 45 67", "020-123 45 67"],
  ["tr", "GGD, UWV en DUO", "GGD, UWV en DUO"],
  ["ar", "SMS", "SMS"],
  ["ar", "De GGD is er ook.", "GGD"],
  ["tr", "€ 12,50", "€ 12,50"],
  ["en", "3 x 20 mg", "3 x 20 mg"],
  ["ar", "https://www.voorbeeld.example/nl/hulp", "https://www.voorbeeld.example/nl/hulp"],
  ["so", "Kerkstraat 12, 1234 AB Utrecht", "Kerkstraat 12, 1234 AB Utrecht"],
  ["ar", "Ingang aan de Kerkstraat", "Ingang aan de Kerkstraat"],
  ["tr", "Fatma Yılmaz, Ayşe Kaya en Mehmet Demir", "Fatma Yılmaz, Ayşe Kaya en Mehmet Demir"],
  ["en", "Fatma Yılmaz zingt met Ayşe Kaya", "Fatma Yılmaz zingt met Ayşe Kaya"],
  // Words that both languages have.
  ["tr", "Hotel", "Hotel"],
  ["so", "Radio", "Radio"],
  ["en", "Menu", "Menu"],
  ["tr", "Internet", "Internet"],
  ["en", "Film in park", "Film in park"],
  ["en", "Contact", "Contact"],
  ["en", "Workshop yoga", "Workshop yoga"],
  ["tr", "Wifi en video", "Wifi ve video"],
  ["tr", "Taalcafé", "Taalcafé"],
  ["en", "Programma", "Programma"],
  // A single Dutch word may be a term that is kept.
  ["ar", "omgevingsvergunning", "omgevingsvergunning"],
  // Titles, also in quotes, in whatever language.
  ["tr", "“Ik ben er nog”", "“Ik ben er nog”"],
  ["so", "Film: ‘Wij zijn hier’", "Filim: ‘Wij zijn hier’"],
  ["ar", "“The house of my mother”", "“The house of my mother”"],
  ["tr", "Lezing: What do we do now?", "Konferans: What do we do now?"],
  ["tr", "Museum van de Geest", "Museum of the Mind"],
  ["en", "Vereniging Al Amal", "جمعية الأمل الثقافية"],
  ["en", "Arabisch", "العربية"],
  ["nl", "Arabisch", "العربية"],
  ["ar", "Zoom-link", "Zoom link"],
  ["ar", "Optie B", "Option B"],
  ["ar", "Word en Excel", "Microsoft Word / Excel"],
  // A name, a loan or a word that several of the languages have, alone or among few words.
  ["tr", "Volg ons op Facebook", "Facebook"],
  ["so", "Wifi is gratis", "Wifi bilaash"],
  ["tr", "Uw IBAN", "IBAN"],
  ["en", "Het hotel", "Hotel"],
  ["tr", "Bewaren", "Kaydet"],
  ["so", "Doen", "Samee"],
  ["so", "Wij maken het samen", "Sameeyay"],
  ["tr", "Film kijken", "Johnny English"],
  ["so", "Lid worden", "One Labour"],
  ["tr", "Waar woont hij?", "West"],
  ["tr", "Stil hoekje", "Stil"],
  ["en", "Merken", "Brands"],
  ["so", "Huis van Alle Talen", "Huis van Alle Talen waa furan"],
  ["tr", "Spreekuur van de huisarts", "Spreekuur (danışma saati)"],
  ["tr", "Gevaar, gevaar: bel", "Gevaar, gevaar: kitap"],
  // Short, and in the language it should be in.
  ["tr", "Meld u aan", "Kayıt ol"],
  ["en", "Meld u aan", "Sign up"],
  ["so", "Meld u aan", "Isdiiwaangeli"],
  ["en", "Schrijf u in", "Enrol"],
  ["tr", "Kosten", "Ücret"],
  // In the language it should be in.
  ["tr", "Waar krijg ik hulp?", "Nereden yardım alabilirim?"],
  ["so", "Waar krijg ik hulp?", "Xaggee ka helaa caawimaad?"],
  ["ar", "Waar krijg ik hulp?", "أين أحصل على المساعدة؟"],
  ["en", "Waar krijg ik hulp?", "Where do I get help?"],
  ["en", "Het water is warm in de winter.", "The water is warm in winter."],
  ["ar", "Bel Movisie of de GGD.", "اتصلوا بـ Movisie أو GGD."],
  ["fr", "Het is gratis voor iedereen.", "Het is gratis voor iedereen."],
  ["fr", "Het is gratis voor iedereen.", "It is free for all of you."],
];

for (const [code, source, translation] of READABLE) {
  test(`${code}: somebody may have accepted ${JSON.stringify(translation)}`, () => {
    assert.is(unreadable(pairFor(code, source, translation)), undefined);
  });
}

const DUTCH = "Waar krijg ik hulp?";
const LONG = "Neem een kopie van uw brief mee, dan kijken wij er samen met u naar.";

/** What nobody can have accepted: language, Dutch, translation, why. */
const UNREADABLE: readonly (readonly [string, string, string, string])[] = [
  ["tr", "Het taalcafé is gratis.", "Het taalcafé is gratis.", "same"],
  ["ar", "Het taalcafé is gratis.", "**Het taalcafé** is gratis!", "same"],
  ["so", "Kom naar Rotterdam", "Kom naar Rotterdam", "same"],
  ["tr", "Kosten", "Kosten", "same"],
  ["so", "Openingstijden", "Openingstijden", "same"],
  ["tr", "Vrijwilligers gezocht", "Vrijwilligers gezocht", "same"],
  ["en", "Welkom!", "Welkom!", "same"],
  ["tr", "De koffie is gratis.", "القهوة مجانية.", "wrong-script"],
  ["so", "Open op 3 maart.", "مفتوح 3 مارس.", "wrong-script"],
  ["tr", "Aanmelden", "التسجيل", "wrong-script"],
  ["ar", "De koffie is gratis.", "Kahve ücretsiz.", "wrong-script"],
  ["ar", "Aanmelden", "Aanmelden", "same"],
  ["so", "Gratis parkeren", "Gratis parkeren", "same"],
  ["en", "Kinderen welkom", "Kinderen welkom", "same"],
  ["tr", "verblijfsvergunning", "verblijfsvergunning", "same"],
  ["en", "Wij lezen in gemakkelijk Nederlands", "Wij lezen in gemakkelijk Nederlands", "same"],
  ["en", DUTCH, DUTCH, "same"],
  ["tr", "Vraag bij de GGD naar de tolk.", "Vraag bij de GGD naar de tolk.", "same"],
  ["tr", "Het is voor iedereen gratis.", "Het is gratis voor iedereen.", "wrong-language"],
  ["tr", DUTCH, "Where do I get help?", "wrong-language"],
  ["so", DUTCH, "Where do I get help?", "wrong-language"],
  ["tr", LONG, "Take a copy of your letter with you and we will look at it together.", "wrong-language"],
  ["en", LONG, "Warqaddaada nuqul ka soo qaado, markaa ayaan kula eegaynaa.", "wrong-language"],
  ["so", LONG, "Mektubunuzun bir kopyasını getirin, birlikte bakalım.", "wrong-language"],
  ["en", LONG, "Mektubunuzun bir kopyasını getirin, birlikte bakalım.", "wrong-language"],
  // Few words.
  ["tr", "Meld u aan", "Sign up", "wrong-language"],
  ["so", "Openingstijden", "Opening Hours", "wrong-language"],
  ["tr", "Schrijf je in voor de cursus", "Sign up for the course", "wrong-language"],
  ["tr", "Aanmelden", "Register", "wrong-language"],
  ["so", "Bel ons nu", "Call us now", "wrong-language"],
  ["tr", "Openingstijden", "Opening hours", "wrong-language"],
  ["tr", "Vrijwilligers gezocht", "Mutadawiciin ayaa la raadinayaa", "wrong-language"],
  ["en", "Welkom!", "Soo dhowow!", "wrong-language"],
  ["tr", "Hulp bij geweld", "Caawimo rabshadda", "wrong-language"],
  ["so", "Meld u aan", "Kayıt ol", "wrong-language"],
  ["en", "Meld u aan", "Kayıt ol", "wrong-language"],
  ["so", "Maak een afspraak", "Randevu alın", "wrong-language"],
  ["en", "Iedere dinsdag", "Her salı", "wrong-language"],
  // The Dutch of another text.
  ["tr", "Schrijf u in", "Meld u aan", "wrong-language"],
  ["so", "Schrijf u in", "Meld u aan", "wrong-language"],
  ["en", "Schrijf u in", "Meld u aan", "wrong-language"],
  ["tr", "Schrijf u in", "Schrijf je in", "wrong-language"],
  ["so", "Meld u aan", "Meld u aan", "same"],
  ["ar", DUTCH, "Where do I get help?", "wrong-script"],
  ["ar", LONG, "Mektubunuzun bir kopyasını getirin, birlikte bakalım.", "wrong-script"],
  ["ar", "Het is voor iedereen gratis.", "Toegang kost helemaal niets.", "wrong-script"],
  ["tr", DUTCH, "أين أحصل على المساعدة؟", "wrong-script"],
  ["so", DUTCH, "أين أحصل على المساعدة؟", "wrong-script"],
  ["en", DUTCH, "Где получить помощь?", "wrong-script"],
  ["en", "Bel Movisie voor hulp bij brieven.", "اتصلوا بـ Movisie للمساعدة في الرسائل", "wrong-script"],
];

for (const [code, source, translation, why] of UNREADABLE) {
  test(`${code}: nobody accepted ${JSON.stringify(translation)}`, () => {
    const pair = pairFor(code, source, translation);
    assert.is(unreadable(pair), why);
    const errors = checkPair(pair).filter(({ severity }) => severity === "error");
    assert.ok(
      errors.some(({ check }) => check === why),
      "the check of that name finds an error",
    );
  });
}

test("hostile texts cost no more than their length", () => {
  for (const piece of ["a", "the of ", "(", "“a", "‘", '"', "و", "ğ ", "{a(", "de het "]) {
    assertGrowsEvenly(JSON.stringify(piece), 4_000, (size) =>
      unreadable(pairFor("tr", "De het. Een brief.", `Een ${piece.repeat(size)} a.`)),
    );
  }
});

test.run();
