import { isDeepStrictEqual } from "node:util";
import { damaged } from "./answer.ts";
import { EngineError } from "./engine.ts";
import { mendText } from "./html.ts";

interface Completion {
  choices?: ({ finish_reason?: unknown; message?: Message | null } | null)[];
}

interface Message {
  /** A text, or parts of one. */
  content?: unknown;
  refusal?: unknown;
}

/**
 * The translations of `count` texts in a chat completion, as many as the model gave. Throws an EngineError if it broke
 * off, refused, or gave nothing that is certainly an answer.
 *
 * Models put thoughts, a fence or remarks around their JSON, give it twice, or leave out the object around the list;
 * all of that is read. Remarks may have brackets of their own (`I kept ["naam"]`). Broken JSON is not completed, and of
 * two answers that differ none is taken.
 */
export function readCompletion(body: unknown, count: number): readonly unknown[] {
  const choices = (body as Completion | null)?.choices;
  const { finish_reason: end, message } = (Array.isArray(choices) ? choices[0] : undefined) ?? {};
  // It would break off again.
  if (end === "length") {
    throw new EngineError(
      "refused",
      "llm has no room for the whole answer: give the model more, or set engines.llm.texts lower",
    );
  }
  const parts = partsOf(message?.content);
  if (end === "content_filter" || message?.refusal || parts.some(({ type }) => type === "refusal")) {
    throw new EngineError("refused", "llm refuses to translate these texts: translate them by hand");
  }
  const said = parts
    .map(({ type, text }) => (isSpoken(type) && typeof text === "string" ? text : ""))
    .join("");
  const answer = chooseAnswer(answersIn(withoutThoughts(said)), count);
  return answer.map((text) => (typeof text === "string" ? mendText(text) : text));
}

interface Part {
  type?: unknown;
  text?: unknown;
}

/** Content as a list of parts; a plain text is one. */
function partsOf(content: unknown): Part[] {
  if (typeof content === "string") return [{ type: "text", text: content }];
  if (!Array.isArray(content)) return [];
  return content.filter((part): part is Part => typeof part === "object" && part !== null);
}

/** Thoughts are parts of another type. */
const isSpoken = (type: unknown) => type === "text" || type === "output_text";

const THOUGHTS = /(<\/?(?:think|thinking|thought|thoughts|reasoning)>)/i;

/** A text without the model's thoughts: between tags, before an unopened closing tag, after an unclosed opening one. */
function withoutThoughts(said: string): string {
  let spoken = "";
  let isThinking = false;
  for (const [at, piece] of said.split(THOUGHTS).entries()) {
    const isTag = at % 2 === 1;
    if (!isTag && !isThinking) spoken += piece;
    if (!isTag) continue;
    const isEnd = piece.startsWith("</");
    if (isEnd && !isThinking) spoken = "";
    isThinking = !isEnd;
  }
  return spoken;
}

/** A list of translations in a model's reply. */
interface Found {
  texts: readonly unknown[];
  /** In the requested form: `{"translations": …}`. */
  isAsked: boolean;
  /** Words precede it on its line. */
  isInline: boolean;
}

/** The only answer for `count` texts; throws an EngineError when there is none, or a conflicting one. */
function chooseAnswer(found: readonly Found[], count: number): readonly unknown[] {
  const fitting = found.filter(({ texts }) => texts.length === count);
  const answer =
    fitting.find(({ isAsked }) => isAsked) ??
    fitting.find(({ isInline }) => !isInline) ??
    fitting[0] ??
    found[0];
  if (!answer) throw damaged("llm", "no JSON with translations");
  const isOther = (each: Found) => !isDeepStrictEqual(each.texts, answer.texts);
  if (found.some((each) => isOther(each) && !isRemark(each, answer, count))) {
    throw damaged("llm", "two answers that differ");
  }
  return answer.texts;
}

/** Is it a list in a remark about the answer: of another length, or of words from the answer? */
function isRemark({ texts, isAsked, isInline }: Found, answer: Found, count: number): boolean {
  if (!isInline) return false;
  const isQuoted = (text: unknown) =>
    typeof text === "string" &&
    answer.texts.some((other) => typeof other === "string" && other.includes(text));
  return texts.length !== count || (!isAsked && texts.every(isQuoted));
}

/** Where JSON of a possible answer starts; a bracket of prose, such as `[note]` or `{naam}`, is not one. */
const START = /[{[]\s*"/g;

/** Most broken brackets in remarks; a text with more has no answer. */
const MOST_BROKEN = 8;

/** Every list of translations in a text, in order; none if its JSON is broken, as it could be half an answer. */
function answersIn(said: string): Found[] {
  const answers: Found[] = [];
  let from = 0;
  let broken = 0;
  let isInline = false;
  START.lastIndex = 0;
  for (let start = START.exec(said); start; start = START.exec(said)) {
    const before = said.slice(from, start.index).split("\n");
    // What follows a piece of a sentence on its line is in the sentence too.
    isInline = (isInline && before.length === 1) || /\p{L}/u.test(before.at(-1)!);
    const end = endOfJson(said, start.index);
    const value = end === undefined ? undefined : parseMended(said.slice(start.index, end));
    if (end === undefined || value === undefined) {
      const next = endOfLine(said, start.index);
      broken++;
      if (!isInline || broken > MOST_BROKEN || said.slice(start.index, next).includes(`"${KEY}"`)) return [];
      from = next;
    } else {
      const texts = toList(value);
      // An empty list shows the form only.
      if (texts && texts.length > 0) answers.push({ texts, isAsked: isAsked(value), isInline });
      from = end;
    }
    START.lastIndex = from;
  }
  return answers;
}

const endOfLine = (text: string, from: number) => {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
};

const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/.source;
const SIGN = new RegExp(`${STRING}|[{}[\\]"]`, "g");
const MENDABLE = new RegExp(`(${STRING})|,(?=\\s*[}\\]])`, "g");

/** The index after the object or list that starts at `start`; undefined if it is not closed. */
function endOfJson(text: string, start: number): number | undefined {
  const open: string[] = [];
  SIGN.lastIndex = start;
  for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
    const [found] = sign;
    if (found === "{") open.push("}");
    else if (found === "[") open.push("]");
    else if (found.length === 1 && found !== open.pop()) return undefined;
    if (open.length === 0) return SIGN.lastIndex;
  }
  return undefined;
}

/** JSON with a comma too many before a bracket, or with line ends and tabs in its texts; undefined for any other. */
function parseMended(json: string): unknown {
  const mended = json.replace(
    MENDABLE,
    (_all, text?: string) => text?.replace(/[\n\r\t]/g, (sign) => JSON.stringify(sign).slice(1, -1)) ?? "",
  );
  try {
    return JSON.parse(mended);
  } catch {
    return undefined;
  }
}

/** The property that contains the answer. */
const KEY = "translations";

const isAsked = (value: unknown) => Object.hasOwn(value as object, KEY);

/**
 * Translations by their form: `{"translations": …}` or what is in it, a list or an object by number; else undefined.
 */
function toList(value: unknown): unknown[] | undefined {
  const inside = isAsked(value) ? (value as Record<typeof KEY, unknown>)[KEY] : value;
  if (Array.isArray(inside)) return inside;
  return typeof inside === "object" && inside !== null ? byNumber(inside) : undefined;
}

/** `{"1": "a", "2": "b"}` -> `["a", "b"]`, from 0 or from 1 on; undefined for any other key. */
function byNumber(numbered: object): unknown[] | undefined {
  const keys = Object.keys(numbered);
  const first = Object.hasOwn(numbered, "0") ? 0 : 1;
  const wanted = keys.map((_key, at) => String(first + at));
  if (!wanted.every((key) => Object.hasOwn(numbered, key))) return undefined;
  return wanted.map((key) => (numbered as Record<string, unknown>)[key]);
}
