// Near matches in a large memory: 200,000 Dutch segments loaded, 1,000 edited texts looked up. Prints JSON; `mebibytes`
// is what the memory takes beside the segments.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { blank, draft } from "../../src/catalog/entry.ts";
import { emptyCatalogue } from "../../src/catalog/po.ts";
import { createMemory } from "../../src/memory/memory.ts";
import { randomizer } from "./random.ts";

const SEGMENTS = 200_000;
const QUERIES = 1000;
const WORDS = 5000;

const random = randomizer(1);
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;

const ONSETS = ["b", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "sch", "br"];
const VOWELS = ["a", "e", "i", "o", "u", "aa", "ee", "ie", "oe", "ij", "ui", "ei"];
const CODAS = ["", "", "n", "r", "t", "l", "s", "k", "cht", "ng"];

/** Made-up words that sound Dutch, all different, the common ones shorter, as in a language. */
function makeVocabulary(): string[] {
  const words = new Set<string>();
  while (words.size < WORDS) {
    const syllables = 1 + random(words.size < 100 ? 1 : 3);
    words.add(
      Array.from({ length: syllables }, () => `${pick(ONSETS)}${pick(VOWELS)}${pick(CODAS)}`).join(""),
    );
  }
  return [...words];
}

const vocabulary = makeVocabulary();

/** Zipf's law: the word of rank r is taken with a chance of about 1/r. */
const word = () => vocabulary[Math.floor(WORDS ** (random(1_000_000) / 1_000_000)) - 1]!;

/** 4 to 60 words in sentences, now and then a number. */
function makeSegment(): string {
  const words = Array.from({ length: 4 + random(57) }, () => (random(25) === 0 ? `${random(2030)}` : word()));
  return words.map((each, at) => (at > 0 && random(12) === 0 ? `${each}.` : each)).join(" ");
}

/** The segment after an editor: up to one word in eight changed, left out or added. */
function edit(segment: string): string {
  const words = segment.split(" ");
  for (let times = 1 + random(Math.ceil(words.length / 8)); times > 0; times--) {
    const at = random(words.length);
    const kind = random(3);
    words.splice(at, kind === 0 ? 0 : 1, ...(kind === 1 ? [] : [word()]));
  }
  return words.join(" ");
}

/** MiB in use after a full collection. */
function memory(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

const segments = Array.from({ length: SEGMENTS }, makeSegment);
const queries = Array.from({ length: QUERIES }, () => edit(pick(segments)));

const entries = segments.map((source) => draft(blank(source), source.toUpperCase(), "deepl", "2026-11-24"));
const PER_POST = 20;
const catalogues = Array.from({ length: SEGMENTS / PER_POST }, (_none, at) => ({
  ...emptyCatalogue("tr"),
  entries: entries.slice(at * PER_POST, (at + 1) * PER_POST),
}));

const before = memory();
const start = performance.now();
const language = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" } as const;
const known = createMemory(language);
for (const [at, catalogue] of catalogues.entries()) known.learn(catalogue, `locales/tr/posts/p-${at}.po`);
known.similar("", 0.7, 1);
const loadSeconds = (performance.now() - start) / 1000;

let found = 0;
const times = queries
  .map((query) => {
    const from = performance.now();
    if (known.similar(query, 0.7, 5).length > 0) found++;
    return performance.now() - from;
  })
  .sort((a, b) => a - b);

const round = (value: number) => Math.round(value * 100) / 100;
console.log(
  JSON.stringify({
    segments: SEGMENTS,
    loadSeconds: round(loadSeconds),
    medianMs: round(times[QUERIES / 2]!),
    p95Ms: round(times[QUERIES * 0.95]!),
    found,
    mebibytes: Math.round(memory() - before),
  }),
);
