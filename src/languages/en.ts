import type { Clock, LanguageData, Names, Numbers } from "./language.ts";

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

/** What is known of English. Each section is explained in language.ts. */
export const en: LanguageData = {
  code: "en",
  names,
  numbers,
  clock,
};
