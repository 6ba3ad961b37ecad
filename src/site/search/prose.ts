/** Elements that begin and end a piece of text by themselves; all others stand inside one. */
const BLOCKS = new Set(
  "blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul".split(" "),
);
const VOID = new Set(["br", "hr", "img", "source", "wbr"]);
/** Elements that hold no words of the text, and classes of what the page says about the text. */
const SILENT = /^(?:audio|button|script|style|svg|template)$/;
const NOTES = /(?:^|\s)(?:block-dutch|block-note|film|footnote-back|footnote-ref|pair|wrong)(?:\s|$)/;

const PART = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Isolates and the override (Unicode Standard Annex 9): what stands between them keeps its direction. */
const [LRI, RLI, PDI, LRO, PDF] = ["\u2066", "\u2067", "\u2069", "\u202D", "\u202C"];

/**
 * The words of an article in its own language, from the HTML that renderBody makes: without Dutch that stands in for a
 * translation, notes, and links for reports. Blocks stand apart; runs of the other direction are isolated.
 */
export function wordsOfProse(html: string, language: string): string {
  const blocks: string[] = [];
  let text = "";
  /** Open elements below one that is left out; 0 outside. */
  let skipped = 0;
  const end = () => {
    const folded = text.replace(/\s+/g, " ").trim();
    if (folded !== "") blocks.push(folded);
    text = "";
  };
  for (const [, closing, name, attributes = "", characters] of html.matchAll(PART)) {
    if (name === undefined) {
      if (skipped === 0) text += decode(characters!);
      continue;
    }
    if (skipped > 0) {
      if (!VOID.has(name)) skipped += closing ? -1 : 1;
      continue;
    }
    if (BLOCKS.has(name)) end();
    if (name === "br") text += " ";
    if (name === "bdi") text += closing ? PDI : attributes.includes("rtl") ? RLI : LRI;
    if (name === "bdo") text += closing ? PDF + PDI : LRI + LRO;
    if (!closing && !VOID.has(name) && isLeftOut(name, attributes, language)) skipped = 1;
  }
  end();
  return blocks.length === 0 ? "" : join(blocks);
}

function isLeftOut(name: string, attributes: string, language: string): boolean {
  const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? language;
  const names = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? "";
  return lang !== language || SILENT.test(name) || NOTES.test(names);
}

const decode = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? whole),
  );

/** Blocks as one line; what ends without a sign, as a heading or a cell does, must not run on into the next. */
const join = (blocks: readonly string[]): string =>
  blocks.reduce((line, block) => `${line}${SIGN.test(line) ? " " : " · "}${block}`);
const SIGN = /[.!?؟:;؛…,،]["”’»)\u2069]*$/;
