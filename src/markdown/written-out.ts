/** Numbers and addresses of contacts that a text writes out, and the text with links to the contacts instead. */
import { addressesIn } from "../model/addresses.ts";
import { type Contact, type Contacts, contactLink, type Field } from "../model/contacts.ts";
import { isPhone, telephone } from "../model/phone.ts";
import { parseInline, type References } from "./inline.ts";
import { plainText } from "./parser.ts";

/** A place in Markdown that writes out what a contact has. */
export interface WrittenOut {
  start: number;
  end: number;
  id: string;
  field: Field;
  /** What is there now. */
  text: string;
  /** The Markdown to write instead: `<contact:veilig-thuis>`. */
  link: string;
}

/** Code, which stays; links with their words and targets; addresses shown as themselves. */
const MARKUP =
  /(?<code>(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)|^(?<fence>```+|~~~+)[\s\S]*?^\k<fence>)|\[(?<words>(?:[^[\]\\]|\\.)*)\](?:\(\s*<?(?<href>[^\s()<>]+)>?\s*\)|\[[^\]]*\]|:)|<(?<auto>[^\s<>]+)>/gm;

/**
 * The places of a text, inline Markdown or a whole body, that write out a number or address of a contact. A number in
 * another form than the contact's, such as one for callers abroad, is not its number here.
 */
export function writtenOut(markdown: string, contacts: Contacts): WrittenOut[] {
  const found: WrittenOut[] = [];
  const add = (start: number, text: string, href: string, words: string | undefined) => {
    const place = whose(href, words ?? text, contacts);
    if (!place) return;
    const { id, field, isShown } = place;
    const target = field === "phone" ? `contact:${id}` : `contact:${id}#${field}`;
    const link = isShown ? `<${target}>` : `[${words ?? text}](${target})`;
    found.push({ start, end: start + text.length, id, field, text, link });
  };
  const plain = (start: number, end: number) => {
    const text = markdown.slice(start, end);
    for (const { start: from, end: to, href } of addressesIn(text)) {
      add(start + from, text.slice(from, to), href, undefined);
    }
    found.push(...postal(text, start, contacts));
  };
  let after = 0;
  for (const { 0: whole, index, groups = {} } of markdown.matchAll(MARKUP)) {
    plain(after, index);
    after = index + whole.length;
    const { href, words, auto } = groups;
    if (href !== undefined) add(index, whole, href, words);
    else if (auto !== undefined) add(index, whole, auto.includes(":") ? auto : `mailto:${auto}`, auto);
  }
  plain(after, markdown.length);
  return found.sort((a, b) => a.start - b.start);
}

/** The contact whose number or address a link leads to, and whether its words are just that. */
function whose(
  href: string,
  words: string,
  contacts: Contacts,
): { id: string; field: Field; isShown: boolean } | undefined {
  const match = matcher(href);
  if (!match) return undefined;
  const { field, isIts } = match;
  for (const contact of contacts.values()) {
    const value = contact[field];
    if (value === undefined || !isIts(value)) continue;
    const isShown = shows(words, field, value);
    // Another way to write the number: it may be there for a reason.
    if (field === "phone" && !isShown && isPhone(words)) return undefined;
    return { id: contact.id, field, isShown };
  }
  return undefined;
}

/** Which field an address may be of, and whether a value of that field is the same. */
function matcher(href: string): { field: Field; isIts(value: string): boolean } | undefined {
  if (/^tel:/i.test(href)) {
    return { field: "phone", isIts: (value) => telephone(value) === telephone(href.slice(4)) };
  }
  if (/^mailto:/i.test(href)) {
    const mail = href.slice(7).toLowerCase();
    return { field: "email", isIts: (value) => value.toLowerCase() === mail };
  }
  if (!/^https?:/i.test(href)) return undefined;
  return { field: "url", isIts: (value) => bare(value) === bare(href) };
}

const bare = (url: string) => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, "");

const isAbroad = (phone: string) => /^\s*(?:\+|00)/.test(phone);

function shows(words: string, field: Field, value: string): boolean {
  if (field === "phone") {
    return isPhone(words) && telephone(words) === telephone(value) && isAbroad(words) === isAbroad(value);
  }
  return field === "url"
    ? bare(words.replace(/^www\./i, "https://")) === bare(value)
    : words.toLowerCase() === value.toLowerCase();
}

/** Whole postal addresses: street, postcode and town, on one line or two. */
function postal(text: string, offset: number, contacts: Contacts): WrittenOut[] {
  return [...contacts.values()].flatMap((contact) => {
    const parts = postalParts(contact);
    if (!parts) return [];
    return [...text.matchAll(parts)].map(({ 0: shown, index }) => ({
      start: offset + index,
      end: offset + index + shown.length,
      id: contact.id,
      field: "address" as const,
      text: shown,
      link: `<contact:${contact.id}#address>`,
    }));
  });
}

/** Patterns of addresses, made once: every text of a site is searched for each. */
const patterns = new WeakMap<Contact, RegExp>();

function postalParts(contact: Contact): RegExp | undefined {
  const { address, postcode, town } = contact;
  if (address === undefined || postcode === undefined || town === undefined) return undefined;
  const known = patterns.get(contact);
  if (known) return known;
  const loose = (words: string) =>
    words
      .split(" ")
      .map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"))
      .join("\\s+");
  const made = new RegExp(`${loose(address)}(?:,?\\s+|\\\\\\n)${loose(postcode)}\\s+${loose(town)}`, "g");
  patterns.set(contact, made);
  return made;
}

/** A text with links to contacts in the place of what it wrote out. */
export interface Linked {
  text: string;
  /** The targets, sorted: translations must have the same. */
  targets: readonly string[];
}

/**
 * Inline Markdown with links to contacts. Where Markdown would read the result otherwise, the text stays as it is.
 *
 *     linkContacts("Bel [0800-2000](tel:08002000).", contacts, {}).text // "Bel <contact:veilig-thuis>."
 */
export function linkContacts(markdown: string, contacts: Contacts, references: References): Linked {
  const found = writtenOut(markdown, contacts);
  const text = replaced(markdown, found);
  if (wordsOf(text, contacts, references) !== wordsOf(markdown, contacts, references)) {
    return { text: markdown, targets: [] };
  }
  return { text, targets: found.map(({ id, field }) => `${id}#${field}`).sort() };
}

/** Markdown with the links in their places. */
export function replaced(markdown: string, found: readonly WrittenOut[]): string {
  let after = 0;
  const parts = found.map(({ start, end, link }) => {
    const part = markdown.slice(after, start) + link;
    after = end;
    return part;
  });
  return parts.join("") + markdown.slice(after);
}

/** What a reader reads, without spaces and signs, which a number may have more or fewer of. */
function wordsOf(markdown: string, contacts: Contacts, references: References): string {
  const tokens = parseInline(markdown, references);
  const words = tokens.map((token, at) => {
    const before = tokens[at - 1];
    if (before?.type !== "link_open" || before.markup !== "autolink") return token;
    const link = contactLink(String(before.attrGet("href")));
    const contact = link && contacts.get(link.id);
    const content = contact && fieldText(contact, link.field);
    return content === undefined ? token : { ...token, content };
  });
  return plainText({ children: words as typeof tokens })
    .replace(/https?:\/\/|[\s,()\\/.-]|www\./g, "")
    .toLowerCase();
}

const fieldText = (contact: Contact, field = "phone") =>
  field === "address" ? `${contact.address} ${contact.postcode} ${contact.town}` : contact[field as Field];
