/** The words of a page, for a search: collected token by token while it is rendered. */
import { ISOLATE_ENDS, ISOLATES } from "./bidi.ts";
import type { Token } from "./parser.ts";

export interface Prose {
  /** Adds what a token says; `words` where they are not its content. */
  add(token: Token, words?: string): void;
  /** All of it as one line. */
  text(): string;
}

/** Elements that begin and end a block of text by themselves; all others stand inside one. */
const BLOCKS = new Set(
  "blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul".split(" "),
);
/** Tokens that render as such elements without having their tag. */
const BLOCK_TYPES = /^(?:code_block|fence|film|footnote_(?:block_)?(?:open|close))$/;
/** Tokens whose content is no word of the text. */
const SILENT = new Set(["film", "footnote_anchor", "footnote_ref", "image"]);

const isolates: Record<string, (token: Token) => string> = {
  bdi_open: (token) => ISOLATES.bdi[token.attrGet("dir") === "rtl" ? "rtl" : "ltr"],
  bdi_close: () => ISOLATE_ENDS.bdi,
  bdo_open: () => ISOLATES.bdo,
  bdo_close: () => ISOLATE_ENDS.bdo,
  hardbreak: () => " ",
  softbreak: () => " ",
};

/** Collects blocks, which are apart in the text. */
export function createProse(): Prose {
  const blocks: string[] = [];
  let block = "";
  const end = () => {
    const line = oneLine(block);
    if (line !== "") blocks.push(line);
    block = "";
  };
  return {
    add(token, words) {
      const isBlock = (BLOCKS.has(token.tag) && !token.hidden) || BLOCK_TYPES.test(token.type);
      if (isBlock) end();
      block += words ?? isolates[token.type]?.(token) ?? (SILENT.has(token.type) ? "" : token.content);
      if (isBlock) end();
    },
    text() {
      end();
      return blocks.length === 0 ? "" : join(blocks);
    },
  };
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Blocks as one line; what ends without a sign, as a heading or a cell does, must not run on into the next. */
const join = (blocks: readonly string[]): string =>
  blocks.reduce((line, block) => `${line}${SIGN.test(line) ? " " : " · "}${block}`);
const SIGN = /[.!?؟:;؛…,،]["”’»)\u2069]*$/;
