import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sign } from "../../src/catalog/entry.ts";
import { type FileSystem, removeLeftovers, writeAtomically } from "../../src/catalog/files.ts";
import { merge } from "../../src/catalog/merge.ts";
import { readCatalogue, updateCatalogue } from "../../src/catalog/store.ts";

const folder = fs.mkdtempSync(path.join(tmpdir(), "taalbrug-files-"));
const test = suite("files");
test.after(() => fs.rmSync(folder, { recursive: true }));

/** A file system whose Nth operation of a kind fails as a full or dying disk does. */
function failing(
  operation: keyof FileSystem,
  nth: number,
  code: string,
): { system: FileSystem; calls: () => number } {
  let calls = 0;
  const system: FileSystem = { ...fs };
  const real = system[operation] as (...all: unknown[]) => unknown;
  Object.assign(system, {
    [operation]: (...args: unknown[]) => {
      calls++;
      if (calls === nth) throw Object.assign(new Error(code), { code });
      return real(...args);
    },
  });
  return { system, calls: () => calls };
}

for (const operation of ["openSync", "writeSync", "fsyncSync", "closeSync", "renameSync"] as const) {
  test(`when the Nth ${operation} fails, the old file stays or the new one is whole, for every N`, () => {
    const file = path.join(folder, "a.po");
    for (let nth = 1; ; nth++) {
      fs.writeFileSync(file, "oud");
      const { system, calls } = failing(operation, nth, "ENOSPC");
      let failed = false;
      try {
        writeAtomically(file, "nieuw", system);
      } catch {
        failed = true;
      }
      const text = fs.readFileSync(file, "utf8");
      assert.ok(text === "oud" || text === "nieuw", text);
      if (!failed) assert.is(text, "nieuw");
      assert.equal(fs.readdirSync(folder), ["a.po"]);
      if (calls() < nth) break;
      assert.ok(failed, `${operation} ${nth} failed in silence`);
    }
  });
}

test("a disk that writes a few bytes at a time loses none", () => {
  const file = path.join(folder, "b.po");
  const text = "şöyle böyle ".repeat(500);
  const slow = {
    ...failing("openSync", 0, "").system,
    writeSync: (fd: number, data: Uint8Array, offset: number) =>
      fs.writeSync(fd, data, offset, Math.min(7, data.length - offset)),
  };
  writeAtomically(file, text, slow);
  assert.is(fs.readFileSync(file, "utf8"), text);
});

test("a full disk is reported in one line and the catalogue is untouched", () => {
  const root = path.join(folder, "full");
  fs.mkdirSync(path.join(root, "locales"), { recursive: true });
  // A folder that cannot be made stands for a disk that takes nothing more; it holds for root too.
  fs.writeFileSync(path.join(root, "locales/tr"), "");
  assert.throws(
    () =>
      updateCatalogue(root, "locales/tr/posts/a.po", "tr", (catalogue) =>
        merge(catalogue, [{ text: "a", kind: "title", line: 2 }], "a.md"),
      ),
    /^locales\/tr\/posts\/a\.po: cannot be written \((?:ENOTDIR|EEXIST)\); the old file is unchanged$/,
  );
});

test("what another program writes between reading and renaming stays, and the change is made to it", () => {
  const wanted = [{ text: "a", kind: "title", line: 2 }];
  const write = (translation: string, name: string) =>
    updateCatalogue(folder, "d.po", "tr", (catalogue) => ({
      ...catalogue,
      entries: catalogue.entries.map((entry) => sign({ ...entry, translation }, name, "2026-11-24")),
    }));
  updateCatalogue(folder, "d.po", "tr", (catalogue) => merge(catalogue, wanted, "a.md"));
  const seen: string[] = [];
  updateCatalogue(folder, "d.po", "tr", (catalogue) => {
    seen.push(catalogue.entries[0]!.translation);
    if (seen.length === 1) write("elsewhere", "Ander");
    const notes = ["comment: of ours"];
    return { ...catalogue, entries: catalogue.entries.map((entry) => ({ ...entry, notes })) };
  });
  assert.equal(seen, ["", "elsewhere"]);
  const [entry] = readCatalogue(folder, "d.po", "tr").entries;
  assert.equal([entry!.translation, entry!.notes], ["elsewhere", ["comment: of ours"]]);
});

test("writing what stands there already does not touch the file", () => {
  const change = (catalogue: ReturnType<typeof readCatalogue>) =>
    merge(catalogue, [{ text: "a", kind: "title", line: 2 }], "a.md");
  updateCatalogue(folder, "c.po", "tr", change);
  const { ino } = fs.statSync(path.join(folder, "c.po"));
  updateCatalogue(folder, "c.po", "tr", change);
  assert.is(fs.statSync(path.join(folder, "c.po")).ino, ino);
});

test("killed again and again while it writes, the file is always whole", async () => {
  const file = path.join(folder, "kill/d.po");
  const module = path.resolve(import.meta.dirname, "../../src/catalog/files.ts");
  const code = `import { writeAtomically } from ${JSON.stringify(module)};
    for (let n = 0; ; n++) { writeAtomically(${JSON.stringify(file)}, (n + " ").repeat(20000) + "einde"); if (n === 0) process.stdout.write("x"); }`;
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", code]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    const [first, ...rest] = fs.readFileSync(file, "utf8").split(" ");
    assert.is(rest.at(-1), "einde");
    assert.ok(rest.slice(0, -1).every((word) => word === first));
  }
  fs.writeFileSync(path.join(folder, `kill/.live.po.${process.pid}.tmp`), "");
  removeLeftovers(folder);
  assert.equal(fs.readdirSync(path.join(folder, "kill")), [`.live.po.${process.pid}.tmp`, "d.po"]);
});

test("a catalogue that is not UTF-8 is named and left as it is", () => {
  const latin = Buffer.from(
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-9\\n"\n\nmsgid "a"\nmsgstr "Ba\xfel\xfdk"\n',
    "latin1",
  );
  fs.writeFileSync(path.join(folder, "f.po"), latin);
  assert.throws(
    () => updateCatalogue(folder, "f.po", "tr", (catalogue) => catalogue),
    /^f\.po: is not UTF-8/,
  );
  assert.equal(fs.readFileSync(path.join(folder, "f.po")), latin);
});

test("what a reviewer saves between two writes of a run is kept", () => {
  const file = "e.po";
  const texts = [
    { text: "een", kind: "title", line: 2 },
    { text: "twee", kind: "paragraph", line: 5 },
  ];
  updateCatalogue(folder, file, "tr", (catalogue) => merge(catalogue, texts, "a.md"));
  updateCatalogue(folder, file, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      entry.source === "een" ? sign({ ...entry, translation: "bir" }, "N", "2026-11-23") : entry,
    ),
  }));
  updateCatalogue(folder, file, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      entry.source === "twee" ? { ...entry, translation: "iki", fuzzy: true } : entry,
    ),
  }));
  assert.equal(
    readCatalogue(folder, file, "tr").entries.map(({ translation }) => translation),
    ["bir", "iki"],
  );
});

test.run();
