// The service worker (/sw.js): reads pages without a connection. Its rules are in docs/performance.md.
//
// A page comes from the network whenever there is one; a copy is shown only when the network fails or gives no answer
// for ten seconds, with a note on the page. Kept pages stay on this device and are sent to nobody.
//
// Pages are fetched past the browser's own cache (`no-store`): of a host that sends no Cache-Control, it would answer
// with old pages, and keep those that must leave no trace.

import { dayOf, homeOf, isCompanion, offlineOf, PAGES, pathOf, timeOf, toKeep } from "./keeping.ts";

/** Addresses of what pages need to look right, which change with their content; filled in by the bundler. */
declare const ASSETS: readonly string[];
/** Name of the cache for exactly these. */
declare const VERSION: string;

/** The parts used of the service worker's scope; TypeScript's own types for it conflict with those of pages. */
interface World {
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(options: object): Promise<{ url: string }[]> };
  registration: { navigationPreload?: { disable(): Promise<void> } };
  location: { origin: string };
}
interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
  request: Request;
}
const world = self as unknown as World;

const MOST_PAGES = 50;
/** How long to wait for a slow network when there is a copy. */
const PATIENCE_MS = 10_000;
const DAY_MS = 86_400_000;
const PAST_CACHE: RequestInit = { cache: "no-store" };

world.addEventListener("install", (event) => event.waitUntil(install()));
world.addEventListener("activate", (event) => event.waitUntil(activate()));
world.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== world.location.origin) return;
  if (url.pathname.endsWith("/")) event.respondWith(page(event, url.pathname));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(event.request, url.pathname));
});

async function install(): Promise<void> {
  const cache = await caches.open(VERSION);
  await cache.addAll([...ASSETS]);
  await world.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name !== VERSION && name !== PAGES) await caches.delete(name);
  }
  // Earlier versions had it; what is loaded ahead goes through the browser's cache.
  const preload = world.registration.navigationPreload;
  if (preload) await preload.disable();
  await world.clients.claim();
  // The page that installed the worker was loaded before it, and may still be in the browser's cache.
  for (const client of await world.clients.matchAll({ type: "window" })) {
    await renew(new URL(client.url).pathname, { cache: "only-if-cached", mode: "same-origin" });
  }
}

/** An asset's address changes with its content, so a copy is as good as the network's. */
async function asset(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(VERSION);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request).catch(() => undefined);
  if (answer?.ok) {
    await cache.put(request, answer.clone());
    return answer;
  }
  // A page kept before the site's last change requests the files of then: it gets the current ones.
  const kind = (name: string) => name.replace(/\.\w+(?=\.\w+$)/, "");
  const now = ASSETS.find((name) => kind(name) === kind(path));
  return (now && (await cache.match(now))) || answer || Response.error();
}

async function page(event: WorkerEvent, path: string): Promise<Response> {
  const isOpened = event.request.mode === "navigate";
  const network = fetch(new Request(event.request, PAST_CACHE));
  event.waitUntil(network.then((answer) => keep(path, answer.clone())).catch(() => {}));
  const copy = async () => {
    const kept = await (await caches.open(PAGES)).match(path);
    return kept && isOpened ? dated(kept) : kept;
  };
  try {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
    const answer = await Promise.race([network, late]);
    // A failing server has no new page either.
    const isSound = answer && answer.status < 500;
    return isSound ? answer : (await copy()) || (await network);
  } catch (error) {
    const kept = (await copy()) || (isOpened && (await withoutConnection(path)));
    if (kept) return kept;
    throw error;
  }
}

/** Keeps a page that was read, and removes one that is gone or must leave no trace. */
async function keep(path: string, answer: Response): Promise<void> {
  const cache = await caches.open(PAGES);
  if (answer.status === 404 || answer.status === 410) await cache.delete(path);
  if (!answer.ok || answer.redirected || !/html/.test(answer.headers.get("content-type") || "")) return;
  const html = await answer.text();
  if (/<html[^>]* data-trace="none"/.test(html)) {
    await cache.delete(path);
    return;
  }
  const home = homeOf(path);
  if (!isCompanion(path)) {
    for (const companion of home ? [offlineOf(home), home] : []) {
      const kept = await cache.match(companion);
      if (!kept || Date.now() - timeOf(kept) > DAY_MS) await renew(companion);
    }
    // It has the words that label a copy.
    if (!(await offlinePage(path))) return;
  }
  await cache.put(path, toKeep(path, html));
  await forgetOldest(cache);
  // An Arabic page needs its font.
  const font = /"(\/assets\/[^"]+\.woff2)"/.exec(html);
  if (font) await asset(new Request(font[1]!), font[1]!);
}

async function renew(path: string, from: RequestInit = PAST_CACHE): Promise<void> {
  if (!path.endsWith("/")) return;
  const answer = await fetch(path, from).catch(() => undefined);
  if (answer) await keep(path, answer);
  else if (from !== PAST_CACHE) await renew(path);
}

async function forgetOldest(cache: Cache): Promise<void> {
  const paths = (await cache.keys()).map((request) => new URL(request.url).pathname);
  const read = paths.filter((path) => !isCompanion(path));
  if (read.length <= MOST_PAGES) return;
  const kept = (await Promise.all(read.map((path) => cache.match(path)))) as Response[];
  kept.sort((a, b) => timeOf(b) - timeOf(a));
  for (const old of kept.slice(MOST_PAGES)) await cache.delete(pathOf(old));
}

/** A copy labelled with its date, in the words of its language's offline page. */
async function dated(kept: Response): Promise<Response> {
  const offline = await offlinePage(pathOf(kept));
  const note = /<template id="kept-note">([\s\S]*?)<\/template>/.exec(offline);
  const dates = / data-dates="([^"]+)"/.exec(offline);
  if (!note || !dates) return kept;
  const words = note[1]!.replace("{date}", dayOf(timeOf(kept), dates[1]!));
  return toKeep(
    pathOf(kept),
    (await kept.text()).replace(/<main\b/, () => `${words}<main`),
  );
}

async function withoutConnection(path: string): Promise<Response | undefined> {
  const html = await offlinePage(path);
  return html ? toKeep(path, html.replace("<html", "<html data-offline")) : undefined;
}

/** The offline page of the address's language, or of any other; "" when none is kept. */
async function offlinePage(path: string): Promise<string> {
  const cache = await caches.open(PAGES);
  const home = homeOf(path);
  const any = (await cache.keys()).find((request) => request.url.endsWith("/offline/"));
  const kept = (home && (await cache.match(offlineOf(home)))) || (any && (await cache.match(any)));
  return kept ? kept.text() : "";
}
