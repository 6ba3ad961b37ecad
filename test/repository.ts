import { execFileSync } from "node:child_process";
import { write } from "./site.ts";

/** Runs git in `root`, as nobody in particular, whatever this machine's settings say. */
export function git(root: string, options: readonly string[], env: Record<string, string> = {}): string {
  const { PATH = "" } = process.env;
  return execFileSync("git", ["-C", root, ...options], {
    env: {
      PATH,
      HOME: root,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Proef",
      GIT_AUTHOR_EMAIL: "proef@proef.example",
      GIT_COMMITTER_NAME: "Proef",
      GIT_COMMITTER_EMAIL: "proef@proef.example",
      ...env,
    },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Writes files below `root` and commits all that has changed there on a day (ISO). */
export function commit(root: string, date: string, files: Record<string, string> = {}): void {
  write(root, files);
  const when = `${date}T12:00:00Z`;
  git(root, ["init", "--quiet"]);
  git(root, ["add", "--all"]);
  git(root, ["commit", "--quiet", "--allow-empty", "--message", date], {
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_DATE: when,
  });
}
