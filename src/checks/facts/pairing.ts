import { type Fact, fits } from "../../languages/facts/fact.ts";

/** Texts with more facts are skipped. */
const MOST = 60;

/**
 * Digits of the Dutch that share their only counterpart with another fact: `14 uur` and `twee` with a single "two".
 * Each fact needs a counterpart of its own, except facts that may be the same.
 */
export function shared(facts: readonly Fact[], there: readonly Fact[]): Fact[] {
  if (facts.length > MOST || there.length > MOST) return [];
  const apart = facts.filter((fact, at) => !facts.slice(0, at).some((each) => fits(fact, each)));
  // Words go first, so that digits are left without a counterpart.
  const inTurn = [...apart].sort((a, b) => Number(a.isDigits) - Number(b.isDigits));
  const owners = new Map<Fact, Fact>();
  /** Gives the fact a counterpart, moving another fact to a different one if necessary (augmenting path). */
  const place = (fact: Fact, tried: Set<Fact>): boolean =>
    there.some((each) => {
      if (tried.has(each) || !fits(fact, each)) return false;
      tried.add(each);
      const owner = owners.get(each);
      if (owner && !place(owner, tried)) return false;
      owners.set(each, fact);
      return true;
    });
  return inTurn.filter((fact) => {
    const isPlaced = place(fact, new Set());
    return !isPlaced && fact.isDigits && there.every((each) => !fits(fact, each) || isOwned(each, owners));
  });
}

/**
 * Digits that the Dutch has more than once for different things (`1 op de 3 mensen binnen 3 jaar`) and the translation
 * less often, with none that counts the same thing.
 */
export function merged(facts: readonly Fact[], there: readonly Fact[]): Fact[] {
  return facts.filter((fact) => {
    if (!fact.isDigits || fact.counts === undefined) return false;
    const alike = facts.filter((each) => each.isDigits && each.values?.[0] === fact.values?.[0]);
    const found = there.filter((each) => fits(fact, each));
    return (
      found.length < alike.length &&
      alike.some(({ counts }) => counts !== fact.counts) &&
      !found.some(({ counts }) => counts === fact.counts)
    );
  });
}

/** Whether the counterpart is taken: a word, or digits that translate other digits. */
const isOwned = (fact: Fact, owners: ReadonlyMap<Fact, Fact>) =>
  !fact.isDigits || owners.get(fact)?.isDigits === true;
