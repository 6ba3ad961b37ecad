/** What RFC 5545 forbids in a calendar file, as far as our files can go wrong; one line each. */
export function calendarFaults(file: string): string[] {
  const faults: string[] = [];
  if (!file.endsWith("\r\n")) faults.push("the last line has no end (3.1)");
  if (/(?<!\r)\n|\r(?!\n)/.test(file)) faults.push("a line does not end in CRLF (3.1)");
  for (const line of file.split("\r\n")) {
    if (Buffer.byteLength(line) > 75) faults.push(`more than 75 octets (3.1): ${line}`);
  }
  const lines = file
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1);
  const stack: { name: string; seen: string[] }[] = [];
  const counts: Record<string, readonly string[]> = {
    VCALENDAR: ["PRODID", "VERSION"],
    VEVENT: ["UID", "DTSTAMP", "DTSTART"],
  };
  const ONCE = [
    "CALSCALE",
    "METHOD",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "URL",
    "STATUS",
    "SEQUENCE",
    "TRANSP",
  ];
  let events = 0;
  const uids: string[] = [];
  for (const line of lines) {
    const [, name = "", parameters = "", value = ""] =
      /^([A-Z-]+)((?:;[A-Z-]+=(?:[^;:",\r\n]*|"[^"]*"))*):(.*)$/su.exec(line) ?? [];
    const top = stack.at(-1);
    if (name === "") faults.push(`no content line (3.1): ${line}`);
    else if (name === "BEGIN") {
      if (value === "VEVENT") events++;
      top?.seen.push(value);
      stack.push({ name: value, seen: [] });
    } else if (name === "END") {
      if (stack.pop()?.name !== value) faults.push(`END:${value} ends something else (3.4)`);
      for (const needed of counts[value] ?? []) {
        const count = top!.seen.filter((each) => each === needed).length;
        if (count !== 1) faults.push(`${needed} is there ${count} times in ${value} (3.6)`);
      }
      for (const once of ONCE) {
        if (top!.seen.filter((each) => each === once).length > 1)
          faults.push(`${once} twice in ${value} (3.6.1)`);
      }
    } else {
      top?.seen.push(name);
      if (name === "UID") uids.push(value);
      const isDate = parameters.includes("VALUE=DATE");
      if (/^DT(?:START|END|STAMP)$/.test(name) && !(isDate ? /^\d{8}$/ : /^\d{8}T\d{6}Z$/).test(value))
        faults.push(`${name} is no date or time in UTC (3.3.4, 3.3.5): ${value}`);
      if (
        /^(?:SUMMARY|DESCRIPTION|LOCATION|NAME)$/.test(name) &&
        /(?<!\\)(?:\\\\)*[;,]|\\(?![\\;,nN])/.test(value.replace(/\\\\/g, ""))
      )
        faults.push(`an unescaped character (3.3.11): ${line}`);
      if (name === "STATUS" && !/^(?:TENTATIVE|CONFIRMED|CANCELLED)$/.test(value))
        faults.push(`STATUS:${value} (3.8.1.11)`);
      if (name === "SEQUENCE" && !/^\d+$/.test(value)) faults.push(`SEQUENCE:${value} (3.8.7.4)`);
      if (name === "URL" && !URL.canParse(value)) faults.push(`URL:${value} (3.8.4.6)`);
    }
  }
  if (lines[0] !== "BEGIN:VCALENDAR" || stack.length > 0) faults.push("not one calendar (3.4)");
  if (events === 0) faults.push("no component (3.6)");
  if (new Set(uids).size !== uids.length) faults.push("one UID twice (3.8.4.7)");
  return faults;
}
