import { EMPTY_GLOSSARY } from "../model/glossary.ts";
import type { Language } from "../model/site.ts";
import type { Finding, Severity } from "./check.ts";
import { filled, interpolations } from "./text/placeholders.ts";
import { typography } from "./text/typography.ts";

/** Flat texts of the interface by key, `nav.home`, plural forms with their ending: `posts.count_few`. */
export type UiTexts = ReadonlyMap<string, string>;

/**
 * Reads i18next JSON v4 (nested objects of texts). Returns the texts by dotted key, or what is wrong with the file.
 */
export function parseUi(json: string): { texts: UiTexts } | { message: string; line?: number } {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    const { message } = error as Error;
    const at = /position (\d+)/.exec(message)?.[1];
    return {
      message: `is no valid JSON: ${message}`,
      ...(at && { line: json.slice(0, Number(at)).split("\n").length }),
    };
  }
  const texts = new Map<string, string>();
  const wrong = collect(raw, "", texts);
  return wrong === undefined ? { texts } : { message: wrong };
}

function collect(value: unknown, key: string, texts: Map<string, string>): string | undefined {
  if (typeof value === "string" && key !== "") {
    texts.set(key, value);
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return key === "" ? "must be an object of texts" : `"${key}" must be a text`;
  }
  for (const [name, inner] of Object.entries(value)) {
    const wrong = collect(inner, key === "" ? name : `${key}.${name}`, texts);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, "");

/**
 * Holds a language's texts against the Dutch ones: the same keys (with the plural forms this language has), the same
 * placeholders, nothing empty; and the signs of each text, which are warnings as a rule.
 */
export function checkUi(dutch: UiTexts, texts: UiTexts, language: Language, file: string): Finding[] {
  const findings: Finding[] = [];
  const find = (check: string, message: string, severity: Severity = "error") => {
    findings.push({ check, severity, file, language: language.code, message });
  };
  const forms = new Intl.PluralRules(language.locale).resolvedOptions().pluralCategories;
  const wanted = new Map<string, string>();
  for (const [key, text] of dutch) {
    if (!PLURAL.test(key)) wanted.set(key, text);
    else
      for (const form of forms) wanted.set(`${stem(key)}_${form}`, dutch.get(`${stem(key)}_other`) ?? text);
  }
  for (const [key, source] of wanted) {
    const text = texts.get(key);
    if (text === undefined) {
      find(PLURAL.test(key) ? "plurals" : "ui-keys", `has no "${key}"; add it (Dutch: "${source}")`);
      continue;
    }
    if (text.trim() === "") {
      find("empty", `"${key}" is empty`);
      continue;
    }
    for (const { check, message, severity } of checkText(key, source, text, language)) {
      find(check, `"${key}" ${message}`, severity);
    }
  }
  for (const key of texts.keys()) {
    if (!wanted.has(key)) find("ui-keys", `has "${key}", which the software does not use; remove it`);
  }
  return findings;
}

type TextFinding = Pick<Finding, "check" | "severity" | "message">;

/** The signs and the interpolation of one text. */
function checkText(key: string, source: string, text: string, language: Language): TextFinding[] {
  const findings: TextFinding[] = [];
  const shown = { source: filled(source), translation: filled(text) };
  const pair = { ...shown, language, references: {}, glossary: EMPTY_GLOSSARY };
  for (const { name: check, severity: level, run } of typography) {
    // None is said in another way than some: `Hiçbir sayfada yok` for `Op {{count}} pagina’s:`.
    if (key.endsWith("_zero") && check.startsWith("end-")) continue;
    const severity = typeof level === "function" ? level(pair) : level;
    for (const message of run(pair)) findings.push({ check, severity, message });
  }
  const [expected, found] = [interpolations(source), interpolations(text)];
  // A plural form that names its number in words ("two posts") may leave the number out.
  const missing = expected.filter(
    (name) => !found.includes(name) && !(name === "{{count}}" && PLURAL.test(key)),
  );
  const extra = found.filter((name) => !expected.includes(name));
  const wrong = (message: string) =>
    findings.push({ check: "i18next-interpolation", severity: "error", message });
  if (missing.length > 0) wrong(`lacks ${missing.join(", ")}`);
  if (extra.length > 0) wrong(`has ${extra.join(", ")}, which the Dutch has not`);
  return findings;
}
