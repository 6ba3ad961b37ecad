import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseOriginal, segments } from "../../src/markdown/original.ts";
import { parseContacts } from "../../src/model/contacts.ts";
import { printProblem } from "../../src/model/errors.ts";

const surrounding = {
  languages: ["nl", "tr"],
  images: new Map(),
  files: new Set<string>(),
  contacts: parseContacts("buurthuis:\n  name: Buurthuis De Brug\n  phone: 0800-2000\n").contacts,
  timeZone: "Europe/Amsterdam",
};
const FILE = "src/content/posts/feest.md";

/** A post with these lines below `event:`, which is line 4. */
const read = (...lines: string[]) =>
  parseOriginal(
    FILE,
    `---\ntitle: Feest\ndate: 2026-11-23\nevent:\n${lines.map((line) => `  ${line}\n`).join("")}---\n\nKom.\n`,
    "posts",
    surrounding,
  );
const withKeys = (keys: string) =>
  parseOriginal(FILE, `---\ntitle: Feest\ndate: 2026-11-23\n${keys}\n---\n\nKom.\n`, "posts", surrounding);

const START = "start: 2027-06-05T14:00";
const none = { except: [], moved: [], cancelled: false };

for (const [what, lines, expected] of [
  ["a start", [START], { start: "2027-06-05T14:00" }],
  [
    "all its facts",
    [START, "end: 2027-06-05 16:30", "place: buurthuis", "online: https://video.example/a"],
    {
      start: "2027-06-05T14:00",
      end: "2027-06-05T16:30",
      place: { contact: "buurthuis" },
      online: "https://video.example/a",
    },
  ],
  [
    "a place in words",
    [START, "place: Park De Brug"],
    { start: "2027-06-05T14:00", place: { text: "Park De Brug" } },
  ],
  ["a day", ["start: 2027-06-05", "allDay: true"], { start: "2027-06-05", allDay: true }],
  [
    "days",
    ["start: 2027-06-05", "end: 2027-06-05", "allDay: true"],
    { start: "2027-06-05", end: "2027-06-05", allDay: true },
  ],
  [
    "weekly, with exceptions",
    [START, "repeat: weekly", "repeatUntil: 2027-06-30", "except: [2027-06-12, 2027-06-19]"],
    {
      start: "2027-06-05T14:00",
      repeat: { kind: "weekly" },
      repeatUntil: "2027-06-30",
      except: ["2027-06-12", "2027-06-19"],
    },
  ],
  ...[
    "repeat: { monthly: first saturday }",
    'repeat: "monthly: first saturday"',
    "repeat: monthly First Saturday",
  ].map(
    (repeat) =>
      [
        `monthly, as ${repeat}`,
        [START, repeat, "repeatUntil: 2027-12-31", "except: 2027-07-03"],
        {
          start: "2027-06-05T14:00",
          repeat: { kind: "monthly", nth: 1, weekday: 6 },
          repeatUntil: "2027-12-31",
          except: ["2027-07-03"],
        },
      ] as const,
  ),
  [
    "more dates, at the same hour or another",
    [START, "repeat:", "- 2027-06-12", "- 2027-06-19T15:00"],
    { start: "2027-06-05T14:00", repeat: { kind: "list", starts: ["2027-06-12T14:00", "2027-06-19T15:00"] } },
  ],
  [
    "moved, and cancelled on a date",
    [
      START,
      "repeat: [2027-06-12]",
      "moved: { from: 2027-06-05, to: 2027-06-06T15:00 }",
      "cancelled: 2027-06-12",
    ],
    {
      start: "2027-06-05T14:00",
      repeat: { kind: "list", starts: ["2027-06-12T14:00"] },
      moved: [{ from: "2027-06-05", to: "2027-06-06T15:00" }],
      cancelled: ["2027-06-12"],
    },
  ],
  ["cancelled", [START, "cancelled: true"], { start: "2027-06-05T14:00", cancelled: true }],
  [
    "the second half of the hour that comes twice",
    ["start: 2027-10-31T02:30"],
    { start: "2027-10-31T02:30" },
  ],
] as const) {
  test(`an event with ${what}`, () => {
    const { original, problems } = read(...lines);
    assert.equal(problems.map(printProblem), []);
    assert.equal(JSON.parse(JSON.stringify(original.meta.event)), { ...none, ...expected });
  });
}

for (const [what, lines, ...expected] of [
  ["nothing", [], ":4: write indented lines under event, such as start: 2027-06-05T14:00"],
  ["no start", ["place: buurthuis"], ':4: "start" is missing; add start: 2027-06-05T14:00'],
  [
    "another key",
    [START, "when: morgen"],
    ':6: "when" is not a known key of event; allowed are start, end, allDay',
  ],
  [
    "a start in words",
    ["start: morgen"],
    ':5: "start" is "morgen"; write a date with an hour, such as 2027-06-05T14:00',
  ],
  [
    "a start without an hour",
    ["start: 2027-06-05"],
    ':5: "start" is "2027-06-05"; write a date with an hour',
  ],
  [
    "a day that does not exist",
    ["start: 2027-02-29T14:00"],
    ':5: "start" is "2027-02-29T14:00"; write a date',
  ],
  [
    "an hour that does not exist",
    ["start: 2027-06-05T24:00"],
    ':5: "start" is "2027-06-05T24:00"; write a date',
  ],
  ["an hour and all day", [START, "allDay: true"], ':5: "start" is "2027-06-05T14:00", but it lasts all day'],
  [
    "an end before its start",
    [START, "end: 2027-06-05T13:00"],
    ":6: the end (2027-06-05T13:00) is not later than",
  ],
  [
    "an end at its start",
    [START, "end: 2027-06-05T14:00"],
    ":6: the end (2027-06-05T14:00) is not later than",
  ],
  [
    "days in reverse",
    ["start: 2027-06-05", "end: 2027-06-04", "allDay: true"],
    ":6: the end (2027-06-04) is not later",
  ],
  [
    "a place that is gone",
    [START, "place: wijkcentrum"],
    ':6: "place" is "wijkcentrum", but src/content/contacts.yaml',
  ],
  ["HTML in its place", [START, "place: Park <b>De Brug</b>"], ':6: "place" contains <b>'],
  ["a number as place", [START, "place: 12"], ':6: "place" must be the id of a contact'],
  [
    "an address without https",
    [START, "online: http://video.example"],
    ':6: "http://video.example" is not a web address',
  ],
  [
    "a script as address",
    [START, "online: javascript:alert(1)"],
    ':6: "javascript:alert(1)" is not a web address',
  ],
  ["another rhythm", [START, "repeat: daily"], ':6: "repeat" must be weekly, "monthly: first tuesday"'],
  ["a fifth Tuesday", [START, "repeat: monthly fifth tuesday"], ':6: "repeat" must be weekly'],
  ["a rhythm without a last date", [START, "repeat: weekly"], ':6: "repeatUntil" is missing'],
  [
    "a last date without a rhythm",
    [START, "repeatUntil: 2027-12-31"],
    ':6: "repeatUntil" belongs to a "repeat"',
  ],
  [
    "a last date before its start",
    [START, "repeat: weekly", "repeatUntil: 2027-06-04"],
    ':7: "repeatUntil" is before',
  ],
  [
    "a start on another day than its rhythm",
    [START, "repeat: monthly first tuesday", "repeatUntil: 2027-12-31"],
    ':5: "start" is 2027-06-05, but by "repeat" the day in that month is 2027-06-01',
  ],
  [
    "a list that starts earlier",
    [START, "repeat: [2027-06-01]"],
    ':6: the list in "repeat" has 2027-06-01T14:00',
  ],
  [
    "a series of 500",
    [START, "repeat: weekly", "repeatUntil: 2036-12-31"],
    ':6: "repeat" has more than 200 occurrences',
  ],
  [
    "a list of 500",
    [
      START,
      `repeat: [${Array.from({ length: 500 }, (_none, at) => `20${28 + Math.floor(at / 28)}-02-${String((at % 28) + 1).padStart(2, "0")}`)}]`,
    ],
    ':6: "repeat" has more than 200 occurrences',
  ],
  [
    "an exception that is no occurrence",
    [START, "repeat: [2027-06-12]", "except: 2027-06-13"],
    ':7: "except" has 2027-06-13, but',
  ],
  ["exceptions for all", [START, "except: 2027-06-05"], ':6: "except" leaves no occurrence'],
  [
    "dates in words",
    [START, "except: [zaterdag]"],
    ':6: "except" must be a date, such as 2027-06-05, or a list',
  ],
  [
    "moved from nowhere",
    [START, "moved: { from: 2027-06-06, to: 2027-06-07 }"],
    ':6: "moved" has 2027-06-06, but',
  ],
  [
    "moved to where it is",
    [START, "moved: { from: 2027-06-05, to: 2027-06-05T14:00 }"],
    ':6: "moved" leaves 2027-06-05',
  ],
  ["half a move", [START, "moved: { to: 2027-06-07 }"], ':6: "moved" must have two lines'],
  ["cancelled on another day", [START, "cancelled: 2027-06-06"], ':6: "cancelled" has 2027-06-06, but'],
  [
    "an hour that the clock skips",
    ["start: 2027-03-28T02:30"],
    ":5: 2027-03-28T02:30 does not exist in Europe/Amsterdam",
  ],
  [
    "an end that the clock skips",
    ["start: 2027-03-28T01:00", "end: 2027-03-28T02:30"],
    ":6: 2027-03-28T02:30 does not",
  ],
  [
    "a series with an hour that the clock skips",
    ["start: 2027-03-21T02:30", "repeat: weekly", "repeatUntil: 2027-04-30"],
    ":6: 2027-03-28T02:30 does not exist in Europe/Amsterdam",
  ],
  [
    "moved to an hour that the clock skips",
    [START, "moved: { from: 2027-06-05, to: 2028-03-26T02:15 }"],
    ":6: 2028-03-26T02:15 does not exist in Europe/Amsterdam",
  ],
  [
    "several mistakes",
    ["start: 2027-06-05T14:00", "online: nee", "place: gone", "cancelled: misschien"],
    ':6: "nee" is not a web address',
    ':7: "place" is "gone"',
    ':8: "cancelled" must be a date',
  ],
] as const) {
  test(`an event with ${what} is a problem with its line`, () => {
    const found = read(...lines).problems.map(printProblem);
    assert.is(found.length, expected.length, found.join("\n"));
    for (const start of expected) {
      assert.ok(
        found.some((line) => line.startsWith(FILE + start)),
        `wanted ${start}\nfound  ${found.join("\n       ")}`,
      );
    }
  });
}

for (const [what, keys, expected] of [
  ["a day to appear in words", "publish: morgen", ':4: "publish" must be a date'],
  ["an hour that does not exist", "until: 2027-01-01T25:00", ':4: "until" must be a date'],
  [
    "an end before it appears",
    "publish: 2027-01-02\nuntil: 2027-01-01",
    ':5: "until" (2027-01-01) is before',
  ],
  [
    "an alias that leads out of the site",
    "aliases: [/../x]",
    ':4: "aliases" must be a list of old addresses',
  ],
  ["an alias of another site", "aliases: [//evil.example/]", ':4: "aliases" must be a list'],
  ["the home page as alias", "aliases: [/]", ':4: "aliases" must be a list'],
  ["an alias in words", "aliases: [Oud bericht]", ':4: "aliases" must be a list'],
] as const) {
  test(`${what} is a problem with its line`, () => {
    const found = withKeys(keys).problems.map(printProblem);
    assert.is(found.length, 1, found.join("\n"));
    assert.ok(found[0]!.startsWith(FILE + expected), found[0]);
  });
}

test("publish, until and aliases", () => {
  const { original, problems } = withKeys(
    "publish: 2027-01-04 09:00\nuntil: 2027-02-01\naliases: [oud, /nl/posts/oud/, /blog/2019/oud.html]",
  );
  assert.equal(problems, []);
  const { publish, until, aliases } = original.meta;
  assert.equal(
    [publish, until, aliases],
    ["2027-01-04T09:00", "2027-02-01", ["oud", "/nl/posts/oud/", "/blog/2019/oud.html"]],
  );
});

test("only a place in words is a segment, with its line", () => {
  const of = (...lines: string[]) =>
    segments(read(START, ...lines).original).map(({ text, kind, line }) => [text, kind, line]);
  assert.equal(of("place: buurthuis", "online: https://a.example"), [
    ["Feest", "title", 2],
    ["Kom.", "paragraph", 10],
  ]);
  assert.equal(of("place: Park  De Brug"), [
    ["Feest", "title", 2],
    ["Park De Brug", "place", 6],
    ["Kom.", "paragraph", 9],
  ]);
});

test.run();
