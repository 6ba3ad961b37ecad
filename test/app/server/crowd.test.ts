import { suite } from "uvu";
import * as assert from "uvu/assert";
import { crowd } from "../../bench/crowd.ts";
import { tempSite } from "../../site.ts";
import { entryOf, FIRST, newSite, SECOND, Visitor } from "../app.ts";
import { killAll, startApp } from "../process.ts";

// Long enough to be sure here; `npm run bench -- --only app` takes a whole minute and says how fast it was.
const SECONDS = 12;
const test = suite("a crowd");
test.after(killAll);

test("twenty reviewers at once: every acknowledged save is on disk, and so is every text that came second", async () => {
  const { saves, conflicts, lost, failed, p95Ms } = await crowd(tempSite({}), SECONDS);
  assert.equal(lost, []);
  assert.equal(failed, []);
  assert.ok(saves > 20 && conflicts > 0, `${saves} saves, ${conflicts} conflicts`);
  console.log(`${saves} saves, 95 of 100 within ${p95Ms.toFixed(0)} ms`);
});

test("killed again and again during 200 quick saves, the server has lost none that it acknowledged", async () => {
  const root = newSite();
  const kept = new Map([FIRST, SECOND, "Bellen"].map((source) => [source, 0]));
  let acknowledged = 0;
  for (let round = 1; round <= 4; round++) {
    const app = await startApp(root);
    const visitor = await Visitor.alone(app);
    let killed: Promise<void> | undefined;
    const type = async (source: string) => {
      let card = await visitor.card(source);
      for (let count = kept.get(source)! + 1; ; count++) {
        const answer = await visitor.save(card, [`Kayıt ${count}`]).catch(() => undefined);
        if (answer?.status !== 200) return;
        card = answer.data.card;
        kept.set(source, count);
        // While the others are in the middle of theirs.
        if (++acknowledged >= round * 50) killed ??= app.kill();
      }
    };
    await Promise.all([...kept.keys()].map(type));
    await killed;
    for (const [source, count] of kept) {
      const { translation } = entryOf(root, source);
      const found = Number(/^Kayıt (\d+)$/.exec(translation)?.[1]);
      // One more may have come that was not answered any more.
      assert.ok(found === count || found === count + 1, `${source}: ${translation}, acknowledged ${count}`);
      kept.set(source, found);
    }
  }
  assert.ok(acknowledged >= 200);
});

test.run();
