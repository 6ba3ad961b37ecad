import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, visit } from "yaml";
import { inEnglish, type Message, message } from "./message.ts";

/** A value of YAML; a mapping keeps its pairs, so that `__proto__` is an ordinary key. */
export type YamlValue = string | number | boolean | bigint | null | undefined | YamlValue[] | Mapping;

export interface Mapping {
  readonly pairs: readonly Pair[];
}

/** A key with its value and the line of the key, 1-based. */
export interface Pair {
  key: string;
  value: YamlValue;
  line: number;
}

export const isMapping = (value: YamlValue): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a message quotes it. */
export const shownValue = (value: YamlValue): string =>
  typeof value === "object" && value !== null ? "…" : String(value ?? "");

/** A mistake, and its line in the file. */
export interface YamlMistake {
  line: number;
  message: Message;
}

/** Explanations of the most common mistakes, by code. */
const PLAIN: Readonly<Record<string, Message>> = {
  BLOCK_AS_IMPLICIT_KEY: message("yaml.colon"),
  BAD_SCALAR_START: message("yaml.start"),
};

/**
 * Reads a YAML mapping without aliases and tags. `line` is the number of its first line in the file. Reports every
 * mistake and throws nothing; `pairs` is undefined when nothing can be read.
 *
 *     readYaml("title: Feest\n", 2) // { pairs: [{ key: "title", value: "Feest", line: 2 }], mistakes: [] }
 */
export function readYaml(
  text: string,
  line: number,
): { pairs: readonly Pair[] | undefined; mistakes: YamlMistake[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    schema: "core",
    merge: false,
  });
  const lineOf = (offset: number) => counter.linePos(offset).line + line - 1;
  const mistakes: YamlMistake[] = [];
  const listed = new Set<string>();
  for (const { code, pos, message: detail } of [...document.errors, ...document.warnings]) {
    const twice = code === "DUPLICATE_KEY" && /^["']?([^\s:"']+)/.exec(text.slice(pos[0]))?.[1];
    const mistake = twice
      ? message("yaml.twice", { key: twice })
      : (PLAIN[code] ?? message("yaml.other", { detail }));
    const at = lineOf(pos[0]);
    const key = `${at} ${inEnglish(mistake)}`;
    if (!listed.has(key)) mistakes.push({ line: at, message: mistake });
    listed.add(key);
  }
  visit(document, {
    Alias: (_key, node) => {
      const at = lineOf(node.range?.[0] ?? 0);
      mistakes.push({ line: at, message: message("yaml.alias", { name: node.source }) });
      return visit.SKIP;
    },
  });
  // Nothing after a syntax error can be judged; any other mistake leaves the rest readable.
  if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return { pairs: undefined, mistakes };
  const value = plainOf(document.contents, lineOf);
  if (isMapping(value)) return { pairs: value.pairs, mistakes };
  return { pairs: undefined, mistakes: [...mistakes, { line, message: message("yaml.lines") }] };
}

function plainOf(node: ParsedNode | null, lineOf: (offset: number) => number): YamlValue {
  if (isScalar(node)) return node.value as YamlValue;
  if (isSeq(node)) return (node.items as ParsedNode[]).map((item) => plainOf(item, lineOf));
  if (!isMap(node)) return undefined;
  const items = node.items as unknown as { key: ParsedNode | null; value: ParsedNode | null }[];
  return {
    pairs: items.map(({ key, value }) => ({
      key: String(isScalar(key) ? key.value : key),
      value: plainOf(value, lineOf),
      line: lineOf(key?.range[0] ?? 0),
    })),
  };
}
