import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { readFacts } from "../../src/languages/facts/read.ts";
import { isKnown, LANGUAGES, languageData } from "../../src/languages/index.ts";
import { formsOf, inflectionOf } from "../../src/languages/inflection.ts";
import type { LanguageData } from "../../src/languages/language.ts";
import { numberWords } from "../../src/languages/number-words.ts";

const root = path.resolve(import.meta.dirname, "../..");
const contract = readFileSync(path.join(root, "src/languages/language.ts"), "utf8");

/** The sections of the contract, read from its interface. */
const SECTIONS = [
  ...contract
    .split("interface LanguageData {")[1]!
    .split("\n}")[0]!
    .matchAll(/readonly (\w+)\??:/g),
]
  .map(([, name]) => name as keyof LanguageData)
  .filter((name) => name !== "code") as readonly (keyof LanguageData)[];

/** Every value in the data with its path: `clock.manners.0.after`. */
function* valuesIn(value: unknown, way = ""): Generator<[way: string, value: unknown]> {
  yield [way, value];
  if (typeof value !== "object" || value === null || value instanceof RegExp) return;
  for (const [key, each] of Object.entries(value)) yield* valuesIn(each, way ? `${way}.${key}` : key);
}

const wordsOf = (list: string | undefined): readonly string[] => list?.match(/\S+/g) ?? [];
const doubles = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

/** The numbers that the fact reader finds in a text. */
const numbersIn = (text: string, code: string) =>
  readFacts(text, code).facts.flatMap(({ values = [] }) => values);
const keysIn = (text: string, code: string) => readFacts(text, code).facts.flatMap(({ keys }) => keys);

/** How a language forms numbers up to a hundred from its number words. */
const IN_WORDS: Readonly<Record<string, (tens: string, ones: string, value: number) => string>> = {
  nl: (tens, ones) => `${ones}${/e$/.test(ones) ? "ën" : "en"}${tens}`,
  tr: (tens, ones) => `${tens} ${ones}`,
  ar: (tens, ones, value) => (value < 20 ? `${ones} ${tens}` : `${ones} و${tens}`),
  so: (tens, ones) => `${ones} iyo ${tens}`,
  en: (tens, ones) => `${tens}-${ones}`,
};

/** The first cardinal for each value. */
function cardinals(code: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [word, { value, isOrdinal }] of numberWords(code)) {
    if (!isOrdinal && !found.has(value)) found.set(value, word);
  }
  return found;
}

/** Texts that patterns of each language must match, by the path of the pattern. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: {
    "denials.sure": "dat mag niet",
    "denials.without": "zonder afspraak",
    "limits.words.least": "minstens drie dagen",
    "limits.words.most": "hooguit drie dagen",
    "limits.words.before": "uiterlijk vrijdag",
    "limits.words.after": "na de les",
    "periods.names.week": "elke week",
    "periods.names.month": "per maand",
    "joining.half": " en een half uur",
    "aroundNumbers.belowZero.behind": " graden onder nul",
    "clock.parts.after": " uur 's avonds",
  },
  tr: {
    "denials.sure": "bugün gelmiyoruz",
    "denials.without": "randevusuz",
    "limits.words.least": "en az üç gün",
    "limits.words.most": "en fazla üç gün",
    "limits.words.before": "dersten önce",
    "limits.words.after": "dersten sonra",
    "periods.names.week": "her hafta",
    "periods.names.month": "ayda bir",
    "joining.half": " buçuk saat",
    "aroundNumbers.belowZero.before": "eksi ",
    "clock.parts.before": "akşam saat ",
    "order.wholeFirst": " kişiden ",
  },
  ar: {
    "denials.sure": "لا نفتح اليوم",
    "denials.without": "بدون موعد",
    "limits.words.least": "على الأقل ثلاثة أيام",
    "limits.words.most": "على الأكثر ثلاثة أيام",
    "limits.words.before": "قبل الدرس",
    "limits.words.after": "بعد الدرس",
    "periods.names.week": "كل أسبوع",
    "periods.names.month": "كل شهر",
    "joining.half": " ونصف",
    "aroundNumbers.belowZero.behind": " درجات تحت الصفر",
    "clock.parts.after": " مساء",
    "order.partFirst": " من كل ",
  },
  so: {
    "denials.sure": "ma furno maanta",
    "denials.without": "ballan la'aan",
    "limits.words.least": "ugu yaraan saddex maalmood",
    "limits.words.most": "ugu badnaan saddex maalmood",
    "limits.words.before": "casharka ka hor",
    "limits.words.after": "casharka ka dib",
    "periods.names.week": "toddobaad kasta",
    "periods.names.month": "bil kasta",
    "joining.half": " iyo bar",
    "aroundNumbers.belowZero.before": "laga jaray ",
    "clock.parts.after": " galabnimo",
    "order.wholeFirst": "-kii qofba ",
  },
  en: {
    "denials.sure": "we do not open today",
    "denials.without": "without an appointment",
    "limits.words.least": "at least three days",
    "limits.words.most": "at most three days",
    "limits.words.before": "before the lesson",
    "limits.words.after": "after the lesson",
    "periods.names.week": "every week",
    "periods.names.month": "a month",
    "joining.half": " and a half",
    "aroundNumbers.belowZero.behind": " degrees below zero",
    "clock.parts.after": " in the evening",
    "order.partFirst": " of the ",
  },
};

for (const data of LANGUAGES) {
  const { code, names, numbers } = data;
  const language = suite(code);

  language("its file is named after it and has nothing but data", () => {
    const text = readFileSync(path.join(root, `src/languages/${code}.ts`), "utf8");
    assert.match(text, `export const ${code}: LanguageData = {`);
    const imports = [...text.matchAll(/^import (type )?.*?from "(.*?)";$/gms)].filter(([, type]) => !type);
    const allowed = ["./patterns.ts", "./stems.ts", "../model/dates.ts"];
    assert.equal(
      imports.map(([, , from]) => from!).filter((from) => !allowed.includes(from)),
      [],
    );
    assert.ok(isKnown(code));
  });

  language("it has only sections of the contract, and none is empty", () => {
    const own = Object.keys(data).filter((name) => name !== "code");
    assert.equal(
      own.filter((name) => !SECTIONS.includes(name as keyof LanguageData)),
      [],
    );
    for (const [way, value] of valuesIn(data)) {
      if (typeof value !== "object" || value === null || value instanceof RegExp) continue;
      assert.ok(Object.keys(value).length > 0, `${code}.${way} is empty`);
    }
  });

  language("its patterns have no empty alternatives and do not match an empty text", () => {
    for (const [way, value] of valuesIn(data)) {
      if (!(value instanceof RegExp)) continue;
      assert.not.match(
        value.source,
        /\|\||\(\||\|\)(?!\?|\$|\[)|undefined|\[object/,
        `${code}.${way}: ${value}`,
      );
      if (value.global) assert.not.ok("".match(value), `${code}.${way} matches an empty text`);
    }
  });

  language("its patterns match their examples", () => {
    const found = new Map(valuesIn(data));
    for (const [way, text] of Object.entries(EXAMPLES[code] ?? {})) {
      const pattern = found.get(way);
      assert.ok(pattern instanceof RegExp, `${code} has no ${way}`);
      assert.ok(text.search(pattern) >= 0, `${code}.${way} does not match "${text}"`);
    }
  });

  language("the words for what numbers count are valid pattern sources", () => {
    for (const section of ["behind", "before", "endings"] as const) {
      for (const [kind, source] of Object.entries(data.counted?.[section] ?? {})) {
        assert.not.throws(() => new RegExp(`^(?:${source})$`, "u"), `${code}: ${kind}`);
      }
    }
  });

  language("its word lists have each word once", () => {
    const { words, text, clock, abbreviations } = data;
    const lists = {
      frequent: words?.frequent,
      homographs: words?.homographs,
      unmistakable: words?.unmistakable?.words,
      kin: words?.unmistakable?.kin,
      twice: text?.twice,
      hours: clock?.words,
      ...abbreviations,
    };
    for (const [name, list] of Object.entries(lists)) assert.equal(doubles(wordsOf(list)), [], name);
  });

  if (numbers && names) {
    language("every name of a month and a weekday is read back", () => {
      assert.is(names.months.length, 12);
      assert.is(names.weekdays.length, 7);
      const missing: string[] = [];
      for (const [at, list] of names.months.entries()) {
        for (const name of list.split("|")) {
          // A short name is a month only next to a day.
          const capital = name[0]!.toLocaleUpperCase(code) + name.slice(1);
          const texts = [`3 ${name} 2027`, `${name} 3`, `3 ${capital} 2027`];
          if (!texts.some((text) => keysIn(text, code).includes(`m:${at + 1}`))) missing.push(name);
        }
      }
      for (const [at, list] of names.weekdays.entries()) {
        for (const name of list.split("|"))
          if (!keysIn(name, code).includes(`w:${at + 1}`)) missing.push(name);
      }
      for (const [at, name] of (names.written?.months ?? []).entries()) {
        if (!keysIn(`3 ${name} 2027`, code).includes(`m:${at + 1}`)) missing.push(name);
      }
      for (const [at, name] of (names.written?.weekdays ?? []).entries()) {
        if (!keysIn(name, code).includes(`w:${at + 1}`)) missing.push(name);
      }
      assert.equal(missing, []);
    });

    language("names and number words mean one thing each", () => {
      for (const lists of [names.months, names.weekdays]) {
        const all = lists.flatMap((list) => list.split("|"));
        assert.equal(
          all.filter((name, at) => all.indexOf(name) !== at),
          [],
        );
      }
      const rows = numbers.words.match(/\S+/g)!.flatMap((row) => row.split(":")[1]!.split(/[|/]/));
      const words = rows.map((word) => word.replace("~", "")).filter(Boolean);
      assert.equal(
        words.filter((word, at) => words.indexOf(word) !== at),
        [],
      );
    });

    language("number words to 100 are read back as their values", () => {
      const words = cardinals(code);
      const wrong: string[] = [];
      for (let value = words.has(0) ? 0 : 1; value <= 100; value++) {
        const [tens, ones] = [words.get(value - (value % 10)), words.get(value % 10)];
        const whole = words.get(value) ?? (tens && ones && IN_WORDS[code]?.(tens, ones, value));
        assert.ok(whole, `${code}: no words for ${value}; add a rule for the language to IN_WORDS`);
        if (!numbersIn(whole, code).includes(value)) wrong.push(`${value}: ${whole}`);
      }
      assert.equal(wrong, []);
    });
  }

  if (data.inflection) {
    language("a word is one of its own forms", () => {
      const months = names!.months.flatMap((list) => list.split("|"));
      for (const word of [...months, ...wordsOf(data.words?.frequent)]) {
        if (word.includes(" ")) continue;
        const forms = formsOf(word, { first: true, last: true, isName: false }, inflectionOf(code));
        const isOwn = forms.some(([stem, endings]) => new RegExp(`^${stem}(?:${endings})$`, "u").test(word));
        assert.ok(isOwn, `${code}: ${word}`);
      }
    });
  }

  language.run();
}

/** Sections that languages lack and do not need: Dutch is never a translation, English letters have one form. */
const COMPLETE: Readonly<Record<string, readonly string[]>> = {
  nl: ["implied", "order", "letters", "joins", "dictionary"],
  tr: [],
  ar: [],
  so: ["letters"],
  en: ["letters", "stem"],
};

const lacks = (data: LanguageData) => SECTIONS.filter((name) => data[name] === undefined);

test("the sections that each language lacks are known", () => {
  for (const { code } of LANGUAGES)
    console.log(`  ${code} lacks: ${lacks(languageData(code)).join(", ") || "nothing"}`);
  console.log(
    `  any other language, such as fa, has: ${SECTIONS.filter((name) => languageData("fa")[name] !== undefined)}`,
  );
  for (const [code, missing] of Object.entries(COMPLETE))
    assert.equal(lacks(languageData(code)), missing, code);
});

test("Intl gives the names of any other language that it knows", () => {
  assert.is(languageData("fr").names?.months[0], "janvier");
  assert.is(languageData("fr").names?.weekdays[6], "dimanche");
  assert.is(languageData("de").names?.months[2], "märz");
  assert.is(languageData("xx").names, undefined);
  assert.is(languageData("not a code").names, undefined);
  assert.not.ok(isKnown("fr"));
});

test.run();
