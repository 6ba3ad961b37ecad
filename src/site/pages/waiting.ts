/** Pages in the place of originals that readers of a language do not get. */
import { needsReview } from "../../coverage/assess.ts";
import { languageOf } from "../../i18n/ui.ts";
import type { Html } from "../../markdown/render.ts";
import { SOURCE } from "../../model/site.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { previewOf } from "../share/preview.ts";
import { exitOf, nameOf } from "./addresses.ts";
import { frameOf, type PageContext, tagLink } from "./context.ts";
import { eventBlock } from "./events.ts";
import type { Called, WaitingPage } from "./page.ts";
import { subjectsOf, tagName } from "./tag-name.ts";

/** A page for each original in each language that does not have it. */
export function waitingPages(context: PageContext): WaitingPage[] {
  const { codes, library } = context;
  return [...library.posts, ...library.pages].flatMap((rendered) =>
    codes
      .filter((code) => !rendered.articles[code]?.published)
      .map((code) => waitingPage(context, rendered, code)),
  );
}

function waitingPage(context: PageContext, rendered: RenderedOriginal, code: string): WaitingPage {
  const { site, ui, addresses, contacts } = context;
  const { meta } = rendered.original;
  const name = nameOf(rendered);
  const called = calledIn(context, rendered, code);
  const reason: WaitingPage["reason"] = rendered.articles[code]?.held ?? "elsewhere";
  const t = ui.t(code);
  const help = contacts.cardsOf(meta.tags, code);
  const named = contacts.cards(contactsIn(rendered.articles[SOURCE]!.html), code);
  const frame = frameOf(context, code, addresses.of(name, code)!, (other) => addresses.of(name, other)!);
  const page = {
    ...frame,
    ...called,
    title: called.heading,
    alternates: [],
    noindex: true,
    reason,
    needsReview: needsReview(site, rendered.original),
    tags: (meta.tags ?? []).map((tag) => tagLink(context, tag, code)),
    exit: exitOf(site, meta.tags),
    contacts: help,
    named: named.filter(({ name: other }) => !help.some((contact) => contact.name === other)),
    dutchPage: addresses.own(name, SOURCE)!,
    others: frame.alternates
      .filter((other) => other.code !== SOURCE && addresses.own(name, other.code) !== undefined)
      .map((other) => ({ ...other, ...languageOf(site, other.code) })),
    event: eventBlock(context, rendered, code, addresses.own(name, SOURCE)!),
    subjects: subjectsOf(ui, meta.tags, code),
  };
  const label = called.isDraft ? t("list.draft") : undefined;
  const description = called.description ?? t(`waiting.${reason}`);
  // All of them share the picture of the home page.
  const preview = previewOf(site, { ...page, description, heading: t("home.title"), isDutch: false, label });
  return { ...page, preview };
}

/** How an original that has no page in a language is called there. */
export function calledIn(
  { ui }: PageContext,
  { original, articles }: RenderedOriginal,
  code: string,
): Called {
  const { title } = articles[SOURCE]!;
  const { offered } = articles[code] ?? {};
  const { description, isDraft = false } = offered ?? {};
  const rest = { description, isDraft };
  if (offered?.title !== undefined) return { heading: offered.title, isDutch: false, ...rest };
  const subjects = (original.meta.tags ?? [])
    .map((tag) => tagName(ui, tag, code))
    .flatMap(({ text, lang }) => (lang === undefined ? text : []));
  if (subjects.length === 0) return { heading: title, isDutch: true, ...rest };
  return { heading: subjects.join(" · "), isDutch: false, dutchTitle: title, ...rest };
}

/** The contacts that a text names, by id. */
const contactsIn = (html: Html): string[] => {
  const ids = html.flatMap((part) => {
    if (typeof part === "string") return [];
    return "card" in part ? part.card : "contact" in part ? part.contact.id : [];
  });
  return [...new Set(ids)];
};
