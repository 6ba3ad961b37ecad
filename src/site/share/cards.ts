import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder, hashOf } from "../../coverage/cache.ts";
import type { Site } from "../../model/site.ts";
import type { PublicFile } from "../build/files.ts";
import type { Card } from "./card.ts";
import { findChromium } from "./chromium.ts";
import { DRAWING, draw } from "./draw.ts";

/** Milliseconds between two lines about the progress. */
const SILENCE = 5000;

/** By the key of a card: its file. */
export type Drawn = ReadonlyMap<string, PublicFile>;

/** The same for cards that look the same, whenever and wherever drawn. */
export const keyOf = (card: Card): string => hashOf([DRAWING, JSON.stringify(card)]).slice(0, 16);

/**
 * The pictures of cards, cached in `.cache/cards` of the site's folder. With `say` missing ones are drawn, with
 * a line now and then; without it, only cached ones are used. No failure ends a build: it is reported in one line,
 * and cards are missing from the result. `find` returns the path of a Chromium.
 */
export async function picturesOf(
  { root, cards: areWanted }: Pick<Site, "root" | "cards">,
  cards: Iterable<Card>,
  say?: (line: string) => void,
  find = findChromium,
): Promise<Drawn> {
  const folder = areWanted ? cacheFolder(root, "cards") : undefined;
  if (folder === undefined) {
    if (areWanted) say?.("cards: .cache is not writable, so previews show a fixed picture");
    return new Map();
  }
  const wanted = new Map([...cards].map((card) => [keyOf(card), card]));
  const nameOf = (key: string) => `${key}.png`;
  const stored = new Set(readdirSync(folder));
  const missing = [...wanted].filter(([key]) => !stored.has(nameOf(key)));
  if (say && missing.length > 0) {
    await drawMissing(missing, (key, picture) => store(path.join(folder, nameOf(key)), picture), say, find);
  }
  if (say) {
    const isOld = (name: string) => name.endsWith(".png") && !wanted.has(path.parse(name).name);
    for (const name of stored) if (isOld(name)) rmSync(path.join(folder, name), { force: true });
  }
  return new Map(
    [...wanted.keys()].flatMap((key) => {
      const file = path.join(folder, nameOf(key));
      return stored.has(nameOf(key)) || existsSync(file) ? [[key, { url: `/cards/${key}.png`, file }]] : [];
    }),
  );
}

async function drawMissing(
  missing: readonly (readonly [string, Card])[],
  keep: (key: string, picture: Uint8Array) => void,
  say: (line: string) => void,
  find: typeof findChromium,
): Promise<void> {
  let done = 0;
  try {
    const chromium = find();
    if (chromium === undefined) {
      say(
        'cards: Chromium was not found, so previews show a fixed picture; install it, name it in CHROMIUM_PATH, or set "cards": false in src/site.json',
      );
      return;
    }
    const keys = new Map(missing.map(([key, card]) => [card, key]));
    let said = Date.now();
    await draw(
      missing.map(([, card]) => card),
      chromium,
      (card, picture) => {
        keep(keys.get(card)!, picture);
        done++;
        if (done === missing.length || Date.now() - said < SILENCE) return;
        said = Date.now();
        say(`cards: ${done} of ${missing.length}`);
      },
    );
    say(`cards: ${done} drawn`);
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    say(
      `cards: ${done} of ${missing.length} drawn, the other previews show a fixed picture (Chromium: ${reason})`,
    );
  }
}

/** Atomic: another build may read at the same moment. */
function store(file: string, picture: Uint8Array): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, picture);
  renameSync(temporary, file);
}
