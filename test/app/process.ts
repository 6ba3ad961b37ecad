import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Entrance } from "./app.ts";

/** The app in a process of its own, as `npm run review` opens it, so that it can be killed and has its own time. */
export interface AppProcess extends Entrance {
  port: number;
  /** Kills it (-9) and waits until it is gone. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Kills what a test that failed left running, which would keep its process alive. */
export function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
}
process.on("exit", killAll);

/**
 * Opens the app of a site; port 0 is any that is free. With `publicUrl` for several people, who come in by `address`
 * as a proxy does. Rejects with what the command said when it ends at once.
 */
export async function startApp(root: string, { port = 0, publicUrl = "" } = {}): Promise<AppProcess> {
  const command = path.resolve(import.meta.dirname, "../../scripts/review.ts");
  const options = ["--site", root, "--port", String(port), ...(publicUrl ? ["--public-url", publicUrl] : [])];
  const child = spawn(process.execPath, [command, ...options]);
  running.add(child);
  const gone = once(child, "exit").finally(() => running.delete(child));
  let said = "";
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /open (http\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("exit", (code) => reject(new Error(`npm run review ended with ${code}: ${said}`)));
  });
  const { origin } = new URL(link);
  const listening = publicUrl ? port : Number(new URL(link).port);
  return {
    origin,
    link,
    port: listening,
    address: `http://127.0.0.1:${listening}`,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
