/** A person's signatures in the app: of one text, or of a whole post. */
import { type Entry, stateOf } from "../../catalog/entry.ts";
import type { Catalogue } from "../../catalog/po.ts";
import { pairOf } from "../../checks/pair.ts";
import { today } from "../../model/dates.ts";
import { paths, type Site } from "../../model/site.ts";
import type { Person } from "../server/authentication.ts";
import { Refusal } from "../server/refusal.ts";
import { type Card, cardsOf, idOf } from "./cards.ts";
import { nameOf, type OpenCatalogue } from "./catalogue-store.ts";
import { changeEntry, type Editing, type EditRequest, mustHaveName } from "./change-entry.ts";
import type { Commits } from "./commits.ts";
import { needsSecond, signCatalogue } from "./sign.ts";

/** The version of a whole post: of everything that its signer has read. */
export const versionOfAll = (cards: readonly Pick<Card, "version">[]): string =>
  idOf(cards.map(({ version }) => version).join());

export interface Signatures extends Editing {
  commits: Commits;
}

/** Signs one text; throws a Refusal with the errors that are not accepted. */
export function signText(signatures: Signatures, request: EditRequest, accept: readonly string[]): Card {
  const { opened, person } = request;
  const card = changeEntry(signatures, request, {
    what: "sign",
    step(entry, now) {
      if (stateOf(entry) === "missing") throw new Refusal(422, "empty", "there is nothing to sign");
      const alone = { ...now.catalogue, entries: [entry] };
      return signed(alone, now, { person, accept, site: signatures.catalogues.site }).entries[0]!;
    },
  });
  commit(signatures, opened, person);
  return card;
}

/** Signs everything that has a translation, or nothing; `version` is of all cards. Throws a Refusal. */
export function signAll(
  signatures: Signatures,
  { opened, person, version }: Omit<EditRequest, "id">,
  accept: readonly string[],
): Card[] {
  const { catalogues, audit, onChange } = signatures;
  mustHaveName(person);
  let ids: string[] = [];
  const now = catalogues.update(opened, (_entries, catalogue) => {
    const current = { ...opened, catalogue };
    const cards = cardsOf(current);
    if (versionOfAll(cards) !== version) {
      throw new Refusal(412, "changed", "the post has changed since you read it", { cards });
    }
    const next = signed(catalogue, current, { person, accept, site: catalogues.site });
    const old = new Map(catalogue.entries.map((entry) => [entry.source, entry]));
    ids = next.entries.filter((entry) => old.get(entry.source) !== entry).map(({ source }) => idOf(source));
    return next;
  });
  for (const text of ids) {
    audit.add({ what: "sign", member: person.id, name: person.name, where: nameOf(opened), text });
  }
  if (ids.length > 0) {
    commit(signatures, opened, person);
    onChange(now, ids, person);
  }
  return cardsOf(now);
}

/** The catalogue with all of its translations signed. */
function signed(
  catalogue: Catalogue,
  { original, language, glossary }: OpenCatalogue,
  { person, accept, site }: { person: Person; accept: readonly string[]; site: Site },
): Catalogue {
  const translated = catalogue.entries.filter((entry) => stateOf(entry) !== "missing");
  const pair = (entry: Entry) => pairOf(entry, original, language, glossary);
  const outcome = signCatalogue({ ...catalogue, entries: translated }, pair, {
    name: person.name,
    date: today(site.timeZone),
    accept,
    stale: true,
    fourEyes: needsSecond(site, original),
  });
  if (outcome.refused.length > 0) {
    const refused = outcome.refused.map(({ entry, finding }) => ({ id: idOf(entry.source), ...finding }));
    throw new Refusal(409, "errors", "errors prevent signing; correct them, or accept them by name", {
      refused,
    });
  }
  const bySource = new Map(outcome.catalogue.entries.map((entry) => [entry.source, entry]));
  return { ...catalogue, entries: catalogue.entries.map((entry) => bySource.get(entry.source) ?? entry) };
}

function commit({ commits }: Signatures, { original, language }: OpenCatalogue, person: Person): void {
  const file = paths.catalogue(language.code, original.kind, original.slug);
  commits.add({ member: person.id, name: person.name, file });
}
