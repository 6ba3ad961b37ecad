/** The events of originals: as a block on their pages, in calendar files, and for search engines. */
import { movedText, rhythmText, type Wording, whenOf } from "../../i18n/event-words.ts";
import { languageOf } from "../../i18n/ui.ts";
import {
  dateOf,
  type Happening,
  instantsOf,
  type Occurrence,
  occurrencesOf,
  overAt,
  overOn,
} from "../../model/event.ts";
import { eventOverAt } from "../../model/schedule.ts";
import { isSafety, SOURCE } from "../../model/site.ts";
import { daysBetween, localTime, offsetAt } from "../../model/zone.ts";
import type { PublicFile } from "../build/files.ts";
import type { Article } from "../content/article.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { nameOf } from "./addresses.ts";
import { addressOf } from "./contacts.ts";
import type { PageContext } from "./context.ts";
import { type CalendarEvent, printCalendar } from "./icalendar.ts";
import type { EventBlock, EventPlace, EventTime } from "./page.ts";

/** Times to show before the others: the text below is to begin on the first screen. */
const SHOWN = 2;
/** Most times for search engines. */
const FOR_SEARCH = 4;

const wordingIn = ({ site, ui }: PageContext, code: string): Wording => ({
  language: languageOf(site, code),
  t: ui.t(code),
});

const iso = (instant: number): string => new Date(instant).toISOString();

/** A local time with its distance to UTC, as HTML and schema.org want it; a date stays as it is. */
function dated(local: string, timeZone: string): string {
  const instants = instantsOf({ start: local }, timeZone);
  return instants ? `${local}:00${offsetAt(instants.start, timeZone)}` : local;
}

/** An occurrence as pages show it in a language. */
export function timeOf(context: PageContext, occurrence: Occurrence, code: string): EventTime {
  const { timeZone } = context.site;
  const wording = wordingIn(context, code);
  return {
    ...whenOf(occurrence, wording),
    iso: dated(occurrence.start, timeZone),
    moved: movedText(occurrence, wording),
    cancelled: occurrence.cancelled,
    leaves: iso(overAt(occurrence, timeZone)),
  };
}

/** The occurrences that are not over. */
export function comingOf({ site: { timeZone }, now }: PageContext, event: Happening): Occurrence[] {
  const today = dateOf(localTime(now, timeZone));
  return occurrencesOf(event).filter((each) => overOn(each) > today);
}

/** Where it is, in a language: a contact's name and address, or the words for it, in Dutch where they wait. */
export function placeOf(
  { library }: PageContext,
  { original, articles }: RenderedOriginal,
  code: string,
): EventPlace | undefined {
  const { place } = original.meta.event!;
  const article = articles[code];
  if (place === undefined) return undefined;
  const dutch = code === SOURCE ? undefined : SOURCE;
  if ("text" in place) {
    const words = article?.published ? article.place : undefined;
    return words === undefined ? { name: place.text, lang: dutch } : { name: words };
  }
  const contact = library.contacts.get(place.contact)!;
  return { name: contact.name, lang: dutch, address: addressOf(contact) };
}

/** The block above the text of an original with an event; `url` is that of the page with the calendar file. */
export function eventBlock(
  context: PageContext,
  rendered: RenderedOriginal,
  code: string,
  url: string,
): EventBlock | undefined {
  const { original } = rendered;
  const { event } = original.meta;
  if (event === undefined) return undefined;
  const all = occurrencesOf(event);
  const coming = comingOf(context, event);
  // Of one that is over, the last time stays.
  const shown = coming.length > 0 ? coming : all.slice(-1);
  const times = shown.map((each) => timeOf(context, each, code));
  return {
    rhythm: rhythmText(event, wordingIn(context, code)),
    isSeries: all.length > 1,
    times: times.slice(0, SHOWN),
    later: times.slice(SHOWN),
    place: placeOf(context, rendered, code),
    online: event.online,
    // On a safety page nothing invites to leave a trace in a calendar.
    calendar: isSafety(context.site, original.meta.tags) ? undefined : `${url}event.ics`,
    over: { at: iso(eventOverAt(event, context.site.timeZone)), isOver: coming.length === 0 },
  };
}

/**
 * The event's times for a calendar, past ones too, so that none vanishes from the calendar of somebody who was there.
 *
 * A program takes an event for the same one by its UID, so nothing in it may change with an edit: it is the post's name
 * and, in a series, the planned date. SEQUENCE grows with the days from `date` to `updated`, and with a move or a
 * cancellation in between.
 */
export function calendarEvents(
  context: PageContext,
  rendered: RenderedOriginal,
  article: Article,
  code: string,
  url: string,
): CalendarEvent[] {
  const { site } = context;
  const { original } = rendered;
  const { event, date, updated = date } = original.meta;
  if (event === undefined) return [];
  const { t } = wordingIn(context, code);
  const place = placeOf(context, rendered, code);
  const label = code !== SOURCE && article.unchecked > 0 ? t("list.draft") : undefined;
  const name = nameOf({ original }).replace("/", "-");
  const days = date === undefined ? 0 : Math.max(0, daysBetween(date, updated!));
  return occurrencesOf(event).map((each) => ({
    uid: `${[name, each.key].filter(Boolean).join("-")}@${new URL(site.url).hostname}`,
    sequence: 4 * days + (each.movedFrom === undefined ? 0 : 1) + (each.cancelled ? 2 : 0),
    changed: updated ?? "1970-01-01",
    time: instantsOf(each, site.timeZone) ?? { first: each.start, last: each.end ?? each.start },
    title: article.title,
    language: article.titleState?.isDutch ? SOURCE : code,
    description: [label, article.description, event.online].filter(Boolean).join("\n") || undefined,
    place: place && [place.name, place.address].filter(Boolean).join(", "),
    url: `${site.url}${url}`,
    cancelled: each.cancelled,
  }));
}

/** A calendar file for each page of an event. */
export function eventFiles(context: PageContext): PublicFile[] {
  const { codes, library, addresses } = context;
  return [...library.posts, ...library.pages].flatMap((rendered) =>
    codes.flatMap((code): PublicFile[] => {
      const article = rendered.articles[code];
      const { event, tags } = rendered.original.meta;
      if (!event || !article?.published || isSafety(context.site, tags)) return [];
      const url = addresses.own(nameOf(rendered), code)!;
      const content = printCalendar(calendarEvents(context, rendered, article, code, url));
      return [{ url: `${url}event.ics`, content }];
    }),
  );
}

/** The coming times in schema.org's terms (https://schema.org/Event). */
export function schemaEvents(
  context: PageContext,
  { original }: RenderedOriginal,
  article: Article,
  code: string,
  url: string,
): object[] {
  const { site } = context;
  const { event } = original.meta;
  if (event === undefined) return [];
  const location = [
    placeSchema(context, event, article),
    event.online && { "@type": "VirtualLocation", url: event.online },
  ].filter(Boolean);
  const mode = location.length > 1 ? "Mixed" : event.online === undefined ? "Offline" : "Online";
  return comingOf(context, event)
    .slice(0, FOR_SEARCH)
    .map((each) => ({
      "@context": "https://schema.org",
      "@type": "Event",
      name: article.title,
      description: article.description,
      url: `${site.url}${url}`,
      inLanguage: code,
      startDate: dated(each.start, site.timeZone),
      endDate: each.end && dated(each.end, site.timeZone),
      previousStartDate: each.movedFrom && dated(each.movedFrom, site.timeZone),
      eventStatus: `https://schema.org/Event${each.cancelled ? "Cancelled" : each.movedFrom ? "Rescheduled" : "Scheduled"}`,
      eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
      location: location.length > 1 ? location : location[0],
      organizer: { "@type": "Organization", name: site.name, url: site.url },
    }));
}

function placeSchema({ library }: PageContext, { place }: Happening, article: Article): object | undefined {
  if (place === undefined) return undefined;
  if ("text" in place) return { "@type": "Place", name: article.place ?? place.text };
  const { name, address, postcode, town } = library.contacts.get(place.contact)!;
  return {
    "@type": "Place",
    name,
    address: (address || town) && {
      "@type": "PostalAddress",
      streetAddress: address,
      postalCode: postcode,
      addressLocality: town,
    },
  };
}
