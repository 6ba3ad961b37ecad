import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkPair } from "../../../src/checks/index.ts";
import { unreadable } from "../../../src/checks/language/unreadable.ts";
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
  // Added languages: names, and what a language may have in common with Dutch, or with another of ours.
  ["fa", "Movisie", "Movisie"],
  ["fa", "GGD, UWV en DUO", "GGD, UWV en DUO"],
  ["uk", "Samen aan Tafel", "Samen aan Tafel"],
  ["pl", "Fatma Yılmaz zingt met Ayşe Kaya", "Fatma Yılmaz zingt met Ayşe Kaya"],
  ["pl", "“Ik ben er nog”", "“Ik ben er nog”"],
  ["it", "Programma", "Programma"],
  ["it", "Familie in concert", "Familie in concert"],
  ["de", "Kosten", "Kosten"],
  ["de", "Die kosten waren hier", "Die kosten waren hier"],
  ["de", "Arbeid in de winter", "Arbeid in de winter"],
  ["af", "Wat is hier in die water?", "Wat is hier in die water?"],
  ["af", "Waarom is geen water gratis?", "Waarom is geen water gratis?"],
  ["vls", "Het is gratis voor iedereen.", "Het is gratis voor iedereen."],
  ["nl", "Het is gratis voor iedereen.", "Het is gratis voor iedereen."],
  ["xx", "Het is gratis voor iedereen.", "Het is gratis voor iedereen."],
  ["fa", "De cursus is gratis en iedereen mag komen.", "دوره رایگان است و همه می‌توانند شرکت کنند."],
  ["fa", "Bovendien krijgt u nu koffie.", "البته الان بالاتر از آن قهوه می‌گیرید."],
  ["pl", "De cursus is gratis en iedereen mag komen.", "Kurs jest bezpłatny i każdy może przyjść."],
  ["ro", "Iedereen die een kind heeft mag mee.", "Oricine are un copil poate veni."],
  ["de", "Ik wil u iets vragen.", "Ich will Sie etwas fragen."],
  ["af", "Wij zijn morgen open.", "Ons is môre oop vir almal wat hier is."],
  ["pl", "Wij kijken ‘The Girl With the Red Coat’.", "Oglądamy ‘The Girl With the Red Coat’."],
  ["pl", "Lees dit boek met ons.", "Czytamy z wami The Way of the Small River and the Sea."],
  ["pcm", "Kom met uw vraag naar ons.", "Come with your question and the people go help you."],
  // Of what hardly differs from Dutch, and in so few words, not enough is certain.
  ["af", "Het is gratis.", "Het is gratis."],
  ["fr", "Het is gratis voor iedereen.", "It is free for all of you."],
];

for (const [code, source, translation] of READABLE) {
  test(`${code}: somebody may have accepted ${JSON.stringify(translation)}`, () => {
    assert.is(unreadable(pairFor(code, source, translation)), undefined);
  });
}

const DUTCH = "Waar krijg ik hulp?";
const LONG = "Neem een kopie van uw brief mee, dan kijken wij er samen met u naar.";

const ENGLISH = "Take a copy of your letter with you and we will look at it together.";

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
  ["tr", LONG, ENGLISH, "wrong-language"],
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
  // Added languages: the Dutch as it was, other letters, another of our languages.
  ...["fa", "ti", "uk", "zh", "pl", "fr", "ro", "ku", "sr", "sr-Latn", "de", "af"].map(
    (code) => [code, LONG, LONG, "same"] as const,
  ),
  ...["fa", "ti", "uk", "pl", "fr", "de"].map(
    (code) => [code, "Het is gratis.", "Het is gratis.", "same"] as const,
  ),
  ["fr", "Het is gratis voor iedereen.", "**Het** is gratis voor iedereen!", "same"],
  ["fa", "Aanmelden", "Aanmelden", "same"],
  ["uk", "Vrijwilligers gezocht", "Vrijwilligers gezocht", "same"],
  ["pl", "Vrijwilligers gezocht", "Vrijwilligers gezocht", "same"],
  ["af", "Wij zijn er voor jullie.", "Wij zijn er voor jullie.", "same"],
  ["fa", LONG, ENGLISH, "wrong-script"],
  ["fa", DUTCH, "Где получить помощь?", "wrong-script"],
  ["ti", LONG, "Mektubunuzun bir kopyasını getirin, birlikte bakalım.", "wrong-script"],
  ["uk", DUTCH, "Where do I get help?", "wrong-script"],
  ["uk", DUTCH, "أين أحصل على المساعدة؟", "wrong-script"],
  ["zh", DUTCH, "Where do I get help?", "wrong-script"],
  ["de", DUTCH, "أين أحصل على المساعدة؟", "wrong-script"],
  ["de", DUTCH, "Где получить помощь?", "wrong-script"],
  ["pl", DUTCH, "Где получить помощь?", "wrong-script"],
  ["pl", LONG, ENGLISH, "wrong-language"],
  ["de", LONG, ENGLISH, "wrong-language"],
  [
    "pl",
    LONG,
    "Warqaddaada nuqul ka soo qaado oo iman marka aad timaaddo, waxaan kula eegaynaa iyada.",
    "wrong-language",
  ],
  [
    "ku",
    LONG,
    "Mektubunuzun bir kopyasını getirin, daha sonra birlikte bakalım ve konuşalım.",
    "wrong-language",
  ],
  ["fa", LONG, "أحضروا نسخة من الرسالة إلى المكتب، ثم ننظر فيها معكم في الغرفة.", "wrong-language"],
  [
    "pl",
    "Kom langs.",
    "Het is voor iedereen gratis en u hoeft niets te betalen, ook niet bij ons.",
    "wrong-language",
  ],
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

test.run();
