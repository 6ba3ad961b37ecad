import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, languageOf, wordsOf } from "../check.ts";
import { countOfDenials, saysNot } from "./negation.ts";

/** Two directions that exclude each other, with the words that say them; `least` also says "older", `most` "younger". */
type Direction = "least" | "most" | "before" | "after";
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  least: "most",
  most: "least",
  before: "after",
  after: "before",
};
const DIRECTIONS = Object.keys(OPPOSITE) as Direction[];

const word = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "giu");
const NL_DAYS = "(?:maan|dins|woens|donder|vrij|zater|zon)dag";
const NL_MONTHS =
  "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
/** In front of an hour, a day or a month, and not of what is counted: `voor 18 mensen`. */
const NL_TIME = `(?= (?:\\d\\d?(?:[.:]\\d\\d)? (?:uur|${NL_MONTHS})|\\d\\d?[.:]\\d\\d|(?:${NL_DAYS}|${NL_MONTHS})(?!\\p{L})))`;

/** What is said with a denial, `niet meer dan`, is looked for first. */
const WORDS: Readonly<Record<string, Readonly<Record<Direction, RegExp>>>> = {
  nl: {
    most: word(
      "maximaal|maximum|hooguit|hoogstens|ten hoogste|(?:niet|geen|nooit) (?:meer|ouder|langer|hoger|groter|later) dan|(?<!niet |geen )(?:minder|jonger|korter|lager|kleiner) (?:\\p{L}{2,3} )?dan|onder de (?=\\d)|(?:en|of) (?:jonger|minder|korter)",
    ),
    least: word(
      "minimaal|minimum|minstens|(?:ten|op z'n|op zijn) minste?|tenminste|(?:niet|geen) (?:minder|jonger|korter|lager|kleiner) dan|(?<!niet |geen |nooit )(?:meer|ouder|langer|hoger|groter) (?:\\p{L}{2,3} )?dan|ruim (?=\\d)|boven de (?=\\d)|(?:en|(?<!min )of) (?:ouder|meer|langer)",
    ),
    before: word(`vóór|voordat|uiterlijk|voorafgaand aan|eerder dan|voor${NL_TIME}`),
    after: word(
      "(?<!op \\p{L}{2,8} |achter)na(?= \\p{L}|\\s\\d)|nadat|daarna|later dan|niet eerder dan|op zijn vroegst",
    ),
  },
  en: {
    most: word(
      "at (?:the )?most|maximum|max|up to|(?:no|not|never) (?:more|older|longer|higher|greater|later) than|(?<!no |not )(?:less|fewer|younger|shorter|lower|smaller) than|(?:under|below)(?= (?:the age|\\d|€|£|\\$))|under-?\\d+s?|(?:or|and) (?:less|fewer|younger|under|below)",
    ),
    least: word(
      "at (?:the )?least|minimum|min|(?:no|not) (?:less|fewer|younger|shorter|lower|smaller) than|(?<!no |not |never )(?:more|older|longer|higher|greater) than|(?:over|above|exceeding|well over)(?= (?:the age|\\d|€|£|\\$))|over-?\\d+s?|(?<!more )(?:or|and) (?:more|older|over|above|up|upwards)|upwards",
    ),
    before: word("before|no later than|prior to|earlier than|at the latest"),
    after: word("after(?:wards)?|later than|(?:at|on) the earliest"),
  },
  tr: {
    most: word(
      "en (?:fazla|çok|yüksek)|azami\\p{L}*|maksimum\\p{L}*|\\p{L}*['’]?[dt][ea]n (?:az|küçük|kısa|düşük|genç)(?!ı|i)\\p{L}*|altında\\p{L}*|(?<=yaş |ve |veya )altı\\p{L}*|(?<=ve |veya )(?:daha )?(?:küçük|az|genç)\\p{L}*|kadar|[yn]?[ıiuüea]? ?geçme\\p{L}*",
    ),
    least: word(
      "en (?:az(?:ından)?|düşük)|asgari\\p{L}*|minimum\\p{L}*|\\p{L}*['’]?[dt][ea]n (?:fazla|büyük|uzun|yüksek|çok)\\p{L}*|üzeri\\p{L}*|üstü\\p{L}*|(?<=ve |veya )(?:daha )?(?:büyük|fazla|yaşlı)\\p{L}*|aşkın|aşan|geçen|itibaren",
    ),
    before: word("önce\\p{L}*|evvel|en geç"),
    after: word("(?<!daha )sonra\\p{L}*|en erken"),
  },
  ar: {
    most: /(?<!\p{L})(?:على الأكثر|كحد أقصى|الحد الأقصى|بحد أقصى|أقصاه|وبحد أقصى|[وف]?لا [يت](?:زيد|تجاوز|تعدى|تعدّى)|ألا [يت](?:زيد|تجاوز)|[وبم]?(?:أقل|أصغر|أقصر) من|فأقل|فما دون|دون|تحت|حتى|حد أقصى)/gu,
    least:
      /(?<!\p{L})(?:على الأقل|كحد أدنى|الحد الأدنى|بحد أدنى|حد أدنى|[وف]?لا [يت]قل|ألا [يت]قل|[ول]?[بل]?(?:أكثر|أزيد|أكبر|أعلى|أطول) من|فوق|(?<!لا )[يت]تجاوز|يزيد|تزيد|فما فوق|فأكثر|و?ما فوق|فصاعدا)/gu,
    before: /(?<!\p{L})[وف]?(?:من )?قبل/gu,
    after: /(?<!\p{L})[وف]?(?:من )?بعد/gu,
  },
  so: {
    most: word(
      "ugu badna\\p{L}*|(?:aan|ayna|uusan|aanay|aysan) ka (?:badn|weyn)\\p{L}*|ka ?(?:yar|hooseey)\\p{L}*|ilaa|iyo (?:wixii )?ka yar|kama badna\\p{L}*",
    ),
    least: word(
      "ugu yara\\p{L}*|(?:aan|ayna|uusan|aanay|aysan) ka yar\\p{L}*|(?<!aan |ayna |uusan |aanay |aysan )ka ?(?:bada|weyn|sarre)\\p{L}*|kor u dhaaf\\p{L}*|iyo wixii ka",
    ),
    before: word("(?:ka )?ka ?hor\\p{L}*|kahor\\p{L}*|ugu dambay\\p{L}*"),
    after: word(
      "(?:ka )?ka ?d(?:h)?ib|kadib|ka bacdi|(?<!aan )ka dambe\\p{L}*|ugu horr?ay\\p{L}*|ugu horreyn",
    ),
  },
};

/** Words that may say a direction, and mostly say something else: they count for a translation, and never against it. */
const MAY_SAY: Readonly<Record<string, Readonly<Partial<Record<Direction, RegExp>>>>> = {
  en: {
    before: word("by|until|till|ahead of|earlier|first|heading into"),
    after: word("from|since|following|past|later|then|once|when"),
  },
  tr: {
    before: word("kadar|dek|değin|önün\\p{L}*"),
    after: word("itibaren|ardından|bitince|olunca|daha sonra\\p{L}*"),
  },
  ar: { before: /حتى|في موعد|أمام|قبيل/gu, after: /ابتداء|اعتبارا|منذ|من الساعة|ثم|عقب|عند|لما/gu },
  so: {
    before: word("ilaa|aan ka dambe\\p{L}*"),
    after: word("laga bilaabo|markii|marka|ee ka dambe\\p{L}*"),
  },
};

/** How often a text says each direction. */
type Said = Readonly<Record<Direction, number>>;

const saidIn = (text: string, language: string): Said => {
  const words = WORDS[language]!;
  const count = (direction: Direction) => text.match(words[direction])?.length ?? 0;
  return { most: count("most"), least: count("least"), before: count("before"), after: count("after") };
};

interface Sentence {
  text: string;
  said: Said;
}

/** The sentences of a text with what they say; undefined where no sentence says any. */
function read(text: string, language: string): Sentence[] | undefined {
  const sentences = text
    .normalize("NFC")
    .split(SENTENCE_END)
    .map((sentence) => ({ text: sentence, said: saidIn(sentence, language) }));
  return sentences.some(({ said }) => DIRECTIONS.some((each) => said[each] > 0)) ? sentences : undefined;
}
const SENTENCE_END = /(?<=[.!?؟]["'”’»)]?)\s+(?=[^\s\p{Ll}])|\n/u;

const readDutch = memoize((text) => read(text, SOURCE));

/** A direction that the Dutch says once more than the translation, which says its opposite once more. */
function turnedIn(here: Said, there: Sentence, language: string): Direction | undefined {
  return DIRECTIONS.find((each) => {
    const other = OPPOSITE[each];
    const maybe = MAY_SAY[language]?.[each];
    const all = there.said[each] + (maybe ? (there.text.match(maybe)?.length ?? 0) : 0);
    return here[each] > all && there.said[other] > here[other];
  });
}

/** All sentences as one. */
function whole(sentences: readonly Sentence[], language: string): Sentence {
  const text = sentences.map((sentence) => sentence.text).join(" ");
  return { text, said: saidIn(text, language) };
}

/** `Niet meer dan` is no denial. */
const denies = (text: string, language: string) =>
  saysNot(
    DIRECTIONS.reduce((rest, each) => rest.replace(WORDS[language]![each], " "), text),
    language,
  );

/** Says "not", be it of a limit: `niet langer dan`. */
const NOT = /(?<!\p{L})(?:niet|geen|nooit)(?!\p{L})/iu;

/** What is turned in a sentence, where as many stand there, and not by a denial: "Under 18s are not admitted". */
function turnedAnywhere(
  here: readonly Sentence[],
  there: readonly Sentence[],
  language: string,
): Direction | undefined {
  const pairs =
    here.length === there.length
      ? here.map((sentence, at) => [sentence, there[at]!] as const)
      : [[whole(here, SOURCE), whole(there, language)] as const];
  for (const [own, other] of pairs) {
    const turned = turnedIn(own.said, other, language);
    if (turned === undefined) continue;
    const isDenied =
      denies(own.text, SOURCE) !== denies(other.text, language) ||
      (NOT.test(own.text) && countOfDenials(other.text, language) > 0);
    if (!isDenied) return turned;
  }
  return undefined;
}

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
    const language = languageOf(pair);
    if (!(language in WORDS) || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const here = readDutch(source);
    const there = here && read(translation, language);
    if (!here || !there) return [];
    const turned = turnedAnywhere(here, there, language);
    if (turned === undefined) return [];
    return [`the Dutch says ${NAMES[turned]}, the translation ${NAMES[OPPOSITE[turned]]}`];
  },
};
