import type { PrivateStore } from "./private-store.ts";

/** One change, as a line of `.app/audit.jsonl`. */
export interface Change {
  /** What was done: `edit`, `sign`, `propose`, `comment`, … */
  what: string;
  /** Id and name of who did it. */
  member: string;
  name: string;
  /** `tr/posts/taalcafe`, and the text's id; absent where it is about people. */
  where?: string | undefined;
  text?: string | undefined;
  /** The entry's versions. */
  before?: string | undefined;
  after?: string | undefined;
  /** About whom. */
  about?: string | undefined;
}

export interface Audit {
  add(change: Change): void;
}

/** The list of all changes. What cannot be written is told, and stops nobody's work: the change itself is on disk. */
export function openAudit(folder: PrivateStore, log: (line: string) => void): Audit {
  return {
    add(change) {
      try {
        folder.append("audit.jsonl", JSON.stringify({ at: new Date().toISOString(), ...change }));
      } catch (error) {
        log(`.app/audit.jsonl: cannot be written (${(error as NodeJS.ErrnoException).code})`);
      }
    },
  };
}
