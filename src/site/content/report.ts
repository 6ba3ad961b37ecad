import { printChat, printMail, type ReportedPlace } from "../../catalog/report.ts";
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

/** Where the ways to report stand on a page whose site has a number on WhatsApp. */
export const WAYS_ID = "site-report";

/** A way to report; a form takes the place of mail. */
export interface ReportWay {
  name: "whatsapp" | "form" | "mail";
  report: Reporter;
}

/**
 * The ways to report a mistake on a page: a message on WhatsApp, the form that the settings name, with `page`,
 * `language`, `block`, `dutch` and `text` in its query, or a mail to the site (RFC 6068). Messages have page, language,
 * block and both texts. Texts are shortened alike until the address has fewer than 1,900 characters.
 */
export function reportWays(page: ReportedPage): ReportWay[] {
  const { report: form, email, whatsapp } = page.site;
  const ways: ReportWay[] = [];
  if (whatsapp !== undefined) ways.push({ name: "whatsapp", report: chatReporter(page, whatsapp) });
  if (form !== undefined) {
    const report: Reporter = (block) => shorten((size) => formAddress(form, page, block, size));
    ways.push({ name: "form", report });
  } else if (email !== undefined) ways.push({ name: "mail", report: mailReporter(page, email) });
  return ways;
}

/** How to report a block: the first of the ways; undefined where the site has none. */
export const createReporter = (page: ReportedPage): Reporter | undefined => reportWays(page)[0]?.report;

function mailReporter(page: ReportedPage, email: string): Reporter {
  const to = email.split("@").map(encode).join("@");
  const startOf = bySize((size) => `mailto:${to}?subject=${encode(subjectOf(page, size))}&body=`);
  return (block) => shorten((size) => startOf(size) + encode(mail(page, block, size)));
}

/** Opens WhatsApp with a message to the number, to be sent by the reader (https://faq.whatsapp.com/5913398998672934). */
function chatReporter(page: ReportedPage, number: string): Reporter {
  const request = isolateInText(page.t("report.below"), page.language.dir);
  const subject = bySize((size) => subjectOf(page, size));
  const start = `https://wa.me/${number.slice(1)}?text=`;
  const chat = (block: ReportedBlock | undefined, size: number) =>
    printChat(
      [subject(size), request],
      addressOf(page, block?.id),
      namedTexts(page, block, size),
      placeOf(page, block),
    );
  return (block) => shorten((size) => start + encodeURIComponent(chat(block, size).toWellFormed()));
}

const subjectOf = ({ t, title, language }: ReportedPage, size: number): string =>
  isolateInText(t("report.subject", { title: cut(title, size) }), language.dir);

/** Remembers what `make` returns for a size, which all blocks of a page share. */
function bySize(make: (size: number) => string): (size: number) => string {
  const made = new Map<number, string>();
  return (size) => {
    const text = made.get(size) ?? make(size);
    made.set(size, text);
    return text;
  };
}

/** The first address that is short enough, with shorter and shorter texts. */
function shorten(make: (size: number) => string): string {
  for (let size = EXCERPT; ; size = Math.floor(size * 0.8)) {
    const address = make(size);
    if (address.length < LONGEST || size === 0) return address;
  }
}

function mail(page: ReportedPage, block: ReportedBlock | undefined, size: number): string {
  const request = isolateInText(page.t("report.body"), page.language.dir);
  const texts = namedTexts(page, block, size);
  return printMail(request, addressOf(page, block?.id), texts, placeOf(page, block));
}

/** The texts of a block, cut to `size`, each with the name of its language. */
function namedTexts(page: ReportedPage, block: ReportedBlock | undefined, size: number) {
  return (block ? textsOf(page, block) : []).map(({ code, text }) => {
    const { name, dir } = languageOf(page.site, code);
    return { name, text: isolateInText(cut(text, size), dir) };
  });
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
