import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import * as assert from "uvu/assert";
import { paths } from "../../src/model/site.ts";
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

const software = path.resolve(import.meta.dirname, "../..");

/** A folder in the temporary folder, removed when the process ends. */
function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "taalbrug-sample-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds the sample site; the folder of its pages. */
async function buildSample(): Promise<string> {
  const folder = path.join(temporary(), "site");
  const built = await command("build", ["--output", folder]);
  assert.is(built.code, 0, built.stderr);
  return folder;
}

/**
 * A copy of the sample site to change and to build. Its pictures and cards are drawn already, as they are for somebody
 * who edits a site: to draw them takes most of the time of a first build.
 */
export async function copySample(): Promise<string> {
  await buildSample();
  const root = temporary();
  for (const name of [paths.settings, "src/content", "locales", ".cache/cards", ".cache/images"]) {
    const from = path.join(software, name);
    // Without Chromium there are no cards.
    if (existsSync(from)) cpSync(from, path.join(root, name), { recursive: true });
  }
  return root;
}

/** Builds the sample site, serves it on loopback and starts Chromium. */
export async function openSample(): Promise<Sample> {
  const folder = await buildSample();
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
