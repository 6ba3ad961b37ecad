/** What is not signed although a file or a signature says so, in words. */
import type { Reason, Unreadable, Unsigned } from "../catalog/adopt.ts";
import { isShared } from "../catalog/signer.ts";
import { excerpt } from "../model/text.ts";

/** What is wrong with a text that nobody can have accepted. */
export const UNREADABLE: Record<Unreadable, string> = {
  same: "is the Dutch as it was",
  "wrong-language": "is in another language",
  "wrong-script": "is in other letters than its language is written in",
};

const isUnreadable = (reason: Reason): reason is { kind: Unreadable } => reason.kind in UNREADABLE;

/** Why an entry counts as a draft, and what to do; one line without the entry. */
export function whyUnsigned({ reason, signer }: Omit<Unsigned, "entry">): string {
  const what = signer === undefined ? "is not signed" : `the signature of ${signer} does not count`;
  switch (reason.kind) {
    case "nobody":
      return `${what}: ${named(reason.name)} names no person; fill in the name of who read it`;
    case "machine":
      if (isShared(reason.name))
        return `${what}: ${named(reason.name)} is the name of a model too; a person adds a surname or an initial`;
      return `${what}: ${named(reason.name)} names a machine or a platform; somebody who reads it signs it`;
    case "header":
      return `${what}: the file's header says Language: ${reason.language}; put the text where it belongs, or mend the header`;
    default:
      return `${what}: it ${UNREADABLE[reason.kind]}; translate it, or accept it by name with npm run sign -- --accept ${reason.kind}`;
  }
}

const named = (name: string) => (name === "" ? "the file's Last-Translator" : `"${name}"`);

/** `is not signed: …` of several texts. */
const ofSeveral = (why: string, count: number) =>
  why.startsWith("is ") ? `${count} texts are ${why.slice("is ".length)}` : `${count} texts: ${why}`;

/**
 * One line for each reason that concerns a whole file, with the number of entries, and one for each text that nobody
 * can have accepted. `file` is the catalogue.
 */
export function unsignedLines(file: string, all: readonly Unsigned[]): string[] {
  const byReason = Map.groupBy(all, (one) => {
    const why = whyUnsigned(one);
    return isUnreadable(one.reason) ? `${why} (in "${excerpt(one.entry.source)}")` : why;
  });
  return [...byReason].map(([why, { length }]) => `${file}: ${length > 1 ? ofSeveral(why, length) : why}`);
}
