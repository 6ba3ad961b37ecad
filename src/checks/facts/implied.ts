import type { Fact } from "../../languages/facts/fact.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { isConversion } from "./conversions.ts";

/** What Dutch words say without being a fact that must be told: the figures a translator may write for them. */
const SAYS: readonly (readonly [RegExp, ...string[]])[] = [
  [/(?<!\p{L})(?:[eé][eé]n|enkel|elke?|iedere?|per|eens|eerst)/u, "n:1"],
  [/(?<!\p{L})(?:twee(?!dehands)|dubbel|verdubbel|paar|beide|allebei|koppel|op [eé][eé]n na)/u, "n:2"],
  [/(?<!\p{L})(?:drie|derde)/u, "n:3"],
  [/(?<!\p{L})vier/u, "n:4"],
  [/(?<!\p{L})vijf/u, "n:5"],
  [/(?<!\p{L})zes/u, "n:6"],
  [/(?<!\p{L})(?:zeven|een week|dagelijks|altijd|(?:alle|elke|iedere) dag)/u, "n:7"],
  [/(?<!\p{L})acht(?!er|t\p{L})/u, "n:8"],
  [/(?<!\p{L})negen/u, "n:9"],
  [/(?<!\p{L})(?:tien|decennium)/u, "n:10"],
  [/(?<!\p{L})elf/u, "n:11"],
  [/(?<!\p{L})(?:twaalf|dozijn)/u, "n:12"],
  [/honderden/u, "n:100"],
  [/duizenden/u, "n:1000"],
  [/twee ?weken/u, "n:14"],
  [/veertien dagen/u, "n:2"],
  [/anderhal(?:f|ve)/u, "n:1.5", "n:90", "n:18"],
  [/(?<!(?:drie|vijf|[35]) )kwartier/u, "n:15"],
  [/(?:drie|3) kwartier/u, "n:45"],
  [/(?:vijf|5) kwartier/u, "n:75"],
  [/(?<!\p{L})kwart(?!\p{L})/u, "%:25"],
  [/helft/u, "%:50"],
  [/driekwart/u, "%:75", "n:4"],
  [/hal(?:f|ve) ?uur/u, "n:30"],
  [/dag en nacht|etmaal|dag\p{L}* lang|hele dag/u, "n:24", "n:7"],
  [/middag(?!\p{L})/u, "n:12", "t:720"],
  [/middernacht/u, "n:12", "n:24", "t:0"],
  [/weekend/u, "w:6", "w:7"],
  [/doordeweeks|werkdag/u, "w:1", "w:5"],
  // Days that have a date of their own.
  [/nieuwjaarsdag/u, "m:1", "n:1"],
  [/vrouwendag/u, "m:3", "n:8"],
  [/koningsdag/u, "m:4", "n:27"],
  [/dag van de arbeid/u, "m:5", "n:1"],
  [/dodenherdenking/u, "m:5", "n:4"],
  [/bevrijdingsdag/u, "m:5", "n:5"],
  [/ketikoti|keti koti/u, "m:7", "n:1"],
  [/sinterklaas|pakjesavond/u, "m:12", "n:5"],
  [/(?:eerste|1e) kerstdag/u, "m:12", "n:25"],
  [/(?:tweede|2e) kerstdag/u, "m:12", "n:26"],
  [/oudejaars|oud en nieuw/u, "m:12", "n:31"],
];

/** So many facts may be explained one by one. */
const MOST = 40;

/** What the translation says and the Dutch does not, neither as a fact nor in a word like `kwartier`. */
export function surplusOf(dutch: TextFacts, translation: TextFacts, language: string): Fact[] {
  const told = new Set(dutch.facts.flatMap(({ keys }) => keys));
  const surplus = translation.facts.filter(
    ({ keys }) => keys.length > 0 && !keys.some((key) => told.has(key)),
  );
  if (surplus.length === 0) return [];
  for (const [pattern, ...keys] of SAYS) if (pattern.test(dutch.low)) for (const key of keys) told.add(key);
  const left = surplus.filter(({ keys }) => !keys.some((key) => told.has(key)));
  return left.length > MOST ? left : left.filter((fact) => !isConversion(fact, dutch, translation, language));
}

/** In front of an Arabic noun. */
const AR = "(?<!\\p{L})[وف]?[بلك]?(?:ال|لل)?";
const arabic = (words: string) => new RegExp(`${AR}(?:${words})(?!\\p{L})`, "u");

/** What words of a translation say without a number or a name, by language; keys as in fact.ts. */
const IMPLIES: Readonly<Record<string, readonly (readonly [RegExp, ...string[]])[]>> = {
  tr: [
    [/öğle/, "t:720", "o:720"],
    [/gece ?yarısı/, "t:0"],
    [/(?<!\p{L})bir mil(?!y)/u, "n:1.5"],
    [/(?<!\p{L})(?:çift|ikiz|ikişer|ikili|her iki|günaşırı|gün aşırı)/u, "n:2"],
    [/üçlü|üçüz|üçer(?!\p{L})/u, "n:3"],
    [/düzine/, "n:12"],
    [/(?<!\p{L})yarı(?:m|sı|ya|yı|dan)?/u, "%:50"],
    [/çeyre[kğ]|dörtte bir/, "%:25"],
    [/dörtte üç/, "%:75"],
    [/(?<!\p{L})(?:tamam|hepsi|tüm|bütün)/u, "%:100"],
    [/(?<!\p{L})hiç/u, "%:0"],
    [/(?<!\p{L})(?:her gün|(?:bir|her|tüm|bütün) hafta)/u, "d:10080"],
    [/gece gündüz|günün her saati|kesintisiz/, "d:1440", "n:24", "n:7"],
  ],
  ar: [
    // "At noon", not the noon of `الثانية ظهرًا`, which tells an hour.
    [/(?<!\p{L})(?:عند|في|وقت|من|حتي|الي|قبيل) (?:ال)?ظهر|ظهير[ةه]|منتصف النهار/u, "t:720", "o:720"],
    [/منتصف الليل/, "t:0"],
    [/(?<!\p{L})ميل(?!\p{L})/u, "n:1.5"],
    [/يورو(?:ان|ين)(?!\p{L})/u, "€:2"],
    [/هدف(?:ان|ين|ا|ي)(?!\p{L})/u, "n:2"],
    [arabic("دقيقت(?:ان|ين|ا|ي)"), "d:2"],
    [arabic("ساعت(?:ان|ين|ا|ي)"), "d:120"],
    [arabic("يوم(?:ان|ين|ا|ي)"), "d:2880"],
    [arabic("اسبوع(?:ان|ين|ا|ي)"), "d:20160"],
    [arabic("شهر(?:ان|ين|ا|ي)"), "y:2"],
    [arabic("سنت(?:ان|ين|ا|ي)|عام(?:ان|ين|ا|ي)"), "y:24"],
    [/(?<!\p{L})(?:كل|جميع|كاف[ةه]|كامل|بالكامل|تماما)(?!\p{L})/u, "%:100"],
    [arabic("عقد(?:ان|ين)"), "y:240"],
    [arabic("قرن(?:ان|ين)"), "y:2400"],
    [
      /(?<!\p{L})كل يوم(?!\p{L})|(?<!\p{L})يوميا(?!\p{L})|(?:طوال|طيل[ةه]|كل|جميع) (?:ايام )?(?:ال)?اسبوع/u,
      "d:10080",
    ],
    [
      /علي مدار (?:ال)?(?:ساع[ةه]|24)|ليلا? و?نهارا?|نهارا? وليلا?|طوال (?:ال)?(?:يوم|وقت)/,
      "d:1440",
      "n:24",
      "n:7",
    ],
  ],
  so: [
    [/(?<!\p{L})hor+e[ey]/u, "n:1"],
    // Not behind an hour, as in `labada iyo rubuc duhurnimo`.
    [
      /(?<!\p{L})(?<!(?:\d|\d-?\p{L}{1,3}|[dtk]a|daqiiqo|la'|bark?a?|badhk?a?|rubuc) )duhur/u,
      "t:720",
      "o:720",
    ],
    [/saq(?:da)? dhexe/, "t:0"],
    [/(?<!\p{L})mayl(?!\p{L})/u, "n:1.5"],
    [/(?<!\p{L})dham+aan|oo dhan/u, "%:100"],
    [/maalin (?:kasta|walba|walbo)|maalin\p{L}*ba(?!\p{L})/u, "d:10080"],
    [
      /habeen\p{L}* iyo maalin|maalin\p{L}* iyo habeen|saacad (?:kasta|walba)|mar (?:kasta|walba)/u,
      "d:1440",
      "n:24",
      "n:7",
    ],
  ],
  en: [
    [/noon|midday/, "t:720", "o:720"],
    [/midnight/, "t:0"],
    [/(?<!\p{L})a mile(?!\p{L})/u, "n:1.5"],
    [/half past midnight/, "t:30"],
    [/half past noon/, "t:750"],
    [/fortnight|every (?:other|second) |biweekly|bi-weekly|biannual|twofold/, "n:2"],
    [/(?<!\p{L})(?:pairs|couples|twins?|duo|either|boxing day|(?:easter|whit) monday)(?!\p{L})/u, "n:2"],
    [/quarterly|(?<!\p{L})(?:trio|tripl|threefold|trilog|triang)/u, "n:3"],
    [/(?<!\p{L})(?:quadrupl|quartet|fourfold)/u, "n:4"],
    [/(?<!\p{L})(?:christmas day|(?:easter|whit) sunday)/u, "n:1"],
    [/(?<!\p{L})(?:half|halves|halved)(?!\p{L})/u, "%:50"],
    [/(?<!\p{L})quarter/u, "%:25"],
    [/three[- ]quarters/, "%:75"],
    [/(?<!\p{L})(?:all|entire(?:ly)?|full(?:y)?|whole|total(?:ly)?|completely)(?!\p{L})/u, "%:100"],
    [/(?<!\p{L})(?:no|none|nil)(?!\p{L})/u, "%:0"],
    [/day and night|round the clock/, "d:1440", "n:24", "n:7"],
    [/(?<!\p{L})(?:(?:a|per|each|every|all) week|weekly|every day|daily)/u, "d:10080"],
  ],
};

/** A unit of time without its number, which is one where the translation has no other number for it. */
const ONE_UNIT: typeof IMPLIES = {
  tr: [
    [/(?<!\p{L})(?:bir|her) saat/u, "d:60"],
    [/yarım saat/, "d:30"],
    [/(?<!\p{L})(?:(?:bir|her|tüm|bütün) gün|gün boyu)/u, "d:1440"],
    [/(?<!\p{L})(?:(?:bir|her|tüm|bütün) (?:yıl|sene)|yıl boyu|yıllık)/u, "y:12"],
    [/(?<!\p{L})(?:yarım (?:yıl|sene)|yarıyıl)/u, "y:6"],
    [/(?<!\p{L})(?:yüzyıl|asır)/u, "y:1200"],
  ],
  en: [
    [/(?<!\p{L})(?:an|per|each|every|hourly) ?hour/u, "d:60"],
    [/half an hour|half-hour/, "d:30"],
    [/(?<!\p{L})(?:(?:a|one|per|each|every|all|whole) day|daily)/u, "d:1440"],
    [/(?<!\p{L})(?:a|each|every|per|half|whole) year|annual|yearly/u, "y:12"],
    [/half a year|six-month/, "y:6"],
    [/(?<!\p{L})(?:a|one|the|this|last|past|next) decade/u, "y:120"],
    [/(?<!\p{L})(?:a|one|the|this|last|past) century/u, "y:1200"],
    [/quarter of a century/, "y:300"],
  ],
  ar: [
    [arabic("دقيق[ةه]"), "d:1"],
    // `الساعة` is in front of every hour.
    [/(?<!\p{L})[وفبل]?ساع[ةه](?!\p{L})/u, "d:60"],
    [/(?<!\p{L})(?:خلال|لمد[ةه]|مد[ةه]|غضون|بعد|قبل|مرور) يوم(?!\p{L}| ال)|يوما? (?:واحد|كامل)/u, "d:1440"],
    [/(?<!\p{L})[وفبل]?اسبوعا?(?!\p{L})/u, "d:10080"],
    [arabic("شهرا?"), "y:1"],
    [/(?<!\p{L})[وفبل]?(?:سن[ةه]|عاما?)(?!\p{L}| ?\d| ال)/u, "y:12"],
    [arabic("عقدا?"), "y:120"],
    [arabic("قرنا?"), "y:1200"],
  ],
  so: [
    [/(?<!\p{L})saacad?(?!\p{L})/u, "d:60"],
    [/(?<!\p{L})maalin(?!\p{L}| kasta| wal)/u, "d:1440"],
    [/(?<!\p{L})(?:tod?dobaad|[iu]s?buuc)(?!\p{L})/u, "d:10080"],
    [/(?<!\p{L})(?:sann?ad|sann?o)(?!\p{L})/u, "y:12"],
    [/(?<!\p{L})qarni/u, "y:1200"],
  ],
};

/** Frequent Arabic words that only look like two: "who", "between", "now", "was", places, plurals, tens. */
const NOT_TWO = [
  "الذين|بين|حين|الان|كان|لكان|ان|لكن|اين|مكان|زمان|انسان|سكان|لبنان|ايران|باكستان|افغانستان|الصين|فلسطين|الاردن|برلين",
  "المسلمين|المواطنين|اللاجئين|العاملين|المسؤولين|المسئولين|المشاركين|السنين|الملايين|القوانين|البرلمان|الميدان",
  "[وبل]?(?:ال|لل)?(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين|تشرين|نيسان|حزيران|شعبان|ميدان|عنوان|اعلان|ضمان|رمضان|قانون|جيران|بلدان",
].join("|");
/** An ending or a word that says two without the number: `يومان`, `مرتين`. */
const TWO: Readonly<Record<string, RegExp>> = {
  ar: new RegExp(
    [
      `(?<!\\p{L})(?!و?(?:${NOT_TWO})(?!\\p{L}))\\p{L}{2,}(?:ان|ين)(?!\\p{L})`,
      "(?<!\\p{L})(?:ال?ضعف|[وبلف]?(?:ثلث|ربع|خمس)[اي](?!\\p{L}))",
    ].join("|"),
    "u",
  ),
};
/** The same before another noun, where it may also be another ending: `حافلتا المدرسة`, "my bus". */
const MAYBE_TWO: Readonly<Record<string, RegExp>> = { ar: /(?<!\p{L})(?!ال)\p{L}{3,}ت[اي](?!\p{L})/u };

/** A single thing, without its number; Arabic always may. */
const SINGLE: Readonly<Record<string, RegExp>> = {
  tr: /(?<!\p{L})(?:her|tek|kez)/u,
  ar: /^/,
  so: /(?<!\p{L})mar(?!\p{L})|kasta|ba(?!\p{L})/u,
  en: /(?<!\p{L})(?:an?|per|each|every)(?!\p{L})/u,
};

/**
 * Is a fact said without its number or its word: by a dual, as noon, or in Dutch words that stay? `isClashing`: the
 * translation says a number that the Dutch does not, so that a figure 1 is no "a".
 */
export function isImplied(
  fact: Fact,
  dutch: TextFacts,
  translation: TextFacts,
  language: string,
  isClashing: boolean,
): boolean {
  const { low } = translation;
  const isPut = ([pattern, ...keys]: readonly [RegExp, ...string[]]) =>
    keys.some((key) => fact.keys.includes(key)) && pattern.test(low);
  const isOther = fact.isDigits && isClashing;
  if (IMPLIES[language]?.some(isPut) || (!isOther && ONE_UNIT[language]?.some(isPut))) return true;
  // Figures of a score stand by themselves: no noun tells their number.
  const isAlone = fact.isDigits && !isCounting(fact, dutch);
  const isHour = fact.keys.some((key) => key.startsWith("t:"));
  if (fact.keys.includes("n:2") && !isAlone && !isHour && TWO[language]?.test(low)) return true;
  if (fact.keys.includes("n:2") && !fact.isDigits && MAYBE_TWO[language]?.test(low)) return true;
  if (isInOtherParts(fact, dutch, translation)) return true;
  const isOne = !fact.isOrdinal && !isHour && fact.keys.some((key) => key === "n:1" || key === "€:1");
  if (isOne && !isAlone && !isOther && SINGLE[language]?.test(low)) return true;
  if (fact.isDigits) return false;
  const word = dutch.low.slice(fact.start, fact.end);
  const at = low.indexOf(word);
  return at >= 0 && !/\p{L}/u.test((low[at - 1] ?? "") + (low[at + word.length] ?? ""));
}

/** How two of a unit of time are said by its ending. A year in the accusative, `عاما`, looks like two of them elsewhere. */
const DUALS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  ar: {
    hour: arabic("ساعت[اي]ن"),
    day: arabic("يوم[اي]ن"),
    week: arabic("اسبوع[اي]ن"),
    month: arabic("شهر[اي]ن"),
    year: arabic("سنت[اي]ن|عام[اي]ن"),
    "€": /يورو(?:ان|ين)(?!\p{L})/u,
  },
};

/** Does the translation say two of a unit by a dual, `أسبوعين`, where the Dutch names no two? */
export function isDual(
  unit: string | undefined,
  dutch: TextFacts,
  { low }: TextFacts,
  language: string,
): boolean {
  const isTwo = DUALS[language]?.[unit ?? ""]?.test(low) ?? false;
  return isTwo && !dutch.facts.some(({ keys }) => keys.includes("n:2") || keys.includes("€:2"));
}

/** Does a noun stand behind the number, and nothing of another number beside it: `1 keer`, not `1-0`? */
const isCounting = ({ start, end }: Fact, { low }: TextFacts) =>
  /^ ?\p{L}/u.test(low.slice(end, end + 2)) &&
  !/\d ?[-–:/.,]$/.test(low.slice(Math.max(0, start - 3), start));

/** `drie kwartier`, said in minutes; `30 minuten`, in hours; `driekwart`, in hundredths. */
function isInOtherParts({ end, values = [] }: Fact, dutch: TextFacts, { facts }: TextFacts): boolean {
  const isThere = (wanted: string) => facts.some(({ keys }) => keys.includes(wanted));
  const [value = 0, behind] = [values[0], dutch.low.slice(end, end + 9)];
  if (/^ kwartier/.test(behind)) return isThere(`n:${value * 15}`);
  if (/^ minuten/.test(behind)) {
    const isQuarter = value === 15 && facts.some(({ keys, isDigits }) => keys.includes("n:4") && !isDigits);
    return isQuarter || isThere(`n:${value / 60}`);
  }
  return values.includes(0.75) && isThere("%:75");
}
