import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkPair } from "../../../src/checks/index.ts";
import { inEnglish } from "../../../src/model/message.ts";
import { check } from "./checking.ts";

const NAMES = ["same", "untranslated"];

/** Language, Dutch, a translation that passes. */
const TRUE: readonly (readonly [string, string, string])[] = [
  ["tr", "Hotel", "Hotel"],
  ["tr", "Programma", "Program"],
  ["tr", "Taalbrug", "Taalbrug"],
  ["tr", "SMN", "SMN"],
  ["ar", "Movisie", "Movisie"],
  ["so", "Stichting Kezban", "Stichting Kezban"],
  ["tr", "Samen aan Tafel", "Samen aan Tafel"],
  ["ar", "Samen aan Tafel", "Samen aan Tafel"],
  ["so", "Iedereen Doet Mee", "Iedereen Doet Mee"],
  ["en", "Altijd Onderweg", "Altijd Onderweg"],
  ["ar", "GGD", "GGD"],
  ["so", "Radio", "Radio"],
  ["en", "Menu", "Menu"],
  ["en", "College voor de Rechten van de Mens", "College voor de Rechten van de Mens"],
  ["tr", "De Balie", "De Balie"],
  ["en", "Het Juridisch Loket is open op maandag.", "Het Juridisch Loket is open on Mondays."],
  ["en", "De film is in De Balie in Amsterdam.", "The film is in De Balie in Amsterdam."],
  ["so", "Bel Het Juridisch Loket.", "Wac Het Juridisch Loket."],
  [
    "ar",
    "Buurthuis De Brug\\\nVoorbeeldstraat 12\\\n1234 AB Voorbeeldstad",
    "Buurthuis De Brug\\\nVoorbeeldstraat 12\\\n1234 AB Voorbeeldstad",
  ],
  ["tr", "[jeugdjournaal.nl](https://jeugdjournaal.nl)", "[jeugdjournaal.nl](https://jeugdjournaal.nl)"],
  ["en", "Contact", "Contact"],
  [
    "tr",
    "We lezen samen “Het diner” van Herman Koch.",
    "Birlikte Herman Koch’un Het diner adlı kitabını okuyoruz.",
  ],
  [
    "en",
    "De rechter zei: ‘Dit is in strijd met de wet.’",
    "The judge said: Dit is in strijd met de wet. (This is against the law.)",
  ],
  ["so", "020-123 45 67", "020-123 45 67"],
  ["so", "112", "112"],
  ["tr", "Bij de huisarts", "Aile hekiminde (huisarts)"],
  ["ar", "Bij de huisarts", "عند طبيب الأسرة (huisarts)"],
  ["so", "Hebt u een verblijfsvergunning?", "Ma haysataa sharciga deggenaanshaha (verblijfsvergunning)?"],
  ["en", "Doe aangifte bij de politie.", "Report it to the police (in Dutch: aangifte doen)."],
  [
    "tr",
    "Begin met *eerst*, *daarna* en *aan het eind*.",
    "*eerst* (önce), *daarna* (sonra) ve *aan het eind* (sonunda) ile başlayın.",
  ],
  ["ar", "Op de brief staat ‘Let op’.", "مكتوب في الرسالة «Let op»."],
  ["en", "Het water is warm in de winter.", "The water is warm in winter."],
  ["en", "Wat is de film van de week?", "What is the film of the week?"],
  [
    "en",
    "Het nieuwe adres is Marktplein 8, 1234 AB Voorbeeldstad.",
    "The new address is Marktplein 8, 1234 AB Voorbeeldstad.",
  ],
  [
    "so",
    "Dit is aan u. U bent in gevaar.",
    "Tani adiga ayay kuu taallaa. Waxaad ku jirtaa khatar aan yarayn in.",
  ],
  ["tr", "Ik ben er van maandag tot en met 12.", "Ben Pazartesiden 12’ye kadar Van’dan er saatte gelirim."],
  [
    "so",
    "Mail [redactie@voor.example](mailto:redactie@voor.example)",
    "Iimayl [redactie@voor.example](mailto:redactie@voor.example)",
  ],
  ["tr", "Mijn naam is {naam}.", "Benim adım {naam}."],
  ["tr", "Alliantie Verandering van Binnenuit gaat door", "Alliantie Verandering van Binnenuit devam ediyor"],
  [
    "tr",
    "Zij schreef ‘Small Steps: A Year of Learning to Cook and Eat With the Neighbours’ in 2019.",
    "2019 yılında Small Steps: A Year of Learning to Cook and Eat With the Neighbours kitabını yazdı.",
  ],
  [
    "so",
    "Kijk naar The Long Way Home and Back Again op maandag.",
    "Daawo The Long Way Home and Back Again Isniinta.",
  ],
  ["fr", "Het taalcafé is gratis.", "Le taalcafé est gratuit."],
  ["fa", "Volgens Ben Jansen is het gratis.", "به گفته Ben Jansen رایگان است."],
  ["de", "Die kosten waren hier in de winter hoog.", "Die Kosten waren hier in der Kälte hoch."],
  ["af", "Wat is hier in die water?", "Wat is hier in die water nou?"],
];

for (const [code, source, translation] of TRUE) {
  test(`${code}: ${JSON.stringify(translation)} is no Dutch left in`, () => {
    assert.equal(check(NAMES, code, source, translation), []);
  });
}

/** Language, Dutch, translation, what is found. */
const FAULTS: readonly (readonly [string, string, string, string])[] = [
  ["tr", "Het taalcafé is gratis.", "Het taalcafé is gratis.", "same error"],
  ["ar", "Het taalcafé is gratis.", "**Het  taalcafé** is gratis.", "same error"],
  ["en", "Lezen in gemakkelijk Nederlands", "lezen in gemakkelijk Nederlands", "same error"],
  ["so", "Wat is er al gedaan?", "Wat is er al gedaan?", "same error"],
  ["tr", "SMN, voor Marokkaanse Nederlanders", "SMN, voor Marokkaanse Nederlanders", "same error"],
  ["tr", "Kom naar Rotterdam", "Kom naar Rotterdam", "same error"],
  ["so", "Samen eten", "Samen eten", "same error"],
  ["tr", "verblijfsvergunning", "verblijfsvergunning", "same error"],
  ["tr", "Wanneer?", "Wanneer?", "same warning"],
  [
    "tr",
    "Het is gratis. U hoeft niets te doen.",
    "Ücretsizdir. U hoeft niets te doen.",
    "untranslated error",
  ],
  ["tr", "Bent u gewond? Bel 112.", "Bent u gewond? 112’yi arayın.", "untranslated error"],
  ["so", "U maakt het verhaal zelf.", "Adiga ayaa het verhaal samaynaya.", "untranslated error"],
  ["en", "Het Juridisch Loket is open op maandag.", "Het Juridisch Loket is open op maandag.", "same error"],
  [
    "en",
    "Het Nederlands is moeilijk. Oefen thuis.",
    "Het Nederlands is moeilijk. Practise at home.",
    "untranslated error",
  ],
  [
    "en",
    "De Turkse les is voorbij. Kom morgen.",
    "De Turkse les is voorbij. Come tomorrow.",
    "untranslated error",
  ],
  ["en", "Schrijf de brief in het Nederlands.", "Write the letter in het Nederlands.", "untranslated error"],
  [
    "en",
    "De volgende maaltijd is in het voorjaar.",
    "De volgende maaltijd is in spring.",
    "untranslated error",
  ],
  ["ar", "Kom met uw kinderen naar het feest.", "تعالوا met uw kinderen إلى الحفل.", "untranslated error"],
  ["tr", "Het advies is gratis (dag en nacht).", "Danışma ücretsizdir (dag en nacht).", "untranslated error"],
  [
    "tr",
    "Hij zegt: ‘Wij zijn heel blij met het nieuwe buurthuis en de tuin.’",
    "“Wij zijn heel blij met het nieuwe buurthuis en de tuin” diyor.",
    "untranslated error",
  ],
  ["ar", "U krijgt een vergunning.", "تحصلون على vergunning.", "untranslated warning"],
  ["so", "U krijgt een verblijfsvergunning.", "Waxaad helaysaa verblijfsvergunning.", "untranslated warning"],
  ["en", "Vraag het aan de bedrijfsarts.", "Ask the bedrijfsarts.", "untranslated warning"],
];

for (const [code, source, translation, finding] of FAULTS) {
  test(`${code}: ${JSON.stringify(translation)} is Dutch`, () => {
    assert.equal(check(NAMES, code, source, translation), [finding]);
  });
}

test("the words that are still Dutch are named", () => {
  const language = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" } as const;
  const pair = { source: "Wij lezen de brief met u.", translation: "Wij lezen de mektup.", references: {} };
  const found = checkPair({ ...pair, language, glossary: { terms: [], keep: [] }, engine: "deepl" });
  const messages = found
    .filter((finding) => finding.check === "untranslated")
    .map(({ message }) => inEnglish(message));
  assert.equal(messages, ['"Wij lezen de" is still Dutch']);
});

test.run();
