import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../src/model/site.ts";
import { findFaults } from "../../src/status/findings.ts";
import { command } from "../command.ts";
import { drafted, inTurkish, post, tempSite, translate, write } from "../site.ts";

const PO = "locales/tr/posts/bel.po";
const GLOSSARY = "nl,preferred,forbidden,note\n";

function newSite(): string {
  const root = tempSite({ "src/content/posts/bel.md": post("Bel ons", "Bel ons vandaag.") });
  translate(root, "bel", () => drafted());
  return root;
}
const checksOf = async (root: string) => (await findFaults(loadSite(root))).map(({ check }) => check).sort();

test("what a check remembers follows the translation, the Dutch and the glossary", async () => {
  const root = newSite();
  assert.equal(await checksOf(root), []);
  assert.equal(await checksOf(root), [], "from memory");
  const po = path.join(root, PO);
  const sound = readFileSync(po, "utf8");
  writeFileSync(po, sound.replace(inTurkish("Bel ons vandaag."), "Kapı 12."));
  assert.equal(await checksOf(root), ["facts"]);
  assert.equal(await checksOf(root), ["facts"], "from memory");
  writeFileSync(po, sound);
  assert.equal(await checksOf(root), []);
  write(root, { "locales/tr/glossary.csv": `${GLOSSARY}vandaag,bugün,,\n` });
  assert.equal(await checksOf(root), ["glossary"]);
  write(root, { "locales/tr/glossary.csv": GLOSSARY });
  assert.equal(await checksOf(root), []);
  assert.is(readdirSync(path.join(root, ".cache/check")).length, 1, "what is not asked for is forgotten");
});

test("a fact that an editor changes is reported before any run, on the line of the old translation", async () => {
  const root = newSite();
  const file = "src/content/posts/bel.md";
  write(root, { [file]: post("Bel ons", "Bel 020-123 45 67.") });
  translate(root, "bel", () => drafted());
  assert.equal(await checksOf(root), []);
  write(root, { [file]: post("Bel ons", "Bel 020-123 45 68.") });
  const [found, ...more] = await findFaults(loadSite(root));
  assert.equal(more, []);
  assert.is(found!.check, "stale-facts");
  assert.match(readFileSync(path.join(root, PO), "utf8").split("\n")[found!.line! - 1]!, "020-123 45 67");
  write(root, { [file]: post("Bel ons", "Bel +31 20 123 45 67.") });
  assert.equal(await checksOf(root), [], "the same number, written in another way");
});

test("a build leaves the lock of a translation run where it is", async () => {
  const root = newSite();
  const lock = path.join(root, ".cache/translate.lock");
  write(root, { ".cache/translate.lock": "1" });
  const { code, stderr } = await command("build", ["--site", root, "--output", path.join(root, "_site")]);
  assert.is(code, 0, stderr);
  assert.ok(existsSync(lock));
});

test.run();
