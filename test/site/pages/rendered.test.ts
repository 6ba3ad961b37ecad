import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlElement, HtmlValidate } from "html-validate";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readCatalogue } from "../../../src/catalog/store.ts";
import { formatDay } from "../../../src/i18n/dates.ts";
import { type Direction, runsOf } from "../../../src/markdown/bidi.ts";
import { loadOriginals, type Original } from "../../../src/markdown/original.ts";
import { loadContacts } from "../../../src/model/contacts.ts";
import { dateOf, occurrencesOf } from "../../../src/model/event.ts";
import { type Language, loadSite, paths } from "../../../src/model/site.ts";
import { addressOf } from "../../../src/site/pages/contacts.ts";
import { command } from "../../command.ts";
import {
  attr,
  attrs,
  blockText,
  decode,
  elements,
  filesOf,
  fold,
  type HtmlPage,
  isWaiting,
  parse,
  readPages,
  textOf,
  withoutOwnScripts,
  wordsOf,
  xmlFault,
} from "../../html.ts";

// The sample site as its readers get it, built once.
const root = path.resolve(import.meta.dirname, "../../..");
const folder = path.join(mkdtempSync(path.join(tmpdir(), "taalbrug-rendered-")), "site");
process.on("exit", () => rmSync(path.dirname(folder), { recursive: true, force: true }));
const built = await command("build", ["--output", folder]);
assert.is(built.code, 0, built.stderr);

const site = loadSite(root);
const { posts, pages: fixed } = loadOriginals(site);
const originals = [...posts, ...fixed];
const pages = readPages(folder);
const byUrl = new Map(pages.map((page) => [page.url, page]));
const codes = site.languages.map(({ code }) => code);
const outside = ["/", "/404.html"];
/** Pages that belong to one language: all but the two that offer every language. */
const inLanguage = pages.filter(({ url }) => !outside.includes(url));
const languageAt = (url: string) => site.languages.find(({ code }) => url.startsWith(`/${code}/`))!;
const rest = (url: string) => url.replace(/^\/[^/]+/, "");
const isSearch = (url: string) => rest(url) === "/search/";
/** The page at an address, unless it has the place of a text that the language does not have. */
const shownAt = (url: string) => {
  const page = byUrl.get(url);
  return page && !isWaiting(page.root) ? page : undefined;
};
const relative = (address: string) => address.replace(site.url, "");
const urlOf = ({ kind, slug }: Original, code: string) =>
  `/${code}/${kind === "posts" ? "posts/" : ""}${slug}/`;
/** Every original in every language in which it is there, with its page. */
const articles = originals.flatMap((original) =>
  codes.flatMap((code) => {
    const page = shownAt(urlOf(original, code));
    return page ? [{ original, code, page }] : [];
  }),
);
const translated = articles.filter(({ code }) => code !== "nl");
const { posts: coverage, pages: pageCoverage } = JSON.parse((await command("status", ["--json"])).stdout);
const statesOf = ({ slug, kind }: Original, code: string) =>
  (kind === "posts" ? coverage : pageCoverage)[slug][code] as Record<string, number | boolean>;
const uiOf = new Map(codes.map((code) => [code, flatten(readJson(path.join(root, paths.ui(code))))]));
const ui = (code: string, key: string) => uiOf.get(code)!.get(key)!;

function readJson(file: string): object {
  return JSON.parse(readFileSync(file, "utf8"));
}

function flatten(texts: object, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** Fails with every fault at once: a list of one line each. */
const none = (faults: readonly string[]) =>
  assert.is(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 25).join("\n")}`);

test("the sample site is there in five languages", () => {
  assert.equal(codes, ["nl", "tr", "ar", "so", "en"]);
  assert.ok(articles.length > 50, `${articles.length} articles`);
  for (const code of codes) assert.ok(byUrl.has(`/${code}/`), code);
});

test("every page is valid HTML", async () => {
  const validate = new HtmlValidate({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // Matters of taste: the standard allows both.
      "doctype-style": "off",
      "long-title": "off",
      // Numbers may break over lines as the style sheet says; hard spaces would be copied with them.
      "tel-non-breaking": "off",
      // The frame of a table that scrolls must be a region with a name; it is no section of the text.
      "prefer-native-element": "off",
      // A list may have a name (ARIA 1.2), though it seldom needs one.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  });
  const faults: string[] = [];
  for (const { url, html } of pages) {
    const report = await validate.validateString(html);
    for (const { messages } of report.results) {
      faults.push(...messages.map(({ line, ruleId, message }) => `${url}:${line} ${ruleId}: ${message}`));
    }
  }
  none(faults);
});

test("every page starts with its doctype, its encoding and its viewport", () => {
  for (const { url, html, root } of pages) {
    assert.match(html, /^<!doctype html>\n/i, url);
    assert.ok(html.indexOf('<meta charset="utf-8">') < 512, url);
    assert.is(attrs(root, 'meta[name="viewport"]', "content").length, 1, url);
    // No one who sees little may be kept from zooming (WCAG 1.4.4).
    assert.not.match(attrs(root, 'meta[name="viewport"]', "content")[0]!, /user-scalable|maximum-scale/);
  }
});

test("a page says its language and direction", () => {
  for (const { url, root } of inLanguage) {
    const { code, dir } = languageAt(url);
    const html = root.querySelector("html");
    assert.equal([attr(html, "lang"), attr(html, "dir")], [code, dir], url);
  }
  for (const url of outside) {
    const html = byUrl.get(url)!.root.querySelector("html");
    assert.is(attr(html, "lang"), "nl", url);
    assert.is(attr(html, "dir"), "ltr", url);
  }
});

test("what is in another language says so, with the direction where it differs", () => {
  const faults = pages.flatMap(({ url, root }) =>
    [...elements(root)].flatMap((element) => {
      const lang = attr(element, "lang");
      if (lang === undefined || element.is("html")) return [];
      const language = site.languages.find(({ code }) => code === lang);
      if (!language) return [`${url}: lang="${lang}" is no language of the site`];
      const dir = attr(element.closest("[dir]"), "dir");
      return dir === language.dir
        ? []
        : [`${url}: <${element.tagName} lang="${lang}"> stands in dir="${dir}"`];
    }),
  );
  none(faults);
});

test("the switcher leads to every language by its own name, to the same page or the one in its place", () => {
  const faults: string[] = [];
  for (const { url, root } of inLanguage) {
    const own = languageAt(url);
    const entries = root.querySelectorAll(".languages li");
    if (entries.length !== codes.length) faults.push(`${url}: ${entries.length} languages`);
    for (const [at, { code, name, dir }] of site.languages.entries()) {
      const [entry] = entries[at]?.childElements ?? [];
      const say = (what: string) => faults.push(`${url} -> ${code}: ${what}`);
      if (!entry) {
        say("is not there");
        continue;
      }
      if (attr(entry, "lang") !== code || attr(entry, "dir") !== dir) say("lacks its lang and dir");
      const href = attr(entry, "href") ?? "";
      const target = url.endsWith("/404.html") ? `/${code}/` : `/${code}${rest(url)}`;
      if (textOf(entry) !== name) say(`is called ${textOf(entry)}`);
      if (attr(entry, "hreflang") !== code) say("lacks its hreflang");
      if (href !== target) say(`leads to ${href}`);
      if (!byUrl.has(href)) say(`leads to ${href}, which is not there`);
      if ((attr(entry, "aria-current") !== undefined) !== (code === own.code)) say("aria-current is wrong");
    }
    // Before everything else but the way to the text, and the way out.
    const [, first] = root.querySelectorAll("body a").filter((link) => !link.classList.contains("exit"));
    if (!first?.closest(".languages")) faults.push(`${url}: the switcher is not at the top`);
  }
  none(faults);
});

test("the page that chooses a language names each in itself", () => {
  for (const url of outside) {
    const { root } = byUrl.get(url)!;
    const entries = root.querySelectorAll(".choices li");
    const way = url === "/" ? "" : "search/";
    assert.equal(
      entries.map((entry) => [attr(entry, "lang"), attr(entry, "dir"), attrs(entry, "a", "href")[0]]),
      site.languages.map(({ code, dir }) => [code, dir, `/${code}/${way}`]),
    );
    entries.forEach((entry, at) => {
      assert.is(textOf(entry.querySelector("strong")), site.languages[at]!.name);
    });
  }
});

/** `nl https://…` for each hreflang of a page or of a sitemap's entry. */
const alternatesOf = (element: HtmlElement, link: string) =>
  element
    .querySelectorAll(link)
    .filter((each) => attr(each, "hreflang") !== undefined && attr(each, "type") === undefined)
    .map((each) => `${attr(each, "hreflang")} ${attr(each, "href")}`);

test("hreflang is mutual, names only pages that are there, and has an x-default", () => {
  const faults: string[] = [];
  const listed = new Map(pages.map(({ url, root }) => [url, alternatesOf(root, 'link[rel="alternate"]')]));
  for (const { url, root } of pages) {
    const own = listed.get(url)!;
    if (url.endsWith("404.html") || isSearch(url) || /\/(?:offline|follow)\/$/.test(url) || isWaiting(root)) {
      if (own.length > 0) faults.push(`${url}: search engines should not list it`);
      continue;
    }
    const expected = codes
      .map((code) => (url === "/" ? `/${code}/` : `/${code}${rest(url)}`))
      .flatMap((target, at) => (shownAt(target) ? [`${codes[at]} ${site.url}${target}`] : []));
    const others = own.filter((line) => !line.startsWith("x-default "));
    if (others.join() !== expected.join()) faults.push(`${url}: has ${others.join()}`);
    const [defaults, ...more] = own.filter((line) => line.startsWith("x-default "));
    const target = url === "/" || rest(url) === "/" ? "/" : `/nl${rest(url)}`;
    if (defaults !== `x-default ${site.url}${target}` || more.length > 0) faults.push(`${url}: ${defaults}`);
    for (const line of others) {
      const other = relative(line.split(" ")[1]!);
      if (listed.get(other)?.join() !== own.join()) faults.push(`${url} and ${other} do not agree`);
    }
  }
  none(faults);
});

test("the sitemap lists the pages that may be found, with the same languages", () => {
  const xml = readFileSync(path.join(folder, "sitemap.xml"), "utf8");
  assert.is(xmlFault(xml), undefined);
  const entries = parse(xml).querySelectorAll("url");
  const listed = entries.map((entry) => relative(textOf(entry.querySelector("loc"))));
  const findable = inLanguage.filter(({ root }) => !root.querySelector('meta[name="robots"]'));
  assert.equal(listed.toSorted(), findable.map(({ url }) => url).toSorted());
  entries.forEach((entry, at) => {
    const page = byUrl.get(listed[at]!)!;
    assert.equal(
      [...elements(entry)]
        .filter(({ tagName }) => tagName === "xhtml:link")
        .map((each) => `${attr(each, "hreflang")} ${attr(each, "href")}`),
      alternatesOf(page.root, 'link[rel="alternate"]'),
      page.url,
    );
  });
});

test("every link, source and preview picture leads to something that is there", () => {
  const faults: string[] = [];
  const ids = new Map(pages.map(({ url, root }) => [url, new Set(attrs(root, "[id]", "id"))]));
  for (const { url, root } of pages) {
    const addresses = [
      ...attrs(root, "[href]", "href"),
      ...attrs(root, "[src]", "src"),
      ...attrs(root, "[srcset]", "srcset").flatMap((set) =>
        set.split(",").map((each) => each.trim().split(" ")[0]!),
      ),
      ...attrs(root, 'meta[property="og:image"]', "content"),
      ...attrs(root, 'meta[property="og:url"]', "content"),
    ];
    for (const address of addresses) {
      const { protocol, origin, pathname, hash } = new URL(address, site.url + url);
      if (origin !== site.url) {
        if (!["https:", "mailto:", "tel:"].includes(protocol)) faults.push(`${url}: ${address}`);
        continue;
      }
      const target = decodeURI(pathname);
      const isThere = target.endsWith("/") ? byUrl.has(target) : existsSync(path.join(folder, target));
      if (!isThere) faults.push(`${url}: ${address} is not there`);
      else if (hash && !ids.get(target)?.has(decodeURIComponent(hash.slice(1)))) {
        faults.push(`${url}: ${address} has no such place`);
      }
    }
    if (addresses.length < 5) faults.push(`${url}: only ${addresses.length} addresses`);
  }
  none(faults);
});

test("an id stands once on a page", () => {
  for (const { url, root } of pages) {
    const ids = attrs(root, "[id]", "id");
    assert.is(new Set(ids).size, ids.length, `${url}: ${ids.filter((id, at) => ids.indexOf(id) !== at)}`);
  }
});

test("og:url and canonical are the page's own address", () => {
  for (const { url, root } of inLanguage) {
    assert.equal(attrs(root, 'meta[property="og:url"]', "content"), [site.url + url]);
    const hidden = root.querySelector('meta[name="robots"]') !== null;
    assert.equal(attrs(root, 'link[rel="canonical"]', "href"), hidden ? [] : [site.url + url]);
    for (const image of attrs(root, 'meta[property="og:image"]', "content")) {
      assert.ok(image.startsWith(`${site.url}/`), `${url}: ${image}`);
    }
  }
});

test("a text that no person checked carries the label above it and is not for search engines", () => {
  assert.ok(translated.some(({ original, code }) => Number(statesOf(original, code).draft) > 0));
  for (const { original, code, page } of articles) {
    const { url, root } = page;
    const label = root.querySelector(".article-header .trust-draft");
    const robots = attrs(root, 'meta[name="robots"]', "content");
    const states = code === "nl" ? undefined : statesOf(original, code);
    if (!states || Number(states.draft) + Number(states.stale) === 0) {
      assert.is(label, null, url);
      assert.equal(robots, [], url);
      continue;
    }
    assert.equal(robots, ["noindex"], url);
    assert.ok(label, `${url} has no label`);
    assert.match(textOf(label), /\bAI\b/, url);
    assert.is(
      textOf(label.querySelector("p")),
      fold(ui(code, Number(states.reviewed) > 0 ? "trust.partly" : "trust.draft")),
      url,
    );
    assert.ok(
      label.location.offset < root.querySelector(".prose")!.location.offset,
      `${url}: below the text`,
    );
    const links = attrs(label, "a", "href");
    assert.ok(links.includes(urlOf(original, "nl")), `${url}: no way to the Dutch`);
    const report = new URL(attrs(root, ".report a", "href")[0] ?? "none:");
    assert.is(report.pathname, site.email, url);
    assert.match(report.searchParams.get("body")!, site.url + url);
    const title = textOf(root.querySelector("h1"));
    assert.is(
      fold(report.searchParams.get("subject")!),
      ui(code, "report.subject").replace("{{title}}", title),
    );
  }
});

test("lists of posts mark what a machine translated", () => {
  for (const code of codes) {
    const items = byUrl.get(`/${code}/`)!.root.querySelectorAll(".post");
    for (const item of items) {
      const [href] = attrs(item, "a", "href");
      const post = posts.find((original) => urlOf(original, code) === href);
      // Of a text that waits for a person nothing is shown that waits, too.
      const isHeld = item.closest(".waiting") !== null;
      const states = post && code !== "nl" && !isHeld ? statesOf(post, code) : undefined;
      const unchecked = states !== undefined && Number(states.draft) + Number(states.stale) > 0;
      assert.is(textOf(item).includes(ui(code, "list.draft")), unchecked, `/${code}/: ${href}`);
    }
  }
});

test("the text of a post or page stands in one element, with the same block ids in every language", () => {
  for (const { url, root } of inLanguage) {
    const isArticle = articles.some(({ page }) => page.url === url);
    assert.is(root.querySelectorAll(".prose").length, isArticle ? 1 : 0, url);
  }
  for (const { original, page } of articles) {
    const ids = attrs(page.root.querySelector(".prose")!, "[id]", "id");
    const dutch = byUrl.get(urlOf(original, "nl"))!;
    assert.ok(ids.length > 3, page.url);
    assert.equal(ids, attrs(dutch.root.querySelector(".prose")!, "[id]", "id"), page.url);
  }
});

/** The block of the Dutch page that stands where `element` of another language's page stands. */
function dutchBlock(original: Original, element: HtmlElement): HtmlElement {
  const id = attr(element.closest("[id]"), "id");
  return byUrl.get(urlOf(original, "nl"))!.root.querySelector(`[id="${id}"]`)!;
}

test("a block that is not translated says so and holds the Dutch", () => {
  const found: string[] = [];
  for (const { original, code, page } of translated) {
    for (const block of page.root.querySelectorAll('.prose [data-state="missing"]')) {
      found.push(`${code}/${original.slug}`);
      assert.equal([attr(block, "lang"), attr(block, "dir")], ["nl", "ltr"], page.url);
      const note = block.querySelector(".block-note");
      assert.equal([attr(note, "lang"), attr(note, "dir")], [code, languageAt(page.url).dir], page.url);
      assert.is(textOf(note), ui(code, "block.missing"), page.url);
      assert.ok(
        blockText(dutchBlock(original, block)).startsWith(blockText(block).replace(textOf(note), "").trim()),
      );
    }
  }
  for (const code of ["tr", "ar", "en"]) assert.ok(found.includes(`${code}/leeslijst`), found.join());
});

test("a block whose Dutch changed says so, with the Dutch of now beside the translation", () => {
  const found: string[] = [];
  for (const { original, code, page } of translated) {
    for (const block of page.root.querySelectorAll('.prose [data-state="stale"]')) {
      found.push(`${code}/${original.slug}`);
      assert.ok([undefined, code].includes(attr(block, "lang")), page.url);
      assert.is(textOf(block.querySelector(".block-note")), ui(code, "block.stale"), page.url);
      const dutch = block.querySelector(".block-dutch");
      assert.equal([attr(dutch, "lang"), attr(dutch, "dir")], ["nl", "ltr"], page.url);
      assert.is(textOf(dutch), blockText(dutchBlock(original, block)), page.url);
      assert.ok(textOf(block).indexOf(textOf(dutch)) > 20, `${page.url}: the translation is gone`);
    }
  }
  for (const code of ["tr", "ar", "so", "en"]) {
    assert.ok(found.includes(`${code}/nieuw-telefoonspreekuur`), found.join());
  }
});

/** The entry of a language in a page's switcher. */
const switchTo = (root: HtmlElement, code: string) =>
  root.querySelectorAll(".languages a").find((entry) => attr(entry, "lang") === code)!;

test("a post that is not there in Somali is listed apart, and has a page there that says so", () => {
  const url = "/so/posts/leeslijst/";
  const { root } = byUrl.get("/so/")!;
  const apart = root
    .querySelectorAll(".dutch-only")
    .find((each) => textOf(each.querySelector("h2")) === ui("so", "list.dutchOnly"))!;
  const [link, ...more] = apart.querySelectorAll("a");
  assert.equal(more, []);
  assert.equal([attr(link!, "href"), attr(link!, "lang")], [url, undefined]);
  const page = byUrl.get(url)!.root;
  assert.ok(isWaiting(page));
  // Title and summary are drafts, of a post that needs no review.
  assert.is(textOf(page.querySelector("h1")), textOf(link!));
  assert.match(textOf(page.querySelector(".waits")), ui("so", "list.draft"));
  assert.match(textOf(page.querySelector(".waits")), ui("so", "waiting.translation"));
  assert.ok(attrs(page, "main a", "href").includes("/nl/posts/leeslijst/"));
  assert.ok(attrs(page, "main a", "href").includes("/tr/posts/leeslijst/"));
  const dutchPage = byUrl.get("/nl/posts/leeslijst/")!.root;
  assert.is(attr(switchTo(dutchPage, "so"), "href"), url);
});

for (const { code } of site.languages.filter((language) => language.code !== "nl")) {
  const url = `/${code}/posts/onveilig-thuis/`;

  test(`${code}: the post about safety waits for a person, and is listed apart by its subjects`, () => {
    for (const list of [`/${code}/`, `/${code}/tags/veiligheid/`]) {
      const { root } = byUrl.get(list)!;
      const waiting = root.querySelector(".waiting")!;
      assert.is(textOf(waiting.querySelector("h2")), ui(code, "list.waiting"), list);
      const [link, ...more] = waiting.querySelectorAll("a");
      assert.equal(more, []);
      assert.is(attr(link!, "href"), url);
      assert.is(textOf(link!), `${ui(code, "tag.names.veiligheid")} · ${ui(code, "tag.names.recht")}`);
      assert.match(textOf(waiting.querySelector(".badge")), ui(code, "list.waits"), list);
      assert.equal(attrs(waiting, ".post span[lang]", "lang"), ["nl"]);
    }
    assert.match(built.stdout, /^(?:\S+: .*1 held back until a person signs \(onveilig-thuis\).*\n){4}/m);
  });

  test(`${code}: a subject whose only post waits is not said to be empty, and has its contacts`, () => {
    const main = byUrl.get(`/${code}/tags/veiligheid/`)!.root.querySelector("main")!;
    assert.not.match(textOf(main), ui(code, "list.empty"));
    assert.not.match(textOf(main), /(?:^|\D)0 /);
    assert.ok(attrs(main, "a", "href").includes("tel:112"));
  });

  test(`${code}: the page in the place of the post about safety has numbers, reasons and a way out`, () => {
    const { root: page, html } = byUrl.get(url)!;
    const main = page.querySelector("main")!;
    const text = textOf(main);
    assert.ok(isWaiting(page));
    for (const key of ["waiting.review", "waiting.noMachine", "waiting.dutchWhat", "contact.heading"])
      assert.match(text, fold(ui(code, key)), key);
    assert.not.match(text, fold(ui(code, "waiting.machine")));
    const links = attrs(main, "a", "href");
    for (const link of ["tel:112", "tel:08002000", "/nl/posts/onveilig-thuis/"])
      assert.ok(links.includes(link), link);
    assert.is(attr(page.querySelector("html"), "data-trace"), "none");
    assert.ok(page.querySelector(".exit"));
    assert.equal(attrs(page, 'meta[name="robots"]', "content"), ["noindex"]);
    // Nothing of the drafts.
    const { entries } = readCatalogue(root, paths.catalogue(code, "posts", "onveilig-thuis"), code);
    const shown = entries.filter(({ translation }) => translation.length > 12 && html.includes(translation));
    assert.equal(shown, []);
    assert.is(attr(switchTo(byUrl.get("/nl/posts/onveilig-thuis/")!.root, code), "href"), url);
  });
}

/** Texts of an element with its direction, as they are in the page; in `<bdi>` and code each has its own. */
function* directed(element: HtmlElement, outer: Direction): Generator<{ text: string; dir: Direction }> {
  if (/^(?:bd[io]|code|pre|script|style)$/.test(element.tagName)) return;
  // Two letters behind all else, which turn nothing.
  if (element.classList.contains("pair")) return;
  const dir = (attr(element, "dir") as Direction | undefined) ?? outer;
  const spoken = ["title", "aria-label", "alt"].map((name) => attr(element, name));
  const content = element.is("meta") ? attr(element, "content") : undefined;
  const isProse = /\p{L} \p{L}/u.test(content ?? "") && !/[;=]/.test(content ?? "");
  for (const text of [...spoken, isProse ? content : undefined]) if (text !== undefined) yield { text, dir };
  for (const child of element.childNodes) {
    if (child instanceof HtmlElement) yield* directed(child, dir);
    // The worker puts a date in its place.
    else yield { text: decode(child.textContent).replace("{date}", ""), dir };
  }
}

test("no text of any page runs against the direction of its element without being isolated", () => {
  const faults: string[] = [];
  let inArabic = 0;
  for (const { url, root: page } of pages) {
    for (const { text, dir } of directed(page, "ltr")) {
      if (dir === "rtl") inArabic++;
      const runs = runsOf(text, dir).map(([start, end]) => text.slice(start, end));
      if (runs.length > 0) faults.push(`${url}: ${runs.join(" | ")} in ${text.trim()}`);
    }
  }
  assert.ok(inArabic > 1000, `${inArabic} texts`);
  none(faults);
});

test("a post and the style sheet come in the first flight of a connection", () => {
  const weigh = (file: string) => gzipSync(readFileSync(path.join(folder, file))).length;
  for (const { page } of articles) {
    const styles = attrs(page.root, 'link[rel="stylesheet"]', "href");
    // Pages with an event have a second one, and the page about the labels.
    const hasMore = page.root.querySelector(".event") || page.url.endsWith("/hoe-wij-vertalen/");
    assert.is(styles.length, hasMore ? 2 : 1, page.url);
    const bytes = [`${page.url}index.html`, ...styles].reduce((sum, file) => sum + weigh(file), 0);
    assert.ok(bytes <= 14 * 1024, `${page.url}: ${bytes} bytes`);
  }
});

const MONTHS: Record<string, string> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december",
  tr: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
  ar: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  so: "Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Ogosto Sebtembar Oktoobar Nofembar Disembar",
  en: "January February March April May June July August September October November December",
};
const dateIn = (iso: string, code: string) => {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[code]!.split(" ")[month! - 1]} ${year}`;
};

for (const [code, date] of [
  ["nl", "12 november 2026"],
  ["tr", "12 Kasım 2026"],
  ["ar", "12 نوفمبر 2026"],
  ["so", "12 Nofembar 2026"],
  ["en", "12 November 2026"],
] as const) {
  test(`dates in ${code} read like ${date}`, () => {
    const { root } = byUrl.get(`/${code}/posts/samen-aan-tafel/`)!;
    const time = root.querySelector("article time")!;
    assert.is(attr(time, "datetime"), "2026-11-12");
    assert.match(textOf(time), date);
    for (const page of inLanguage.filter(({ url }) => languageAt(url).code === code)) {
      for (const each of page.root.querySelectorAll("time")) {
        assert.match(textOf(each), dateIn(attr(each, "datetime")!.slice(0, 10), code), page.url);
      }
    }
  });
}

test("numbers in every page are written with the digits 0 to 9", () => {
  for (const { url, root } of pages) assert.not.match(root.textContent, /[٠-٩۰-۹]/, url);
});

const { contacts } = loadContacts(root);

/** What an interface in one language may say: its own ui.json, and words of the content in that language. */
function vocabularyOf({ code, name }: Language): (text: string) => boolean {
  const escaped = (text: string) => fold(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const patterns = [...uiOf.get(code)!.values()].map((text) =>
    text
      .split(/\{\{-?\s*\w+\s*\}\}/)
      .map(escaped)
      .join(".+"),
  );
  const content = originals.flatMap((original) => {
    const { meta, kind, slug } = original;
    const front = [meta.title, meta.description, meta.imageAlt].flatMap((text) => text ?? []);
    const entries = code === "nl" ? [] : readCatalogue(root, paths.catalogue(code, kind, slug), code).entries;
    const own =
      code === "nl"
        ? front
        : entries.filter(({ source }) => front.includes(source)).map((entry) => entry.translation);
    const dates = [meta.date, meta.updated].flatMap((iso) => (iso ? [dateIn(iso, code)] : []));
    if (meta.event)
      dates.push(
        ...occurrencesOf(meta.event).map(({ start }) => formatDay(dateOf(start), languageAt(`/${code}/`))),
      );
    return [...own.filter((text) => text !== ""), ...dates];
  });
  // Names of contacts are Dutch everywhere; their addresses are no words.
  const reached = [...contacts.values()].flatMap((contact) => [
    ...(code === "nl" ? [contact.name, addressOf(contact) ?? contact.name] : []),
    ...(contact.url ? [contact.url.replace(/^https:\/\/(www\.)?/, "")] : []),
    ...(contact.email ? [contact.email] : []),
  ]);
  const names = [name, site.name, site.email!, ...reached];
  // What previews cut off ends in "…".
  const long = [...content, ...uiOf.get(code)!.values()].map(fold);
  const isStart = (text: string) =>
    text.endsWith("…") && text.length > 20 && long.some((whole) => whole.startsWith(text.slice(0, -1)));
  const all = [
    ...patterns.filter((pattern) => /\p{L}/u.test(pattern)),
    ...[...content, ...names].map(escaped),
  ];
  const whole = new RegExp(`^(?:${all.join("|")})$`, "su");
  const isNeutral = (text: string) => !/\p{L}/u.test(text) || /^https:\/\/[!-~]+$/.test(text);
  const holds = (text: string): boolean =>
    isNeutral(text) ||
    whole.test(text) ||
    isStart(text) ||
    // `title – site`, `date · author`, `(words)`
    [" – ", " · "].some((mark) => {
      const at = text.indexOf(mark);
      return at !== -1 && holds(text.slice(0, at)) && holds(text.slice(at + mark.length));
    }) ||
    (/^[·–(].*|.*[·–)]$/su.test(text) && holds(text.replace(/^[·–(]\s*|\s*[·–)]$/g, "")));
  return holds;
}
const vocabulary = new Map(site.languages.map((language) => [language.code, vocabularyOf(language)]));

test("the interface speaks the page's language only", () => {
  const faults: string[] = [];
  let count = 0;
  for (const { url, root } of pages) {
    const isOther = (element: HtmlElement) => element.classList.contains("prose") || element.is("script");
    for (const { text, lang, where } of wordsOf(root, isOther)) {
      count++;
      const holds = vocabulary.get(lang || "none");
      // The page for all readers names every language.
      if (outside.includes(url) && text === site.languages.map(({ name }) => name).join(" · ")) continue;
      // Outside every element with a language stand only the comments of a file.
      if (lang === "" ? /\p{L}/u.test(text) && !/doctype/i.test(text) : !holds?.(text)) {
        faults.push(`${url} <${where}> in ${lang}: ${text}`);
      }
    }
  }
  assert.ok(count > 2000, `${count} texts`);
  none([...new Set(faults)]);
});

test("the words inside a text are the page's: tables, footnotes, films", () => {
  const found = new Set<string>();
  for (const { code, page } of articles) {
    const prose = page.root.querySelector(".prose")!;
    for (const [selector, key] of [
      [".table", "content.table"],
      [".footnotes", "content.footnotes"],
      [".footnote-back", "content.footnoteBack"],
    ] as const) {
      for (const label of attrs(prose, selector, "aria-label")) {
        assert.is(label, ui(code, key), page.url);
        found.add(key);
      }
    }
    for (const film of prose.querySelectorAll(".film")) {
      assert.is(textOf(film), ui(code, "content.film").replace("{{host}}", "YouTube"), page.url);
      found.add("film");
    }
  }
  assert.is(found.size, 4, [...found].join());
});

test("no page holds script but the software's, style of its own, or anything from another host", () => {
  const faults: string[] = [];
  for (const { url, root, html } of pages) {
    if (/<script(?! type="application\/ld\+json">)/.test(withoutOwnScripts(html)))
      faults.push(`${url}: <script>`);
    for (const element of elements(root)) {
      const { tagName } = element;
      if (["style", "iframe", "object", "embed", "base"].includes(tagName))
        faults.push(`${url}: <${tagName}>`);
      // It asks this site alone, and what is asked stands in the address, where the reader sees it.
      const isSearchForm =
        isSearch(url) &&
        ["role", "action", "method"].map((name) => attr(element, name)).join() === `search,${url},get`;
      if (tagName === "form" && !isSearchForm) faults.push(`${url}: <form>`);
      for (const { key } of element.attributes) {
        if (key === "style" || key.startsWith("on")) faults.push(`${url}: <${tagName} ${key}>`);
      }
      const loads = [
        attr(element, "src"),
        attr(element, "srcset"),
        attr(element, "poster"),
        ...(element.is("link") && !/canonical|alternate/.test(attr(element, "rel") ?? "")
          ? [attr(element, "href")]
          : []),
      ];
      for (const address of loads) {
        if (address !== undefined && !/^\/(?!\/)/.test(address)) faults.push(`${url}: loads ${address}`);
      }
    }
    if (/javascript:/i.test(html)) faults.push(`${url}: javascript:`);
  }
  for (const file of [...filesOf(folder, ".css"), ...filesOf(folder, ".svg")]) {
    const text = readFileSync(path.join(folder, file), "utf8").replaceAll('"http://www.w3.org/2000/svg"', "");
    if (/(?:https?:)?\/\/[a-z]|@import|<script|data:/i.test(text))
      faults.push(`${file} loads from elsewhere`);
  }
  none(faults);
});

test("a content security policy allows nothing but the site itself", () => {
  for (const { url, root } of pages) {
    const [policy, ...more] = attrs(root, 'meta[http-equiv="Content-Security-Policy"]', "content");
    assert.equal(more, [], url);
    const rules = Object.fromEntries(
      policy!.split(";").map((rule) => {
        const [name, ...values] = rule.trim().split(/\s+/);
        return [name!, values.join(" ")];
      }),
    );
    assert.is(rules["default-src"], "'none'", url);
    assert.is(rules["base-uri"], "'none'", url);
    // Browsers ignore it in <meta> and say so on the console.
    assert.is(rules["frame-ancestors"], undefined, url);
    // Compiled code (WebAssembly) may run where the search runs, and nowhere else.
    const script = isSearch(url)
      ? /^'self' 'sha256-[\w+/=]+' 'wasm-unsafe-eval'$/
      : /^'self' 'sha256-[\w+/=]+'$/;
    for (const [name, value] of Object.entries(rules))
      assert.match(value, name === "script-src" ? script : /^'(?:self|none)'$/, `${url} ${name}`);
  }
});

test("feeds are sound Atom, with ids of their own and the posts' dates", () => {
  const ids = new Set<string>();
  for (const { code } of site.languages) {
    const xml = readFileSync(path.join(folder, code, "feed.xml"), "utf8");
    assert.is(xmlFault(xml), undefined, code);
    const feed = parse(xml).querySelector("feed")!;
    assert.equal([attr(feed, "xmlns"), attr(feed, "xml:lang")], ["http://www.w3.org/2005/Atom", code]);
    const of = (parent: HtmlElement, name: string) =>
      textOf(parent.childElements.find((each) => each.is(name)) ?? null);
    for (const name of ["title", "id", "updated", "author"]) assert.ok(of(feed, name), `${code}: ${name}`);
    const links = feed.childElements.filter((each) => each.is("link"));
    assert.equal(
      links.map((link) => `${attr(link, "rel")} ${attr(link, "href")}`),
      [`self ${site.url}/${code}/feed.xml`, `alternate ${site.url}/${code}/`],
    );
    const entries = feed.querySelectorAll("entry");
    assert.is(
      entries.length,
      articles.filter((each) => each.code === code && each.original.kind === "posts").length,
    );
    for (const id of [of(feed, "id"), ...entries.map((entry) => of(entry, "id"))]) {
      assert.not.ok(ids.has(id), `${id} occurs twice`);
      ids.add(id);
    }
    for (const entry of entries) {
      const address = relative(attrs(entry, "link", "href")[0]!);
      const { original, page } = articles.find((each) => each.page.url === address)!;
      const { date, updated } = original.meta;
      assert.is(of(entry, "published"), `${date}T00:00:00Z`);
      assert.is(of(entry, "updated"), `${updated ?? date}T00:00:00Z`);
      assert.is(of(entry, "title"), textOf(page.root.querySelector("h1")));
    }
    const latest = entries
      .map((entry) => of(entry, "updated"))
      .sort()
      .at(-1);
    assert.is(of(feed, "updated"), latest);
  }
});

test("robots.txt names the sitemap and shuts nobody out", () => {
  const robots = readFileSync(path.join(folder, "robots.txt"), "utf8");
  assert.match(robots, /^User-agent: \*$/m);
  assert.match(robots, `Sitemap: ${site.url}/sitemap.xml`);
  assert.not.match(robots, /^Disallow: \//m);
});

test("an address that does not exist is answered in the reader's language, or in all", () => {
  for (const { code } of site.languages) {
    const page = byUrl.get(`/${code}/404.html`) as HtmlPage;
    assert.is(textOf(page.root.querySelector("h1")), ui(code, "notFound.title"));
    assert.ok(attrs(page.root, "main a", "href").includes(`/${code}/`));
    assert.equal(attrs(page.root, 'meta[name="robots"]', "content"), ["noindex"]);
  }
  const { root } = byUrl.get("/404.html")!;
  assert.equal(attrs(root, 'meta[name="robots"]', "content"), ["noindex"]);
  for (const { code } of site.languages) assert.match(textOf(root), ui(code, "notFound.title"));
});

test("every page leads to the search of its language", () => {
  for (const { url, root } of inLanguage) {
    const { code } = languageAt(url);
    const link = root.querySelector(".site-header .search-link");
    assert.is(attr(link, "href"), `/${code}/search/`, url);
    assert.is(textOf(link), ui(code, "search.title"), url);
    assert.is(attr(link, "aria-current"), isSearch(url) ? "page" : undefined, url);
    const scripts = attrs(root, "script[src]", "src").filter((src) => src.startsWith("/assets/search."));
    assert.is(scripts.length, isSearch(url) ? 1 : 0, url);
  }
});

test("every footer names the responsible editor", () => {
  for (const { url, root } of inLanguage)
    assert.match(textOf(root.querySelector("footer")), site.editor!, url);
});

test.run();
