import { type Hit, itemOf } from "./search-list.ts";
import type { Found } from "./search-results.ts";
import { asked } from "./search-words.ts";

/** The part of Pagefind's runtime that is used. */
interface Pagefind {
  createInstance(options: object): Instance;
}
interface Instance {
  search(query: string): Promise<{ results: Result[] }>;
}
interface Result {
  words: number[];
  data(): Promise<Found>;
}

/** Results that are shown at once. */
const PAGE = 10;
/** Words that are looked for at most: who writes more, copied a text. */
const MOST = 12;
/** Milliseconds without typing after which is searched, and after which a reader is told to wait. */
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
  const part = <E extends HTMLElement>(name: string) => document.querySelector<E>(`.search-${name}`)!;
  const [status, list, again, more] = [part("status"), part("results"), part("again"), part("more")];
  const labels = document.querySelector<HTMLTemplateElement>(".search-labels")!.content;
  const dutch = document.querySelector<HTMLAnchorElement>(".search-dutch");
  const field = form.querySelector("input")!;
  const language = document.documentElement.lang;
  const find = finder(form.dataset.base!, form.dataset.version!);

  /** Counts questions: the answer to one that is not the last is dropped. */
  let turn = 0;
  let pause = 0;
  let rest: () => Promise<void> = async () => undefined;

  async function ask(): Promise<void> {
    const own = ++turn;
    clearTimeout(pause);
    const query = field.value.trim();
    const words = asked(query, language).slice(0, MOST);
    const address = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
    history.replaceState(null, "", location.pathname + address);
    if (dutch) {
      dutch.hidden = words.length === 0;
      dutch.search = address;
    }
    if (words.length === 0) {
      clear("");
      return;
    }
    const patience = setTimeout(() => {
      if (own === turn) clear(status.dataset.busy!);
    }, PATIENCE);
    try {
      const { results, chosen } = await find(words);
      const hits = await Promise.all(results.slice(0, PAGE).map(load));
      if (own !== turn) return;
      clear(
        results.length === 0
          ? status.dataset.none!.replace("{{query}}", `\u2068${query}\u2069`)
          : counted(results.length),
      );
      add(hits, chosen);
      offer(results.slice(PAGE), chosen);
    } catch {
      if (own !== turn) return;
      clear(status.dataset.failed!);
      again.hidden = false;
    } finally {
      clearTimeout(patience);
    }
  }

  function clear(text: string): void {
    status.textContent = text;
    again.hidden = true;
    more.hidden = true;
    list.replaceChildren();
  }

  function add(hits: readonly Hit[], words: readonly string[]): HTMLElement[] {
    const items = hits.map((hit) => itemOf(hit, words, labels));
    list.append(...items);
    return items;
  }

  function offer(results: readonly Result[], words: readonly string[]): void {
    more.hidden = results.length === 0;
    rest = async () => {
      const own = turn;
      const hits = await Promise.all(results.slice(0, PAGE).map(load));
      if (own !== turn) return;
      const [first] = add(hits, words);
      first!.querySelector("a")!.focus();
      offer(results.slice(PAGE), words);
    };
  }

  function counted(count: number): string {
    const { forms, choice } = status.dataset;
    const form = choice![count < 200 ? count : 100 + (count % 100)]!;
    return (JSON.parse(forms!) as string[])[Number(form)]!.replace("{{count}}", String(count));
  }

  field.addEventListener("focus", () => find([]).catch(() => undefined), { once: true });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = window.setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // On a phone the keyboard covers what is found.
    if (matchMedia("(pointer: coarse)").matches) field.blur();
    ask();
  });
  again.addEventListener("click", () => {
    field.focus();
    ask();
  });
  more.addEventListener("click", () => {
    rest().catch(() => clear(status.dataset.failed!));
  });
  field.value ||= new URLSearchParams(location.search).get("q") ?? "";
  form.dataset.ready = "";
  if (field.value !== "") ask();
}

const load = async ({ words, data }: Result): Promise<Hit> => ({ words, found: await data() });

/**
 * Searches the index in a folder, which is loaded when it is first asked. Where no page has all words, the shortest are
 * left out until some page has the rest; `chosen` are those that were looked for.
 */
function finder(base: string, version: string) {
  let runtime: Pagefind | undefined;
  let loading: Promise<Instance> | undefined;
  let tries = 0;
  const open = async (): Promise<Instance> => {
    try {
      // A module that could not be loaded stays so under its address.
      runtime ??= (await import(`${base}pagefind.js${tries > 0 ? `?${tries}` : ""}`)) as Pagefind;
    } catch (error) {
      tries++;
      throw error;
    }
    return runtime.createInstance({ basePath: base, metaCacheTag: version, noWorker: true });
  };
  return async (words: readonly string[]): Promise<{ results: Result[]; chosen: readonly string[] }> => {
    try {
      loading ??= open();
      const instance = await loading;
      const longest = [...words].sort((a, b) => b.length - a.length);
      for (let count = words.length; count > 0; count--) {
        const chosen = longest.slice(0, count);
        const { results } = await instance.search(chosen.join(" "));
        if (results.length > 0) return { results, chosen };
      }
      // Without a connection Pagefind takes a part of the index that is missing for an empty one.
      if (words.length > 0 && !navigator.onLine) throw new Error("offline");
      return { results: [], chosen: words };
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}
