import { test } from "uvu";
import * as assert from "uvu/assert";
import { check } from "./checking.ts";

const DUTCH = "Gebruik een privévenster als iemand anders uw telefoon bekijkt, en sluit het venster daarna.";

const TEXTS: Record<string, readonly string[]> = {
  tr: [
    "Telefonunuza başka biri bakıyorsa gizli bir pencere kullanın ve sonra pencereyi kapatın.",
    "Mahalle polisinin yeni numarası 112. Eski numara Ağustos’a kadar çalışmaya devam ediyor.",
    "Yedi kuruluş, beş yıl daha eşitlik için çalışmaya devam ediyor.",
  ],
  so: [
    "Haddii qof kale telefoonkaaga fiiriyo, isticmaal daaqad gaar ah, dabadeedna daaqadda xir.",
    "Toddoba urur ayaa shan sano oo kale u shaqaynaya sinnaanta iyo ammaanka.",
  ],
  en: [
    "Use a private window if someone else looks at your phone, and close the window afterwards.",
    "Seven organisations continue working on equality for five more years.",
  ],
  ar: [
    "استخدموا نافذة تصفح خاص إذا كان شخص آخر يطلع على هاتفكم، ثم أغلقوا النافذة.",
    "تواصل سبع منظمات العمل خمس سنوات أخرى من أجل المساواة والأمان.",
  ],
  nl: ["Zeven organisaties werken vijf jaar verder aan gelijkheid en veiligheid."],
};

for (const code of ["tr", "ar", "so", "en"]) {
  for (const [other, texts] of Object.entries(TEXTS)) {
    for (const text of texts) {
      test(`${code}: ${other === code ? "passes" : `is not ${other}`}: ${text.slice(0, 30)}`, () => {
        const expected = other === code ? [] : ["wrong-language error"];
        assert.equal(check(["wrong-language"], code, DUTCH, text), expected);
      });
    }
  }
}

for (const [what, code, source, translation] of [
  [
    "an address, an account and a hashtag",
    "ar",
    "Zoek op https://voorbeeld.example/zoek?taal=ar&pagina=2#boven of volg @samenaantafel met #taalcafe.",
    "ابحثوا في https://voorbeeld.example/zoek?taal=ar&pagina=2#boven أو تابعوا @samenaantafel مع #taalcafe.",
  ],
  ["too short to tell", "tr", "Kosten", "Costs"],
  [
    "names and addresses",
    "tr",
    "Buurthuis De Brug, Voorbeeldstraat 12, Voorbeeldstad",
    "Buurthuis De Brug, Voorbeeldstraat 12, Voorbeeldstad",
  ],
  [
    "a Dutch name and its explanation",
    "en",
    "Landelijke Werkgroep Mudawwanah",
    "Landelijke Werkgroep Mudawwanah (National Mudawwanah Working Group)",
  ],
  [
    "a Dutch sentence that is quoted",
    "ar",
    "Zeg: “Ik wil graag een tolk bij dit gesprek hebben”.",
    "قولوا: “Ik wil graag een tolk bij dit gesprek hebben”.",
  ],
  [
    "a headline of names",
    "en",
    "Mannen uit Helden trekken het moeras in als de ‘winter’ voorbij is",
    "Helden men over wetland when ‘winter’ ended",
  ],
  [
    "digits only",
    "so",
    "020-123 45 67, 020-123 45 68, 020-123 45 69, 112",
    "020-123 45 67, 020-123 45 68, 020-123 45 69, 112",
  ],
  ["a code that nobody knows", "xx", DUTCH, TEXTS.en![0]!],
] as const) {
  test(`${code}: ${what}`, () => {
    assert.equal(check(["wrong-language"], code, source, translation), []);
  });
}

test.run();
