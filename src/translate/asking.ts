import pLimit from "p-limit";
import { checkPair } from "../checks/index.ts";
import { fromTagged, toTagged } from "../markdown/tagged.ts";
import type { Language } from "../model/site.ts";
import { SOURCE } from "../model/site.ts";
import { batches } from "./batch.ts";
import { type Engine, EngineError, type Request } from "./engines/engine.ts";
import { contextOf, type Question, withoutTags } from "./question.ts";
import { ask, type RetryOptions } from "./retry.ts";

/** Characters that may still be sent; shared by all languages of a run. */
export interface Purse {
  left: number;
}

export interface Asking {
  engine: Engine;
  language: Language;
  purse: Purse;
  retry?: RetryOptions | undefined;
  /** Called with drafts by Dutch text as soon as they are answered; what it rejects with ends the run. */
  save(drafts: ReadonlyMap<string, string>, engine: string): void;
  /** Called after each request with segments done. */
  onDone?: ((count: number) => void) | undefined;
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

/** Asks for all questions, a post at a time, as many requests at once as the engine allows. */
export async function askAll(questions: readonly Question[], asking: Asking): Promise<Asked> {
  const { engine, language, purse, retry, save, onDone } = asking;
  const left = new Map<string, number>();
  const asked = { sent: 0, charactersSent: 0, charactersBilled: 0, findings: 0, left };
  /** Set once the engine will not answer any more: a wrong key, no quota. */
  let closed: string | undefined;

  const leave = (reason: string, count: number): undefined => {
    left.set(reason, (left.get(reason) ?? 0) + count);
  };

  // Only the waiting is limited: while one answer is checked and saved, the next request is on its way.
  const limit = pLimit(engine.limits.concurrent);
  const send = (group: readonly Question[], request: Request, onFailure = leave) =>
    limit(() => sendNow(group, request, onFailure));

  /** One request; undefined when it got no answer, which is then noted in `left`. */
  const sendNow = async (
    group: readonly Question[],
    request: Request,
    onFailure: typeof leave,
  ): Promise<readonly string[] | undefined> => {
    const cost = group.reduce((sum, question) => sum + question.characters, 0);
    if (closed !== undefined) return onFailure(closed, group.length);
    if (cost > purse.left) {
      return onFailure("the budget is used up; raise --budget or the setting budget.run", group.length);
    }
    // Taken before the request goes out, so that requests side by side cannot overdraw.
    purse.left -= cost;
    try {
      const answer = await ask(engine, request, retry);
      asked.sent += group.length;
      asked.charactersSent += cost;
      asked.charactersBilled += answer.billed;
      return answer.texts;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      purse.left += cost;
      if (error.kind === "key" || error.kind === "quota") closed = error.message;
      return onFailure(error.message, group.length);
    }
  };

  /** Markup came back damaged: asked once more, alone and without context; else its words are kept, unpublished. */
  const mend = async (question: Question, answer: string): Promise<string | undefined> => {
    if (closed === undefined && question.characters <= purse.left) {
      const again = await send(
        [question],
        { from: SOURCE, to: language.code, texts: [question.tagged.xml] },
        () => undefined,
      );
      const result = again && fromTagged(again[0]!, question.tagged);
      if (result && "text" in result) return result.text;
    }
    const words = fromTagged(withoutTags(answer), toTagged("", question.original.body.references));
    return "text" in words && words.text !== "" ? words.text : undefined;
  };

  const keep = (drafts: ReadonlyMap<string, string>, group: readonly Question[]) => {
    if (drafts.size > 0) save(drafts, engine.name);
    for (const { text, original } of group) {
      const translation = drafts.get(text);
      if (translation === undefined) continue;
      const { references } = original.body;
      const found = checkPair({ source: text, translation, language, references });
      asked.findings += found.filter(({ severity }) => severity === "error").length;
    }
  };

  const work = async (group: readonly Question[], request: Request) => {
    const answers = await send(group, request);
    if (!answers) return;
    const drafts = new Map<string, string>();
    const damaged: [Question, string][] = [];
    group.forEach((question, at) => {
      const result = fromTagged(answers[at]!, question.tagged);
      if ("text" in result) drafts.set(question.text, result.text);
      else damaged.push([question, answers[at]!]);
    });
    // Saved before anything more is asked: what was paid for is on disk.
    keep(drafts, group);
    for (const [question, answer] of damaged) {
      const text = await mend(question, answer);
      if (text === undefined) leave(`${engine.name} answered nothing that can be used`, 1);
      else keep(new Map([[question.text, text]]), [question]);
    }
    onDone?.(group.length);
  };

  const tasks = [...Map.groupBy(questions, ({ original }) => original)].flatMap(([original, items]) => {
    const context = contextOf(original);
    const toRequest = (group: readonly Question[]): Request => ({
      from: SOURCE,
      to: language.code,
      texts: group.map(({ tagged }) => tagged.xml),
      context,
    });
    return batches(items, engine, toRequest).map((group) => work(group, toRequest(group)));
  });
  // All settle first: an answer that comes in after another's failure is still saved.
  const failure = (await Promise.allSettled(tasks)).find(({ status }) => status === "rejected");
  if (failure?.status === "rejected") throw failure.reason;
  return asked;
}
