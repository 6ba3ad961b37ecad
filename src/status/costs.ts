import { formatDate } from "../i18n/dates.ts";
import type { Site } from "../model/site.ts";
import type { Whole } from "./history.ts";

/** The costs of machines. */
export interface Money {
  /** Month (`2026-11`) -> engine -> billed characters. */
  spent: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Engine -> euros for a million characters; undefined when unknown. */
  prices: ReadonlyMap<string, number | undefined>;
  /** What translating whole texts would have taken since the first month of `spent`; undefined without a history. */
  whole?: Whole | undefined;
}

/** The costs on the page for the board: amounts and dates in Dutch. */
export interface Costs {
  engines: { name: string; characters: string; price?: string | undefined; cost?: string | undefined }[];
  /** `juni 2026`, the first month in which something was billed. */
  from: string;
  /** Euros in total and in this month; undefined when a price is unknown. */
  cost?: string | undefined;
  thisMonth?: string | undefined;
  /** Engines without a known price. */
  unpriced: string[];
  saved?: Saved | undefined;
}

interface Saved {
  times: string;
  whole: string;
  billed: string;
  /** Characters saved, and their price; undefined when a price is unknown. */
  characters: string;
  cost?: string | undefined;
}

const DUTCH = { locale: "nl" };
const number = new Intl.NumberFormat("nl");
const euros = new Intl.NumberFormat("nl", { style: "currency", currency: "EUR" });

/** `juni 2026` for `2026-06`. */
export const monthInWords = (month: string): string => formatDate(`${month}-01`, DUTCH).replace(/^1 /, "");

/** Costs and savings for the board; undefined when nothing was billed yet. `month` is this month. */
export function costsOf(site: Site, { spent, prices, whole }: Money, month: string): Costs | undefined {
  const totals = new Map<string, number>();
  for (const engines of Object.values(spent)) {
    for (const [name, characters] of Object.entries(engines)) {
      totals.set(name, (totals.get(name) ?? 0) + characters);
    }
  }
  const [first] = Object.keys(spent).sort();
  if (first === undefined || totals.size === 0) return undefined;
  const costOf = (characters: Iterable<[string, number]>): number | undefined => {
    let sum = 0;
    for (const [name, count] of characters) {
      const price = count === 0 ? 0 : prices.get(name);
      if (price === undefined) return undefined;
      sum += (count * price) / 1_000_000;
    }
    return sum;
  };
  const cost = costOf(totals);
  return {
    engines: [...totals].map(([name, characters]) => {
      const price = prices.get(name);
      return {
        name,
        characters: number.format(characters),
        price: inEuros(price),
        cost: inEuros(costOf([[name, characters]])),
      };
    }),
    from: monthInWords(first),
    cost: inEuros(cost),
    thisMonth: inEuros(costOf(Object.entries(spent[month] ?? {}))),
    unpriced: [...totals.keys()].filter((name) => prices.get(name) === undefined),
    saved: whole && savedOf(site, whole, totals, cost, costOf),
  };
}

/** Undefined when nothing was saved. */
function savedOf(
  site: Site,
  { times, characters }: Whole,
  totals: ReadonlyMap<string, number>,
  cost: number | undefined,
  costOf: (characters: Iterable<[string, number]>) => number | undefined,
): Saved | undefined {
  const asked = site.languages.flatMap(({ code, engine }): [string, number][] =>
    engine === undefined ? [] : [[engine, characters[code] ?? 0]],
  );
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const whole = sum(asked.map(([, count]) => count));
  const billed = sum(totals.values());
  if (whole <= billed) return undefined;
  const wholeCost = costOf(asked);
  return {
    times: number.format(times),
    whole: number.format(whole),
    billed: number.format(billed),
    characters: number.format(whole - billed),
    cost: wholeCost === undefined || cost === undefined ? undefined : inEuros(wholeCost - cost),
  };
}

const inEuros = (amount: number | undefined) => (amount === undefined ? undefined : euros.format(amount));
