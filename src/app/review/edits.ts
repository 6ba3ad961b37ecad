/** A person's edits of a text: each applies to the version that the person has read, or is refused. */
import { comment, dropVersion, edit, ignore, keepVersion } from "../../catalog/comments.ts";
import { answerReport, type Entry, type Report } from "../../catalog/entry.ts";
import { CHECKS } from "../../checks/index.ts";
import { Refusal } from "../server/refusal.ts";
import { type Card, isPlain } from "./cards.ts";
import { changeEntry, type EditRequest, type EntryChange } from "./change-entry.ts";
import { type FieldPart, fromParts, tagsOf } from "./inline-codes.ts";
import { type Signatures, signAll, signText } from "./signing.ts";

export interface Edits {
  /** Replaces the translation with what was typed. */
  save(request: EditRequest, parts: readonly FieldPart[]): Card;
  sign(request: EditRequest, accept: readonly string[]): Card;
  /** Signs everything that has a translation; `version` is of all cards, see `versionOfAll`. */
  signAll(request: Omit<EditRequest, "id">, accept: readonly string[]): Card[];
  comment(request: EditRequest, text: string): Card;
  /** Closes a reader's report without a signature. */
  answer(request: EditRequest, report: Report): Card;
  /** Drops another version of the text. */
  drop(request: EditRequest, text: string): Card;
  ignore(request: EditRequest, check: string, isOff: boolean): Card;
}

export function openEdits(editing: Signatures): Edits {
  const change = (what: string, request: EditRequest, step: (entry: Entry) => Entry) =>
    changeEntry(editing, request, { what, step });
  return {
    save: (request, parts) => changeEntry(editing, request, saving(request, parts)),
    sign: (request, accept) => signText(editing, request, accept),
    signAll: (request, accept) => signAll(editing, request, accept),
    comment: (request, text) =>
      change("comment", request, (entry) =>
        comment(entry, { name: request.person.name, date: request.opened.today, text }),
      ),
    answer: (request, report) => change("answer report", request, (entry) => answerReport(entry, report)),
    drop: (request, text) => change("drop version", request, (entry) => dropVersion(entry, text)),
    ignore(request, check, isOff) {
      if (!CHECKS.some(({ name }) => name === check)) {
        throw new Refusal(422, "check", "no check has that name");
      }
      return change("ignore", request, (entry) => ignore(entry, check, isOff));
    },
  };
}

/** Replaces the translation with what was typed; if somebody else saved first, keeps it as another version. */
function saving({ opened, person }: EditRequest, parts: readonly FieldPart[]): EntryChange {
  const { references } = opened.original.body;
  const typed = (entry: Entry) =>
    fromParts(parts, tagsOf(entry.source, entry.translation, references), references, isPlain(entry));
  return {
    what: "edit",
    step(entry) {
      const text = typed(entry);
      if (text === "") {
        throw new Refusal(422, "empty", "an empty text is not saved; the old text is unchanged");
      }
      // The typed text may be one of the other versions.
      return dropVersion(edit(entry, text, person.name, opened.today), text);
    },
    onConflict(entry) {
      const text = typed(entry);
      return text === "" ? entry : keepVersion(entry, { name: person.name, date: opened.today, text });
    },
    isDone: (entry) => typed(entry) === entry.translation,
  };
}
