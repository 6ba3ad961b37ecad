import path from "node:path";
import { removeLeftovers } from "../src/catalog/files.ts";
import { loadOriginals, type Original, originalsNamed } from "../src/markdown/original.ts";
import { today } from "../src/model/dates.ts";
import { printProblem, UserError } from "../src/model/errors.ts";
import { loadSite, type Site } from "../src/model/site.ts";
import { engineFor } from "../src/translate/engines/index.ts";
import type { PlanRow } from "../src/translate/options.ts";
import { type RunResult, run as runTranslation } from "../src/translate/run.ts";
import { watchOriginals } from "../src/translate/watch.ts";
import { createProgress, defineCommand, languagesIn } from "./command.ts";

await defineCommand({
  name: "translate",
  about: `
Fills the gaps from the translation memory, asks each language's engine for
the rest, and saves after every answer. What a person signed is never changed;
when its Dutch changes, its unchanged sentences are kept.
Ctrl-C stops after the answers under way.
`,
  options: {
    language: { type: "string", value: "tr,ar", about: "only these languages" },
    post: { type: "string", value: "SLUG", about: "only this post or page" },
    engine: {
      type: "string",
      value: "NAME",
      about: "this engine for all languages: deepl, google, azure, llm, pseudo",
    },
    "dry-run": { type: "boolean", about: "plan and cost only; sends and writes nothing" },
    budget: {
      type: "string",
      value: "CHARS",
      about: "the most characters to send (setting: budget.run)",
    },
    watch: { type: "boolean", about: "goes on, and translates what an editor saves, within the budget" },
    json: { type: "boolean", about: "print one JSON document and nothing else" },
  },
  notes: `
Keys come from the environment or .env:
  deepl   DEEPL_AUTH_KEY (DEEPL_SERVER_URL)
  google  GOOGLE_TRANSLATE_KEY (GOOGLE_TRANSLATE_URL)
  azure   AZURE_TRANSLATOR_KEY, AZURE_TRANSLATOR_REGION (AZURE_TRANSLATOR_URL)
  llm     LLM_BASE_URL, LLM_MODEL (LLM_API_KEY)

Exit code 1: requested work was left undone; each is a line.
`,
  async main({ site: root, json, ...values }) {
    const dryRun = values["dry-run"] === true;
    if (values.watch && (dryRun || json))
      throw new UserError("--watch goes with neither --dry-run nor --json");
    const stop = new AbortController();
    let budget = values.budget === undefined ? undefined : charactersOf(values.budget);

    const translate = async (): Promise<RunResult> => {
      const site = loadSite(root);
      removeLeftovers(path.join(root, "locales"));
      const { originals, broken } = originalsOf(site, values.post);
      const result = await runTranslation({
        site,
        originals,
        languages: languagesIn(site, values.language),
        engineFor: (language) => engineFor(language, process.env, site.engines, values.engine),
        dryRun,
        budget: budget ?? site.budget.run,
        today: today(site.timeZone),
        signal: stop.signal,
        onPlan: json ? undefined : printPlan,
        onProgress: createProgress(),
      });
      // The budget of one watch: a run's usage counts for the next one.
      const sent = Object.values(result.languages).reduce(
        (sum, { charactersSent }) => sum + charactersSent,
        0,
      );
      const allowed = budget ?? site.budget.run;
      if (allowed !== undefined) budget = allowed - sent;
      return { ...result, undone: [...broken, ...result.undone] };
    };

    listenForStop(stop);
    const result = await translate();
    if (json) console.log(JSON.stringify({ languages: result.languages }, null, 2));
    else print(result, dryRun);
    for (const line of result.undone) console.error(line);
    if (values.watch) {
      await watchOriginals(root, stop.signal, async () => {
        const again = await translate();
        print(again, false);
        for (const line of again.undone) console.error(line);
      });
      return 0;
    }
    return result.undone.length > 0 ? 1 : 0;
  },
});

/** The first Ctrl-C waits for the answers under way; the second ends the process. */
function listenForStop(stop: AbortController): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      if (!stop.signal.aborted)
        console.error("\nstopping after the answers under way; Ctrl-C again stops at once");
      stop.abort();
    });
  }
}

/** What will be translated, and what cannot be. */
function originalsOf(site: Site, slug: string | undefined): { originals: Original[]; broken: string[] } {
  const all = loadOriginals(site);
  if (slug !== undefined) return { originals: originalsNamed(all, slug), broken: [] };
  return { originals: [...all.posts, ...all.pages], broken: all.problems.map(printProblem) };
}

function charactersOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UserError(`--budget ${text}: must be a whole number of characters`);
}

/** The plan of the run, a line per language. */
function printPlan(plan: readonly PlanRow[]): void {
  const number = new Intl.NumberFormat("en");
  const euro = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });
  const head = ["", "engine", "unchanged", "memory", "sentences", "whole", "characters", "cost"];
  const rows = plan.map(({ language, engine, via, cost, ...counts }) => [
    language,
    via ? `${engine ?? "none"} via ${via}` : (engine ?? "none"),
    ...[counts.unchanged, counts.memory, counts.sentences, counts.whole, counts.characters].map((count) =>
      number.format(count),
    ),
    engine === null ? "" : cost === undefined ? "unknown" : euro.format(cost),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)));
    console.log(cells.join("  ").trimEnd());
  }
}

function print({ languages, notes }: RunResult, dryRun: boolean): void {
  for (const [code, result] of Object.entries(languages)) {
    const { engine, segments, fromMemory, sent, charactersSent, findings } = result;
    const states = Object.entries(segments).map(([state, count]) => `${count} ${state}`);
    const asked = `${sent} ${dryRun ? "to send" : "sent"} (${charactersSent} characters)`;
    const parts = [engine ?? "no engine", `${fromMemory} from memory`, asked, states.join(", ")];
    console.log(
      `${code}: ${parts.join("; ")}${findings > 0 ? `; ${findings} errors to correct (npm run check)` : ""}`,
    );
  }
  for (const note of notes) console.log(note);
}
