// Reading without a connection: registers the service worker, and lists the kept pages on the offline page.
import { dayOf, isCompanion, PAGES, pathOf, timeOf } from "./keeping.ts";

/** Registers the service worker once the page is loaded and the device is idle. */
export function startOffline(): void {
  // Available on https and localhost only.
  const workers = navigator.serviceWorker;
  if (!workers) return;
  if (document.querySelector('script[src^="/.11ty/"]')) {
    // npm start: an editor must see the latest text, or that the server is down.
    workers.getRegistrations().then((all) => all.forEach((each) => void each.unregister()));
    return;
  }
  if (document.documentElement.dataset.trace !== "none") {
    addEventListener("load", () => setTimeout(() => workers.register("/sw.js").catch(() => {}), 1000));
  }
  const list = document.getElementById("kept");
  if (list) showKept(list);
}

/** Lists the kept pages, newest first; `section` is the offline page's, with its words and buttons. */
async function showKept(section: HTMLElement): Promise<void> {
  section.hidden = false;
  const within = (id: string) => document.getElementById(`kept-${id}`)!;
  within("again").addEventListener("click", () => location.reload());
  within("forget").addEventListener("click", async () => {
    await caches.delete(PAGES);
    within("pages").textContent = "";
    within("none").hidden = false;
    within("forget").hidden = true;
  });
  const cache = await caches.open(PAGES);
  const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  const read = await Promise.all(
    // The worker may have removed one meanwhile.
    answers.flatMap((answer) => (answer ? [readKept(answer)] : [])),
  );
  const pages = read.filter((each) => !isCompanion(each.path)).sort((a, b) => b.time - a.time);
  within("none").hidden = pages.length > 0;
  within("forget").hidden = pages.length === 0;
  for (const each of pages) {
    const title = each.page.querySelector("h1")!;
    const link = document.createElement("a");
    link.href = each.path;
    link.lang = title.lang || each.page.documentElement.lang;
    link.dir = title.dir || each.page.documentElement.dir;
    // Includes the isolates around names and numbers.
    link.append(...title.cloneNode(true).childNodes);
    const day = document.createElement("span");
    day.className = "meta";
    day.textContent = dayOf(each.time, section.dataset.dates!);
    const item = document.createElement("li");
    item.append(link, " ", day);
    within("pages").append(item);
  }
}

const readKept = async (answer: Response) => ({
  path: pathOf(answer),
  time: timeOf(answer),
  page: new DOMParser().parseFromString(await answer.text(), "text/html"),
});
