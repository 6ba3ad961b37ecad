import { suite } from "uvu";
import * as assert from "uvu/assert";
import { startDeepl } from "../peers/deepl-server.ts";
import { tempSite } from "../site.ts";
import { loadHistory } from "./history.ts";
import { HISTORY_SITE, type Replayed, replayHistory } from "./replay.ts";

const test = suite("history replayed");
const all: Replayed[] = [];

for (const { slug, versions } of loadHistory()) {
  test(`${slug}: no edit loses a person's words`, async () => {
    const server = await startDeepl();
    try {
      const results = await replayHistory(tempSite({}, HISTORY_SITE), slug, versions, server);
      for (const { what, lost } of results) assert.equal(lost, [], what);
      all.push(...results);
    } finally {
      await server.close();
    }
  });
}

test("all edits together send hardly more than the sentences that changed", () => {
  const sum = (key: "sent" | "limit") => all.reduce((total, edit) => total + edit[key], 0);
  assert.ok(sum("limit") > 0);
  assert.ok(
    sum("sent") <= sum("limit") * 1.15,
    `${sum("sent")} sent, the changed sentences have ${sum("limit")}`,
  );
});

test.run();
