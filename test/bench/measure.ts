import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Measured {
  seconds: number;
  /** Most memory the process took, in MiB. */
  mebibytes: number;
  stdout: string;
}

/** Runs a file of the project in a process of its own, as a command would be. Rejects when it fails. */
export function measure(
  file: string,
  options: readonly string[],
  env: Record<string, string> = {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const peak = path.join(ROOT, "test/bench/peak.ts");
    const child = spawn(process.execPath, ["--import", peak, path.join(ROOT, file), ...options], {
      env: { ...process.env, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("close", (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, mebibytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]), stdout });
      else reject(new Error(`${file} ended with ${code}: ${stderr}`));
    });
  });
}
