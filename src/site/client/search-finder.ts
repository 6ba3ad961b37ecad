import type { Hit } from "./search-list.ts";
import type { Found } from "./search-results.ts";

/** The part of Pagefind's runtime that is used. */
interface Pagefind {
  createInstance(options: object): Instance;
}
interface Instance {
  search(query: string): Promise<{ results: Result[] }>;
}
export interface Result {
  words: number[];
  data(): Promise<Found>;
}
export type Finder = ReturnType<typeof finder>;

/** A title counts five times (Pagefind's own weight), words for a subject as much as some in the text. */
const WEIGHTS = { title: 5, subjects: 3 };

/** What a result shows. */
export const load = async ({ words, data }: Result): Promise<Hit> => ({ words, found: await data() });

/**
 * Searches the index in a folder, loaded on first use. If no page has all words, the shortest are left out until
 * some page has the rest; `chosen` are the words searched for.
 */
export function finder(base: string, version: string) {
  let runtime: Pagefind | undefined;
  let loading: Promise<Instance> | undefined;
  let tries = 0;
  const open = async (): Promise<Instance> => {
    try {
      // A module that failed to load stays failed at its address.
      runtime ??= (await import(`${base}pagefind.js${tries > 0 ? `?${tries}` : ""}`)) as Pagefind;
    } catch (error) {
      tries++;
      throw error;
    }
    return runtime.createInstance({
      basePath: base,
      metaCacheTag: version,
      noWorker: true,
      ranking: { metaWeights: WEIGHTS },
    });
  };
  return async (words: readonly string[]): Promise<{ results: Result[]; chosen: readonly string[] }> => {
    try {
      loading ??= open();
      const instance = await loading;
      const longest = [...words].sort((a, b) => b.length - a.length);
      for (let count = words.length; count > 0; count--) {
        const chosen = longest.slice(0, count);
        const { results } = await instance.search(chosen.join(" "));
        if (results.length > 0) return { results, chosen };
      }
      // Without a connection Pagefind treats a missing part of the index as empty.
      if (words.length > 0 && !navigator.onLine) throw new Error("offline");
      return { results: [], chosen: words };
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}
