import { suite } from "uvu";
import * as assert from "uvu/assert";
import { startDeepl } from "../peers/deepl-server.ts";
import { tempSite } from "../site.ts";
import { loadHistory } from "./history.ts";
import { HISTORY_SITE, type Replayed, replayHistory } from "./replay.ts";

const test = suite("history replayed");

for (const { slug, versions } of loadHistory()) {
  test(`${slug}: no edit loses a person's words, and all together send what changed`, async () => {
    const server = await startDeepl();
    let results: Replayed[];
    try {
      results = await replayHistory(tempSite({}, HISTORY_SITE), slug, versions, server);
    } finally {
      await server.close();
    }
    for (const { what, lost } of results) assert.equal(lost, [], what);
    const sum = (key: "sent" | "limit") => results.reduce((total, one) => total + one[key], 0);
    assert.ok(
      sum("sent") <= sum("limit") * 1.15,
      `${sum("sent")} sent, the changed sentences have ${sum("limit")}`,
    );
  });
}

test.run();
