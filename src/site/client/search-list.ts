import { type ExcerptPart, excerpt, type Found, pieces } from "./search-results.ts";
import { indexed, wordsOf } from "./search-words.ts";

/** The query, and its matches in a page. */
export interface Hit {
  found: Found;
  /** Numbers of the words of its text. */
  words: readonly number[];
}

/**
 * A result as an item of the list. `asked` are the words as the index is asked for them, `labels` the words for each
 * state, `language` that of the result.
 */
export function itemOf(
  { found, words }: Hit,
  asked: readonly string[],
  labels: DocumentFragment,
  language = document.documentElement.lang,
): HTMLLIElement {
  const { url, content, meta } = found;
  const item = document.createElement("li");
  const isForeign = language !== document.documentElement.lang;
  if (isForeign) {
    item.lang = language;
    item.dir = "ltr";
  }
  const link = add(add(item, isForeign ? "h3" : "h2"), "a");
  link.href = url;
  if (meta.titleLang !== undefined) {
    link.lang = meta.titleLang;
    link.dir = "ltr";
  }
  fill(link, pieces(meta.title, hitsIn(meta.title, asked, meta.titleLang ?? language)));
  const { description, date, isoDate = "", state } = meta;
  if (words.length === 0 && description !== undefined)
    fill(add(item, "p"), pieces(description, hitsIn(description, asked, language)));
  // A page without a text of its own has its title there.
  else if (content !== meta.title) fill(add(item, "p"), excerpt(content, words));
  const label = state === undefined ? null : labels.querySelector(`[data-state="${state}"]`);
  if (date === undefined && !label) return item;
  const line = add(item, "p");
  line.className = "meta";
  if (date !== undefined) {
    const time = add(line, "time");
    time.dateTime = isoDate;
    time.textContent = date;
  }
  if (label) line.append(label.cloneNode(true));
  return item;
}

const add = <K extends keyof HTMLElementTagNameMap>(parent: Element, name: K): HTMLElementTagNameMap[K] =>
  parent.appendChild(document.createElement(name));

/** Words of a short text that match the query, as far as possible without Pagefind's stemmer. */
function hitsIn(text: string, asked: readonly string[], language: string): number[] {
  return wordsOf(text).flatMap(([word], at) => {
    const keys = indexed(word, language).split("-");
    return asked.some((key) => keys.some((other) => other.startsWith(key))) ? [at] : [];
  });
}

/** Phone numbers and the like stay on one line, as on the pages. */
const NUMBER = /(\(\+?\d[\d -]{4,18}\d\)|(?:\+|\(\d+\) ?)?\b\d[\d() -]{4,18}\d\b)/;

/** Text only: nothing in it becomes an element. */
function fill(element: Element, all: readonly ExcerptPart[]): void {
  for (const [text, isHit] of all) {
    if (isHit) add(element, "mark").textContent = text;
    else {
      text.split(NUMBER).forEach((part, at) => {
        if (at % 2 === 0) element.append(part);
        else Object.assign(add(element, "span"), { className: "unbroken", dir: "ltr", textContent: part });
      });
    }
  }
}
