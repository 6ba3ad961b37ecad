import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { loadSite, paths, targets } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { copySample } from "./sample.ts";

const software = path.resolve(import.meta.dirname, "../..");

/** The posts of the sample site that stand for a state of trust. */
export const [SIGNED, UNSIGNED, BROKEN, GATED] = [
  "taalcafe",
  "discriminatie-melden",
  "samen-aan-tafel",
  "onveilig-thuis",
] as const;
export const READER = "Proef Persoon";
/** What the Dutch of the signed post says since it was signed. */
export const HELPS = "Een vrijwilliger helpt u rustig op weg.";

/** A copy of the sample site in the temporary folder, removed when the process ends. */
export interface Copy {
  root: string;
  /** The languages it is translated into. */
  codes: string[];
  /** Changes a file; one that stays the same is a mistake of the test. */
  edit(file: string, change: (text: string) => string): void;
  /** Signs a post in a language, all of it. */
  sign(slug: string, code: string): Promise<void>;
  /** Builds it; the output folder. */
  build(): Promise<string>;
}

/** The words of the interface. */
export const ui = (code: string) => JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8"));

/**
 * The sample site with a post in each state of trust, in every language: signed and edited since (a stale block, and
 * one kept back for its hour), unsigned, with a telephone number that is wrong, and one that waits for a review.
 */
export async function sampleInAllStates(): Promise<Copy> {
  const root = await copySample();
  const copy: Copy = {
    root,
    codes: targets(loadSite(root)).map(({ code }) => code),
    edit(file, change) {
      const before = readFileSync(path.join(root, file), "utf8");
      const after = change(before);
      assert.is.not(after, before, `${file} is not changed`);
      writeFileSync(path.join(root, file), after);
    },
    async sign(slug, code) {
      const options = ["--site", root, "--post", slug, "--language", code, "--name", READER];
      const { code: exit, stderr } = await command("sign", options);
      assert.is(exit, 0, stderr);
    },
    async build() {
      const folder = path.join(root, "_site");
      const { code, stderr } = await command("build", ["--site", root, "--output", folder]);
      assert.is(code, 0, stderr);
      return folder;
    },
  };
  const written = (text: string, number: string) =>
    text.replaceAll("<contact:buurthuis>", `[${number}](tel:+31201234567)`);
  copy.edit(`${paths.posts}/${BROKEN}.md`, (text) => written(text, "020-123 45 67"));
  for (const code of copy.codes) {
    await copy.sign(SIGNED, code);
    // A telephone number that is written out, with two digits exchanged.
    copy.edit(paths.catalogue(code, "posts", BROKEN), (po) =>
      po
        .replace(/^msgid .*/gm, (line) => written(line, "020-123 45 67"))
        .replace(/^msgstr .*/gm, (line) => written(line, "020-123 45 76")),
    );
  }
  // After it was signed: other words in one paragraph, another hour in the next.
  copy.edit(`${paths.posts}/${SIGNED}.md`, (text) =>
    text.replace("Een vrijwilliger helpt u op weg.", HELPS).replace("19.15", "19.20"),
  );
  return copy;
}
