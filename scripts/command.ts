import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../src/model/errors.ts";
import { type Language, type Site, targets } from "../src/model/site.ts";
import type { Progress } from "../src/translate/options.ts";

/** An option of a command for `node:util`, with its help text. */
interface Option {
  type: "string" | "boolean";
  short?: string;
  default?: string | boolean;
  /** The placeholder of its value in the help: `FILE`. */
  value?: string;
  about: string;
  /** Shown without brackets in the usage; the command itself checks that it is given. */
  required?: true;
}
type Options = Record<string, Option>;

const COMMON = {
  site: {
    type: "string",
    default: path.dirname(import.meta.dirname),
    value: "DIR",
    about: "another organisation's folder",
  },
  help: { type: "boolean", short: "h", about: "this text" },
} as const satisfies Options;

/** The type of the parsed options: `{ date: { type: "string" } }` -> `{ date?: string, site: string }`. */
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T & typeof COMMON; allowPositionals: true }>
>["values"];

interface Command<T extends Options> {
  /** Its npm name. */
  name: string;
  /** Usages, after `npm run <name> --`; without any, one is made from the options. */
  usage?: readonly string[];
  /** Paragraphs of the help above the options. */
  about: string;
  options: T;
  /** Paragraphs below the options: exit codes and the like. */
  notes?: string;
  /**
   * Gets the options' values, with `site` as the absolute path of an existing folder, and returns the exit code
   * (nothing: 0). Without a second parameter the command takes options only.
   */
  main(values: Values<T>, positionals: string[]): Promise<number | undefined>;
}

/** Runs a command: reads its options, and turns the result into lines and an exit code. */
export async function defineCommand<const T extends Options>(command: Command<T>): Promise<void> {
  // The reader of a pipe may leave (`| head`); the work continues quietly.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  loadKeys();
  const options = { ...command.options, ...COMMON };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: command.main.length > 1 });
    const { help: isHelp, site } = values as { help?: boolean; site: string };
    if (isHelp) process.stdout.write(helpOf(command.name, command, options));
    else {
      const all = { ...values, site: folder(site) } as Values<T>;
      process.exitCode = (await command.main(all, positionals)) ?? 0;
    }
  } catch (error) {
    process.exitCode = report(error);
  }
}

const WIDTH = 80;

/** The help of a command: usage, description, options. */
function helpOf(
  name: string,
  { usage, about, notes }: Pick<Command<Options>, "usage" | "about" | "notes">,
  all: Options,
): string {
  const options = Object.entries(all);
  const terms = options.map(([option, { value }]) => `--${option}${value ? ` ${value}` : ""}`);
  const made = options.map(([, { required }], at) => (required ? terms[at]! : `[${terms[at]}]`)).slice(0, -1);
  const calls = (usage ?? [made.join(" ")]).map((call) => {
    const start = `npm ${/^(?:start|test)$/.test(name) ? "" : "run "}${name} -- `;
    return wrap(
      call.replaceAll(/\[[^\]]*\]|--\S+ [A-Z"]\S*/g, (part) => part.replaceAll(" ", "\u00A0")),
      start.length,
      start,
    );
  });
  const column = Math.max(...terms.map((term) => term.length)) + 4;
  const rows = options.map(([, option], at) => wrap(option.about, column, `  ${terms[at]}`.padEnd(column)));
  const parts = [
    calls.join("\n"),
    about.trim(),
    rows.join("\n"),
    ...(notes === undefined ? [] : [notes.trim()]),
  ];
  return `${parts.join("\n\n").replaceAll("\u00A0", " ")}\n`;
}

/** Wraps words at 80 characters and indents all lines but the first; `first` precedes the first one. */
function wrap(text: string, indent: number, first: string): string {
  const lines = [first];
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (!isEmpty && line.length + 1 + word.length > WIDTH) lines.push(" ".repeat(indent) + word);
    else lines[lines.length - 1] = isEmpty ? line + word : `${line} ${word}`;
    isEmpty = false;
  }
  return lines.join("\n");
}

/** The languages in an option, `tr,ar`; without one, all target languages of the site. */
export function languagesIn(site: Site, list: string | undefined): Language[] {
  const all = targets(site);
  if (list === undefined) return all;
  return list.split(",").map((code) => {
    const language = all.find((other) => other.code === code.trim());
    if (language) return language;
    throw new UserError(
      `--language ${code.trim()}: the site has ${all.map((other) => other.code).join(", ")}`,
    );
  });
}

/** Engine keys from an untracked `.env` of the project; the environment takes precedence. */
function loadKeys(): void {
  const file = path.join(COMMON.site.default, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

function folder(site: string): string {
  if (site && statSync(site, { throwIfNoEntry: false })?.isDirectory()) return path.resolve(site);
  throw new UserError(`--site "${site}": the folder does not exist; name the one with src/site.json`);
}

/** Prints the error and returns the exit code: a line for a user's mistake, a stack trace for a bug. */
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
  // Eleventy puts a template's error here.
  const { originalError } = error as { originalError?: Error };
  console.error(originalError?.stack ?? stack ?? error);
  return 1;
}

/**
 * Shows the progress of a translation: on a terminal one counting line, with the time left at the speed so
 * far; nothing elsewhere. `now` is a clock in milliseconds.
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

/** Shows how many of the site's pictures are done: on a terminal one counting line, nothing elsewhere. */
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
