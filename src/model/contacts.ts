import { isDate } from "./dates.ts";
import { type Problem, ProblemsError } from "./errors.ts";
import { readText } from "./files.ts";
import { type Code, message, type Values } from "./message.ts";
import { isPhone } from "./phone.ts";
import { paths } from "./site.ts";
import { SLUG } from "./slug.ts";
import { normalizeText } from "./text.ts";
import { isMapping, type Mapping, readYaml, shownValue, type YamlValue } from "./yaml.ts";

/** A person or organisation to turn to: its facts are typed once and printed on every page. */
export interface Contact {
  id: string;
  /** Stays as it is in every language. */
  name: string;
  /** As people write it: `0800-2000`. */
  phone?: string;
  email?: string;
  url?: string;
  address?: string;
  postcode?: string;
  town?: string;
  /** Calling costs nothing. */
  free?: boolean;
  /** Open day and night. */
  always?: boolean;
  /** There are interpreters; one has to ask. */
  interpreter?: boolean;
  /** One need not give a name. */
  anonymous?: boolean;
  hours: readonly Hours[];
  /** A line in Dutch, translated with each text that has the contact's card. */
  note?: string;
  /** Where the facts come from, and the ISO date on which somebody looked; for editors. */
  source?: string;
  checked?: string;
}

/** Open on a weekday (1 is Monday, as in ISO 8601) between two times, `09:00` and `17:00`. */
export interface Hours {
  day: number;
  opens: string;
  closes: string;
}

/** By id, in the order of the file. */
export type Contacts = ReadonlyMap<string, Contact>;

/** What a link to a contact can print, and what it prints when it names nothing: the first that there is. */
export const FIELDS = ["phone", "email", "url", "address"] as const;
export type Field = (typeof FIELDS)[number];

/** A link to a contact: `contact:veilig-thuis`, or `contact:veilig-thuis#url`. */
export interface ContactLink {
  id: string;
  field: string | undefined;
}

/** The contact that an address names; undefined for any other address. */
export function contactLink(href: string): ContactLink | undefined {
  const [, id, field] = /^contact:([^#]*)(?:#(.*))?$/i.exec(href) ?? [];
  return id === undefined ? undefined : { id, field };
}

/** What the link prints of its contact; undefined when the contact has no such field. */
export function fieldOf(contact: Contact, field: string | undefined): Field | undefined {
  return FIELDS.find((each) => contact[each] !== undefined && (field === undefined || field === each));
}

/** Why a link to a contact prints nothing, if so. */
export function linkFault({ id, field }: ContactLink, contacts: Contacts): [Code, Values] | undefined {
  const contact = contacts.get(id);
  if (!contact) return ["contact.unknown", { id, file: paths.contacts, allowed: [...contacts.keys()] }];
  if (fieldOf(contact, field)) return undefined;
  const allowed = FIELDS.filter((each) => contact[each] !== undefined);
  return ["contact.noField", { id, field: field ?? "", allowed }];
}

/** What texts depend on: which fields a contact has, and its note. A new number changes no text. */
export const outlineOf = (contact: Contact): readonly (string | undefined)[] => [
  contact.id,
  contact.note,
  ...FIELDS.filter((field) => contact[field] !== undefined),
];

/**
 * Reads the contacts of the site folder `root`; without the file there are none. A contact with a mistake is left
 * out, and the mistakes are listed with their lines.
 */
export function loadContacts(root: string): { contacts: Contacts; problems: Problem[] } {
  try {
    return parseContacts(readText(root, paths.contacts) ?? "");
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { contacts: new Map(), problems: [...error.problems] };
  }
}

/** The pure half of `loadContacts`. */
export function parseContacts(text: string): { contacts: Contacts; problems: Problem[] } {
  const contacts = new Map<string, Contact>();
  const problems: Problem[] = [];
  const source = normalizeText(text);
  const isEmpty = source.replace(/^\s*#.*$/gm, "").trim() === "";
  if (isEmpty) return { contacts, problems };
  const { pairs = [], mistakes } = readYaml(source, 1);
  problems.push(...mistakes.map((mistake) => ({ file: paths.contacts, ...mistake })));
  const seen = new Set<string>();
  for (const { key: id, value, line } of pairs) {
    // The second of two with one id is reported by the reader; neither can be trusted to be the right one.
    if (seen.has(id)) contacts.delete(id);
    const isFirst = !seen.has(id);
    seen.add(id);
    const before = problems.length;
    const contact = contactOf(id, value, line, problems);
    if (problems.length === before && isFirst) contacts.set(id, contact);
  }
  return { contacts, problems };
}

/** Checks a value; returns the code of its mistake. */
type Rule = (value: YamlValue) => Code | undefined;

const text =
  (code: Code, isRight: (value: string) => boolean = () => true): Rule =>
  (value) =>
    typeof value === "string" && value.trim() !== "" && isRight(value.trim()) ? undefined : code;
const flag: Rule = (value) => (typeof value === "boolean" ? undefined : "contact.flag");
const anyText = text("contact.text");

const RULES: Record<keyof Omit<Contact, "id">, Rule> = {
  name: anyText,
  phone: (value) => (typeof value === "number" ? "contact.text" : text("contact.phone", isPhone)(value)),
  free: flag,
  always: flag,
  interpreter: flag,
  anonymous: flag,
  email: text("contact.email", (value) => /^[^\s@?&"<>]+@[^\s@?&"<>]+\.[^\s@?&"<>]+$/.test(value)),
  url: text("contact.url", (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value)),
  address: anyText,
  postcode: text("contact.postcode", (value) => /^[1-9]\d{3} ?[A-Z]{2}$/.test(value)),
  town: anyText,
  hours: (value) => (hoursOf(value) ? undefined : "contact.hours"),
  note: anyText,
  source: anyText,
  checked: text("contact.date", isDate),
};

function contactOf(id: string, value: YamlValue, line: number, problems: Problem[]): Contact {
  const contact: Contact = { id, name: id, hours: [] };
  const problem = (at: number, code: Code, values: Values) => {
    problems.push({ file: paths.contacts, line: at, message: message(code, { id, ...values }) });
  };
  if (!SLUG.test(id)) problem(line, "contact.id", {});
  if (!isMapping(value)) {
    problem(line, "contact.lines", {});
    return contact;
  }
  for (const { key, value: given, line: at } of value.pairs) {
    const code = Object.hasOwn(RULES, key) ? RULES[key as keyof typeof RULES](given) : "contact.key";
    if (code) problem(at, code, { key, value: shownValue(given), allowed: Object.keys(RULES) });
    else if (key === "hours") contact.hours = hoursOf(given)!;
    else Object.assign(contact, { [key]: typeof given === "string" ? trimmed(given) : given });
  }
  const has = ({ pairs }: Mapping, name: string) => pairs.some(({ key }) => key === name);
  if (!has(value, "name")) problem(line, "contact.noName", {});
  if (!FIELDS.some((field) => has(value, field))) problem(line, "contact.nothing", { allowed: FIELDS });
  return contact;
}

const trimmed = (value: string) => value.trim().replace(/\s+/g, " ");

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const SPAN = new RegExp(`^(${TIME})-(${TIME}|24:00)$`);

/** `{ mon: "09:00-12:00, 13:00-17:00" }`; undefined when something in it is not allowed. */
function hoursOf(value: YamlValue): Hours[] | undefined {
  if (!isMapping(value)) return undefined;
  const found: Hours[] = [];
  for (const { key, value: spans } of value.pairs) {
    const day = DAYS.indexOf(key) + 1;
    if (day === 0 || typeof spans !== "string") return undefined;
    for (const span of spans.split(",")) {
      const [, opens, closes] = SPAN.exec(span.trim()) ?? [];
      if (opens === undefined || closes === undefined || closes <= opens) return undefined;
      found.push({ day, opens, closes });
    }
  }
  return found.sort((a, b) => a.day - b.day || (a.opens < b.opens ? -1 : 1));
}
