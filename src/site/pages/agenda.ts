/** What is coming: the agenda of each language, its beginning on the home page, and the calendar to follow. */
import type { Occurrence } from "../../model/event.ts";
import { isSafety, SOURCE } from "../../model/site.ts";
import type { PublicFile } from "../build/files.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { previewOf } from "../share/preview.ts";
import { agendaUrl, nameOf } from "./addresses.ts";
import { frameOf, latest, leavingOf, type PageContext } from "./context.ts";
import { calendarEvents, comingOf, placeOf, timeOf } from "./events.ts";
import { printCalendar } from "./icalendar.ts";
import type { AgendaItem, AgendaPage } from "./page.ts";
import { calledIn } from "./waiting.ts";

/** Most times in the agenda: enough for months, and a page that an old phone can load. */
const MOST = 60;
/** Events on the home page, the next time of each. */
const ON_HOME = 3;

const calendarUrl = (code: string): string => `/${code}/agenda.ics`;

/** The originals with an event that a language lists, translated or not. */
const withEvent = ({ library: { posts, pages } }: PageContext, code: string): RenderedOriginal[] =>
  [...posts, ...pages].filter(({ original, articles }) => original.meta.event && articles[code]);

/** Those of them that have not left the lists. */
const listed = (context: PageContext, code: string): RenderedOriginal[] =>
  withEvent(context, code).filter((rendered) => leavingOf(context, rendered)?.isGone !== true);

/** What is coming in a language, each event at most `most` times, in order: all of it up to a day. */
function comingIn(context: PageContext, code: string, most: number): AgendaItem[] {
  return listed(context, code)
    .flatMap((rendered) =>
      comingOf(context, rendered.original.meta.event!)
        .slice(0, most)
        .map((occurrence) => ({ rendered, occurrence })),
    )
    .sort((a, b) =>
      a.occurrence.start < b.occurrence.start ? -1 : a.occurrence.start > b.occurrence.start ? 1 : 0,
    )
    .map(({ rendered, occurrence }) => itemOf(context, rendered, occurrence, code));
}

function itemOf(
  context: PageContext,
  rendered: RenderedOriginal,
  occurrence: Occurrence,
  code: string,
): AgendaItem {
  const article = rendered.articles[code]!;
  const { heading, isDraft, ...called } = article.published
    ? {
        heading: article.title,
        isDutch: article.titleState?.isDutch === true,
        isDraft: article.unchecked > 0,
      }
    : calledIn(context, rendered, code);
  return {
    text: heading,
    url: context.addresses.of(nameOf(rendered), code)!,
    draft: isDraft,
    isDutch: called.isDutch,
    dutchTitle: "dutchTitle" in called ? called.dutchTitle : undefined,
    time: timeOf(context, occurrence, code),
    place: placeOf(context, rendered, code),
  };
}

/** The next events for the home page of a language. */
export function comingOnHome(
  context: PageContext,
  code: string,
): { coming: AgendaItem[]; ends?: string | undefined } {
  const coming = comingIn(context, code, 1).slice(0, ON_HOME);
  return { coming, ends: latest(coming.map(({ time }) => time.leaves)) };
}

/** The agenda of each language; none on a site without events. */
export function agendaPages(context: PageContext): AgendaPage[] {
  const { site, ui, codes, hasAgenda } = context;
  if (!hasAgenda) return [];
  return codes.map((code) => {
    const t = ui.t(code);
    const items = comingIn(context, code, MOST).slice(0, MOST);
    const page = {
      ...frameOf(context, code, agendaUrl(code), agendaUrl),
      title: t("agenda.title"),
      description: t("agenda.intro"),
    };
    return {
      ...page,
      isAgenda: true,
      preview: previewOf(site, { ...page, heading: page.title }),
      xDefault: agendaUrl(SOURCE),
      items,
      ends: latest(items.map(({ time }) => time.leaves)),
      calendar: feedEvents(context, code).length > 0 ? calendarUrl(code) : undefined,
    };
  });
}

/** Safety pages are not in it: it is on the reader's device for good. */
function feedEvents(context: PageContext, code: string) {
  return withEvent(context, code)
    .filter(({ original }) => !isSafety(context.site, original.meta.tags))
    .flatMap((rendered) => {
      const own = rendered.articles[code]!;
      const language = own.published ? code : SOURCE;
      const url = context.addresses.own(nameOf(rendered), language)!;
      return calendarEvents(context, rendered, rendered.articles[language]!, language, url);
    });
}

/** The calendar of each language to follow. One without an event would be no valid file, so there is none. */
export function agendaFiles(context: PageContext): PublicFile[] {
  const { site, ui, codes } = context;
  return codes.flatMap((code) => {
    const events = feedEvents(context, code);
    if (events.length === 0) return [];
    const name = `${site.name} – ${ui.t(code)("agenda.title")}`;
    return [{ url: calendarUrl(code), content: printCalendar(events, name) }];
  });
}
