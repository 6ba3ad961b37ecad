import { test } from "uvu";
import * as assert from "uvu/assert";
import { negation } from "../../../src/checks/meaning/negation.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";
import { assertGrowsEvenly } from "../../growth.ts";

const check = (source: string, translation: string, code: string) =>
  negation.run({
    source,
    translation,
    language: { code, name: code, locale: code, dir: "ltr" },
    references: {},
    glossary: EMPTY_GLOSSARY,
  });

const lost = (word: string) => [`the Dutch denies something ("${word}"), the translation does not`];
const excepted = (word: string) => [`the Dutch makes an exception ("${word}"), the translation does not`];
const added = (word: string) => [`the translation denies something ("${word}"), the Dutch does not`];

for (const [what, source, translation, code, messages] of [
  ["a denial that is gone", "U mag **niet** roken.", "You may **smoke**.", "en", lost("niet")],
  ["a denial too many", "Bel de politie.", "Polisi aramayın.", "tr", added("aramayın")],
  [
    "in one sentence of three",
    "Kom. U hoeft niet te betalen. Bel niet.",
    "Come. You have to pay. Do not call.",
    "en",
    lost("niet"),
  ],
  ["in another sentence", "Kom. Neem niets mee, want wij koken.", "Come. Bring nothing. We cook.", "en", []],
  ["a sentence moved up", "Betaal niet. Wacht op ons.", "Wait for us. Do not pay.", "en", []],
  [
    "a point in a number",
    "Het kost 1,5 euro. Betaal niet nu.",
    "It costs 1.5 euros. Do not pay now.",
    "en",
    [],
  ],
  ["whether or not", "Vraag of het klopt.", "Doğru olup olmadığını sorun.", "tr", []],
  // Another word that both texts have does not stand for the denial.
  ["free in both", "Het is niet gratis.", "It is free.", "en", lost("niet")],
  ["without in both", "Betaal niet zonder brief.", "Pay without a letter.", "en", lost("niet")],
  ["without in both", "Betaal niet zonder brief.", "Mektup olmadan ödeyin.", "tr", lost("niet")],
  ["without in both", "Betaal niet zonder brief.", "ادفعوا بدون رسالة.", "ar", lost("niet")],
  ["without in both", "Betaal niet zonder brief.", "La’aanta warqadda bixi.", "so", lost("niet")],
  ["unsafe and not", "Het is niet onveilig.", "It is unsafe.", "en", lost("niet")],
  ["but", "Het is mooi, maar u mag niet roken.", "Güzel ancak sigara içebilirsiniz.", "tr", lost("niet")],
  // Without, said by a word or an ending.
  ["without", "Kom zonder kinderen.", "Come without children.", "en", []],
  ["without", "Kom zonder kinderen.", "Childless guests only.", "en", []],
  ["without", "Kom zonder kinderen.", "Çocuksuz gelin.", "tr", []],
  ["without", "Kom zonder kinderen.", "Çocuklar olmadan gelin.", "tr", []],
  ["without", "Kom zonder kinderen.", "Çocukları almadan gelin.", "tr", []],
  ["without", "Kom zonder kinderen.", "تعالوا من دون أطفال.", "ar", []],
  ["without", "Kom zonder kinderen.", "تعالوا بلا أطفال.", "ar", []],
  ["without", "Kom zonder kinderen.", "Carruur la’aan kaalay.", "so", []],
  ["without, lost", "Kom zonder kinderen.", "Çocuklarla gelin.", "tr", lost("zonder")],
  ["without, lost", "Kom zonder kinderen.", "تعالوا مع الأطفال.", "ar", lost("zonder")],
  ["without, lost", "Een kosteloze cursus", "A paid course", "en", lost("kosteloze")],
  ["costless", "Een kosteloze cursus", "Ücretsiz bir kurs", "tr", []],
  ["no exception", "Iedereen mag zonder uitzondering mee.", "Everybody may come, to a man.", "en", []],
  ["far from", "Het is niet af.", "It is far from finished.", "en", []],
  ["failed", "Hij slaagde niet.", "فشل.", "ar", []],
  ["dissatisfied", "De bewoners zijn ontevreden.", "The residents are not happy.", "en", []],
  // One of two denials in a sentence.
  [
    "one of two",
    "Maak geen open vuur en laat geen afval achter.",
    "Make an open fire and leave no rubbish behind.",
    "en",
    lost("geen"),
  ],
  [
    "one of two",
    "Maak geen open vuur en laat geen afval achter.",
    "Ateş yakın ve çöp bırakmayın.",
    "tr",
    lost("geen"),
  ],
  ["said again", "Er is nergens plaats, ook niet boven.", "There is no room, not even upstairs.", "en", []],
  ["said again", "Er is nergens plaats, ook niet boven.", "Yukarıda bile yer yok.", "tr", []],
  ["neither", "Er is water noch stroom.", "There is neither water nor power.", "en", []],
  [
    "without, of two",
    "Voor mensen zonder werk is het kosteloos.",
    "Çalışan insanlar için ücretsizdir.",
    "tr",
    lost("zonder"),
  ],
  [
    "in two sentences",
    "Rook hier niet. Maak geen foto's.",
    "Smoke here. Take photos.",
    "en",
    [...lost("niet"), ...lost("geen")],
  ],
  // A neighbour that has a denial of its own stands for no other.
  [
    "beside a verb that says it twice",
    "Betaal niet vooraf. U kunt het met niemand delen.",
    "Önceden ödeyin. Bunu kimseyle paylaşamazsınız.",
    "tr",
    lost("niet"),
  ],
  [
    "beside at least",
    "U hoeft geen lid te zijn. U bent minstens 18 jaar.",
    "يجب أن تكونوا أعضاء. يجب ألا يقل عمركم عن 18 عامًا.",
    "ar",
    lost("geen"),
  ],
  [
    "beside a question with ma",
    "Bent u ziek? Kom dan niet.",
    "Ma buktaa? Markaas kaalay.",
    "so",
    lost("niet"),
  ],
  [
    "beside until",
    "U mag zwijgen voordat u iets zegt.",
    "You may not be silent before you speak.",
    "en",
    added("not"),
  ],
  ["dismissed", "Uw baas mag u niet ontslaan.", "Your boss may dismiss you.", "en", lost("niet")],
  [
    "no permission",
    "U mag niet zonder kaartje naar binnen, behalve op zondag.",
    "You may go in without a ticket, except on Sundays.",
    "en",
    lost("niet"),
  ],
  // One denial more than the Dutch has.
  [
    "one too many",
    "Bent u het niet eens, dan mag u bezwaar maken.",
    "Kabul etmiyorsanız itiraz edemezsiniz.",
    "tr",
    added("etmiyorsanız"),
  ],
  [
    "one too many",
    "Er is geen oppas, maar kinderen mogen mee.",
    "There is no childminding, and children may not come.",
    "en",
    added("no"),
  ],
  [
    "beside only",
    "De zaal is alleen voor vrouwen. Mannen zijn op andere dagen welkom.",
    "The hall is for women only. Men are not welcome on other days.",
    "en",
    added("not"),
  ],
  ["not-", "Niet-leden zijn ook welkom.", "Dadka aan xubnaha ahayn waa la soo dhawaynayaa.", "so", []],
  ["failing", "Wie zakt, mag het opnieuw doen.", "Geçemeyenler tekrar girebilir.", "tr", []],
  // Two sentences that have become one.
  [
    "one of two that are one now",
    "Er wordt aan de leiding gewerkt van drie tot vijf uur. U hebt dan geen water. Gebruik het water daarna niet.",
    "The pipes will be worked on from three to five, and there will be water then. Do not use the water after that.",
    "en",
    lost("geen"),
  ],
  [
    "two that are one now",
    "Er wordt aan de leiding gewerkt van drie tot vijf uur. U hebt dan geen water. Gebruik het water daarna niet.",
    "The pipes will be worked on from three to five, and there will be no water then. Do not use the water after that.",
    "en",
    [],
  ],
  // Exceptions.
  ["unless", "Wij zijn open, tenzij het sneeuwt.", "We are open even if it snows.", "en", excepted("tenzij")],
  ["unless", "Wij zijn open, tenzij het sneeuwt.", "We are open unless it snows.", "en", []],
  ["unless", "Wij zijn open, tenzij het sneeuwt.", "Kar yağmadıkça açığız.", "tr", []],
  ["unless", "Wij zijn open, tenzij het sneeuwt.", "نحن نفتح ما لم يتساقط الثلج.", "ar", []],
  [
    "except",
    "Iedereen mag mee, behalve honden.",
    "Herkes gelebilir, köpekler dahil.",
    "tr",
    excepted("behalve"),
  ],
  ["except", "Iedereen mag mee, behalve honden.", "Köpekler hariç herkes gelebilir.", "tr", []],
  [
    "except",
    "Iedereen mag mee, behalve honden.",
    "يمكن للجميع الحضور، بما في ذلك الكلاب.",
    "ar",
    excepted("behalve"),
  ],
  ["except", "Iedereen mag mee, behalve honden.", "يمكن للجميع الحضور باستثناء الكلاب.", "ar", []],
  [
    "except",
    "Iedereen mag mee, behalve honden.",
    "Qof walba waa iman karaa, xitaa eyda.",
    "so",
    excepted("behalve"),
  ],
  ["except", "Iedereen mag mee, behalve honden.", "Qof walba waa iman karaa, eyda mooyaane.", "so", []],
  ["besides", "Behalve soep is er ook brood.", "Besides soup there is bread, too.", "en", []],
  // What only looks like a denial.
  ["not more than", "Neem niet meer dan twee tassen mee.", "Bring two bags at most.", "en", []],
  ["less than", "Het duurt nog geen kwartier.", "On beş dakikadan kısa sürer.", "tr", []],
  ["at most", "U mag hoogstens 5 euro betalen.", "يجب ألا تدفعوا أكثر من 5 يورو.", "ar", []],
  ["out of order", "De lift is buiten gebruik.", "Wiishku ma shaqaynayo.", "so", []],
  ["before", "Bel voordat u komt.", "Wac ka hor inta aadan iman.", "so", []],
  ["homeless", "Er is opvang voor dakloze mensen.", "يوجد مأوى للمشردين.", "ar", []],
  [
    "no pork, no alcohol",
    "Alles is zonder vlees en zonder alcohol.",
    "Et ve alkol kullanılmadan yapılır.",
    "tr",
    [],
  ],
  [
    "in two places",
    "Honden mogen mee, maar niet in de tuin en niet tijdens het eten.",
    "Dogs may come, but not in the garden or at mealtimes.",
    "en",
    [],
  ],
  [
    "not exceeding",
    "Dat is voor een inkomen tot 20.000 euro.",
    "Geliri 20.000 avroyu aşmayanlar içindir.",
    "tr",
    [],
  ],
  ["trouble", "Kunt u niet goed ademen?", "Do you have trouble breathing?", "en", []],
  [
    "not alone",
    "Kinderen mogen niet alleen naar huis.",
    "Children may go home on their own.",
    "en",
    lost("niet"),
  ],
  [
    "not only",
    "Wij helpen niet alleen leden, maar ook buren.",
    "Üyelerle birlikte komşulara da yardım ederiz.",
    "tr",
    [],
  ],
  ["forbidden", "Vuur maken is hier verboden.", "You can make a fire here.", "en", lost("verboden")],
  ["forbidden", "Vuur maken is hier verboden.", "Burada ateş yakmak yasaktır.", "tr", []],
  ["free of", "Kinderboeken blijven vrij van boete.", "Çocuk kitapları için ceza alınmaz.", "tr", []],
  ["cut off", "U hebt geen water.", "ستنقطع عنكم المياه.", "ar", []],
  ["under an age", "Kinderen onder de 12 jaar", "الأطفال دون سن 12", "ar", []],
  ["unchanged", "De plaats blijft hetzelfde.", "المكان لم يتغير.", "ar", []],
  ["still", "De cursus loopt door.", "ولا تزال الدورة مستمرة.", "ar", []],
  ["still", "De cursus loopt door.", "ما زالت الدورة مستمرة.", "ar", []],
  ["both", "Beide groepen komen.", "ستأتي كلا المجموعتين.", "ar", []],
  ["a comedy", "Wij zien een komedie.", "Bir komedi izliyoruz.", "tr", []],
  ["a conflict", "Bij een conflict helpen wij.", "Bir anlaşmazlıkta yardım ederiz.", "tr", []],
  ["incredible", "Wat een groot feest!", "İnanılmaz büyük bir şenlik!", "tr", []],
  ["the last", "Dit is de laatste stap.", "Tani waa tallaabada kama dambaysta ah.", "so", []],
  ["however", "Toch gaat het door.", "Si kastaba ha ahaatee way socotaa.", "so", []],
  ["perhaps", "Misschien komt hij.", "Malaha wuu imanayaa.", "so", []],
  ["no later than", "Kom uiterlijk vrijdag.", "Come no later than Friday.", "en", []],
  [
    "contracted forms",
    "Wij hebben geen geld en ik ben niet blij.",
    "Lacag maysan lahayn, anna maanan faraxsanayn.",
    "so",
    [],
  ],
  ["capitals", "NIET ROKEN", "SİGARA İÇİLMEZ", "tr", []],
  ["a noun with -ma", "Werken is leuk.", "Çalışma eğlencelidir.", "tr", []],
  ["a prayer", "Er is een gebed.", "Namaz var.", "tr", []],
  ["vowel marks", "Hij is niet gekomen.", "لَمْ يَأْتِ.", "ar", []],
  ["at least", "Ten minste 8%", "ما لا يقل عن 8%", "ar", []],
  ["must", "U moet komen.", "لا بد أن تأتوا.", "ar", []],
  ["a question with ma", "Werkt u hier?", "Halkan ma ka shaqaysaa?", "so", []],
  [
    "aan, that is: we",
    "Wij willen weten wie u bent.",
    "Waxaan rabnaa inaan ogaanno qofka aad tahay.",
    "so",
    [],
  ],
  ["necessary", "Dat is nodig.", "Taasi waa lagama maarmaan.", "so", []],
  ["a language we have no words for", "U mag niet roken.", "Vous pouvez fumer.", "fr", []],
] as [string, string, string, string, string[]][]) {
  test(`${code}: ${what}`, () => assert.equal(check(source, translation, code), messages));
}

test("a hostile translation takes no longer than its length asks", () => {
  for (const [code, piece] of [
    ["tr", "a"],
    ["tr", "ma"],
    ["tr", "ıp "],
    ["ar", "لا "],
    ["so", "ha "],
    ["so", "ma"],
    ["en", "un"],
    ["en", ". "],
  ] as const) {
    assertGrowsEvenly(`${code} ${piece}`, 20_000, (size) => check("Rook niet.", piece.repeat(size), code));
  }
});

test.run();
