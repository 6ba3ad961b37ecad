import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { UserError } from "../../src/model/errors.ts";
import { lockSite } from "../../src/translate/lock.ts";
import { tempSite } from "../site.ts";

const fileOf = (root: string) => path.join(root, ".cache/translate.lock");
const program = (root: string, then: string) =>
  `import { lockSite } from ${JSON.stringify(path.resolve("src/translate/lock.ts"))};
   const unlock = lockSite(${JSON.stringify(root)}); ${then}`;
const start = (root: string, then: string) =>
  spawn(process.execPath, ["--input-type=module", "-e", program(root, then)], {
    stdio: ["pipe", "pipe", "pipe"],
  });

test("a second run is refused while the first goes on, and let in when it is done", () => {
  const root = tempSite({});
  const unlock = lockSite(root);
  assert.throws(
    () => lockSite(root),
    (error: Error) =>
      error instanceof UserError &&
      error.exitCode === 1 &&
      /another run is translating this site \(process \d+ on .*\); wait for it/.test(error.message),
  );
  unlock();
  assert.not(existsSync(fileOf(root)));
  lockSite(root)();
});

test("a run in another process is seen, and a killed one is taken over", async () => {
  const root = tempSite({});
  const child = start(root, `console.log("locked"); setInterval(() => {}, 1000);`);
  await once(child.stdout, "data");
  assert.throws(() => lockSite(root), /another run/);
  child.kill("SIGKILL");
  await once(child, "exit");
  const unlock = lockSite(root);
  assert.match(readFileSync(fileOf(root), "utf8"), `${process.pid} `);
  unlock();
});

test("of many that start over a dead lock, one at a time gets it", async () => {
  const root = tempSite({});
  mkdirSync(path.dirname(fileOf(root)), { recursive: true });
  writeFileSync(fileOf(root), `2147483646 ${hostname()}\n`);
  const children = Array.from({ length: 6 }, () =>
    start(
      root,
      "const from = Date.now(); setTimeout(() => { console.log(from, Date.now()); unlock(); }, 400);",
    ),
  );
  const outcomes = await Promise.all(
    children.map(async (child) => {
      let out = "";
      child.stdout.on("data", (chunk) => (out += chunk));
      await once(child, "close");
      return out.trim();
    }),
  );
  const spans = outcomes
    .filter((out) => out !== "")
    .map((out) => out.split(" ").map(Number))
    .sort((a, b) => a[0]! - b[0]!);
  assert.ok(spans.length >= 1, "somebody gets it");
  for (const [at, [from]] of spans.entries())
    if (at > 0) assert.ok(from! >= spans[at - 1]![1]!, "two had it at once");
  assert.not(existsSync(fileOf(root)));
});

test("an empty lock that is not being written any more is taken over", () => {
  const root = tempSite({});
  mkdirSync(path.dirname(fileOf(root)), { recursive: true });
  writeFileSync(fileOf(root), "");
  assert.throws(() => lockSite(root), /another run/);
  const long = new Date(Date.now() - 60_000);
  utimesSync(fileOf(root), long, long);
  lockSite(root)();
});

test("a lock of another machine is not taken over", () => {
  const root = tempSite({});
  mkdirSync(path.dirname(fileOf(root)), { recursive: true });
  writeFileSync(fileOf(root), "2147483646 another-machine\n");
  assert.throws(() => lockSite(root), /process 2147483646 on another-machine.*delete .*translate\.lock/);
});

test.run();
