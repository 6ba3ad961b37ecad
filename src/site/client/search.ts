import { createDutchSearch } from "./search-dutch.ts";
import { type Finder, finder, load, type Result } from "./search-finder.ts";
import { type Hit, itemOf } from "./search-list.ts";
import { asked } from "./search-words.ts";

/** Results shown at once. */
const PAGE = 10;
/** Most words of a query: a longer one is a copied text. */
const MOST = 12;
/** Milliseconds without typing before a search starts, and before the reader sees that it takes longer. */
const PAUSE = 250;
const PATIENCE = 500;

const form = document.querySelector<HTMLFormElement>("form.search");
if (form) start(form);

function start(form: HTMLFormElement): void {
  // WebAssembly under a policy, and what Pagefind is written in, came to browsers together with this (2022).
  if (!("supports" in HTMLScriptElement)) {
    form.hidden = true;
    return;
  }
  const field = form.querySelector("input")!;
  const view = createView();
  const find = finder(form.dataset.base!, form.dataset.version!);
  const search = createSearch(view, find);
  const ask = () => search.ask(field.value.trim());
  let pause = 0;
  const askNow = () => {
    clearTimeout(pause);
    ask();
  };
  field.addEventListener("focus", () => find([]).catch(() => undefined), { once: true });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = window.setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // On a phone the keyboard covers what is found.
    if (matchMedia("(pointer: coarse)").matches) field.blur();
    askNow();
  });
  view.again.addEventListener("click", () => {
    field.focus();
    askNow();
  });
  view.more.addEventListener("click", search.more);
  field.value ||= new URLSearchParams(location.search).get("q") ?? "";
  form.dataset.ready = "";
  if (field.value !== "") askNow();
}

type View = ReturnType<typeof createView>;

/** The elements of a search. */
function createView() {
  const part = <E extends HTMLElement>(name: string) => document.querySelector<E>(`.search-${name}`)!;
  const [status, list, again, more] = [part("status"), part("results"), part("again"), part("more")];
  const labels = document.querySelector<HTMLTemplateElement>(".search-labels")!.content;
  return {
    again,
    more,
    texts: status.dataset,
    clear(text: string): void {
      status.textContent = text;
      again.hidden = true;
      more.hidden = true;
      list.replaceChildren();
    },
    add(hits: readonly Hit[], words: readonly string[]): HTMLElement[] {
      const items = hits.map((hit) => itemOf(hit, words, labels));
      list.append(...items);
      return items;
    },
  };
}

/** The number of pages found, in words. */
function counted(count: number, { forms, choice }: DOMStringMap): string {
  const form = choice![count < 200 ? count : 100 + (count % 100)]!;
  return (JSON.parse(forms!) as string[])[Number(form)]!.replace("{{count}}", String(count));
}

/** Searches and shows the results, a page at a time. */
function createSearch(view: View, find: Finder) {
  const language = document.documentElement.lang;
  const { texts } = view;
  const dutch = createDutchSearch();
  /** Numbers the searches: only the last one's answer is shown. */
  let turn = 0;
  let rest: () => Promise<void> = async () => undefined;

  function offer(results: readonly Result[], words: readonly string[]): void {
    view.more.hidden = results.length === 0;
    rest = async () => {
      const own = turn;
      const hits = await Promise.all(results.slice(0, PAGE).map(load));
      if (own !== turn) return;
      const [first] = view.add(hits, words);
      first!.querySelector("a")!.focus();
      offer(results.slice(PAGE), words);
    };
  }

  async function ask(query: string): Promise<void> {
    const own = ++turn;
    const words = asked(query, language).slice(0, MOST);
    const address = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
    history.replaceState(null, "", location.pathname + address);
    if (words.length === 0) {
      view.clear("");
      dutch?.ask("", 0);
      return;
    }
    const patience = setTimeout(() => {
      if (own === turn) view.clear(texts.busy!);
    }, PATIENCE);
    try {
      const { results, chosen } = await find(words);
      const hits = await Promise.all(results.slice(0, PAGE).map(load));
      if (own !== turn) return;
      const none = texts.none!.replace("{{query}}", `\u2068${query}\u2069`);
      view.clear(results.length === 0 ? none : counted(results.length, texts));
      view.add(hits, chosen);
      offer(results.slice(PAGE), chosen);
      dutch?.ask(query, results.length);
    } catch {
      if (own !== turn) return;
      view.clear(texts.failed!);
      view.again.hidden = false;
      dutch?.ask("", 0);
    } finally {
      clearTimeout(patience);
    }
  }

  const more = () => {
    rest().catch(() => view.clear(texts.failed!));
  };
  return { ask, more };
}
