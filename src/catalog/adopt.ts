/** Reviews made in another tool become signatures, where a person can have read the text. */
import { isDate } from "../model/dates.ts";
import { acceptedIn, draft, type Entry, isSigned, personOf, sign, unsigned, wasSigned } from "./entry.ts";
import type { Catalogue } from "./po.ts";
import { isShared, type NotAPerson, notAPerson } from "./signer.ts";

/** Names of checks for a whole text that no reader of the language can have accepted. */
export type Unreadable = "same" | "wrong-language" | "wrong-script";

/** Why a text that is marked as reviewed, or was signed, counts as a draft. */
export type Reason =
  | { kind: NotAPerson; name: string }
  /** The file's header names another language than that of its folder. */
  | { kind: "header"; language: string }
  | { kind: Unreadable };

/** An entry that is marked as reviewed and unsigned. */
export interface Unsigned {
  entry: Entry;
  reason: Reason;
  /** The signer, if an earlier version of this software wrote a signature. */
  signer?: string | undefined;
}

/** Why no reader can have accepted a text; undefined for a text that may be right. */
export type Judge = (entry: Entry) => Unreadable | undefined;

/**
 * Signs the entries that were reviewed in another tool: not fuzzy, translated, without a valid signature. The name is
 * the file's Last-Translator, without the address. Nothing is signed with a name that is not a person's, in a file
 * whose header names another language than `language`, or where `judge` finds an unreadable text. A text under a
 * machine's name becomes its draft, so that the next name in the header does not sign it.
 */
export function adoptReviews(
  catalogue: Catalogue,
  { language, today, judge }: { language: string; today: string; judge: Judge },
): { catalogue: Catalogue; adopted: Entry[]; unsigned: Unsigned[] } {
  const { name, reason: ofFile } = translatorOf(catalogue, language);
  const revised = (catalogue.headers["PO-Revision-Date"] ?? "").slice(0, 10);
  const date = isDate(revised) ? revised : today;
  const adopted: Entry[] = [];
  const left: Unsigned[] = [];
  const isMachines = ofFile?.kind === "machine" && !isShared(name);
  const engine = name.toLowerCase().replace(/\s+/g, "-");
  const drafted = (entry: Entry): Entry => {
    const isPersons = personOf(entry) !== undefined || entry.edited !== undefined;
    return isPersons ? { ...entry, fuzzy: true } : draft(entry, entry.translation, engine, date);
  };
  const entries = catalogue.entries.map((entry) => {
    if (!isMarkedReviewed(entry)) return entry;
    const kind = judge(entry);
    const reason = ofFile ?? (kind && { kind });
    if (reason) {
      left.push({ entry, reason });
      return isMachines ? drafted(entry) : entry;
    }
    const signed = sign(entry, name, date);
    adopted.push(signed);
    return signed;
  });
  const isChanged = adopted.length > 0 || (isMachines && left.length > 0);
  const found = isChanged ? { ...catalogue, entries } : catalogue;
  if (!isMachines || !catalogue.obsolete.some(isMarkedReviewed))
    return { catalogue: found, adopted, unsigned: left };
  const obsolete = catalogue.obsolete.map((entry) => (isMarkedReviewed(entry) ? drafted(entry) : entry));
  return { catalogue: { ...found, obsolete }, adopted, unsigned: left };
}

/** Marked as reviewed, in another tool, and not signed. */
const isMarkedReviewed = (entry: Entry) => !entry.fuzzy && entry.translation !== "" && !isSigned(entry);

/** The catalogue with drafts in place of impossible signatures: a machine's name, or an unreadable text. */
export function withoutVoid(
  catalogue: Catalogue,
  judge: Judge,
): { catalogue: Catalogue; unsigned: Unsigned[] } {
  const left: Unsigned[] = [];
  const entries = catalogue.entries.map((entry) => {
    const signer = personOf(entry)?.name;
    if (signer === undefined || !wasSigned(entry)) return entry;
    const kind = voided(signer, catalogue);
    const reason: Reason | undefined = kind ? { kind, name: signer } : unreadable(entry, judge);
    if (!reason) return entry;
    const draft = unsigned(entry);
    left.push({ entry: draft, reason, signer });
    return draft;
  });
  return { catalogue: left.length > 0 ? { ...catalogue, entries } : catalogue, unsigned: left };
}

/**
 * Why a stored signature is impossible. For a name that is also a model's, the address decides, which only the file's
 * header has; if that now names somebody else, the name was judged when it was written.
 */
function voided(signer: string, { headers }: Catalogue): NotAPerson | undefined {
  if (!isShared(signer)) return notAPerson(signer);
  const { name, email } = lastTranslator(headers);
  return name === signer ? notAPerson(signer, email) : undefined;
}

/** A signer may name the check; a comment in an unsigned file accepts nothing. */
function unreadable(entry: Entry, judge: Judge): Reason | undefined {
  const kind = judge(entry);
  return kind === undefined || acceptedIn(entry).includes(kind) ? undefined : { kind };
}

/** A file's last translator, and why that name signs nothing in it. */
function translatorOf({ headers }: Catalogue, language: string): { name: string; reason?: Reason } {
  const { name, email } = lastTranslator(headers);
  const other = headers.Language ?? "";
  if (isOther(other, language)) return { name, reason: { kind: "header", language: other } };
  const kind = /@/.test(name) ? "nobody" : notAPerson(name, email);
  return kind ? { name, reason: { kind, name } } : { name };
}

function lastTranslator(headers: Catalogue["headers"]): { name: string; email: string } {
  const translator = headers["Last-Translator"] ?? "";
  const [, before = translator, email = ""] = /^(.*?)\s*<([^>]*)>\s*$/.exec(translator) ?? [];
  return { name: before.trim(), email };
}

/** Does a header name another language? `tr`, `tr_TR`, `tur`, `Turkish` and `Türkçe` are one. */
function isOther(header: string, language: string): boolean {
  const own = baseOf(language);
  const named = header.trim();
  if (named === "" || own === undefined) return false;
  const code = baseOf(named);
  if (code !== undefined) return code !== own;
  const names = ["en", own].map((locale) => new Intl.DisplayNames([locale], { type: "language" }).of(own));
  return !names.some((name) => name && named.toLowerCase().includes(name.toLowerCase()));
}

/** `ar_MA.UTF-8` -> `ar`, `tur` -> `tr`; undefined for an invalid code. */
function baseOf(code: string): string | undefined {
  const base = /^([a-z]{2,3})(?:[-_@.]|$)/i.exec(code.trim())?.[1];
  return base && new Intl.Locale(base).language;
}
