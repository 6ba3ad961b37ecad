import { STATES } from "../catalog/entry.ts";
import type { Language } from "../model/site.ts";
import { shorten } from "../model/text.ts";
import type { Coverage, Status } from "./status.ts";
import { type Item, KINDS, type Waits } from "./waits.ts";

/** Longer names of originals get a line of their own, so that the table stays narrow. */
const WIDE = 34;
/** Most items named per kind; a list of work is read from its top. */
const SHOWN = 8;
/** Most characters shown of a reader's report. */
const EXCERPT = 90;

/** The lines of a table: segments by state of each original in each language. */
export function tableLines({ posts, pages, languages }: Status): string[] {
  const codes = Object.keys(languages);
  const rows = [
    ...Object.entries(posts),
    ...Object.entries(pages).map(([slug, row]) => [`pages/${slug}`, row] as const),
    ["all", languages] as const,
  ];
  const cell = (coverage: Coverage | undefined) =>
    coverage ? STATES.map((state) => coverage[state]).join("/") + (coverage.published ? " *" : "  ") : "-  ";
  const width = Math.max(...rows.map(([name]) => (name.length > WIDE ? 0 : name.length)));
  const columns = codes.map((code) => Math.max(...rows.map(([, row]) => cell(row[code]).length)));
  const line = (name: string, cells: string[]) =>
    [name.padEnd(width), ...cells.map((text, at) => text.padStart(columns[at]!))].join("  ").trimEnd();
  const body = rows.flatMap(([name, row]) => {
    const cells = codes.map((code) => cell(row[code]));
    return name.length > WIDE ? [name, line("", cells)] : [line(name, cells)];
  });
  const header = codes.map((code) => `${code}  `);
  return [line("", header), ...body, `${STATES.join("/")}; * readers can see it`];
}

const HEADINGS: Record<(typeof KINDS)[number], string> = {
  held: "needs every signature before readers see it",
  blocked: "kept from readers: an error, or a fact that changed",
  stale: "the Dutch changed",
  drafts: "drafts to sign",
  missing: "not translated",
};

/** The next tasks of people in each language, the most urgent first; none where nothing waits. */
export function waitLines(all: readonly Waits[], languages: readonly Language[]): string[] {
  return all.flatMap(({ language, reports, people, ...items }) => {
    const lines = [
      ...section(
        "readers reported",
        reports.flatMap(({ name, since, texts }) => [
          `${name}: ${texts.length} since ${since}`,
          `  "${excerpt(texts[0]!)}"`,
        ]),
        2 * SHOWN,
        reports.length - SHOWN,
      ),
      ...KINDS.flatMap((kind) =>
        section(HEADINGS[kind], items[kind].map(itemLine), SHOWN, items[kind].length - SHOWN),
      ),
    ];
    if (lines.length === 0) return [];
    const { name } = languages.find(({ code }) => code === language)!;
    const signed = people.slice(0, 3).map((person) => `${printable(person.name)} (${person.date})`);
    const who = signed.length > 0 ? `signed last by ${signed.join(", ")}` : "nobody has signed yet";
    return ["", `${language} ${name}: ${who}`, ...lines];
  });
}

function section(heading: string, lines: readonly string[], most: number, left: number): string[] {
  if (lines.length === 0) return [];
  return [
    `  ${heading}`,
    ...lines.slice(0, most).map((line) => `    ${line}`),
    ...(left > 0 ? [`    and ${left} more: --json has all`] : []),
  ];
}

function itemLine({ name, segments, since }: Item): string {
  return `${name}: ${segments} ${segments === 1 ? "segment" : "segments"}${since ? ` since ${since}` : ""}`;
}

/** Replaces terminal control characters and bidi controls by a space. */
const printable = (text: string) => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, " ");

function excerpt(text: string): string {
  return shorten(printable(text).trim(), EXCERPT);
}
