import { SOURCE } from "../model/site.ts";
import { type Check, wordsOf } from "./check.ts";
import { countOfDenials, saysNot } from "./negation.ts";
import { remember } from "./remember.ts";

/** Two directions that exclude each other, with the words that say them; `least` also says "older", `most` "younger". */
type Direction = "least" | "most" | "before" | "after";
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  least: "most",
  most: "least",
  before: "after",
  after: "before",
};
const DIRECTIONS = Object.keys(OPPOSITE) as Direction[];

const word = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "iu");
const NL_DAYS = "(?:maan|dins|woens|donder|vrij|zater|zon)dag";
const NL_MONTHS =
  "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
/** In front of an hour, a day or a month, and not of what is counted: `voor 18 mensen`. */
const NL_TIME = `(?= (?:\\d\\d?(?:[.:]\\d\\d)? (?:uur|${NL_MONTHS})|\\d\\d?[.:]\\d\\d|(?:${NL_DAYS}|${NL_MONTHS})(?!\\p{L})))`;

/** What is said with a denial, `niet meer dan`, is looked for first. */
const WORDS: Readonly<Record<string, Readonly<Record<Direction, RegExp>>>> = {
  nl: {
    most: word(
      "maximaal|maximum|hooguit|hoogstens|ten hoogste|(?:niet|geen) (?:meer|ouder|langer|hoger|groter|later) dan|(?<!niet |geen )(?:minder|jonger|korter|lager|kleiner) dan|onder de (?=\\d)",
    ),
    least: word(
      "minimaal|minimum|minstens|(?:ten|op z'n|op zijn) minste?|tenminste|(?:niet|geen) (?:minder|jonger|korter|lager|kleiner) dan|(?<!niet |geen )(?:meer|ouder|langer|hoger|groter) dan|ruim (?=\\d)|boven de (?=\\d)",
    ),
    before: word(`(?:vóór|voor|uiterlijk)${NL_TIME}`),
    after: word(`na${NL_TIME}`),
  },
  en: {
    most: word(
      "at (?:the )?most|maximum|max|up to|(?:no|not|never) (?:more|older|longer|higher|greater|later) than|(?<!no |not )(?:less|fewer|younger|shorter|lower|smaller) than|(?:under|below)(?= (?:the age|\\d|€|£|\\$))|under-?\\d+s?|or (?:less|fewer|younger|under)",
    ),
    least: word(
      "at (?:the )?least|minimum|min|(?:no|not) (?:less|fewer|younger|shorter|lower|smaller) than|(?<!no |not |never )(?:more|older|longer|higher|greater) than|(?:over|above|exceeding|well over)(?= (?:the age|\\d|€|£|\\$))|over-?\\d+s?|(?:or|and) (?:more|older|over|above|up|upwards)|upwards",
    ),
    before: word("before|by|no later than|until|ahead of|prior to"),
    after: word("after|from|since|following|past|later"),
  },
  tr: {
    most: word(
      "en (?:fazla|çok|geç)|azami\\p{L}*|maksimum\\p{L}*|\\p{L}*['’]?[dt][ea]n (?:az|küçük|kısa|düşük|genç)(?!ı|i)\\p{L}*|altında\\p{L}*|(?<!\\p{L})yaş altı\\p{L}*|kadar|[yn]?[ıiuüea]? ?geçme\\p{L}*",
    ),
    least: word(
      "en (?:az|erken)(?:ından)?|asgari\\p{L}*|minimum\\p{L}*|\\p{L}*['’]?[dt][ea]n (?:fazla|büyük|uzun|yüksek|çok)\\p{L}*|üzeri\\p{L}*|üstü\\p{L}*|aşkın|aşan|geçen|itibaren",
    ),
    before: word("önce\\p{L}*|evvel|en geç|kadar|dek|değin"),
    after: word("sonra\\p{L}*|itibaren|ardından|geç"),
  },
  ar: {
    most: /(?<!\p{L})(?:على الأكثر|كحد أقصى|الحد الأقصى|بحد أقصى|أقصاه|وبحد أقصى|[وف]?لا [يت](?:زيد|تجاوز|تعدى|تعدّى)|ألا [يت](?:زيد|تجاوز)|[وبم]?(?:أقل|أصغر) من|دون|تحت|حتى|حد أقصى)/u,
    least:
      /(?<!\p{L})(?:على الأقل|كحد أدنى|الحد الأدنى|بحد أدنى|حد أدنى|[وف]?لا [يت]قل|ألا [يت]قل|[ول]?[بل]?(?:أكثر|أزيد|أكبر|أعلى|أطول) من|فوق|(?<!لا )[يت]تجاوز|يزيد|تزيد|فما فوق|فأكثر|فصاعدا)/u,
    before: /(?<!\p{L})[وف]?(?:من )?قبل|في موعد|حتى/u,
    after: /(?<!\p{L})[وف]?(?:من )?بعد|ابتداء|اعتبارا|منذ|من الساعة/u,
  },
  so: {
    most: word(
      "ugu badna\\p{L}*|(?:aan|ayna|uusan|aanay|aysan) ka (?:badn|weyn)\\p{L}*|ka ?(?:yar|hooseey)\\p{L}*|ilaa|kama badna\\p{L}*",
    ),
    least: word(
      "ugu yara\\p{L}*|(?:aan|ayna|uusan|aanay|aysan) ka yar\\p{L}*|(?<!aan |ayna |uusan |aanay |aysan )ka ?(?:bada|weyn|sarre)\\p{L}*|kor u dhaaf\\p{L}*|iyo wixii ka",
    ),
    before: word("(?:ka )?ka ?hor\\p{L}*|ilaa|kahor\\p{L}*|ugu dambayn"),
    after: word("(?:ka )?ka ?d(?:h)?ib|kadib|laga bilaabo|markii|ka bacdi"),
  },
};

const saidIn = (text: string, language: string) =>
  DIRECTIONS.filter((direction) => WORDS[language]![direction].test(text));
const saidInDutch = remember((text) => saidIn(text.normalize("NFC"), SOURCE).join(" "));

/** `Niet meer dan` is no denial. */
const denies = (text: string, language: string) =>
  saysNot(
    DIRECTIONS.reduce((rest, each) => rest.replace(WORDS[language]![each], " "), text),
    language,
  );

const NAMES: Readonly<Record<Direction, string>> = {
  least: "at least (or more, older)",
  most: "at most (or less, younger)",
  before: "before a time",
  after: "after a time",
};

/** A limit that has turned: `minimaal` as "at most", `jonger dan 12` as "over 12", `vóór 10 uur` as "after 10". */
export const limits: Check = {
  name: "limits",
  severity: "warning",
  run(pair) {
    const language = pair.language.code.split("-")[0]!;
    if (!(language in WORDS) || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const dutch = saidInDutch(source);
    if (dutch === "") return [];
    const here = dutch.split(" ") as Direction[];
    const there = saidIn(translation.normalize("NFC"), language);
    const turned = here.find((each) => {
      const other = OPPOSITE[each];
      return !here.includes(other) && !there.includes(each) && there.includes(other);
    });
    // "Under 18s are not admitted" is `minimaal 18 jaar`.
    const isDenied =
      denies(source, SOURCE) !== denies(translation, language) ||
      (saysNot(source, SOURCE) && countOfDenials(translation, language) > 0);
    if (turned === undefined || isDenied) return [];
    return [`the Dutch says ${NAMES[turned]}, the translation ${NAMES[OPPOSITE[turned]]}`];
  },
};
