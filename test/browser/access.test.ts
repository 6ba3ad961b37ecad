import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pLimit from "p-limit";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sign } from "../../src/catalog/entry.ts";
import { updateCatalogue } from "../../src/catalog/store.ts";
import { paths, SOURCE } from "../../src/model/site.ts";
import { silentMp3 } from "../mp3.ts";
import { launch } from "./chromium.ts";
import { axeFaults, doubleLetters, findHiddenText } from "./looks.ts";
import { serve } from "./serve.ts";
import { BROKEN, GATED, READER, SIGNED, sampleInAllStates, UNSIGNED, ui } from "./states.ts";

// WCAG 2.2 AA beyond what axe finds, over all kinds and states of pages in all languages. Each page is opened once and
// looked at in every way; the tests hold what was seen.
const sample = await sampleInAllStates();
const REVIEWED = "uw-rechten-op-het-werk";
const PARTLY = "alliantie-verandering-van-binnenuit";
const RECORDED = "leeslijst";
// Signed by a person in all languages, and a page of safety.
sample.edit(`${paths.posts}/${REVIEWED}.md`, (text) => text.replace("tags: [", "tags: [veiligheid, "));
mkdirSync(path.join(sample.root, paths.audio), { recursive: true });
for (const code of sample.codes) {
  await sample.sign(REVIEWED, code);
  updateCatalogue(sample.root, paths.catalogue(code, "posts", PARTLY), code, (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry, at) => (at % 2 ? sign(entry, READER, "2026-11-26") : entry)),
  }));
}
for (const code of [SOURCE, ...sample.codes.filter((each) => each !== "so")]) {
  writeFileSync(path.join(sample.root, paths.audio, `${RECORDED}.${code}.mp3`), silentMp3());
}
const { origin, close } = await serve(await sample.build());
const browser = await launch();

const KINDS = [
  "",
  ...[SIGNED, UNSIGNED, PARTLY, BROKEN, REVIEWED, RECORDED].map((slug) => `posts/${slug}/`),
  "tags/veiligheid/",
  "hoe-wij-vertalen/",
  "contact/",
  "404.html",
];
const codes = [SOURCE, ...sample.codes];
/** Not there in Somali: the list says so. */
const isThere = (url: string) => !(url.startsWith("/so/") && url.includes(RECORDED));
const urls = [
  "/",
  `/${SOURCE}/posts/${GATED}/`,
  ...codes.flatMap((code) => KINDS.map((kind) => `/${code}/${kind}`)).filter(isThere),
];

const faults: Record<string, string[]> = {};
const titles = new Map<string, string[]>();

/** Runs in the page: headings, landmarks, names, the order of focus (WCAG 1.3.1, 2.4.3, 2.4.6, 4.1.2). */
function findLooseStructure(): string[] {
  const found: string[] = [];
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const levels = all("h1, h2, h3, h4").map(({ tagName }) => Number(tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) found.push(`headings ${levels}`);
  for (const [at, level] of levels.entries())
    if (level > (levels[at - 1] ?? 0) + 1) found.push(`h${level} after h${levels[at - 1]}`);
  const isChoice = document.body.classList.contains("choice");
  for (const landmark of isChoice ? ["main"] : ["main", "body > header", "body > footer"])
    if (all(landmark).length !== 1) found.push(`${all(landmark).length} of ${landmark}`);
  const names = all("nav, section, [role=region]").map((each) => {
    const by = document.getElementById(each.getAttribute("aria-labelledby") ?? "");
    return `${each.tagName} ${each.getAttribute("aria-label") ?? by?.textContent ?? ""}`;
  });
  for (const name of names) if (/ $/.test(name)) found.push(`${name} has no name`);
  const navigation = names.filter((name) => name.startsWith("NAV"));
  if (new Set(navigation).size < navigation.length) found.push(`the same name twice: ${navigation}`);
  for (const each of all("a[href], button")) {
    if (!each.textContent!.trim() && !each.getAttribute("aria-label"))
      found.push(`no name: ${each.outerHTML}`);
    if (each.tabIndex > 0) found.push(`tabindex: ${each.outerHTML}`);
  }
  for (const each of all("img")) if (!each.hasAttribute("alt")) found.push(`no alt: ${each.outerHTML}`);
  return found;
}

/** Runs in the page: links of one name that lead to several places, but for those that belong to their block (2.4.4). */
function findVagueLinks(): string[] {
  const places = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]:not(.wrong, [role])")) {
    const name = link.textContent!.trim().replace(/\s+/g, " ");
    places.set(name, (places.get(name) ?? new Set()).add(link.href.replace(/#.*/, "")));
  }
  return [...places].filter(([, { size }]) => size > 1).map(([name, to]) => `${name}: ${[...to].join(" ")}`);
}

/** Runs in the page: controls that a finger misses (2.5.8). Links in a sentence and what is out of sight are free. */
function findSmallTargets(): string[] {
  const isFree = (each: HTMLElement) => {
    if (!each.checkVisibility() || each.matches(".skip, audio")) return true;
    const text = each.closest("p, li, dd, dt, td, th, blockquote");
    const isInline = getComputedStyle(each).display === "inline";
    return isInline && text !== null && text.textContent!.trim() !== each.textContent!.trim();
  };
  return [...document.querySelectorAll<HTMLElement>("a[href], button, [tabindex], summary, input")].flatMap(
    (each) => {
      const { width, height } = each.getBoundingClientRect();
      if (isFree(each) || (width >= 24 && height >= 24)) return [];
      return [`${Math.round(width)} by ${Math.round(height)}: ${each.outerHTML.slice(0, 90)}`];
    },
  );
}

/** Runs in the page: words in Latin letters that say they are Arabic, and the other way round (3.1.2). */
function findWrongLanguage(): string[] {
  const found: string[] = [];
  const look = (text: string, element: Element) => {
    const isArabic = element.closest("[lang]")!.getAttribute("lang") === "ar";
    if (element.closest("bdi, code, svg, script, [href^=http], [href^=mailto]")) return;
    // A name in brackets, an address: two words may be anything.
    const strange = isArabic ? /(?:[a-z]{2,}[\s,.]+){3}/i : /\p{Script=Arabic}/u;
    if (strange.test(text)) found.push(text.trim().slice(0, 80));
  };
  for (const element of document.querySelectorAll("body *")) {
    for (const name of [
      "aria-label",
      "title",
      "alt",
      "data-sizes",
      "data-pause",
      "data-resume",
      "data-leaving",
    ])
      look(element.getAttribute(name) ?? "", element);
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) look(node.nodeValue!, element);
  }
  return found;
}

/** Runs in the page: what moves for readers who asked for less of it (2.3.3 is AAA, and easily kept). */
function findMotion(): string[] {
  return [...document.querySelectorAll("*")].flatMap((each) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
    const isStill =
      /^(0s(, )?)+$/.test(transitionDuration) && animationName === "none" && scrollBehavior === "auto";
    return isStill ? [] : [`${each.tagName}.${each.className}`];
  });
}

/**
 * Runs in the page, where the system's colours are forced: what shows itself by a ground only, and words too much like
 * theirs. (axe reckons with the colours that the style sheet asked for.)
 */
function findLostInForcedColours(): string[] {
  const framed =
    ".tool, .exit, .choices a, .tags a, .film a, .button, .report a, .trust-draft, .badge, .recording";
  const found = [...document.querySelectorAll(framed)].flatMap((each) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(each);
    const isFramed = borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) >= 1;
    return isFramed ? [] : [`no frame: ${each.className}`];
  });
  const lightness = (color: string) => {
    const [r, g, b] = color.match(/[\d.]+/g)!.map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const groundOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    return /, 0\)$/.test(backgroundColor) && element.parentElement
      ? groundOf(element.parentElement)
      : backgroundColor;
  };
  const contrast = (color: string, element: Element) => {
    const [one, other] = [lightness(color), lightness(groundOf(element))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  for (const element of document.querySelectorAll("body *")) {
    const { color, stroke, fill, backgroundImage } = getComputedStyle(element);
    const says = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue!),
    );
    const name = `${element.tagName} ${element.textContent!.trim().slice(0, 40)}`;
    if (says && contrast(color, element) < 4.5) found.push(`${color} on ${groundOf(element)}: ${name}`);
    if (says && backgroundImage !== "none") found.push(`on a picture: ${name}`);
    if (!element.matches(".icon, .mark")) continue;
    const drawn = [stroke, fill].filter((each) => each !== "none");
    // A drawing says no more than the words beside it, but for the one that has none.
    if (drawn.some((each) => contrast(each, element) < (element.matches(".icon") ? 3 : 1.5)))
      found.push(`drawn in ${drawn} on ${groundOf(element)}: ${element.outerHTML.slice(0, 60)}`);
  }
  return found;
}

const PHONE = { width: 320, height: 640 };
/** 1280 by 1024 pixels at 400 % (1.4.10). */
const ZOOMED = { width: 320, height: 256 };
const DESKTOP = { width: 1280, height: 800 };

async function look(page: Page, url: string): Promise<void> {
  const see = (kind: string, what: readonly string[]) => {
    faults[kind] ??= [];
    faults[kind].push(...what.map((each) => `${url}: ${each}`));
  };
  const seeText = async (kind: string) => {
    see(kind, await page.evaluate(findHiddenText));
    const [wide, shown] = await page.evaluate(
      () => [document.documentElement.scrollWidth, innerWidth] as const,
    );
    if (wide > shown) see(kind, [`${wide} px wide in ${shown}`]);
  };
  await page.setViewportSize(PHONE);
  const answer = await page.goto(origin + url);
  if (answer?.status() !== 200) see("answer", [`status ${answer?.status()}`]);
  const title = `${url.split("/")[1]}: ${await page.title()}`;
  titles.set(title, [...(titles.get(title) ?? []), url]);
  see("structure", await page.evaluate(findLooseStructure));
  see("links", await page.evaluate(findVagueLinks));
  see("targets", await page.evaluate(findSmallTargets));
  see("language", await page.evaluate(findWrongLanguage));
  see("axe", await axeFaults(page));

  await page.emulateMedia({ reducedMotion: "reduce" });
  see("motion", await page.evaluate(findMotion));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    see("forced", await page.evaluate(findLostInForcedColours));
  }
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light", reducedMotion: null });

  await page.setViewportSize(ZOOMED);
  await seeText("zoom");
  const fixed = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position))
      .reduce((sum, each) => sum + each.getBoundingClientRect().height, 0),
  );
  if (fixed > ZOOMED.height / 4) see("zoom", [`${fixed} px stand still`]);
  await page.setViewportSize(PHONE);
  await doubleLetters(page);
  await seeText("letters");
  await page.evaluate(() => document.documentElement.removeAttribute("style"));

  // What a reader's own style sheet may set (1.4.12); Arabic letters are joined, so they are not set apart.
  const apart = url.startsWith("/ar/") ? "" : "letter-spacing: 0.12em !important;";
  const spaced = await page.addStyleTag({
    content: `* { line-height: 1.5 !important; word-spacing: 0.16em !important; ${apart} } p { margin-block-end: 2em !important; }`,
  });
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    await seeText("spacing");
  }
  await spaced.evaluate((style) => (style as HTMLElement).remove());
}

const context = await browser.newContext({ bypassCSP: true });
const limit = pLimit(2);
const free = await Promise.all([1, 2].map(() => context.newPage()));
await Promise.all(
  urls.map((url) =>
    limit(async () => {
      const page = free.pop()!;
      await look(page, url);
      free.push(page);
    }),
  ),
);

for (const [kind, name] of [
  ["answer", "every kind and state of page is there"],
  ["axe", "axe finds nothing on a phone, in any state"],
  ["structure", "headings are in order, landmarks and controls have names"],
  ["links", "the same words of a link lead to the same place"],
  ["targets", "what can be pressed is at least 24 px wide and high"],
  ["language", "words are in the language that they say they are in"],
  ["motion", "nothing moves"],
  ["forced", "in forced colours everything is there and can be read"],
  ["zoom", "at 400 % nothing is lost, and what stands still leaves room"],
  ["letters", "with letters twice as large nothing is lost on a phone"],
  ["spacing", "with a reader's own spacing nothing is lost"],
] as const) {
  test(name, () => {
    const found = faults[kind] ?? [];
    assert.is(found.length, 0, `${found.length} faults:\n${found.slice(0, 25).join("\n")}`);
  });
}

test("every page has a title of its own", () => {
  const shared = [...titles].filter(([, pages]) => pages.length > 1);
  assert.equal(shared, []);
});

test("the pages have what is looked for", async () => {
  const page = free[0]!;
  const counts: Record<string, number> = {};
  for (const code of sample.codes) {
    for (const [slug, selector] of [
      [UNSIGNED, ".trust-draft"],
      [PARTLY, "[data-translation=machine-partly-checked]"],
      [SIGNED, "[data-state=stale] .block-dutch"],
      [BROKEN, "[data-state=missing]"],
      [REVIEWED, ".trust-reviewed"],
      [REVIEWED, "[data-trace=none] .exit"],
    ] as const) {
      await page.goto(`${origin}/${code}/posts/${slug}/`);
      counts[`${code} ${slug} ${selector}`] = await page.locator(selector).count();
    }
  }
  for (const [what, count] of Object.entries(counts)) assert.ok(count > 0, `no ${what}`);
});

for (const code of codes) {
  for (const slug of [REVIEWED, SIGNED]) {
    test(`${code}, ${slug}: at 400 % the focus is in order, and nothing that has it is hidden`, async () => {
      const page = free[0]!;
      await page.setViewportSize(ZOOMED);
      await page.goto(`${origin}/${code}/posts/${slug}/`);
      const count = await page.evaluate(() => {
        const all = [...document.querySelectorAll("a[href], button, summary, [tabindex], audio")];
        const visible = all.filter((each) => each.checkVisibility({ visibilityProperty: true }));
        for (const [at, each] of visible.entries()) (each as HTMLElement).dataset.stop = String(at);
        return visible.length;
      });
      const seen: number[] = [];
      for (let at = 0; at < count; at++) {
        await page.keyboard.press("Tab");
        const { stop, isShown, html } = await page.evaluate(() => {
          const focus = document.activeElement as HTMLElement;
          const { left, right, top, bottom } = focus.getBoundingClientRect();
          // Some of it is on top (2.4.11).
          const points = [0.1, 0.5, 0.9].flatMap((x) =>
            [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
          );
          const isShown = points.some(([x, y]) => {
            const hit = document.elementFromPoint(x, y);
            return hit !== null && (focus.contains(hit) || hit.contains(focus)) && !hit.matches("html, body");
          });
          return { stop: Number(focus.dataset.stop), isShown, html: focus.outerHTML.slice(0, 90) };
        });
        seen.push(stop);
        assert.ok(isShown, `hidden: ${html}`);
      }
      assert.equal(
        seen,
        Array.from({ length: count }, (_none, at) => at),
      );
    });
  }

  test(`${code}: without the style sheet a page of safety reads in its order, its labels in words`, async () => {
    const plain = await browser.newContext({ viewport: DESKTOP });
    await plain.route(/\.css$/, (route) => route.fulfill({ contentType: "text/css", body: "" }));
    const page = await plain.newPage();
    await page.goto(`${origin}/${code}/posts/${REVIEWED}/`);
    const order = [".skip", ".exit", ".languages", ".brand", ".menu", "h1", ".prose", ".honest", "footer"];
    const tops = await page.evaluate(
      (selectors) => selectors.map((each) => document.querySelector(each)!.getBoundingClientRect().top),
      order,
    );
    assert.equal(
      tops,
      tops.toSorted((a, b) => a - b),
    );
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      "wider than the window",
    );
    if (code !== SOURCE) {
      const { trust, block } = ui(code);
      for (const [slug, words] of [
        [UNSIGNED, trust.draft],
        [PARTLY, trust.partly],
        [SIGNED, block.stale],
        [BROKEN, block.held],
      ] as const) {
        await page.goto(`${origin}/${code}/posts/${slug}/`);
        assert.ok(await page.getByText(words).first().isVisible(), `${slug} does not say: ${words}`);
      }
    }
    await plain.close();
  });
}

test.after(async () => {
  await browser.close();
  await close();
});

test.run();
