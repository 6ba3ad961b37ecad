/** Calendar files (iCalendar, RFC 5545 and 7986). */

/** One time of an event, in one language. */
export interface CalendarEvent {
  /** The same in every language and after every edit. */
  uid: string;
  /** Grows when the event changes. */
  sequence: number;
  /** When what is known of it was last changed: an ISO date. */
  changed: string;
  /** Instants in milliseconds, or dates of an event that lasts all day, of which `end` is the last. */
  time: { start: number; end: number } | { first: string; last: string };
  title: string;
  language: string;
  description?: string | undefined;
  place?: string | undefined;
  /** The page about it. */
  url: string;
  cancelled: boolean;
}

/** Text of a calendar file: line ends, commas and the like are escaped (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines have at most 75 octets; a longer one goes on after a line end and a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines = [""];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join("\r\n");
}

const instant = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
const day = (date: string) => date.replaceAll("-", "");
const dayAfter = (date: string) => day(new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10));

function linesOf(event: CalendarEvent): string[] {
  const { uid, sequence, changed, time, title, language, description, place, url, cancelled } = event;
  const text = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name};LANGUAGE=${language}:${escaped(value)}`];
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    // Without METHOD it is the time of the last change (RFC 5545, 3.8.7.2), so that a file has no date of its build.
    `DTSTAMP:${instant(Date.parse(changed))}`,
    ...("first" in time
      ? [`DTSTART;VALUE=DATE:${day(time.first)}`, `DTEND;VALUE=DATE:${dayAfter(time.last)}`]
      : [`DTSTART:${instant(time.start)}`, ...(time.end > time.start ? [`DTEND:${instant(time.end)}`] : [])]),
    ...text("SUMMARY", title),
    ...text("DESCRIPTION", description),
    ...text("LOCATION", place),
    `URL:${url}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...("first" in time ? ["TRANSP:TRANSPARENT"] : []),
    "END:VEVENT",
  ];
}

/** A calendar file; with a name it is a calendar to follow, which programs read again every day. */
export function printCalendar(events: readonly CalendarEvent[], name?: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Taalbrug//Taalbrug//NL",
    "CALSCALE:GREGORIAN",
    ...(name === undefined
      ? []
      : [
          `NAME:${escaped(name)}`,
          `X-WR-CALNAME:${escaped(name)}`,
          "REFRESH-INTERVAL;VALUE=DURATION:P1D",
          "X-PUBLISHED-TTL:P1D",
        ]),
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
