import { weekdayNames } from "../../i18n/dates.ts";
import { languageOf, type Translate, type Ui } from "../../i18n/ui.ts";
import { isolateWhole } from "../../markdown/bidi.ts";
import { escapeHtml } from "../../markdown/parser.ts";
import type { OpenContact } from "../../markdown/render.ts";
import {
  type Contact,
  type ContactLink,
  type Contacts,
  type Field,
  fieldOf,
  type Hours,
} from "../../model/contacts.ts";
import { memoize } from "../../model/memoize.ts";
import { telephone } from "../../model/phone.ts";
import { type Language, type Site, SOURCE } from "../../model/site.ts";
import { renderLayout } from "../build/layouts.ts";
import type { ContactCard } from "./page.ts";

/** A field as pages print it, and its address, if it has one. */
interface Printed {
  text: string;
  href?: string;
}

const PRINT: Record<Field, (contact: Contact) => Printed> = {
  phone: ({ phone }) => ({ text: phone!, href: telephone(phone!) }),
  email: ({ email }) => ({ text: email!, href: `mailto:${email}` }),
  url: ({ url }) => ({ text: url!.replace(/^https?:\/\/(?:www\.)?|\/$/g, ""), href: url! }),
  address: ({ address, postcode, town }) => ({
    // The parts of a postcode stay together.
    text: [address, [postcode?.replace(" ", "\u00A0"), town].filter(Boolean).join(" ")]
      .filter(Boolean)
      .join(", "),
  }),
};

/** A contact's address on one line. */
export const addressOf = (contact: Contact): string | undefined => PRINT.address(contact).text || undefined;

/** Prints contacts on the pages of each language. */
export interface ContactPrinter {
  /** The HTML before and after the words of a link. */
  link(link: OpenContact): { start: string; end: string };
  /** What a number alone prints, for the search. */
  text(link: ContactLink, code: string): string;
  /** The start of a card, up to its note. */
  card(id: string, code: string): string;
  /** The contacts that the settings name for one of these tags. */
  cardsOf(tags: readonly string[] | undefined, code: string): ContactCard[];
  /** The contacts with these ids. */
  cards(ids: readonly string[], code: string): ContactCard[];
}

export function createContactPrinter(site: Site, ui: Ui, contacts: Contacts): ContactPrinter {
  // The same on every page of a language.
  const known = memoize((key) => {
    const [code, id] = key.split(" ") as [string, string];
    const contact = contacts.get(id);
    return contact && cardOf(contact, languageOf(site, code), ui.t(code));
  }, Infinity);
  const dataOf = (id: string, code: string) => known(`${code} ${id}`);
  const cards = (ids: readonly string[], code: string) => ids.flatMap((id) => dataOf(id, code) ?? []);
  return {
    link: ({ contact: { id, field }, words, attributes }) =>
      linkTo(contacts.get(id), field, words, attributes),
    text({ id, field: wanted }, code) {
      const contact = contacts.get(id);
      const field = contact && fieldOf(contact, wanted);
      return field ? isolateWhole(PRINT[field](contact).text, languageOf(site, code).dir) : "";
    },
    card(id, code) {
      const { dir } = languageOf(site, code);
      const contact = dataOf(id, code);
      return renderLayout("contact.njk", { item: { dir, t: ui.t(code), lang: code, contact } });
    },
    cardsOf: (tags = [], code) => cards([...new Set(tags.flatMap((tag) => site.contacts[tag] ?? []))], code),
    cards,
  };
}

/**
 * A link that calls, mails or opens a contact: its words with the number behind them, or the number alone. A link that
 * names a field (`contact:hulp#url`) has its words only.
 */
function linkTo(
  contact: Contact | undefined,
  wanted: string | undefined,
  words: string | undefined,
  attributes: string,
): { start: string; end: string } {
  const field = contact && fieldOf(contact, wanted);
  if (!contact || !field) return { start: "", end: "" };
  const { text, href } = PRINT[field](contact);
  const element = href === undefined ? "span" : "a";
  const address = href === undefined ? "" : ` href="${escapeHtml(href)}"`;
  const start = `<${element}${address}${attributes}>`;
  const isNamed = field === "url" || (wanted !== undefined && field !== "address");
  const isIn = words !== undefined && (isNamed || squeezed(words).includes(squeezed(text)));
  const shown = words === undefined ? text : isIn ? "" : `(${text})`;
  const printed = shown === "" ? "" : `<bdi dir="ltr">${escapeHtml(shown)}</bdi>`;
  return { start, end: `${words === undefined || printed === "" ? "" : " "}${printed}</${element}>` };
}

/** Without what may differ between two ways to write a number. */
const squeezed = (text: string) => text.replace(/[\s()\u2011-]/g, "").toLowerCase();

const FACTS = ["always", "free", "interpreter", "anonymous"] as const;

function cardOf(contact: Contact, language: Language, t: Translate): ContactCard {
  const facts: string[] = FACTS.filter((fact) => contact[fact]).map((fact) => t(`contact.${fact}`));
  if (contact.free === false) facts.push(t("contact.notFree"));
  const linked = (["phone", "email", "url"] as const).filter((field) => contact[field] !== undefined);
  return {
    name: contact.name,
    lang: language.code === SOURCE ? undefined : SOURCE,
    links: linked.map((field) => ({ kind: field, ...PRINT[field](contact) })),
    address: addressOf(contact),
    facts,
    hours: contact.always ? [] : hoursIn(contact.hours, weekdayNames(language)),
  };
}

/** Opening hours, with days that have the same ones together: `maandag – donderdag`, `09:00–17:00`. */
function hoursIn(hours: readonly Hours[], names: readonly string[]): ContactCard["hours"] {
  const byDay = Map.groupBy(hours, ({ day }) => day);
  const days = [...byDay].map(([day, spans]) => ({
    from: day,
    to: day,
    times: spans.map(({ opens, closes }) => `${opens}–${closes}`),
  }));
  const groups = days.reduce<typeof days>((found, next) => {
    const last = found.at(-1);
    if (last && last.times.join() === next.times.join() && last.to + 1 === next.from) last.to = next.to;
    else found.push({ ...next });
    return found;
  }, []);
  return groups.map(({ from, to, times }) => ({
    days: from === to ? names[from - 1]! : `${names[from - 1]} – ${names[to - 1]}`,
    times,
  }));
}
