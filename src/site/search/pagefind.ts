import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { hashOf } from "../../coverage/cache.ts";
import type { Found } from "../client/search-results.ts";
import { indexed, isStemmedHere, wordsOf } from "../client/search-words.ts";

/** Its files fit its own runtime only, so both have the version in their address. */
export const { version: PAGEFIND } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.resolve("pagefind")), "utf8"),
) as { version: string };

/** Starts each of Pagefind's files that its runtime reads, when they are unpacked. */
const SIGNATURE = "pagefind_dcd";

/** A page, and words that find it without being shown. */
export interface Indexed {
  found: Found;
  subjects: string;
}

/**
 * The index of one language, as Pagefind's runtime reads it, with the runtime: files by their path below one folder.
 * Words are indexed by their keys; readers see the text itself.
 */
export async function makeIndex(
  language: string,
  pages: readonly Indexed[],
): Promise<Map<string, Uint8Array>> {
  running++;
  try {
    return await askForIndex(language, pages);
  } finally {
    running--;
    if (running === 0) await close();
  }
}

/** Indexes in progress in Pagefind's program, which ends with the last one. */
let running = 0;

/** Does Pagefind's program run on this machine? */
export async function isPagefindHere(): Promise<boolean> {
  try {
    await newIndex();
    return true;
  } catch {
    return false;
  }
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join("; "));
  return index;
}

async function askForIndex(language: string, pages: readonly Indexed[]): Promise<Map<string, Uint8Array>> {
  // A fragment's name comes from the input to Pagefind, so the input has to change with what readers see.
  const byKey = new Map(pages.map((page) => [hashOf([JSON.stringify(page)]), page]));
  const keysOf = keying(language);
  const index = await newIndex();
  await Promise.all(
    [...byKey].map(
      ([
        url,
        {
          found: { content, meta },
          subjects,
        },
      ]) =>
        index.addCustomRecord({
          url,
          // A page without a word, such as a photo, would be left out, and can be found by its title.
          content: keysOf(content) || indexed("", language),
          // Pagefind must not stem the words again.
          language: isStemmedHere(language) ? "unknown" : language,
          meta: {
            title: meta.titleLang === undefined ? keysOf(meta.title) : "",
            description: keysOf(meta.description ?? ""),
            subjects: keysOf(subjects),
          },
        }),
    ),
  );
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind made no index for "${language}": ${errors.join("; ")}`);
  const { languages } = JSON.parse(
    Buffer.from(files.find(({ path }) => path === "pagefind-entry.json")!.content).toString(),
  );
  const [{ wasm }] = Object.values(languages) as [{ wasm: string | null }];
  const isUsed = (path: string) =>
    /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|index\/.+|fragment\/.+)$/.test(path) ||
    path === `wasm.${wasm ?? "unknown"}.pagefind`;
  return new Map(
    files
      .filter(({ path }) => isUsed(path))
      .map(({ path, content }) => [path, path.startsWith("fragment/") ? withText(content, byKey) : content]),
  );
}

/** Texts as indexed; cached, as a language has few words and texts have many. */
function keying(language: string): (text: string) => string {
  const known = new Map<string, string>();
  const keyOf = (word: string): string => {
    const key = known.get(word) ?? indexed(word, language);
    known.set(word, key);
    return key;
  };
  return (text) =>
    wordsOf(text)
      .map(([word]) => keyOf(word))
      .join(" ");
}

/** A fragment is the runtime's result for a page. Its words are counted, so they may be exchanged. */
function withText(fragment: Uint8Array, byKey: ReadonlyMap<string, Indexed>): Uint8Array {
  const given = JSON.parse(gunzipSync(fragment).toString().slice(SIGNATURE.length));
  return gzipSync(SIGNATURE + JSON.stringify({ ...given, ...byKey.get(given.url)?.found }), { level: 9 });
}
