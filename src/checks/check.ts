import { parseInline, type References, visibleText } from "../markdown/inline.ts";
import type { Severity } from "../model/finding.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Message } from "../model/message.ts";
import type { Language } from "../model/site.ts";

/** A Dutch text and its translation: the input of a check. */
export interface Pair {
  /** The Dutch that the translation was made from. */
  readonly source: string;
  readonly translation: string;
  readonly language: Language;
  /** Link references and footnotes that the original defines. */
  readonly references: References;
  /** The glossary of the language. */
  readonly glossary: Glossary;
  /** The engine that drafted it, if nobody has edited or signed it since. */
  readonly engine?: string | undefined;
  /** The person who signed exactly this Dutch with exactly this translation. */
  readonly signer?: string | undefined;
  /** Names of the checks whose errors the signer accepted by name. */
  readonly accepted?: readonly string[] | undefined;
  /** Names of the checks switched off for this entry; errors cannot be. */
  readonly ignored?: readonly string[] | undefined;
}

/** A rule about one segment and its translation. To add one, write a file in this folder and list it in index.ts. */
export interface Check {
  /** The name translators know from Weblate and pofilter, with hyphens. */
  name: string;
  /** The same for all its messages, but it may depend on the pair. */
  severity: Severity | ((pair: Pair) => Severity);
  /**
   * What accepts its errors. `signature` (the default): whoever signs the text has seen them. `name`: they are
   * invisible in a PO file, so the signer must name the check (`npm run sign -- --accept markup`).
   */
  acceptedBy?: "signature" | "name";
  /** Returns one message per fault. */
  run(pair: Pair): Message[];
}

/** Whether two messages have the same code and the same values. */
export const isSame = (one: Message, other: Message): boolean =>
  one.code === other.code && JSON.stringify(one.values) === JSON.stringify(other.values);

/** Each message once, in order. */
export const distinct = (messages: readonly Message[]): Message[] =>
  messages.filter((one, at) => messages.findIndex((other) => isSame(one, other)) === at);

/** The visible part of both texts: no markup, no addresses, see `visibleText`. */
export interface Words {
  source: string;
  translation: string;
}

const words = new WeakMap<Pair, Words>();

/** The visible words of a pair, cached because many checks need them. */
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
