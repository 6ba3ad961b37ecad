import type Markdown from "markdown-it";

type Token = ReturnType<InstanceType<typeof Markdown>["parse"]>[number];

/** Links that call somebody: `tel:112`, or a contact of the site, `contact:112`. */
const CALLS = /^(?:tel|contact):(.+)$/i;
/** The emergency number of the European Union. */
const EMERGENCY = "112";

/** What the links of a quote call. */
type Called = "emergency" | "other";

/**
 * Notes at each quote (its opening token) whether its own words have links that call somebody; a quote inside another
 * speaks for itself. By the Dutch, so that a translation that lost its link is in the same box.
 */
export function findCalls(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.type === "blockquote_open") open.push(token);
    if (token.type === "blockquote_close") open.pop();
    const quote = open.at(-1);
    const called = quote && calledIn(token);
    if (called === undefined || quote!.meta?.called === "emergency") continue;
    quote!.meta = { called };
  }
}

function calledIn({ type, info, children }: Token): Called | undefined {
  const numbers =
    type === "contact_open"
      ? [info]
      : (children ?? []).flatMap((child) => CALLS.exec(String(child.attrGet("href")))?.[1] ?? []);
  if (numbers.length === 0) return undefined;
  return numbers.includes(EMERGENCY) ? "emergency" : "other";
}

/** Is a quote a danger box? It is where it calls 112, and on a page of safety where it calls anybody. */
export const isDanger = ({ meta }: Token, isSafety: boolean): boolean =>
  meta?.called === "emergency" || (isSafety && meta?.called === "other");
