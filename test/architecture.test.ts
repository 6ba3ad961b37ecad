import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import stylelint from "stylelint";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** Who may import whom; docs/architecture.md explains it. A folder may always import from itself. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  markdown: ["model"],
  catalog: ["model", "markdown"],
  checks: ["model", "markdown", "catalog"],
  coverage: ["model", "markdown", "catalog", "checks"],
  exchange: ["model", "markdown", "catalog", "checks", "coverage"],
  import: ["model", "markdown"],
  translate: ["model", "markdown", "catalog", "checks", "coverage"],
  site: ["model", "markdown", "catalog", "checks", "coverage"],
  status: ["model", "markdown", "catalog", "checks", "coverage", "site"],
  review: ["model", "markdown", "catalog", "checks", "coverage", "exchange", "translate", "site", "status"],
};

const root = path.resolve(import.meta.dirname, "..");
const files = (pattern: string) => globSync(pattern, { cwd: root }).sort();
const folderOf = (file: string) => file.split(path.sep)[1]!;

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

for (const file of source) {
  test(`${file} imports only downward`, () => {
    const from = folderOf(file);
    for (const target of imports(file)) {
      assert.ok(target.startsWith("src/"), `${target} is outside src`);
      const to = folderOf(target);
      assert.ok(to === from || MAY_IMPORT[from]!.includes(to), `${from} may not import ${to} (${target})`);
    }
  });
}

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

test("the style sheets know no left and right", async () => {
  const { results } = await stylelint.lint({
    files: "src/*/styles/*.css",
    cwd: root,
    config: {
      rules: {
        "property-disallowed-list": [
          "/^(margin|padding|border|inset)(-.+)?-?(left|right|top|bottom)/",
          "/^(scroll-margin|scroll-padding)-(left|right|top|bottom)$/",
          "/^(left|right|top|bottom|float|clear|direction|width|height|(min|max)-(width|height))$/",
          "/^(resize|caption-side)$/",
        ],
        "declaration-property-value-disallowed-list": {
          "/^text-align/": ["/left|right/"],
          "/^(margin|padding|inset)(-block|-inline)?$/": ["/^\\S+ \\S+ \\S+ \\S+$/"],
        },
      },
    },
  });
  assert.ok(results.length > 5, `${results.length} sheets`);
  const said = results.flatMap(({ source, warnings }) =>
    warnings.map(({ line, text }) => `${path.relative(root, source!)}:${line}: ${text}`),
  );
  assert.equal(said, []);
});

test("no file grows beyond one sitting", () => {
  for (const file of [...source, ...files("scripts/*.ts")]) {
    const { length } = readFileSync(path.join(root, file), "utf8").split("\n");
    assert.ok(length <= 450, `${file} has ${length} lines`);
  }
});

test.run();
