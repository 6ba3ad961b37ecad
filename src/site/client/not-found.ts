// On the pages for addresses that do not exist: is there such a text, and in which languages?
const list = document.querySelector<HTMLElement>("[data-here]");
if (list) offer(list).catch(() => undefined);

/** Shows a link to each language, if there is a Dutch page of that name: its switcher and head know the others. */
async function offer(list: HTMLElement): Promise<void> {
  const rest = location.pathname.replace(/^\/[a-z]{2,3}(?:-[a-z]+)?(?=\/)/i, "").toLowerCase();
  const place = rest.replace(/(?:\/index)?(?:\.html?)?\/*$/, "/");
  if (place === "/" || place === "/404/") return;
  let page = await pageAt(`/nl${place}`);
  // An old address leads on to where the text is now.
  const moved = page?.querySelector("link[rel=canonical]")?.getAttribute("href");
  if (page && moved && !page.querySelector(".languages")) page = await pageAt(new URL(moved).pathname);
  if (!page) return;
  for (const link of list.querySelectorAll<HTMLAnchorElement>("a")) {
    const there = `[hreflang="${link.hreflang}"]`;
    const url = page.querySelector(`.languages ${there}`)?.getAttribute("href");
    if (url) link.href = url;
    else link.parentElement!.hidden = true;
    if (!page.querySelector(`link${there}`)) link.textContent = link.dataset.waits!;
  }
  list.hidden = [...list.querySelectorAll("a")].every((link) => link.parentElement!.hidden);
}

async function pageAt(path: string): Promise<Document | undefined> {
  const answer = await fetch(path, { cache: "no-store" });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
}
