/** An edit history run through the real thing: what each edit sent, beside what it might have, and what was lost. */
import { type Entry, isSigned, pairsIn, sign } from "../../src/catalog/entry.ts";
import { updateCatalogue } from "../../src/catalog/store.ts";
import { parseInline } from "../../src/markdown/inline.ts";
import { loadOriginals, type Original, segments } from "../../src/markdown/original.ts";
import { splitSentences } from "../../src/markdown/sentences.ts";
import { fromTagged, toTagged } from "../../src/markdown/tagged.ts";
import { wordsKey } from "../../src/markdown/words.ts";
import { loadSite, paths, targets } from "../../src/model/site.ts";
import { engineFor } from "../../src/translate/engines/index.ts";
import { run } from "../../src/translate/run.ts";
import { type DeeplServer, KEY } from "../peers/deepl-server.ts";
import { write } from "../site.ts";
import { parseVersion, type Version } from "./history.ts";
import { baselines } from "./limit.ts";

export interface Replayed {
  /** What kind of edit. */
  what: string;
  /** Characters: sent by the run, and by the three baselines of limit.ts. */
  sent: number;
  wholeFile: number;
  wholeBlock: number;
  limit: number;
  /** Sentences and pairs of a person that are gone or changed after it. */
  lost: string[];
}

/** How many edits a person looks at together. */
const REVIEW_EVERY = 3;

/**
 * Runs a post's versions one after the other in the site folder `root`, in Turkish, against a server on this machine.
 * After the first version and after every third edit a person signs everything, each sentence in words of their own.
 */
export async function replayHistory(
  root: string,
  slug: string,
  versions: readonly Version[],
  server: DeeplServer,
): Promise<Replayed[]> {
  const costs = baselines(versions.map(({ text }) => parseVersion(slug, text)));
  const signed = new Map<string, string>();
  const results: Replayed[] = [];
  for (const [at, { what, text }] of versions.entries()) {
    write(root, { [`${paths.posts}/${slug}.md`]: text });
    const { original, sent } = await translate(root, slug, server);
    const lost = missing(original, entriesOf(root, slug), signed);
    if (at > 0) results.push({ what, sent, ...costs[at - 1]!, lost });
    if (at % REVIEW_EVERY === 0) review(root, slug, original, signed);
  }
  return results;
}

async function translate(root: string, slug: string, server: DeeplServer) {
  const site = loadSite(root);
  const original = loadOriginals(site).posts.find((post) => post.slug === slug)!;
  const env = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url };
  const { languages, undone } = await run({
    site,
    originals: [original],
    languages: targets(site),
    engineFor: (language) => engineFor(language, env),
    today: "2026-11-24",
  });
  if (undone.length > 0) throw new Error(undone.join("\n"));
  return { original, sent: languages.tr!.charactersSent };
}

const fileOf = (slug: string) => paths.catalogue("tr", "posts", slug);

function entriesOf(root: string, slug: string): { live: readonly Entry[]; all: readonly Entry[] } {
  const { catalogue } = updateCatalogue(root, fileOf(slug), "tr", (same) => same);
  return { live: catalogue.entries, all: [...catalogue.entries, ...catalogue.obsolete] };
}

/** Signs every entry; a sentence that this person has translated before gets the words it had. */
function review(root: string, slug: string, { body }: Original, signed: Map<string, string>): void {
  updateCatalogue(root, fileOf(slug), "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) => {
      if (isSigned(entry)) return entry;
      const translation = splitSentences(entry.source, "nl", body.references)
        .map((sentence) => byHand(sentence.text, body.references) + sentence.after)
        .join("");
      signed.set(entry.source, translation);
      return sign({ ...entry, translation }, "Proef", "2026-11-24");
    }),
  }));
}

/** A person's translation of a sentence: every word has an ending that no machine writes. */
function byHand(sentence: string, references: Original["body"]["references"]): string {
  const tagged = toTagged(sentence, references);
  // Abbreviations are written out: a full stop inside a sentence would end it.
  const words = tagged.xml
    .replace(/(?<=\p{L})\.(?=\s+[\p{Ll}\d€])/gu, "")
    .replace(/<[^>]*>|&\w+;|(\p{L}+)/gu, (all, word?: string) => (word ? `${word}ği` : all));
  const result = fromTagged(words, tagged);
  return "text" in result ? result.text : sentence;
}

/** What a person signed and the catalogue has no more, or not where its Dutch stands. */
function missing(
  original: Original,
  { live, all }: ReturnType<typeof entriesOf>,
  signed: ReadonlyMap<string, string>,
): string[] {
  const { references } = original.body;
  const held = new Set(
    all
      .flatMap(pairsIn)
      .filter(isSigned)
      .map(({ translation }) => wordsOf(translation)),
  );
  const pairs = [...signed.values()].filter((translation) => !held.has(wordsOf(translation)));
  const sentences = new Map(
    [...signed.keys()].flatMap((dutch) =>
      splitSentences(dutch, "nl", references).map(({ text }): [string, string] => [
        wordsKey(text, references),
        text,
      ]),
    ),
  );
  const bySource = new Map(live.map((entry) => [entry.source, entry]));
  const gone = segments(original).flatMap(({ text }) =>
    splitSentences(text, "nl", references).flatMap((sentence) => {
      const dutch = sentences.get(wordsKey(sentence.text, references));
      if (dutch === undefined) return [];
      const words = wordsOf(byHand(dutch, references));
      return wordsOf(bySource.get(text)?.translation ?? "").includes(words) ? [] : [words];
    }),
  );
  return [...pairs, ...gone];
}

/** Words without markup, which may have been exchanged for the Dutch's of now. */
const wordsOf = (text: string): string =>
  parseInline(text)
    .map(({ content }) => content)
    .join("");

/** Settings of a site that the history is replayed in. */
export const HISTORY_SITE = {
  languages: { nl: { name: "Nederlands" }, tr: { name: "Türkçe", engine: "deepl" } },
};
