import { type State, stateOf } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import { catalogueFiles, readCatalogue, updateCatalogue } from "../catalog/store.ts";
import type { Original } from "../markdown/original.ts";
import { ProblemsError } from "../model/errors.ts";
import { type Language, paths, type Site, SOURCE } from "../model/site.ts";
import { type Asked, askAll, type Purse } from "./asking.ts";
import type { Engine } from "./engines/engine.ts";
import { createMemory } from "./memory.ts";
import { applyDrafts, type Plan, plan } from "./plan.ts";
import { type Question, toQuestion } from "./question.ts";
import type { RetryOptions } from "./retry.ts";

/** What a run did, or would do, for one language. */
export interface LanguageResult {
  /** The language's engine; null when it has none that can do it. */
  engine: string | null;
  segments: Record<State, number>;
  fromMemory: number;
  /** Segments an engine answered; in a dry run, those it would be asked. */
  sent: number;
  /** Characters of those segments, without tags. */
  charactersSent: number;
  charactersBilled: number;
  /** Error findings on the drafts. */
  findings: number;
}

export interface RunResult {
  languages: Record<string, LanguageResult>;
  /** Good to know, one line each: reviews adopted, languages without an engine. */
  notes: string[];
  /** Work that was asked for and left undone, one line each. */
  undone: string[];
}

export interface RunOptions {
  site: Site;
  originals: readonly Original[];
  languages: readonly Language[];
  /** The engine of a language, or what to do to get one. */
  engineFor(language: Language): { engine: Engine } | { missing: string };
  /** Plan only: nothing is sent, nothing written. */
  dryRun?: boolean | undefined;
  /** Characters that may be sent in all. */
  budget?: number | undefined;
  /** ISO date for provenance. */
  today: string;
  retry?: RetryOptions | undefined;
  /** Called with segments done and segments in all, after each request. */
  onProgress?: ((language: string, done: number, total: number) => void) | undefined;
}

/**
 * Fills the gaps of every catalogue: brings it up to date with the Dutch, takes what the memory knows, asks the engine
 * for the rest and saves after each answer. Trouble with an engine or a broken catalogue ends nothing else: it is in
 * the result. Rejects with a UserError when a file cannot be written.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const result: RunResult = { languages: {}, notes: [], undone: [] };
  const purse: Purse = { left: options.budget ?? Number.POSITIVE_INFINITY };
  for (const language of options.languages) {
    result.languages[language.code] = await runLanguage(language, options, purse, result);
  }
  return result;
}

async function runLanguage(
  language: Language,
  options: RunOptions,
  purse: Purse,
  { notes, undone }: RunResult,
): Promise<LanguageResult> {
  const { code } = language;
  const room = openRoom(language, options, undone);
  const found = options.engineFor(language);
  const engine = "engine" in found ? found.engine : undefined;

  const none = engine
    ? engine.supports(SOURCE, code)
      ? undefined
      : `${engine.name} does not translate ${SOURCE} to ${code}`
    : (found as { missing: string }).missing;

  let fromMemory = 0;
  const questions: Question[] = [];
  for (const original of room.originals) {
    const planned = room.plan(original, engine?.name ?? "", none === undefined);
    fromMemory += planned.fromMemory;
    notes.push(...adoptedNote(room.fileOf(original), planned));
    for (const text of planned.ask) {
      if (room.wants(original, text)) questions.push(toQuestion(text, original));
    }
  }

  let asked: Asked = { sent: 0, charactersSent: 0, charactersBilled: 0, findings: 0, left: new Map() };
  if (questions.length > 0) {
    if (none !== undefined) notes.push(`${code}: ${count(questions.length)} left for people: ${none}`);
    else if (options.dryRun) asked = estimate(questions, purse);
    else
      asked = await askAll(questions, {
        ...options,
        ...room.asking(questions.length),
        engine: engine!,
        purse,
      });
  }
  room.settle(engine?.name ?? "");
  for (const [reason, segments] of asked.left)
    undone.push(`${code}: ${count(segments)} not translated: ${reason}`);
  const { left: _, ...numbers } = asked;
  return {
    engine: none === undefined ? engine!.name : null,
    segments: room.states(),
    fromMemory,
    ...numbers,
  };
}

const count = (segments: number) => `${segments} ${segments === 1 ? "segment" : "segments"}`;

function estimate(questions: readonly Question[], purse: Purse): Asked {
  const charactersSent = questions.reduce((sum, { characters }) => sum + characters, 0);
  const over = charactersSent > purse.left;
  const left = new Map(
    over ? [[`they have ${charactersSent} characters, the budget ${purse.left}`, questions.length]] : [],
  );
  purse.left = Math.max(0, purse.left - charactersSent);
  return { sent: questions.length, charactersSent, charactersBilled: 0, findings: 0, left };
}

function adoptedNote(file: string, { adopted }: Plan): string[] {
  const provenance = adopted[0]?.provenance;
  if (provenance?.by !== "person") return [];
  const entries = adopted.length === 1 ? "1 entry" : `${adopted.length} entries`;
  return [`${file}: ${entries} reviewed in another tool, signed as ${provenance.name}`];
}

/**
 * The catalogues of one language during a run. All reading and writing goes through here; each write starts from the
 * file as it stands then, so a reviewer who saves during the run loses nothing.
 */
function openRoom(language: Language, options: RunOptions, undone: string[]) {
  const { site, today, dryRun, onProgress } = options;
  const { code } = language;
  const fileOf = (original: Original) => paths.catalogue(code, original.kind, original.slug);
  const catalogues = new Map<Original, Catalogue>();
  const memory = createMemory();
  const wanted = new Map(
    options.originals
      .filter(({ meta }) => meta.languages?.includes(code) ?? true)
      .map((original) => [fileOf(original), original]),
  );
  // The memory is all that was ever translated: other posts, renamed ones, ones that are gone.
  for (const file of new Set([...wanted.keys(), ...catalogueFiles(site.root, code)])) {
    try {
      const catalogue = readCatalogue(site.root, file, code);
      const original = wanted.get(file);
      if (original) catalogues.set(original, catalogue);
      memory.learn(catalogue);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      undone.push(...error.message.split("\n").map((line) => `${line}; left as it is`));
    }
  }
  /** Every original that waits for a text, so that one answer serves all. */
  const wanting = new Map<string, Original[]>();
  /** Planned, and not written because answers are about to come. */
  const pending = new Set<Original>();

  /** The catalogue as it stands on disk, planned again, changed and written. */
  const write = (original: Original, engine: string, change: (planned: Plan) => Catalogue) => {
    const step = (before: Catalogue) => change(plan(original, before, memory, engine, today));
    catalogues.set(original, updateCatalogue(site.root, fileOf(original), code, step));
    pending.delete(original);
  };

  return {
    originals: [...catalogues.keys()],
    fileOf,
    /** Plans an original and writes what is known already, unless the engine's first answer will do that. */
    plan(original: Original, engine: string, isAsked: boolean): Plan {
      const planned = plan(original, catalogues.get(original)!, memory, engine, today);
      catalogues.set(original, planned.catalogue);
      if (dryRun) return planned;
      if (isAsked && planned.ask.length > 0) pending.add(original);
      else write(original, engine, ({ catalogue }) => catalogue);
      return planned;
    },
    /** Writes what no answer came for. */
    settle(engine: string): void {
      for (const original of [...pending]) write(original, engine, ({ catalogue }) => catalogue);
    },
    /** Notes that `original` waits for `text`; true when it is the first to do so. */
    wants(original: Original, text: string): boolean {
      const others = wanting.get(text);
      if (others) others.push(original);
      else wanting.set(text, [original]);
      return !others;
    },
    asking: (total: number) => {
      let done = 0;
      return {
        language,
        save(drafts: ReadonlyMap<string, string>, engine: string) {
          for (const original of new Set([...drafts.keys()].flatMap((text) => wanting.get(text)!))) {
            write(original, engine, ({ catalogue }) => applyDrafts(catalogue, drafts, engine, today));
          }
        },
        onDone(segments: number) {
          done += segments;
          onProgress?.(code, done, total);
        },
      };
    },
    states(): Record<State, number> {
      const states = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
      for (const { entries } of catalogues.values()) for (const entry of entries) states[stateOf(entry)]++;
      return states;
    },
  };
}
