/** A fresh draft of a text, or its translation back into Dutch, from an engine; paid from the same budgets as a run. */
import { fromTagged, toTagged, visible, withoutTags } from "../../markdown/tagged.ts";
import { today } from "../../model/dates.ts";
import { loadGlossary } from "../../model/glossary.ts";
import { type Language, type Site, SOURCE } from "../../model/site.ts";
import { pay, refund } from "../../translate/budget.ts";
import { openBudgets } from "../../translate/budgets.ts";
import { dispatchAll } from "../../translate/dispatch.ts";
import { createEngineGlossary } from "../../translate/engine-glossary.ts";
import { type Engine, EngineError } from "../../translate/engines/engine.ts";
import { createEngine } from "../../translate/engines/index.ts";
import type { Draft } from "../../translate/plan.ts";
import { send } from "../../translate/retry.ts";
import { Refusal } from "../server/refusal.ts";
import type { OpenCatalogue } from "./catalogue-store.ts";
import { entryIn } from "./places.ts";

/** An engine that may be asked, and what a million characters cost, in euros, where that is known. */
export interface Offer {
  engine: string;
  price?: number | undefined;
}

/** What an engine gave for a text. */
export interface EngineDraft {
  text: string;
  engine: string;
  /** Characters that the engine counts. */
  billed: number;
}

export interface Drafts {
  /** Engines that can translate into a language now. */
  fresh(language: Language): Offer[];
  /** Engines that can translate a language into Dutch. */
  back(language: Language): Offer[];
  /** Rejects with a Refusal when the engine gives nothing, or the budget is used up. */
  draft(opened: OpenCatalogue, id: string, engine: string): Promise<EngineDraft>;
  backTranslate(opened: OpenCatalogue, id: string): Promise<EngineDraft>;
}

const NAMES = ["deepl", "google", "azure", "llm"];
/** A person waits: engines that are busy are asked three times. */
const ATTEMPTS = 3;

export function openDrafts(site: Site, env: Record<string, string | undefined>): Drafts {
  const engines = NAMES.flatMap((name): Engine[] => {
    const found = createEngine(name, env, site.engines[name]);
    return "engine" in found ? [found.engine] : [];
  });
  /** Characters sent since the session was opened, of the budget of one run. */
  let sent = 0;
  const toOffer = ({ name, price }: Engine): Offer => ({ engine: name, price });
  const fromOf = ({ via }: Language) => via ?? SOURCE;
  const fresh = (language: Language) =>
    engines.filter((engine) => engine.supports(fromOf(language), language.code));
  const back = ({ code }: Language) => engines.filter((engine) => engine.supports(code, SOURCE));
  const budgets = () => {
    const budget = site.budget.run === undefined ? undefined : Math.max(0, site.budget.run - sent);
    return openBudgets(
      { site, budget, today: today(), retry: { attempts: ATTEMPTS }, signal: undefined },
      [],
    );
  };
  const trouble = (error: unknown): never => {
    if (!(error instanceof EngineError)) throw error;
    throw new Refusal(502, "engine", error.message);
  };

  return {
    fresh: (language) => fresh(language).map(toOffer),
    back: (language) => back(language).map(toOffer),
    async draft(opened, id, name) {
      const { original, language, glossary, pivot } = opened;
      const engine = fresh(language).find((each) => each.name === name);
      if (!engine) throw new Refusal(422, "engine", "this engine cannot be asked here");
      const entry = entryIn(opened, id);
      const text = pivot ? pivot.textOf(entry.source) : entry.source;
      if (text === undefined) {
        throw new Refusal(422, "pivot", `the text in ${pivot!.language} is not there yet`);
      }
      const from = pivot?.language ?? SOURCE;
      const own = budgets();
      let made: Draft | undefined;
      try {
        const account = await own.open(engine);
        const pivotGlossary = pivot && loadGlossary(site.root, pivot.language);
        const request = { source: entry.source, text, parts: [{ text, after: "" }], original, base: "" };
        const dispatched = await dispatchAll([request], {
          engine,
          from,
          language,
          engineGlossary: createEngineGlossary({ engine, glossary, from, pivot: pivotGlossary }),
          ...account,
          retry: { attempts: ATTEMPTS },
          save: (drafts) => {
            made = drafts.get(entry.source);
          },
        });
        sent += dispatched.charactersSent;
        const [reason] = dispatched.left.keys();
        if (!made) throw new Refusal(502, "engine", reason ?? `${name} answered nothing that can be used`);
        return { text: made.translation, engine: name, billed: dispatched.charactersBilled };
      } catch (error) {
        return trouble(error);
      } finally {
        own.ledger.save();
      }
    },
    async backTranslate(opened, id) {
      const { original, language } = opened;
      const { references } = original.body;
      const [engine] = back(language);
      if (!engine) throw new Refusal(422, "engine", "no engine can be asked here");
      const { translation } = entryIn(opened, id);
      if (translation === "") throw new Refusal(422, "empty", "there is no translation yet");
      const tagged = toTagged(translation, references);
      const characters = [...visible(translation, references)].length;
      const own = budgets();
      try {
        const { budgets, pace, onBilled } = await own.open(engine);
        const short = pay(budgets, characters);
        if (short) throw new Refusal(422, "budget", short.reason);
        try {
          await pace(characters);
          const request = { from: language.code, to: SOURCE, texts: [tagged.xml] };
          const { texts, billed } = await send(engine, request, { attempts: ATTEMPTS });
          sent += characters;
          onBilled(billed);
          const read = fromTagged(texts[0]!, tagged);
          const text = "text" in read ? read.text : withoutTags(texts[0]!);
          return { text: visible(text, references), engine: engine.name, billed };
        } catch (error) {
          refund(budgets, characters);
          throw error;
        }
      } catch (error) {
        return trouble(error);
      } finally {
        own.ledger.save();
      }
    },
  };
}
