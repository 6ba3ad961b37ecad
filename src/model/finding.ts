import type { Message } from "./message.ts";

/** error: the translation is not published; warning: a person should look; note: good to know. */
export type Severity = "error" | "warning" | "note";

/** A finding of one check in one place. */
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
  message: Message;
  /** Who accepted an error, which made it a note. */
  accepted?: string | undefined;
}
