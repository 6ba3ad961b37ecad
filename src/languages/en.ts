import type { Clock, Denials, LanguageData, Limits, Names, Numbers, Periods, Text } from "./language.ts";
import { beginning, wholeWords, wordsInAnyCase } from "./patterns.ts";

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
  otherWords: "may march sun sat",
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
};

const clock: Clock = {
  words: `morning noon midday afternoon evening night midnight tonight am pm one two three four five six seven eight nine
    ten eleven twelve half quarter`,
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

/** What is known of English. Each section is explained in language.ts. */
export const en: LanguageData = {
  code: "en",
  names,
  numbers,
  clock,
  denials,
  limits,
  periods,
  text,
};
