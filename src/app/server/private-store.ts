/** What the room keeps beside the catalogues: files of this machine that git does not see and only their owner reads. */
import * as fs from "node:fs";
import path from "node:path";
import { type FileSystem, writeAtomically } from "../../catalog/files.ts";

const OWNER_ONLY = 0o600;

const owned: FileSystem = {
  ...fs,
  mkdirSync: fs.mkdirSync,
  openSync: (file: fs.PathLike, flags?: fs.OpenMode) => fs.openSync(file, flags ?? "r", OWNER_ONLY),
  writeSync: (descriptor, data, offset) => fs.writeSync(descriptor, data, offset),
};

export interface PrivateStore {
  read(name: string): string | undefined;
  /** Whole, or not at all. */
  write(name: string, text: string): void;
  /** Adds a line at the end. */
  append(name: string, line: string): void;
  /** Equal while the file is the same. */
  stamp(name: string): string;
}

/** `.review/` of a site, made when it is first written to. */
export function openPrivateStore(root: string): PrivateStore {
  const folder = path.join(root, ".review");
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
      const found = fs.statSync(fileOf(name), { throwIfNoEntry: false });
      return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "";
    },
  };
}
