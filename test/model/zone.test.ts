import { execFileSync } from "node:child_process";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { instantOf, localTime, offsetAt, startOfDay, weekdayOf } from "../../src/model/zone.ts";

const AMSTERDAM = "Europe/Amsterdam";
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

for (const [what, local, zone, expected] of [
  ["winter", "2027-01-12T19:30", AMSTERDAM, "2027-01-12T18:30:00.000Z"],
  ["summer", "2027-06-05T14:00", AMSTERDAM, "2027-06-05T12:00:00.000Z"],
  ["the last minute before the clock skips", "2027-03-28T01:59", AMSTERDAM, "2027-03-28T00:59:00.000Z"],
  ["the first skipped minute", "2027-03-28T02:00", AMSTERDAM, undefined],
  ["a skipped hour", "2027-03-28T02:30", AMSTERDAM, undefined],
  ["the first minute after it", "2027-03-28T03:00", AMSTERDAM, "2027-03-28T01:00:00.000Z"],
  ["the first of an hour that comes twice", "2027-10-31T02:30", AMSTERDAM, "2027-10-31T00:30:00.000Z"],
  ["after that hour", "2027-10-31T03:00", AMSTERDAM, "2027-10-31T02:00:00.000Z"],
  ["the turn of the year", "2027-01-01T00:00", AMSTERDAM, "2026-12-31T23:00:00.000Z"],
  ["a leap day", "2028-02-29T12:00", AMSTERDAM, "2028-02-29T11:00:00.000Z"],
  ["a zone of half an hour", "2027-06-05T14:00", "Asia/Kolkata", "2027-06-05T08:30:00.000Z"],
  ["a zone far in the east", "2027-06-05T14:00", "Pacific/Kiritimati", "2027-06-05T00:00:00.000Z"],
  ["a zone in the west", "2027-06-05T14:00", "America/New_York", "2027-06-05T18:00:00.000Z"],
  ["UTC", "2027-06-05T14:00", "UTC", "2027-06-05T14:00:00.000Z"],
] as const) {
  test(`${what}: ${local} in ${zone}`, () => {
    const instant = instantOf(local, zone);
    assert.is(iso(instant), expected);
    if (instant !== undefined) assert.is(localTime(instant, zone), local);
  });
}

for (const [date, zone, expected] of [
  ["2027-03-28", AMSTERDAM, "2027-03-27T23:00:00.000Z"],
  ["2027-03-29", AMSTERDAM, "2027-03-28T22:00:00.000Z"],
  ["2027-11-01", AMSTERDAM, "2027-10-31T23:00:00.000Z"],
  // The clock skips midnight there in spring.
  ["2027-03-28", "Asia/Beirut", "2027-03-27T22:00:00.000Z"],
] as const) {
  test(`${date} starts in ${zone} at ${expected}`, () => assert.is(iso(startOfDay(date, zone)), expected));
}

test("the offset of an instant", () => {
  assert.is(offsetAt(Date.parse("2027-01-12T18:30:00Z"), AMSTERDAM), "+01:00");
  assert.is(offsetAt(Date.parse("2027-06-05T12:00:00Z"), AMSTERDAM), "+02:00");
  assert.is(offsetAt(Date.parse("2027-06-05T12:00:00Z"), "America/St_Johns"), "-02:30");
  assert.is(offsetAt(Date.parse("2027-06-05T12:00:00Z"), "UTC"), "+00:00");
});

test("weekdays are numbered from Monday", () => {
  assert.equal(["2027-01-11", "2027-01-12", "2027-01-17", "2028-02-29"].map(weekdayOf), [1, 2, 7, 2]);
});

test("the machine's time zone changes nothing", () => {
  const module = new URL("../../src/model/zone.ts", import.meta.url).href;
  const script = `
    const { instantOf, localTime, startOfDay, weekdayOf } = await import(${JSON.stringify(module)});
    const out = [];
    for (let day = 0; day < 366; day++) {
      const utc = Date.UTC(2027, 0, 1 + day, 1, 30);
      const local = localTime(utc, "${AMSTERDAM}");
      const date = local.slice(0, 10);
      out.push(local, instantOf(local, "${AMSTERDAM}"), startOfDay(date, "${AMSTERDAM}"), weekdayOf(date));
    }
    console.log(JSON.stringify(out));`;
  const under = (TZ: string) =>
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...process.env, TZ },
      encoding: "utf8",
    });
  const [first, ...others] = ["UTC", "America/New_York", "Pacific/Kiritimati"].map(under);
  assert.ok(first!.length > 1000);
  for (const other of others) assert.is(other, first);
});

test.run();
