import { addressesIn } from "../model/addresses.ts";
import { parseInline } from "./inline.ts";
import type { Token } from "./parser.ts";

/** Tokens of a link, to make others of. */
const [OPEN, , CLOSE] = parseInline("<https://a.example>") as [Token, Token, Token];

/**
 * Inline tokens with a link around each mail or web address and telephone number that a text writes without one.
 * Only for rendering: segments, checks and engines see the text as it is.
 */
export function linkTokens(tokens: readonly Token[]): Token[] {
  let inLink = 0;
  return tokens.flatMap((token) => {
    if (token.type === "link_open") inLink++;
    if (token.type === "link_close") inLink--;
    return token.type === "text" && inLink === 0 ? linked(token) : [token];
  });
}

function linked(token: Token): Token[] {
  const { content } = token;
  const found = addressesIn(content);
  if (found.length === 0) return [token];
  const part = (start: number, end?: number) => like(token, { content: content.slice(start, end) });
  let after = 0;
  const parts = found.flatMap(({ start, end, href }) => {
    const before = part(after, start);
    after = end;
    return [before, like(OPEN, { attrs: [["href", href]], markup: "" }), part(start, end), like(CLOSE, {})];
  });
  return [...parts, part(after)].filter(({ type, content: words }) => type !== "text" || words !== "");
}

const like = (token: Token, changes: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
