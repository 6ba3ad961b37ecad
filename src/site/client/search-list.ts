import { excerpt, type Found, type Piece, pieces } from "./search-results.ts";
import { indexed, wordsOf } from "./search-words.ts";

/** What was asked for, and where a page has it. */
export interface Hit {
  found: Found;
  /** Numbers of the words of its text. */
  words: readonly number[];
}

/** A result from the page's template: `asked` are the words as the index is asked for them. */
export function resultOf(
  template: HTMLTemplateElement,
  { found, words }: Hit,
  asked: readonly string[],
): HTMLElement {
  const { url, content, meta } = found;
  const item = (template.content.cloneNode(true) as DocumentFragment).querySelector("li")!;
  const link = item.querySelector("a")!;
  link.href = url;
  const language = meta.titleLang ?? document.documentElement.lang;
  fill(link, pieces(meta.title, hitsIn(meta.title, asked, language)));
  if (meta.titleLang !== undefined) {
    link.lang = meta.titleLang;
    link.dir = "ltr";
  }
  const text = item.querySelector(".result-text")!;
  const { description } = meta;
  if (words.length > 0 || description === undefined) fill(text, excerpt(content, words));
  else fill(text, pieces(description, hitsIn(description, asked, language)));
  const time = item.querySelector("time")!;
  if (meta.date === undefined) time.remove();
  else {
    time.textContent = meta.date;
    time.dateTime = meta.isoDate!;
  }
  for (const label of item.querySelectorAll<HTMLElement>("[data-state]")) {
    if (label.dataset.state !== meta.state) label.remove();
  }
  return item;
}

/** Words of a short text that were asked for, as far as can be told without Pagefind's stemmer. */
function hitsIn(text: string, asked: readonly string[], language: string): number[] {
  return wordsOf(text).flatMap(([word], at) => {
    const keys = indexed(word, language).split("-");
    return asked.some((key) => keys.some((other) => other.startsWith(key))) ? [at] : [];
  });
}

/** Text only: nothing in it becomes an element. */
function fill(element: Element, all: readonly Piece[]): void {
  for (const [text, isHit] of all) {
    if (!isHit) element.append(text);
    else element.appendChild(document.createElement("mark")).textContent = text;
  }
}
