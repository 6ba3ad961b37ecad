/** Faults in markup, punctuation and spaces. */
import { change, type Fault, pick, places, prose, put, WORD } from "./faults-text.ts";

const error = (name: string, plant: Fault["plant"]): Fault => ({ name, expected: "error", plant });
const warning = (name: string, plant: Fault["plant"]): Fault => ({ name, expected: "warning", plant });

const INSIDE = /(?<=\p{L})(?=\p{L})/gu;
const EMPHASIS = /(\*{1,3})(?=\S)[^*\n]+\1/g;
/** Signs that make a text read as another one, and those that only stand in the way. Source: Unicode TR 36, 3.2. */
const OVERRIDES = [..."\u202A\u202B\u202D\u202E\u2066\u2067\u2068"];
const MARKS = [..."\u200E\u200F"];

export const SIGN_FAULTS: readonly Fault[] = [
  error("bold added", ({ pair }, random) => {
    if (pair.translation.includes("*")) return undefined;
    return change(pair.translation, WORD, random, (word) => `**${word}**`);
  }),
  error("bold lost", ({ pair }, random) =>
    change(pair.translation, EMPHASIS, random, (found) => found.replaceAll("*", ""), pair.translation),
  ),
  error("asterisk lost", ({ pair }, random) =>
    change(pair.translation, EMPHASIS, random, (found) => found.slice(0, -1), pair.translation),
  ),
  error("stray asterisk", ({ pair }, random) => {
    if (pair.translation.includes("*")) return undefined;
    return change(pair.translation, WORD, random, (word) => `${word}${pick(["*", "**"], random)}`);
  }),
  error("link bracket lost", ({ pair }, random) => {
    const links = places(pair.translation, /\[[^\]]*\]\([^)]*\)(?!\))/g);
    if (links.length === 0) return undefined;
    const link = pick(links, random);
    const broken = [link.text.slice(1), link.text.replace("](", "("), link.text.slice(0, -1)];
    return put(pair.translation, link, pick(broken, random));
  }),
  warning("doubled word", ({ pair }, random) =>
    change(pair.translation, WORD, random, (word) => `${word} ${word}`),
  ),
  warning("end stop lost", ({ pair: { source, translation } }) => {
    if (!/[.?!]\W{0,3}$/.test(source)) return undefined;
    const ending = /[.?!؟](?=[*_)”"»]{0,3}$)/.exec(translation);
    return ending ? put(translation, { at: ending.index, text: ending[0] }, "") : undefined;
  }),
  warning("bracket lost", ({ pair }, random) => change(pair.translation, /[()]/g, random, () => "")),
  warning("quote lost", ({ pair }, random) => change(pair.translation, /[“”«»"‘]/g, random, () => "")),
  warning("zero-width space", ({ pair }, random) => change(pair.translation, INSIDE, random, () => "\u200B")),
  warning("direction mark", ({ pair }, random) =>
    change(pair.translation, INSIDE, random, () => pick(MARKS, random)),
  ),
  error("direction override", ({ pair }, random) =>
    change(pair.translation, INSIDE, random, () => pick(OVERRIDES, random)),
  ),
  warning("kashida", ({ pair }, random) =>
    change(pair.translation, /(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[\u0621-\u064A])/g, random, () =>
      "ـ".repeat(1 + random(3)),
    ),
  ),
  warning("doubled space", ({ pair }, random) =>
    change(pair.translation, /(?<=\S) (?=\S)/g, random, () => "  ", prose(pair.translation)),
  ),
  warning("space before", ({ pair }) => ` ${pair.translation}`),
  warning("space behind", ({ pair }) => `${pair.translation} `),
];
