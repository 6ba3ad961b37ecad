import { spawn } from "node:child_process";
import path from "node:path";

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What a program needs of the environment: no settings, but where Node.js keeps what it compiled. */
export function plainEnvironment(): Record<string, string> {
  const { PATH = "", HOME = "", NODE_COMPILE_CACHE = "" } = process.env;
  return { PATH, HOME, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };
}

/** Runs a command of scripts/ as its user would, with only the given engine settings in its environment. */
export function command(
  name: string,
  options: readonly string[],
  env: Record<string, string> = {},
  onStart: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [path.resolve(import.meta.dirname, `../scripts/${name}.ts`), ...options],
      {
        env: { ...plainEnvironment(), ...env },
      },
    );
    const outcome: Outcome = { code: null, stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
      outcome.stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      outcome.stderr += chunk;
    });
    child.on("close", (code) => resolve({ ...outcome, code }));
    onStart((signal) => child.kill(signal));
  });
}
