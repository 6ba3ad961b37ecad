import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UserError } from "../src/model/errors.ts";
import type { Progress } from "../src/translate/options.ts";

const COMMON = {
  site: { type: "string", default: path.dirname(import.meta.dirname) },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What the options of a command become: `{ date: { type: "string" } }` -> `{ date?: string, site: string }`. */
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T & typeof COMMON; allowPositionals: true }>
>["values"];

/**
 * Runs a command: reads its options, and turns what happens into lines and an exit code. `main` gets the options'
 * values, with `site` as the absolute path of a folder that exists, and returns the exit code (nothing: 0). A `main`
 * without a second parameter takes options only.
 */
export async function run<const T extends Options>(
  help: string,
  options: T,
  main: (values: Values<T>, positionals: string[]) => Promise<number | undefined>,
): Promise<void> {
  // The reader of a pipe may leave (`| head`); the work goes on to its end, quietly.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  loadKeys();
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, ...COMMON },
      allowPositionals: main.length > 1,
    });
    const { help: isHelp, site } = values as { help?: boolean; site: string };
    if (isHelp) process.stdout.write(`${help.trim()}\n`);
    else process.exitCode = (await main({ ...values, site: folder(site) } as Values<T>, positionals)) ?? 0;
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Engine keys from an untracked `.env` of the project; what the environment says already, stays. */
function loadKeys(): void {
  const file = path.join(COMMON.site.default, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

function folder(site: string): string {
  if (site && statSync(site, { throwIfNoEntry: false })?.isDirectory()) return path.resolve(site);
  throw new UserError(`--site "${site}": there is no such folder; name the one that holds src/site.json`);
}

/** Says what went wrong and returns the exit code: a line for a user's mistake, a stack trace for a bug. */
function report(error: unknown): number {
  if (error instanceof UserError) {
    console.error(error.message);
    return error.exitCode;
  }
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code?.startsWith("ERR_PARSE_ARGS")) {
    console.error(`${message.split(/\. |\n/)[0]!.replace(/\.$/, "")}; see --help`);
    return 2;
  }
  // Eleventy keeps what a template threw here.
  const { originalError } = error as { originalError?: Error };
  console.error(originalError?.stack ?? stack ?? error);
  return 1;
}

/**
 * Shows the progress of a translation: on a terminal one line that counts, with the time left as the characters so far
 * tell it; nothing elsewhere. `now` is a clock in milliseconds.
 */
export function createProgress(now: () => number = Date.now): (language: string, progress: Progress) => void {
  const start = new Map<string, number>();
  const begun = now();
  return (language, { segments, characters }) => {
    if (!process.stderr.isTTY) return;
    const since = start.get(language) ?? begun;
    start.set(language, since);
    const share = characters.done / characters.total;
    const left = share > 0 && share < 1 ? `, ${duration(((now() - since) * (1 - share)) / share)} left` : "";
    const end = segments.done === segments.total ? "\n" : "";
    process.stderr.write(`\r\x1b[K${language}: ${segments.done} of ${segments.total} segments${left}${end}`);
  };
}

/** Shows how many of the site's pictures are made: on a terminal one line that counts, nothing elsewhere. */
export function countPictures(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K${done} of ${total} images${done === total ? "\n" : ""}`);
}

/** `40 s`, `3 min`, `2 h`. */
function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
