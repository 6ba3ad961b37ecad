import {
  attributesFor,
  type Direction,
  elementFor,
  isUnbroken,
  numbersIn,
  ON_ONE_LINE,
  type Run,
  runsOf,
} from "./bidi.ts";
import type { Token } from "./parser.ts";

/** A token, or part of a text, and its place in the joined text. */
interface TokenText {
  token: Token;
  start: number;
  end: number;
}

/**
 * Inline tokens for a page of this direction, with each run of the other one in `<bdi>`. A run goes on over markup:
 * `€ **5**` is one. Where markup starts within a run and ends outside it, each part of the run is isolated by itself.
 * Numbers without markup in them, such as telephone numbers, have an element that keeps them on one line.
 */
export function isolateTokens(tokens: readonly Token[], dir: Direction | undefined): Token[] {
  if (dir === undefined) return [...tokens];
  const texts = tokens.map(textOf);
  const text = texts.join("");
  const runs = runsOf(text, dir);
  const mayBreak: readonly Run[] =
    dir === "ltr" ? [[0, text.length]] : runs.filter((run) => !isUnbroken(text.slice(...run)));
  const numbers = mayBreak.flatMap(([from, to]) =>
    numbersIn(text.slice(from, to)).map(([start, end]): Run => [from + start, from + end]),
  );
  if (runs.length + numbers.length === 0) return [...tokens];
  const pieces = piecesOf(tokens, texts, [...runs, ...numbers]);
  const elements = [...isolatesOf(pieces, runs, text, dir), ...unbrokenOf(pieces, numbers)];
  const starts = new Map<number, Token[]>();
  const ends = new Map<number, Token[]>();
  for (const { from, to, name, attributes } of elements) {
    const { token } = pieces[from]!;
    starts.set(from, [...(starts.get(from) ?? []), element(token, name, attributes)]);
    ends.set(to, [element(token, name, null), ...(ends.get(to) ?? [])]);
  }
  return pieces.flatMap(({ token }, at) => [...(starts.get(at) ?? []), token, ...(ends.get(at) ?? [])]);
}

/** An element around pieces, from one to another. */
interface Around {
  from: number;
  to: number;
  name: string;
  attributes: [name: string, value: string][];
}

function isolatesOf(
  pieces: readonly TokenText[],
  runs: readonly Run[],
  text: string,
  dir: Direction,
): Around[] {
  let at = 0;
  return runs.flatMap((range) => {
    while (pieces[at]!.start < range[0] || pieces[at]!.end <= range[0]) at++;
    const first = at;
    while (pieces[at]!.end < range[1]) at++;
    const whole = widened(pieces, first, at);
    const run = text.slice(...range);
    const [name, attributes] = [elementFor(run), attributesFor(run, dir)];
    const ranges = whole ? [whole] : textsBetween(pieces, first, at);
    return ranges.map(([from, to]) => ({ from, to, name, attributes }));
  });
}

function unbrokenOf(pieces: readonly TokenText[], numbers: readonly Run[]): Around[] {
  let at = 0;
  return numbers.flatMap(([start, end]) => {
    while (pieces[at]!.start < start || pieces[at]!.end <= start) at++;
    const isOnePiece = pieces[at]!.end === end && pieces[at]!.token.type === "text";
    return isOnePiece ? [{ from: at, to: at, name: "span", attributes: [ON_ONE_LINE] }] : [];
  });
}

/** A token's text in the line: nothing where markup starts or ends, U+FFFC for anything other than text. */
function textOf({ type, nesting, content }: Token): string {
  if (type === "text") return content;
  if (type === "softbreak") return "\n";
  return nesting === 0 ? "\uFFFC" : "";
}

/** The tokens, with texts cut at the edges of ranges. */
function piecesOf(tokens: readonly Token[], texts: readonly string[], ranges: readonly Run[]): TokenText[] {
  const edges = ranges.flat().sort((a, b) => a - b);
  let next = 0;
  let start = 0;
  return tokens.flatMap((token, at) => {
    const end = start + texts[at]!.length;
    const pieces: TokenText[] = [];
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

function pieceOf(token: Token, text: string, start: number, end: number, endOfText: number): TokenText {
  const from = start - endOfText + text.length;
  if (token.type !== "text" || end - start === text.length) return { token, start, end };
  return { token: like(token, { content: text.slice(from, from + end - start) }), start, end };
}

/** The range with the markup that starts right before it or ends right after it, if that includes both its ends. */
function widened(pieces: readonly TokenText[], first: number, last: number): [number, number] | undefined {
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

/** Adjacent pieces of text, as one range each. */
function textsBetween(pieces: readonly TokenText[], first: number, last: number): [number, number][] {
  const ranges: [number, number][] = [];
  for (let at = first; at <= last; at++) {
    if (pieces[at]!.token.type !== "text") continue;
    const before = ranges[ranges.length - 1];
    if (before?.[1] === at - 1) before[1] = at;
    else ranges.push([at, at]);
  }
  return ranges;
}

/** Start of an element with these attributes, or its end. */
const element = (token: Token, tag: string, attrs: Token["attrs"]): Token =>
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
