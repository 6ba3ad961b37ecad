import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { UserError } from "../model/errors.ts";
import { readText } from "../model/files.ts";

/** The file operations of a write; tests replace them by failing ones. */
export interface FileSystem {
  mkdirSync: typeof mkdirSync;
  openSync: typeof openSync;
  writeSync: (descriptor: number, data: Uint8Array, offset: number) => number;
  fsyncSync: typeof fsyncSync;
  closeSync: typeof closeSync;
  renameSync: typeof renameSync;
  rmSync: typeof rmSync;
}

const real: FileSystem = { mkdirSync, openSync, writeSync, fsyncSync, closeSync, renameSync, rmSync };

const TEMPORARY = /^\..+\.\d+\.tmp$/;

/**
 * Writes a file so that a crash at any moment leaves the old content or the new, never a part: temporary file,
 * fsync, rename, fsync of the folder (without it the rename itself may be lost). Throws the file system's error,
 * with the old file untouched. `isStill` is called at the last moment: if it returns false, nothing is written and the
 * result is false.
 */
export function writeAtomically(
  file: string,
  text: string,
  fs: FileSystem = real,
  isStill: () => boolean = () => true,
): boolean {
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const descriptor = fs.openSync(temporary, "w");
    try {
      const data = Buffer.from(text);
      for (let done = 0; done < data.length; ) done += fs.writeSync(descriptor, data, done);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    if (!isStill()) {
      fs.rmSync(temporary, { force: true });
      return false;
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  const descriptor = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  return true;
}

/**
 * Writes a text file of the site in the place of what was read (`before`; undefined without a file), unless another
 * program has written it since: then nothing changes and the result is false. Throws a UserError when it cannot be
 * written.
 */
export function replaceText(root: string, file: string, before: string | undefined, after: string): boolean {
  try {
    return writeAtomically(path.join(root, file), after, undefined, () => readText(root, file) === before);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`${file}: cannot be written (${code ?? message}); the old file is unchanged`, 1);
  }
}

/** Removes the temporary files that killed writes left below `folder`, except those of a process that still runs. */
export function removeLeftovers(folder: string): void {
  let entries: ReturnType<typeof readEntries>;
  try {
    entries = readEntries(folder);
  } catch {
    return;
  }
  for (const entry of entries) {
    if (!entry.isFile() || !TEMPORARY.test(entry.name)) continue;
    const pid = Number(entry.name.split(".").at(-2));
    if (!isRunning(pid)) rmSync(path.join(entry.parentPath, entry.name), { force: true });
  }
}

const readEntries = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
