/** Small building blocks of a page. */
import type { Message } from "../../model/message.ts";
import { isolateIn } from "./isolate.ts";
import { sentenceOf } from "./texts.ts";

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = "",
  className = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

export function button(text: string, onClick: () => void, className = ""): HTMLButtonElement {
  const element = make("button", text, className);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
}

/** Text in another language than the page. */
export function inLanguage<E extends HTMLElement>(element: E, lang: string, dir: string): E {
  element.lang = lang;
  element.dir = dir;
  isolateIn(element);
  return element;
}

/** Text in an unknown language; its direction follows from its letters. */
export function inAnyLanguage<E extends HTMLElement>(element: E): E {
  element.dir = "auto";
  isolateIn(element);
  return element;
}

/** A sentence with words in another language in place of `\u2068`. */
export function isolate(sentence: string, part: string, lang: string, className = ""): HTMLElement {
  const [before = "", after = ""] = sentence.split("\u2068");
  const line = make("span", before, className);
  const words = inAnyLanguage(make("bdi", part));
  words.lang = lang;
  line.append(words, after);
  return line;
}

/** A remark in the language `lang`. */
export function remark(text: string, lang: string): HTMLElement {
  const small = make("small", text);
  small.lang = lang;
  return inAnyLanguage(small);
}

/** A finding of a check. */
export function findingRemark(message: Message): HTMLElement {
  const { text, lang } = sentenceOf(message);
  return remark(text, lang);
}
