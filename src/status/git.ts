import { execFileSync } from "node:child_process";

/** A file as a commit left it. */
export interface Version {
  /** Day of the commit (ISO). */
  date: string;
  /** Object id of its content; undefined where the commit removed the file. */
  blob?: string | undefined;
}

/** The history of the files below a folder, along the first parents of HEAD. */
export interface Log {
  /** A shallow clone: the oldest version of a file says nothing about when it was added. */
  isShallow: boolean;
  /** Versions of each file, newest first, by the path it has now (or had last). Renames are followed. */
  versions: ReadonlyMap<string, readonly Version[]>;
}

/** Contents that one process of git reads. */
const CHUNK = 1_000;
/** Most bytes in the answer of one git process. */
const MOST = 2 ** 30;

/** The output of a git command in `folder`; undefined without git, a repository or a commit. */
function git(folder: string, options: readonly string[], input = ""): Buffer | undefined {
  // A hook that runs this sets its own repository in the environment.
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env;
  try {
    return execFileSync("git", ["-C", folder, "-c", "log.showSignature=false", ...options], {
      env: { ...env, GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" },
      input,
      maxBuffer: MOST,
      stdio: ["pipe", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

/** The versions of all files below `below` (paths relative to `root`); undefined without any. */
export function readLog(root: string, below: readonly string[]): Log | undefined {
  const shallow = git(root, ["rev-parse", "--is-shallow-repository"])?.toString().trim();
  if (shallow === undefined) return undefined;
  const text = git(root, [
    ...["-c", "log.showRoot=true", "log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev"],
    ...["-M", "--relative", "--format=%x01%cs", "HEAD", "--", ...below],
  ])?.toString();
  if (!text) return undefined;
  const versions = new Map<string, Version[]>();
  /** Path in the commit that is read -> path it has now. */
  const names = new Map<string, string>();
  const fields = text.split("\0");
  let date = "";
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]!.trimStart();
    if (field.startsWith("\x01")) date = field.slice(1);
    if (!field.startsWith(":")) continue;
    const [, , , blob, status = ""] = field.split(" ");
    const path = fields[++at]!;
    const after = /^[RC]/.test(status) ? fields[++at]! : path;
    const now = names.get(after) ?? after;
    const known = versions.get(now) ?? [];
    known.push({ date, blob: status === "D" ? undefined : blob });
    versions.set(now, known);
    if (status.startsWith("R")) names.set(path, now);
  }
  return versions.size > 0 ? { isShallow: shallow === "true", versions } : undefined;
}

/** The last commit of each month (`2026-11`) in which files below `below` changed, oldest first. */
export function monthEnds(root: string, below: readonly string[]): Map<string, string> {
  const text = git(root, ["log", "--first-parent", "--format=%H %cs", "HEAD", "--", ...below])?.toString();
  const ends = new Map<string, string>();
  for (const line of text?.split("\n").filter(Boolean) ?? []) {
    const [commit, date] = line.split(" ") as [string, string];
    const month = date.slice(0, 7);
    if (!ends.has(month)) ends.set(month, commit);
  }
  return new Map([...ends].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files below `below` at a commit: path -> id of the content. */
export function filesAt(root: string, commit: string, below: readonly string[]): Map<string, string> {
  const text = git(root, ["ls-tree", "-r", "-z", commit, "--", ...below])?.toString() ?? "";
  return new Map(
    text
      .split("\0")
      .filter(Boolean)
      .map((line) => {
        const [about, file] = line.split("\t") as [string, string];
        return [file, about.split(" ")[2]!];
      }),
  );
}

/** The available contents by object id; one process reads many. */
export function* readBlobs(root: string, ids: Iterable<string>): Generator<[id: string, bytes: Buffer]> {
  const wanted = [...new Set(ids)];
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const chunk = wanted.slice(from, from + CHUNK);
    const answer = git(root, ["cat-file", "--batch"], `${chunk.join("\n")}\n`);
    if (answer) yield* blobsIn(answer);
  }
}

/** `<id> blob <size>`, a line end, the content and a line end for each; `<id> missing` for what is not here. */
function* blobsIn(answer: Buffer): Generator<[string, Buffer]> {
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf("\n", at);
    const [id, type, size] = answer.toString("latin1", at, end).split(" ") as [string, string, string];
    at = end + 1;
    if (type === "missing") continue;
    const length = Number(size);
    if (type === "blob") yield [id, answer.subarray(at, at + length)];
    at += length + 1;
  }
}
