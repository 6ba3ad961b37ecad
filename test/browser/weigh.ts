import { type BrotliOptions, brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";

/** What a page weighs on its way to a reader, in bytes as hosts pack them (gzip), without headers. */
export interface Weight {
  html: number;
  css: number;
  script: number;
  font: number;
  images: number;
  requests: number;
  /** Addresses on other hosts. */
  elsewhere: string[];
  cookies: number;
}

/** When a reader sees what, in milliseconds; and how far things moved after they were seen. */
export interface Looks {
  /** First Contentful Paint. */
  fcp: number;
  /** Largest Contentful Paint. */
  lcp: number;
  /** Cumulative Layout Shift. */
  cls: number;
}

/** Most of what a page without photos may weigh: one first flight of TCP for the text and how it looks. */
export const GATES = {
  text: 14 * 1024,
  script: 10 * 1024,
  font: 25 * 1024,
  requests: 8,
  cls: 0.05,
};

/**
 * A phone from 2018 on mobile data. Lighthouse's slow 4G as its DevTools throttling applies it to each request
 * (core/config/constants.js, `mobileSlow4G`), and a processor at a quarter of this machine's speed.
 */
const SLOW = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
};
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** A window of such a phone, in which nothing was opened before. Close its context at the end. */
export async function openPhone(
  browser: Browser,
  slow: boolean,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  if (slow) {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.lcp = startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.cls += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return { page, context };
}

/** Opens an address on a phone and tells what came, and what was seen. The page stays open for `look`. */
export async function weigh(
  browser: Browser,
  url: string,
  slow: boolean,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<Weight & Looks> {
  const { page, context } = await openPhone(browser, slow);
  try {
    await page.goto(url, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    // What comes and moves late counts, too.
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => ({
      ...(window as unknown as { seen: { lcp: number; cls: number } }).seen,
      fcp: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      files: [
        ...(performance.getEntriesByType("navigation") as PerformanceResourceTiming[]),
        ...(performance.getEntriesByType("resource") as PerformanceResourceTiming[]),
      ]
        // A browser asks for the icon of its tab when it likes.
        .filter(({ name }) => !name.includes("/assets/icon."))
        .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize })),
    }));
    await look(page);
    const { origin } = new URL(url);
    const bytes = (pattern: RegExp) =>
      seen.files
        .filter(({ name }) => pattern.test(new URL(name).pathname))
        .reduce((sum, file) => sum + file.bytes, 0);
    return {
      html: bytes(/\/$/),
      css: bytes(/\.css$/),
      script: bytes(/\.js$/),
      font: bytes(/\.woff2$/),
      images: bytes(/\.(?:avif|jpg|png|gif|svg)$/),
      requests: seen.files.length,
      elsewhere: seen.files.map(({ name }) => name).filter((name) => new URL(name).origin !== origin),
      cookies: (await context.cookies()).length,
      fcp: seen.fcp,
      lcp: seen.lcp,
      cls: seen.cls,
    };
  } finally {
    await context.close();
  }
}

/**
 * How far things move on a page when its letters come after everything else: `release` lets a server that held them
 * answer.
 */
export async function shiftOfLateLetters(
  browser: Browser,
  url: string,
  release: () => void,
): Promise<number> {
  const { page, context } = await openPhone(browser, false);
  const shift = () => page.evaluate(() => (window as unknown as { seen: { cls: number } }).seen.cls);
  try {
    // Letters that are asked for early hold up the event `load`.
    await page.goto(url, { waitUntil: "domcontentloaded" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    await painted(page);
    const before = await shift();
    release();
    await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === "loaded"));
    await page.evaluate(() => document.fonts.ready);
    await painted(page);
    return (await shift()) - before;
  } finally {
    await context.close();
  }
}

/** Waits until what has changed on a page is drawn, and what moved by it is counted. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  });

/** Bytes of a text as hosts pack it. */
export const gzip = (text: string): number => gzipSync(text).length;

/** The same for hosts that pack with Brotli beforehand. */
export function brotli(text: string): number {
  const params: BrotliOptions["params"] = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(text, { params }).length;
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** `11.2` for bytes in KB of 1024. */
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
