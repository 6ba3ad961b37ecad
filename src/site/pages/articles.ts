import { languageOf } from "../../i18n/ui.ts";
import { isolateWhole } from "../../markdown/bidi.ts";
import { printContacts } from "../../markdown/render.ts";
import { type Site, SOURCE } from "../../model/site.ts";
import type { Article } from "../content/article.ts";
import { recordingOf } from "../content/audio.ts";
import { addressesOf } from "../content/pictures.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { readable, reportWays } from "../content/report.ts";
import { previewOf, whatsappUrl } from "../share/preview.ts";
import { qrUrl } from "../share/qr.ts";
import { EXPLAINS, exitOf, nameOf } from "./addresses.ts";
import {
  changedOn,
  dateText,
  frameOf,
  heldIn,
  leavingOf,
  type PageContext,
  pictureOf,
  tagLink,
} from "./context.ts";
import { eventBlock, schemaEvents } from "./events.ts";
import { explain, type Shown } from "./explanation.ts";
import type { ArticlePage, Page, Trust } from "./page.ts";
import { relatedPosts } from "./related.ts";
import { structuredData } from "./structured.ts";
import { subjectsOf } from "./tag-name.ts";
import { calledIn } from "./waiting.ts";

/** The pages of all originals, each in the languages that have it. */
export function articlePages(context: PageContext): ArticlePage[] {
  const { site, codes, library, addresses } = context;
  const shown = [...library.posts, ...library.pages].flatMap((rendered) =>
    codes.flatMap((code): Shown[] => {
      const article = rendered.articles[code];
      return article?.published ? [{ rendered, page: articlePage(context, rendered, article, code) }] : [];
    }),
  );
  return shown.map(({ rendered, page }): ArticlePage => {
    if (nameOf(rendered) !== EXPLAINS) return page;
    const held = (code: string) =>
      heldIn(context, code).map((other) => ({
        text: calledIn(context, other, code).heading,
        url: addresses.of(nameOf(other), code)!,
        lang: code,
      }));
    return { ...page, explanation: explain(site, { page, rendered }, shown, held) };
  });
}

function articlePage(
  context: PageContext,
  rendered: RenderedOriginal,
  article: Article,
  code: string,
): ArticlePage {
  const { site, addresses, library } = context;
  const { kind, meta } = rendered.original;
  const name = nameOf(rendered);
  const url = addresses.own(name, code)!;
  const frame = frameOf(
    context,
    code,
    url,
    (other) => addresses.of(name, other)!,
    (other) => addresses.own(name, other) !== undefined,
  );
  const trust = trustOf(context, rendered, article, code);
  const image = pictureOf(context, rendered, article, code);
  const isDutch = article.titleState?.isDutch;
  const page: Omit<ArticlePage, "structured" | "preview"> = {
    ...frame,
    type: kind === "posts" ? "article" : "website",
    title: article.title,
    titleState: article.titleState,
    description: article.description,
    noindex: trust.kind === "draft" && !site.indexDrafts,
    xDefault: addresses.own(name, SOURCE),
    opening: addresses.resolve(article.html.slice(0, article.opening), code),
    html: addresses.resolve(article.html.slice(article.opening), code),
    text: printContacts(article.text, (link) => context.contacts.text(link, code)),
    subjects: subjectsOf(context.ui, meta.tags, code),
    images: [...article.images, ...(image ? [...addressesOf(image), image.largest] : [])],
    date: meta.date === undefined ? undefined : dateText(context, meta.date, code),
    updated: meta.updated === undefined ? undefined : dateText(context, meta.updated, code),
    author: meta.author,
    imageCredit: meta.imageCredit,
    related: kind === "posts" ? relatedPosts(context, rendered, code) : [],
    tags: (meta.tags ?? []).map((tag) => tagLink(context, tag, code)),
    image,
    event: eventBlock(context, rendered, code, url),
    leaves: leavingOf(context, rendered),
    expires: meta.until !== undefined,
    exit: exitOf(site, meta.tags),
    contacts: context.contacts.cardsOf(meta.tags, code),
    trust,
    beside: besideOf(site, frame),
    changed: changedOn(rendered, code),
    whatsapp: whatsappUrl(
      { ...frame, title: isDutch ? isolateWhole(article.title, frame.dir) : article.title },
      site.url,
    ),
    qr: qrUrl(site.url, url),
    audio: recordingOf(library.audio.get(`${name}.${code}`), languageOf(site, code)),
  };
  const label = trust.kind === "draft" ? frame.t("list.draft") : undefined;
  const preview = previewOf(site, { ...page, label, isDutch });
  return {
    ...page,
    preview,
    structured: structuredData(site, page, schemaEvents(context, rendered, article, code, url)),
  };
}

/** The languages to read side by side: the Dutch, and next to the Dutch all others. */
const besideOf = (
  site: Site,
  { alternates, lang }: Pick<Page, "alternates" | "lang">,
): ArticlePage["beside"] =>
  alternates
    .filter(({ code }) => code !== lang && (lang === SOURCE || code === SOURCE))
    .map(({ code, url }) => ({
      code,
      url,
      name: languageOf(site, code).name,
      dir: languageOf(site, code).dir,
    }));

function trustOf(context: PageContext, rendered: RenderedOriginal, article: Article, code: string): Trust {
  const { site, ui, addresses } = context;
  const { reviewers, checked, unchecked, title } = article;
  const isOriginal = code === SOURCE;
  const page = { site, original: rendered.original, language: languageOf(site, code), title, t: ui.t(code) };
  const ways = reportWays(page).map(({ name, report }) => ({ name, url: readable(report()) }));
  return {
    kind: isOriginal ? "original" : unchecked > 0 ? "draft" : "reviewed",
    partly: checked > 0,
    mark: isOriginal
      ? undefined
      : unchecked === 0
        ? "checked"
        : checked > 0
          ? "machine-partly-checked"
          : "machine",
    reviewers: reviewers.map(({ name, date }) => ({ name, date: dateText(context, date, code) })),
    dutch: addresses.of(nameOf(rendered), SOURCE)!,
    explained: addresses.of(EXPLAINS, code),
    report: ways[0]?.url,
    ways: site.whatsapp === undefined ? undefined : ways,
  };
}
