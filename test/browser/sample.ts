import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import * as assert from "uvu/assert";
import { command } from "../command.ts";
import { launch } from "./chromium.ts";
import { serve } from "./serve.ts";

/** The sample site as it is published, and a browser to look at it. */
export interface Sample {
  /** Where it was written, until the process ends. */
  folder: string;
  /** `http://127.0.0.1:4321`, without a slash at the end. */
  origin: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Builds the sample site, serves it on loopback and starts Chromium. */
export async function openSample(): Promise<Sample> {
  const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-sample-"));
  process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
  const folder = path.join(temporary, "site");
  const built = await command("build", ["--output", folder]);
  assert.is(built.code, 0, built.stderr);
  const served = await serve(folder);
  const browser = await launch();
  return {
    folder,
    origin: served.origin,
    browser,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
