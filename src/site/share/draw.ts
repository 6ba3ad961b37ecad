import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { hashOf } from "../../coverage/cache.ts";
import { renderLayout } from "../build/layouts.ts";
import type { Card } from "./card.ts";
import { launchChromium } from "./chromium.ts";

/** Pixels of a card; previews everywhere take this size (Open Graph has no rule of its own). */
export const SIZE = { width: 1200, height: 630 };
/** Pages of the browser that draw in parallel. */
const PAGES = 3;
/** Time limit of a card in milliseconds; a twentieth is usual. */
const PATIENCE = 10_000;
/** Font sizes of a title, in pixels; 40 is still readable on a phone, where a card is a third as wide. */
const SIZES = { largest: 84, smallest: 40, step: 4 };

/** An address that exists on no network (RFC 2606). */
const ORIGIN = "http://card.invalid";
const read = (file: string) => readFileSync(path.join(import.meta.dirname, "..", file));
/** What cards load, by address. Other addresses fail: Chromium gets nothing from any network. */
const FILES = new Map([
  ["/", { contentType: "text/html", body: '<!doctype html><link rel="stylesheet" href="card.css">' }],
  ["/card.css", { contentType: "text/css", body: read("styles/card.css") }],
  ["/vazirmatn-arabic.woff2", { contentType: "font/woff2", body: read("assets/vazirmatn-arabic.woff2") }],
  ["/zellige.svg", { contentType: "image/svg+xml", body: read("assets/zellige.svg") }],
]);

/** A hash of what decides how a card looks, besides its words and the machine's own fonts. */
export const DRAWING = hashOf([
  ...["share/draw.ts", "layouts/card.njk", "layouts/mark.njk", "../markdown/bidi.ts"].map((file) =>
    read(file).toString(),
  ),
  ...[...FILES.values()].map(({ body }) => body.toString()),
]);

/**
 * Draws cards with the Chromium at `executable`, several at once, and passes on each as PNG when done. (Flat
 * colours: a JPEG of the same card is twice as large.) Rejects when Chromium fails or takes more than `patience`
 * milliseconds for one; cards passed on until then are complete.
 */
export async function draw(
  cards: readonly Card[],
  executable: string,
  keep: (card: Card, picture: Uint8Array) => void,
  patience = PATIENCE,
): Promise<void> {
  const browser = await launchChromium(executable, 3 * patience);
  try {
    const context = await within(patience, openWindow(browser));
    const waiting = cards.values();
    const drawOn = async () => {
      const page = await within(patience, openPage(context));
      for (const card of waiting) keep(card, await within(patience, photograph(page, card)));
    };
    await Promise.all(Array.from({ length: PAGES }, drawOn));
  } finally {
    // The driver kills a hanging browser after a while; nobody waits for it.
    await within(3000, browser.close()).catch(() => undefined);
  }
}

async function openWindow(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SIZE });
  await context.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = origin === ORIGIN ? FILES.get(pathname) : undefined;
    return file ? route.fulfill(file) : route.abort();
  });
  return context;
}

/** A page with the style sheet of cards, which shows them one after the other. */
async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`);
  return page;
}

async function photograph(page: Page, card: Card): Promise<Uint8Array> {
  await page.evaluate(show, { html: renderLayout("card.njk", { item: card }), ...SIZES });
  return page.screenshot({ type: "png" });
}

/** Runs in the browser: puts the card into the page, with its title as large as fits. */
async function show(card: { html: string; largest: number; smallest: number; step: number }): Promise<void> {
  const { documentElement, body } = new DOMParser().parseFromString(card.html, "text/html");
  document.documentElement.lang = documentElement.lang;
  document.documentElement.dir = documentElement.dir;
  document.body.replaceWith(body);
  await document.fonts.load("700 40px Vazirmatn", "\u0628");
  const title = document.querySelector("h1");
  const room = title?.parentElement;
  if (!title || !room) return;
  const fits = (size: number) => {
    title.style.fontSize = `${size}px`;
    return title.scrollHeight <= room.clientHeight && title.scrollWidth <= room.clientWidth;
  };
  let size = card.largest;
  while (size > card.smallest && !fits(size)) size -= card.step;
  if (fits(size)) return;
  // Longer than any headline: whole lines, and … at the end.
  const lines = Math.floor(room.clientHeight / Number.parseFloat(getComputedStyle(title).lineHeight));
  Object.assign(title.style, {
    display: "-webkit-box",
    webkitBoxOrient: "vertical",
    webkitLineClamp: lines,
    overflow: "hidden",
    overflowWrap: "anywhere",
  });
}

/** The promise's result, or a rejection after this many milliseconds. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
