import { globSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { installPackages, isProgram, isRoot } from "../debian.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
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

function find(): string | undefined {
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
 * The Chromium to test with: the one that CHROMIUM_PATH names, else the one on this machine, else Debian's, installed
 * here and now where that is possible. Throws one line that says how to get one.
 */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH=${named}: there is no such program`);
  }
  const found = find();
  if (found) return found;
  installPackages("chromium");
  const installed = find();
  if (installed) return installed;
  throw new Error(
    "the browser tests need Chromium: sudo apt-get install chromium, or name the program in CHROMIUM_PATH",
  );
}

/** A browser of its own, quiet on the network. Close it at the end. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      // Chromium's sandbox refuses root.
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
