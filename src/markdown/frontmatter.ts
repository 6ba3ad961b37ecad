import { isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { isDate } from "../model/dates.ts";
import type { Problem } from "../model/errors.ts";
import { SLUG, slugify } from "./slug.ts";

export type Kind = "posts" | "pages";

/** Front matter as it was checked. A page may leave out what only a post needs. */
export interface FrontMatter {
  title: string;
  description?: string;
  /** ISO date, `2026-11-23`. Every post has one. */
  date?: string;
  updated?: string;
  author?: string;
  tags?: string[];
  /** Path relative to the original. */
  image?: string;
  imageAlt?: string;
  /** The languages it may appear in; absent: all. */
  languages?: string[];
  review?: "required" | "optional";
  draft?: boolean;
}

type Key = keyof FrontMatter;

/** One rule per key: the value in the right shape, or what is allowed instead. */
type Rule = (value: unknown, languages: readonly string[]) => string | undefined;

const text: Rule = (value) =>
  typeof value === "string" && value.trim() !== ""
    ? undefined
    : "must be a text that is not empty (quote it if it holds a colon or is a number)";

const date: Rule = (value) =>
  typeof value === "string" && isDate(value) ? undefined : "must be a date such as 2026-11-23";

const RULES: Record<Key, Rule> = {
  title: text,
  description: text,
  date,
  updated: date,
  author: text,
  tags: (value) =>
    isTexts(value) && value.every((tag) => SLUG.test(tag))
      ? undefined
      : `must be a list of words in a-z, 0-9 and -${isTexts(value) ? `, such as [${value.map(slugify).join(", ")}]` : ", such as [recht, werk]"}`,
  image: (value) =>
    typeof value === "string" && /^[^:\\]+\.(jpe?g|png|webp|gif|avif)$/i.test(value) && !value.startsWith("/")
      ? undefined
      : "must be the relative path of an image, such as ../images/feest.jpg",
  imageAlt: text,
  languages: (value, languages) =>
    isTexts(value) && value.every((code) => languages.includes(code))
      ? undefined
      : `must be a list of languages of this site: ${languages.join(", ")}`,
  review: (value) =>
    value === "required" || value === "optional" ? undefined : "must be required or optional",
  draft: (value) => (typeof value === "boolean" ? undefined : "must be true or false"),
};

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

export interface FrontMatterResult {
  meta: Partial<FrontMatter>;
  /** Line of each key in the file, 1-based. */
  lines: Partial<Record<Key, number>>;
  body: string;
  /** Lines above the body. */
  lineOffset: number;
  problems: Problem[];
}

/** What YAML says of the mistakes that people make most, by its code. */
const PLAIN: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it goes between quotes, as in title: "Let op: morgen dicht"',
  BAD_SCALAR_START: "a text that begins with @, %, ` or the like goes between quotes",
};

/**
 * Splits a file (normalised text) into front matter and body, and checks the front matter: YAML between two lines
 * `---`, allowed keys only, no aliases, no tags. Reports every mistake; throws nothing.
 */
export function parseFrontMatter(
  file: string,
  source: string,
  kind: Kind,
  languages: readonly string[],
): FrontMatterResult {
  const result: FrontMatterResult = { meta: {}, lines: {}, body: "", lineOffset: 0, problems: [] };
  const problem = (line: number, message: string) => {
    result.problems.push({ file, line, message });
  };
  const cut = cutFrontMatter(source);
  if ("message" in cut) {
    problem(1, cut.message);
    return result;
  }
  const { yaml, body } = cut;
  result.body = body;
  result.lineOffset = source.slice(0, source.length - body.length).split("\n").length - 1;

  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    schema: "core",
    merge: false,
  });
  const lineOf = (offset: number) => counter.linePos(offset).line + 1;
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const [line, mistake] = [lineOf(pos[0]), `front matter: ${PLAIN[code] ?? message}`];
    const isTold = result.problems.some((each) => each.line === line && each.message === mistake);
    if (!isTold) problem(line, mistake);
  }
  // What is behind a break in the syntax cannot be judged; any other mistake leaves the rest readable.
  const isBroken = document.errors.some(({ code }) => code !== "DUPLICATE_KEY");
  visit(document, {
    Alias: (_key, node) => {
      problem(
        lineOf(node.range?.[0] ?? 0),
        `front matter: the alias *${node.source} is not allowed; write the value out`,
      );
      return visit.SKIP;
    },
  });
  if (isBroken) return result;

  const pairs = pairsOf(document.contents);
  if (!pairs) {
    problem(2, "front matter must be lines of key: value");
    return result;
  }
  for (const { key, value, offset } of pairs) {
    const line = lineOf(offset);
    if (!Object.hasOwn(RULES, key)) {
      problem(line, `"${key}" is no allowed key; allowed are ${Object.keys(RULES).join(", ")}`);
      continue;
    }
    const message = RULES[key as Key](value, languages);
    if (message) problem(line, `"${key}" ${message}`);
    result.lines[key as Key] = line;
    Object.assign(result.meta, {
      [key]: typeof value === "string" ? value.trim().replace(/\s+/g, " ") : value,
    });
  }
  const { meta } = result;
  const missing = (key: Key, why: string) => {
    if (!pairs.some((pair) => pair.key === key)) problem(1, `"${key}" is missing; ${why}`);
  };
  missing("title", "add title: ...");
  if (kind === "posts") missing("date", "add date: 2026-11-23");
  if (meta.image !== undefined) missing("imageAlt", "say in words what the image shows");
  return result;
}

/** Front matter and what is below it, or what is wrong with the lines around it. */
function cutFrontMatter(source: string): { yaml: string; body: string } | { message: string } {
  const opening = /^---([^\n]*)\n/.exec(source);
  if (!opening || opening[1]!.trim() !== "") {
    if (source.trim() === "")
      return { message: "is empty; start with front matter between two lines ---, with a title" };
    return {
      message: opening
        ? `starts with "---${opening[1]}"; only --- with YAML is allowed`
        : "has no front matter; start with a line ---, then title: ..., then a line ---",
    };
  }
  const closing = /^---[ \t]*(?:\n|$)/m.exec(source.slice(opening[0].length));
  if (!closing) return { message: "front matter is not closed; end it with a line ---" };
  const end = opening[0].length + closing.index;
  return { yaml: source.slice(opening[0].length, end), body: source.slice(end + closing[0].length) };
}

/** Keys and plain values of a YAML mapping, read without making objects from keys (`__proto__` is a key like any other). */
function pairsOf(contents: unknown): { key: string; value: unknown; offset: number }[] | undefined {
  const items = (contents as { items?: unknown[] } | null)?.items;
  if (!items || isSeq(contents)) return undefined;
  return items.map((item) => {
    const { key, value } = item as { key: { value?: unknown; range?: [number] }; value: unknown };
    return { key: String(key?.value), value: plainValue(value), offset: key?.range?.[0] ?? 0 };
  });
}

function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(plainValue);
  // No key allows a mapping, so any other value is one that no rule accepts.
  return undefined;
}
