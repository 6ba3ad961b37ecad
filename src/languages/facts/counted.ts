import { isTime } from "./lengths.ts";

/** Kind of thing -> its words behind a number, as the source of a pattern. Folded, see text.ts. */
type Words = Readonly<Record<string, string>>;

/** What numbers count, by language. A language without a row is not looked at. */
const BEHIND: Readonly<Record<string, Words>> = {
  nl: {
    year: "jaar|jaren|jarigen?|jaars",
    month: "maand(?:en)?|maands",
    week: "we+k(?:en)?|weeks",
    day: "(?:werk)?dag(?:en)?|daags|etmaal|etmalen",
    hour: "uur|uren|u|/7",
    minute: "minu(?:ut|ten)|min",
    second: "seconden?|sec",
    "quarter of an hour": "kwartier",
    decade: "decennium|decennia",
    century: "eeuw(?:en)?",
    km: "kilometers?|km",
    metre: "meters?|m",
    cm: "centimeters?|cm",
    mile: "mijl(?:en)?",
    foot: "voet",
    inch: "inch(?:es)?|duim",
    yard: "yards?",
    kg: "kilo|kilogram|kg",
    gram: "gram|gr",
    hectogram: "ons",
    tablespoon: "eetlepels?",
    teaspoon: "theelepels?",
    pound: "lbs?|pond(?: sterling)?",
    stone: "stones?",
    tonne: "ton",
    litre: "liters?|l",
    decilitre: "deciliters?|dl",
    centilitre: "centiliters?|cl",
    millilitre: "milliliters?|ml",
    celsius: "graden(?: celsius)?|°c|° c",
    fahrenheit: "graden fahrenheit|°f|° f",
    "square metre": "vierkante meter|m²|m2",
    hectare: "hectare",
    acre: "acres?",
    times: "keer|maal|x",
    people: "mensen|personen|man",
    child: "kind(?:eren)?",
    woman: "vrouw(?:en)?",
    man: "mannen",
    family: "gezin(?:nen)?|huishoudens|families",
    lesson: "les(?:sen)?",
    volunteer: "vrijwilligers?",
    participant: "deelnemers?",
    member: "leden",
    visitor: "bezoekers?",
    pupil: "leerlingen|studenten",
    page: "bladzijden?|pagina's",
    shop: "winkels?",
    place: "plaatsen|plekken|(?:zit)?stoelen|zitplaatsen",
    country: "landen",
    language: "talen",
    game: "wedstrijd(?:en)?",
    point: "punt(?:en)?",
    home: "woningen|huizen",
    room: "kamers?",
  },
  en: {
    year: "years?(?:-olds?)?|yrs?",
    month: "months?",
    week: "weeks?",
    day: "(?:working |business )?days?",
    hour: "hours?|hrs?|/7",
    minute: "minutes?|mins?",
    second: "seconds?|secs?",
    fortnight: "fortnights?",
    decade: "decades?",
    century: "century|centuries",
    km: "kilomet(?:re|er)s?|kms?",
    metre: "met(?:re|er)s?|m",
    cm: "centimet(?:re|er)s?|cm",
    mile: "miles?",
    foot: "feet|foot|ft",
    inch: "inch(?:es)?",
    yard: "yards?|yds?",
    kg: "kilos?|kilograms?|kgs?",
    gram: "grams?|g",
    tablespoon: "tablespoons?|tbsp",
    teaspoon: "teaspoons?|tsp",
    pound: "lbs?|pounds?",
    stone: "stones?",
    tonne: "ton(?:ne)?s?",
    litre: "lit(?:re|er)s?|l",
    decilitre: "decilit(?:re|er)s?|dl",
    centilitre: "centilit(?:re|er)s?|cl",
    millilitre: "millilit(?:re|er)s?|ml",
    gallon: "gallons?",
    celsius: "degrees?(?: c(?:elsius)?)?|°c|° c|celsius",
    fahrenheit: "degrees? f(?:ahrenheit)?|°f|° f|f|fahrenheit",
    "square metre": "square met(?:re|er)s?|sqm|m²|m2",
    "square foot": "square feet|sq ft",
    hectare: "hectares?",
    acre: "acres?",
    times: "times|x",
    people: "people|persons?",
    child: "child(?:ren)?|kids?",
    woman: "wom[ae]n",
    man: "m[ae]n",
    family: "famil(?:y|ies)|households?",
    lesson: "lessons?|classes",
    volunteer: "volunteers?",
    participant: "participants?",
    member: "members?",
    visitor: "visitors?",
    pupil: "pupils?|students?",
    page: "pages?",
    shop: "shops?|stores?",
    place: "places|seats|chairs|spots",
    country: "countries",
    language: "languages",
    game: "games?|match(?:es)?",
    point: "points?",
    home: "homes|houses",
    room: "rooms?",
  },
  tr: {
    year: "yıl(?!dı|an)\\p{L}*|yaş(?!am|l)\\p{L}*|sene\\p{L}*",
    month: "ay(?:[ıa]|da|dan|ın|dır|lar|lık|lığına)?",
    week: "hafta\\p{L}*",
    day: "(?:iş )?gün(?!eş)\\p{L}*",
    hour: "saat(?! \\d\\d?[.:]\\d)\\p{L}*",
    minute: "dakika\\p{L}*|dk",
    second: "saniye\\p{L}*|sn",
    century: "yüzyıl\\p{L}*|asır\\p{L}*",
    km: "kilometre(?!kare)\\p{L}*|km",
    metre: "metre(?!kare)\\p{L}*|m",
    cm: "santimetre\\p{L}*|santim|cm",
    mile: "mil(?:lik|de|den|e|i)?",
    foot: "fit|ayak|feet",
    inch: "inç\\p{L}*",
    yard: "yard\\p{L}*|yarda\\p{L}*",
    kg: "kilo(?:gram)?(?!m)\\p{L}{0,4}|kg",
    gram: "gram\\p{L}*|gr|g",
    tablespoon: "yemek kaşı[kğ]\\p{L}*",
    teaspoon: "(?:çay|tatlı) kaşı[kğ]\\p{L}*",
    pound: "pound\\p{L}*|libre\\p{L}*",
    tonne: "ton(?:luk|dan)?",
    litre: "litre\\p{L}*|l",
    decilitre: "desilitre\\p{L}*|dl",
    centilitre: "santilitre\\p{L}*|cl",
    millilitre: "mililitre\\p{L}*|ml",
    celsius: "(?:santigrat )?derece\\p{L}*|°c|° c",
    fahrenheit: "(?:derece )?fahrenheit|fahrenhayt|°f|° f",
    "square metre": "metrekare\\p{L}*|m²|m2",
    hectare: "hektar\\p{L}*",
    times: "kez|kere|defa|kat(?:ı|ına)?",
    people: "kişi\\p{L}*|insan\\p{L}*",
    child: "çocu[kğ]\\p{L}*",
    woman: "kadın\\p{L}*",
    man: "erke[kğ]\\p{L}*|adam\\p{L}*",
    family: "aile\\p{L}*|hane(?:de|ye|nin)?",
    lesson: "ders(?!i)\\p{L}*",
    volunteer: "gönüllü\\p{L}*",
    participant: "katılımcı\\p{L}*",
    member: "üye\\p{L}*",
    visitor: "ziyaretçi\\p{L}*",
    pupil: "öğrenci\\p{L}*",
    page: "sayfa\\p{L}*",
    shop: "dükk[aâ]n\\p{L}*|mağaza\\p{L}*",
    place: "kontenjan\\p{L}*|koltu[kğ]\\p{L}*",
    country: "ülke\\p{L}*",
    language: "dil(?:de|den|i)?",
    game: "maç\\p{L}*",
    point: "puan\\p{L}*",
    home: "konut\\p{L}*|ev(?:de|den|i|in)?",
    room: "oda\\p{L}*",
  },
  ar: {
    year: "سن[ةه]|سنوات|سنين|عاما?|اعوام",
    month: "شهرا?|اشهر|شهور",
    week: "اسبوعا?|اسابيع",
    day: "يوما?|ايام",
    hour: "ساع[ةه]|ساعات",
    minute: "دقيق[ةه]|دقائق|دقايق",
    second: "ثاني[ةه]|ثوان|ثواني",
    decade: "عقدا?|عقود",
    century: "قرنا?|قرون",
    "square metre": "مترا? مربعا?|امتار مربع[ةه]|م2|م²",
    "square foot": "قدما? مربع[ةه]?|اقدام مربع[ةه]",
    km: "كيلو ?مترا?|كيلو ?مترات|كلم|كم",
    metre: "مترا?|امتار",
    cm: "سنتيمترا?|سنتيمترات|سنتمترا?|سم",
    mile: "ميلا?|اميال",
    foot: "قدما?|اقدام",
    inch: "بوص[ةه]|بوصات|انشا?",
    yard: "يارد[ةه]|ياردا?|ياردات",
    kg: "كيلو ?[غج]راما?|كيلو ?[غج]رامات|كيلو|كغم?|كجم",
    gram: "[غج]راما?|[غج]رامات",
    pound: "رطلا?|ارطال|باوندا?",
    tonne: "طنا?|اطنان",
    litre: "ليترا?|لترا?|ليترات|لترات",
    decilitre: "ديسيلتر\\p{L}*|دل|dl",
    centilitre: "سنتيلتر\\p{L}*|سل|cl",
    millilitre: "مي?ل+ي?ليتر\\p{L}*|مل|ml",
    gallon: "[غج]الونا?|[غج]الونات",
    fahrenheit: "(?:درج[ةه]|درجات) (?:حرار[ةه] )?فهرنهايت|فهرنهايت|°f|° f",
    celsius: "(?:درج[ةه]|درجات)(?: حرار[ةه])?(?: مئوي[ةه])?|°c|° c",
    hectare: "هكتارا?|هكتارات",
    acre: "فدانا?|فدادين|اكرا?",
    times: "مر[ةه]|مرات|اضعاف",
    people: "شخصا?|اشخاص|نسم[ةه]|فردا?|افراد",
    child: "طفلا?|اطفال|طفل[ةه]",
    woman: "امرا[ةه]|نساء|سيدات",
    man: "رجلا?|رجال",
    family: "اسر[ةه]?|عائل[ةه]|عائلات",
    lesson: "درسا?|دروس|حص[ةه]|حصص",
    volunteer: "متطوعا?|متطوع[ةوي]ن?|متطوعات",
    participant: "مشاركا?|مشارك[ةوي]ن?",
    member: "عضوا?|اعضاء",
    visitor: "زائرا?|زوار|زائرين",
    pupil: "طالبا?|طلاب|طلب[ةه]|تلميذا?|تلاميذ",
    page: "صفح[ةه]|صفحات",
    shop: "متجرا?|متاجر|محلا?|محلات",
    place: "مقعدا?|مقاعد|مكانا?|اماكن",
    country: "دول[ةه]?|بلدا?|بلدان",
    language: "لغ[ةه]|لغات",
    game: "مبارا[ةه]|مباريات",
    point: "نقط[ةه]|نقاط",
    home: "منزلا?|منازل|مسكنا?|مساكن|بيوت",
    room: "غرف[ةه]?",
  },
  so: {
    year: "sann?o\\p{L}*|sann?a[dt]\\p{L}*|jir\\p{L}*|gu'?",
    month: "bil(?:ood\\p{L}*)?",
    week: "tod?doba+d\\p{L}*|[iua]s?bu+c\\p{L}*",
    day: "maal(?:mood|mo|in|ma)\\p{L}*|beri",
    hour: "saac\\p{L}*",
    minute: "daqi+q\\p{L}*|miridh\\p{L}*",
    second: "ilbi?riqsi\\p{L}*|se[kc]en\\p{L}*",
    century: "qarni\\p{L}*",
    km: "ki+l[ou]+m\\p{L}*|km",
    metre: "mi+t[ia]r\\p{L}*|m",
    cm: "s[ei]nti+m\\p{L}*|sm|cm",
    mile: "mayl\\p{L}*|miles?|mayil\\p{L}*",
    foot: "fi+t|fuut|cagood|feet|ft",
    inch: "inj\\p{L}*|inch\\p{L}*",
    yard: "yaar\\p{L}*|yards?",
    kg: "ki+lo(?:gara+m\\p{L}*)?|kg",
    gram: "gara+m\\p{L}*|g",
    pound: "rodol\\p{L}*|ro[dt]al\\p{L}*|pounds?|lbs?",
    tonne: "tan|tan oo|ton",
    litre: "li+t[aei]r\\p{L}*",
    decilitre: "desilit[ae]r\\p{L}*|dl",
    centilitre: "sentilit[ae]r\\p{L}*|cl",
    millilitre: "mil+ilit[ae]r\\p{L}*|ml",
    fahrenheit: "(?:darajo\\p{L}* )?faranhay\\p{L}*|fahrenheit|°f|° f",
    celsius: "daraj\\p{L}*|digrii|°c|° c",
    hectare: "hektar\\p{L}*|hikt\\p{L}*",
    times: "jeer|goor|mar",
    people: "qof\\p{L}*",
    child: "ca+ru+r\\p{L}*|ilmo\\p{L}*|cunug\\p{L}*",
    woman: "dumar|haween\\p{L}*|naag\\p{L}*",
    man: "nin|niman|rag",
    family: "qoys\\p{L}*",
    lesson: "cashar\\p{L}*",
    volunteer: "mutadawic\\p{L}*",
    member: "xub[ni]\\p{L}*",
    pupil: "arday\\p{L}*",
    page: "bog(?:ag)?\\p{L}*",
    shop: "duka+[nm]\\p{L}*",
    country: "dal|wad+an\\p{L}*|wad+am\\p{L}*",
    language: "lu+qad\\p{L}*",
    game: "ciyaar\\p{L}*|kulan\\p{L}*",
    point: "dhibc\\p{L}*",
    home: "gur[iy]\\p{L}*",
    room: "qol\\p{L}*",
  },
};

/** What stands in front of a number and tells what it is. */
const BEFORE: Readonly<Record<string, Words>> = {
  nl: {
    number:
      "nummer|nr\\.?|no\\.|bus|tram|lijn|buslijn|tramlijn|metro|kamer|zaal|lokaal|groep|klas|artikel|loket|balie|halte|perron|ingang|hoofdstuk|stap|deel|module",
    page: "pagina|bladzijde",
    year: "(?:kind(?:eren)?|zoons?|dochters?|jongens?|meisjes?|baby's?|peuters?|kleuters?) van",
    "years of a century": "jaren '?",
    day: "24/",
  },
  en: {
    number:
      "number|no\\.|nr\\.?|#|bus|tram|line|metro|room|hall|classroom|group|class|article|counter|desk|stop|platform|gate|entrance|chapter|step|part|module",
    page: "page",
    year: "aged?|ages|age of|turns|turned",
    day: "24/",
  },
  tr: { number: "numara|no:?|oda|salon|madde|bölüm|adım|modül", page: "sayfa", hour: "7/" },
  ar: {
    number:
      "(?:ال)?(?:رقم|مركز|حافل[ةه]|باص|ترام|خط|مترو|غرف[ةه]|قاع[ةه]|مجموع[ةه]|صف|ماد[ةه]|فصل|خطو[ةه]|جزء|وحد[ةه])",
    hour: "(?:ال)?ساع[ةه]",
    minute: "(?:ال)?دقيق[ةه]",
    page: "(?:ال)?صفح[ةه]",
    year: "(?:ال)?عمر(?:ه|ها|هم)?|سن|عمر يناهز",
    "calendar year": "[وب]?(?:ال)?عام|[وب]?(?:ال)?سن[ةه]|عامي",
  },
  so: {
    number:
      "la[mn]bar\\p{L}*\\.?|n[ua]mb?[ae]r\\p{L}*\\.?|ba[sz]ka|tara[am]ka|khadka|qolka|hoolka|kooxda|fasalka|qodobka|cutubka|talla?abada|qaybta|qeybta",
    hour: "saacad\\p{L}*",
    minute: "daqi+qa?d\\p{L}*",
    page: "bogga",
    year: "da'd?\\p{L}*",
    "calendar year": "sann?ad\\p{L}*",
  },
};
/** The same behind it: `3 numaralı`. */
const NUMBERED: Readonly<Record<string, string>> = { tr: "numara\\p{L}*|no'lu" };

/** Endings of a number itself: `1980s`, `80'lerde`; of `7/24`. */
const ENDINGS: Readonly<Record<string, Words>> = {
  en: { "years of a century": "'?s" },
  tr: {
    "years of a century": "'?l[aeıiuü]\\p{L}*",
    "calendar year": " yılı(?:nda|ndan|na|ndaki|nın)",
    day: "/24",
  },
  so: { "years of a century": "'?s|-?[mn](?:aa|ee)[yd]\\p{L}*|-?ya+d\\p{L}*|-?aadk\\p{L}+" },
};
/** The end of a number word that counts: a decade, `ستينيات`, `lixdameeyadii`; times, `tweemaal`. */
const WITHIN: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  nl: [[/maal$/, "times"]],
  en: [[/^(?:once|twice|thrice)$/, "times"]],
  ar: [
    [/[نيو]ات$/, "years of a century"],
    [/مرت(?:ان|ين)$/, "times"],
  ],
  so: [[/[mn](?:aa|ee|ey)[yd]\p{L}*$|(?<=..)meyad\p{L}*$/u, "years of a century"]],
};

/** Between a number and what it counts: an ending, a hyphen, an article. */
const GAP = "(?:(?:st|nd|rd|th|s?te|e|de)(?=[ -]))?[ -]?";
const GAPS: Readonly<Record<string, string>> = {
  tr: "(?:'\\p{L}{1,4}|\\.)?[ -]?",
  ar: "(?:(?:['-]?\\p{L}{1,4})?[ -])?(?:ال)?",
  so: "(?:(?:['-]?\\p{L}{1,4})?[ -])?(?:oo |ee )?",
};

interface Patterns {
  behind: RegExp;
  /** At the beginning of a number that is told with its noun: "a year and a half". */
  first: RegExp;
  before: RegExp;
  /** Kinds by the place of their group. */
  kinds: readonly string[];
  ending: RegExp;
  endings: readonly string[];
  labels: readonly string[];
}
const patterns = new Map<string, Patterns | undefined>();

function patternsOf(language: string): Patterns | undefined {
  if (patterns.has(language)) return patterns.get(language);
  const words = BEHIND[language];
  const made = words && compile(words, language);
  patterns.set(language, made);
  return made;
}

function compile(words: Words, language: string): Patterns {
  const [labels, numbered, endings] = [BEFORE[language] ?? {}, NUMBERED[language], ENDINGS[language] ?? {}];
  const all = numbered ? { ...words, number: numbered } : words;
  const groups = (each: Words) =>
    Object.values(each)
      .map((source) => `(${source})`)
      .join("|") || "(?!)";
  const noun = `(?:${groups(all)})(?![\\p{L}\\d²])`;
  return {
    behind: new RegExp(`^${GAPS[language] ?? GAP}${noun}`, "u"),
    first: new RegExp(`^${noun}`, "u"),
    before: new RegExp(`(?<!\\p{L})(?:${groups(labels)}) ?$`, "u"),
    ending: new RegExp(`^(?:${groups(endings)})(?!\\p{L})`, "u"),
    kinds: Object.keys(all),
    endings: Object.keys(endings),
    labels: Object.keys(labels),
  };
}

/** So many characters around a number tell what it counts. */
const [FRONT, BACK] = [16, 30];

/** `8 saat`, "8 hours": a number of hours, and no hour of the clock as `saat 8`, `8 saatlerinde` and `الساعة 8` are. */
export function isLengthOfHours(low: string, end: number, language: string): boolean {
  const known = patternsOf(language);
  const found = known?.behind.exec(low.slice(end, end + BACK));
  if (!known || !found || /saatler|الساع/.test(found[0])) return false;
  return known.kinds[found.slice(1).findIndex((group) => group !== undefined)] === "hour";
}

/** The kind of thing that the number between `start` and `end` counts; undefined where nobody knows. */
export function countedAt(low: string, start: number, end: number, language: string): string | undefined {
  const known = patternsOf(language);
  if (!known) return undefined;
  const named = (found: RegExpExecArray | null, names: readonly string[]) =>
    found ? names[found.slice(1).findIndex((group) => group !== undefined)] : undefined;
  const isFigure = /\d/.test(low[end - 1] ?? "");
  const word = low.slice(start, end);
  const within = isFigure ? undefined : WITHIN[language]?.find(([pattern]) => pattern.test(word));
  if (within) return within[1];
  const label = named(known.before.exec(low.slice(Math.max(0, start - FRONT), start)), known.labels);
  // `الدقيقة 89 يوم السبت`: the 89th minute.
  const behind = named(known.behind.exec(low.slice(end, end + BACK)), known.kinds);
  // `في عمر 3 أشهر`: an age need not be in years.
  const isAge = label === "year" && isTime(behind);
  if (isFigure && label !== undefined && isTime(label) && !isAge) return label;
  return (
    (isFigure ? named(known.ending.exec(low.slice(end, end + BACK)), known.endings) : undefined) ??
    behind ??
    (word.includes(" ") ? named(known.first.exec(word), known.kinds) : undefined) ??
    label
  );
}
