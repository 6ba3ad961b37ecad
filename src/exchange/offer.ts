/** Turns a file's unit into an entry for a catalogue. */
import { blank, draft, type Entry, isEdited, sign } from "../catalog/entry.ts";
import { fold } from "../markdown/fold.ts";
import { fromTagged } from "../markdown/tagged.ts";
import { type Message, message } from "../model/message.ts";
import { cleanText, directionControl } from "../model/text.ts";
import { keyOf, numbersOf, toParts, toXml, wordsOf } from "./codes.ts";
import type { Match, TextPlace } from "./place.ts";
import { restore } from "./properties.ts";
import type { Unit } from "./unit.ts";
/** The engine named for unsigned translations. */
export const IMPORT = "import";

export interface Signer {
  /** Who translated or checked the files' content; without it nobody signs. */
  name?: string | undefined;
  /** ISO date. */
  today: string;
}

/** A translation for a catalogue. */
export interface Offer {
  unit: Unit;
  /** As in a catalogue, except for the data on its place. */
  entry: Entry;
  /** Does our own provenance in the file name a machine? Then anything newer wins. */
  isMachines: boolean;
}

/**
 * A unit as a translation for one place of its Dutch. Our own provenance counts if the file has it for exactly this
 * pair; otherwise `signer` signs. Without a name, or if the file marks it as unfinished, it is a draft of
 * the engine `import`. Undefined when it has no words.
 */
export function offerOf(
  unit: Unit,
  read: Match["read"],
  { dutch, tagged }: Pick<TextPlace, "dutch" | "tagged">,
  { name, today }: Signer,
): Offer | { problem: Message } | undefined {
  const { facts, notes, approved } = unit;
  const found = read({ tagged });
  const problem = unit.problem ?? hiddenMark(unit) ?? ("problem" in found ? found.problem : undefined);
  if (problem !== undefined || "problem" in found) return { problem: problem! };
  const sound = fromTagged(found.xml, tagged);
  const words =
    "text" in sound ? cleanText(found.markdown === undefined ? sound.text : fold(found.markdown)) : "";
  if ("text" in sound && words === "") return undefined;

  const exact = facts.translation === undefined ? words : cleanText(facts.translation);
  const isUnchanged =
    facts.translation === undefined ||
    keyOf(toXml(toParts(exact, tagged.references, tagged), numbersOf(tagged))) === keyOf(found.xml);
  const restored = isUnchanged && exact !== "" ? restore(facts, dutch, exact) : undefined;
  // Somebody approved our draft: a name makes that a signature.
  const isRaised = approved && facts.state !== "reviewed" && name !== undefined;
  if (restored && !isRaised) {
    const isMachines = restored.provenance?.by === "machine" && !isEdited(restored);
    return { unit, entry: { ...restored, notes }, isMachines };
  }
  if ("problem" in sound) {
    const detail = sound.problem.replace(/^tag \d+ is/, "one of its codes is");
    return { problem: message("exchange.codes", { detail }) };
  }
  const text = restored ? exact : words;
  // Our own notes can switch a check off; others are only notes.
  const entry = { ...blank(dutch), translation: text, notes: notes.map((note) => `note: ${note}`) };
  const isSigned = name !== undefined && unit.unfinished === undefined;
  const made = isSigned ? sign(entry, name, today) : draft(entry, text, IMPORT, today);
  return { unit, entry: made, isMachines: false };
}

/** Bidi overrides show letters in another order: the signer read something else. */
const OVERRIDES = /[\u202D\u202E]/g;

/** Other bidi marks are removed, as they change no words. */
function hiddenMark({ target, notes, facts }: Unit): Message | undefined {
  const [found] = [wordsOf(target), ...notes, ...Object.values(facts)].join("\n").match(OVERRIDES) ?? [];
  return found ? message("exchange.direction", { mark: directionControl(found)! }) : undefined;
}

/** The best of several translations of one Dutch text: a signed one first, then the latest. */
export function choose(offers: readonly Offer[]): { offer: Offer } | { tie: [Offer, Offer] } {
  const ranked = offers.toSorted((a, b) => rank(b) - rank(a) || compare(b.unit.changed, a.unit.changed));
  const [first, ...others] = ranked as [Offer, ...Offer[]];
  const rival = others.find((other) => other.entry.translation !== first.entry.translation);
  const isTie = rival && rank(rival) === rank(first) && rival.unit.changed === first.unit.changed;
  return isTie ? { tie: [first, rival] } : { offer: first };
}

const rank = ({ entry }: Offer) => Number(entry.provenance?.by === "person");
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
