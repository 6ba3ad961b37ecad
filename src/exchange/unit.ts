import type { Message } from "../model/message.ts";
import type { Part } from "./codes.ts";
import type { Properties } from "./properties.ts";

/** One Dutch text with its translation, as in a file. Untrusted. */
export interface Unit {
  /** Line of the file, 1-based. */
  line: number;
  /** BCP 47 code of the translation, as in the file. */
  language: string;
  source: readonly Part[];
  target: readonly Part[];
  /** Time of the last change, as `20261123T101500Z`; "" if the file has none. */
  changed: string;
  /** Does the file mark it as approved? */
  approved: boolean;
  /** The file's state of an unfinished translation, such as `initial`. */
  unfinished?: string | undefined;
  notes: readonly string[];
  facts: Properties;
  /** For a partly translated unit: the translated segments, each as a unit, and the Dutch of the others. */
  partly?: { done: readonly Unit[]; missing: readonly string[] } | undefined;
  /** Why it is unusable. */
  problem?: Message | undefined;
}
