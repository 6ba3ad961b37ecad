import { readFileSync } from "node:fs";
import path from "node:path";
import { createUi, readUi, SOFTWARE, type Ui, type UiFile } from "../i18n/ui.ts";
import { parseUi, type UiTexts } from "../i18n/ui-file.ts";
import { UserError } from "../model/errors.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { EMPTY_GLOSSARY } from "../model/glossary.ts";
import { inEnglish, type Message, message } from "../model/message.ts";
import { type Language, paths, type Site, SOURCE } from "../model/site.ts";
import { filled, interpolations } from "./text/placeholders.ts";
import { typography } from "./text/typography.ts";

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, "");

/**
 * Compares a language's interface texts with the Dutch ones: the same keys (with the plural forms of this language),
 * the same placeholders, nothing empty, and typography, which mostly gives warnings.
 */
export function checkUi(dutch: UiTexts, texts: UiTexts, language: Language, file: string): Finding[] {
  const findings: Finding[] = [];
  const find = (check: string, message: Message, severity: Severity = "error") => {
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
      find(PLURAL.test(key) ? "plurals" : "ui-keys", message("ui.missing", { key, dutch: source }));
      continue;
    }
    if (text.trim() === "") {
      find("empty", message("ui.empty", { key }));
      continue;
    }
    for (const { check, message: fault, severity } of checkText(key, source, text, language)) {
      find(check, message("ui.fault", { key, fault }), severity);
    }
  }
  for (const key of texts.keys()) {
    if (!wanted.has(key)) find("ui-keys", message("ui.unused", { key }));
  }
  return findings;
}

type TextFinding = Pick<Finding, "check" | "severity" | "message">;

/** Checks the typography and the interpolations of one text. */
function checkText(key: string, source: string, text: string, language: Language): TextFinding[] {
  const findings: TextFinding[] = [];
  const shown = { source: filled(source), translation: filled(text) };
  const pair = { ...shown, language, references: {}, glossary: EMPTY_GLOSSARY };
  for (const { name: check, severity: level, run } of typography) {
    // "None" is phrased differently from "some": `Hiçbir sayfada yok` for `Op {{count}} pagina’s:`.
    if (key.endsWith("_zero") && check.startsWith("end-")) continue;
    const severity = typeof level === "function" ? level(pair) : level;
    for (const message of run(pair)) findings.push({ check, severity, message });
  }
  const [expected, found] = [interpolations(source), interpolations(text)];
  // A plural form with its number in words ("two posts") may leave out `{{count}}`.
  const missing = expected.filter(
    (name) => !found.includes(name) && !(name === "{{count}}" && PLURAL.test(key)),
  );
  const extra = found.filter((name) => !expected.includes(name));
  const wrong = (message: Message) =>
    findings.push({ check: "i18next-interpolation", severity: "error", message });
  if (missing.length > 0) wrong(message("ui.lacks", { names: missing }));
  if (extra.length > 0) wrong(message("ui.has", { names: extra }));
  return findings;
}

/** All findings about the interface texts of a site. */
export function findUiFaults(site: Site): Finding[] {
  const dutch = readUi(site, SOURCE);
  if ("check" in dutch) return [dutch];
  // A site may have its own texts, but must have every key the software uses.
  const software = parseUi(readFileSync(path.join(SOFTWARE, paths.ui(SOURCE)), "utf8"));
  const needed = "texts" in software ? software.texts : new Map<string, string>();
  const wanted = new Map([
    ...[...needed].filter(([key]) => !/^tag\.(?:names|words)\./.test(key)),
    ...dutch.texts,
  ]);
  return site.languages.flatMap((language) => {
    const own = readUi(site, language.code);
    return "check" in own ? [own] : checkUi(wanted, own.texts, language, own.file);
  });
}

/**
 * Loads the interface texts of a site. Throws a UserError that lists every error: a missing text must never show in
 * another language.
 */
export async function loadUi(site: Site): Promise<Ui> {
  const faults = findUiFaults(site).filter(({ severity }) => severity === "error");
  if (faults.length > 0) {
    throw new UserError(faults.map(({ file, message }) => `${file} ${inEnglish(message)}`).join("\n"));
  }
  return createUi(
    site,
    site.languages.map(({ code }) => readUi(site, code) as UiFile),
  );
}
