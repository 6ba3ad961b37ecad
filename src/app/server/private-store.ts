/** The app's own files: on this machine only, ignored by git, readable by their owner only. */
import * as fs from "node:fs";
import path from "node:path";
import { type FileSystem, writeAtomically } from "../../catalog/files.ts";
import { UserError } from "../../model/errors.ts";
import { stampOf } from "../review/stamps.ts";

const OWNER_ONLY = 0o600;
const FOLDER = ".app";
/** The folder's name when the app had only review. */
const OLD_FOLDER = ".review";

const owned: FileSystem = {
  ...fs,
  mkdirSync: fs.mkdirSync,
  openSync: (file: fs.PathLike, flags?: fs.OpenMode) => fs.openSync(file, flags ?? "r", OWNER_ONLY),
  writeSync: (descriptor, data, offset) => fs.writeSync(descriptor, data, offset),
};

export interface PrivateStore {
  read(name: string): string | undefined;
  /** Atomic. */
  write(name: string, text: string): void;
  /** Appends a line. */
  append(name: string, line: string): void;
  /** Equal while the file is unchanged. */
  stamp(name: string): string;
}

/** `.app/` of a site, created on the first write. Throws a UserError when an old `.review/` cannot be renamed to it. */
export function openPrivateStore(root: string): PrivateStore {
  const folder = path.join(root, FOLDER);
  rename(root, OLD_FOLDER, FOLDER);
  rename(root, `${FOLDER}/people.json`, `${FOLDER}/members.json`);
  const fileOf = (name: string) => path.join(folder, name);
  const prepare = () => {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(fileOf(".gitignore"), "*\n");
  };
  return {
    read(name) {
      try {
        return fs.readFileSync(fileOf(name), "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    write(name, text) {
      prepare();
      writeAtomically(fileOf(name), text, owned);
    },
    append(name, line) {
      prepare();
      fs.appendFileSync(fileOf(name), `${line}\n`, { mode: OWNER_ONLY });
    },
    stamp(name) {
      return stampOf(folder, name);
    },
  };
}

/** Renames if only the old name exists; another process may be doing the same. */
function rename(root: string, from: string, to: string): void {
  if (fs.existsSync(path.join(root, to))) return;
  try {
    fs.renameSync(path.join(root, from), path.join(root, to));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTEMPTY") return;
    throw new UserError(`${from}: cannot be renamed to ${to} (${code}); rename it, then start the app again`);
  }
}
