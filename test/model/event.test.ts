import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  type Happening,
  instantsOf,
  MOST_OCCURRENCES,
  occurrencesOf,
  overAt,
  plannedStarts,
  weekdayOfMonth,
} from "../../src/model/event.ts";

const AMSTERDAM = "Europe/Amsterdam";
const event = (data: Partial<Happening>): Happening => ({
  start: "2027-01-12T19:30",
  except: [],
  moved: [],
  cancelled: false,
  ...data,
});
/** Each occurrence in one line. */
const lines = (data: Partial<Happening>) =>
  occurrencesOf(event(data)).map(({ key, start, end, movedFrom, cancelled }) =>
    [key, start, end && `- ${end}`, movedFrom && `from ${movedFrom}`, cancelled && "cancelled"]
      .filter(Boolean)
      .join(" "),
  );

for (const [what, data, expected] of [
  ["once", { end: "2027-01-12T21:00" }, ["2027-01-12T19:30 - 2027-01-12T21:00"]],
  ["without an end", {}, ["2027-01-12T19:30"]],
  [
    "past midnight at the turn of the year",
    { start: "2026-12-31T22:00", end: "2027-01-01T01:00" },
    ["2026-12-31T22:00 - 2027-01-01T01:00"],
  ],
  [
    "weekly, and the same on the clock when it changes in March",
    {
      start: "2027-03-23T19:30",
      end: "2027-03-23T21:00",
      repeat: { kind: "weekly" },
      repeatUntil: "2027-04-06",
    },
    [
      "20270323 2027-03-23T19:30 - 2027-03-23T21:00",
      "20270330 2027-03-30T19:30 - 2027-03-30T21:00",
      "20270406 2027-04-06T19:30 - 2027-04-06T21:00",
    ],
  ],
  [
    "weekly over the turn of the year",
    { start: "2026-12-29T10:00", repeat: { kind: "weekly" }, repeatUntil: "2027-01-05" },
    ["20261229 2026-12-29T10:00", "20270105 2027-01-05T10:00"],
  ],
  [
    "weekly over a leap day",
    { start: "2028-02-22T10:00", repeat: { kind: "weekly" }, repeatUntil: "2028-03-07" },
    ["20280222 2028-02-22T10:00", "20280229 2028-02-29T10:00", "20280307 2028-03-07T10:00"],
  ],
  [
    "every first Tuesday",
    { start: "2027-01-05T10:00", repeat: { kind: "monthly", nth: 1, weekday: 2 }, repeatUntil: "2027-04-30" },
    [
      "20270105 2027-01-05T10:00",
      "20270202 2027-02-02T10:00",
      "20270302 2027-03-02T10:00",
      "20270406 2027-04-06T10:00",
    ],
  ],
  [
    "every last Friday, in months of four and of five",
    {
      start: "2027-01-29T10:00",
      repeat: { kind: "monthly", nth: -1, weekday: 5 },
      repeatUntil: "2027-05-01",
    },
    [
      "20270129 2027-01-29T10:00",
      "20270226 2027-02-26T10:00",
      "20270326 2027-03-26T10:00",
      "20270430 2027-04-30T10:00",
    ],
  ],
  [
    "a list, with its start in it or not, in any order",
    { repeat: { kind: "list", starts: ["2027-02-09T19:30", "2027-01-26T19:00", "2027-01-12T19:30"] } },
    ["20270112 2027-01-12T19:30", "20270126 2027-01-26T19:00", "20270209 2027-02-09T19:30"],
  ],
  [
    "twice on one day",
    { repeat: { kind: "list", starts: ["2027-01-12T21:30"] } },
    ["20270112 2027-01-12T19:30", "20270112-2 2027-01-12T21:30"],
  ],
  [
    "with exceptions",
    { repeat: { kind: "weekly" }, repeatUntil: "2027-02-02", except: ["2027-01-19", "2027-02-02"] },
    ["20270112 2027-01-12T19:30", "20270126 2027-01-26T19:30"],
  ],
  [
    "one that is moved to another day and hour",
    { end: "2027-01-12T21:00", moved: [{ from: "2027-01-12T19:30", to: "2027-01-14T20:00" }] },
    ["2027-01-14T20:00 - 2027-01-14T21:30 from 2027-01-12T19:30"],
  ],
  [
    "one of a series that is moved to another day, behind the next",
    {
      end: "2027-01-12T21:00",
      repeat: { kind: "weekly" },
      repeatUntil: "2027-01-26",
      moved: [{ from: "2027-01-19", to: "2027-01-28" }],
    },
    [
      "20270112 2027-01-12T19:30 - 2027-01-12T21:00",
      "20270126 2027-01-26T19:30 - 2027-01-26T21:00",
      "20270119 2027-01-28T19:30 - 2027-01-28T21:00 from 2027-01-19T19:30",
    ],
  ],
  [
    "moved so late that it ends after midnight",
    { end: "2027-01-12T21:00", moved: [{ from: "2027-01-12", to: "2027-01-12T23:30" }] },
    ["2027-01-12T23:30 - 2027-01-13T01:00 from 2027-01-12T19:30"],
  ],
  ["cancelled", { cancelled: true }, ["2027-01-12T19:30 cancelled"]],
  [
    "one of a series that is cancelled",
    { repeat: { kind: "weekly" }, repeatUntil: "2027-01-19", cancelled: ["2027-01-19"] },
    ["20270112 2027-01-12T19:30", "20270119 2027-01-19T19:30 cancelled"],
  ],
  [
    "days in a row, every month",
    {
      start: "2027-01-05",
      end: "2027-01-06",
      allDay: true,
      repeat: { kind: "monthly", nth: 1, weekday: 2 },
      repeatUntil: "2027-02-28",
    },
    ["20270105 2027-01-05 - 2027-01-06", "20270202 2027-02-02 - 2027-02-03"],
  ],
] satisfies [string, Partial<Happening>, string[]][]) {
  test(`occurrences: ${what}`, () => assert.equal(lines(data), expected));
}

test("weekdays of a month", () => {
  for (const [month, nth, weekday, expected] of [
    ["2027-02", 1, 1, "2027-02-01"],
    ["2027-02", 4, 7, "2027-02-28"],
    ["2027-02", -1, 7, "2027-02-28"],
    ["2027-08", 1, 7, "2027-08-01"],
    ["2027-08", -1, 1, "2027-08-30"],
    ["2028-02", -1, 2, "2028-02-29"],
    ["2027-12", -1, 5, "2027-12-31"],
  ] as const) {
    assert.is(weekdayOfMonth(month, nth, weekday), expected);
  }
});

test("a weekly event has other instants in summer, at the same hour", () => {
  const series = event({ start: "2027-03-23T19:30", repeat: { kind: "weekly" }, repeatUntil: "2027-03-30" });
  assert.equal(
    occurrencesOf(series).map((each) => new Date(instantsOf(each, AMSTERDAM)!.start).toISOString()),
    ["2027-03-23T18:30:00.000Z", "2027-03-30T17:30:00.000Z"],
  );
});

for (const [what, start, end, expected] of [
  ["at midnight of the zone", "2027-01-12T19:30", "2027-01-12T21:00", "2027-01-12T23:00:00.000Z"],
  ["without an end, at midnight", "2027-06-05T14:00", undefined, "2027-06-05T22:00:00.000Z"],
  ["on the day that it ends", "2027-06-05T22:00", "2027-06-06T02:00", "2027-06-06T22:00:00.000Z"],
  ["at the midnight that it ends", "2027-06-05T22:00", "2027-06-06T00:00", "2027-06-05T22:00:00.000Z"],
  ["after the last of several days", "2027-06-05", "2027-06-07", "2027-06-07T22:00:00.000Z"],
  ["on the long day in October", "2027-10-31", undefined, "2027-10-31T23:00:00.000Z"],
] as const) {
  test(`it is over ${what}`, () =>
    assert.is(new Date(overAt({ start, end }, AMSTERDAM)).toISOString(), expected));
}

test("a series without end stops one above the most", () => {
  const series = event({ repeat: { kind: "weekly" }, repeatUntil: "9999-12-31" });
  assert.is(plannedStarts(series).length, MOST_OCCURRENCES + 1);
});

test.run();
