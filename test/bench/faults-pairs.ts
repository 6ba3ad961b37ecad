/** The true pairs that faults are planted in: the sample content, and texts that no check was made with. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { readCatalogue } from "../../src/catalog/store.ts";
import type { Pair } from "../../src/checks/check.ts";
import { pairOf } from "../../src/checks/pair.ts";
import { loadOriginals } from "../../src/markdown/original.ts";
import { loadGlossary } from "../../src/model/glossary.ts";
import { loadSite, paths, targets } from "../../src/model/site.ts";

export interface TruePair {
  set: "sample" | "held out";
  pair: Pair;
  /** The translation with its denial taken away, where the Dutch denies something. */
  affirmed?: string | undefined;
  /** The same text in our other languages. */
  elsewhere: readonly string[];
}

const PAIRS = path.join(import.meta.dirname, "pairs");

/** All true pairs, by set and language. The held-out ones are `pairs/<language>.csv`: nl, translation, affirmed. */
export function truePairs(): TruePair[] {
  const site = loadSite(path.resolve(import.meta.dirname, "../.."));
  const { posts, pages } = loadOriginals(site);
  const pairs: Omit<TruePair, "elsewhere">[] = [];
  for (const language of targets(site)) {
    const glossary = loadGlossary(site.root, language.code);
    for (const original of [...posts, ...pages]) {
      const file = paths.catalogue(language.code, original.kind, original.slug);
      const { entries } = readCatalogue(site.root, file, language.code);
      for (const entry of entries) {
        if (entry.translation === "") continue;
        pairs.push({ set: "sample", pair: pairOf(entry, original, language, glossary) });
      }
    }
    const rows: Record<"nl" | "translation" | "affirmed", string>[] = parse(
      readFileSync(path.join(PAIRS, `${language.code}.csv`), "utf8"),
      { columns: true },
    );
    const references = {};
    for (const { nl: source, translation, affirmed } of rows) {
      const pair = { source, translation, language, references, glossary, engine: "llm" };
      pairs.push({ set: "held out", pair, affirmed: affirmed || undefined });
    }
  }
  const bySource = Map.groupBy(pairs, ({ pair }) => pair.source);
  return pairs.map((each) => {
    const same = bySource.get(each.pair.source)!.filter(({ pair }) => pair.language !== each.pair.language);
    return { ...each, elsewhere: same.map(({ pair }) => pair.translation) };
  });
}
