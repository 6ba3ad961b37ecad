/** A row of a glossary: how a Dutch term is said in one language, and how not. */
export interface Term {
  /** The Dutch, as it stands in a dictionary: lower case, unless it is a name. */
  nl: string;
  preferred: string;
  /** Words that must not stand for it. */
  forbidden: readonly string[];
  /** For translators. */
  note: string;
}

/** What a language's translators agreed on. */
export interface Glossary {
  terms: readonly Term[];
  /** Names that stay as they are in every language. */
  keep: readonly string[];
}
