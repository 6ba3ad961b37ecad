import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { UserError } from "../model/errors.ts";

/** Locks of this process: a lock with its id that is not among them is of an earlier process. */
const held = new Set<string>();

/**
 * Locks the site for one run and returns the release. Throws a UserError while another run has it. The lock of a
 * killed run is taken over, if it ran on this machine.
 */
export function lockSite(root: string): () => void {
  const file = path.join(root, ".cache", "translate.lock");
  const own = `${process.pid} ${hostname()}\n`;
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, own, { flag: "wx" });
      held.add(file);
      return () => {
        held.delete(file);
        if (readLock(file) === own) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const other = readLock(file);
    if (other === undefined) continue;
    if (held.has(file) || !(isDead(other) || isEmptied(file, other))) {
      throw new UserError(
        `another run is translating this site (process ${other.trim().replace(" ", " on ")}); wait for it, or delete ${file} if it is gone`,
        1,
      );
    }
    takeAway(file, other);
  }
}

/** Removes a dead run's lock; restores one written in the meantime. */
function takeAway(file: string, expected: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== expected) {
    try {
      linkSync(aside, file);
    } catch {
      // A third run has it by now.
    }
  }
  rmSync(aside, { force: true });
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Milliseconds within which a run has surely written into its new lock. */
const WRITING = 5_000;

/** Is it empty for longer than a run needs to fill it? Then the run was killed, or the disk was full. */
function isEmptied(file: string, lock: string): boolean {
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return lock === "" && Date.now() - since > WRITING;
}

/** Was it left by a dead process of this machine? */
function isDead(lock: string): boolean {
  const [pid = "", host] = lock.trim().split(" ");
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return Number(pid) === process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
