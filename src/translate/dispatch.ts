import { setImmediate } from "node:timers/promises";
import pLimit from "p-limit";
import { errorsIn } from "../checks/index.ts";
import type { Original } from "../markdown/original.ts";
import { fromTagged, toTagged, visible, withoutTags } from "../markdown/tagged.ts";
import { type Language, SOURCE } from "../model/site.ts";
import { type Purse, pay, refund, spend } from "./allowance.ts";
import { batches } from "./batch.ts";
import { contextOf } from "./context.ts";
import type { Wordbook } from "./engine-glossary.ts";
import { type Engine, EngineError, type Request } from "./engines/engine.ts";
import type { Draft } from "./plan.ts";
import { type Job, type Question, questionsOf, toQuestion } from "./request.ts";
import { ask, type RetryOptions } from "./retry.ts";
import { mendSpaces } from "./spaces.ts";

export interface Asking {
  engine: Engine;
  /** Code of the language of the texts. */
  from: string;
  language: Language;
  wordbook: Wordbook;
  /** The run's and the engine's; a request is sent when all can pay for it. */
  purses: readonly Purse[];
  /** Resolves when so many characters may go out. */
  pace(characters: number): Promise<unknown>;
  retry?: RetryOptions | undefined;
  /** Once aborted nothing more is sent; what is under way is waited for. */
  signal?: AbortSignal | undefined;
  /** Called with drafts by Dutch text as soon as they are answered; what it throws ends the run. */
  save(drafts: ReadonlyMap<string, Draft>): void;
  /** Called with the characters an engine counts, after each answer. */
  onBilled(characters: number): void;
  /** Called after each request with segments and characters done. */
  onDone?: ((segments: number, characters: number) => void) | undefined;
}

export interface Asked {
  sent: number;
  charactersSent: number;
  charactersBilled: number;
  /** Error findings on the drafts. */
  findings: number;
  /** Reason -> segments that got no draft for it. */
  left: ReadonlyMap<string, number>;
}

export const STOPPED = "stopped; run again to go on";

/** The request for some errands of one original. */
type Build = (errands: readonly Errand[]) => Request;

/** A job with what is asked for it. */
interface Errand {
  job: Job;
  questions: readonly Question[];
  characters: number;
}

/** Asks for all jobs, a post at a time, as many requests at once as the engine allows. */
export async function askAll(jobs: readonly Job[], asking: Asking): Promise<Asked> {
  const { engine, language, wordbook, save, onDone } = asking;
  const left = new Map<string, number>();
  const asked = { sent: 0, charactersSent: 0, charactersBilled: 0, findings: 0, left };
  const leave = (reason: string, count: number): undefined => {
    left.set(reason, (left.get(reason) ?? 0) + count);
  };
  const send = createSender(asking, asked);

  /** Markup came back damaged: asked once more, alone and without context; else its words are kept, unpublished. */
  const mend = async (
    { tagged, characters }: Question,
    answer: string,
    dutch: string,
  ): Promise<string | undefined> => {
    const request = wordbook.tell({ from: asking.from, to: language.code, texts: [tagged.xml] }, [dutch]);
    const again = await send(request, characters, () => undefined);
    const result = again && fromTagged(mendSpaces(again[0]!, tagged.xml, tagged.tags, language.code), tagged);
    if (result && "text" in result) return result.text;
    const words = fromTagged(withoutTags(answer), toTagged("", tagged.references));
    return "text" in words && words.text !== "" ? words.text : undefined;
  };

  const keep = (drafts: ReadonlyMap<string, Draft>, errands: readonly Errand[]) => {
    if (drafts.size > 0) save(drafts);
    for (const { job } of errands) {
      const draft = drafts.get(job.source);
      if (!draft) continue;
      const { source, original } = job;
      const { references } = original.body;
      const pair = { source, translation: draft.translation, language, references, engine: engine.name };
      asked.findings += errorsIn({ ...pair, glossary: wordbook.glossary }).length;
    }
  };

  const work = async (errands: readonly Errand[], build: Build): Promise<void> => {
    const characters = errands.reduce((sum, errand) => sum + errand.characters, 0);
    const guarded = wordbook.guard(build(errands), dutchOf(errands));
    let isTooMuch = false;
    const answers = await send(guarded.request, characters, (reason, canBeLess) => {
      isTooMuch = canBeLess && errands.length > 1;
      if (!isTooMuch) leave(reason, errands.length);
    });
    if (isTooMuch) {
      const middle = Math.ceil(errands.length / 2);
      await work(errands.slice(0, middle), build);
      return work(errands.slice(middle), build);
    }
    if (!answers) return;
    // The next request goes out before this answer is worked on.
    await setImmediate();
    asked.sent += errands.length;
    // Words of the glossary travel as tags too, so spaces go before they are put back.
    const spaced = withSpaces(answers, guarded.request, errands);
    const answered = readAnswers(errands, guarded.restore(spaced));
    const drafts = answered.flatMap(({ errand, texts }): [string, Draft][] =>
      isWhole(texts) ? [[errand.job.source, toDraft(errand, texts)]] : [],
    );
    // Saved before anything more is asked: what was paid for is on disk.
    keep(new Map(drafts), errands);
    for (const { errand, answers: own, texts } of answered.filter((one) => !isWhole(one.texts))) {
      const { job, questions } = errand;
      const mended: (string | undefined)[] = [];
      const [dutch] = dutchOf([errand]);
      for (const [at, text] of texts.entries())
        mended.push(text ?? (await mend(questions[at]!, own[at]!, dutch!)));
      if (isWhole(mended)) keep(new Map([[job.source, toDraft(errand, mended)]]), [errand]);
      else leave(`${engine.name} answered nothing that can be used`, 1);
    }
    onDone?.(errands.length, characters);
  };

  // Requests are made up shortly before they are sent, in the time that others are waited for.
  const posts = pLimit(engine.limits.concurrent * 2);
  const tasks = [...Map.groupBy(jobs, ({ original }) => original)].map(([original, items]) =>
    posts(() => {
      const errands = items.map((job) => toErrand(job, engine));
      const groups = batches(errands, engine, toRequest(asking, original, []));
      return Promise.allSettled(
        groups.map((group) => {
          const build = toRequest(asking, original, group);
          return work(group, (errands) => fitting(engine, build(errands)));
        }),
      );
    }),
  );
  // All settle first: an answer that comes in after another's failure is still saved.
  const failure = (await Promise.all(tasks)).flat().find(({ status }) => status === "rejected");
  if (failure?.status === "rejected") throw failure.reason;
  return asked;
}

interface Answered {
  errand: Errand;
  /** As the engine gave them. */
  answers: readonly string[];
  /** As inline Markdown; undefined where the markup came back damaged, or no words came back. */
  texts: readonly (string | undefined)[];
}

/** The answers of a request, each with what it answers. */
function readAnswers(errands: readonly Errand[], all: readonly string[]): Answered[] {
  const left = [...all];
  return errands.map((errand) => {
    const answers = left.splice(0, errand.questions.length);
    const texts = answers.map((answer, at) => {
      const result = fromTagged(answer, errand.questions[at]!.tagged);
      return "text" in result && result.text.trim() !== "" ? result.text : undefined;
    });
    return { errand, answers, texts };
  });
}

/** Answers with the spaces beside their tags as the request has them. */
function withSpaces(
  answers: readonly string[],
  { texts, to }: Request,
  errands: readonly Errand[],
): string[] {
  const tags = errands.flatMap(({ questions }) => questions.map(({ tagged }) => tagged.tags));
  return answers.map((answer, at) => mendSpaces(answer, texts[at]!, tags[at]!, to));
}

const isWhole = (texts: readonly (string | undefined)[]): texts is readonly string[] =>
  texts.every((text) => text !== undefined);

function toErrand(job: Job, { limits }: Engine): Errand {
  const sentences = questionsOf(job);
  // More sentences than one request takes: then the whole.
  const whole = [toQuestion(job.text, job.original.body.references)];
  const fits = sentences.length <= limits.texts;
  const questions = fits ? sentences : whole;
  const characters = questions.reduce((sum, question) => sum + question.characters, 0);
  return { job: fits ? job : { ...job, parts: [{ text: job.text, after: "" }] }, questions, characters };
}

/** Requests of one original, with the prose around the jobs of `group` as context. */
function toRequest(
  { from, language, wordbook }: Asking,
  original: Original,
  group: readonly Errand[],
): Build {
  const sources = new Set(group.map(({ job }) => job.source));
  // Engines want it in the language of the texts.
  const context = from === SOURCE ? contextOf(original, sources) : undefined;
  return (errands) => {
    const texts = errands.flatMap(({ questions }) => questions.map(({ tagged }) => tagged.xml));
    return wordbook.tell({ from, to: language.code, texts, context }, dutchOf(errands));
  };
}

/** The Dutch that each text of a request is of. */
const dutchOf = (errands: readonly Errand[]): string[] =>
  errands.flatMap(({ job: { source, original }, questions }) =>
    questions.map(() => visible(source, original.body.references)),
  );

/** The request without its context where that would make it too large. */
function fitting(engine: Engine, request: Request): Request {
  return engine.size(request) <= engine.limits.bytes ? request : { ...request, context: undefined };
}

/** The whole translation of a job: what was known, and the answers in their places. */
function toDraft({ job: { parts, base }, questions }: Errand, answers: readonly string[]): Draft {
  const answered = new Map(questions.map(({ text }, at) => [text, answers[at]!]));
  const texts = parts.map(({ text, translation, after }) => (translation ?? answered.get(text)!) + after);
  return { translation: texts.join(""), base, isWhole: parts.length === 1 };
}

/** Told why a request got no answer, and whether a smaller one may get one. */
type OnFailure = (reason: string, canBeLess: boolean) => void;

/** Sends requests within the purses, so many at once; undefined when one got no answer. */
function createSender(asking: Asking, asked: { charactersSent: number; charactersBilled: number }) {
  const { engine, purses, pace, retry, signal, onBilled } = asking;
  /** Set once the engine will not answer any more: a wrong key, no quota. */
  let closed: string | undefined;
  // Only the waiting is limited: while one answer is checked and saved, the next request is on its way.
  const limit = pLimit(engine.limits.concurrent);

  const sendNow = async (request: Request, characters: number, onFailure: OnFailure) => {
    if (signal?.aborted) return onFailure(STOPPED, false);
    if (closed !== undefined) return onFailure(closed, false);
    // Taken before the request goes out, so that requests side by side cannot overdraw.
    const short = pay(purses, characters);
    if (short) return onFailure(short.reason, true);
    const onWaste = () => {
      spend(purses, characters);
      asked.charactersBilled += characters;
      onBilled(characters);
    };
    try {
      await pace(characters);
      if (signal?.aborted) throw new EngineError("busy", STOPPED);
      const { texts, billed } = await ask(engine, request, { ...retry, signal, onWaste });
      asked.charactersSent += characters;
      asked.charactersBilled += billed;
      onBilled(billed);
      return texts;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      refund(purses, characters);
      if (error.kind === "key" || error.kind === "quota") closed = error.message;
      return onFailure(error.message, error.isBilled);
    }
  };
  return (request: Request, characters: number, onFailure: OnFailure) =>
    limit(async (): Promise<readonly string[] | undefined> => {
      const answer = await sendNow(request, characters, onFailure);
      return answer ?? undefined;
    });
}
