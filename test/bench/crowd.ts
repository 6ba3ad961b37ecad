/** Many reviewers at once: every save that was acknowledged must be on disk. */

import http from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { openMembers } from "../../src/app/server/members.ts";
import { openPrivateStore } from "../../src/app/server/private-store.ts";
import { type Entrance, fileOf, Visitor } from "../app/app.ts";
import { startApp } from "../app/process.ts";
import { makeSite } from "./site.ts";

export interface Crowded {
  /** Saves that were acknowledged, and refused because somebody else was first. */
  saves: number;
  conflicts: number;
  /** What was acknowledged and is not on disk; what was neither acknowledged nor refused as it should. */
  lost: string[];
  failed: string[];
  /** Milliseconds that a save took. */
  medianMs: number;
  p95Ms: number;
}

const PEOPLE = 20;
const POSTS = 5;
const PUBLIC_URL = "https://nakijken.example";
/** Milliseconds between the saves of one page: it never waits less (PAUSE in src/app/client/saver.ts). */
const PAUSE = 800;

/** Twenty invited reviewers in five posts of a site made in `root`, each page saving as often as it ever does. */
export async function crowd(root: string, seconds: number): Promise<Crowded> {
  makeSite(root, POSTS * 2, ["tr"]);
  const people = openMembers(openPrivateStore(root));
  const secrets = Array.from({ length: PEOPLE }, (_none, at) => {
    return people.invite(`Lezer ${at + 1}`, "reviewer", "tr").secret;
  });
  const room = await startApp(root, { port: await freePort(), publicUrl: PUBLIC_URL });
  const result: Crowded = { saves: 0, conflicts: 0, lost: [], failed: [], medianMs: 0, p95Ms: 0 };
  const times: number[] = [];
  const acknowledged = new Map<string, string>();
  const isThere = (file: string, word: string) => fileOf(root, file).includes(word);

  const review = async (secret: string, at: number) => {
    const visitor = new Visitor(room, { "x-forwarded-for": `192.0.2.${at + 1}` });
    await visitor.ask("POST", "/api/join", { secret });
    // Odd ones are drafts.
    const slug = `bericht-${(at % POSTS) * 2 + 1}`;
    const [post, file] = [`tr/posts/${slug}`, `locales/tr/posts/${slug}.po`];
    const leave = listen(room, visitor, post, at);
    const cards = await visitor.cards(post);
    const [shared, ...own] = cards.filter(({ dutch }) => dutch.codes.length === 0);
    let card = own[Math.floor(at / POSTS)]!;
    const end = performance.now() + seconds * 1000;
    // All at once is what nobody does.
    await wait((at / PEOPLE) * PAUSE);
    for (let count = 0; performance.now() < end; count++) {
      const word = `lezer${at}keer${count}.`;
      const start = performance.now();
      const { status, data } = await visitor.save(card, [`Mahalle evine gelin, ${word}`], post);
      times.push(performance.now() - start);
      if (status === 200) {
        result.saves++;
        acknowledged.set(word, file);
        if (!isThere(file, word)) result.lost.push(word);
        acknowledged.delete(`lezer${at}keer${count - 1}.`);
        card = data.card;
      } else result.failed.push(`${word}: ${status}`);
      if (count % 10 === 0 && count < 20) {
        const other = `samen${at}keer${count}.`;
        // Read before all others changed it.
        const { status } = await visitor.save(shared!, [`Kapıyı açın, ${other}`], post);
        if (status === 412) result.conflicts++;
        else if (status === 200) result.saves++;
        else result.failed.push(`${other}: ${status}`);
        if (!isThere(file, other)) result.lost.push(other);
      }
      await wait(PAUSE);
    }
    leave();
  };
  try {
    await Promise.all(secrets.map(review));
  } finally {
    await room.kill();
  }
  for (const [word, file] of acknowledged)
    if (!isThere(file, word)) result.lost.push(`${word} after the kill`);
  times.sort((a, b) => a - b);
  const part = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { ...result, medianMs: part(0.5), p95Ms: part(0.95) };
}

/** As an open page does: hears of everybody's changes, until what is returned ends it. */
function listen(room: Entrance, visitor: Visitor, post: string, at: number): () => void {
  const request = http.get(`${room.address}/api/events/${post}?visitor=v${at}`, {
    headers: { host: new URL(room.origin).host, cookie: visitor.cookie, ...visitor.headers },
  });
  request.on("response", (response) => response.resume().on("error", () => undefined));
  request.on("error", () => undefined);
  return () => request.destroy();
}

/** A port that is free now: behind a proxy the command does not print its own. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
