import { accessSync, constants, globSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { UserError } from "../../model/errors.ts";

/** The headless one first: it draws the same in half the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const PLACES = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];
/** Where `playwright install` leaves its browsers. */
const CACHES = [".cache/ms-playwright", "Library/Caches/ms-playwright", "AppData/Local/ms-playwright"];

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const isRoot = process.getuid?.() === 0;

/**
 * The Chromium of this machine: the one in CHROMIUM_PATH, else the first one found; undefined without
 * one. Throws a UserError when CHROMIUM_PATH is not a program.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new UserError(`CHROMIUM_PATH=${named}: the program does not exist`);
  }
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const cached = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    ...CACHES.map((folder) => path.join(homedir(), folder)),
  ]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      globSync("chromium*/chrome-*/{chrome,chrome.exe,headless_shell,*.app/Contents/MacOS/*}", {
        cwd: folder,
      })
        .sort()
        .reverse()
        .map((file) => path.join(folder, file)),
    );
  return [...onPath, ...PLACES, ...cached].find(isProgram);
}

/**
 * Starts a separate browser, quiet on the network; close it at the end. Throws when it has not started within
 * `timeout` milliseconds.
 */
export async function launchChromium(executablePath: string, timeout = 30_000): Promise<Browser> {
  // Loading the driver takes as long as building a small site, and few builds need it.
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    timeout,
    args: [
      // Chromium's sandbox does not run as root.
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      // Without a window, letters would be as wide as whole pixels, which no reader sees, and lines break elsewhere.
      "--font-render-hinting=none",
    ],
  });
}
