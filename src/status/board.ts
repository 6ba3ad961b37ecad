import { STATES, type State } from "../catalog/entry.ts";
import { formatDate } from "../i18n/dates.ts";
import { type Language, type Site, targets } from "../model/site.ts";
import { type Costs, costsOf, type Money, monthInWords } from "./costs.ts";
import type { Point } from "./history.ts";
import type { Row } from "./status.ts";
import { type Item, KINDS, type Waits } from "./waits.ts";

export interface BoardFacts {
  /** ISO date. */
  today: string;
  rows: readonly Row[];
  /** In the order of the languages. */
  waits: readonly Waits[];
  /** Coverage at the end of each month before this one; undefined without a history. */
  past?: readonly Point[] | undefined;
  money: Money;
}

type Words = Record<State, number>;

/** The data of the page for the board: numbers and dates in Dutch, lengths in SVG units. */
export interface Board {
  date: string;
  languages: LanguageView[];
  past: Past;
  waits: WaitsView[];
  people: { name: string; language: string; words: string; segments: string; date: string }[];
  costs?: Costs | undefined;
}

interface LanguageView {
  /** In Dutch, and in the language itself. */
  dutch: string;
  name: string;
  code: string;
  dir: Language["dir"];
  reviewed: string;
  parts: { state: State; share: string; words: string; x: number; width: number }[];
  /** Originals that readers can see, and the total. */
  readable: string;
  all: string;
}

/** `none`: no git, or nothing committed; `young`: the history begins in this month. */
type Past = { kind: "none" } | { kind: "young" } | { kind: "course"; charts: Chart[]; months: MonthView[] };

interface Chart {
  dutch: string;
  /** Stacked areas of an SVG of `CHART`: reviewed, with drafts above. */
  reviewed: string;
  draft: string;
  first: MonthView["shares"][number];
  last: MonthView["shares"][number];
}

interface MonthView {
  month: string;
  shares: { reviewed: string; draft: string }[];
}

interface WaitsView {
  dutch: string;
  /** The latest signers; names and dates. */
  people: { name: string; date: string }[];
  lists: { kind: "reports" | (typeof KINDS)[number]; items: ItemView[]; more?: string | undefined }[];
}

interface ItemView {
  title: string;
  /** `3 stukken tekst, 45 woorden`, `1 melding`. */
  amount: string;
  since?: string | undefined;
}

/** Size of a chart's area in SVG units. */
const CHART = { width: 240, height: 80 };
/** Most items named in a list. */
const SHOWN = 10;
/** People to ask, by language. */
const ASKED = 3;

const DUTCH = { locale: "nl" };
const number = new Intl.NumberFormat("nl");
const names = new Intl.DisplayNames("nl", { type: "language" });
const day = (date: string) => formatDate(date, DUTCH);
const count = (amount: number, one: string, many: string) =>
  `${number.format(amount)} ${amount === 1 ? one : many}`;
const segmentsAndWords = (segments: number, words: number) =>
  `${count(segments, "stuk tekst", "stukken tekst")}, ${count(words, "woord", "woorden")}`;

/** The data of the page for the board from the state of a site. Pure. */
export function boardOf(site: Site, { today, rows, waits, past, money }: BoardFacts): Board {
  const languages = targets(site);
  const month = today.slice(0, 7);
  const dutch = new Map(languages.map((language) => [language.code, dutchName(language)]));
  const now = new Map(languages.map(({ code }) => [code, wordsIn(rows, code)]));
  return {
    date: day(today),
    languages: languages.map((language) => languageView(language, now.get(language.code)!, rows)),
    past: pastOf(languages, past, { month, languages: Object.fromEntries(now) }),
    waits: waits.map((each) => waitsView(dutch.get(each.language)!, each)),
    people: waits.flatMap(({ language, people }) =>
      people
        .toSorted((a, b) => b.words - a.words)
        .map(({ name, words, segments, date }) => ({
          name,
          language: dutch.get(language)!,
          words: number.format(words),
          segments: number.format(segments),
          date: day(date),
        })),
    ),
    costs: costsOf(site, money, month),
  };
}

/** `Turks`; a language without a Dutch name keeps its own. */
function dutchName({ code, name }: Pick<Language, "code" | "name">): string {
  const dutch = names.of(code);
  return dutch === undefined || dutch === code ? name : dutch[0]!.toUpperCase() + dutch.slice(1);
}

function wordsIn(rows: readonly Row[], code: string): Words {
  const total: Words = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
  for (const { language, words } of rows) {
    if (language === code) for (const state of STATES) total[state] += words[state];
  }
  return total;
}

const sumOf = (words: Words) => STATES.reduce((sum, state) => sum + words[state], 0);

/** A share in whole percent: only everything is 100, and only nothing is 0. */
export function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return "0%";
  const share = (100 * part) / whole;
  if (share < 1) return "<1%";
  return share > 99 && part < whole ? ">99%" : `${Math.round(share)}%`;
}

function languageView(language: Language, words: Words, rows: readonly Row[]): LanguageView {
  const total = sumOf(words);
  let x = 0;
  const parts = STATES.map((state) => {
    const width = total === 0 ? 0 : rounded((100 * words[state]) / total);
    const part = { state, share: percent(words[state], total), words: number.format(words[state]), x, width };
    x = rounded(x + width);
    return part;
  });
  const own = rows.filter((row) => row.language === language.code);
  const { code, name, dir } = language;
  return {
    dutch: dutchName(language),
    name,
    code,
    dir,
    reviewed: percent(words.reviewed, total),
    parts,
    readable: number.format(own.filter(({ coverage }) => coverage.published).length),
    all: count(own.length, "tekst", "teksten"),
  };
}

const rounded = (length: number) => Math.round(length * 100) / 100;

function pastOf(languages: readonly Language[], past: readonly Point[] | undefined, now: Point): Past {
  if (!past) return { kind: "none" };
  if (past.length === 0) return { kind: "young" };
  const points = [...past, now];
  const shares = ({ languages: all }: Point, code: string) => {
    const words = all[code]!;
    return {
      reviewed: percent(words.reviewed, sumOf(words)),
      draft: percent(words.draft, sumOf(words)),
    };
  };
  return {
    kind: "course",
    charts: languages.map((language) => {
      const { code } = language;
      const all = points.map((point) => point.languages[code]!);
      const reviewed = all.map((words) => words.reviewed / (sumOf(words) || 1));
      const drafted = all.map((words) => (words.reviewed + words.draft) / (sumOf(words) || 1));
      return {
        dutch: dutchName(language),
        reviewed: area(
          reviewed,
          reviewed.map(() => 0),
        ),
        draft: area(drafted, reviewed),
        first: shares(points[0]!, code),
        last: shares(now, code),
      };
    }),
    months: points.map((point) => ({
      month: monthInWords(point.month),
      shares: languages.map(({ code }) => shares(point, code)),
    })),
  };
}

/** The area between two lines of shares (0 to 1), as an SVG path. */
function area(upper: readonly number[], lower: readonly number[]): string {
  const place = (share: number, at: number) =>
    `${rounded((CHART.width * at) / (upper.length - 1))} ${rounded(CHART.height * (1 - share))}`;
  const back = lower.map(place).reverse();
  return `M${[...upper.map(place), ...back].join("L")}Z`;
}

function waitsView(dutch: string, { people, reports, ...items }: Waits): WaitsView {
  const reported = reports.map(({ title, since, texts }) => ({
    title,
    amount: count(texts.length, "melding", "meldingen"),
    since: day(since),
  }));
  const item = ({ title, segments, words, since }: Item): ItemView => ({
    title,
    amount: segmentsAndWords(segments, words),
    since: since === undefined ? undefined : day(since),
  });
  const lists = [
    {
      kind: "reports" as const,
      items: reported.slice(0, SHOWN),
      more: reported.length > SHOWN ? count(reported.length - SHOWN, "tekst", "teksten") : undefined,
    },
    ...KINDS.map((kind) => ({ kind, items: items[kind].slice(0, SHOWN).map(item), more: rest(items[kind]) })),
  ];
  return {
    dutch,
    people: people.slice(0, ASKED).map(({ name, date }) => ({ name, date: day(date) })),
    lists: lists.filter((list) => list.items.length > 0),
  };
}

/** What a list leaves out: `12 teksten: 30 stukken tekst, 400 woorden`. */
function rest(items: readonly Item[]): string | undefined {
  const left = items.slice(SHOWN);
  if (left.length === 0) return undefined;
  const sum = (key: "segments" | "words") => left.reduce((total, item) => total + item[key], 0);
  return `${count(left.length, "tekst", "teksten")}: ${segmentsAndWords(sum("segments"), sum("words"))}`;
}
