import { MONTHS, WEEKDAYS } from "../languages/names.ts";

/*
 * Words that make an exchange of facts unsure: what a translator wrote beside a date or a time, and what would have to
 * change with it. No list is complete; each word here was seen to lead to a wrong date or hour.
 */

/** Names of days and months, the first word of those that have two. */
const DAYS_AND_MONTHS = Object.fromEntries(
  ["ar", "tr", "en", "so"].map((language) => {
    const names = [...MONTHS[language]!, ...WEEKDAYS[language]!].flatMap((list) => list.split("|"));
    return [language, names.map((name) => name.split(" ")[0]).join(" ")];
  }),
);

const HOURS_AND_PARTS: Readonly<Record<string, string>> = {
  ar: `صباح صباحا ظهر ظهرا عصر عصرا مساء ليل ليلا فجر فجرا منتصف الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة
    الثامنة التاسعة العاشرة الحادية`,
  tr: "sabah öğle öğlen öğleden akşam gece ikindi iki üç dört beş altı yedi sekiz dokuz buçuk çeyrek",
  en: `morning noon midday afternoon evening night midnight tonight am pm one two three four five six seven eight nine
    ten eleven twelve half quarter`,
  so: `subax subaxnimo aroor barqo duhur duhurnimo duhurkii galab galabnimo casar casarkii maqrib fiid fiidnimo habeen
    habeennimo koobka labada saddexda afarta shanta lixda toddobada siddeedda sagaalka tobanka`,
};

/** Names of months and weekdays that are words too: without a day's number beside them nobody knows. */
const WORDS_TOO: Readonly<Record<string, string>> = {
  ar: "الأحد",
  tr: "pazar ekim ocak kasım aralık",
  en: "may march sun sat",
  so: "",
};

const patterns = new Map<string, RegExp>();

/** Does the text hold one of the words, alone or with an ending behind it, in any case and without its marks? */
function holds(text: string, lists: Readonly<Record<string, string>>, name: string, locale: string): boolean {
  const language = locale.split("-")[0]!;
  const words = (lists[language] ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => plain(word, language));
  if (words.length === 0) return false;
  const key = `${name} ${language}`;
  // Arabic joins "the", "in", "and" to a word; Turkish and Somali put endings behind one.
  const before = language === "ar" ? "[وفبلك]{0,2}(?:ال)?" : "";
  // An abbreviation takes no ending: `ara` is December, `arasında` is "between".
  const behind = language === "ar" ? "" : language === "en" ? "s?" : "[’'-]?\\p{L}{0,5}";
  const all = words.map((word) => (word.length > 3 ? word + behind : word)).join("|");
  const pattern =
    patterns.get(key) ?? new RegExp(`(?<![\\p{L}\\p{M}])${before}(?:${all})(?![\\p{L}\\p{M}])`, "u");
  patterns.set(key, pattern);
  return pattern.test(plain(text, language));
}

const plain = (text: string, language: string) =>
  text
    .toLocaleLowerCase(language)
    .replace(/[\u064B-\u0652\u0640.]/g, "")
    .replace(/[أإآ]/g, "ا");

/** Does what stands beside an exchanged date name another day or month, or the same in another way? */
export const namesDay = (rest: string, locale: string) => holds(rest, DAYS_AND_MONTHS, "days", locale);

/** Does what stands beside an exchanged time name a part of the day, or an hour in words? */
export const namesHour = (rest: string, locale: string) => holds(rest, HOURS_AND_PARTS, "hours", locale);

/** Is the name of a month or a weekday a word of the language too? */
export const isWordToo = (text: string, locale: string) => holds(text, WORDS_TOO, "words", locale);
