import { fits } from "../../languages/facts/fact.ts";
import { readFacts } from "../../languages/facts/read.ts";
import { languageOf } from "../../languages/index.ts";
import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";
import { type Differences, differences } from "./compare.ts";

/** A Dutch text without one of these has no facts. */
const DUTCH_FACT = new RegExp(
  [
    "[\\d@]|www\\.|://|\\.(?:nl|be|com|org|net|eu|info|example)(?!\\p{L})|duizend|honderd|tig(?!\\p{L})|tigste|kwart|half|halve|helft|derde|(?<!\\p{L})[ivx]{2,}(?!\\p{L})",
    "(?<!\\p{L})(?:twee|drie|der(?:de|tien)|vier|vijf|zes|zeven|acht(?!er)|negen|tien|elf|twaalf|veertien|tientje|mil(?:joen|jard)|eerste|dozijn|[eé][eé]n euro",
    "|(?:een|twee|drie|vier)maal(?!\\p{L})|één(?!\\p{L})|(?<!\\p{L})[eé][eé]n (?:keer|uur|dag|week|maand|jaar)(?!\\p{L})|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:jan|febr)uari|maart|april|mei|ju[nl]i|augustus|(?:septem|novem|decem|okto)ber",
    "|(?:ma|di|wo|do|vr|za|zo)\\.? ?(?:t/m|en|of|tot|[-–,/&+]) ?(?:ma|di|wo|do|vr|za|zo)(?!\\p{L}))",
  ]
    .join("|")
    .replaceAll("||", "|"),
  "iu",
);
const FIGURE = /[\d٠-٩۰-۹@]|www\.|:\/\//;

const scanDutch = memoize((text) => readFacts(text, SOURCE));

/** Numbers, dates, times, amounts, phone numbers and addresses that a translation has changed, lost or added. */
export const facts: Check = { name: "facts", severity: "error", run: (pair) => compared(pair).wrong };

/** Small numbers in words that are missing from a translation: it may have "both" or "pair", or have lost them. */
export const numberWords: Check = {
  name: "number-words",
  severity: "warning",
  run: (pair) => compared(pair).unsure,
};

const NONE: Differences = { wrong: [], unsure: [] };
/** Both checks need the same comparison. */
const known = new WeakMap<Pair, Differences>();

function compared(pair: Pair): Differences {
  const found = known.get(pair) ?? compare(pair);
  known.set(pair, found);
  return found;
}

function compare(pair: Pair): Differences {
  const words = wordsOf(pair);
  if (!DUTCH_FACT.test(words.source) && !FIGURE.test(words.translation)) return NONE;
  const language = languageOf(pair.language.code);
  const { source, translation } = withoutNames(words, pair.glossary.keep);
  return differences(scanDutch(source), readFacts(translation, language), language);
}

/** Removes untranslated names: digits and number words in them are not facts. */
function withoutNames(words: { source: string; translation: string }, names: readonly string[]) {
  let { source, translation } = words;
  for (const name of names) {
    if (!DUTCH_FACT.test(name) || !source.includes(name)) continue;
    source = source.replaceAll(name, "\uFFFC");
    translation = translation.replaceAll(name, "\uFFFC");
  }
  return { source, translation };
}

/**
 * Whether an edit of a Dutch text changed its facts; another spelling of the same fact is no change. Both texts are
 * visible words.
 */
export function saysOtherFacts(before: string, after: string): boolean {
  if (before === after || !(DUTCH_FACT.test(before) || DUTCH_FACT.test(after))) return false;
  const [old, now] = [scanDutch(before), scanDutch(after)];
  const isIn = (text: typeof old) => (fact: (typeof old.facts)[number]) =>
    fact.isFaint || fact.keys.length === 0 || text.facts.some((each) => fits(fact, each));
  if (!old.facts.every(isIn(now)) || !now.facts.every(isIn(old))) return true;
  const { wrong, unsure } = differences(old, now, SOURCE);
  return wrong.length + unsure.length > 0;
}
