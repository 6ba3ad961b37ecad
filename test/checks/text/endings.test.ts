import { test } from "uvu";
import { testCases } from "./cases.ts";

const ENDINGS = ["stop", "question", "exclamation", "colon", "semicolon", "ellipsis", "interrobang"];

testCases(
  ENDINGS.map((ending) => `end-${ending}`),
  [
    // True translations.
    ["tr", "Bel ons.", "Bizi arayın."],
    ["ar", "Bel ons.", "اتصلوا بنا."],
    ["so", "Bel ons.", "Na soo wac."],
    ["en", "Bel ons.", "Call us."],
    ["ar", "Wanneer?", "متى؟"],
    ["ar", "Soep; brood;", "حساء؛ خبز؛"],
    ["ar", "Wat nu?!", "ماذا الآن؟!"],
    ["tr", "Welkom", "Hoş geldiniz"],
    ["tr", "Wacht…", "Bekleyin..."],
    ["en", "Wacht...", "Wait…"],
    ["en", "Hij zei: ‘Kom mee.’", "He said: “Come along.”"],
    ["ar", "Vraag: ‘Wat at u?’", "اسألوا: «ماذا كنتم تأكلون؟»"],
    ["tr", "Bel ons (gratis).", "Bizi arayın (ücretsiz)."],
    ["tr", "Kom langs. (Gratis!)", "Gelin. (Ücretsiz!)"],
    ["tr", "Wanneer?", "Ne zaman? (wanneer)"],
    ["so", "**Bel ons.**", "**Na soo wac.**"],
    ["so", "Het begon in 2018.[^n]", "Waxay bilaabatay 2018.[^n]"],
    ["tr", "Schrijf: `Melding`", "`Melding` yazın"],
    ["en", "Van 19.00 tot 21.00 uur", "7 p.m. to 9 p.m."],
    ["tr", "Brood, soep, enz.", "Ekmek, çorba ve benzeri"],
    ["tr", "Kleding en eten", "Giysi, yemek vb."],
    ["tr", "Artikel 3", "Madde 3."],
    // A heading that another language asks as a question.
    ["tr", "Zo kiest u", "Nasıl seçersiniz?"],
    ["el", "Wanneer?", "Πότε;"],
    ["ja", "Bel ons.", "電話してください。"],
    ["hi", "Bel ons.", "हमें फ़ोन करें।"],
    // Faults.
    ["tr", "Bel ons.", "Bizi arayın", "end-stop warning: does not end with a full stop; the Dutch does"],
    ["tr", "Bel ons", "Bizi arayın.", "end-stop warning: ends with a full stop; the Dutch does not"],
    ["ar", "Wanneer?", "متى", "end-question warning: does not end with a question mark"],
    ["tr", "Wanneer?", "Ne zaman؟", "end-question"],
    ["so", "Bel ons.", "Na soo wac?", "end-stop"],
    ["en", "Bel ons!", "Call us.", "end-exclamation"],
    ["en", "U kunt:", "You can", "end-colon"],
    ["ar", "Soep;", "حساء", "end-semicolon"],
    ["tr", "Wacht…", "Bekleyin", "end-ellipsis"],
    ["en", "Bel ons", "Call us…", "end-ellipsis"],
    ["en", "Wat?!", "What?", "end-interrobang"],
    ["so", "Het begon in 2018.[^n]", "Waxay bilaabatay 2018[^n]", "end-stop"],
    ["so", "**Bel ons.**", "**Na soo wac**", "end-stop"],
    ["en", "Hij zei: ‘Kom mee.’", "He said: “Come along”", "end-stop"],
    ["tr", "Bel 112.", "112’yi arayın", "end-stop"],
  ],
);

testCases(
  ["arabic-punctuation"],
  [
    ["ar", "Soep, brood; thee?", "حساء، خبز؛ شاي؟"],
    ["ar", "Het kost 1,50 euro.", "السعر 1,50 يورو."],
    ["ar", "Het buurthuis (De Brug, 020-123 45 67).", "مركز الحي (De Brug, 020-123 45 67)."],
    ["ar", "Wablieft, een krant", "Wablieft، صحيفة"],
    ["tr", "Soep, brood?", "Çorba, ekmek?"],
    [
      "ar",
      "Soep, brood en thee",
      "حساء, خبز وشاي",
      'arabic-punctuation warning: has the Latin "," in Arabic text; write "،"',
    ],
    ["ar", "Wanneer?", "متى?", "arabic-punctuation"],
    ["ar", "Eerst dit; dan dat", "هذا أولًا; ثم ذلك", "arabic-punctuation"],
    ["ar", "Wablieft, een krant", "Wablieft, صحيفة", "arabic-punctuation"],
  ],
);

test.run();
