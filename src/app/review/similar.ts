/** Translations of similar Dutch, from all catalogues of the language. */
import { setImmediate } from "node:timers/promises";
import { type Entry, isSigned } from "../../catalog/entry.ts";
import { catalogueFiles, readCatalogue } from "../../catalog/store.ts";
import { judged } from "../../coverage/follow.ts";
import { plainInline } from "../../markdown/inline.ts";
import { createMemory, type Memory } from "../../memory/memory.ts";
import { ProblemsError } from "../../model/errors.ts";
import { paths, type Site } from "../../model/site.ts";
import { fieldOf } from "./cards.ts";
import type { OpenCatalogue } from "./catalogue-store.ts";
import type { Field } from "./inline-codes.ts";
import { stampOf } from "./stamps.ts";

export interface SimilarText {
  /** Whole percent; 100 is the same Dutch. */
  percent: number;
  dutch: string;
  field: Field;
  /** A person signed it. */
  isSigned: boolean;
}

export interface SimilarTexts {
  /** The most similar first, without the entry's own text. */
  of(opened: OpenCatalogue, entry: Entry): Promise<SimilarText[]>;
}

/** The least similarity of the Dutch (0 to 1), and the number of results. */
const LEAST_SCORE = 0.55;
const SHOWN = 4;

export function openSimilarTexts(site: Site): SimilarTexts {
  const memories = new Map<string, { memory: Memory; stamps: Map<string, string> }>();

  /** Updates the memory with changed files; serves other requests between files. */
  const memoryOf = async (opened: OpenCatalogue): Promise<Memory> => {
    const { language, glossary } = opened;
    const { code } = language;
    const known = memories.get(code) ?? { memory: createMemory(language, glossary.keep), stamps: new Map() };
    memories.set(code, known);
    for (const [at, file] of catalogueFiles(site.root, code).entries()) {
      const stamp = stampOf(site.root, file);
      if (known.stamps.get(file) === stamp) continue;
      known.stamps.set(file, stamp);
      try {
        known.memory.learn(judged(readCatalogue(site.root, file, code), opened), file);
      } catch (error) {
        // A broken catalogue is reported when it is opened.
        if (!(error instanceof ProblemsError)) throw error;
      }
      if (at % 10 === 9) await setImmediate();
    }
    return known.memory;
  };

  return {
    async of(opened, entry) {
      const { original, language } = opened;
      const memory = await memoryOf(opened);
      const post = paths.catalogue(language.code, original.kind, original.slug);
      const exact = memory.find(entry.source, post);
      const found = [
        ...(exact ? [{ entry: exact, score: 1 }] : []),
        ...memory.similar(entry.source, LEAST_SCORE, SHOWN + 2).filter(({ score }) => score < 1),
      ];
      return found
        .filter((near) => near.entry.translation !== entry.translation)
        .slice(0, SHOWN)
        .map(({ entry: near, score }) => ({
          percent: score === 1 ? 100 : Math.min(99, Math.floor(score * 100)),
          dutch: plainInline(near.source, original.body.references),
          field: fieldOf(near.translation, entry, original),
          isSigned: isSigned(near),
        }));
    },
  };
}
