/** What is said of a day: `dinsdag 12 januari 2027`, `januari 2027`, `dinsdag`. Weekdays are 1 (Monday) to 7. */
type Day = { kind: "date" } & { [part in "weekday" | "day" | "month" | "year"]?: number | undefined };
/** `10.00`, or the `19` of `19 uur`: o'clock or a number of hours. `uur` is no part of it. */
type Time = { kind: "time"; hour: number; minute?: number | undefined };
/** Amounts are in euros; `decimals` counts the digits behind the comma. */
type Quantity = { kind: "amount" | "percentage" | "number"; value: number; decimals: number };
/** What is the same in every language. */
type Literal = { kind: "phone" | "url" | "email" | "name" };
/** A fact and where it stands, in UTF-16 units; `end` is behind the last one. */
export type Fact = { start: number; end: number; text: string } & (Day | Time | Quantity | Literal);
type Kind = Fact["kind"];

const languageOf = (locale: string) => locale.split("-")[0]!;

/** Names beside those of Intl: as this site writes Somali (`src/site/dates.ts`), and as a Somali Friday is often spelt. */
const SOMALI = {
  months:
    "Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Ogosto Sebtembar Oktoobar Nofembar Disembar".split(" "),
  weekdays: "Isniin Talaado Arbaco Khamiis Jimce Sabti Axad".split(" "),
};
type Calendar = Record<"months" | "weekdays", string[][]>;
const calendars = new Map<string, Calendar>();
const DUTCH = calendar("nl");

/** Signs that join digits to one number or date; `10.00-12.00` are two times. */
const GLUE = ".,:/-";
const TIME_GLUE = ".,:/";
const TAKEN = "\uFFFC";
const SPACE = "[ \\u00A0\\u202F]";
const NUMBER = String.raw`(?<number>[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,6})?|(?:0|[1-9]\d{0,14})(?:,\d{1,6})?)`;
const EUROS = String.raw`${NUMBER.slice(0, -1)}|(?:0|[1-9]\d{0,9})\.\d\d)(?:,(?:--?|–))?`;
const DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?<year>(?:19|20)\\d\\d)";
const HOUR = "(?<hour>[01]?\\d|2[0-4])";
const WEEKDAY = `(?<weekday>${DUTCH.weekdays[0]!.join("|")})`;
const MONTH = `(?<month>${DUTCH.months[0]!.join("|")})`;
const digits = (count: string) => `(?:[ \\u00A0-]?\\d){${count}}`;
const PATH = String.raw`[^\s<>()[\]"“”'’⟨⟩\p{Co}${TAKEN}]*[\p{L}\p{N}/#=&_-]`;
const DOMAIN = String.raw`(?:[\p{L}\p{N}-]+\.)+(?:nl|be|com|org|net|eu|info|example)(?![\p{L}\p{N}-])`;
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:(?:https?://|www\.|tel:|mailto:)${PATH}|${DOMAIN}(?:/${PATH})?)`,
  "giu",
);
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** How facts are written in Dutch. What one pattern took is not there for those behind it. */
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ["url", ADDRESS],
  ["email", EMAIL],
  ["date", alone(`(?:${WEEKDAY},?${SPACE})?(?:${DAY}${SPACE})?${MONTH}(?:${SPACE}${YEAR})?`)],
  ["date", alone(`(?:${WEEKDAY},?${SPACE})?${DAY}(?<sign>[-/])(?<month>0?[1-9]|1[0-2])\\k<sign>${YEAR}`)],
  ["date", alone(WEEKDAY)],
  ["phone", alone(`0[89]0[069][ -]?\\d{4}(?:\\d{3})?|0[1-9]${digits("8")}`)],
  ["phone", alone(`\\(0\\d{1,3}\\)${digits("6,8")}|\\+31(?: ?\\(0\\))?${digits("9")}`)],
  ["phone", alone(`\\+(?!31)\\d${digits("7,12")}`)],
  ["amount", alone(`€${SPACE}?${EUROS}`)],
  ["amount", alone(`${EUROS}${SPACE}?(?:€|euro)`)],
  ["percentage", alone(`${NUMBER}(?:${SPACE}?%|${SPACE}procent)`)],
  ["time", alone(`${HOUR}[.:](?<minute>[0-5]\\d)`, TIME_GLUE)],
  ["time", alone(`${HOUR}(?=${SPACE}uur(?!\\p{L}))`)],
  ["phone", alone("11[23]")],
  ["number", alone(NUMBER)],
];

/** `source` where it is no part of a longer word or number. */
function alone(source: string, glue = GLUE): RegExp {
  const before = String.raw`(?<![\p{L}\p{M}\p{N}](?=[\p{L}\p{N}])|\p{N}[${glue}](?=\p{N})|[\p{L}\p{N}][-'’](?=\p{L}))`;
  const after = String.raw`(?![\p{L}\p{M}\p{N}]|(?<=\p{N})[${glue}]\p{N}|[-'’]\p{L})`;
  return new RegExp(`${before}(?:${source})${after}`, "giu");
}

/**
 * Facts of a Dutch plain text (visible words, no markup) in order, not overlapping; `names`, of the keep list, count as
 * facts too. Written-out numbers are words, and so are digits within a word (`12-jarige`, `2e`, `24/7`).
 */
export function dutchFacts(text: string, names: readonly string[] = []): Fact[] {
  const facts: Fact[] = [];
  let rest = text;
  const kept = alternatives(names.filter((name) => name !== ""));
  const named = new RegExp(`(?<![\\p{L}\\p{N}⟨])(?:${kept})(?![\\p{L}\\p{N}⟩])`, "gu");
  for (const [kind, pattern] of [["name", named] as const, ...PATTERNS]) {
    for (const { 0: found, index: start, groups } of rest.matchAll(pattern)) {
      facts.push({ start, end: start + found.length, text: found, ...read(kind, groups ?? {}) } as Fact);
    }
    rest = rest.replace(pattern, (found) => TAKEN.repeat(found.length));
  }
  return facts.sort((a, b) => a.start - b.start);
}

/** The text with each fact replaced by its kind, as `⟨date⟩`: two texts with one skeleton differ in facts only. */
export function skeleton(text: string, names: readonly string[] = []): string {
  let at = 0;
  let bones = "";
  for (const { kind, start, end } of dutchFacts(text, names)) {
    bones += `${text.slice(at, start)}⟨${kind}⟩`;
    at = end;
  }
  return bones + text.slice(at);
}

/** What a Dutch fact says, from the groups of its pattern. */
function read(kind: Kind, groups: Readonly<Record<string, string | undefined>>) {
  const { weekday, day, month, year, hour, minute, number } = groups;
  const count = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  const place = (names: readonly string[], name: string) => names.indexOf(name.toLowerCase()) + 1;
  if (kind === "date") {
    const week = weekday && place(DUTCH.weekdays[0]!, weekday);
    const named = month && (place(DUTCH.months[0]!, month) || Number(month));
    return { kind, weekday: week, day: count(day), month: named, year: count(year) };
  }
  if (kind === "time") return { kind, hour: Number(hour), minute: count(minute) };
  if (number === undefined) return { kind };
  const decimal = /^\d+\.\d\d$/.test(number) ? number : number.replaceAll(".", "").replace(",", ".");
  return { kind, value: Number(decimal), decimals: decimal.split(".")[1]?.length ?? 0 };
}

/** Names of months and weekdays, in every way that is looked for, most usual first. */
function calendar(locale: string): Calendar {
  const known = calendars.get(locale);
  if (known) return known;
  const language = languageOf(locale);
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const name = (wanted: "month" | "weekday", month: number, day: number) =>
    format.formatToParts(Date.UTC(2024, month, day)).find(({ type }) => type === wanted)!.value;
  // 1 January 2024 was a Monday.
  const weekdays = Array.from({ length: 7 }, (_none, at) => name("weekday", 0, 1 + at));
  const months = Array.from({ length: 12 }, (_none, at) => name("month", at, 1));
  const made = { months: [months], weekdays: [weekdays] };
  if (language === "so") for (const part of ["months", "weekdays"] as const) made[part].unshift(SOMALI[part]);
  // Turkish writes weekdays small outside dates; Arabic leaves out the article after "every".
  if (language === "tr") made.weekdays.push(weekdays.map((day) => day.toLocaleLowerCase("tr")));
  if (language === "ar") made.weekdays.push(weekdays.map((day) => day.replace(/^ال/, "")));
  calendars.set(locale, made);
  return made;
}

/** Any of the texts, longest first, as the source of a pattern; without texts it fits nothing. */
function alternatives(texts: Iterable<string>): string {
  const sources = [...texts].sort((a, b) => b.length - a.length);
  return sources.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|") || "(?!)";
}

/** Manners of writing, with fields in braces, and what comes before them in a language. */
const MANNERS: Readonly<Record<string, Partial<Record<Kind, string>>>> = {
  any: {
    date: "{date}|{weekday}|{weekday} {date}|{weekday}, {date}|{weekday}، {date}|{date} {weekday}|{date}, {weekday}",
    time: "{clock}|{bare}|{am}am|{am} am|{pm}pm|{pm} pm|{amHour}am|{amHour} am|{pmHour}pm|{pmHour} pm",
    amount: "€ {value}|€{value}|{value} €|{value}€|{value} euro|{value} euros|{value} avro",
    percentage: "{value}%|{value} %|%{value}|{value}٪|{value} per cent|{value} percent",
    number: "{value}",
  },
  tr: { date: "{date} {weekday}", amount: "{value} €", percentage: "%{value}|yüzde {value}" },
  ar: { amount: "{value} يورو", percentage: "{value}%|{value} في المئة|{value} في المائة|{value} بالمئة" },
  so: { percentage: "{value}%|boqolkiiba {value}" },
  en: { amount: "€{value}" },
};

/** Ways a fact is written in a language (Intl locale), most usual first; as it stands in the Dutch is one of them. */
export function spellings(fact: Fact, locale: string): string[] {
  return [...new Set(written(fact, locale).values())];
}

/** Manner of writing -> the fact in that manner. */
function written(fact: Fact, locale: string): Map<string, string> {
  const language = languageOf(locale);
  const manners = [MANNERS[language]?.[fact.kind], MANNERS.any![fact.kind]].join("|").split("|");
  const found = new Map<string, string>();
  for (const [form, values] of forms(fact, locale)) {
    for (const manner of manners) {
      const fields = manner.match(/(?<=\{)\w+/g) ?? [];
      // A manner with a field that the fact does not have, or without one that it has, would say something else.
      if (fields.length === 0 || fields.some((field) => !values[field])) continue;
      if (fact.kind === "date" && fields.length < Object.keys(values).length) continue;
      const text = manner.replace(/\{(\w+)\}/g, (_all, field: string) => values[field]!);
      found.set(`${form} ${manner}`, text);
      if (language === "ar") found.set(`${form} ${manner} arab`, eastern(text));
    }
  }
  return found.set("dutch", fact.text);
}

/** Form of the names or the number in it -> what a fact's manners are filled with. */
type Forms = [form: string, fields: Readonly<Record<string, string>>][];

function forms(fact: Fact, locale: string): Forms {
  if (fact.kind === "date") return dateForms(fact, calendar(locale));
  if (fact.kind === "time") return timeForms(fact, fact.text.startsWith("0"));
  return "value" in fact ? numberForms(fact, /\d{4}/.test(fact.text), locale) : [];
}

function dateForms({ weekday, day, month, year }: Day, { months, weekdays }: Calendar): Forms {
  const dates: Forms = months.flatMap((names, set): Forms => {
    const name = month && names[month - 1]!;
    if (!name) return [];
    const usual: Forms[0] = [`${set} usual`, { date: [day, name, year].filter(Boolean).join(" ") }];
    return day ? [usual, [`${set} month`, { date: `${name} ${day}${year ? `, ${year}` : ""}` }]] : [usual];
  });
  for (const sign of day && month && year ? ["/", "-", "."] : []) {
    dates.push([sign, { date: [day, month, year].join(sign) }]);
    dates.push([`0${sign}`, { date: [two(day!), two(month!), year].join(sign) }]);
  }
  if (!weekday) return dates;
  const dated = dates.length > 0 ? dates : [["", {}] as Forms[0]];
  return weekdays.flatMap((names, set) =>
    dated.map(([form, date]): Forms[0] => [`${form} ${set}`, { ...date, weekday: names[weekday - 1]! }]),
  );
}

function timeForms({ hour, minute }: Time, isPadded: boolean): Forms {
  const half = hour % 24 < 12 ? "am" : "pm";
  const twelve = `${hour % 12 || 12}`;
  const minutes = two(minute ?? 0);
  const whole = {
    ...(minute === undefined && { bare: `${hour}` }),
    ...(!minute && { [`${half}Hour`]: twelve }),
  };
  return [":", "."].flatMap((sign) =>
    [isPadded, !isPadded].map((padded): Forms[0] => {
      const clock = `${padded ? two(hour) : hour}${sign}${minutes}`;
      return [`${sign} ${padded}`, { clock, [half]: `${twelve}${sign}${minutes}`, ...whole }];
    }),
  );
}

/** `isPlain`: as a year, without a mark at the thousands, which the others have first. */
function numberForms({ value, decimals }: Quantity, isPlain: boolean, locale: string): Forms {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const locales = [locale, ...(languageOf(locale) === "ar" ? ["ar-u-nu-latn", "ar-u-nu-arab"] : []), "nl"];
  return locales.flatMap((form) =>
    [!isPlain, isPlain].map((useGrouping): Forms[0] => [
      `${form} ${useGrouping}`,
      { value: new Intl.NumberFormat(form, { ...digits, useGrouping }).format(value) },
    ]),
  );
}

const ARABIC = "٠١٢٣٤٥٦٧٨٩";
const eastern = (text: string) => text.replace(/\d/g, (digit) => ARABIC[Number(digit)]!);
const western = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(ARABIC.indexOf(digit)));
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");
const two = (count: number) => String(count).padStart(2, "0");

const ONES = "nul (?:een|één) twee drie vier vijf zes zeven acht negen tien elf twaalf dertien".split(" ");
const TEENS = "veertien vijftien zestien zeventien achttien negentien".split(" ");
const TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd".split(" ");

/** A suffix, also behind the end of markup: `15'i`, `10-ka`. Marks may be private characters that stand for them. */
const SUFFIX = /^[*_~`\])\p{Co}\p{Cf}]*[-'’ʼ‐‑]?\p{L}/u;
/** What may change with a number that stands at the line end. */
const AROUND: Readonly<Record<string, RegExp>> = {
  // The question particle and "too" follow the vowels of the number.
  tr: /\n ?(?:m[iıuü](?:[dsy]\p{L}+)?|[dt][ea])(?!\p{L})/u,
  en: /(?<!\p{L})an?[ *_~`[(\p{Co}]+\n|\n ?[ap]\.m/iu,
};

/** What stands before and behind a text that is only a part of something. */
const joined = (glue: string) =>
  [
    new RegExp(String.raw`[\p{L}\p{M}\p{N}%٪€+]$|\p{N}[${glue}]$`, "u"),
    new RegExp(String.raw`^(?:[\p{L}\p{M}\p{N}]|[${glue}]\p{N}| ?[%٪€])`, "u"),
  ] as const;
const [IN_TEXT, IN_TIME] = [joined(GLUE), joined(TIME_GLUE)];
const IN_ADDRESS = [/[\p{L}\p{N}@._/-]$/u, /^(?:[\p{L}\p{N}/#=&_-]|[.@]\p{L})/u] as const;

/** A fact of the old Dutch, what stands in its place in the new, and how often. */
type Pair = { old: Fact; next: Fact; count: number };
/** Where such a fact stands in the translation. */
type Spot = { text: string; start: number; end: number; pair: Pair };

/**
 * The translation of `oldDutch` made into one of `newDutch`, which has the same skeleton: every fact that changed is
 * replaced, in the manner of writing it has there. All are plain texts; `locale` is the translation's.
 *
 * Undefined when anything is not certain: a fact is not found exactly as often as in the Dutch (an unchanged one too,
 * unless it is an address or a name), could be taken for another, leaves a trace elsewhere, has a suffix or counts a
 * noun that may have to change with it, or when the way back does not give the same translation. A changed name is
 * never exchanged: translators explain names.
 */
export function exchangeFacts(
  oldDutch: string,
  newDutch: string,
  translation: string,
  locale: string,
  names: readonly string[] = [],
): string | undefined {
  if (oldDutch === newDutch) return translation;
  if (skeleton(oldDutch, names) !== skeleton(newDutch, names)) return undefined;
  const [old, next] = [dutchFacts(oldDutch, names), dutchFacts(newDutch, names)];
  const [there, back] = [pairUp(old, next, oldDutch), pairUp(next, old, newDutch)];
  const result = there && exchange(there, translation, locale);
  return result !== undefined && back && exchange(back, result, locale) === translation ? result : undefined;
}

function exchange(pairs: readonly Pair[], translation: string, locale: string): string | undefined {
  const changed = pairs.filter(hasChanged);
  if (changed.length === 0) return translation;
  let result = "";
  let rest = "";
  let at = 0;
  for (const spot of locate(pairs, translation, locale) ?? []) {
    const written = changed.includes(spot.pair) ? rewrite(spot, translation, locale) : spot.text;
    if (written === undefined) return undefined;
    const before = translation.slice(at, spot.start);
    result += before + written;
    rest += `${before}\n`;
    at = spot.end;
  }
  const after = translation.slice(at);
  if (at === 0 || changed.some((pair) => leavesTrace(pair, rest + after, locale))) return undefined;
  return result + after;
}

/** Facts of the old Dutch with those of the new, each meaning once; undefined when one may not become the other. */
function pairUp(old: readonly Fact[], next: readonly Fact[], dutch: string): Pair[] | undefined {
  if (old.length !== next.length) return undefined;
  const pairs = new Map<string, Pair>();
  for (const [at, fact] of old.entries()) {
    const other = next[at];
    const pair = pairs.get(meaning(fact)) ?? { old: fact, next: other!, count: 0 };
    if (other?.kind !== fact.kind || meaning(pair.next) !== meaning(other)) return undefined;
    pairs.set(meaning(fact), { ...pair, count: pair.count + 1 });
  }
  const all = [...pairs.values()];
  return all.every((pair) => !hasChanged(pair) || isExchangeable(pair, dutch)) ? all : undefined;
}

/** The same for two facts that say the same, however they are written. */
function meaning(fact: Fact): string {
  if (fact.kind === "date") return `date ${[fact.weekday, fact.day, fact.month, fact.year].join("-")}`;
  if (fact.kind === "time") return `time ${fact.hour}:${fact.minute}`;
  return `${fact.kind} ${"value" in fact ? fact.value : fact.text}`;
}

const hasChanged = ({ old, next }: Pair) => meaning(old) !== meaning(next);

/** May the new fact take the place of the old one at all, wherever it stands? */
function isExchangeable({ old, next }: Pair, dutch: string): boolean {
  if (old.kind === "date" && next.kind === "date") {
    return (["weekday", "day", "month", "year"] as const).every((part) => !old[part] === !next[part]);
  }
  if (old.kind === "time" && next.kind === "time") {
    // Translators add "in the morning", and write hours in words or by another clock.
    if (old.hour < 12 !== next.hour < 12 || typeof old.minute !== typeof next.minute) return false;
    return old.minute !== undefined || !hasInWords(old.hour, dutch);
  }
  return old.kind === "number" ? !hasInWords(old.value, dutch) : old.kind !== "name";
}

/** Does the text have the number as a word? A translation may then have that one, and not the fact, in digits. */
function hasInWords(value: number, text: string): boolean {
  const word = [...ONES, ...TEENS][value] ?? TENS[value / 10 - 2];
  return word !== undefined && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(text);
}

/** Where the facts stand in the translation; undefined when one may be another, or does not stand there as often. */
function locate(pairs: readonly Pair[], translation: string, locale: string): Spot[] | undefined {
  const all = plain(translation);
  const owners = new Map<string, Set<Pair>>();
  for (const pair of pairs) {
    for (const text of written(pair.old, locale).values()) {
      if (all.includes(text)) owners.set(text, (owners.get(text) ?? new Set()).add(pair));
    }
  }
  const texts = [...owners].sort(([a], [b]) => b.length - a.length);
  // Digits in an address that is no fact here are none either.
  const addresses = [...all.matchAll(ADDRESS), ...all.matchAll(EMAIL)];
  const skips = new Map(addresses.map(({ 0: { length }, index }) => [index, length]));
  const found: Spot[] = [];
  for (let start = 0; start < all.length; ) {
    const [text, owning] = texts.find(([text]) => all.startsWith(text, start)) ?? ["", []];
    const [pair, other] = owning;
    const isFound = pair !== undefined && isApart(all, start, text, pair.old.kind);
    if (isFound && other) return undefined;
    const end = start + (isFound ? text.length : (skips.get(start) ?? 1));
    if (isFound) found.push({ text: translation.slice(start, end), start, end, pair });
    start = end;
  }
  const isSettled = (pair: Pair) =>
    (/url|email|name/.test(pair.old.kind) && !hasChanged(pair)) ||
    found.filter((each) => each.pair === pair).length === pair.count;
  return pairs.every(isSettled) ? found : undefined;
}

/** Is it no part of a longer word, number or address? */
function isApart(all: string, start: number, text: string, kind: Kind): boolean {
  const end = start + text.length;
  const before = all.slice(Math.max(0, start - 3), start);
  const words = kind === "time" && /\d[.:]\d/.test(text) ? IN_TIME : IN_TEXT;
  const [head, tail] = kind === "url" || kind === "email" ? IN_ADDRESS : words;
  // Arabic writes "and" as a letter before the word.
  return !tail.test(all.slice(end, end + 3)) && (!head.test(before) || /(?<![\p{L}\p{M}])و$/u.test(before));
}

/**
 * The new fact in the manner in which the old one stands there; undefined when that may be wrong, or something beside it
 * may have to change as well.
 */
function rewrite({ text, start, end, pair: { old, next } }: Spot, translation: string, locale: string) {
  if (SUFFIX.test(translation.slice(end))) return undefined;
  const around = `${translation.slice(Math.max(0, start - 9), start)}\n${translation.slice(end, end + 20)}`;
  if (AROUND[languageOf(locale)]?.test(around)) return undefined;
  // Which of the two in `5/6/2027` is the day? Americans write the month first, but never with full stops.
  if (old.kind === "date" && old.day! <= 12 && /\d[/-]/.test(text)) return undefined;
  // A noun has the form of its number (CLDR plural rules): Arabic, for one, has six.
  const form = (fact: Fact) =>
    new Intl.PluralRules(locale).select("value" in fact ? fact.value : "hour" in fact ? fact.hour : 0);
  const isCounting = old.kind === "time" ? !/[:.]|[ap]m/.test(text) : !/[%٪€]/.test(text);
  if (isCounting && form(old) !== form(next)) return undefined;
  const manners = written(old, locale);
  const [, found] = [...written(next, locale)].find(([manner]) => manners.get(manner) === plain(text)) ?? [];
  const spaces = text.match(/[ \u00A0\u202F]/g) ?? [];
  return found?.replace(/ /g, () => spaces.shift() ?? " ");
}

/** Does something of the old fact stand elsewhere: a number of it, its month or its weekday? */
function leavesTrace({ old, next }: Pair, rest: string, locale: string): boolean {
  const kept = traces(next, locale);
  const words = western(rest).toLocaleLowerCase(locale);
  const numbers = runs(words);
  // A weekday or a year that only the translator wrote would not go with another day.
  if (old.kind === "date" && old.day) {
    const names = calendar(locale).weekdays[0]!.map((name) => name.toLocaleLowerCase(locale));
    if (!old.weekday && names.some((name) => words.includes(name))) return true;
    if (!old.year && numbers.some((digits) => /^(?:19|20)\d\d$/.test(digits))) return true;
  }
  return [...traces(old, locale)].some(
    (trace) => !kept.has(trace) && (/^\d+$/.test(trace) ? numbers.includes(trace) : words.includes(trace)),
  );
}

/** Numbers as they stand, without zeros before them. */
const runs = (text: string) => (text.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, ""));

function traces(fact: Fact, locale: string): Set<string> {
  const found = runs(fact.text);
  if (fact.kind === "url" || fact.kind === "email" || fact.kind === "phone") found.push(fact.text);
  if (fact.kind === "date") {
    for (const { months, weekdays } of [DUTCH, calendar(locale)]) {
      found.push(...months.map((names) => names[(fact.month ?? 0) - 1] ?? ""));
      found.push(...weekdays.map((names) => names[(fact.weekday ?? 0) - 1] ?? ""));
    }
  }
  return new Set(found.filter(Boolean).map((trace) => trace.toLocaleLowerCase(locale)));
}
