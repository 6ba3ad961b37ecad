import { isDate } from "../model/dates.ts";
import { type Entry, isSigned, sign } from "./entry.ts";
import type { Catalogue } from "./po.ts";

/** Names that tools write when nobody gave one. */
const NOBODY = /^(?:full name|automatically generated|anonymous|unknown|)$/i;

/**
 * Signs the entries that were reviewed in another tool: not fuzzy, translated, without a signature that fits. The
 * name is the file's Last-Translator, without the address; without a name nothing is signed.
 */
export function adoptReviews(
  catalogue: Catalogue,
  today: string,
): { catalogue: Catalogue; adopted: Entry[] } {
  const name = (catalogue.headers["Last-Translator"] ?? "").replace(/\s*<[^>]*>\s*$/, "").trim();
  if (NOBODY.test(name)) return { catalogue, adopted: [] };
  const revised = (catalogue.headers["PO-Revision-Date"] ?? "").slice(0, 10);
  const date = isDate(revised) ? revised : today;
  const adopted: Entry[] = [];
  const entries = catalogue.entries.map((entry) => {
    if (entry.fuzzy || entry.translation === "" || isSigned(entry)) return entry;
    const signed = sign(entry, name, date);
    adopted.push(signed);
    return signed;
  });
  return { catalogue: adopted.length > 0 ? { ...catalogue, entries } : catalogue, adopted };
}
