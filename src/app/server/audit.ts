import type { PrivateStore } from "./private-store.ts";

/** One change, as a line of `.app/audit.jsonl`. */
export interface Change {
  /** The action: `edit`, `sign`, `propose`, `comment`, … */
  what: string;
  /** Id and name of the person. */
  member: string;
  name: string;
  /** `tr/posts/taalcafe`, and the text's id; absent for actions on members. */
  where?: string | undefined;
  text?: string | undefined;
  /** The entry's versions. */
  before?: string | undefined;
  after?: string | undefined;
  /** The member concerned. */
  about?: string | undefined;
}

export interface Audit {
  add(change: Change): void;
}

/** The log of all changes. A line that cannot be written is reported and stops nobody: the change itself is on disk. */
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
