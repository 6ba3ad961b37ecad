import { parseInline, type References, visibleText } from "../markdown/inline.ts";
import type { Severity } from "../model/finding.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Message } from "../model/message.ts";
import type { Language } from "../model/site.ts";

/** A Dutch text beside its translation, as a check gets it. */
export interface Pair {
  /** The Dutch that the translation was made from. */
  readonly source: string;
  readonly translation: string;
  readonly language: Language;
  /** Link references and footnotes that the original defines. */
  readonly references: References;
  /** Of the language. */
  readonly glossary: Glossary;
  /** The engine that drafted it, when a machine did and nobody signed it. */
  readonly engine?: string | undefined;
  /** The person whose signature holds for exactly this Dutch with exactly this translation. */
  readonly signer?: string | undefined;
  /** Names of the checks whose errors that person accepted by name. */
  readonly accepted?: readonly string[] | undefined;
  /** Names of the checks that somebody switched off for this entry; errors cannot be. */
  readonly ignored?: readonly string[] | undefined;
}

/** A rule about one segment and its translation. A new one is a file beside this one and a line in index.ts. */
export interface Check {
  /** As translators know it from Weblate and pofilter, with hyphens. */
  name: string;
  /** The same for all its messages; it may depend on the pair. */
  severity: Severity | ((pair: Pair) => Severity);
  /**
   * What accepts its errors. `signature` (the default): who signs the text has read what is wrong. `name`: a reader of
   * a PO file cannot see it, so the signer must name the check (`npm run sign -- --accept markup`).
   */
  acceptedBy?: "signature" | "name";
  /** One message per fault; none when all is well. */
  run(pair: Pair): Message[];
}

/** Have two messages the same code and the same values? */
export const isSame = (one: Message, other: Message): boolean =>
  one.code === other.code && JSON.stringify(one.values) === JSON.stringify(other.values);

/** Each message once, in their order. */
export const distinct = (messages: readonly Message[]): Message[] =>
  messages.filter((one, at) => messages.findIndex((other) => isSame(one, other)) === at);

/** What readers see of the two texts: no markup, no addresses, see `visibleText`. */
export interface Words {
  source: string;
  translation: string;
}

const words = new WeakMap<Pair, Words>();

/** The words of a pair; many checks ask for them. */
export function wordsOf(pair: Pair): Words {
  const known = words.get(pair);
  if (known) return known;
  const { source, translation, references } = pair;
  const made = {
    source: visibleText(parseInline(source, references)),
    translation: visibleText(parseInline(translation, references)),
  };
  words.set(pair, made);
  return made;
}
