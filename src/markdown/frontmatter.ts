import { isDate } from "../model/dates.ts";
import type { Problem } from "../model/errors.ts";
import { type Code, type Message, message } from "../model/message.ts";
import { readYaml } from "../model/yaml.ts";
import { SLUG, slugify } from "./slug.ts";

export type Kind = "posts" | "pages";

/** Validated front matter. A page may omit what only a post needs. */
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
  /** Whose photo it is; shown below it. */
  imageCredit?: string;
  /** Who agreed to be shown; for editors, never published. */
  imageConsent?: string;
  /** The languages it may appear in; absent: all. */
  languages?: string[];
  review?: "required" | "optional";
  draft?: boolean;
}

type Key = keyof FrontMatter;

/** The error of a key's value; undefined for a valid one. `languages` are those of the site. */
type Rule = (value: unknown, key: Key, languages: readonly string[]) => Message | undefined;

const rule =
  (isRight: (value: unknown, languages: readonly string[]) => boolean, code: Code): Rule =>
  (value, key, languages) =>
    isRight(value, languages) ? undefined : message(code, { key, languages });

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const text = rule(isText, "frontMatter.text");
const date = rule((value) => typeof value === "string" && isDate(value), "frontMatter.date");
const IMAGE = /^(?!\/)[^:\\]+\.(jpe?g|png|webp|gif|avif)$/i;

const tags: Rule = (value, key) => {
  const texts = isTexts(value) ? value : ["recht", "werk"];
  if (isTexts(value) && texts.every((tag) => SLUG.test(tag))) return undefined;
  return message("frontMatter.tags", { key, example: texts.map(slugify).join(", ") });
};

const RULES: Record<Key, Rule> = {
  title: text,
  description: text,
  date,
  updated: date,
  author: text,
  tags,
  image: rule((value) => typeof value === "string" && IMAGE.test(value), "frontMatter.image"),
  imageAlt: text,
  imageCredit: text,
  imageConsent: text,
  languages: rule(
    (value, languages) => isTexts(value) && value.every((code) => languages.includes(code)),
    "frontMatter.languages",
  ),
  review: rule((value) => value === "required" || value === "optional", "frontMatter.review"),
  draft: rule((value) => typeof value === "boolean", "frontMatter.draft"),
};

export interface FrontMatterResult {
  meta: Partial<FrontMatter>;
  /** Line of each key in the file, 1-based. */
  lines: Partial<Record<Key, number>>;
  body: string;
  /** Lines above the body. */
  lineOffset: number;
  problems: Problem[];
}

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
  const problem = (line: number, wrong: Message) => {
    result.problems.push({ file, line, message: wrong });
  };
  const cut = cutFrontMatter(source);
  if ("code" in cut) {
    problem(1, cut);
    return result;
  }
  const { yaml, body } = cut;
  result.body = body;
  result.lineOffset = source.slice(0, source.length - body.length).split("\n").length - 1;

  const { pairs, mistakes } = readYaml(yaml, 2);
  for (const { line, message: mistake } of mistakes) problem(line, mistake);
  if (!pairs) return result;
  for (const { key, value, line } of pairs) {
    if (!Object.hasOwn(RULES, key)) {
      problem(line, message("frontMatter.unknown", { key, allowed: Object.keys(RULES) }));
      continue;
    }
    const wrong = RULES[key as Key](value, key as Key, languages);
    if (wrong) problem(line, wrong);
    result.lines[key as Key] = line;
    Object.assign(result.meta, {
      [key]: typeof value === "string" ? value.trim().replace(/\s+/g, " ") : value,
    });
  }
  const { meta } = result;
  const require = (key: Key, code: Code) => {
    if (!pairs.some((pair) => pair.key === key)) problem(1, message(code));
  };
  require("title", "frontMatter.noTitle");
  if (kind === "posts") require("date", "frontMatter.noDate");
  if (meta.image !== undefined) require("imageAlt", "frontMatter.noImageAlt");
  return result;
}

/** Front matter and the text below it, or the error of the lines around it. */
function cutFrontMatter(source: string): { yaml: string; body: string } | Message {
  const opening = /^---([^\n]*)\n/.exec(source);
  if (!opening || opening[1]!.trim() !== "") {
    if (source.trim() === "") return message("frontMatter.empty");
    return opening
      ? message("frontMatter.opening", { start: `---${opening[1]}` })
      : message("frontMatter.none");
  }
  const closing = /^---[ \t]*(?:\n|$)/m.exec(source.slice(opening[0].length));
  if (!closing) return message("frontMatter.open");
  const end = opening[0].length + closing.index;
  return { yaml: source.slice(opening[0].length, end), body: source.slice(end + closing[0].length) };
}
