import { type Fact, fits } from "../../languages/facts/fact.ts";

/** Texts with more facts than this are not looked at. */
const MOST = 60;

/**
 * Figures of the Dutch that the translation has only as another fact: of `14 uur` and `twee`, "two" is just one. Every
 * fact has to have one of its own, but for facts that may be the same.
 */
export function shared(facts: readonly Fact[], there: readonly Fact[]): Fact[] {
  if (facts.length > MOST || there.length > MOST) return [];
  const apart = facts.filter((fact, at) => !facts.slice(0, at).some((each) => fits(fact, each)));
  // Words take theirs first, so that a figure is what is left without one.
  const inTurn = [...apart].sort((a, b) => Number(a.isDigits) - Number(b.isDigits));
  const owners = new Map<Fact, Fact>();
  /** Gives the fact one of its own, from another fact that can take one elsewhere if need be. */
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
 * Figures that the Dutch has more than once, for other things (`1 op de 3 mensen binnen 3 jaar`), and the translation
 * less often, where none counts what this one does.
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

/** A word, which is what a word of the Dutch became, or a figure that another figure became. */
const isOwned = (fact: Fact, owners: ReadonlyMap<Fact, Fact>) =>
  !fact.isDigits || owners.get(fact)?.isDigits === true;
