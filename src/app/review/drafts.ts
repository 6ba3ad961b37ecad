/** A fresh draft of a text, or its translation back into Dutch, from an engine; uses the same budgets as a run. */
import { fromTagged, toTagged, visible, withoutTags } from "../../markdown/tagged.ts";
import { today } from "../../model/dates.ts";
import { loadGlossary } from "../../model/glossary.ts";
import { type Language, type Site, SOURCE } from "../../model/site.ts";
import { pay, refund } from "../../translate/budget.ts";
import { type Budgets, openBudgets } from "../../translate/budgets.ts";
import { dispatchAll } from "../../translate/dispatch.ts";
import { createEngineGlossary } from "../../translate/engine-glossary.ts";
import { type Engine, EngineError } from "../../translate/engines/engine.ts";
import { createEngine } from "../../translate/engines/index.ts";
import type { Draft } from "../../translate/plan.ts";
import { send } from "../../translate/retry.ts";
import { Refusal } from "../server/refusal.ts";
import type { OpenCatalogue } from "./catalogue-store.ts";
import { entryIn } from "./places.ts";

/** An available engine and its price in euros for a million characters, where known. */
export interface Offer {
  engine: string;
  price?: number | undefined;
}

/** An engine's draft of a text. */
export interface EngineDraft {
  text: string;
  engine: string;
  /** Characters as the engine counts them. */
  billed: number;
}

export interface Drafts {
  /** Engines that can now translate into a language. */
  fresh(language: Language): Offer[];
  /** Engines that can now translate a language into Dutch. */
  back(language: Language): Offer[];
  /** Rejects with a Refusal when the engine returns nothing, or the budget is used up. */
  draft(opened: OpenCatalogue, id: string, engine: string): Promise<EngineDraft>;
  backTranslate(opened: OpenCatalogue, id: string): Promise<EngineDraft>;
}

const NAMES = ["deepl", "google", "azure", "llm"];
/** A person is waiting, so a busy engine is tried three times only. */
const ATTEMPTS = 3;

export function openDrafts(site: Site, env: Record<string, string | undefined>): Drafts {
  const engines = NAMES.flatMap((name): Engine[] => {
    const found = createEngine(name, env, site.engines[name]);
    return "engine" in found ? [found.engine] : [];
  });
  const fresh = ({ via, code }: Language) => engines.filter((engine) => engine.supports(via ?? SOURCE, code));
  const back = ({ code }: Language) => engines.filter((engine) => engine.supports(code, SOURCE));
  const toOffer = ({ name, price }: Engine): Offer => ({ engine: name, price });
  const paid = payer(site);
  return {
    fresh: (language) => fresh(language).map(toOffer),
    back: (language) => back(language).map(toOffer),
    async draft(opened, id, name) {
      const engine = fresh(opened.language).find((each) => each.name === name);
      if (!engine) throw new Refusal(422, "engine", "this engine is not available here");
      const text = textFor(opened, id);
      return paid((spending) => draftWith(engine, opened, text, spending, site));
    },
    async backTranslate(opened, id) {
      const [engine] = back(opened.language);
      if (!engine) throw new Refusal(422, "engine", "no engine is available here");
      const { translation } = entryIn(opened, id);
      if (translation === "") throw new Refusal(422, "empty", "there is no translation yet");
      return paid((spending) => backTranslateWith(engine, opened, translation, spending));
    },
  };
}

/** Budgets for a request to an engine, and a callback for the characters sent. */
interface Spending {
  budgets: Budgets;
  onSent(characters: number): void;
}

/**
 * Runs a request within the current budgets and records the usage, also on failure; an EngineError becomes a Refusal.
 */
function payer(site: Site) {
  /** Characters sent since the app started; they count against the budget of one run. */
  let sent = 0;
  return async <T>(ask: (spending: Spending) => Promise<T>): Promise<T> => {
    const budget = site.budget.run === undefined ? undefined : Math.max(0, site.budget.run - sent);
    const options = {
      site,
      budget,
      today: today(site.timeZone),
      retry: { attempts: ATTEMPTS },
      signal: undefined,
    };
    const budgets = openBudgets(options, []);
    try {
      return await ask({
        budgets,
        onSent(characters) {
          sent += characters;
        },
      });
    } catch (error) {
      throw error instanceof EngineError ? new Refusal(502, `engine-${error.kind}`, error.message) : error;
    } finally {
      budgets.ledger.save();
    }
  };
}

/** The text for the engine: the Dutch, or the text in the pivot language. */
function textFor(opened: OpenCatalogue, id: string): { source: string; text: string } {
  const { pivot } = opened;
  const { source } = entryIn(opened, id);
  const text = pivot ? pivot.textOf(source) : source;
  if (text === undefined) {
    throw new Refusal(422, "pivot", `the text in ${pivot!.language} does not exist yet`);
  }
  return { source, text };
}

async function draftWith(
  engine: Engine,
  { original, language, glossary, pivot }: OpenCatalogue,
  { source, text }: { source: string; text: string },
  { budgets, onSent }: Spending,
  site: Site,
): Promise<EngineDraft> {
  const account = await budgets.open(engine);
  const from = pivot?.language ?? SOURCE;
  const pivotGlossary = pivot && loadGlossary(site.root, pivot.language);
  let made: Draft | undefined;
  let failure = "engine-refused";
  const request = { source, text, parts: [{ text, after: "" }], original, base: "" };
  const dispatched = await dispatchAll([request], {
    engine,
    from,
    language,
    engineGlossary: createEngineGlossary({ engine, glossary, from, pivot: pivotGlossary }),
    ...account,
    retry: { attempts: ATTEMPTS },
    save: (drafts) => {
      made = drafts.get(source);
    },
    onFailure: (kind) => {
      failure = kind === "budget" ? kind : `engine-${kind}`;
    },
  });
  onSent(dispatched.charactersSent);
  const [reason] = dispatched.left.keys();
  if (!made) throw new Refusal(502, failure, reason ?? `${engine.name} gave no usable answer`);
  return { text: made.translation, engine: engine.name, billed: dispatched.charactersBilled };
}

async function backTranslateWith(
  engine: Engine,
  { original, language }: OpenCatalogue,
  translation: string,
  spending: Spending,
): Promise<EngineDraft> {
  const { references } = original.body;
  const tagged = toTagged(translation, references);
  const characters = [...visible(translation, references)].length;
  const { budgets, pace, onBilled } = await spending.budgets.open(engine);
  const short = pay(budgets, characters);
  if (short) throw new Refusal(422, "budget", short.reason);
  try {
    await pace(characters);
    const request = { from: language.code, to: SOURCE, texts: [tagged.xml] };
    const { texts, billed } = await send(engine, request, { attempts: ATTEMPTS });
    spending.onSent(characters);
    onBilled(billed);
    const read = fromTagged(texts[0]!, tagged);
    const text = "text" in read ? read.text : withoutTags(texts[0]!);
    return { text: visible(text, references), engine: engine.name, billed };
  } catch (error) {
    refund(budgets, characters);
    throw error;
  }
}
