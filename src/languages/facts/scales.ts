/** What multiplies the figures in front of it, by value: words with their endings, and letters. Folded, see text.ts. */
interface Scales {
  words: Readonly<Record<number, string>>;
  /** Letters that count something else as well, behind figures without an amount: `5 m`, `10k`. */
  letters?: Readonly<Record<number, string>>;
}

const [THOUSAND, MILLION, BILLION, TRILLION] = [1e3, 1e6, 1e9, 1e12];
const SCALES: Readonly<Record<string, Scales>> = {
  nl: {
    words: { [MILLION]: "mln|mio", [BILLION]: "mld|mrd", [TRILLION]: "biljoen" },
    letters: { [THOUSAND]: "k", [MILLION]: "m" },
  },
  en: {
    words: { [MILLION]: "mn|mln", [BILLION]: "bn|bln", [TRILLION]: "tn|trn|trillion" },
    letters: { [THOUSAND]: "k", [MILLION]: "m", [BILLION]: "b" },
  },
  tr: {
    words: {
      [THOUSAND]: "bin(?:den|e|i|in|lik|lerce|dir)?",
      [MILLION]: "mn|mln|milyon\\p{L}*",
      [BILLION]: "mlr|mr|milyar\\p{L}*",
      [TRILLION]: "tn|trilyon\\p{L}*",
    },
  },
  ar: { words: { [MILLION]: "mn|mln", [BILLION]: "bn", [TRILLION]: "tn" }, letters: { [MILLION]: "m" } },
  so: {
    words: { [MILLION]: "mn|mln", [BILLION]: "bn|bln", [TRILLION]: "tn|trn" },
    letters: { [THOUSAND]: "k", [MILLION]: "m", [BILLION]: "b" },
  },
};

/** What multiplies a number, where it ends, and whether it may be something else. */
export interface Scale {
  value: number;
  end: number;
  isOpen: boolean;
}

const patterns = new Map<string, readonly { pattern: RegExp; value: number; isOpen: boolean }[]>();

function patternsOf(language: string) {
  const known = patterns.get(language);
  if (known) return known;
  const { words = {}, letters = {} } = SCALES[language] ?? {};
  const row = (list: Readonly<Record<string, string>>, isOpen: boolean) =>
    Object.entries(list).map(([value, source]) => ({
      pattern: new RegExp(`^[ -]?(?:${source})(?!\\p{L})`, "u"),
      value: Number(value),
      isOpen,
    }));
  const made = [...row(words, false), ...row(letters, true)];
  patterns.set(language, made);
  return made;
}

/** The longest word of scale. */
const LONGEST = 14;

/** What multiplies the figures that end at `end`: the `bn` of `£2.8bn`. `isAmount`: a currency stands beside them. */
export function scaleAt(low: string, end: number, isAmount: boolean, language: string): Scale | undefined {
  const behind = low.slice(end, end + LONGEST);
  for (const { pattern, value, isOpen } of patternsOf(language)) {
    const length = pattern.exec(behind)?.[0].length;
    if (length !== undefined) return { value, end: end + length, isOpen: isOpen && !isAmount };
  }
  return undefined;
}
