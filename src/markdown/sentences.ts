/**
 * The sentences of a segment, so that a changed paragraph costs only its changed sentences. In doubt nothing is cut:
 * two sentences in one piece cost a little more, a sentence cut in two is translated wrong.
 *
 * Intl.Segmenter (the rules of UAX 29) handles the stops of other scripts. For Latin script it knows no abbreviations,
 * breaks before lower case after `?`, and misses sentences that start with a number or an apostrophe.
 */

import { leadsOn } from "../languages/abbreviations.ts";
import { memoize } from "../model/memoize.ts";
import { parseInline, type References } from "./inline.ts";
import { createMarkdown, type Token } from "./parser.ts";
import { outline, tree } from "./tree.ts";

/** One sentence of a segment and what separates it from the next. */
export interface Sentence {
  /** Inline Markdown, never empty. */
  text: string;
  /** A space or hard line breaks (any white space in unfolded text); empty after the last sentence. */
  after: string;
}

/**
 * Splits a segment's inline Markdown (folded) into its sentences; `text + after` of all joined are the input, byte for
 * byte, and an empty text has none. Each piece parses to exactly its share of the markup: nothing is cut inside a link,
 * emphasis, code, an image, an escape or a footnote mark (which goes with the sentence before it), and a text of which
 * a piece alone would parse to something else, such as `**a.*` before a hard line break, is one sentence.
 *
 * A hard line break outside other markup ends a sentence. A quotation or a bracket of up to 300 characters stays whole,
 * also after a colon (`Zij zegt: "Ik ga. Kom mee."`), because a translation may move the speaker. Sentences without
 * white space between them (Chinese) stay together. White space before the first sentence is part of it.
 *
 * @param language BCP 47 code of the text; a RangeError if it is invalid.
 */
export function splitSentences(markdown: string, language: string, references: References = {}): Sentence[] {
  const { stretches, tokens } = stretchesIn(markdown, references);
  const sentences = cut(markdown, stretches, language);
  const sound = sentences.length < 2 || parsesAs(sentences, tokens, references);
  return sound ? sentences : [{ text: markdown, after: "" }];
}

function cut(markdown: string, stretches: readonly Stretch[], language: string): Sentence[] {
  const isEnd = endsOf(stretches.map(({ seen }) => seen).join(""), language);
  const sentences: Sentence[] = [];
  let start = 0;
  let seenStart = 0;
  // Up to here the current sentence is only white space.
  let blank = 0;
  for (const { from, to, seenFrom, seenTo } of gaps(stretches, markdown.length)) {
    const last = sentences.at(-1);
    if (from === blank) {
      blank = to;
      if (!last) continue;
      last.after += markdown.slice(from, to);
    } else {
      if (to === markdown.length || !isEnd(seenStart, seenFrom, seenTo)) continue;
      sentences.push({ text: markdown.slice(start, from), after: markdown.slice(from, to) });
    }
    start = blank = to;
    seenStart = seenTo;
  }
  if (start < markdown.length) sentences.push({ text: markdown.slice(start), after: "" });
  return sentences;
}

/**
 * Do the pieces have the markup and the words of the whole? A cut can change the meaning of a nearby sign: of `*\` and
 * a line end the star may open emphasis, of `*` at an end it can only close it; `[a][b` is a link, `[a][b. c]` is not.
 */
function parsesAs(sentences: readonly Sentence[], whole: readonly Token[], references: References): boolean {
  const pieces = sentences.map(({ text, after }) => {
    const between = after.replace(/[ \t\r]*\\?\n[ \t\r]*/g, BREAK);
    return outline(tree(parseInline(text, references))) + between;
  });
  // White space between words is the parser's to fold.
  const [found, wanted] = [pieces.join(""), outline(tree(whole))].map((text) =>
    text.replace(/[ \t\r\n]+/g, " ").trim(),
  );
  return found === wanted;
}

const BREAK = outline([{ tag: { kind: "break" }, children: [] }]);

/** A stretch of Markdown source, to where the next begins. */
interface Stretch {
  /** Offset in the source. */
  at: number;
  /** Its visible text. */
  seen: string;
  /** `seen` is the source itself, or stands for a hard line break, outside all other markup. */
  plain: boolean;
}

/** Stands for invisible markup, a character that no rule about sentences matches. */
const UNSEEN = "\u2060";
/** Stands for code or an image. */
const OBJECT = "\uFFFC";

/** The parser's position, and its token there; none for plain text. */
interface Step {
  at: number;
  token?: Token;
}

const watched = createMarkdown();
// Joined texts would no longer be what was read where they were.
watched.inline.ruler2.disable("fragments_join");
// Inline tokens carry no positions. This rule is asked wherever the parser is, and never matches.
watched.inline.ruler.before("text", "steps", (state, silent) => {
  if (silent) return false;
  const env = state.env as { state?: object; steps: Step[] };
  if (env.state === undefined) {
    env.state = state;
    const push = state.push.bind(state);
    state.push = (...token) => {
      const pushed = push(...token);
      // A link opens with the words in it ahead, its bracket behind.
      if (pushed.nesting === 1) env.steps.at(-1)!.token = pushed;
      else env.steps.push({ at: state.pos, token: pushed });
      return pushed;
    };
  }
  // The alternative text of an image has a state of its own.
  if (env.state === state) env.steps.push({ at: state.pos });
  return false;
});

function stretchesIn(markdown: string, references: References): { stretches: Stretch[]; tokens: Token[] } {
  const steps: Step[] = [];
  const tokens: Token[] = [];
  // The footnote rule counts in its environment.
  const footnotes = structuredClone((references as { footnotes?: object }).footnotes);
  watched.inline.parse(markdown, watched, { ...references, ...(footnotes && { footnotes }), steps }, tokens);
  let level = 0;
  const stretches = steps.map(({ at, token }, index) => {
    level += token?.nesting ?? 0;
    if (!token) return { at, seen: markdown.slice(at, steps[index + 1]?.at), plain: level === 0 };
    const plain = level === 0 && token.type === "hardbreak";
    return { at, seen: plain ? "\n" : seenOf(token), plain };
  });
  return { stretches, tokens };
}

function seenOf({ type, content }: Token): string {
  switch (type) {
    case "text":
    case "text_special":
      return content;
    case "softbreak":
    case "hardbreak":
      return " ";
    case "code_inline":
    case "image":
      return OBJECT;
    default:
      return UNSEEN;
  }
}

/** White space outside markup: its place in the source, and in the visible text. */
function* gaps(stretches: readonly Stretch[], length: number) {
  let seen = 0;
  for (const [index, { at, seen: text, plain }] of stretches.entries()) {
    for (const { 0: white, index: within } of plain ? text.matchAll(/[\p{Zs}\t\r\n]+/gu) : []) {
      const [from, seenFrom] = [at + within, seen + within];
      const to = white === "\n" ? (stretches[index + 1]?.at ?? length) : from + white.length;
      yield { from, to, seenFrom, seenTo: seenFrom + white.length };
    }
    seen += text.length;
  }
}

/** How far a rule looks back and ahead, in UTF-16 units. */
const REACH = 64;

/**
 * Does a sentence end at this white space in `text` (as seen)? The sentence starts at `start`, before the white
 * space `from` to `to`.
 */
function endsOf(text: string, language: string): (start: number, from: number, to: number) => boolean {
  const breaks = breaksOf(text, language);
  const whole = wholeOf(text);
  return (start, from, to) => {
    if (text[from] === "\n") return true;
    const before = bare(text.slice(Math.max(start, from - REACH), from));
    const next = bare(text.slice(to, to + REACH));
    const stop = STOP.exec(before);
    if (whole(from)) return false;
    if (!stop) return breaks.has(to);
    if (!START.test(next) && !APOSTROPHE.test(next)) return false;
    if (!/[\p{L}\p{N}\uFFFC]/u.test(before) || OMISSION.test(before)) return false;
    return stop[1] !== "." || !leadsOn(before.slice(0, stop.index), next, language);
  };
}

const segmenterOf = memoize((language) => new Intl.Segmenter(language, { granularity: "sentence" }));

/** Where Unicode's rules start a sentence, invisible characters before it aside. */
function breaksOf(text: string, language: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  for (let { index } of segmenterOf(language).segment(text)) {
    while (index > 0 && /\p{Cf}/u.test(text[index - 1]!)) index--;
    breaks.add(index);
  }
  return breaks;
}

/** Quotations and brackets that are closed, with nested brackets. Straight quotes are judged by their side. */
const WHOLE = new RegExp(
  [
    "\\((?:[^()\\n]|\\([^()\\n]{0,99}\\)){0,300}\\)",
    "\\[[^[\\]\\n]{0,300}\\]",
    "“[^“”\\n]{0,300}”",
    "„[^„“”\\n]{0,300}[“”]",
    "«[^«»\\n]{0,300}»",
    '(?<![^\\s([\\p{Cf}])"(?=\\S)[^"\\n]{0,300}(?<=\\S)"(?!\\p{L})',
    "(?<![^\\s([\\p{Cf}])['‘](?!(?:[stnkmr]|em)\\P{L})(?=[\\p{L}\\p{N}\\p{Cf}])" +
      "[^\\n]{0,300}?(?<=\\S)['’](?![\\p{L}\\p{N}])",
  ].join("|"),
  "gu",
);

/** Returns whether offsets, in ascending order, are inside a quotation or a bracket. */
function wholeOf(text: string): (at: number) => boolean {
  const spans = text.matchAll(WHOLE);
  let from = -1;
  let to = -1;
  return (at) => {
    while (to <= at && from < text.length) {
      const { value: span } = spans.next();
      from = span?.index ?? text.length;
      to = from + (span?.[0].length ?? 0);
    }
    return from < at && at < to;
  };
}

const bare = (text: string) => text.replace(/\p{Cf}/gu, "");

/** Stops at the end of a text, with closing signs after them: quotes, brackets, stars; then emoji. */
const STOP =
  /([.!?…؟۔‼⁇⁈⁉]+)["'”’“»›)\]*_~]*(?:[\p{Zs}\t\r]|[\p{Extended_Pictographic}\p{RI}\p{EMod}]|\uFE0F|\u20E3)*$/u;

/** `(…)` where something was left out. */
const OMISSION = /[([] ?(?:\.{3}|…) ?[)\]]$/u;

/** Possible starts of a sentence: not lower case, except for an address. */
const START =
  /^["'“‘„‚«‹([¿¡*_~]*(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}\uFFFC€$£#@+&{]|https?:\/\/|www\.|[\p{L}\p{N}._-]+@)/u;

/** `'s Avonds`, `'t Is`, `'s-Hertogenbosch`: the capital of the sentence is in its second word. */
const APOSTROPHE = /^["“„(]*['’‘`](?:\p{Ll}{1,2}\s|s-)\p{Lu}/u;
