import { type Check, wordsOf } from "../check.ts";

/** Letters of abbreviations as Arabic spells them: `سي إن إن`, `بي بي سي`. */
const LETTERS = "بي سي إن إس إم دي إل تي آر جي كي يو";

/**
 * Words that a language says twice and means it, in small letters; of Arabic without vowel signs. Only those that are
 * rare by themselves, as a word doubled by mistake is mostly a frequent one.
 */
const TWICE: Record<string, string> = {
  en: "had very really bye ha far",
  tr: `yavaş tek sık uzun ayrı birer ikişer üçer dörder beşer altışar yedişer sekizer dokuzar onar yüzer teker adım zaman
    kapı rahat hızlı çeşit grup sıra parça dilim avuç kat kısım bölüm peş bile güle koşa seve isteye usul ağır sessiz
    sakin derin açık kolay bol küme deste tane kucak damla yudum lokma renk boy desen satır kelime harf hece bire hemen
    yığın gide gele döne bağıra ağlaya dura konuşa yürüye oynaya bekleye soluya inleye ite kaka haydi hadi köy şehir
    kuruş yemek türlü farklı değişik küçük büyük güzel sıcak taze ince kısa seyrek ara yer tekrar gizli tatlı hafif çabuk dizi
    demet öbek buram pırıl ışıl şırıl mışıl harıl cıvıl tıkır gürül mavi sarı kırmızı yeşil iri ufak`,
  ar: `رويدا قليلا خطوة يوما جدا واحدا واحدة بابا صفا حرفا فردا نقطة بندا درجة مهلا هيا دكا اثنين مثنى سطرا جزءا قطعة شهرا
    حبة شوية وحدة زوجا جماعات ${LETTERS}`,
  so: `mid laba labo saddex shan lix toban kala koox tartiib aayar qunyar dhakhso gaar gooni qayb qeyb marar mar yar
    yaryar weyn cusub nooc noocyo dhawr jeex gabal dhibic`,
};

const lists = new Map(Object.entries(TWICE).map(([code, words]) => [code, new Set(words.match(/\S+/g))]));

/** "O zaman" and "her zaman" are phrases of their own, so there the second "zaman" is a slip. */
const SLIPS: Record<string, RegExp> = { tr: /(?<!\p{L})(?:o|ne|her|hiçbir) (zaman) \1/iu };

const OPENERS = "([{“”„‘«‹\"'";
/** A word whose double can be one: with a letter, and nothing behind it that parts the two. */
const WHOLE = /^(?=.*\p{L}).*[\p{L}\p{M}\p{N}+]$/u;
const CONTINUES = /[\p{L}\p{M}\p{N}'’-]/u;
const VOWEL_SIGNS = /[\u064B-\u0652\u0670\u0640]/g;

/** Words that follow themselves on one line, each as often as that, as they stand behind. */
function doublesIn(line: string, language: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = line.indexOf(" "); at !== -1; ) {
    const next = line.indexOf(" ", at + 1);
    while (OPENERS.includes(line[start]!) && start < at) start++;
    const end = at + 1 + at - start;
    if (
      start < at &&
      end <= line.length &&
      mayEqual(line, start, at + 1) &&
      mayEqual(line, at - 1, end - 1)
    ) {
      const word = line.slice(at + 1, end);
      const isDouble = word.toLocaleLowerCase(language) === line.slice(start, at).toLocaleLowerCase(language);
      if (isDouble && WHOLE.test(word) && !CONTINUES.test(line[end] ?? "")) found.push(word);
    }
    start = at + 1;
    at = next;
  }
  return found;
}

/** Lets most pairs of words go: bit 32 tells the capitals of most scripts from small letters. */
const mayEqual = (line: string, one: number, other: number) =>
  (line.charCodeAt(one) | 32) === (line.charCodeAt(other) | 32);

const doubles = (text: string, language: string): string[] =>
  text.includes("\n")
    ? text.split("\n").flatMap((line) => doublesIn(line, language))
    : doublesIn(text, language);

/** A shorter one may be said twice: `Nee. Nee.` */
const SHORTEST_SENTENCE = 7;
const END = /[.!?؟…۔]["'”’»)]*[ \n]/;
const BETWEEN = /(?<=[.!?؟…۔]["'”’»)]{0,3})[ \n]+/u;

/** Sentences that stand in the text twice. */
function doubledSentences(text: string): string[] {
  const middle = (text.length - 1) / 2;
  if (
    text[middle] === " " &&
    text.startsWith(text.slice(middle + 1)) &&
    /[^\p{L}\p{M}]/u.test(text.slice(0, middle))
  ) {
    return [text.slice(middle + 1)];
  }
  if (!END.test(text)) return [];
  const seen = new Set<string>();
  return text.split(BETWEEN).filter((sentence) => {
    if (sentence.length < SHORTEST_SENTENCE) return false;
    return seen.size === seen.add(sentence).size;
  });
}

/**
 * A word twice in a row, or a sentence twice, of which the Dutch has none; words that the language does say twice are
 * known. Source: pofilter, "doublewords"; Weblate, "Consecutive duplicated words".
 */
export const doubledWords: Check = {
  name: "doubled-words",
  severity: "warning",
  run(pair) {
    const { source, translation } = wordsOf(pair);
    const { code } = pair.language;
    const known = SLIPS[code]?.test(translation) ? undefined : lists.get(code);
    const words = doubles(translation, code).filter((word) => !known?.has(word.replace(VOWEL_SIGNS, "")));
    const sentences = doubledSentences(translation);
    if (words.length === 0 && sentences.length === 0) return [];
    const allowed = doubles(source, "nl").length;
    return [
      ...[...new Set(words)].slice(allowed).map((word) => `has "${word}" twice in a row`),
      ...sentences.slice(doubledSentences(source).length).map((sentence) => `says "${sentence}" twice`),
    ];
  },
};
