import { recall, remember } from "./storage.ts";

/** The chosen language to read side by side, by code; the choice is kept. */
const CHOICE = "parallel";
/** Parts of a block other than its text, not shown in the other language. */
const NOT_TEXT = ".wrong, .pair, .block-dutch, .footnote-ref, .footnote-back";
/** Elements that may have their own text. */
const HOSTS = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd"].map(
  (tag) => `${tag}[id]`,
);
/** Elements that a list item or quote may have after its own text. */
const BLOCKS = "ul, ol, p, table, pre, blockquote, dl, div";

/**
 * Reading side by side: the other language's page is fetched on request, and each block gets the block with the same
 * id next to it. Buttons with `data-parallel` (a language) have that page's address (`data-url`).
 */
export function startParallel(): void {
  const prose = document.querySelector<HTMLElement>(".prose");
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-parallel]")];
  const status = document.querySelector<HTMLElement>(".parallel-status");
  if (!prose || !status || buttons.length === 0) return;
  const say = (text = "") => {
    status.textContent = text;
  };
  let wanted: HTMLButtonElement | undefined;

  async function show(button: HTMLButtonElement): Promise<void> {
    close(prose!);
    wanted = button;
    for (const each of buttons) each.setAttribute("aria-pressed", String(each === button));
    say(status!.dataset.loading);
    try {
      // A page that leaves no trace fetches none that does.
      const cache = document.documentElement.dataset.trace === "none" ? "no-store" : "default";
      const response = await fetch(button.dataset.url!, { cache });
      if (!response.ok) throw new Error(String(response.status));
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      // The choice may have changed while the page was loading.
      if (wanted !== button) return;
      open(prose!, page);
      say(status!.dataset.shown);
    } catch {
      if (wanted !== button) return;
      hide();
      say(status!.dataset.failed);
    }
  }

  function hide(): void {
    wanted = undefined;
    close(prose!);
    for (const each of buttons) each.setAttribute("aria-pressed", "false");
    say();
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      const isOn = wanted === button;
      remember(CHOICE, isOn ? undefined : button.dataset.parallel);
      if (isOn) hide();
      else show(button);
    });
  }
  const chosen = buttons.find(({ dataset }) => dataset.parallel === recall(CHOICE));
  if (chosen) show(chosen);
}

/** Puts the blocks of another page next to those with the same id. */
function open(prose: HTMLElement, page: Document): void {
  const { lang, dir } = page.documentElement;
  for (const block of prose.querySelectorAll<HTMLElement>(HOSTS.join())) {
    const other = page.getElementById(block.id);
    if (!other?.closest(".prose") || !hasText(block)) continue;
    // What one page shows in the other's language would appear twice.
    if (languageOf(block) === lang || languageOf(other) !== lang) continue;
    if (block.querySelector(`:scope > .block-dutch[lang="${lang}"]`)) continue;
    pair(block, textOf(other), lang, dir);
  }
  const title = page.querySelector("h1");
  const label = page.querySelector(".trust-draft p");
  const head = document.createElement("div");
  for (const [tag, from] of [
    ["p", label],
    ["p", title],
  ] as const) {
    if (!from || languageOf(from) !== lang) continue;
    const line = document.createElement(tag);
    line.className = from === title ? "parallel-title" : "parallel-label";
    line.append(...textOf(from));
    head.append(line);
  }
  head.className = "parallel-head";
  head.lang = lang;
  head.dir = dir;
  prose.before(head);
  document.documentElement.dataset.beside = lang;
}

/** Wraps a block's own words, and puts the other ones next to them. */
function pair(block: HTMLElement, words: Node[], lang: string, dir: string): void {
  const own = document.createElement("span");
  const next = [...block.children].find((child) => child.matches(BLOCKS));
  for (const node of [...block.childNodes]) {
    if (node === next) break;
    own.append(node);
  }
  const other = document.createElement("span");
  other.className = "other";
  other.lang = lang;
  other.dir = dir;
  other.append(...words);
  const both = document.createElement("span");
  both.className = "both";
  own.className = "own";
  both.append(own, " ", other);
  block.insertBefore(both, next ?? null);
}

/** Undoes `open`. */
function close(prose: HTMLElement): void {
  for (const both of [...prose.querySelectorAll(".both")])
    both.replaceWith(...both.querySelector(".own")!.childNodes);
  document.querySelector(".parallel-head")?.remove();
  delete document.documentElement.dataset.beside;
}

/** A copy of a block's own text, without ids, which must be unique, and without the blocks inside it. */
function textOf(block: Element): Node[] {
  const copy = block.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(`${NOT_TEXT}, :scope > ul, :scope > ol, :scope > p`))
    each.remove();
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  return [...copy.childNodes];
}

/** The language of a block's text; in a list item it may be set on an element inside. */
function languageOf(block: Element): string {
  const text = block.querySelector(':scope > [data-state="missing"]') ?? block;
  return text.closest<HTMLElement>("[lang]")!.lang;
}

/** A list item of paragraphs has no text itself. */
const hasText = (block: Element): boolean =>
  !block.firstElementChild?.matches(BLOCKS) || /\S/.test(block.firstChild?.nodeValue ?? "");
