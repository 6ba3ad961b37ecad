import ICAL from "ical.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type CalendarEvent, printCalendar } from "../../../src/site/pages/icalendar.ts";
import { calendarFaults } from "../../calendar.ts";

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "posts-feest@proef.example",
  sequence: 0,
  changed: "2026-11-23",
  time: { start: Date.parse("2027-01-12T18:30:00Z"), end: Date.parse("2027-01-12T20:00:00Z") },
  title: "Feest",
  language: "nl",
  url: "https://proef.example/nl/posts/feest/",
  cancelled: false,
  ...changes,
});

/** The events of a file as the other library reads them. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));

test("an event, line by line", () => {
  assert.equal(printCalendar([event({ place: "De Brug, Zaal 3" })]).split("\r\n"), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Taalbrug//Taalbrug//NL",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    "UID:posts-feest@proef.example",
    "SEQUENCE:0",
    "DTSTAMP:20261123T000000Z",
    "DTSTART:20270112T183000Z",
    "DTEND:20270112T200000Z",
    "SUMMARY;LANGUAGE=nl:Feest",
    "LOCATION;LANGUAGE=nl:De Brug\\, Zaal 3",
    "URL:https://proef.example/nl/posts/feest/",
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

for (const [what, text] of [
  ["commas, semicolons, backslashes", "a, b; c\\d \\n e"],
  ["lines", "een\ntwee\r\n\ndrie"],
  ["a colon and quotes", 'Let op: "x"'],
  ["what looks like a property", "a\r\nDTSTART:20000101T000000Z\r\nEND:VEVENT"],
  ["a long line", "abcdefghij".repeat(30)],
  ["a long line in Arabic", "مقهى اللغة في مركز الحي ".repeat(12).trim()],
  ["letters of two, three and four octets", "ğ€😀".repeat(60)],
  ["letters that end at the 75th octet", `${"x".repeat(75 - "SUMMARY;LANGUAGE=nl:".length)}y`],
  ["a letter over the 75th octet", `${"x".repeat(74 - "SUMMARY;LANGUAGE=nl:".length)}ğz`],
] as const) {
  test(`a title with ${what} is read alike by the other library`, () => {
    const file = printCalendar([event({ title: text, description: text, place: text })], text);
    assert.equal(calendarFaults(file), []);
    const [found, ...others] = read(file);
    const expected = text.replace(/\r\n/g, "\n");
    assert.equal(
      [found!.summary, found!.description, found!.location, others.length],
      [expected, expected, expected, 0],
    );
  });
}

test("a calendar to follow has a name, and is read again every day", () => {
  const calendar = new ICAL.Component(ICAL.parse(printCalendar([event()], "Proef – Takvim")));
  const text = (name: string) => String(calendar.getFirstPropertyValue(name));
  assert.equal(["name", "x-wr-calname", "refresh-interval"].map(text), [
    "Proef – Takvim",
    "Proef – Takvim",
    "P1D",
  ]);
});

test("a line is folded within its octets, between letters", () => {
  const lines = printCalendar([event({ title: "ğ€😀".repeat(60) })]).split("\r\n");
  assert.ok(lines.some((line) => line.startsWith(" ")));
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.not.match(line, /\uFFFD|^ ?[\uDC00-\uDFFF]/);
  }
});

test("all-day events have dates, the end of which is not part of it", () => {
  const file = printCalendar([event({ time: { first: "2028-02-28", last: "2028-02-29" } })]);
  assert.equal(calendarFaults(file), []);
  assert.match(file, "DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280301\r\n");
  const [found] = read(file);
  assert.ok(found!.startDate.isDate);
  assert.is(found!.duration.toString(), "P2D");
});

test("an event without an end has none, and a cancelled one says so", () => {
  const start = Date.parse("2027-06-05T12:00:00Z");
  const file = printCalendar([event({ time: { start, end: start }, cancelled: true, sequence: 2 })]);
  assert.equal(calendarFaults(file), []);
  assert.not.match(file, "DTEND");
  const [found] = read(file);
  assert.equal(
    [
      found!.startDate.toJSDate().getTime(),
      found!.sequence,
      found!.component.getFirstPropertyValue("status"),
    ],
    [start, 2, "CANCELLED"],
  );
});

test.run();
