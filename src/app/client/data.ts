// What the server sends for a post.
import type { PairFinding as Finding } from "../../checks/index.ts";
import type { Card as CardData, Other } from "../review/cards.ts";
import type { EngineDraft, Offer } from "../review/drafts.ts";
import type { TextRange } from "../review/facts.ts";
import type { SimilarText } from "../review/similar.ts";

export type { CardData, EngineDraft, Finding, Offer, Other, SimilarText, TextRange };

/** What the person may do with a post, and which engines are available. */
export interface Settings {
  engines: readonly Offer[];
  backTranslation: boolean;
  canSign: boolean;
}
export interface PostData extends Settings {
  title: string;
  cards: CardData[];
  /** The version of all cards together. */
  version: string;
  fourEyes: boolean;
  name: string;
}

/** The language under review. */
export interface TextLanguage {
  lang: string;
  dir: string;
}

/** Checks whose findings mean the same to a reader, with the key of their wording. */
const FAMILIES: Record<string, string> = {
  "number-words": "facts",
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

/** The key of the wording of a check. */
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
  "contact note": "note",
};

/** The key of the wording of a kind of block. */
export function kindOf(kind: string): string {
  if (kind.startsWith("heading")) return "heading";
  if (kind.startsWith("table")) return "table";
  if (kind.startsWith("footnote")) return "footnote";
  return KINDS[kind] ?? "paragraph";
}
