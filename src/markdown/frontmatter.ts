import { isDate } from "../model/dates.ts";
import type { Problem } from "../model/errors.ts";
import type { Happening } from "../model/event.ts";
import { type Code, type Message, message } from "../model/message.ts";
import { SLUG, slugify } from "../model/slug.ts";
import { readYaml, type YamlValue } from "../model/yaml.ts";
import { type EventSurrounding, localOf, readEvent } from "./event.ts";

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
  event?: Happening;
  /** From when readers see it: a date, or a local time of the site's zone (`2027-01-04T09:00`). */
  publish?: string;
  /** The last date on which it is in lists, or the local time at which it leaves them. */
  until?: string;
  /** Its former addresses: a slug, or a path (`/nl/posts/oud/`). */
  aliases?: string[];
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

const moment = rule(
  (value) => typeof value === "string" && localOf(value) !== undefined,
  "frontMatter.moment",
);
/** A path with a slash at its end or a file's ending, without what leads out of the site. */
const ALIAS = /^\/(?!\/)(?:(?!\.{1,2}\/)[\p{L}\p{N}._~%@+-]+\/)*(?:(?!\.{1,2}$)[\p{L}\p{N}._~%@+-]+)?$/u;
const isAlias = (value: unknown) =>
  typeof value === "string" && (SLUG.test(value) || (value !== "/" && ALIAS.test(decoded(value))));
/** Percent-encoded dots lead out of the site, too; "" for a broken encoding. */
const decoded = (address: string): string => {
  try {
    return decodeURI(address);
  } catch {
    return "";
  }
};

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
  // Read by `readEvent`, which has a message for each of its keys.
  event: () => undefined,
  publish: moment,
  until: moment,
  aliases: rule((value) => isTexts(value) && value.every(isAlias), "frontMatter.aliases"),
};

/** The line of each key in the file, 1-based; `place` is a key of `event`. */
export type Lines = Partial<Record<Key | "place", number | undefined>>;

export interface FrontMatterResult {
  meta: Partial<FrontMatter>;
  /** Line of each key in the file, 1-based. */
  lines: Lines;
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
  { languages, ...surrounding }: EventSurrounding & { languages: readonly string[] },
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
    if (key === "event") {
      const { event, lines, mistakes } = readEvent(value, line, surrounding);
      for (const mistake of mistakes) problem(mistake.line, mistake.message);
      if (event) result.meta.event = event;
      result.lines.place = lines.get("place");
      continue;
    }
    Object.assign(result.meta, { [key]: plain(key as Key, value) });
  }
  const { meta } = result;
  const require = (key: Key, code: Code) => {
    if (!pairs.some((pair) => pair.key === key)) problem(1, message(code));
  };
  require("title", "frontMatter.noTitle");
  if (kind === "posts") require("date", "frontMatter.noDate");
  if (meta.image !== undefined) require("imageAlt", "frontMatter.noImageAlt");
  const from = meta.publish ?? meta.date;
  if (meta.until !== undefined && from !== undefined && meta.until < from)
    problem(result.lines.until ?? 1, message("frontMatter.untilBefore", { until: meta.until, from }));
  return result;
}

/** A value without spaces around it. */
function plain(key: Key, value: YamlValue): YamlValue {
  if (typeof value !== "string") return value;
  return key === "publish" || key === "until" ? localOf(value) : value.trim().replace(/\s+/g, " ");
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
