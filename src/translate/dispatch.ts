import { setImmediate } from "node:timers/promises";
import pLimit from "p-limit";
import { errorsIn } from "../checks/index.ts";
import type { Original } from "../markdown/original.ts";
import { fromTagged, toTagged, visible, withoutTags } from "../markdown/tagged.ts";
import { type Language, SOURCE } from "../model/site.ts";
import { batches } from "./batch.ts";
import { type Budget, pay, refund, spend } from "./budget.ts";
import { contextOf } from "./context.ts";
import type { EngineGlossary } from "./engine-glossary.ts";
import { type Engine, EngineError, type EngineRequest } from "./engines/engine.ts";
import type { Draft } from "./plan.ts";
import { type RequestText, requestTextsOf, type SegmentRequest, toRequestText } from "./request.ts";
import { type RetryOptions, send } from "./retry.ts";
import { mendSpaces } from "./spaces.ts";

export interface DispatchOptions {
  engine: Engine;
  /** Code of the language of the texts. */
  from: string;
  language: Language;
  engineGlossary: EngineGlossary;
  /** The run's and the engine's; a request is sent when all can pay for it. */
  budgets: readonly Budget[];
  /** Resolves when so many characters may be sent. */
  pace(characters: number): Promise<unknown>;
  retry?: RetryOptions | undefined;
  /** Once aborted, nothing more is sent; requests under way are awaited. */
  signal?: AbortSignal | undefined;
  /** Called with drafts by Dutch text as soon as they arrive; an error ends the run. */
  save(drafts: ReadonlyMap<string, Draft>): void;
  /** Called with the billed characters after each answer. */
  onBilled(characters: number): void;
  /** Called with the reason when a request gets no answer. */
  onFailure?: ((kind: "budget" | EngineError["kind"]) => void) | undefined;
  /** Called after each request with segments and characters done. */
  onDone?: ((segments: number, characters: number) => void) | undefined;
}

export interface Dispatched {
  sent: number;
  charactersSent: number;
  charactersBilled: number;
  /** Error findings on the drafts. */
  findings: number;
  /** Reason -> segments without a draft for that reason. */
  left: ReadonlyMap<string, number>;
}

export const STOPPED = "stopped; run again to go on";

/** The request for some dispatches of one original. */
type Build = (dispatches: readonly Dispatch[]) => EngineRequest;

/** A request and its dispatches. */
interface Dispatch {
  request: SegmentRequest;
  texts: readonly RequestText[];
  characters: number;
}

/** Sends all requests, a post at a time, as many in parallel as the engine allows. */
export async function dispatchAll(
  requests: readonly SegmentRequest[],
  options: DispatchOptions,
): Promise<Dispatched> {
  const { engine, engineGlossary, save, onDone } = options;
  const left = new Map<string, number>();
  const dispatched = { sent: 0, charactersSent: 0, charactersBilled: 0, findings: 0, left };
  const leave = (reason: string, count: number): undefined => {
    left.set(reason, (left.get(reason) ?? 0) + count);
  };
  const send = createSender(options, dispatched);

  const mend = createMender(options, send);
  const keep = (drafts: ReadonlyMap<string, Draft>, dispatches: readonly Dispatch[]) => {
    if (drafts.size > 0) save(drafts);
    dispatched.findings += findingsIn(drafts, dispatches, options);
  };

  const work = async (dispatches: readonly Dispatch[], build: Build): Promise<void> => {
    const characters = dispatches.reduce((sum, dispatch) => sum + dispatch.characters, 0);
    const withTags = engineGlossary.protect(build(dispatches), dutchOf(dispatches));
    let isTooMuch = false;
    const answers = await send(withTags.request, characters, (reason, canBeLess) => {
      isTooMuch = canBeLess && dispatches.length > 1;
      if (!isTooMuch) leave(reason, dispatches.length);
    });
    if (isTooMuch) {
      const middle = Math.ceil(dispatches.length / 2);
      await work(dispatches.slice(0, middle), build);
      return work(dispatches.slice(middle), build);
    }
    if (!answers) return;
    // The next request is sent before this answer is processed.
    await setImmediate();
    dispatched.sent += dispatches.length;
    // Words of the glossary travel as tags too, so spaces go before they are put back.
    const spaced = withSpaces(answers, withTags.request, dispatches);
    const answered = readAnswers(dispatches, withTags.restore(spaced));
    const drafts = answered.flatMap(({ dispatch, texts }): [string, Draft][] =>
      isWhole(texts) ? [[dispatch.request.source, toDraft(dispatch, texts)]] : [],
    );
    // Saved before the next request: paid answers are on disk.
    keep(new Map(drafts), dispatches);
    for (const { dispatch, answers: own, texts } of answered.filter((one) => !isWhole(one.texts))) {
      const { request, texts: requestTexts } = dispatch;
      const mended: (string | undefined)[] = [];
      const [dutch] = dutchOf([dispatch]);
      for (const [at, text] of texts.entries())
        mended.push(text ?? (await mend(requestTexts[at]!, own[at]!, dutch!)));
      if (isWhole(mended)) keep(new Map([[request.source, toDraft(dispatch, mended)]]), [dispatch]);
      else leave(`${engine.name} gave no usable answer`, 1);
    }
    onDone?.(dispatches.length, characters);
  };

  // Requests are built shortly before they are sent, while waiting for others.
  const posts = pLimit(engine.limits.concurrent * 2);
  const tasks = [...Map.groupBy(requests, ({ original }) => original)].map(([original, items]) =>
    posts(() => {
      const dispatches = items.map((request) => toDispatch(request, engine));
      const groups = batches(dispatches, engine, toRequest(options, original, []));
      return Promise.allSettled(
        groups.map((group) => {
          const build = toRequest(options, original, group);
          return work(group, (dispatches) => fitting(engine, build(dispatches)));
        }),
      );
    }),
  );
  // All settle first: an answer that comes in after another's failure is still saved.
  const failure = (await Promise.all(tasks)).flat().find(({ status }) => status === "rejected");
  if (failure?.status === "rejected") throw failure.reason;
  return dispatched;
}

/** Error findings on the drafts of these dispatches. */
function findingsIn(
  drafts: ReadonlyMap<string, Draft>,
  dispatches: readonly Dispatch[],
  { engine, language, engineGlossary: { glossary } }: DispatchOptions,
): number {
  return dispatches.reduce((sum, { request: { source, original } }) => {
    const draft = drafts.get(source);
    if (!draft) return sum;
    const { references } = original.body;
    const pair = { source, translation: draft.translation, language, references, engine: engine.name };
    return sum + errorsIn({ ...pair, glossary }).length;
  }, 0);
}

/** Damaged markup: tried once more, alone and without context; after that the words are kept, unpublished. */
function createMender(
  { from, language, engineGlossary }: DispatchOptions,
  send: ReturnType<typeof createSender>,
) {
  return async ({ tagged, characters }: RequestText, answer: string, dutch: string) => {
    const request = engineGlossary.addTo({ from, to: language.code, texts: [tagged.xml] }, [dutch]);
    const again = await send(request, characters, () => undefined);
    const result = again && fromTagged(mendSpaces(again[0]!, tagged.xml, tagged.tags, language.code), tagged);
    if (result && "text" in result) return result.text;
    const words = fromTagged(withoutTags(answer), toTagged("", tagged.references));
    return "text" in words && words.text !== "" ? words.text : undefined;
  };
}

interface Answered {
  dispatch: Dispatch;
  /** As returned by the engine. */
  answers: readonly string[];
  /** As inline Markdown; undefined when the markup came back damaged, or no words came back. */
  texts: readonly (string | undefined)[];
}

/** The answers of a request, paired with their dispatches. */
function readAnswers(dispatches: readonly Dispatch[], all: readonly string[]): Answered[] {
  const left = [...all];
  return dispatches.map((dispatch) => {
    const answers = left.splice(0, dispatch.texts.length);
    const texts = answers.map((answer, at) => {
      const result = fromTagged(answer, dispatch.texts[at]!.tagged);
      return "text" in result && result.text.trim() !== "" ? result.text : undefined;
    });
    return { dispatch, answers, texts };
  });
}

/** Answers with the spaces next to their tags as in the request. */
function withSpaces(
  answers: readonly string[],
  { texts, to }: EngineRequest,
  dispatches: readonly Dispatch[],
): string[] {
  const tags = dispatches.flatMap(({ texts: requestTexts }) => requestTexts.map(({ tagged }) => tagged.tags));
  return answers.map((answer, at) => mendSpaces(answer, texts[at]!, tags[at]!, to));
}

const isWhole = (texts: readonly (string | undefined)[]): texts is readonly string[] =>
  texts.every((text) => text !== undefined);

function toDispatch(request: SegmentRequest, { limits }: Engine): Dispatch {
  const sentences = requestTextsOf(request);
  // More sentences than one request takes: send the whole text.
  const whole = [toRequestText(request.text, request.original.body.references)];
  const fits = sentences.length <= limits.texts;
  const requestTexts = fits ? sentences : whole;
  const characters = requestTexts.reduce((sum, requestText) => sum + requestText.characters, 0);
  return {
    request: fits ? request : { ...request, parts: [{ text: request.text, after: "" }] },
    texts: requestTexts,
    characters,
  };
}

/** Requests of one original, with the prose around the requests of `group` as context. */
function toRequest(
  { from, language, engineGlossary }: DispatchOptions,
  original: Original,
  group: readonly Dispatch[],
): Build {
  const sources = new Set(group.map(({ request }) => request.source));
  // Engines expect it in the language of the texts.
  const context = from === SOURCE ? contextOf(original, sources) : undefined;
  return (dispatches) => {
    const texts = dispatches.flatMap(({ texts: requestTexts }) =>
      requestTexts.map(({ tagged }) => tagged.xml),
    );
    return engineGlossary.addTo({ from, to: language.code, texts, context }, dutchOf(dispatches));
  };
}

/** The Dutch of each text of a request. */
const dutchOf = (dispatches: readonly Dispatch[]): string[] =>
  dispatches.flatMap(({ request: { source, original }, texts: requestTexts }) =>
    requestTexts.map(() => visible(source, original.body.references)),
  );

/** The request, without its context if that makes it too large. */
function fitting(engine: Engine, request: EngineRequest): EngineRequest {
  return engine.size(request) <= engine.limits.bytes ? request : { ...request, context: undefined };
}

/** The whole translation of a request: known sentences, with the answers in their places. */
function toDraft(
  { request: { parts, base }, texts: requestTexts }: Dispatch,
  answers: readonly string[],
): Draft {
  const answered = new Map(requestTexts.map(({ text }, at) => [text, answers[at]!]));
  const texts = parts.map(({ text, translation, after }) => (translation ?? answered.get(text)!) + after);
  return { translation: texts.join(""), base, isWhole: parts.length === 1 };
}

/** Called with the reason why a request got no answer, and whether a smaller one may get one. */
type OnFailure = (reason: string, canBeLess: boolean) => void;

/** Sends requests within the budgets, several in parallel; undefined when one got no answer. */
function createSender(
  options: DispatchOptions,
  dispatched: { charactersSent: number; charactersBilled: number },
) {
  const { engine, budgets, pace, retry, signal, onBilled } = options;
  /** Set once the engine accepts no more requests: a wrong key, no quota. */
  let closed: string | undefined;
  // Only the waiting is limited: while one answer is checked and saved, the next request is under way.
  const limit = pLimit(engine.limits.concurrent);

  const sendNow = async (request: EngineRequest, characters: number, onFailure: OnFailure) => {
    if (signal?.aborted) return onFailure(STOPPED, false);
    if (closed !== undefined) return onFailure(closed, false);
    // Taken before sending, so that parallel requests cannot overdraw.
    const short = pay(budgets, characters);
    if (short) {
      options.onFailure?.("budget");
      return onFailure(short.reason, true);
    }
    const onWaste = () => {
      spend(budgets, characters);
      dispatched.charactersBilled += characters;
      onBilled(characters);
    };
    try {
      await pace(characters);
      if (signal?.aborted) throw new EngineError("busy", STOPPED);
      const { texts, billed } = await send(engine, request, { ...retry, signal, onWaste });
      dispatched.charactersSent += characters;
      dispatched.charactersBilled += billed;
      onBilled(billed);
      return texts;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      refund(budgets, characters);
      options.onFailure?.(error.kind);
      if (error.kind === "key" || error.kind === "quota") closed = error.message;
      return onFailure(error.message, error.isBilled);
    }
  };
  return (request: EngineRequest, characters: number, onFailure: OnFailure) =>
    limit(async (): Promise<readonly string[] | undefined> => {
      const answer = await sendNow(request, characters, onFailure);
      return answer ?? undefined;
    });
}
