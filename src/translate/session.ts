import { type State, stateOf } from "../catalog/entry.ts";
import type { Pivot } from "../catalog/pivot.ts";
import type { Catalogue } from "../catalog/po.ts";
import { catalogueFiles, readCatalogue, readStored, type Stored, updateCatalogue } from "../catalog/store.ts";
import { follow, judged, pivotOf, readablePivot } from "../coverage/follow.ts";
import type { References } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import { createMemory } from "../memory/memory.ts";
import { ProblemsError, printProblem } from "../model/errors.ts";
import type { Glossary } from "../model/glossary.ts";
import { type Language, paths, type Site } from "../model/site.ts";
import { applyDrafts, type Draft, type Plan, type PlanContext, plan } from "./plan.ts";
import type { SegmentRequest } from "./request.ts";

export interface SessionOptions {
  site: Site;
  originals: readonly Original[];
  language: Language;
  glossary: Glossary;
  /** The pivot with its glossary; its catalogues are read again for each plan. */
  pivot?: { language: Language; glossary: Glossary } | undefined;
  /** Name of the engine to use; "" for none. */
  engine: string;
  /** ISO date. */
  today: string;
  /** Called for each broken catalogue and each unusable entry; they are left as they are. */
  onProblem(line: string): void;
}

/**
 * The catalogues of one language during a run. All reading and writing goes through here; each write starts from the
 * current file, so a reviewer who saves during the run loses nothing.
 */
export interface CatalogueSession {
  /** Plans every original, with the current memory. */
  plan(): void;
  plans: ReadonlyMap<Original, Plan>;
  fileOf(original: Original): string;
  /** Requests to an engine: each text once, no sentence that another request has; and is there more after that? */
  requests(): { requests: SegmentRequest[]; isMore: boolean };
  /** Writes drafts, by Dutch text, to every original that waits for them. */
  save(drafts: ReadonlyMap<string, Draft>): void;
  /** Writes every unwritten plan. */
  settle(): void;
  /** Segments filled from the memory since the session was opened. */
  fromMemory(): number;
  states(): Record<State, number>;
}

export function openSession(options: SessionOptions): CatalogueSession {
  const { site, language, engine, today, glossary } = options;
  const { code } = language;
  const fileOf = ({ kind, slug }: Original) => paths.catalogue(code, kind, slug);
  const wanted = new Map(
    options.originals
      .filter(({ meta }) => meta.languages?.includes(code) ?? true)
      .map((original) => [fileOf(original), original]),
  );
  const { stored, others } = readAll(options, wanted);
  const plans = new Map<Original, Plan>();
  /** Planned, and unwritten because answers are about to come. */
  const pending = new Set<Original>();
  const filled = new Set<string>();
  /** Dutch text -> every original that has it, so that one answer serves all. */
  const places = new Map<string, Original[]>();
  const learned = memoryOf(options);
  const contextOf = (original: Original): PlanContext => ({
    original,
    post: fileOf(original),
    memory: learned.memory(),
    engine,
    language,
    glossary,
    today,
    pivot: options.pivot && readPivot(options, original),
  });

  /** The current catalogue, planned, changed and written. */
  const write = (original: Original, change: (planned: Catalogue, context: PlanContext) => Catalogue) => {
    const context = contextOf(original);
    const planned = plans.get(original)!.catalogue;
    const known = { ...stored.get(original)!, catalogue: planned };
    const step = (before: Catalogue, isKnown: boolean) =>
      change(isKnown ? before : plan(before, context).catalogue, context);
    const now = updateCatalogue(site.root, fileOf(original), code, step, known);
    stored.set(original, now);
    plans.set(original, { ...plans.get(original)!, catalogue: now.catalogue });
    pending.delete(original);
  };

  return {
    plans,
    fileOf,
    plan() {
      learned.forget();
      for (const [original, { catalogue }] of stored)
        learned.learn(catalogue, fileOf(original), original.body.references);
      for (const [file, catalogue] of others) learned.learn(catalogue, file);
      for (const [original, { catalogue }] of stored) {
        const planned = plan(catalogue, contextOf(original));
        plans.set(original, planned);
        for (const source of planned.filled) filled.add(`${fileOf(original)}\0${source}`);
        for (const { source } of planned.requests) {
          const others = places.get(source);
          if (!others) places.set(source, [original]);
          else if (!others.includes(original)) others.push(original);
        }
        pending.add(original);
      }
    },
    requests: () => selectRequests([...plans.values()].flatMap(({ requests: ask }) => ask)),
    save(drafts) {
      for (const original of new Set([...drafts.keys()].flatMap((source) => places.get(source) ?? []))) {
        write(original, (planned, context) => applyDrafts(planned, drafts, engine, context));
      }
    },
    fromMemory: () => filled.size,
    settle() {
      for (const original of [...pending]) write(original, (planned) => planned);
    },
    states() {
      const states = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
      for (const { catalogue } of plans.values())
        for (const entry of catalogue.entries) states[stateOf(entry)]++;
      return states;
    },
  };
}

/**
 * All catalogues of the language on disk: those of the run's originals, and those of other, renamed and removed
 * posts, because the memory is everything that was ever translated.
 */
function readAll(
  { site, language: { code }, onProblem }: SessionOptions,
  wanted: ReadonlyMap<string, Original>,
) {
  /** Each catalogue as last read or written, the planned one first. */
  const stored = new Map<Original, Stored>();
  const others = new Map<string, Catalogue>();
  for (const file of new Set([...wanted.keys(), ...catalogueFiles(site.root, code)])) {
    try {
      const read = readStored(site.root, file, code);
      for (const fault of read.catalogue.faults ?? []) onProblem(printProblem(fault));
      const original = wanted.get(file);
      if (original) stored.set(original, read);
      else others.set(file, read.catalogue);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      for (const line of error.message.split("\n")) onProblem(`${line}; left as it is`);
    }
  }
  return { stored, others };
}

/** A memory that can be refilled; what it learns from a catalogue is computed once. */
function memoryOf({ language, glossary, today }: SessionOptions) {
  let memory = createMemory(language, glossary.keep);
  const judgements = new WeakMap<Catalogue, Catalogue>();
  return {
    memory: () => memory,
    forget() {
      memory = createMemory(language, glossary.keep);
    },
    learn(catalogue: Catalogue, file: string, references?: References) {
      const found = judgements.get(catalogue) ?? judged(catalogue, { language, glossary, today }, references);
      judgements.set(catalogue, found);
      memory.learn(found, file, references);
    },
  };
}

/** Requests without duplicate texts: what an earlier one asks comes from the memory once answered. */
function selectRequests(all: readonly SegmentRequest[]): { requests: SegmentRequest[]; isMore: boolean } {
  const sources = new Map<string, string>();
  const texts = new Set<string>();
  let isMore = false;
  const requests = all.filter(({ source, parts, base }) => {
    const other = sources.get(source);
    if (other !== undefined) {
      // One answer serves all, except where a person wrote something.
      isMore ||= other !== base && base !== "";
      return false;
    }
    const asked = parts.filter(({ translation }) => translation === undefined).map(({ text }) => text);
    if (asked.some((text) => texts.has(text))) {
      isMore = true;
      return false;
    }
    sources.set(source, base);
    for (const text of asked) texts.add(text);
    return true;
  });
  return { requests, isMore };
}

/** The pivot's texts for an original, from its current catalogue. */
function readPivot({ site, pivot, today }: SessionOptions, original: Original): Pivot {
  const context = { ...pivot!, today };
  const { code } = context.language;
  return readablePivot(code, () => {
    const stored = readCatalogue(site.root, paths.catalogue(code, original.kind, original.slug), code);
    return pivotOf({ ...follow(stored, original, context), context }, original);
  });
}
