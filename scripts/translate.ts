import { removeLeftovers } from "../src/catalog/files.ts";
import { loadOriginals } from "../src/markdown/original.ts";
import { today } from "../src/model/dates.ts";
import { UserError } from "../src/model/errors.ts";
import { type Language, loadSite, type Site, targets } from "../src/model/site.ts";
import { engineFor } from "../src/translate/engines/index.ts";
import { type RunResult, run as runTranslation } from "../src/translate/run.ts";
import { run, showProgress } from "./command.ts";

const HELP = `
npm run translate -- [--language tr,ar] [--post SLUG] [--engine NAME]
                     [--dry-run] [--budget CHARS] [--json] [--site DIR]

Fills the gaps: takes what the memory knows, asks each language's engine for
the rest, and saves after every answer. Reviewed translations are never touched.

  --language tr,ar  only these languages
  --post SLUG       only this post or page
  --engine NAME     this engine for all languages (deepl, pseudo)
  --dry-run         plan and cost only; sends and writes nothing
  --budget CHARS    send at most so many characters (setting: budget.run)
  --json            print one JSON document and nothing else
  --site DIR        another organisation's folder

Keys come from the environment or .env: DEEPL_AUTH_KEY (DEEPL_SERVER_URL).
Exit code 1: work was asked for and left undone; each is a line.
`;

const OPTIONS = {
  language: { type: "string" },
  post: { type: "string" },
  engine: { type: "string" },
  "dry-run": { type: "boolean" },
  budget: { type: "string" },
  json: { type: "boolean" },
} as const;

await run(HELP, OPTIONS, async ({ site: root, json, ...values }) => {
  const site = loadSite(root);
  removeLeftovers(`${root}/locales`);
  const { posts, pages } = loadOriginals(site);
  const originals = [...posts, ...pages].filter(
    ({ slug }) => values.post === undefined || slug === values.post,
  );
  if (originals.length === 0 && values.post !== undefined) {
    throw new UserError(`--post ${values.post}: there is no such post or page; drafts are not translated`);
  }
  const result = await runTranslation({
    site,
    originals,
    languages: languagesOf(site, values.language),
    engineFor: (language) => engineFor(language, process.env, values.engine),
    dryRun: values["dry-run"],
    budget: values.budget === undefined ? site.budget.run : charactersOf(values.budget),
    today: today(),
    onProgress: showProgress,
  });
  if (json) console.log(JSON.stringify({ languages: result.languages }, null, 2));
  else print(result, values["dry-run"] === true);
  for (const line of result.undone) console.error(line);
  return result.undone.length > 0 ? 1 : 0;
});

function languagesOf(site: Site, list: string | undefined): Language[] {
  const all = targets(site);
  if (list === undefined) return all;
  return list.split(",").map((code) => {
    const language = all.find((other) => other.code === code.trim());
    if (!language) {
      throw new UserError(
        `--language ${code.trim()}: the site has ${all.map((other) => other.code).join(", ")}`,
      );
    }
    return language;
  });
}

function charactersOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UserError(`--budget ${text}: must be a whole number of characters`);
}

function print({ languages, notes }: RunResult, dryRun: boolean): void {
  for (const [code, { engine, segments, fromMemory, sent, charactersSent, findings }] of Object.entries(
    languages,
  )) {
    const states = Object.entries(segments).map(([state, count]) => `${count} ${state}`);
    const asked = `${sent} ${dryRun ? "to send" : "sent"} (${charactersSent} characters)`;
    const parts = [engine ?? "no engine", `${fromMemory} from memory`, asked, states.join(", ")];
    console.log(
      `${code}: ${parts.join("; ")}${findings > 0 ? `; ${findings} errors to mend (npm run check)` : ""}`,
    );
  }
  for (const note of notes) console.log(note);
}
