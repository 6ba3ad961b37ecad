import { lookUp } from "./words.ts";

/** `before` stands in front of the hour, `after` behind it; the groups say how many minutes past or to it. */
interface Manner {
  before?: RegExp;
  after?: RegExp;
  /** Minutes past the hour when no group says them; less than nothing is to it. */
  minutes?: number;
  /** 1 past the hour, -1 to it: for the number in the first group. */
  sign?: 1 | -1;
  /** Without the word "minutes" they are five, ten and so on: "two to four" is a range. */
  isRound?: true;
}

const DUTCH_MINUTES = "(kwart|vijf|tien|twintig|5|10|20)(?: minuten)?";
const ENGLISH_MINUTES = "((?:twenty[- ])?[\\p{L}\\d]+)";
/** `خمسا وعشرين`. */
const ARABIC_MINUTES = "([\\p{L}\\d]+(?: و\\p{L}+)?)";
/** `shan iyo labaatan`. */
const SOMALI_MINUTES = "([\\p{L}\\d]+(?: iyo (?:toban|labaatan|soddon|afartan|konton))?)";
/** `yirmi beş`. */
const TURKISH_MINUTES = "([\\p{L}\\d]+(?: beş)?)";
/** Behind figures: `8'i`, `8-da`. */
const ENDING = "(?:['-]?\\p{L}{1,4})?";

/** How an hour is told in words, the longest way first. Dutch `half acht` is half past seven. */
const MANNERS: Readonly<Record<string, readonly Manner[]>> = {
  nl: [
    { before: new RegExp(`(?<!\\p{L})${DUTCH_MINUTES} over half $`, "u"), minutes: -30, sign: 1 },
    { before: new RegExp(`(?<!\\p{L})${DUTCH_MINUTES} voor half $`, "u"), minutes: -30, sign: -1 },
    { before: new RegExp(`(?<!\\p{L})${DUTCH_MINUTES} over $`, "u"), sign: 1 },
    { before: new RegExp(`(?<!\\p{L})${DUTCH_MINUTES} voor $`, "u"), sign: -1 },
    { before: /(?<!\p{L})half $/u, minutes: -30 },
  ],
  tr: [
    { after: new RegExp(`^${ENDING} buçu[kğ]`, "u"), minutes: 30 },
    { after: new RegExp(`^${ENDING} ${TURKISH_MINUTES} (?:dakika )?geç`, "u"), sign: 1 },
    { after: new RegExp(`^${ENDING} ${TURKISH_MINUTES} (?:dakika )?(?:kala|var)`, "u"), sign: -1 },
  ],
  en: [
    { before: /half past $/, minutes: 30 },
    {
      after:
        /^[ -](fifteen|twenty|twenty[ -]five|thirty|forty|forty[ -]five|fifty)(?!\p{L}|[ -]\p{L}+s(?!\p{L}))/u,
      sign: 1,
    },
    { before: new RegExp(`${ENGLISH_MINUTES}(?: minutes?)? (?:past|after) $`, "u"), sign: 1, isRound: true },
    {
      before: new RegExp(`${ENGLISH_MINUTES}(?: minutes?)? (?:to|before|of|till) $`, "u"),
      sign: -1,
      isRound: true,
    },
    { before: /(?<!\p{L})half $/u, minutes: 30 },
  ],
  ar: [
    { after: new RegExp(`^ و(?:ال)?نصف و${ARABIC_MINUTES} دق`, "u"), minutes: 30, sign: 1 },
    { after: new RegExp(`^ و(?:ال)?نصف الا ${ARABIC_MINUTES} دق`, "u"), minutes: 30, sign: -1 },
    { after: /^ و(?:ال)?نصف/, minutes: 30 },
    { after: /^ و(?:ال)?ربع/, minutes: 15 },
    { after: /^ و(?:ال)?ثلث/, minutes: 20 },
    { after: /^ الا (?:ال)?ربع/, minutes: -15 },
    { after: /^ الا (?:ال)?ثلث/, minutes: -20 },
    { after: new RegExp(`^ و${ARABIC_MINUTES} دق`, "u"), sign: 1 },
    { after: new RegExp(`^ الا ${ARABIC_MINUTES} دق`, "u"), sign: -1 },
  ],
  so: [
    { after: new RegExp(`^${ENDING} iyo (?:bar|badh|nus)(?:k\\p{L}*)?(?!\\p{L})`, "u"), minutes: 30 },
    { before: new RegExp(`${SOMALI_MINUTES} daq\\p{L}+ ka ?hor (?:saacadda )?$`, "u"), sign: -1 },
    { before: new RegExp(`${SOMALI_MINUTES} daq\\p{L}+ ka ?d(?:h)?ib (?:saacadda )?$`, "u"), sign: 1 },
    { after: new RegExp(`^${ENDING} iyo ${SOMALI_MINUTES}(?: daq\\p{L}+)?`, "u"), sign: 1 },
    { after: new RegExp(`^${ENDING} oo ${SOMALI_MINUTES}(?: daq\\p{L}+)? la'?`, "u"), sign: -1 },
  ],
};
const QUARTER = /^(?:kwart|çeyrek|quarter|rub[au]c)/;
/** What tells minutes and an hour from other numbers: `om tien voor twee`, but `tien voor twee weken`. */
interface Telling {
  /** In front of a time. */
  introduced: RegExp;
  /** In front of what is no time. */
  paid: RegExp;
  /** Behind an hour, where nothing introduces the time: the end of a clause, or words that no hour counts. */
  free: RegExp;
}
const TELLING: Readonly<Record<string, Telling>> = {
  nl: {
    introduced:
      /(?<!\p{L})(?:om|omstreeks|vanaf|tot|tussen|rond|tegen|het is|is het|was het|kwart|half) (?:ongeveer |rond )?$/u,
    paid: /(?:€|euro|à) ?$/u,
    free: /^(?: uur)?(?: ?$| ?[^\p{L}\d '-]| 's | (?:[io]n|o[pf]|tot|t\/m|uit|al|pas|begin\p{L}*|start\p{L}*|vertrek\p{L}*|gaat|gaan|komt?|komen|is|was|zijn|word\p{L}*|kun\p{L}*|kan|moet\p{L}*|precies|stipt|sluit\p{L}*|sta\p{L}+)(?!\p{L}))/u,
  },
};
/** An hour is told within so many characters around its number. */
const AROUND = 40;

/** A time in words around the number of its hour, and where it stands; undefined when there is none. */
export function clockAt(low: string, start: number, end: number, hour: number, language: string) {
  const before = low.slice(Math.max(0, start - AROUND), start);
  const after = low.slice(end, end + AROUND);
  const telling = TELLING[language];
  for (const manner of MANNERS[language] ?? []) {
    const found = manner.before?.exec(before) ?? manner.after?.exec(after);
    if (!found) continue;
    const minutes = manner.sign ? minutesOf(found[1]!, language) : 0;
    if (minutes === undefined) continue;
    if (manner.isRound && minutes % 5 !== 0 && !found[0].includes(" minute")) continue;
    if (manner.sign && telling && !isTime(before.slice(0, found.index), found[1]!, after, telling)) continue;
    const told = hour * 60 + (manner.minutes ?? 0) + minutes * (manner.sign ?? 0);
    return {
      start: manner.before ? start - before.length + found.index : start,
      end: manner.after ? end + found[0].length : end,
      minutes: (told + 1440) % 720,
    };
  }
  return undefined;
}

/** Do minutes and an hour, with these texts around them, tell a time? */
function isTime(before: string, minutes: string, after: string, { introduced, paid, free }: Telling) {
  if (paid.test(before)) return false;
  return QUARTER.test(minutes) || introduced.test(before) || free.test(after);
}

function minutesOf(words: string, language: string): number | undefined {
  if (QUARTER.test(words)) return 15;
  const values = words
    .split(/ iyo |[ -]/)
    .map((word) => (/^\d+$/.test(word) ? Number(word) : lookUp(word, language)?.number?.value));
  const sum = values.reduce<number>((all, value) => all + (value ?? Number.NaN), 0);
  return sum >= 1 && sum < 60 ? sum : undefined;
}

type Half = "am" | "pm" | "noon" | "night";
/** Words behind an hour (`after`), or in front of it, that say the part of the day. */
interface Parts {
  before?: RegExp;
  after?: RegExp;
  /** Behind a number that counts something, whatever stands in front of it: `her akşam üç film`, three films. */
  counted?: RegExp;
  /** Anywhere in the text: it may be that part, or not. */
  anywhere?: RegExp;
}
/** Behind the name of a part of the day: `subaxnimo`, `galabtii`; not of `fiidmeer`, a bat. */
const SOMALI_PART = "(?:n?im[oa]\\p{L}*|[aei]?[dtkghn][aiu]+\\p{L}{0,2})?(?!\\p{L})";
const PARTS: Readonly<Record<string, Parts>> = {
  nl: {
    before:
      /(?:(?<am>ochtend|morgen)|(?<noon>middag)|(?<pm>avond)|(?<night>nacht))(?:s|en)?(?: (?:om|van|vanaf|tot|rond|tussen))? $/,
    after:
      /^(?: uur)? (?:'s |van|in de )(?:(?<am>ochtend|morgen)|(?<noon>middag)|(?<pm>avond)|(?<night>nacht))/,
    anywhere: /(?<!\p{L})(?:'s |van)(?:middag|avond)|avonds/u,
  },
  tr: {
    before:
      /(?:(?<am>sabah)|(?<pm>öğleden sonra|ikindi|akşam)|(?<noon>öğlen?)|(?<night>gece))(?:leyin|ları|ı)?(?: saat)? $/,
    counted:
      /^ (?!(?:gibi|sular|civar|il[ae]|arası|ve|veya|ya da|buçu|geç|kala|çeyrek)(?:\p{L}|[ .,]))\p{L}/u,
    anywhere: /akşam(?:ları|leyin)?(?!\p{L})|öğleden sonra/u,
  },
  ar: {
    after:
      /^(?: في| من)? (?:ال)?(?:(?<am>صباحا?|فجرا?|ضحي|ص|قبل (?:ال)?ظهر|بعد منتصف الليل)|(?<pm>مساء|عصرا?|م)|(?<noon>ظهرا?|زوالا?)|(?<night>ليلا?|ليل[ةه]))(?!\p{L})|^ (?<later>بعد (?:ال)?(?:ظهر|زوال))/u,
    anywhere: /مساء(?!\p{L})|بعد (?:ال)?ظهر/u,
  },
  so: {
    after: new RegExp(
      [
        "^(?:['-]?\\p{L}{0,3})? (?:",
        `(?<am>(?:subax|aroor|barq[ao]|waaberi?|waabar|fajar)${SOMALI_PART}|g[ae]linka hore|duhurka ka hor)`,
        `|(?<pm>(?:galab|casar|fiid|maqrib|cish[ai])${SOMALI_PART}|g[ae]linka da[mn]be|duhur\\p{L}* ka ?dib)`,
        `|(?<noon>duhur${SOMALI_PART})|(?<night>(?:haba?een|saqda|saq)${SOMALI_PART}|xalay)`,
        ")",
      ].join(""),
      "u",
    ),
    anywhere: /(?:galab|fiid|habeen)(?:nimo|tii|kii)|caawa/,
  },
  en: {
    after:
      /^(?: o'clock)?(?: (?:in the|this|\p{L}+day) (?:(?<am>morning)|(?<pm>afternoon|evening))| (?:(?<noon>noon|midday)|(?<night>at night|midnight)))(?!\p{L})/u,
    anywhere: /(?:in the|this|on \p{L}+) (?:evening|afternoon)s?(?!\p{L})|tonight/u,
  },
};

/** A part of the Somali day without an ending. */
const BARE_PART = /^ (?:subax|aroor|barq[ao]|galab|casar|fiid|maqrib|haba?een|duhur)(?!\p{L})/u;

/** In every language: `7.30 pm`. */
const ENGLISH_HALF = /^ ?(?:(?<am>a\.?m)|(?<pm>p\.?m))(?!\p{L})/u;

/** Minutes since midnight of an hour with what stands around it; unchanged when that says no part of the day. */
export function ofDay(
  minutes: number,
  low: string,
  start: number,
  end: number,
  language: string,
): number | undefined {
  const { before, after, counted } = PARTS[language] ?? {};
  const behind = low.slice(end, end + AROUND);
  const isCounted =
    counted?.test(behind) && !/(?<!\p{L})saat $/u.test(low.slice(Math.max(0, start - 5), start));
  // `laba habeen` are two evenings, `labada habeennimo` is an hour.
  const isEvenings = language === "so" && BARE_PART.test(behind) && !/[dtkg]a$/.test(low.slice(start, end));
  if (isEvenings) return undefined;
  const found =
    ENGLISH_HALF.exec(behind) ??
    after?.exec(behind) ??
    (isCounted ? undefined : before?.exec(low.slice(Math.max(0, start - AROUND), start)));
  if (!found || minutes >= 780) return undefined;
  const { am, pm, later, noon } = found.groups!;
  const half: Half = am ? "am" : pm || later ? "pm" : noon ? "noon" : "night";
  const base = minutes % 720;
  if (half === "am") return base;
  if (half === "pm") return base + 720;
  if (half === "noon") return base >= 600 ? base : base + 720;
  return base >= 360 ? base + 720 : base;
}

/** Does the text say somewhere that it is about an afternoon or an evening? */
export const isLate = (low: string, language: string) => PARTS[language]?.anywhere?.test(low) ?? false;
