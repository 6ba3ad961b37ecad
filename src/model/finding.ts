import type { Message } from "./message.ts";

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
  message: Message;
  /** Who accepted an error, which is a note since then. */
  accepted?: string | undefined;
}
