import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ProblemsError, UserError } from "./errors.ts";
import { message } from "./message.ts";
import { decodeUtf8 } from "./text.ts";

/** The text of a file below `root`; undefined when it is missing. Throws a ProblemsError when it is not
 * UTF-8 or cannot be read. */
export function readText(root: string, file: string): string | undefined {
  try {
    const text = decodeUtf8(readFileSync(path.join(root, file)));
    if (text === undefined) throw new ProblemsError([{ file, message: message("file.notUtf8") }]);
    return text;
  } catch (error) {
    if (error instanceof ProblemsError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new ProblemsError([{ file, message: message("file.unreadable", { reason: String(code) }) }]);
  }
}

/** The bytes of a file that a person named. Rejects with a UserError when it cannot be read. */
export function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = {
      ENOENT: "there is no such file",
      EISDIR: "is a folder; name files",
    };
    throw new UserError(`${file}: ${reasons[error.code ?? ""] ?? `cannot be read (${error.code})`}`, 1);
  });
}
