import path from "node:path";
import { writeAtomically } from "../src/catalog/files.ts";
import { today } from "../src/model/dates.ts";
import { printProblem, UserError } from "../src/model/errors.ts";
import { memoize } from "../src/model/memoize.ts";
import { loadSite, type Site, targets } from "../src/model/site.ts";
import { boardOf } from "../src/status/board.ts";
import { renderBoard } from "../src/status/board-page.ts";
import type { Money } from "../src/status/costs.ts";
import type { Log } from "../src/status/git.ts";
import { coverageOverTime, readHistory, wholeAgain } from "../src/status/history.ts";
import { loadSiteStatus } from "../src/status/load.ts";
import { tableLines, waitLines } from "../src/status/overview.ts";
import { statusOf } from "../src/status/status.ts";
import { waitsOf } from "../src/status/waits.ts";
import { createEngine } from "../src/translate/engines/index.ts";
import { readLedger } from "../src/translate/ledger.ts";
import { defineCommand } from "./command.ts";

/** Months shown on the page for the board, including this one. */
const MONTHS = 24;

await defineCommand({
  name: "status",
  about: `
The progress of each post and page in each language: segments reviewed, draft,
stale and missing; a * marks what readers can see. Below, the next tasks of
people in each language, the most urgent first, and since when they wait;
dates of changes of the Dutch come from git.
`,
  options: {
    json: {
      type: "boolean",
      about: 'print only { "posts": ..., "pages": ..., "languages": ... }',
    },
    html: {
      type: "string",
      value: "FILE",
      about:
        "write a page to print for the board: coverage over time, what waits for whom, what each person reviewed, money spent and saved",
    },
  },
  notes: `
Exit code 1: a post or a translation cannot be read; each is a line, and the rest
is counted.
`,
  async main({ site: root, json, html }) {
    if (html === "") throw new UserError("--html needs the name of a file, such as --html stand.html");
    const site = loadSite(root);
    const codes = targets(site).map(({ code }) => code);
    const readOnce = memoize(readHistory);
    const history = () => readOnce(root);
    const { originals, rows, problems } = await loadSiteStatus(site, today(site.timeZone), history);
    const waits = codes.map((code) => waitsOf(code, rows));
    if (html !== undefined) {
      const month = today(site.timeZone).slice(0, 7);
      const log = history();
      const board = boardOf(site, {
        today: today(site.timeZone),
        rows,
        waits,
        past: log ? coverageOverTime(site, month, MONTHS - 1) : undefined,
        money: moneyOf(site, log),
      });
      write(html, renderBoard(board, site));
    }
    const status = statusOf(codes, originals, rows);
    if (json) console.log(JSON.stringify(status, null, 2));
    else if (html !== undefined) console.log(`${html} is written: print it, or save it as PDF`);
    else for (const line of [...tableLines(status), ...waitLines(waits, site.languages)]) console.log(line);
    for (const problem of problems) console.error(printProblem(problem));
    return problems.length > 0 ? 1 : 0;
  },
});

/** The billed characters, at the prices in the settings or else those of the engines with a key here. */
function moneyOf(site: Site, log: Log | undefined): Money {
  const spent = readLedger(site.root);
  const engines = new Set([
    ...Object.values(spent).flatMap((month) => Object.keys(month)),
    ...site.languages.flatMap(({ engine }) => engine ?? []),
  ]);
  const [first] = Object.keys(spent).sort();
  return {
    spent,
    prices: new Map([...engines].map((name) => [name, priceOf(site, name)])),
    whole: log && first !== undefined ? wholeAgain(site, log, first) : undefined,
  };
}

/** Euros for a million characters; undefined without a setting or a key. */
function priceOf({ engines }: Site, name: string): number | undefined {
  const settings = engines[name];
  if (settings?.price !== undefined) return settings.price;
  try {
    const found = createEngine(name, process.env, settings);
    return "engine" in found ? found.engine.price : undefined;
  } catch (error) {
    // The ledger may name a removed engine.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function write(file: string, text: string): void {
  try {
    writeAtomically(path.resolve(file), text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `--html ${file}: cannot be written (${code ?? message}); the old file is unchanged`,
      1,
    );
  }
}
