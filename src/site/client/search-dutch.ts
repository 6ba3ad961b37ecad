import { finder, load } from "./search-finder.ts";
import { itemOf } from "./search-list.ts";
import { asked } from "./search-words.ts";

/** Most results of the Dutch pages, and most words of a query. */
const MOST = 10;
const LANGUAGE = "nl";

/** The address of a page without its language. */
const placeOf = (url: string) => url.replace(/^\/[^/]+/, "");

/**
 * Searches the Dutch pages below the results of a page in another language: at once where those are none, else when
 * asked. Undefined on the Dutch page.
 */
export function createDutchSearch() {
  const section = document.querySelector<HTMLElement>(".search-foreign");
  if (!section) return undefined;
  const [button, heading, status, list] = (["button", "h2", "[role]", "ol"] as const).map(
    (name) => section.querySelector<HTMLElement>(name)!,
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const labels = document.createDocumentFragment();
  const find = finder(section.dataset.base!, section.dataset.version!);
  let turn = 0;
  let asks = "";

  function show(text: string, items: readonly HTMLElement[] = []): void {
    status.textContent = text;
    list.replaceChildren(...items);
    heading.hidden = items.length === 0;
  }

  async function search(): Promise<void> {
    const own = ++turn;
    const words = asked(asks, LANGUAGE).slice(0, MOST);
    button.hidden = true;
    show(status.dataset.busy!);
    try {
      const { results, chosen } = await find(words);
      const hits = await Promise.all(results.slice(0, MOST).map(load));
      if (own !== turn) return;
      // A page that is found in the reader's language as well is not shown twice.
      const links = document.querySelectorAll<HTMLAnchorElement>(".search-results a");
      const known = new Set([...links].map(({ pathname }) => placeOf(pathname)));
      const items = hits
        .filter(({ found }) => !known.has(placeOf(found.url)))
        .map((hit) => itemOf(hit, chosen, labels, LANGUAGE));
      show(items.length === 0 ? status.dataset.none! : "", items);
    } catch {
      if (own !== turn) return;
      show(status.dataset.failed!);
      button.hidden = false;
    }
  }
  button.addEventListener("click", search);

  return {
    /** Gets what was asked ("" for nothing) and how many pages were found in the reader's language. */
    ask(query: string, found: number): void {
      turn++;
      asks = query;
      show("");
      button.hidden = query === "" || found === 0;
      if (query !== "" && found === 0) search();
    },
  };
}
