import { printMail, type ReportedPlace } from "../../catalog/report.ts";
import { languageOf, type Translate } from "../../i18n/ui.ts";
import { isolateInText } from "../../markdown/bidi.ts";
import type { Head } from "../../markdown/original.ts";
import { type Language, type Site, SOURCE } from "../../model/site.ts";

/** A page to report a mistake on. */
export interface ReportedPage {
  site: Site;
  original: Pick<Head, "kind" | "slug">;
  language: Language;
  /** As shown on the page. */
  title: string;
  t: Translate;
}

/** A block of it: its Dutch and its text on the page, both without markup. */
export interface ReportedBlock {
  id: string;
  dutch: string;
  shown: string;
}

/** Returns the address that reports a block or, without one, the whole page. */
export type Reporter = (block?: ReportedBlock) => string;

/** Mail programs and servers cut addresses off near 2,000 characters. */
const LONGEST = 1900;
/** Most UTF-16 units of each text: enough to recognise it, and a page of many blocks stays light. */
const EXCERPT = 120;

/**
 * How to report a mistake on a page: a mail to the site with page, language, block and both texts (RFC 6068), or the
 * form that the settings name, with `page`, `language`, `block`, `dutch` and `text` in its query. Texts are shortened
 * alike until the address has fewer than 1,900 characters. Undefined where the site has neither.
 */
export function createReporter(page: ReportedPage): Reporter | undefined {
  const { site } = page;
  if (site.report !== undefined)
    return (block) => shorten((size) => formAddress(site.report!, page, block, size));
  if (site.email === undefined) return undefined;
  const to = site.email.split("@").map(encode).join("@");
  /** By size: shared by all blocks of a page. */
  const starts = new Map<number, string>();
  const startOf = (size: number): string => {
    const known = starts.get(size);
    if (known !== undefined) return known;
    const { dir } = page.language;
    const subject = isolateInText(page.t("report.subject", { title: cut(page.title, size) }), dir);
    const start = `mailto:${to}?subject=${encode(subject)}&body=`;
    starts.set(size, start);
    return start;
  };
  return (block) => shorten((size) => startOf(size) + encode(mail(page, block, size)));
}

/** The first address that is short enough, with shorter and shorter texts. */
function shorten(make: (size: number) => string): string {
  for (let size = EXCERPT; ; size = Math.floor(size * 0.8)) {
    const address = make(size);
    if (address.length < LONGEST || size === 0) return address;
  }
}

function mail(page: ReportedPage, block: ReportedBlock | undefined, size: number): string {
  const { site, t } = page;
  const request = isolateInText(t("report.body"), page.language.dir);
  const texts = (block ? textsOf(page, block) : []).map(({ code, text }) => {
    const { name, dir } = languageOf(site, code);
    return { name, text: isolateInText(cut(text, size), dir) };
  });
  return printMail(request, addressOf(page, block?.id), texts, placeOf(page, block));
}

/** The texts of a report: the page's text, then the Dutch if it differs. */
function textsOf(
  { language }: ReportedPage,
  { dutch, shown }: ReportedBlock,
): { code: string; text: string }[] {
  const own = shown === dutch ? [] : [{ code: language.code, text: shown }];
  return [...own, { code: SOURCE, text: dutch }];
}

function formAddress(
  form: string,
  page: ReportedPage,
  block: ReportedBlock | undefined,
  size: number,
): string {
  const url = new URL(form);
  const put = (name: string, text: string) => url.searchParams.set(name, text);
  put("page", addressOf(page, block?.id));
  put("language", page.language.code);
  if (!block) return url.href;
  put("block", block.id);
  put("dutch", cut(block.dutch, size));
  put("text", cut(block.shown, size));
  return url.href;
}

const placeOf = ({ original, language }: ReportedPage, block?: ReportedBlock): ReportedPlace => ({
  language: language.code,
  kind: original.kind,
  slug: original.slug,
  id: block?.id,
});

function addressOf({ site, original, language }: ReportedPage, id?: string): string {
  return `${site.url}${pathOf(original, language.code)}${id === undefined ? "" : `#${id}`}`;
}

/** The address of an original in a language. */
export function pathOf({ kind, slug }: Pick<Head, "kind" | "slug">, code: string): string {
  return `/${code}/${kind === "posts" ? "posts/" : ""}${slug}/`;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Two that are letters of their own to every reader; the segmenter takes ten times as long. */
const APART = /^[ -~\u00C0-\u024F\u0620-\u064A][ -~\u00C0-\u024F\u0620-\u064A]$/;

/** At most `size` UTF-16 units of a text, with `…` for the rest; graphemes stay whole. */
function cut(text: string, size: number): string {
  if (text.length <= size) return text;
  const isApart = size > 0 && APART.test(text.slice(size - 1, size + 1));
  const end = isApart ? size : (graphemes.segment(text).containing(size)?.index ?? 0);
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Percent-encoded UTF-8; line ends are CR and LF, as RFC 6068 requires. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll("%0A", "%0D%0A");

/**
 * An address as HTML may have it: letters as themselves, which browsers encode again (URL Standard, "URL code points").
 * A page in Arabic is a third lighter for it. What cannot be seen stays encoded, but for isolates (U+2066 to U+2069).
 */
export function readable(address: string): string {
  return address.replace(/(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F])+)+/g, (run) => {
    const text = decodeURIComponent(run);
    return /(?![\u2066-\u2069])[\s\p{C}]/u.test(text) ? run : text;
  });
}
