/**
 * What an edit of a post costs, in characters for an engine, when a translation run keeps whole files, whole blocks, or
 * every sentence whose words it has seen. Judged by the words a reader sees, without the product's own memory.
 */
import { diffArrays } from "diff";
import { type Original, segments } from "../../src/markdown/original.ts";
import { splitSentences } from "../../src/markdown/sentences.ts";
import { toRequestText } from "../../src/translate/request.ts";

/** Texts of a post, each once: what a run asks for the first time. */
export function textsOf(original: Original): Set<string> {
  return new Set(segments(original).map(({ text }) => text));
}

/** Sentences of a post as `limit` tells them apart: by their words. */
export function sentencesOf(original: Original): Set<string> {
  return new Set(readSentences(original).map(keyOf));
}

/**
 * Characters when a file is translated anew as soon as a word of it changes: those of all texts of `after`, each once;
 * 0 when both versions have the same words in the same order.
 */
export function wholeFile(before: Original, after: Original): number {
  const [old, present] = [before, after].map((version) => readSentences(version).map(keyOf).join(" "));
  return old === present ? 0 : wholeBlock(new Set(), after);
}

/** Characters when a block is translated anew as soon as its text is new: those of the texts that `seen` lacks. */
export function wholeBlock(seen: ReadonlySet<string>, after: Original): number {
  return [...textsOf(after)].reduce(
    (sum, text) => sum + (seen.has(text) ? 0 : ask(text, after).characters),
    0,
  );
}

/**
 * Characters of the sentences of `after` that an edit changed: a word of theirs is new, or one was taken out of them.
 * What was seen before costs nothing, wherever it stood, and neither do quotes, dashes, white space, addresses and
 * markup. `seen` holds the sentences (`sentencesOf`) of all versions before `after`.
 */
export function limit(seen: ReadonlySet<string>, before: Original, after: Original): number {
  const sentences = readSentences(after);
  const changed = new Map(
    [...changedSentences(readSentences(before), sentences)].map((at) => [keyOf(sentences[at]!), at]),
  );
  return [...changed].reduce((sum, [key, at]) => sum + (seen.has(key) ? 0 : sentences[at]!.characters), 0);
}

/** What each edit costs, in the order of the versions: the first entry is that of the second version. */
export function baselines(versions: readonly Original[]) {
  let texts: ReadonlySet<string> = new Set();
  let sentences: ReadonlySet<string> = new Set();
  return versions.slice(1).map((after, at) => {
    const before = versions[at]!;
    texts = new Set([...texts, ...textsOf(before)]);
    sentences = new Set([...sentences, ...sentencesOf(before)]);
    return {
      wholeFile: wholeFile(before, after),
      wholeBlock: wholeBlock(texts, after),
      limit: limit(sentences, before, after),
    };
  });
}

interface Sentence {
  /** Words and signs a reader sees, typography folded. */
  words: readonly string[];
  characters: number;
}

const ask = (text: string, { body }: Original) => toRequestText(text, body.references);

const keyOf = ({ words }: Sentence) => words.join(" ");

/** All sentences in the order of the page; a block's end is a sentence's end. */
function readSentences(original: Original): Sentence[] {
  return segments(original).flatMap(({ text }) =>
    splitSentences(text, "nl", original.body.references).map((sentence) => {
      const { tagged, characters } = ask(sentence.text, original);
      return { words: wordsOf(tagged.xml), characters };
    }),
  );
}

/** Which of the new sentences hold an inserted word, or keep words of an old sentence that lost one. */
function changedSentences(old: readonly Sentence[], present: readonly Sentence[]): Set<number> {
  const flat = (sentences: readonly Sentence[]) =>
    sentences.flatMap(({ words }, sentence) => words.map((word) => ({ word, sentence })));
  const [before, after] = [flat(old), flat(present)];
  const changed = new Set<number>();
  const shortened = new Set<number>();
  const kept: { from: number; to: number }[] = [];
  let from = 0;
  let to = 0;
  for (const { added, removed, count } of diffArrays(before, after, {
    comparator: (left, right) => left.word === right.word,
  })) {
    for (let at = 0; at < count; at++) {
      if (added) changed.add(after[to++]!.sentence);
      else if (removed) shortened.add(before[from++]!.sentence);
      else kept.push({ from: before[from++]!.sentence, to: after[to++]!.sentence });
    }
  }
  for (const word of kept) if (shortened.has(word.from)) changed.add(word.to);
  return changed;
}

const FOLDS: readonly [RegExp, string][] = [
  // Code, addresses, marks and line breaks stand between words; other tags may stand within one.
  [/<x [^>]*>/g, " "],
  [/<[^>]*>|\u00AD/g, ""],
  [/["'`´‘’‚“”„«»‹›]/g, "'"],
  [/[-‐‑–—−]+/g, "-"],
  [/…/g, "..."],
];

/** Words, numbers and single signs of tagged text. */
function wordsOf(xml: string): string[] {
  const text = FOLDS.reduce((folded, [pattern, sign]) => folded.replace(pattern, sign), xml);
  return text.match(/&\w+;|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}
