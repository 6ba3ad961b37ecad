import { existsSync, watch } from "node:fs";
import path from "node:path";
import { UserError } from "../model/errors.ts";
import { paths } from "../model/site.ts";

/** An editor has saved everything after this many milliseconds of silence. */
const QUIET = 300;

/**
 * Calls `onSave` after each change of an original, one at a time, until the signal. An editor's mistake is
 * printed.
 */
export async function watchOriginals(
  root: string,
  signal: AbortSignal,
  onSave: () => Promise<void>,
): Promise<void> {
  let wake = () => {};
  let changed = false;
  const folder = path.join(root, path.dirname(paths.posts));
  if (!existsSync(folder))
    throw new UserError(`--watch: ${path.dirname(paths.posts)} does not exist; create it first`);
  // A watcher alone does not keep the process running: removing a folder must not end it.
  const awake = setInterval(() => {}, 60_000);
  const watcher = watch(folder, { recursive: true }, () => {
    changed = true;
    wake();
  });
  watcher.on("error", () => {
    // The folder is gone; nothing to watch until it is back and the command is restarted.
    changed = true;
    wake();
  });
  signal.addEventListener("abort", () => wake());
  console.log("waiting for changes; Ctrl-C stops");
  while (!signal.aborted) {
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (changed) resolve();
    });
    if (signal.aborted) break;
    do {
      changed = false;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    } while (changed);
    try {
      await onSave();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      console.error(error.message);
    }
  }
  clearInterval(awake);
  watcher.close();
}
