/** What an engine can be asked at once; the makers' documented limits. */
export interface Limits {
  /** Texts in one request. */
  texts: number;
  /** Bytes of one request's body, as encoded on the wire. */
  bytes: number;
  /** Requests under way at the same time. */
  concurrent: number;
}

/** One question: tagged texts (see src/markdown/tagged.ts) of one post, into one language. */
export interface Request {
  /** Code of the language of the texts: `nl`, or the pivot's. */
  from: string;
  /** Code of the language wanted. */
  to: string;
  /** Well-formed XML fragments: escaped text, `<g id="1">…</g>` and `<x id="2"/>`. Never empty. */
  texts: readonly string[];
  /** Dutch prose from around the texts, plain; helps the engine and is not translated. */
  context?: string | undefined;
}

export interface Answer {
  /** As many as were asked, in the same order. */
  texts: readonly string[];
  /** Characters the engine counts against the account. */
  billed: number;
}

/** A service that drafts translations. Adapters are thin: limits, encoding, errors; no state, no disk. */
export interface Engine {
  name: string;
  limits: Limits;
  /** May drafts of it be shown to readers? */
  published: boolean;
  /** Can it translate from one language into the other (codes)? */
  supports(from: string, to: string): boolean;
  /** Bytes that the request's body takes on the wire. */
  size(request: Request): number;
  /** One attempt. Rejects with an EngineError and nothing else. */
  translate(request: Request): Promise<Answer>;
}

/**
 * Why an engine gave no answer:
 * - `busy`: try again later, after `retryAfter` milliseconds where the engine said so (429, 5xx, time-out, a
 *   broken connection, a damaged answer);
 * - `quota`: the account's characters are used up; stop asking it;
 * - `key`: the key is wrong; stop asking it;
 * - `refused`: it does not take this request; asking again gives the same.
 */
export class EngineError extends Error {
  readonly kind: "busy" | "quota" | "key" | "refused";
  readonly retryAfter: number | undefined;

  /** `message` is one line for the user: what happened and what to do; never a key, never an object printed whole. */
  constructor(kind: EngineError["kind"], message: string, retryAfter?: number) {
    super(message);
    this.name = "EngineError";
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
