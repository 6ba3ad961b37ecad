/** What a person does with a text: every change is made to the entry that the person has read, or refused. */

import { comment, dropVersion, edit, ignore, keepVersion } from "../../catalog/comments.ts";
import { type Entry, madeFrom, stateOf } from "../../catalog/entry.ts";
import type { Catalogue } from "../../catalog/po.ts";
import { notAPerson } from "../../catalog/signer.ts";
import { CHECKS } from "../../checks/index.ts";
import { pairOf } from "../../checks/pair.ts";
import { today } from "../../model/dates.ts";
import { paths } from "../../model/site.ts";
import type { Audit } from "../server/audit.ts";
import type { Person } from "../server/authentication.ts";
import { Refusal } from "../server/security.ts";
import { type Card, cardOf, cardsOf, fieldOf, idOf, isPlain, versionOf } from "./cards.ts";
import type { CatalogueStore, OpenCatalogue } from "./catalogue-store.ts";
import type { Commits } from "./commits.ts";
import { fromPieces, type Piece, tagsOf } from "./inline-codes.ts";
import { needsSecond, signCatalogue } from "./sign.ts";

/** A change of one text, as somebody asks for it. */
export interface EditRequest {
  opened: OpenCatalogue;
  person: Person;
  /** The text's id. */
  id: string;
  /** The version of the entry that the person has read. */
  version: string;
}

export interface Edits {
  /** Puts what was typed in the place of the translation. */
  save(asked: EditRequest, pieces: readonly Piece[]): Card;
  sign(asked: EditRequest, accept: readonly string[]): Card;
  /** Signs all that has a translation; `version` is of all cards, see `versionOfAll`. */
  signAll(asked: Omit<EditRequest, "id">, accept: readonly string[]): Card[];
  comment(asked: EditRequest, text: string): Card;
  /** Puts another version away that came in beside what stands there. */
  drop(asked: EditRequest, text: string): Card;
  ignore(asked: EditRequest, check: string, isOff: boolean): Card;
}

/** What is told of a change. */
export type OnChange = (opened: OpenCatalogue, ids: readonly string[], person: Person) => void;

/** The version of a whole post: of everything that a person who signs it has read. */
export const versionOfAll = (cards: readonly Pick<Card, "version">[]): string =>
  idOf(cards.map(({ version }) => version).join());

export function openEdits(
  catalogues: CatalogueStore,
  audit: Audit,
  commits: Commits,
  onChange: OnChange,
): Edits {
  const nameOf = ({ original: { kind, slug }, language }: OpenCatalogue) =>
    `${language.code}/${kind}/${slug}`;

  /** Changes one entry; a change that `step` refuses leaves all as it is. */
  const change = (
    what: string,
    { opened, person, id, version }: EditRequest,
    step: (entry: Entry, opened: OpenCatalogue) => Entry,
    other: { onConflict?: (entry: Entry) => Entry; isDone?: (entry: Entry) => boolean } = {},
  ): Card => {
    const { onConflict, isDone } = other;
    if (notAPerson(person.name)) throw new Refusal(403, "name", "say your name first");
    let before = "";
    let after = "";
    let isConflict = false;
    const now = catalogues.update(opened, (entries, catalogue) => {
      isConflict = false;
      const place = placeOf(id, entries, catalogue);
      const current = { ...opened, catalogue };
      before = versionOf(place.entry);
      // An answer that got lost on its way: the change was made, and is asked for again.
      if (before !== version && !place.isGone && isDone?.(place.entry)) {
        after = before;
        return place.put(place.entry);
      }
      isConflict = before !== version || place.isGone;
      if (isConflict && !onConflict) throw conflict(place.entry, current, place.isGone);
      const changed = isConflict ? onConflict!(place.entry) : step(place.entry, current);
      after = versionOf(changed);
      return place.put(changed);
    });
    const { entry, isGone } = placeOf(id, now.catalogue.entries, now.catalogue);
    if (before !== after) {
      audit.add({
        what: isConflict ? `${what} beside` : what,
        member: person.id,
        name: person.name,
        where: nameOf(opened),
        text: idOf(entry.source),
        before,
        after,
      });
      onChange(now, [idOf(entry.source)], person);
    }
    if (isConflict) throw conflict(entry, now, isGone);
    return cardOf(entry, now);
  };

  const signed = (opened: OpenCatalogue, person: Person) =>
    commits.add({
      member: person.id,
      name: person.name,
      file: paths.catalogue(opened.language.code, opened.original.kind, opened.original.slug),
    });

  /** Signs the entries that `isMeant` names, all or none. */
  const signing = (
    catalogue: Catalogue,
    opened: OpenCatalogue,
    person: Person,
    accept: readonly string[],
    isMeant: (entry: Entry) => boolean,
  ): Catalogue => {
    const pair = (entry: Entry) => pairOf(entry, opened.original, opened.language, opened.glossary);
    const meant = { ...catalogue, entries: catalogue.entries.filter(isMeant) };
    const outcome = signCatalogue(meant, pair, {
      name: person.name,
      date: today(),
      accept,
      stale: true,
      fourEyes: needsSecond(catalogues.site, opened.original),
    });
    if (outcome.refused.length > 0) {
      const refused = outcome.refused.map(({ entry, finding }) => ({ id: idOf(entry.source), ...finding }));
      throw new Refusal(409, "errors", "errors stand in the way; mend them, or accept them by name", {
        refused,
      });
    }
    const bySource = new Map(outcome.catalogue.entries.map((entry) => [entry.source, entry]));
    return { ...catalogue, entries: catalogue.entries.map((entry) => bySource.get(entry.source) ?? entry) };
  };

  return {
    save(asked, pieces) {
      const { original } = asked.opened;
      const { references } = original.body;
      const typed = (entry: Entry) => {
        const tags = tagsOf(entry.source, entry.translation, references);
        return fromPieces(pieces, tags, references, isPlain(entry));
      };
      const step = (entry: Entry) => {
        const text = typed(entry);
        if (text === "")
          throw new Refusal(422, "empty", "an empty text is not saved; what stood there stays");
        // What came in beside it may be what was chosen now.
        return dropVersion(edit(entry, text, asked.person.name, today()), text);
      };
      const beside = (entry: Entry) => {
        const text = typed(entry);
        if (text === "") return entry;
        return keepVersion(entry, { name: asked.person.name, date: today(), text });
      };
      const isDone = (entry: Entry) => typed(entry) === entry.translation;
      return change("edit", asked, step, { onConflict: beside, isDone });
    },
    sign(asked, accept) {
      const card = change("sign", asked, (entry, opened) => {
        if (stateOf(entry) === "missing") throw new Refusal(422, "empty", "there is nothing to sign");
        const one = { ...opened.catalogue, entries: [entry] };
        return signing(one, opened, asked.person, accept, () => true).entries[0]!;
      });
      signed(asked.opened, asked.person);
      return card;
    },
    signAll({ opened, person, version }, accept) {
      if (notAPerson(person.name)) throw new Refusal(403, "name", "say your name first");
      let ids: string[] = [];
      const now = catalogues.update(opened, (_entries, catalogue) => {
        const current = { ...opened, catalogue };
        const cards = cardsOf(current);
        if (versionOfAll(cards) !== version) {
          throw new Refusal(412, "changed", "the post has changed since you read it", { cards });
        }
        const next = signing(catalogue, current, person, accept, (entry) => stateOf(entry) !== "missing");
        const old = new Map(catalogue.entries.map((entry) => [entry.source, entry]));
        ids = next.entries
          .filter((entry) => old.get(entry.source) !== entry)
          .map(({ source }) => idOf(source));
        return next;
      });
      for (const text of ids) {
        audit.add({ what: "sign", member: person.id, name: person.name, where: nameOf(opened), text });
      }
      if (ids.length > 0) {
        signed(opened, person);
        onChange(now, ids, person);
      }
      return cardsOf(now);
    },
    comment(asked, text) {
      const { name } = asked.person;
      return change("comment", asked, (entry) => comment(entry, { name, date: today(), text }));
    },
    drop: (asked, text) => change("drop version", asked, (entry) => dropVersion(entry, text)),
    ignore(asked, check, isOff) {
      if (!CHECKS.some(({ name }) => name === check))
        throw new Refusal(422, "check", "there is no such check");
      return change("ignore", asked, (entry) => ignore(entry, check, isOff));
    },
  };

  function conflict(entry: Entry, opened: OpenCatalogue, isGone: boolean): Refusal {
    const more = { card: cardOf(entry, opened) };
    return isGone
      ? new Refusal(409, "dutch", "the Dutch of this text has changed", more)
      : new Refusal(412, "changed", "somebody else changed this text", more);
  }
}

/** Where a text stands: under its own Dutch, or under the Dutch that it became. Throws a Refusal when it is gone. */
function placeOf(id: string, entries: readonly Entry[], catalogue: Catalogue) {
  const at = entries.findIndex(({ source }) => idOf(source) === id);
  const later = at === -1 ? entries.findIndex((entry) => isFrom(entry, id)) : at;
  if (later === -1) throw new Refusal(410, "gone", "the Dutch of this text is not there any more");
  return {
    entry: entries[later]!,
    /** The Dutch is another one now. */
    isGone: at === -1,
    put: (entry: Entry): Catalogue => ({ ...catalogue, entries: entries.with(later, entry) }),
  };
}

const isFrom = (entry: Entry, id: string) =>
  entry.previous !== undefined && [entry.previous, madeFrom(entry)].some((text) => idOf(text) === id);

/** A text for the field of an entry, found by the text's id; for drafts that are asked for. */
export const fieldIn = (opened: OpenCatalogue, id: string, text: string) => {
  const { entry } = placeOf(id, opened.catalogue.entries, opened.catalogue);
  return fieldOf(text, entry, opened.original);
};

/** The entry of a text. Throws a Refusal when it is gone. */
export const entryIn = (opened: OpenCatalogue, id: string): Entry =>
  placeOf(id, opened.catalogue.entries, opened.catalogue).entry;
