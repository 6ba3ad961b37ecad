import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { draft, sign } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { parseOriginal, segments } from "../../src/markdown/original.ts";
import { paths } from "../../src/model/site.ts";

const CODES = ["tr", "ar", "so", "en"];
const WORDS =
  "de het een van op in met voor bij gemeente buurthuis veiligheid samen mensen kunnen vragen hulp krijgen werk contract school kinderen ouders gesprek maandag dinsdag gratis bellen schrijven brief recht advies gezondheid huisarts taal oefenen lezen luisteren vrijwilliger bijeenkomst".split(
    " ",
  );
const TAGS = ["recht", "werk", "taal", "veiligheid", "samen"];

/** The same numbers on every machine: a linear congruential generator. */
function randomizer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A site of `posts` posts of some 400 words, with full catalogues in four languages: half reviewed, half drafts. */
export function makeSite(root: string, posts: number, languages: readonly string[] = CODES): void {
  for (const folder of [paths.posts, ...CODES.map((code) => `locales/${code}/posts`)]) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
  writeFileSync(
    path.join(root, paths.settings),
    JSON.stringify({ name: "Bench", url: "https://bench.example" }),
  );
  for (let at = 0; at < posts; at++) {
    const file = `${paths.posts}/bericht-${at}.md`;
    const text = makePost(at);
    writeFileSync(path.join(root, file), text);
    const { original } = parseOriginal(file, text, "posts", {
      languages: ["nl", ...CODES],
      images: new Map(),
      files: new Set(),
    });
    const parts = segments(original);
    for (const code of languages) {
      const catalogue = merge(emptyCatalogue(code), parts, file);
      const entries = catalogue.entries.map((entry) => {
        const translation = `${code} ${entry.source}`;
        return at % 2 === 0
          ? sign({ ...entry, translation }, "Bench", "2026-11-23")
          : draft(entry, translation, "deepl", "2026-11-23");
      });
      writeFileSync(
        path.join(root, paths.catalogue(code, "posts", original.slug)),
        printCatalogue({ ...catalogue, entries }),
      );
    }
  }
}

/** Some 400 words in the blocks a real post has. */
function makePost(seed: number): string {
  const random = randomizer(seed + 1);
  const words = (count: number) => Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(" ");
  const sentence = () => {
    const text = words(8 + random(8));
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () =>
    `${sentence()} ${sentence()} ${words(3)} **${words(2)}** en [${words(2)}](https://voorbeeld.example/${random(99)}). ${sentence()}`;
  const section = () => [
    `## ${words(4)} ${seed}`,
    paragraph(),
    paragraph(),
    [1, 2, 3].map(() => `- ${sentence()}`).join("\n"),
  ];
  const day = new Date(Date.UTC(2020, 0, 1 + (seed % 2000))).toISOString().slice(0, 10);
  const head = `---\ntitle: ${words(6)} ${seed}\ndescription: ${sentence()}\ndate: ${day}\ntags: [${TAGS[seed % TAGS.length]}]\n---`;
  return [
    head,
    paragraph(),
    ...section(),
    ...section(),
    `| ${words(1)} | ${words(1)} |\n| --- | --- |\n| ${words(2)} | € ${random(90)},50 |`,
    paragraph(),
  ].join("\n\n");
}
