import type { Browser } from "playwright-core";
import { findChromium, launchChromium } from "../../src/site/share/chromium.ts";
import { installPackages } from "../debian.ts";

/**
 * The Chromium to test with: the one that builds use, else Debian's, installed here and now where that is possible.
 * Throws one line that says how to get one.
 */
export function chromiumPath(): string {
  const found = findChromium();
  if (found) return found;
  for (const name of ["chromium-headless-shell", "chromium"]) {
    installPackages(name);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "the browser tests need Chromium: sudo apt-get install chromium, or name the program in CHROMIUM_PATH",
  );
}

/** A browser of its own, quiet on the network. Close it at the end. */
export const launch = (): Promise<Browser> => launchChromium(chromiumPath());
