import { propose, proposedBy } from "../../catalog/comments.ts";
import { type Entry, sign, stateOf, textHash } from "../../catalog/entry.ts";
import type { Catalogue } from "../../catalog/po.ts";
import { notAPerson } from "../../catalog/signer.ts";
import type { Pair } from "../../checks/check.ts";
import { errorsIn, isPublishable, type PairFinding } from "../../checks/index.ts";
import type { Original } from "../../markdown/original.ts";
import type { Site } from "../../model/site.ts";

/** Who signs, and what. */
export interface Signing {
  name: string;
  /** ISO. */
  date: string;
  /** Names of the checks whose errors the person accepts. */
  accept: readonly string[];
  /** Also sign translations of changed Dutch; nobody signs those unasked. */
  stale: boolean;
  /** Must the signer be another person than who wrote or signed it first? */
  fourEyes?: boolean | undefined;
}

/** The result; with refusals nothing is signed. */
export interface Signed {
  catalogue: Catalogue;
  signed: Entry[];
  /** Signed by the first of two. */
  proposed: Entry[];
  /** Errors that prevent signing, each with its entry. */
  refused: { entry: Entry; finding: PairFinding }[];
  /** Translations whose Dutch changed, left unsigned. */
  stale: Entry[];
  missing: Entry[];
}

/**
 * Signs the translations of an up-to-date catalogue for a person who has read all of them: all or nothing. A signed
 * text keeps its signature, unless an error in it is accepted only now. Pure.
 */
export function signCatalogue(
  catalogue: Catalogue,
  pairOf: (entry: Entry) => Pair,
  { name, date, accept, stale, fourEyes }: Signing,
): Signed {
  const result: Signed = { catalogue, signed: [], proposed: [], refused: [], stale: [], missing: [] };
  const entries = catalogue.entries.map((entry) => {
    const state = stateOf(entry);
    if (state === "missing") result.missing.push(entry);
    if (state === "stale" && !stale) result.stale.push(entry);
    if (state === "missing" || (state === "stale" && !stale)) return entry;
    if (state === "reviewed" && isPublishable(pairOf(entry))) return entry;
    // The signature is for the current Dutch, whatever Dutch the translation was made from.
    const errors = errorsIn({ ...pairOf({ ...entry, previous: undefined }), signer: undefined });
    const refused = errors.filter(({ check }) => !accept.includes(check));
    result.refused.push(...refused.map((finding) => ({ entry, finding })));
    const accepted = [...new Set(errors.map(({ check }) => check))];
    if (fourEyes && !isSecond(entry, name)) {
      const proposed = proposedBy(entry)?.name === name ? entry : propose(entry, name, date);
      result.proposed.push(proposed);
      return proposed;
    }
    const signed = sign(entry, name, date, accepted);
    result.signed.push(signed);
    return signed;
  });
  return result.refused.length > 0
    ? { ...result, signed: [], proposed: [] }
    : { ...result, catalogue: { ...catalogue, entries } };
}

/** Does a text need two people to sign? */
export const needsSecond = ({ fourEyes }: Site, { meta }: Pick<Original, "meta">): boolean =>
  fourEyes === true || fourEyes.some((tag) => meta.tags?.includes(tag));

/** Did another person write exactly these words, or sign them first? */
export function isSecond(entry: Entry, name: string): boolean {
  const { edited, translation } = entry;
  const writer = edited?.hash === textHash(translation) ? edited.name : undefined;
  const first = [writer, proposedBy(entry)?.name].filter(
    (other) => other !== undefined && !notAPerson(other),
  );
  return first.some((other) => other !== name);
}
