import type { Message } from "../model/message.ts";
import type { Part } from "./codes.ts";
import type { Properties } from "./properties.ts";

/** One Dutch text with its translation, as a file brings it. Nothing of it is to be trusted. */
export interface Unit {
  /** Line of the file, 1-based. */
  line: number;
  /** BCP 47 code of the translation, as the file says it. */
  language: string;
  source: readonly Part[];
  target: readonly Part[];
  /** When it was changed last, as `20261123T101500Z`; "" when the file does not say. */
  changed: string;
  /** Does the file say that somebody approved it? */
  approved: boolean;
  /** What the file says of a translation that nobody has finished, such as `initial`. */
  unfinished?: string | undefined;
  notes: readonly string[];
  facts: Properties;
  /** Of a unit of which only some segments are translated: these, each as a unit, and the Dutch of the others. */
  partly?: { done: readonly Unit[]; missing: readonly string[] } | undefined;
  /** Why it cannot be taken. */
  problem?: Message | undefined;
}
