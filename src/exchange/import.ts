/** Imports the translations of a TMX or XLIFF file into the catalogues of a site. */

import { acceptedIn, type Entry, madeFrom, personOf, stateOf } from "../catalog/entry.ts";
import { unreadable } from "../checks/language/unreadable.ts";
import { pairOf } from "../checks/pair.ts";
import { follow, type SiteContext } from "../coverage/follow.ts";
import { updateFollowed } from "../coverage/stored.ts";
import type { Original } from "../markdown/original.ts";
import { toTagged } from "../markdown/tagged.ts";
import { type Problem, ProblemsError, printProblem } from "../model/errors.ts";
import { type Message, message } from "../model/message.ts";
import { paths, targets } from "../model/site.ts";
import { shorten } from "../model/text.ts";
import { hasCodes, keyOf, wordsOf } from "./codes.ts";
import { byCodes, type Index } from "./match.ts";
import { choose, type Offer, offerOf, type Signer } from "./offer.ts";
import type { Match, TextPlace } from "./place.ts";
import { type Outcome, receive, receiveSentences } from "./receive.ts";
import { joinSentences, type SentenceOffer, type Sentences } from "./sentences.ts";
import type { Unit } from "./unit.ts";

export interface Report {
  /** Places in catalogues that got a translation, signed or as a draft. */
  signed: number;
  drafts: number;
  /** Drafts composed of sentence units. */
  joined: number;
  /** Sentences of incomplete texts: kept in the catalogues, for the next run to use. */
  sentences: number;
  /** Places that had the translation already, or a newer one than our draft. */
  same: number;
  /** Approved units left unsigned without a name. */
  unsigned: number;
  /** Drafts left unsigned, as the file marks them as unfinished. */
  unfinished: Problem[];
  /** Units whose Dutch is not on the site. */
  unknown: number;
  /** Units in languages that the site lacks. */
  foreign: number;
  /** Left out, for a person to look at: conflicts and damaged translations. */
  left: Problem[];
  /** Unusable entries of the catalogues; they stay as they are. */
  faults: Problem[];
}

/** A unit for an original's catalogue. */
interface Candidate<P = Pick<TextPlace, "dutch" | "tagged">> {
  unit: Unit;
  read: Match["read"];
  place: P;
}

/** A file's units for one original. */
interface Candidates {
  whole: Candidate[];
  sentences: Candidate<Sentences>[];
}

/**
 * Imports the units of `file` into every catalogue with their Dutch; a unit of one of our posts wins over others
 * there. Units left out and broken catalogues are in the report. Throws a UserError when a catalogue cannot be
 * written.
 */
export function importTranslations(
  context: SiteContext,
  index: Index,
  file: string,
  units: readonly Unit[],
  signer: Signer,
): Report {
  const report: Report = {
    joined: 0,
    sentences: 0,
    signed: 0,
    drafts: 0,
    same: 0,
    unsigned: 0,
    unfinished: [],
    unknown: 0,
    foreign: 0,
    left: [],
    faults: [],
  };
  const codes = targets(context.site).map(({ code }) => code);
  const byLanguage = Map.groupBy(units, ({ language }) => languageOf(language, codes));
  for (const [code, ofLanguage] of byLanguage) {
    if (code === undefined) {
      report.foreign += ofLanguage.length;
      continue;
    }
    const listed = new Set<string>();
    const listIn =
      (list: Problem[]): Leave =>
      ({ line, source }, fault) => {
        const values = { language: code, text: excerpt(wordsOf(source)), fault };
        const problem = { file, line, message: message("exchange.unit", values) };
        const printed = printProblem(problem);
        if (!listed.has(printed)) list.push(problem);
        listed.add(printed);
      };
    const leave = listIn(report.left);
    const noteDraft = listIn(report.unfinished);
    const { candidates, unknown, partly } = spread(ofLanguage, index);
    report.unknown += unknown;
    for (const { unit, lost } of partly) leave(unit, partlyDone(unit, lost));
    for (const [original, ofOriginal] of candidates) {
      const readable = (offer: Offer) => isReadable(offer, original, code, context, leave);
      const all = offersFor(original, ofOriginal, signer, leave);
      const offers = {
        ...all,
        whole: all.whole.filter(readable),
        sentences: all.sentences.filter(({ offer }) => readable(offer)),
      };
      if (offers.whole.length + offers.sentences.length === 0) continue;
      const catalogue = paths.catalogue(code, original.kind, original.slug);
      for (const outcome of write(context, original, code, offers, report)) {
        count(outcome, report, signer, leave, catalogue);
        const { offer, what, from } = outcome;
        if (what === "taken" && from !== "joined" && signer.name !== undefined && isUnfinished(offer))
          noteDraft(offer.unit, unfinishedLine(offer.unit));
      }
    }
  }
  return report;
}

const isUnfinished = ({ unit, entry }: Offer) =>
  unit.unfinished !== undefined && personOf(entry) === undefined;

const unfinishedLine = ({ unfinished = "" }: Unit) => message("exchange.unfinished", { state: unfinished });

/** Why nobody can have accepted a translation, if so. */
const UNREADABLE = {
  same: message("exchange.same"),
  "wrong-language": message("exchange.otherLanguage"),
  "wrong-script": message("exchange.otherScript"),
};

/** Can a reader of the language have written or accepted it? If not, it is left out, with what to do. */
function isReadable(
  { unit, entry }: Offer,
  original: Original,
  code: string,
  { site, glossaries }: SiteContext,
  leave: Leave,
): boolean {
  const language = targets(site).find((each) => each.code === code)!;
  const found = unreadable(pairOf(entry, original, language, glossaries.get(code)!));
  if (found === undefined || acceptedIn(entry).includes(found)) return true;
  leave(unit, UNREADABLE[found]);
  return false;
}

/** The site's code for a file's language code: `tr-TR` is `tr` if the site has no `tr-TR`. */
function languageOf(name: string, codes: readonly string[]): string | undefined {
  const wanted = name.replaceAll("_", "-").toLowerCase();
  const find = (tag: string) => codes.find((code) => code.toLowerCase() === tag);
  return find(wanted) ?? find(wanted.split("-")[0]!);
}

/** The missing segments of a unit, and those without a place. */
function partlyDone({ partly }: Unit, lost: readonly Unit[]): Message {
  const quoted = (texts: readonly string[]) => texts.map((text) => `"${excerpt(text)}"`).join(", ");
  const kept = partly!.done.length - lost.length;
  const words = lost.map(({ target }) => wordsOf(target));
  const missing = message("exchange.partly", { texts: quoted(partly!.missing) });
  const fault = kept > 0 ? message("exchange.partlyKept", { fault: missing }) : missing;
  return words.length > 0 ? message("exchange.partlyLost", { fault, texts: quoted(words) }) : fault;
}

/** A partly translated unit, and its segments that are nowhere on the site. */
interface Partly {
  unit: Unit;
  lost: readonly Unit[];
}

/** Where units may go: every place of their Dutch, or else the original they name. */
function spread(
  units: readonly Unit[],
  index: Index,
): { candidates: Map<Original, Candidates>; unknown: number; partly: Partly[] } {
  const candidates = new Map<Original, Candidates>();
  const candidatesOf = (original: Original) => {
    const found = candidates.get(original) ?? { whole: [], sentences: [] };
    candidates.set(original, found);
    return found;
  };
  const matchOf = (unit: Unit) => index.find(unit) ?? formerly(unit, index);
  const matches = units.map((unit) => ({ unit, match: unit.partly ? undefined : matchOf(unit) }));
  const hasSentences = matches.some(({ match }) => !match);
  /** Adds a unit where it may go; false if that is nowhere. */
  const place = (unit: Unit, match: Match | undefined): boolean => {
    for (const place of match?.places ?? [])
      candidatesOf(place.original).whole.push({ unit, read: match!.read, place });
    const sentences = hasSentences ? index.findSentences(unit) : undefined;
    for (const place of sentences?.places ?? [])
      candidatesOf(place.original).sentences.push({ unit, read: sentences!.read, place });
    return match !== undefined || sentences !== undefined;
  };
  let unknown = 0;
  const partly: Partly[] = [];
  for (const { unit, match } of matches) {
    if (!unit.partly) unknown += place(unit, match) ? 0 : 1;
    else {
      const whole = matchOf(unit)?.places[0];
      const homeless = unit.partly.done.filter((part) => !place(part, index.find(part)));
      const lost = homeless.filter((part, at) => {
        const own = whole && fragment(part, whole, at);
        if (own) candidatesOf(whole.original).sentences.push(own);
        return !own;
      });
      if (whole || homeless.length < unit.partly.done.length) partly.push({ unit, lost });
      else unknown++;
    }
  }
  return { candidates, unknown, partly };
}

/**
 * A segment that is not one of our sentences, as a translation of its words alone next to those of `place`; undefined
 * if it has codes, which mean nothing without the others.
 */
function fragment(unit: Unit, { original, dutch }: TextPlace, at: number): Candidate<Sentences> | undefined {
  const words = hasCodes(unit.source) || hasCodes(unit.target) ? "" : wordsOf(unit.source);
  if (words === "") return undefined;
  const place = { original, dutch: words, tagged: toTagged(words, original.body.references) };
  const match = byCodes(new Map([[keyOf(place.tagged.xml), [place]]]), unit.source, unit.target);
  // In its own row, so that no text is composed of it.
  const row = { text: { dutch, sentences: [] }, from: -1 - at, to: -1 - at };
  return match && { unit, read: match.read, place: { ...place, ...row } };
}

/** A unit of one of our posts whose Dutch has changed since, for the catalogue of that post. */
function formerly({ facts, source, target }: Unit, index: Index): Match | undefined {
  const original = facts.post === undefined ? undefined : index.original(facts.post);
  const dutch = facts.dutch ?? keyOf(wordsOf(source));
  if (!original || dutch === "") return undefined;
  const place = { original, dutch, tagged: toTagged(dutch, original.body.references) };
  return byCodes(new Map([[keyOf(place.tagged.xml), [place]]]), source, target);
}

type Leave = (unit: Unit, fault: Message) => void;

/** The units for an original's catalogue. */
interface Offers {
  whole: readonly Offer[];
  /** The composed ones among the whole texts. */
  joined: ReadonlySet<Offer>;
  sentences: readonly SentenceOffer[];
}

function offersFor(
  original: Original,
  { whole, sentences }: Candidates,
  signer: Signer,
  leave: Leave,
): Offers {
  const offers = choices(
    original,
    whole,
    signer,
    leave,
    ({ entry }) => `${entry.source}\0${madeFrom(entry)}`,
  );
  const known = new Set(offers.map(({ entry }) => madeFrom(entry)));
  const texts = Map.groupBy(
    sentences.filter(({ place }) => !known.has(place.text.dutch)),
    ({ place }) => place.text,
  );
  const joined = new Set<Offer>();
  const left: SentenceOffer[] = [];
  for (const ofText of texts.values()) {
    const rows = Map.groupBy(ofText, ({ place }) => `${place.from} ${place.to}`);
    const found = [...rows.values()].flatMap((row) =>
      choices(original, row, signer, leave, () => "").map(
        (offer): SentenceOffer => ({ offer, sentences: row[0]!.place }),
      ),
    );
    const whole = found.length > 0 ? joinSentences(found, signer.today) : undefined;
    if (whole) joined.add(whole.offer);
    left.push(...found.filter((one) => !whole?.used.includes(one)));
  }
  return { whole: [...offers, ...joined], joined, sentences: left };
}

/** One offer per key; conflicting and unusable ones are left out. */
function choices(
  original: Original,
  candidates: readonly Candidate[],
  signer: Signer,
  leave: Leave,
  by: (offer: Offer) => string,
): Offer[] {
  const post = `${original.kind}/${original.slug}`;
  const own = new Set(
    candidates.filter(({ unit }) => unit.facts.post === post).map(({ place }) => place.dutch),
  );
  const offers = candidates.flatMap(({ unit, read, place }): Offer[] => {
    if (own.has(place.dutch) && unit.facts.post !== post) return [];
    const offer = offerOf(unit, read, place, signer);
    if (offer && "problem" in offer) leave(unit, message("exchange.leftOut", { fault: offer.problem }));
    return offer && "unit" in offer ? [offer] : [];
  });
  return [...Map.groupBy(offers, by).values()].flatMap((all) => {
    const choice = choose(all);
    if ("offer" in choice) return [choice.offer];
    const [one, other] = choice.tie;
    leave(
      one.unit,
      message("exchange.tie", {
        one: excerpt(one.entry.translation),
        other: excerpt(other.entry.translation),
        line: other.unit.line,
      }),
    );
    return [];
  });
}

/** The result of an offer, and its kind. */
type Brought = Outcome & { from: "unit" | "joined" | "sentence" };

/** Puts the offers into an up-to-date catalogue and writes it; a broken one is left. */
function write(
  context: SiteContext,
  original: Original,
  code: string,
  offers: Offers,
  { left, faults }: Report,
): Brought[] {
  let outcomes: Brought[] = [];
  let found: readonly Problem[] = [];
  try {
    updateFollowed(original, code, context, (followed) => {
      found = followed.catalogue.faults ?? [];
      const received = receive(followed.catalogue, offers.whole);
      const more = receiveSentences(received.catalogue, offers.sentences);
      outcomes = [
        ...received.outcomes.map(
          (outcome): Brought => ({
            ...outcome,
            from: offers.joined.has(outcome.offer) ? "joined" : "unit",
          }),
        ),
        ...more.outcomes.map((outcome): Brought => ({ ...outcome, from: "sentence" })),
      ];
      // Translations of changed Dutch go where it is now.
      return follow(more.catalogue, original, followed.context).catalogue;
    });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    left.push(...error.problems);
  }
  faults.push(...found);
  return outcomes;
}

function count(
  { offer: { unit, entry }, what, before, from }: Brought,
  report: Report,
  { name }: Signer,
  leave: Leave,
  catalogue: string,
): void {
  const isSignature = personOf(entry) !== undefined;
  if (what === "taken") report[from === "sentence" ? "sentences" : isSignature ? "signed" : "drafts"]++;
  if (what === "taken" && from === "joined") report.joined++;
  if (what === "same" || what === "kept") report.same++;
  if (unit.approved && !isSignature && name === undefined) report.unsigned++;
  if (what !== "conflict") return;
  leave(
    unit,
    message("exchange.conflict", {
      file: catalogue,
      text: excerpt(before.translation),
      whose: whose(before),
      other: excerpt(entry.translation),
    }),
  );
}

function whose(entry: Entry): Message {
  const person = personOf(entry);
  if (!person) return message("exchange.typed");
  const { name, date } = person;
  return message(stateOf(entry) === "reviewed" ? "exchange.signedBy" : "exchange.writtenBy", { name, date });
}

/** A text on one line, shortened. */
function excerpt(text: string): string {
  const line = text.replaceAll("\\\n", " ").replace(/\s+/g, " ").trim();
  return shorten(line, 200);
}
