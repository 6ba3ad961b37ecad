import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import stylelint from "stylelint";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = path.resolve(import.meta.dirname, "..");

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

// In the dark, the browser tests look at colours only.
test("dark style sheets set the values of custom properties, and nothing else", () => {
  const declarations = globSync("src/*/styles/*.css", { cwd: root }).flatMap((file) => {
    const sheet = readFileSync(path.join(root, file), "utf8");
    const dark = [...sheet.matchAll(/^@media[^{]*prefers-color-scheme: dark[^{]*\{\n([\s\S]*?)^\}/gm)];
    return dark.flatMap(([, rules]) => [...rules!.matchAll(/^\s+([\w-]+):/gm)].map(([, name]) => name!));
  });
  assert.ok(declarations.length > 5, declarations.join());
  assert.equal(
    declarations.filter((name) => !name.startsWith("--")),
    [],
  );
});

test.run();
