/** What the server tells of a post, see src/review/cards.ts. */
import type { Field } from "./field.ts";

export interface Place {
  start: number;
  end: number;
}
export interface Other {
  name: string;
  date: string;
  field: Field;
  text: string;
}
export interface Finding {
  check: string;
  severity: "error" | "warning" | "note";
  message: string;
}
export interface CardData {
  id: string;
  version: string;
  kind: string;
  block?: string;
  state: "reviewed" | "draft" | "stale" | "missing";
  words: number;
  dutch: Field & { facts: Place[]; terms: (Place & { at: number })[] };
  translation: Field & { facts: Place[] };
  terms: { nl: string; preferred: string; forbidden: string[]; note: string }[];
  by?: { kind: "machine" | "signed" | "typed"; name: string; date: string };
  proposed?: { name: string; date: string };
  changed?: { parts: { text: string; is: "same" | "new" | "gone" }[]; mend: string[] };
  via?: { language: string; field: Field };
  suggestion?: Other;
  versions: Other[];
  earlier: string[];
  reports: { date: string; text: string }[];
  comments: { name: string; date: string; text: string }[];
  findings: Finding[];
  ignored: string[];
}
export interface PostData {
  title: string;
  cards: CardData[];
  version: string;
  fourEyes: boolean;
  engines: { engine: string; price?: number }[];
  backTranslation: boolean;
  canSign: boolean;
  name: string;
}
export interface Near {
  percent: number;
  dutch: string;
  field: Field;
  isSigned: boolean;
}

/** Checks that say the same to a reader of their findings, by the key of their words. */
const FAMILIES: Record<string, string> = {
  "link-targets": "links",
  "link-order": "links",
  url: "links",
  entities: "signs",
  placeholders: "signs",
  kashida: "signs",
  "arabic-punctuation": "signs",
  "zero-width-space": "signs",
  "bidi-controls": "signs",
  "control-characters": "signs",
  "wrong-script": "language",
  "arabic-letters": "language",
  "wrong-language": "language",
  untranslated: "language",
  "dropped-sentence": "dropped",
  "added-sentence": "added",
  "begin-space": "spaces",
  "end-space": "spaces",
  "double-space": "spaces",
  brackets: "pairs",
  quotes: "pairs",
  "doubled-words": "doubled",
};

/** The key of the words for a check. */
export const familyOf = (check: string): string =>
  FAMILIES[check] ?? (check.startsWith("end-") ? "ending" : check);

const KINDS: Record<string, string> = {
  title: "title",
  description: "description",
  "text for the image": "image",
  quote: "quote",
  term: "term",
  definition: "term",
  "list item": "list",
};

/** The key of the words for a kind of block. */
export function kindOf(kind: string): string {
  if (kind.startsWith("heading")) return "heading";
  if (kind.startsWith("table")) return "table";
  if (kind.startsWith("footnote")) return "footnote";
  return KINDS[kind] ?? "paragraph";
}
