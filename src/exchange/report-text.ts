/** Reads reports in mails and messages, as people paste them. */
import { parseReportedPlaces, type ReportedPlace, RULE } from "../catalog/report.ts";
import type { Site } from "../model/site.ts";
import { divideChat } from "./chat.ts";
import { oneLine, ownWords, plainMail } from "./mail.ts";

/** A reader's report on one place. */
export interface Reported {
  place: ReportedPlace;
  words: string;
  /** The block's possible Dutch in the text, for when the block is gone. */
  dutch: readonly string[];
}

/** The content of a text. */
export interface ReportText {
  reports: Reported[];
  /** Lines that are not a report: headers, signatures, separators, the names of a chat. */
  dropped: string[];
}

type Names = Pick<Site, "url" | "languages">;

/**
 * Reads one or more mails or messages that a link of the site opened, whole or copied out of a chat. The reader's words
 * are above the rule; if there are none, below the last line. Without that line (`#taalbrug …`), the address of the page
 * names the place. `site` gives that address, and the word for Dutch.
 */
export function readReports(text: string, site: Names): ReportText {
  const { texts, dropped } = divideChat(plainMail(text), (part) => placesIn(part, site).length > 0);
  const read = texts.map((part) => readPart(part, site));
  return {
    reports: read.flatMap(({ reports }) => reports),
    dropped: [...dropped, ...read.flatMap((part) => part.dropped)],
  };
}

/** Is a text encoded, so that nobody can read it here? */
export const isEncoded = (text: string): boolean => /^content-transfer-encoding:\s*base64/im.test(text);

function readPart(plain: string, site: Names): ReportText {
  const places = placesIn(plain, site);
  const parts = places.map(({ start }, at) => {
    const part = plain.slice(places[at - 1]?.end ?? 0, start);
    const rule = part.indexOf(RULE);
    return rule === -1
      ? { above: part, ours: "" }
      : { above: part.slice(0, rule), ours: part.slice(rule + RULE.length) };
  });
  const written = [...parts.map(({ above }) => above), plain.slice(places.at(-1)?.end ?? 0)].map(ownWords);
  const isBelow = written[0]!.words === "";
  const reports = places.map(({ place }, at): Reported => {
    const isLast = at === places.length - 1;
    const own = isBelow ? [written[at + 1]!] : isLast ? written.slice(at) : [written[at]!];
    return {
      place,
      words: oneLine(own.map(({ words }) => words).join(" ")),
      dutch: dutchIn(parts[at]!.ours, site.languages[0]!.name),
    };
  });
  return { reports, dropped: written.flatMap((each) => each.dropped) };
}

/** The places that a text names: by its last line, or, where somebody left it out, by the first address of a page. */
function placesIn(text: string, site: Names): ReturnType<typeof parseReportedPlaces> {
  const places = parseReportedPlaces(text);
  return places.length > 0 ? places : pageAddressIn(text, site);
}

function pageAddressIn(text: string, { url, languages }: Names): ReturnType<typeof parseReportedPlaces> {
  const site = url.replace(/^https?:\/\//, "").replaceAll(".", "\\.");
  const codes = languages.map(({ code }) => code).join("|");
  const address = new RegExp(
    String.raw`https?://${site}/(${codes})/(posts/)?([a-z0-9]+(?:-[a-z0-9]+)*)/?(?:#([a-z0-9-]+))?(?![\w/-])`,
    "i",
  );
  const found = address.exec(text);
  if (!found) return [];
  const { 0: whole, 1: language, 2: posts, 3: slug, 4: id, index: start } = found;
  const place: ReportedPlace = {
    language: language!,
    kind: posts === undefined ? "pages" : "posts",
    slug: slug!.toLowerCase(),
    // `site-…` are parts of the page around the text.
    id: id?.startsWith("site-") ? undefined : id,
  };
  // Below the rule, the texts of the block follow the address.
  const names = languages.map(({ name }) => name.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")).join("|");
  const texts = new RegExp(String.raw`^(?:\s*\n(?:${names}):.*)*`).exec(text.slice(start + whole.length))![0];
  const end = start + whole.length + texts.length;
  return [{ place, start: text.slice(0, start).includes(RULE) ? end : start, end }];
}

/** The text after each `Nederlands:` of a mail's lower half. */
function dutchIn(ours: string, dutchName: string): string[] {
  const label = `${dutchName}:`;
  const pieces = ours.split(label);
  return pieces.slice(1, 9).map((_piece, at) => oneLine(pieces.slice(at + 1).join(label)));
}
