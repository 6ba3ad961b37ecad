import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { assertGrowsEvenly } from "../../growth.ts";
import { check } from "./checking.ts";

const NAMES = ["dropped-sentence", "added-sentence"];

const DUTCH = "Wilt u meer Nederlands praten? Kom dan naar het taalcafé. Een vrijwilliger helpt u op weg.";

/** What it is about, language, Dutch, translation, findings. */
const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    "as many sentences",
    "tr",
    DUTCH,
    "Daha çok Hollandaca konuşmak ister misiniz? O zaman dil kafesine gelin. Bir gönüllü size yardımcı olur.",
    [],
  ],
  [
    "as many sentences",
    "so",
    DUTCH,
    "Ma rabtaa inaad wax badan ku hadasho af-Holandays? Markaa kaalay maqaayadda luqadda. Mutadawac ayaa kaa caawinaya bilowga.",
    [],
  ],
  [
    "as many sentences",
    "en",
    DUTCH,
    "Would you like to speak more Dutch? Then come to the language café. A volunteer will help you get started.",
    [],
  ],
  [
    "two merged with a comma",
    "ar",
    "Er is een speelhoek. Uw kinderen mogen mee.",
    "يوجد ركن للعب، ويمكنكم اصطحاب أطفالكم.",
    [],
  ],
  [
    "a question merged into if",
    "so",
    "Staat er in twee talen iets anders? Dan geldt de Nederlandse tekst.",
    "Haddii laba luqadood ay wax kala duwan ku qoran yihiin, qoraalka af-Holandayska ah ayaa la raacayaa.",
    [],
  ],
  [
    "two merged with and",
    "en",
    "Het is gratis voor iedereen uit de buurt. U hoeft zich niet aan te melden.",
    "It is free for everyone in the neighbourhood, and you do not need to sign up.",
    [],
  ],
  ["an abbreviation", "en", "Vraag het aan dhr. Jansen. Hij weet het.", "Ask Mr Jansen. He knows.", []],
  [
    "an ordinal",
    "tr",
    "Dat staat in artikel 1 van de wet. Lees het.",
    "Bu, yasanın 1. maddesinde yazar. Okuyun.",
    [],
  ],
  ["one sentence", "ar", "Bel 112.", "اتصلوا بالرقم 112.", []],
  ["a name", "so", "Buurthuis De Brug", "Buurthuis De Brug", []],
  ["digits only", "tr", "9.00 - 12.30", "9.00 - 12.30", []],
  [
    "one gone at the end",
    "tr",
    DUTCH,
    "Daha çok Hollandaca konuşmak ister misiniz? O zaman dil kafesine gelin.",
    ["dropped-sentence error"],
  ],
  [
    "one gone in the middle",
    "so",
    DUTCH,
    "Ma rabtaa inaad wax badan ku hadasho af-Holandays? Mutadawac ayaa kaa caawinaya bilowga.",
    ["dropped-sentence error"],
  ],
  [
    "one gone at the start",
    "en",
    "Het taalcafé is gratis. Koffie en thee ook.",
    "So are coffee and tea.",
    ["dropped-sentence error"],
  ],
  [
    "one gone",
    "ar",
    "De bus stopt hier niet meer. Neem lijn 24.",
    "استقلوا الخط 24.",
    ["dropped-sentence error"],
  ],
  [
    "a line gone",
    "en",
    "Is er nu gevaar? Bel 112.\\\nZeg waar u bent en dat u politie nodig hebt.",
    "Is there danger right now? Call 112.",
    ["dropped-sentence error"],
  ],
  [
    "one made up",
    "en",
    "Het taalcafé is gratis. U hoeft zich niet aan te melden.",
    "The language café is free. You do not need to sign up. We look forward to seeing you there.",
    ["added-sentence warning"],
  ],
  [
    "one twice",
    "tr",
    "Het taalcafé is gratis. Koffie en thee ook.",
    "Dil kafesi ücretsizdir. Dil kafesi ücretsizdir. Kahve ve çay da ücretsizdir.",
    ["added-sentence error"],
  ],
  ["a question twice, as in the Dutch", "en", "Bel ons nu. Bel ons nu.", "Call us now. Call us now.", []],
  ["a language we know nothing of", "fr", "Bel ons nu. Het is gratis.", "Appelez-nous.", []],
];

for (const [what, code, source, translation, findings] of CASES) {
  test(`${code}: ${what}: ${translation.slice(0, 30)}`, () => {
    assert.equal(check(NAMES, code, source, translation), [...findings]);
  });
}

test("a person who merges sentences is only asked to look", () => {
  const translation = "Would you like to speak more Dutch?";
  assert.equal(check(NAMES, "en", DUTCH, translation), ["dropped-sentence error"]);
  assert.equal(check(NAMES, "en", DUTCH, translation, null), ["dropped-sentence warning"]);
});

test("any text can be compared with any other", () => {
  const texts = fc.string({
    unit: fc.constantFrom("a", "و", "1", ". ", "? ", "؟ ", "\n", "(", ")", "، "),
    maxLength: 200,
  });
  fc.assert(
    fc.property(texts, texts, fc.constantFrom("tr", "ar", "so", "en"), (source, translation, code) => {
      check(NAMES, code, source, translation);
    }),
  );
});

test("many sentences cost no more than their number", () => {
  assertGrowsEvenly("sentences", 300, (size) =>
    check(NAMES, "tr", "De bus stopt. ".repeat(size), "Otobüs durur. ".repeat(size - 1)),
  );
});

test.run();
