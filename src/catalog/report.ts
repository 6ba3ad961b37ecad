import type { Kind } from "../markdown/frontmatter.ts";

/** A place on the site with a reader's report. */
export interface ReportedPlace {
  language: string;
  kind: Kind;
  slug: string;
  /** Id of the block; absent for the whole page. */
  id?: string | undefined;
}

/**
 * The line between a reader's words and the site's. Mail programs do not write such a line themselves, unlike
 * `-----` or `_____`, and quoted-printable does not change it.
 */
export const RULE = "~~~~~";

const MARK = "#taalbrug";
/** Where to write in a chat: its cursor is behind the text, and some readers write without a new line. */
const POINTER = "👇";
const PLACE =
  /(?<![\w#])#taalbrug\s+([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\s+(posts|pages)\/([a-z0-9]+(?:-[a-z0-9]+)*)\s+(-|[a-z0-9]+(?:-[a-z0-9]+)*)(?![\w-])(?:\s*👇)?/giu;

/**
 * The mail that a reader opens: room to write above, and below the rule the site's data, each on a line: a request,
 * the address, the texts by the names of their languages, and the place for `parsePlaces`.
 */
export function printMail(
  request: string,
  address: string,
  texts: readonly { name: string; text: string }[],
  place: ReportedPlace,
): string {
  const lines = texts.map(({ name, text }) => `${name}: ${plain(text)}`);
  return ["", "", RULE, request, address, ...lines, printReportedPlace(place), ""].join("\n");
}

/** The same for a chat, where readers write below: the rule, what the message is about, and the site's data. */
export function printChat(
  about: readonly string[],
  address: string,
  texts: readonly { name: string; text: string }[],
  place: ReportedPlace,
): string {
  const lines = texts.map(({ name, text }) => `${name}: ${plain(text)}`);
  const last = `${printReportedPlace(place)} ${POINTER}`;
  return [RULE, ...about.map(plain), address, ...lines, last, ""].join("\n");
}

/** `#taalbrug tr posts/taalcafe b-1a2b3c`; `-` for the whole page. Line breaks between its words are ignored. */
export function printReportedPlace({ language, kind, slug, id = "-" }: ReportedPlace): string {
  return `${MARK} ${language} ${kind}/${slug} ${id}`;
}

/** Every place in a text, with the start and end of its line. The inverse of `printPlace`. */
export function parseReportedPlaces(text: string): { place: ReportedPlace; start: number; end: number }[] {
  return [...text.matchAll(PLACE)].map(({ 0: whole, 1: language, 2: kind, 3: slug, 4: id, index }) => ({
    place: {
      language: language!,
      kind: kind!.toLowerCase() as Kind,
      slug: slug!.toLowerCase(),
      id: id === "-" ? undefined : id!,
    },
    start: index,
    end: index + whole.length,
  }));
}

/** A text on one line that cannot be taken for a place. */
const plain = (text: string) => text.replaceAll(MARK, MARK.slice(1)).replace(/\s+/g, " ").trim();
