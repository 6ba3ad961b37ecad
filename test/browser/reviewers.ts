/** People in the app, each in a browser of their own, and the site they work on. */
import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { idOf } from "../../src/app/review/cards.ts";
import { type Entrance, newSite } from "../app/app.ts";
import { drafted, post, translate } from "../site.ts";
import { launch } from "./chromium.ts";

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** A post that readers get only when all of it is signed, so the most needed one. */
export const SAFE = "tr/posts/veilig";
export const SAFE_PO = "locales/tr/posts/veilig.po";
export const SAFE_TITLE = "Veilig thuis";
export const DANGER = "Bent u in gevaar? Bel **112**.";
export const ADVICE = "Praat met [Veilig Thuis](tel:08002000) over wat u kunt doen.";
export const COST = "Het gesprek is gratis.";
const SAFE_TURKISH: Record<string, string> = {
  [SAFE_TITLE]: "Evde güvende",
  [DANGER]: "Tehlikede misiniz? **112** numarasını arayın.",
  [ADVICE]: "Ne yapabileceğinizi [Veilig Thuis](tel:08002000) ile konuşun.",
  [COST]: "Görüşme bedava.",
};

/** A site with two posts, drafted in Turkish. */
export function twoPosts(): string {
  const languages = {
    nl: { name: "Nederlands", locale: "nl" },
    tr: { name: "Türkçe", locale: "tr" },
    ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
    so: { name: "Soomaali", locale: "so", via: "en" },
    en: { name: "English", locale: "en-GB" },
  };
  const body = `${DANGER}\n\n${ADVICE}\n\n${COST}`;
  const root = newSite(
    { languages },
    { "src/content/posts/veilig.md": post(SAFE_TITLE, body, "review: required\n") },
  );
  translate(root, "veilig", (source) => drafted(SAFE_TURKISH[source]!));
  return root;
}

/** Somebody at a window of the app. */
export class Reviewer {
  readonly app: Entrance;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What a page must never do: errors in its script, what its policy stops, windows that pop up. */
  readonly faults: string[];

  private constructor(app: Entrance, context: BrowserContext, page: Page, faults: string[]) {
    this.app = app;
    this.context = context;
    this.page = page;
    this.faults = faults;
  }

  /** Opens the app with its link, as the command printed it. */
  static async at(
    browser: Browser,
    app: Entrance,
    options: BrowserContextOptions = DESKTOP,
  ): Promise<Reviewer> {
    const context = await browser.newContext({ colorScheme: "light", reducedMotion: "reduce", ...options });
    await context.addInitScript(axe.source);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const faults: string[] = [];
    page.on("console", (message) => {
      const text = message.text();
      // A refused save and a server that is away are part of some stories.
      if (message.type() === "error" && !/^Failed to load resource|net::ERR_/.test(text)) faults.push(text);
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("dialog", (dialog) => {
      faults.push(`${dialog.type()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(app.link);
    return new Reviewer(app, context, page, faults);
  }

  /** Chooses the language of the interface from those that every page offers. */
  async speak(code: string): Promise<void> {
    await this.page.locator(`.ui a[hreflang="${code}"]`).click();
  }

  async name(name: string): Promise<void> {
    await this.page.locator("#name").fill(name);
    await this.page.locator("#name-form button").click();
    await this.page.waitForFunction(() => !document.querySelector("#name-form button.primary"));
  }

  /** Opens a post by its address (`tr/posts/taalcafe`). */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.app.origin}/${path}/`);
    await this.page.locator(".card").first().waitFor();
  }

  card(source: string): Locator {
    return this.page.locator(`#card-${idOf(source)}`);
  }

  field(source: string): Locator {
    return this.card(source).locator(".field");
  }

  /** Types a text in the place of what stands in a field, key by key. */
  async rewrite(source: string, text: string): Promise<void> {
    await this.field(source).click();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Waits until the page says of itself that all is saved, or that it is not. */
  async isState(state: "saved" | "waiting" | "offline" | "closed" | "failed"): Promise<void> {
    await this.page.locator(`#save-state[data-state="${state}"]`).waitFor();
  }

  async isSigned(source: string): Promise<void> {
    await this.page.locator(`#card-${idOf(source)}[data-state="reviewed"]`).waitFor();
  }
}

/** Stories in one browser: who was in them is sent home at the end, and did nothing a page must not do. */
export function stories(name: string) {
  const test = suite<object>(name);
  let browser: Browser | undefined;
  const present = new Set<Reviewer>();
  test.before(async () => {
    browser = await launch();
  });
  test.after.each(async () => {
    const faults = [...present].flatMap((reviewer) => reviewer.faults);
    await Promise.all([...present].map(({ context }) => context.close()));
    present.clear();
    assert.equal(faults, []);
  });
  test.after(async () => {
    await browser?.close();
  });
  const enter = async (app: Entrance, options?: BrowserContextOptions): Promise<Reviewer> => {
    const reviewer = await Reviewer.at(browser!, app, options);
    present.add(reviewer);
    return reviewer;
  };
  return { test, enter };
}
