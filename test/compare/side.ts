import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { scriptsOf } from "./checkout.ts";
import { filesIn } from "./difference.ts";

/** A checkout at work on its own copy of a site. */
export interface Side {
  /** Folder of the checkout. */
  checkout: string;
  /** Folder in which Node keeps what it compiled: a third of most commands' time. */
  compiled: string;
  /** Folder of the copy. */
  site: string;
  /** Folder that gets what is compared. */
  results: string;
  /** What is another text on each side and means the same -> what stands for it in the results. */
  masks: Map<string, string>;
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Keys and addresses of engines: nothing that a `.env` says may lead a comparison to a real one. */
const NO_ENGINES = {
  DEEPL_AUTH_KEY: "",
  DEEPL_SERVER_URL: "",
  GOOGLE_TRANSLATE_KEY: "",
  GOOGLE_TRANSLATE_URL: "",
  AZURE_TRANSLATOR_KEY: "",
  AZURE_TRANSLATOR_REGION: "",
  AZURE_TRANSLATOR_URL: "",
  LLM_BASE_URL: "",
  LLM_MODEL: "",
  LLM_API_KEY: "",
};

/** Milliseconds after which a command that does not end is ended. */
const LONGEST = 600_000;

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/**
 * Starts a command as `npm run` does, with the Node that the checkout brings, on the clock of all commands and without
 * the settings of this machine.
 */
export function start(
  { checkout, compiled, site }: Pick<Side, "checkout" | "compiled" | "site">,
  command: string,
  options: readonly string[],
  env: Record<string, string> = {},
): ChildProcess {
  const script = scriptsOf(checkout)[command];
  // `exec`, so that a signal reaches the command itself.
  const line = script === undefined ? `echo "there is no such command" >&2; exit 127` : `exec ${script} "$@"`;
  const child = spawn("sh", ["-c", line, command, ...options], {
    cwd: checkout,
    timeout: LONGEST,
    env: {
      PATH: `${path.join(checkout, "node_modules/.bin")}:${process.env.PATH}`,
      HOME: path.dirname(site),
      LANG: "C.UTF-8",
      TZ: "Europe/Amsterdam",
      NO_COLOR: "1",
      GIT_CONFIG_NOSYSTEM: "1",
      NODE_COMPILE_CACHE: compiled,
      NODE_OPTIONS: `--import ${new URL("./clock.ts", import.meta.url)}`,
      ...NO_ENGINES,
      ...env,
    },
  });
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

/** Runs a command to its end; what it is given on its standard input is `input`. */
export function run(
  side: Pick<Side, "checkout" | "compiled" | "site">,
  command: string,
  options: readonly string[],
  env: Record<string, string> = {},
  input = "",
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(side, command, options, env);
    const outcome: Outcome = { code: null, stdout: "", stderr: "" };
    child.stdout!.setEncoding("utf8").on("data", (text) => (outcome.stdout += text));
    child.stderr!.setEncoding("utf8").on("data", (text) => (outcome.stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...outcome, code }));
    child.stdin!.on("error", () => undefined).end(input);
  });
}

/** Runs a command on the site of a side and keeps what it printed, and its exit code, as `<step>.txt`. */
export async function perform(
  side: Side,
  step: string,
  command: string,
  options: readonly string[] = [],
  env: Record<string, string> = {},
  input = "",
): Promise<Outcome> {
  const outcome = await run(side, command, ["--site", side.site, ...options], env, input);
  const { code, stdout, stderr } = outcome;
  const called = `npm run ${[command, ...options].join(" ")}`;
  keep(side, `${step}.txt`, `${called}\nexit code ${code}\n\n${stdout}\n--- stderr\n${stderr}`);
  return outcome;
}

/** Keeps a text to be compared. */
export function keep(side: Side, name: string, text: string): void {
  const file = path.join(side.results, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, masked(side, text));
}

/** What two runs never have alike, and two readers would not tell apart. */
const ALWAYS: readonly [RegExp, string][] = [
  // Times of the clock that all commands share.
  [/2026-12-02T1[12]:\d\d:\d\d\.\d{3}Z/g, "<time>"],
  // The frames of a stack name files and lines of the source.
  [/^ +at .*$/gm, "    at <frame>"],
];

function masked({ masks, checkout, site, results }: Side, text: string): string {
  const folders = [
    [site, "<site>"],
    [results, "<results>"],
    [checkout, "<software>"],
  ] as const;
  const all = [...masks, ...folders]
    .filter(([found]) => found !== "")
    .sort(([a], [b]) => b.length - a.length);
  const named = all.reduce((now, [found, name]) => now.replaceAll(found, name), text);
  return ALWAYS.reduce((now, [pattern, name]) => now.replace(pattern, name), named);
}

/** Folders of a site that commands write to, but for what is made anew at will. */
const WRITTEN = ["src", "locales", ".review", ".app"];
/** Keys of the app, and its members by them: other ones each time. `--people` lists the members. */
const SECRET = [".app/key", ".app/members.json", ".review/key", ".review/people.json"];

export type Contents = ReadonlyMap<string, Buffer>;

/** The files of a site that commands may write, by path. */
export function contentsOf({ site }: Pick<Side, "site">): Contents {
  const names = WRITTEN.flatMap((folder) =>
    [...filesIn(path.join(site, folder))].map((file) => `${folder}/${file}`),
  );
  return new Map(
    names
      .filter((name) => !SECRET.includes(name))
      .sort()
      .map((name) => [name, readFileSync(path.join(site, name))]),
  );
}

/** Keeps the files of a site that are others than before, below `<step>/`, and the names of those that are gone. */
export function keepChanges(side: Side, step: string, before: Contents): Contents {
  const now = contentsOf(side);
  for (const [name, bytes] of now) {
    if (before.get(name)?.equals(bytes)) continue;
    keep(side, `${step}/${name.replace(/^\.review\//, ".app/")}`, bytes.toString("utf8"));
  }
  const gone = [...before.keys()].filter((name) => !now.has(name));
  if (gone.length > 0) keep(side, `${step}/gone.txt`, `${gone.join("\n")}\n`);
  return now;
}

/**
 * Keeps a built site, if it is there. Style sheets and scripts have addresses that change with their content, in every page: they
 * get one that does not, so that another style sheet is one difference. The version of a search index, which changes
 * with any line of the source, is taken out.
 */
export function keepSite(side: Side, step: string, output: string): void {
  if (!existsSync(output)) return;
  const target = path.join(side.results, step);
  rmSync(target, { recursive: true, force: true });
  cpSync(output, target, { recursive: true });
  const files = [...filesIn(target)];
  const renamed = new Map(
    files.flatMap((file) => {
      const found = /^assets\/(.+)\.[0-9a-f]{8}(\.\w+)$/.exec(file);
      return found ? [[`/${file}`, `/assets/${found[1]}.<hash>${found[2]}`] as const] : [];
    }),
  );
  for (const file of files) {
    const place = path.join(target, file);
    const name = renamed.get(`/${file}`);
    if (/\.(?:html|xml|txt|js|css|json)$/.test(file)) {
      const text = readFileSync(place, "utf8");
      const same = [...renamed].reduce((now, [from, to]) => now.replaceAll(from, to), text);
      writeFileSync(
        place,
        masked(side, same.replace(/ data-version="[0-9a-f]{8}"/g, ' data-version="<hash>"')),
      );
    }
    if (name !== undefined) cpSync(place, path.join(target, name));
    if (name !== undefined) rmSync(place);
  }
}
