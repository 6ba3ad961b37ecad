/** An engine's limits per request: the makers' documented ones, unless `engines` in src/site.json overrides them. */
export interface Limits {
  /** Texts in one request. */
  texts: number;
  /** Characters (code points, tags included) in one request. */
  characters: number;
  /** Bytes of one request's body, as encoded on the wire. */
  bytes: number;
  /** Requests under way at the same time. */
  concurrent: number;
  /** Characters a minute. */
  perMinute: number;
}

/** One request: tagged texts (see src/markdown/tagged.ts) of one post, into one language. */
export interface EngineRequest {
  /** Code of the language of the texts: `nl`, or the pivot's. */
  from: string;
  /** Code of the target language. */
  to: string;
  /** Well-formed XML fragments: escaped text, `<g id="1">…</g>` and `<x id="2"/>`. Never empty. */
  texts: readonly string[];
  /** Dutch prose from around the texts, plain; helps the engine and is not translated. */
  context?: string | undefined;
  /** Terms of the glossary that occur in the texts; for an engine whose `glossary` is `told`. */
  terms?: readonly TermPair[] | undefined;
  /** The result of `keepGlossary`; for an engine whose `glossary` is `kept`. */
  glossary?: string | undefined;
}

/** A term and its required translation; a name that stays as it is has `to` equal to `from`. */
export interface TermPair {
  from: string;
  to: string;
}

/** The account's usage in the maker's current period, in characters. */
export interface Usage {
  used: number;
  limit: number;
}

export interface Answer {
  /** One per text, in the same order. */
  texts: readonly string[];
  /** Characters billed to the account. */
  billed: number;
}

/** A service that drafts translations. Adapters are thin: limits, encoding, errors; no state, no disk. */
export interface Engine {
  name: string;
  limits: Limits;
  /** May readers see its drafts? */
  published: boolean;
  /** Euros for a million characters billed; undefined where the maker counts otherwise. */
  price?: number | undefined;
  /**
   * How it takes the glossary: `kept` on its server, `told` with each request, or `none`: then terms travel as tags
   * and are put back here.
   */
  glossary: "kept" | "told" | "none";
  /** Can it translate from one language into the other (codes)? */
  supports(from: string, to: string): boolean;
  /** Size of the request's body on the wire, in bytes. */
  size(request: EngineRequest): number;
  /** One attempt. Rejects with EngineErrors only. */
  translate(request: EngineRequest): Promise<Answer>;
  /** The account's usage, if the maker reports it. Rejects with an EngineError. */
  usage?(): Promise<Usage>;
  /**
   * Updates the glossary of this name on the engine's server if it differs. Resolves with its name
   * for requests, or undefined where the engine has no glossaries for the pair. Rejects with an EngineError.
   */
  keepGlossary?(
    name: string,
    from: string,
    to: string,
    termPairs: readonly TermPair[],
  ): Promise<string | undefined>;
}

/**
 * Why an engine gave no answer:
 * - `busy`: try again later, after `retryAfter` milliseconds if the engine said so (429, 5xx, time-out, a
 *   broken connection, a damaged answer);
 * - `quota`: the account's characters are used up; stop asking it;
 * - `key`: the key is wrong; stop asking it;
 * - `refused`: it does not accept this request; trying again gives the same.
 */
export class EngineError extends Error {
  readonly kind: "busy" | "quota" | "key" | "refused";
  readonly retryAfter: number | undefined;
  /** The engine bills the request although the answer is damaged. */
  readonly isBilled: boolean;

  /** `message` is one line for the user: what happened and what to do; never a key, never a whole object. */
  constructor(kind: EngineError["kind"], message: string, retryAfter?: number, isBilled = false) {
    super(message);
    this.name = "EngineError";
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.isBilled = isBilled;
  }
}
