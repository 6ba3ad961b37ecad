import type { References } from "../markdown/inline.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Language } from "../model/site.ts";

/** error: the translation is not published; warning: a person should look; note: good to know. */
export type Severity = "error" | "warning" | "note";

/** What one check found in one place. */
export interface Finding {
  /** Name of the check. */
  check: string;
  severity: Severity;
  /** Relative to the site folder. */
  file: string;
  line?: number | undefined;
  language: string;
  /** Slug of the post or page. */
  post?: string | undefined;
  message: string;
}

/** A Dutch text beside its translation, as a check gets it. */
export interface Pair {
  /** The Dutch that the translation was made from. */
  source: string;
  translation: string;
  language: Language;
  /** Link references and footnotes that the original defines. */
  references: References;
  /** Of the language. */
  glossary: Glossary;
  /** The engine that drafted it, when a machine did and nobody signed it. */
  engine?: string | undefined;
}

/** A rule about one segment and its translation. A new one is a file beside this one and a line in index.ts. */
export interface Check {
  name: string;
  /** The same for all its messages; it may depend on who wrote the translation. */
  severity: Severity | ((pair: Pair) => Severity);
  /** One message per fault, in plain English; none when all is well. */
  run(pair: Pair): string[];
}
