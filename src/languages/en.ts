import type {
  Abbreviations,
  AroundNumbers,
  Clock,
  Counted,
  Denials,
  Implied,
  InDictionary,
  Inflection,
  Joining,
  Joins,
  LanguageData,
  Limits,
  Money,
  Names,
  Numbers,
  Order,
  Particles,
  Periods,
  Text,
  Vocabulary,
} from "./language.ts";
import { beginning, inClause, inFront, wholeWords, wordsInAnyCase } from "./patterns.ts";

const names: Names = {
  months: [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sep|sept",
    "october|oct",
    "november|nov",
    "december|dec",
  ],
  weekdays: [
    "monday|mon",
    "tuesday|tue|tues",
    "wednesday|wed",
    "thursday|thu|thur|thurs",
    "friday|fri",
    "saturday|sat",
    "sunday|sun",
  ],
  needsCapital: /^(?:may|march)$/,
  shortAlone: /^(?:feb|aug|sept|oct|nov|dec)$/,
  hasShortWeekdays: true,
  inText: { before: "", behind: "s?" },
};

const numbers: Numbers = {
  words: `1:~one|~once|~single/~first 2:two|~both|~twice|~pair|~couple|~twins|~double/second|~secondly 3:three|~thrice/third
    4:four/fourth|quarter 5:five/fifth 6:six/sixth 7:seven/seventh 8:eight/eighth 9:nine/ninth 10:ten/tenth
    11:eleven/eleventh 12:twelve|dozen/twelfth 13:thirteen/thirteenth 14:fourteen|~fortnight/fourteenth
    15:fifteen/fifteenth 16:sixteen/sixteenth 17:seventeen/seventeenth 18:eighteen/eighteenth 19:nineteen/nineteenth
    20:twenty|twenties/twentieth 30:thirty|thirties/thirtieth 40:forty|forties/fortieth 50:fifty|fifties/fiftieth
    60:sixty|sixties/sixtieth 70:seventy|seventies/seventieth 80:eighty|eighties/eightieth 90:ninety|nineties/ninetieth 100:hundred/hundredth 1000:thousand 1000000:million
    1000000000:billion 1000000000000:trillion
    0.5:~half`,
  // Seconds are a length of time.
  endings: { number: "s", never: /^seconds$/ },
  scales: {
    words: { 1e6: "mn|mln", 1e9: "bn|bln", 1e12: "tn|trn|trillion" },
    letters: { 1e3: "k", 1e6: "m", 1e9: "b" },
  },
  romanLetter: /(?<=(?<!\p{L})(?:WW|World War|[Pp]art|[Cc]hapter) ?)(?:I{1,3}|V|X)(?![\p{L}\d-])/gu,
  century: { behind: /^(?:th|st|nd|rd)?[- ]centur/ },
  thousands: ",",
  monthMayBeFirst: true,
  writing: { amount: "€{value}" },
};

const MINUTES = "((?:twenty[- ])?[\\p{L}\\d]+)";

const clock: Clock = {
  words: `morning noon midday afternoon evening night midnight tonight am pm one two three four five six seven eight nine
    ten eleven twelve half quarter`,
  manners: [
    { before: /half past $/, minutes: 30 },
    {
      after:
        /^[ -](fifteen|twenty|twenty[ -]five|thirty|forty|forty[ -]five|fifty)(?!\p{L}|[ -]\p{L}+s(?!\p{L}))/u,
      sign: 1,
    },
    { before: new RegExp(`${MINUTES}(?: minutes?)? (?:past|after) $`, "u"), sign: 1, minuteWord: / minute/ },
    {
      before: new RegExp(`${MINUTES}(?: minutes?)? (?:to|before|of|till) $`, "u"),
      sign: -1,
      minuteWord: / minute/,
    },
    { before: /(?<!\p{L})half $/u, minutes: 30 },
  ],
  quarter: /^quarter/,
  parts: {
    after:
      /^(?: o'clock)?(?: (?:in the|this|\p{L}+day) (?:(?<am>morning)|(?<pm>afternoon|evening))| (?:(?<noon>noon|midday)|(?<night>at night|midnight)))(?!\p{L})/u,
    anywhere: /(?:in the|this|on \p{L}+) (?:evening|afternoon)s?(?!\p{L})|tonight/u,
  },
  withoutHour:
    /(?<!\p{L})(?:half past|quarter (?:past|to))(?= ?[.,;:!?)\n]| (?:and|or|until|till|but)(?!\p{L})|$)/gu,
  onlyTime: /half past|quarter (?:to|past|before|after)/,
};

const denials: Denials = {
  idle: /(?<!\p{L})(?:no\.(?: ?\d+)?|(?:no|not) (?:later|less|fewer|more|older|longer) than|no wonder|feel free)(?!\p{L})|, \p{L}+n't \p{L}+\?/gu,
  none: wholeWords("not only|not just|or not|no matter|whether or not|never (?:more|less) so|not least"),
  sure: wholeWords("not|cannot|no|never|nobody|none|nothing|nowhere|neither|nor|\\p{L}+n't|no one"),
  without: wholeWords("without|\\p{L}{3,}less(?:ly)?"),
  maybe: wholeWords(
    "not|un(?!til|der|fortunat|ite|ion|iq|iver|it|il|if|an|cle|ic)\\p{L}{3,}|(?:in|im|il|ir)(?:accessible|valid|correct|possible|complete|secure|visible|capable|definite|dependent|legal|regular|direct)\\p{L}*|dis(?:abl|advant|agree|allow|appear|appoint|approv|arm|believ|connect|continu|honest|like|loyal|mantl|miss|obey|order|qualif|regard|respect|satisf|trust|unit)\\p{L}*|free|wrong\\p{L}*|closed|refus\\p{L}+|forget|remember|lack\\p{L}*|fail\\p{L}*|avoid\\p{L}*|forbid\\p{L}*|prohibit\\p{L}*|ban(?:ned|s)?|prevent\\p{L}*|instead|unless|except\\p{L}*|trouble \\p{L}+ing|hardly|rarely|seldom|barely|rather than|denied|deny|denies|miss|missing|turned down|exempt\\p{L}*|false|absent|reject\\p{L}*|cancel\\p{L}*|optional\\p{L}*|voluntar\\p{L}*|non-?\\p{L}+|short of|far from|fell short|at all|scarcely",
  ),
  again: wholeWords("nor|not even"),
  except: wholeWords(
    "unless|except\\p{L}*|excluding|other than|apart from|aside from|save for|bar|barring|but(?: (?:not|for))?|only|besides|in addition|as well as|also|too|both|without|otherwise|outside",
  ),
};

const limits: Limits = {
  words: {
    most: wordsInAnyCase(
      "at (?:the )?most|maximum|max|up to|(?:no|not|never) (?:more|older|longer|higher|greater|later) than|(?<!no |not )(?:less|fewer|younger|shorter|lower|smaller) than|(?:under|below)(?= (?:the age|\\d|€|£|\\$))|under-?\\d+s?|(?:or|and) (?:less|fewer|younger|under|below)",
    ),
    least: wordsInAnyCase(
      "at (?:the )?least|minimum|min|(?:no|not) (?:less|fewer|younger|shorter|lower|smaller) than|(?<!no |not |never )(?:more|older|longer|higher|greater) than|(?:over|above|exceeding|well over)(?= (?:the age|\\d|€|£|\\$))|over-?\\d+s?|(?<!more )(?:or|and) (?:more|older|over|above|up|upwards)|upwards",
    ),
    before: wordsInAnyCase("before|no later than|prior to|earlier than|at the latest"),
    after: wordsInAnyCase("after(?:wards)?|later than|(?:at|on) the earliest"),
  },
  maySay: {
    before: wordsInAnyCase("by|until|till|ahead of|earlier|first|heading into"),
    after: wordsInAnyCase("from|since|following|past|later|then|once|when"),
  },
};

const periods: Periods = {
  names: {
    day: beginning("da(?:y|il)|nightly"),
    week: beginning("week|fortnight"),
    month: beginning("month"),
    year: beginning("year|annual|yearly"),
  },
  everySecond:
    /(?<!\p{L})(?:every (?:other|second|two)|alternat\p{L}*|fortnight\p{L}*|two \p{L}+s|bi-?(?:weekly|monthly)|(?:14|2) \p{L}+s)/iu,
};

const text: Text = {
  supposes: /(?:^|[,;:] )(?:if|when|whether)(?!\p{L})/iu,
  sentences: { growth: -0.08, loss: 2 },
  growth: { median: 0.06, spread: 0.17 },
  twice: "had very really bye ha far",
};

const implied: Implied = {
  says: [
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
  oneUnit: [
    [/(?<!\p{L})(?:an|per|each|every|hourly) ?hour/u, "d:60"],
    [/half an hour|half-hour/, "d:30"],
    [/(?<!\p{L})(?:(?:a|one|per|each|every|all|whole) day|daily)/u, "d:1440"],
    [/(?<!\p{L})(?:a|each|every|per|half|whole) year|annual|yearly/u, "y:12"],
    [/half a year|six-month/, "y:6"],
    [/(?<!\p{L})(?:a|one|the|this|last|past|next) decade/u, "y:120"],
    [/(?<!\p{L})(?:a|one|the|this|last|past) century/u, "y:1200"],
    [/quarter of a century/, "y:300"],
  ],
  single: /(?<!\p{L})(?:an?|per|each|every)(?!\p{L})/u,
};

const aroundNumbers: AroundNumbers = {
  about: { before: /(?<!\p{L})(?:more than|less than|fewer than|almost|nearly|at least|at most|up to) $/u },
  adverbs: /^(?:alone|ago|later|earlier|again|onwards?|each|now)$/,
  besideYear: { gap: /^(?: \p{L}+| per cent)? in $/u },
  nounsOfYears:
    /^(?:summer|winter|season|edition|version|election|budget|census|report|figures|model|film|tour)/u,
  determined: /(?<!\p{L})(?:the|this|that|its|their|our|his|her|\p{L}+'s?) $/u,
  belowZero: { before: inFront("minus|negative"), behind: inClause("below (?:zero|freezing)|of frost") },
  shares: {
    25: /(?<!\p{L}|three |three-)quarter of(?! an? (?:hour|century))/u,
    33: /(?<!\p{L})(?:a|one)[ -]third(?!\p{L})/u,
    50: /(?<!\p{L}|a )half(?! past|-?\p{L}| an? \p{L}+)/u,
    67: /(?<!\p{L})two[ -]thirds/u,
    75: /(?<!\p{L})three[ -]quarters/u,
  },
  partsOfHour: {
    15: /quarter of an hour|(?:fifteen|15)[ -]min/u,
    30: /(?<!\p{L})half(?: an|-)? ?hour|(?:thirty|30)[ -]min/u,
    90: /hour and a half|one and a half hours|(?:ninety|90)[ -]min|1\.5 hours/u,
  },
  changesWith: /(?<!\p{L})an?[ *_~`[(\p{Co}]+\n|\n ?[ap]\.m/iu,
};

const order: Order = {
  partFirst: /^ (?:out )?(?:of|in) (?:the |every )?$/,
  partOfWhole: /^ (?:out of|of the) (?:the |every )?$/,
  ofOne: /^ (?:in|out of|of) (?:every )?$/,
  clauses: {
    terwijl: /(?<!\p{L})(?:while|whereas|as)(?!\p{L})/u,
    hoewel: /(?<!\p{L})(?:although|though|while)(?!\p{L})/u,
    voordat: /(?<!\p{L})before(?!\p{L})/u,
    nadat: /(?<!\p{L})after(?!\p{L})/u,
    omdat: /(?<!\p{L})(?:because|since|as)(?!\p{L})/u,
    waaronder: /(?<!\p{L})(?:including|of (?:which|whom)|among)(?!\p{L})/u,
    tegenover: /(?<!\p{L})(?:compared|against|versus|from)(?!\p{L})/u,
    "in plaats van": /(?<!\p{L})(?:instead|rather)(?!\p{L})/u,
  },
  contrast: /(?<!\p{L})but(?!\p{L})/u,
  turned:
    /(?<!\p{L})(?:of|in|per|every|each|an?|within|after|before|from|by|for|on|at|under|over|between|if|when|who|than|to|with)(?!\p{L})/u,
  scored:
    /(?<!\p{L})(?:lost|los(?:e|es|ing)|down|behind|trail\p{L}*|defeat\p{L}*|beat\p{L}*|won|win(?:s|ning)?|victory|up|ahead|lead\p{L}*|led)(?!\p{L})/u,
};

const joining: Joining = {
  joint: /^(?: |-| and )$/,
  half: /^ and a half/,
  nounAndHalf: {
    hint: /half|quarter/,
    pattern:
      /(?<!\p{L})(?:an? (?=\p{L}+ and)|(?=hours and (?:a|three)[ -]quarter))(?<noun>\p{L}+) and (?:a half|(?<quarter>a|three)[ -]quarters?)/gu,
  },
  hundredsBelow: 20,
};

const counted: Counted = {
  behind: {
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
  before: {
    number:
      "number|no\\.|nr\\.?|#|bus|tram|line|metro|room|hall|classroom|group|class|article|counter|desk|stop|platform|gate|entrance|chapter|step|part|module",
    page: "page",
    year: "aged?|ages|age of|turns|turned",
    day: "24/",
  },
  endings: { "years of a century": "'?s" },
  within: [[/^(?:once|twice|thrice)$/, "times"]],
};

const words: Vocabulary = {
  frequent: `the a an and to of is are you your for in that this it with on we our not or be can if from have has do does will
    they their at by more as there who what when where how which one also no i my me us was were been but about than
    then up out any all each every its only should would may must please get here these because into very`,
  homographs: `in is we over of was had want door men ten per die van toe dan even met hem hen her bent mag kan heel al pas tot
    via zit ons elk hun hoe er te wat na om den kon ben drie mijn acht ga way hal mid la ay size biz kim var`,
  unmistakable: {
    words: `the and your you with this that they their there what when where which who how would should please
      because these from about only very every into could our`,
    kin: "sco pcm jam kri tpi bi srn gcl bzj hwc icr pis wes fpe gul ang",
  },
  unlikeDutch:
    /ij|aa|uu|heid$|lijke?$|tie$|isch|[^gu]cht|eeu|ieuw|auw|oek|oeg|[^aeiou]huis|eren$|ging$|ingen$/,
  unlike: {
    nl: /[^aeiou]y$|th|sh|ough|tion|ing$/,
    tr: /[wxq]|th|sh|ph|ck|gh|oo|ee|ou|tion|ing$|[^aeiou]y$/,
    so: /[pvz]|th|ck|tion|ing$|ght|[^aeiou]ly$|ou/,
  },
  unlikeAny: /tion|ght|^wh/,
  detector: "eng",
  sharesPhrases: true,
};

const dictionary: InDictionary = {
  shortestBeginning: 4,
  ending: /(?<=^.{3})(?:'?s|e[ds]|ing)$/,
};

const GENITIVE = "(?:'s)?";

/** Plural and genitive. */

const inflection: Inflection = {
  bare: "(?:'?s)?",
  rules: [
    { endings: GENITIVE },
    { from: /man$/, to: "men", endings: GENITIVE },
    { from: /child$/, to: "children", endings: GENITIVE },
    { from: /person$/, to: "people", endings: GENITIVE },
    { from: /ife$/, to: "ives", endings: GENITIVE },
    { from: /([^aeiou])y$/, to: "$1ies", isLast: true },
    // `heroes`, but `photos`: the word does not show which.
    { from: /o$/, to: "$&", endings: `e?s${GENITIVE}`, isLast: true },
    { from: /(?:[sxz]|[cs]h)$/, to: "$&", endings: "es", isLast: true },
    { endings: `s${GENITIVE}` },
  ],
};

const joins: Joins = {
  prefix: /^(?:un|in|im|ir|il|dis|mis|non|re|pre|co|anti|multi|inter|over|under|out|sub|self)$/iu,
  prefixed: "unsure",
  ending:
    /^(?:e?s|e?d|ings?|ly|e?rs?|y|al|able|less|ful|ness|ment|ments|hood|ship|ism|ists?|ish|th|st|nd|rd|am|pm)$/u,
};

const abbreviations: Abbreviations = {
  open: "mr messrs rev hon gen col capt lt sgt gov sen rep e.g i.e cf vs viz approx incl excl",
  either: "i st ave rd bldg dept est assn bros mt",
  numeric: "jan feb mar apr jun jul aug sep sept oct nov dec max min art par sec ch fig figs vol",
  lettered:
    "vitamin hepatitis plan group type category class level annex appendix part option point line room block",
  starters: `the a an this that these those now we you he she it they i there here then in on at if when while after
      before because although since until for from with without by to as what who where why how which whose our your
      his her its their my but and or so yet all some many most no not never always please do does did is are was were
      can could will would may must should have has had call come bring ask read see send take use go write
      fill everyone nobody someone every each today tomorrow yesterday also however therefore later first next
      finally yes`,
};

const particles: Particles = {
  list: "and|or|to|till|until",
  clause: "and|or|to",
  other: "or",
  ofMonth: "of",
  behindMonth: "the",
};

const money: Money = {
  of: "of",
  nation: String.raw`americ\p{L}*|britis\p{L}*|canad\p{L}*|austral\p{L}*|swiss`,
  share: "per ?cent",
  other: "dollar|pound|francs?",
};

/** Data on English. Sections are explained in language.ts. */
export const en: LanguageData = {
  code: "en",
  name: "English",
  names,
  numbers,
  clock,
  denials,
  limits,
  periods,
  text,
  implied,
  aroundNumbers,
  order,
  joining,
  counted,
  words,
  dictionary,
  inflection,
  joins,
  abbreviations,
  particles,
  money,
};
