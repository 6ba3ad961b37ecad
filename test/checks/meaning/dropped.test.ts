import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkPair } from "../../../src/checks/index.ts";
import { inEnglish } from "../../../src/model/message.ts";
import { check, pairFor } from "../language/checking.ts";

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
    "its length of time in the sentence before it",
    "en",
    "De eerste les is gratis; daarna betaalt u 7 euro per keer of 60 euro voor een kaart van tien lessen. De kaart is een half jaar geldig.",
    "Your first lesson is free. After that it is €7 a time, or €60 for a ten-lesson card, which stays valid for six months.",
    [],
  ],
  [
    "its facts in the sentence before it",
    "en",
    "De tandarts komt op 3 mei gratis langs voor alle kinderen van 6 jaar en ouder. U kunt terecht tussen 9.30 en 16.00 uur in zaal 4. Met een melktand kunt u gewoon komen.",
    "On 3 May the dentist sees all children aged 6 and over free of charge, in room 4 between half past nine in the morning and four in the afternoon. You can simply come with a milk tooth.",
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

const COURSE = "De cursus begint in mei. U kunt zich nu al aanmelden bij Fatma.";
const HOMES =
  "De gemeente bouwt honderd woningen aan de rand van het dorp. De eerste huurders krijgen in het najaar de sleutel.";
const STILL = "Hij woont al jaren in Rotterdam. Toch spreekt hij nog weinig Nederlands.";

/** Language, Dutch of two sentences, a translation that says both in one. */
const MERGED: readonly (readonly [string, string, string])[] = [
  ["en", "Kom langs. Neem uw kind mee.", "Come along with your child."],
  ["tr", "Kom langs. Neem uw kind mee.", "Çocuğunuzla birlikte gelin."],
  ["ar", "Kom langs. Neem uw kind mee.", "تعالوا مع أطفالكم."],
  ["so", "Kom langs. Neem uw kind mee.", "La kaalay ilmahaaga."],
  ["en", "Wij hebben een spreekuur. Dat is elke dinsdag.", "We have a walk-in hour every Tuesday."],
  ["tr", "Wij hebben een spreekuur. Dat is elke dinsdag.", "Her salı danışma saatimiz var."],
  ["ar", "Wij hebben een spreekuur. Dat is elke dinsdag.", "لدينا ساعة استشارة كل ثلاثاء."],
  ["so", "Wij hebben een spreekuur. Dat is elke dinsdag.", "Talaado kasta waxaan leenahay saacad la-talin."],
  ["en", COURSE, "The course starts in May and you can already sign up with Fatma."],
  ["tr", COURSE, "Mayıs ayında başlayacak kurs için şimdiden Fatma’ya kaydolabilirsiniz."],
  ["ar", COURSE, "تبدأ الدورة في مايو ويمكنكم التسجيل من الآن لدى فاطمة."],
  ["so", COURSE, "Koorsadu waxay bilaabanaysaa May, haddana waad iska qori kartaa Fatma."],
  [
    "en",
    HOMES,
    "The municipality is building a hundred homes on the edge of the village, and the first tenants will get their keys in autumn.",
  ],
  [
    "tr",
    HOMES,
    "Belediyenin köyün kenarında yaptığı yüz konutun ilk kiracıları anahtarlarını sonbaharda alacak.",
  ],
  ["ar", HOMES, "تبني البلدية مئة منزل على أطراف القرية، وسيحصل أول المستأجرين على المفاتيح في الخريف."],
  [
    "so",
    HOMES,
    "Degmadu waxay tuulada dacalkeeda ka dhisaysaa boqol guri, kireystayaasha ugu horreeyana furaha waxay heli doonaan dayrta.",
  ],
  ["en", STILL, "He has lived in Rotterdam for years but still speaks little Dutch."],
  ["tr", STILL, "Yıllardır Rotterdam’da yaşamasına rağmen hâlâ az Hollandaca konuşuyor."],
  ["ar", STILL, "يعيش في روتردام منذ سنوات لكنه ما زال لا يتحدث الهولندية إلا قليلًا."],
  [
    "so",
    STILL,
    "In kasta oo uu sannado badan Rotterdam deggan yahay, haddana af-Holandayska wax yar buu ku hadlaa.",
  ],
  ["en", "Zij zei: ‘Wij wachten. Wij gaan niet weg.’", "“We are waiting and we are not leaving,” she said."],
];

for (const [code, source, translation] of MERGED) {
  test(`${code}: two sentences in one: ${translation.slice(0, 40)}`, () => {
    assert.equal(check(["dropped-sentence"], code, source, translation), []);
  });
}

const STOP = "De bus rijdt niet. Loop naar de tramhalte. Die is bij de school.";

/** Language, Dutch, translation, the sentence that is not in it. */
const LOST: readonly (readonly [string, string, string, string])[] = [
  ["en", "Kom langs. Neem uw kind mee.", "Come along.", "Neem uw kind mee."],
  ["tr", "Kom langs. Neem uw kind mee.", "Bize uğrayın.", "Neem uw kind mee."],
  ["ar", "Kom langs. Neem uw kind mee.", "تعالوا لزيارتنا.", "Neem uw kind mee."],
  ["so", "Kom langs. Neem uw kind mee.", "Noo imow.", "Neem uw kind mee."],
  [
    "en",
    HOMES,
    "The municipality is building a hundred homes on the edge of the village.",
    "De eerste huurders",
  ],
  ["tr", HOMES, "İlk kiracılar anahtarlarını sonbaharda alacak.", "De gemeente bouwt"],
  ["ar", HOMES, "تبني البلدية مئة منزل على أطراف القرية.", "De eerste huurders"],
  ["so", HOMES, "Kireystayaasha ugu horreeya furaha waxay heli doonaan dayrta.", "De gemeente bouwt"],
  [
    "en",
    "Zij zei: ‘Wij wachten op de dokter. Wij gaan niet weg.’",
    "“We are waiting for the doctor,” she said.",
    "Wij gaan niet weg.",
  ],
  ["ar", STOP, "امشوا إلى محطة الترام. وهي قرب المدرسة.", "De bus rijdt niet."],
  ["so", STOP, "Basku ma socdo. U soco istaanka taraamka.", "Die is bij de school."],
  [
    "tr",
    "Bent u ziek? Blijf dan thuis. Bel de huisarts.",
    "O zaman evde kalın. Aile hekimini arayın.",
    "Bent u ziek?",
  ],
  [
    "tr",
    "Wij helpen met formulieren. Wij geven geen geld. Kom op donderdag.",
    "Formlar konusunda yardım ediyoruz. Perşembe günü gelin.",
    "Wij geven geen geld.",
  ],
  [
    "en",
    "Iedereen is welkom. Het is gratis. Er is koffie. U hoeft niet te reserveren.",
    "Everyone is welcome. There is coffee and it is free.",
    "U hoeft niet te reserveren.",
  ],
  // As many sentences as the Dutch, as one is cut in two.
  [
    "tr",
    "U krijgt een brief van de gemeente over uw belasting. Bewaar die brief goed in een map en neem hem mee naar ons spreekuur.",
    "Belediyeden bir mektup alacaksınız. Mektup vergi hakkındadır.",
    "Bewaar die brief goed in een map en neem hem mee naar ons s…",
  ],
];

for (const [code, source, translation, lost] of LOST) {
  test(`${code}: names the sentence that is gone: ${translation.slice(0, 40)}`, () => {
    const found = checkPair(pairFor(code, source, translation)).filter(
      (finding) => finding.check === "dropped-sentence",
    );
    assert.is(found.length, 1);
    const sentence = inEnglish(found[0]!.message);
    assert.ok(sentence.includes(`"${lost}`), sentence);
  });
}

/** Short sentences that translators merge into the next: nothing is gone, so readers get the translation. */
const SHORT: [dutch: string, ...translations: [string, string][]][] = [
  [
    "Kom langs. Neem uw kind mee.",
    ["en", "Come along with your child."],
    ["tr", "Çocuğunuzla birlikte gelin."],
    ["ar", "تعالوا مع أطفالكم."],
    ["so", "La kaalay ilmahaaga."],
  ],
  [
    "Meer weten? Kijk op onze site.",
    ["en", "Find out more on our site."],
    ["tr", "Daha fazla bilgi sitemizde."],
    ["ar", "لمزيد من المعلومات زوروا موقعنا."],
    ["so", "Wixii faahfaahin ah booqo boggeenna."],
  ],
  [
    "Let op! De deur is aan de zijkant.",
    ["en", "Please note that the door is at the side."],
    ["tr", "Dikkat, kapı yan taraftadır."],
    ["ar", "انتبهوا إلى أن الباب في الجانب."],
  ],
  [
    "Hebt u een vraag? Bel ons. Wij helpen graag.",
    ["en", "If you have a question, call us and we will gladly help."],
    ["tr", "Bir sorunuz varsa bizi arayın, memnuniyetle yardımcı oluruz."],
    ["ar", "إذا كان لديكم سؤال فاتصلوا بنا ويسعدنا أن نساعدكم."],
  ],
  [
    "Wilt u meedoen? Dat kan! Geef u op bij de receptie.",
    ["en", "Want to join in? You can sign up at reception."],
    ["tr", "Katılmak ister misiniz? Resepsiyonda kaydolabilirsiniz."],
    ["ar", "هل تريد المشاركة؟ يمكنك التسجيل في الاستقبال."],
  ],
];
for (const [dutch, ...translations] of SHORT) {
  for (const [code, translation] of translations) {
    test(`${code}: merged by a translator: ${translation}`, () =>
      assert.not.ok(check(NAMES, code, dutch, translation).some((found) => found.endsWith(" error"))));
  }
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

test.run();
