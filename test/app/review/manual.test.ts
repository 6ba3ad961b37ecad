import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

// What volunteers read must name what they see. Bold words in a manual are words of the interface, in its language.
const ROOT = path.resolve(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const LAYOUT = read("src/app/layouts/post.njk");

const wordsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(wordsIn);

for (const code of ["nl", "tr", "ar", "so", "en"]) {
  const manual = read(`docs/reviewing/${code}.md`);

  test(`${code}: every button and message that the manual names is in the app`, () => {
    const words = new Set(wordsIn(JSON.parse(read(`locales/${code}/ui.json`)).review));
    const named = [...manual.matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name!);
    assert.ok(named.length > 12);
    assert.equal(
      named.filter((name) => !words.has(name)),
      [],
    );
  });

  test(`${code}: every key of the app is in the manual`, () => {
    const keys = [...LAYOUT.matchAll(/\["([^"]+)", "[a-z]+"\]/g)].map(([, key]) => key!);
    assert.ok(keys.length > 9);
    assert.equal(
      keys.filter(
        (key) => !manual.includes(`\`${key}\``) && !manual.includes(`<code dir="ltr">${key}</code>`),
      ),
      [],
    );
  });

  test(`${code}: the pictures are there, and small`, () => {
    const pictures = [...manual.matchAll(/\b[a-z]{2}-[a-z]+\.webp/g)].map(([name]) => name);
    assert.is(pictures.length, 2);
    for (const name of pictures) {
      assert.ok(name.startsWith(`${code}-`));
      assert.ok(statSync(path.join(ROOT, "docs/reviewing", name)).size < 60_000, name);
    }
  });
}

test.run();
