import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A signature to commit. */
export interface Signature {
  /** Id and name of the person who signed. */
  member: string;
  name: string;
  /** The catalogue, relative to the site folder. */
  file: string;
}

export interface Commits {
  add(signature: Signature): void;
  /** Commits what waits; resolves when done, also when git fails: the failure is logged and the commit retried. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const run = promisify(execFile);
/** Milliseconds between commits, and the time limit of a git command. */
const PAUSE = 10_000;
const PATIENCE = 30_000;

/**
 * Commits signed catalogues under the names of the people who signed, at most every ten seconds. Other changes and
 * staged files stay as they are. Nothing is pushed; no hook or signing program runs. A failure delays no save; it is
 * logged once and the commit is retried. Outside a repository nothing happens.
 */
export function openCommits(root: string, log: (line: string) => void, pause = PAUSE): Commits {
  const waiting = new Map<string, { name: string; files: Set<string> }>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let fact = "";

  const git = (options: readonly string[]) => {
    // A hook or shell that runs this may point to another repository.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
    return run("git", ["-C", root, ...SETTINGS, ...options], {
      env: { ...env, GIT_LITERAL_PATHSPECS: "1", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
      timeout: PATIENCE,
    });
  };

  const commit = async (member: string, name: string, files: readonly string[]) => {
    const { stdout } = await git(["status", "--porcelain", "-z", "--", ...files]);
    if (stdout === "") return;
    // Adds new files only; a file that git knows stays staged as it is.
    const added = stdout.split("\0").flatMap((line) => (line.startsWith("?? ") ? [line.slice(3)] : []));
    if (added.length > 0) await git(["add", "--intent-to-add", "--", ...files]);
    const author = `${name.replace(/[<>\n]/g, "")} <${member}@taalbrug.invalid>`;
    const about = files.map((file) => file.replace(/^locales\/|\.po$/g, "")).join(", ");
    const message = `Sign ${about}`;
    await git([
      "commit",
      "--quiet",
      "--no-verify",
      `--author=${author}`,
      "-m",
      message,
      "--only",
      "--",
      ...files,
    ]);
  };

  const opened = async () => {
    for (const [member, { name, files }] of [...waiting]) {
      waiting.delete(member);
      try {
        await commit(member, name, [...files]);
        fact = "";
      } catch (error) {
        const { stderr = "", message } = error as Error & { stderr?: string };
        const reason = (stderr || message).trim().split("\n")[0]!;
        if (/not a git repository/i.test(reason)) continue;
        if (reason !== fact) log(`git: not committed, tried again later: ${reason}`);
        fact = reason;
        for (const file of files) put({ member, name, file });
      }
    }
  };
  const put = ({ member, name, file }: Signature) => {
    const own = waiting.get(member) ?? { name, files: new Set<string>() };
    own.files.add(file);
    waiting.set(member, own);
    timer ??= setTimeout(() => void flush(), pause).unref();
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(opened);
    return running;
  };
  return {
    add: put,
    flush,
    async close() {
      await flush();
      clearTimeout(timer);
    },
  };
}

/** Kept from when the app was called a room: existing commits have this address. */
const SETTINGS = [
  ...["-c", "user.name=Taalbrug", "-c", "user.email=room@taalbrug.invalid"],
  ...["-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false", "-c", "core.quotePath=false"],
];
