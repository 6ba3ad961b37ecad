/** What `npm ci` installs, and that `npm ci --omit=dev` is enough for every command that is not for developers. */
import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const lock: { packages: Record<string, Locked> } = JSON.parse(read("package-lock.json"));

interface Locked {
  version: string;
  resolved?: string;
  engines?: { node?: string };
  hasInstallScript?: boolean;
}

/** They import from `test/`, or run what is there. All others work without the packages for developers. */
const DEVELOPERS = ["bench", "compare", "app-screenshots", "screenshots", "test"].map(
  (name) => `scripts/${name}.ts`,
);

/** Runs the commands; nobody imports it. */
const RUNTIME = "node";

const production = globSync(["src/**/*.ts", "scripts/*.ts", ".eleventy.js"], { cwd: root })
  .filter((file) => !file.endsWith(".d.ts") && !DEVELOPERS.includes(file))
  .sort();

/** `@11ty/eleventy/x` -> `@11ty/eleventy` */
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

/** Packages that files name in imports, static and dynamic, with the files. */
async function packagesOf(files: readonly string[]): Promise<Map<string, string[]>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir: "nowhere",
    bundle: true,
    packages: "external",
    external: [...builtinModules, "node:*"],
    loader: { ".css": "empty" },
    platform: "node",
    format: "esm",
    target: "node24",
    write: false,
    metafile: true,
  });
  const found = new Map<string, string[]>();
  const add = (specifier: string, file: string) => {
    if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return;
    const name = packageOf(specifier);
    found.set(name, [...(found.get(name) ?? []), file]);
  };
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    for (const { path: specifier, external } of imports) if (external) add(specifier, file);
    for (const [, specifier] of read(file).matchAll(/import\.meta\.resolve\("([^."][^"]*)"/g)) {
      add(specifier!, file);
    }
  }
  return found;
}

const used = await packagesOf(production);

test("what commands import is installed without the packages for developers", () => {
  assert.ok(production.length > 200, `${production.length} files`);
  for (const [name, files] of used) {
    assert.ok(
      Object.hasOwn(manifest.dependencies, name),
      `${files.join(", ")}: ${name} is not in "dependencies" of package.json`,
    );
  }
});

test("nothing is installed for the commands that they do not import", () => {
  const unused = Object.keys(manifest.dependencies).filter((name) => name !== RUNTIME && !used.has(name));
  assert.equal(unused, []);
});

test("commands import nothing from the tests", () => {
  const commands = Object.values<string>(manifest.scripts).flatMap(
    (line) => /^node (scripts\/\S+)/.exec(line)?.[1] ?? [],
  );
  for (const file of [...production.filter((name) => name.startsWith("scripts/")), ...DEVELOPERS]) {
    const isForDevelopers = DEVELOPERS.includes(file);
    if (!isForDevelopers) assert.not.match(read(file), /"\.\.\/test\//, file);
    assert.ok(commands.includes(file) || file === "scripts/command.ts", `no npm script runs ${file}`);
  }
});

test("every package takes the oldest Node that the project takes", () => {
  const oldest = lowest(manifest.engines.node);
  for (const [name, { engines, version }] of Object.entries(lock.packages)) {
    if (name === "" || !engines?.node) continue;
    assert.ok(
      compare(lowest(engines.node), oldest) <= 0,
      `${name} ${version} wants Node ${engines.node}; npm warns of it on Node ${oldest.join(".")}`,
    );
  }
});

/** The lowest version that a range names: `^20.19.0 || >= 24` -> `[20, 19, 0]`. */
function lowest(range: string): number[] {
  const versions = range
    .split("||")
    .map((part) => (/\d+(?:\.\d+)*/.exec(part)?.[0] ?? "0").split(".").map(Number));
  return versions.sort(compare)[0]!;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

test("every install script is allowed or forbidden, so that npm asks for nothing", () => {
  const scripted = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([name]) => name.replace(/^.*node_modules\//, ""));
  assert.equal(Object.keys(manifest.allowScripts).sort(), scripted.sort());
});

test("the lock file names no registry", () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  assert.equal(named, []);
});

test("images are made by one sharp", () => {
  const copies = Object.keys(lock.packages).filter((name) => name.endsWith("node_modules/sharp"));
  assert.equal(copies, ["node_modules/sharp"]);
});

test.run();
