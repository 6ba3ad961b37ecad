/** The words of a page for the search, collected token by token while rendering. */
import { ISOLATE_ENDS, ISOLATES } from "./bidi.ts";
import type { Token } from "./parser.ts";

export interface Prose {
  /** Adds a token's words; `words` if they are not its content. */
  add(token: Token, words?: string): void;
  /** All words as one line. */
  text(): string;
}

/** Elements that are a block of text by themselves; all others are inside one. */
const BLOCKS = new Set(
  "blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul".split(" "),
);
/** Tokens that render as such elements but have another tag. */
const BLOCK_TYPES = /^(?:code_block|fence|film|footnote_(?:block_)?(?:open|close))$/;
/** Tokens whose content is not a word of the text. */
const SILENT = new Set(["film", "footnote_anchor", "footnote_ref", "image"]);

const isolates: Record<string, (token: Token) => string> = {
  bdi_open: (token) => ISOLATES.bdi[token.attrGet("dir") === "rtl" ? "rtl" : "ltr"],
  bdi_close: () => ISOLATE_ENDS.bdi,
  bdo_open: () => ISOLATES.bdo,
  bdo_close: () => ISOLATE_ENDS.bdo,
  hardbreak: () => " ",
  softbreak: () => " ",
};

/** Collects blocks, which are separate in the text. */
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

/** Blocks as one line; one without final punctuation, such as a heading or a cell, must not run into the next. */
const join = (blocks: readonly string[]): string =>
  blocks.reduce((line, block) => `${line}${SIGN.test(line) ? " " : " · "}${block}`);
const SIGN = /[.!?؟:;؛…,،]["”’»)\u2069]*$/;
