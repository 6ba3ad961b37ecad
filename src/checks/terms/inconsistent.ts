import { type Message, message } from "../../model/message.ts";
import { excerpt } from "../../model/text.ts";

/** The same Dutch with a different translation. Source of the name: Weblate, "Inconsistent". */
export interface Inconsistency {
  check: "inconsistent";
  severity: "warning" | "note";
  message: Message;
}

/** Compares translations of the same Dutch across the catalogues of a site. */
export interface Consistency {
  /**
   * Adds an entry of the file `where`. Returns how it differs from the first entry for the same Dutch in the same
   * language, if it does. Case and white space are ignored.
   */
  add(language: string, source: string, translation: string, where: string): Inconsistency | undefined;
}

interface First {
  translation: string;
  where: string;
}

/** One for all catalogues of a site. It keeps only a hash of the Dutch. */
export function createConsistency(): Consistency {
  const firsts = new Map<string, Map<number, First>>();
  return {
    add(language, source, translation, where) {
      if (translation === "") return undefined;
      const known = firsts.get(language) ?? new Map<number, First>();
      firsts.set(language, known);
      const key = hash(folded(source));
      const first = known.get(key);
      if (first === undefined) {
        known.set(key, { translation, where });
        return undefined;
      }
      if (first.translation === translation || folded(first.translation) === folded(translation))
        return undefined;
      // A single word may need another translation elsewhere.
      const severity = /\S\s+\S/.test(source) ? "warning" : "note";
      const text = excerpt(first.translation, LONGEST);
      const found =
        first.where === where
          ? message("check.inconsistent.here", { text })
          : message("check.inconsistent.file", { file: first.where, text });
      return { check: "inconsistent", severity, message: found };
    },
  };
}

const folded = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();

const LONGEST = 80;

/** 53 bits: a collision among a million texts is less likely than a hardware fault. Source: cyrb53. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
