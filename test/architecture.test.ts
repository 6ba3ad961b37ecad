import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** Who may import whom, from the bottom up; docs/architecture.md explains it. A folder may always import from itself. */
const FOUNDATION = ["model", "languages", "i18n", "markdown", "catalog", "checks", "memory", "coverage"];
const below = (folder: string) => FOUNDATION.slice(0, FOUNDATION.indexOf(folder));
const MAY_IMPORT: Record<string, string[]> = {
  ...Object.fromEntries(FOUNDATION.map((folder) => [folder, below(folder)])),
  translate: FOUNDATION,
  exchange: FOUNDATION,
  migrate: ["model", "languages", "markdown"],
  site: FOUNDATION,
  status: FOUNDATION,
  app: [...FOUNDATION, "translate", "exchange", "site", "status"],
};

const root = path.resolve(import.meta.dirname, "..");
const files = (pattern: string) => globSync(pattern, { cwd: root }).sort();
const folderOf = (file: string) => file.split(path.sep)[1]!;

/** English sentences are data beside the texts of the interface. */
const DATA = "locales/en/messages.json";

/** Relative imports of a file, as paths from the root. */
function imports(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, target]) =>
    path.join(path.dirname(file), target!),
  );
}

const source = files("src/**/*.ts");

test("every folder of src has its place in the map", () => {
  assert.equal([...new Set(source.map(folderOf))].sort(), Object.keys(MAY_IMPORT).sort());
});

test("imports run only downward", () => {
  const upward = source.flatMap((file) => {
    const from = folderOf(file);
    const folders = imports(file).flatMap((target) => {
      if (target === DATA) return [];
      assert.ok(target.startsWith("src/"), `${file} imports ${target}, which is outside src`);
      return folderOf(target);
    });
    return [...new Set(folders)]
      .filter((to) => to !== from && !MAY_IMPORT[from]!.includes(to))
      .map((to) => `${file} -> ${to}`);
  });
  assert.equal(upward, []);
});

test("engines are imported by their index only", () => {
  for (const file of [...source, ...files("scripts/*.ts")]) {
    for (const target of imports(file)) {
      if (!target.startsWith("src/translate/engines/") || file.startsWith("src/translate/engines/")) continue;
      assert.match(target, /engines\/(?:index|engine)\.ts$/, `${file} imports ${target}`);
    }
  }
});

test("only one file touches the disk for catalogues", () => {
  const disk = source.filter(
    (file) => folderOf(file) === "catalog" && /"node:fs/.test(readFileSync(path.join(root, file), "utf8")),
  );
  assert.equal(disk, ["src/catalog/files.ts", "src/catalog/store.ts"]);
});

test("catalogues are brought up to date in one place", () => {
  for (const file of [...source, ...files("scripts/*.ts")]) {
    if (["catalog", "coverage"].includes(folderOf(file))) continue;
    const targets = imports(file).filter((target) => /src\/catalog\/(?:adopt|merge)\.ts$/.test(target));
    const isTypes = /import type \{[^}]*\} from "[^"]*catalog\/adopt\.ts"/.test(
      readFileSync(path.join(root, file), "utf8"),
    );
    assert.ok(targets.length === 0 || isTypes, `${file} imports ${targets}; call follow of src/coverage`);
  }
});

test("every catalogue that is written goes through one gate", () => {
  const printing = [...source, ...files("scripts/*.ts")].filter((file) =>
    /\bprintCatalogue\b/.test(readFileSync(path.join(root, file), "utf8")),
  );
  assert.equal(printing, ["src/catalog/po.ts", "src/catalog/sound.ts"]);
});

test("only commands end the process, and nothing imports from scripts", () => {
  for (const file of source) {
    assert.not.match(readFileSync(path.join(root, file), "utf8"), /process\.exit\b/, file);
  }
  for (const file of files("scripts/*.ts")) {
    for (const target of imports(file)) {
      assert.ok(
        !target.startsWith("scripts/") || target === "scripts/command.ts",
        `${file} imports ${target}`,
      );
    }
  }
});

test("no file grows beyond one sitting", () => {
  for (const file of [...source, ...files("scripts/*.ts")]) {
    // The files of the languages are data, and one language is one file.
    if (/^src\/languages\/[a-z]{2,3}\.ts$/.test(file)) continue;
    const { length } = readFileSync(path.join(root, file), "utf8").split("\n");
    assert.ok(length <= 450, `${file} has ${length} lines`);
  }
});

test.run();
