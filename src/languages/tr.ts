import type { Clock, LanguageData, Names, Numbers } from "./language.ts";

const names: Names = {
  months: [
    "ocak|oca",
    "şubat|şub",
    "mart|mar",
    "nisan|nis",
    "mayıs|may",
    "haziran|haz",
    "temmuz|tem",
    "ağustos|ağu",
    "eylül|eyl",
    "ekim|eki",
    "kasım|kas",
    "aralık|ara",
  ],
  weekdays: [
    "pazartesi|pzt",
    "salı|sal",
    "çarşamba|çar",
    "perşembe|per",
    "cuma|cum",
    "cumartesi|cmt",
    "pazar|paz",
  ],
  hasSmallWeekdays: true,
  otherWeekday: /^pazar(?!tesi)/,
  hasShortWeekdays: true,
  aroundWeekday: { before: /(?<!\p{L})(?:her|geçen|gelecek) $/u, behind: /^ (?:gün|sabah|öğle|akşam|gece)/ },
  otherWords: "pazar ekim ocak kasım aralık",
};

const NUMBER =
  "bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin";

const numbers: Numbers = {
  words: `1:~bir|~biri|~bire|~birde|~birden|~tek/~birinci|~ilk 2:iki 3:üç 4:dört|dörd 5:beş 6:~altı|~altıda|~altıdan|~altıya|~altıyı|~altısı/altıncı
    7:~yedi|~yediye|~yediyi|~yedide|~yediden|~yedisi/yedinci 8:sekiz 9:dokuz 10:on|~ona|~onu|~ondan|onar/onuncu|~onda 20:yirmi 30:otuz
    40:kırk 50:elli 60:altmış 70:yetmiş 80:seksen 90:doksan 100:~yüz|~yüzü|~yüze|~yüzden/~yüzüncü 1000:~bin|~bini|~bine|~binden/~bininci 1000000:milyon
    1000000000:milyar 1000000000000:trilyon 0.5:~yarım|~yarımda|~yarısı|~yarı`,
  // İkindi is the afternoon, beşik a cradle, onlar "they".
  endings: {
    short: ["üç"],
    number: "\\p{L}{0,10}",
    ordinal: /nc[ıiuü]/,
    never: /^(?:ikindi|ikiz|beşi[kğ]|milyarder|milyoner)/,
  },
  compound: {
    order: "inARow",
    word: new RegExp(`^((?:${NUMBER}){2,})\\p{L}{0,7}$`, "u"),
    part: new RegExp(NUMBER, "gu"),
    ordinal: /nc[ıiuü]/,
  },
};

const clock: Clock = {
  words: "sabah öğle öğlen öğleden akşam gece ikindi iki üç dört beş altı yedi sekiz dokuz buçuk çeyrek",
};

/** What is known of Turkish. Each section is explained in language.ts. */
export const tr: LanguageData = {
  code: "tr",
  names,
  numbers,
  clock,
};
