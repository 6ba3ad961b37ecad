import { attributesFor, type Direction, elementFor, type Run, runsOf } from "./bidi.ts";
import type { Token } from "./parser.ts";

/** A token, or a part of a text, and where it stands in the text of all. */
interface Piece {
  token: Token;
  start: number;
  end: number;
}

/**
 * Inline tokens for a page of this direction, with each run of the other one in `<bdi>`. A run goes on over markup:
 * `€ **5**` is one. Where markup starts within a run and ends outside it, each part of the run is isolated by itself.
 */
export function isolateTokens(tokens: readonly Token[], dir: Direction | undefined): Token[] {
  if (dir === undefined) return [...tokens];
  const texts = tokens.map(textOf);
  const text = texts.join("");
  const runs = runsOf(text, dir);
  if (runs.length === 0) return [...tokens];
  const pieces = piecesOf(tokens, texts, runs);
  const starts = new Map<number, Token>();
  const ends = new Map<number, Token>();
  let at = 0;
  for (const run of runs) {
    while (pieces[at]!.start < run[0] || pieces[at]!.end <= run[0]) at++;
    const first = at;
    while (pieces[at]!.end < run[1]) at++;
    const whole = widened(pieces, first, at);
    const name = elementFor(text.slice(...run));
    const attributes = attributesFor(text.slice(...run), dir);
    for (const [from, to] of whole ? [whole] : textsBetween(pieces, first, at)) {
      starts.set(from, isolate(pieces[from]!.token, name, attributes));
      ends.set(to, isolate(pieces[to]!.token, name, null));
    }
  }
  return pieces.flatMap(({ token }, each) => [
    ...(starts.has(each) ? [starts.get(each)!] : []),
    token,
    ...(ends.has(each) ? [ends.get(each)!] : []),
  ]);
}

/** What a token adds to the line: nothing where markup starts or ends, U+FFFC for what is no text. */
function textOf({ type, nesting, content }: Token): string {
  if (type === "text") return content;
  if (type === "softbreak") return "\n";
  return nesting === 0 ? "\uFFFC" : "";
}

/** The tokens, with texts cut where runs start and end. */
function piecesOf(tokens: readonly Token[], texts: readonly string[], runs: readonly Run[]): Piece[] {
  const edges = runs.flat();
  let next = 0;
  let start = 0;
  return tokens.flatMap((token, at) => {
    const end = start + texts[at]!.length;
    const pieces: Piece[] = [];
    while (next < edges.length && edges[next]! < end) {
      const edge = edges[next++]!;
      if (edge > start) pieces.push(pieceOf(token, texts[at]!, start, edge, end));
      start = Math.max(start, edge);
    }
    pieces.push(pieceOf(token, texts[at]!, start, end, end));
    start = end;
    return pieces;
  });
}

function pieceOf(token: Token, text: string, start: number, end: number, endOfText: number): Piece {
  const from = start - endOfText + text.length;
  if (token.type !== "text" || end - start === text.length) return { token, start, end };
  return { token: like(token, { content: text.slice(from, from + end - start) }), start, end };
}

/** The range with the markup that starts right before it or ends right behind it, if only so each has both its ends. */
function widened(pieces: readonly Piece[], first: number, last: number): [number, number] | undefined {
  let depth = 0;
  let lowest = 0;
  for (const { token } of pieces.slice(first, last + 1)) {
    depth += token.nesting;
    lowest = Math.min(lowest, depth);
  }
  const from = first + lowest;
  const to = last + depth - lowest;
  const isAll = (start: number, end: number, nesting: number) =>
    start >= 0 &&
    end <= pieces.length &&
    pieces.slice(start, end).every(({ token }) => token.nesting === nesting);
  return isAll(from, first, 1) && isAll(last + 1, to + 1, -1) ? [from, to] : undefined;
}

function textsBetween(pieces: readonly Piece[], first: number, last: number): [number, number][] {
  return pieces
    .slice(first, last + 1)
    .flatMap(({ token }, at) =>
      token.type === "text" ? [[first + at, first + at] as [number, number]] : [],
    );
}

/** Start of an element with these attributes, or its end. */
const isolate = (token: Token, tag: string, attrs: Token["attrs"]): Token =>
  like(token, {
    type: attrs ? `${tag}_open` : `${tag}_close`,
    tag,
    nesting: attrs ? 1 : -1,
    attrs,
    children: null,
    content: "",
  });

const like = (token: Token, values: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)), token, values);
