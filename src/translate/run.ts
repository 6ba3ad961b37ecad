import type { State } from "../catalog/entry.ts";
import { unsignedLines } from "../coverage/unsigned.ts";
import { type Glossary, loadGlossary } from "../model/glossary.ts";
import { type Language, SOURCE } from "../model/site.ts";
import { pay } from "./budget.ts";
import { type Budgets, openBudgets } from "./budgets.ts";
import { type Dispatched, dispatchAll } from "./dispatch.ts";
import { createEngineGlossary, type EngineGlossary, termPairsOf } from "./engine-glossary.ts";
import { type Engine, EngineError } from "./engines/engine.ts";
import { lockSite } from "./lock.ts";
import type { PlanRow, RunOptions } from "./options.ts";
import type { Plan, Waiting } from "./plan.ts";
import { charactersOf } from "./request.ts";
import { persist } from "./retry.ts";
import { type CatalogueSession, openSession } from "./session.ts";

/** The result of a run for one language, or its plan. */
export interface LanguageResult {
  /** The language's engine; null when none is available. */
  engine: string | null;
  segments: Record<State, number>;
  fromMemory: number;
  /** Segments an engine answered; in a dry run, those it would get. */
  sent: number;
  /** Characters of those segments, without tags. */
  charactersSent: number;
  charactersBilled: number;
  /** Error findings on the drafts. */
  findings: number;
}

export interface RunResult {
  languages: Record<string, LanguageResult>;
  /** Information, one line each: reviews adopted, languages without an engine. */
  notes: string[];
  /** Work left undone, one line each. */
  undone: string[];
}

/** A language with everything to run it. */
interface LanguageRun {
  language: Language;
  engine: Engine | undefined;
  /** Why no engine is available. */
  missing: string | undefined;
  glossary: Glossary;
  pivot: { language: Language; glossary: Glossary } | undefined;
  session: CatalogueSession;
}

/**
 * Fills the gaps of every catalogue: brings it up to date with the Dutch, fills it from the memory, asks the engine
 * for the rest and saves after each answer. An engine's failure or a broken catalogue ends nothing else: it is in
 * the result. Rejects with a UserError when a file cannot be written, and when another run has the site.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const unlock = options.dryRun ? () => undefined : lockSite(options.site.root);
  try {
    return await runLocked(options);
  } finally {
    unlock();
  }
}

async function runLocked(options: RunOptions): Promise<RunResult> {
  const { languages, dryRun, onPlan } = options;
  const result: RunResult = { languages: {}, notes: [], undone: [] };
  const works = languages.map((language) => prepare(language, options, result));
  onPlan?.(works.map((work) => rowOf(work, works)));
  const budgets = openBudgets(options, result.notes);
  try {
    // A pivot comes before its dependent languages.
    for (const work of works.toSorted(
      (a, b) => Number(a.pivot !== undefined) - Number(b.pivot !== undefined),
    )) {
      const dispatched = dryRun
        ? estimate(work, works, budgets, result)
        : await runLanguage(work, budgets, options, result);
      const { left, ...numbers } = dispatched;
      for (const [reason, segments] of left)
        result.undone.push(`${work.language.code}: ${count(segments)} not translated: ${reason}`);
      result.languages[work.language.code] = {
        engine: work.missing === undefined ? work.engine!.name : null,
        segments: work.session.states(),
        fromMemory: work.session.fromMemory(),
        ...numbers,
      };
    }
  } finally {
    if (!dryRun) budgets.ledger.save();
  }
  const inOrder = languages.map(({ code }) => [code, result.languages[code]!] as const);
  return { ...result, languages: Object.fromEntries(inOrder) };
}

/** Opens a language's catalogues, finds its engine and plans. */
function prepare(language: Language, options: RunOptions, { notes, undone }: RunResult): LanguageRun {
  const { site, originals, today, dryRun } = options;
  const { code, via } = language;
  const found = options.engineFor(language);
  const engine = "engine" in found ? found.engine : undefined;
  const other = via === undefined ? undefined : site.languages.find((one) => one.code === via);
  const from = other?.code ?? SOURCE;
  const pivot =
    other && other.code !== SOURCE && engine?.published !== false
      ? { language: other, glossary: loadGlossary(site.root, other.code) }
      : undefined;
  const missing = engine
    ? engine.supports(pivot ? from : SOURCE, code)
      ? undefined
      : `${engine.name} does not translate ${pivot ? from : SOURCE} to ${code}`
    : (found as { missing: string }).missing;
  const glossary = loadGlossary(site.root, code);
  const session = openSession({
    site,
    originals,
    language,
    glossary,
    pivot,
    engine: missing === undefined ? engine!.name : "",
    today,
    onProblem: (line) => undone.push(line),
  });
  session.plan();
  for (const [original, { adopted, unsigned }] of session.plans) {
    const file = session.fileOf(original);
    notes.push(...adoptedNote(file, adopted, dryRun), ...unsignedLines(file, unsigned));
  }
  return { language, engine, missing, glossary, pivot, session };
}

const sum = (session: CatalogueSession, of: (planned: Plan) => number) =>
  [...session.plans.values()].reduce((total, planned) => total + of(planned), 0);

/** Texts that wait for a pivot in this run, and those that wait for people. */
function waitingOf(
  { session, pivot }: LanguageRun,
  works: readonly LanguageRun[],
): { soon: Waiting[]; later: Waiting[] } {
  const all = [...session.plans.values()].flatMap((planned) => planned.waiting);
  const waiting = [...new Map(all.map((one) => [one.source, one])).values()];
  const other = works.find(({ language }) => language.code === pivot?.language.code);
  if (!other || other.missing !== undefined) return { soon: [], later: waiting };
  const coming = new Set(other.session.requests().requests.map(({ source }) => source));
  return {
    soon: waiting.filter(({ source }) => coming.has(source)),
    later: waiting.filter(({ source }) => !coming.has(source)),
  };
}

/** The plan before anything is sent; where the pivot's text is missing, the Dutch is counted. */
function rowOf(work: LanguageRun, works: readonly LanguageRun[]): PlanRow {
  const { language, engine, missing, session, pivot } = work;
  const fromMemory = session.fromMemory();
  const { requests } = session.requests();
  const { soon } = waitingOf(work, works);
  const soonWhole = soon.filter(({ isWhole }) => isWhole).length;
  const sentences = requests.filter(({ parts }) => parts.length > 1).length;
  const characters =
    requests.reduce((total, request) => total + charactersOf(request), 0) +
    soon.reduce((total, one) => total + one.characters, 0);
  const segments = sum(session, ({ catalogue }) => catalogue.entries.length);
  const open = sum(session, ({ requests: dispatched, waiting }) => dispatched.length + waiting.length);
  const isAsked = missing === undefined;
  return {
    language: language.code,
    engine: isAsked ? engine!.name : null,
    via: pivot?.language.code,
    unchanged: segments - open - fromMemory,
    memory: fromMemory,
    sentences: isAsked ? sentences + soon.length - soonWhole : 0,
    whole: isAsked ? requests.length - sentences + soonWhole : 0,
    characters: isAsked ? characters : 0,
    cost: isAsked && engine!.price !== undefined ? (characters * engine!.price) / 1_000_000 : undefined,
  };
}

function estimate(
  work: LanguageRun,
  works: readonly LanguageRun[],
  budgets: Budgets,
  { notes }: RunResult,
): Dispatched {
  const { sentences, whole, characters } = rowOf(work, works);
  const sent = sentences + whole;
  noteUnfilled(work, waitingOf(work, works).later.length, notes);
  const left = new Map<string, number>();
  const own = work.missing === undefined ? budgets.of(work.engine!.name) : [];
  const short = pay(own, characters);
  if (short) {
    left.set(`they have ${characters} characters, ${short.left} are left: ${short.reason}`, sent);
    short.left = 0;
  }
  return { sent, charactersSent: characters, charactersBilled: 0, findings: 0, left };
}

/** Notes what is left for people: without an engine, or without the pivot's text. */
function noteUnfilled(
  { language, missing, pivot, session }: LanguageRun,
  waiting: number,
  notes: string[],
): void {
  const { code } = language;
  if (missing !== undefined) {
    const open = new Set(
      [...session.plans.values()].flatMap(({ requests, waiting: texts }) => [
        ...requests.map(({ source }) => source),
        ...texts.map(({ source }) => source),
      ]),
    );
    if (open.size > 0) notes.push(`${code}: ${count(open.size)} left for people: ${missing}`);
  } else if (waiting > 0) {
    notes.push(`${code}: ${count(waiting)} wait for their ${pivot!.language.code} text`);
  }
}

async function runLanguage(
  work: LanguageRun,
  budgets: Budgets,
  options: RunOptions,
  { notes }: RunResult,
): Promise<Dispatched> {
  const { language, engine, missing, session, pivot } = work;
  let dispatched: Dispatched = {
    sent: 0,
    charactersSent: 0,
    charactersBilled: 0,
    findings: 0,
    left: new Map(),
  };
  if (pivot) session.plan();
  let { requests, isMore } = session.requests();
  if (missing === undefined && requests.length > 0) {
    try {
      const account = await budgets.open(engine!);
      const engineGlossary = await openEngineGlossary(work, options, notes);
      while (requests.length > 0) {
        const round = await dispatchAll(requests, {
          engine: engine!,
          from: pivot?.language.code ?? SOURCE,
          language,
          engineGlossary: engineGlossary,
          ...account,
          retry: options.retry,
          signal: options.signal,
          save: (drafts) => session.save(drafts),
          onDone: progressOf(language, requests, options.onProgress),
        });
        dispatched = add(dispatched, round);
        if (!isMore || round.left.size > 0) break;
        session.plan();
        ({ requests, isMore } = session.requests());
      }
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      dispatched = { ...dispatched, left: new Map([...dispatched.left, [error.message, requests.length]]) };
    }
  }
  session.settle();
  noteUnfilled(
    work,
    sum(session, ({ waiting }) => waiting.length),
    notes,
  );
  return dispatched;
}

function add(a: Dispatched, b: Dispatched): Dispatched {
  const left = new Map(a.left);
  for (const [reason, segments] of b.left) left.set(reason, (left.get(reason) ?? 0) + segments);
  return {
    sent: a.sent + b.sent,
    charactersSent: a.charactersSent + b.charactersSent,
    charactersBilled: a.charactersBilled + b.charactersBilled,
    findings: a.findings + b.findings,
    left,
  };
}

function progressOf(
  { code }: Language,
  requests: readonly Parameters<typeof charactersOf>[0][],
  onProgress: RunOptions["onProgress"],
) {
  const segments = { done: 0, total: requests.length };
  const characters = {
    done: 0,
    total: requests.reduce((total, request) => total + charactersOf(request), 0),
  };
  return (done: number, sent: number) => {
    segments.done += done;
    characters.done += sent;
    onProgress?.(code, { segments, characters });
  };
}

/**
 * The glossary in the engine's form, updated on its server if it has glossaries. One that takes
 * none for this account or pair goes without: the checks look at the words afterwards. Rejects with an EngineError.
 */
async function openEngineGlossary(
  { engine, glossary, pivot, language }: LanguageRun,
  options: RunOptions,
  notes: string[],
): Promise<EngineGlossary> {
  const from = pivot?.language.code ?? SOURCE;
  const settings = { glossary, from, pivot: pivot?.glossary };
  const name = `Taalbrug ${options.site.name}`;
  let id: string | undefined;
  try {
    const termPairs = termPairsOf(settings);
    const { signal, retry } = options;
    id = await persist(
      engine!.name,
      async () => engine!.keepGlossary?.(name, from, language.code, termPairs),
      { ...retry, signal },
    );
  } catch (error) {
    // Drafts made without it would have to be redone.
    if (!(error instanceof EngineError) || error.kind !== "refused") throw error;
    notes.push(`${language.code}: ${engine!.name} is used without the glossary: ${error.message}`);
  }
  return createEngineGlossary({ ...settings, engine: engine!, id });
}

const count = (segments: number) => `${segments} ${segments === 1 ? "segment" : "segments"}`;

function adoptedNote(file: string, adopted: Plan["adopted"], dryRun = false): string[] {
  const provenance = adopted[0]?.provenance;
  if (provenance?.by !== "person") return [];
  const entries = adopted.length === 1 ? "1 entry" : `${adopted.length} entries`;
  return [
    `${file}: ${entries} reviewed in another tool, ${dryRun ? "would be " : ""}signed as ${provenance.name}`,
  ];
}
