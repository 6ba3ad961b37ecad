import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sign } from "../../../src/catalog/entry.ts";
import { paths } from "../../../src/model/site.ts";
import { command } from "../../command.ts";
import { attr, attrs, isWaiting, readPage, textOf } from "../../html.ts";
import { drafted, inTurkish, left, post, signed, tempSite, translate, type Work, write } from "../../site.ts";

// What the page in the place of a text shows of it, and which links lead there.
const software = path.resolve(import.meta.dirname, "../../..");
const tr = JSON.parse(readFileSync(path.join(software, paths.ui("tr")), "utf8"));
const TITLE = "Bel bij gevaar";
const ABOUT = "Zo krijgt u hulp.";
const BODY = "Bel <contact:hulp>. Kom langs bij [ons](contact:huis).";
const keys = (more: string) => `description: ${ABOUT}\n${more}`;
const GATED = keys("review: required\ntags: [veiligheid]\n");
const person: Work = signed("Ayşe", "2026-11-20");
const title = inTurkish(TITLE);
const about = inTurkish(ABOUT);

const POSTS: Record<string, { keys: string; title: Work; about: Work; body?: string }> = {
  ondertekend: { keys: GATED, title: person, about: person },
  titel: { keys: GATED, title: person, about: drafted() },
  concept: { keys: GATED, title: drafted(), about: drafted() },
  fout: {
    keys: GATED,
    title: (entry) => ({
      ...sign({ ...entry, translation: title }, "Ayşe", "2026-11-20"),
      source: `${TITLE}?`,
    }),
    about: drafted(),
  },
  gaten: { keys: keys("tags: [werk]\n"), title: drafted(), about: person },
  "zonder-titel": { keys: keys("tags: [werk]\n"), title: left, about: drafted() },
  "met-fout": { keys: keys("tags: [werk]\n"), title: drafted("http://ander.example"), about: left },
  "zonder-onderwerp": { keys: "", title: left, about: left },
};
const root = tempSite(
  {
    "src/content/contacts.yaml":
      'hulp: { name: Hulp, phone: "0800-2000" }\nhuis: { name: Huis, phone: "0800-0432" }\n',
    "src/content/posts/wijzer.md": post("Wijzer", "Lees [dit](concept.md#kop). Kijk [hier](gaten.md)."),
    "src/content/pages/over.md": "---\ntitle: Over ons\n---\n\nWie wij zijn.\n",
    ...Object.fromEntries(
      Object.entries(POSTS).map(([slug, each]) => [
        `src/content/posts/${slug}.md`,
        post(TITLE, BODY, each.keys),
      ]),
    ),
  },
  {
    languages: { nl: { name: "Nederlands" }, tr: { name: "Türkçe" } },
    menu: ["over"],
    contacts: { veiligheid: ["hulp"] },
    exit: { tags: ["veiligheid"], url: "https://weer.example" },
  },
);
for (const [slug, works] of Object.entries(POSTS))
  translate(root, slug, (source) =>
    source === TITLE ? works.title : source === ABOUT ? works.about : works.keys === GATED ? drafted() : left,
  );
translate(root, "wijzer", () => drafted());
write(root, { "src/content/posts/leeg.md": post("Leeg", "Dag.", "tags: [lezen]\nlanguages: []\n") });
const built = await command("build", ["--site", root]);
assert.is(built.code, 0, built.stderr);
const folder = path.join(root, "_site");
const page = (slug: string, code = "tr") => readPage(folder, `/${code}/posts/${slug}/`).root;

for (const [what, slug, heading, summary, labels] of [
  ["signed title and summary are shown", "ondertekend", title, about, [tr.list.waiting]],
  ["a summary that nobody signed is not", "titel", title, undefined, [tr.list.waiting]],
  [
    "of a text that must be reviewed no draft is shown",
    "concept",
    tr.tag.names.veiligheid,
    undefined,
    [tr.list.waiting],
  ],
  [
    "a title that was signed for other Dutch is not",
    "fout",
    tr.tag.names.veiligheid,
    undefined,
    [tr.list.waiting],
  ],
  ["of any other text drafts are, with a label", "gaten", title, about, [tr.list.draft, tr.block.missing]],
  ["without a title", "zonder-titel", tr.tag.names.werk, about, [tr.list.draft, tr.block.missing]],
  ["a title with an error is not shown", "met-fout", tr.tag.names.werk, undefined, [tr.block.missing]],
  ["without a subject the Dutch title is", "zonder-onderwerp", TITLE, undefined, [tr.block.missing]],
  ["left out of a language", "leeg", tr.tag.names.lezen, undefined, [tr.waiting.elsewhere]],
] as const) {
  test(`${slug}: ${what}`, () => {
    const root = page(slug);
    assert.ok(isWaiting(root));
    const h1 = root.querySelector("h1");
    assert.is(textOf(h1), heading);
    const isDutch = heading === TITLE;
    assert.equal([attr(h1, "lang"), attr(h1, "dir")], isDutch ? ["nl", "ltr"] : [undefined, undefined]);
    const main = textOf(root.querySelector("main"));
    assert.is(main.includes(about), summary !== undefined);
    assert.equal(
      root.querySelectorAll(".waits .badge").map((badge) => textOf(badge)),
      labels,
    );
    assert.is(attr(root.querySelector('meta[name="description"]'), "content"), summary);
    const preview = attr(root.querySelector('meta[property="og:description"]'), "content")!;
    assert.is(preview.startsWith(tr.list.draft), (labels as readonly string[]).includes(tr.list.draft));
  });
}

test("contacts of the subject come before the Dutch, others that the text names behind it", () => {
  const order = (slug: string) => attrs(page(slug).querySelector("main")!, "a", "href");
  assert.equal(
    order("concept").filter((href) => /^tel:|^\/nl\//.test(href)),
    ["tel:08002000", "/nl/posts/concept/", "tel:08000432"],
  );
  assert.equal(
    order("gaten").filter((href) => /^tel:|^\/nl\//.test(href)),
    ["/nl/posts/gaten/", "tel:08002000", "tel:08000432"],
  );
});

test("a browser's translation is mentioned, as a machine's, but not where a mistake does harm", () => {
  assert.match(textOf(page("gaten").querySelector("main")), tr.waiting.machine);
  const gated = textOf(page("concept").querySelector("main"));
  assert.not.match(gated, tr.waiting.machine);
  assert.match(gated, tr.waiting.noMachine);
});

test("the quick exit is there as on the text itself", () => {
  for (const [slug, trace] of [
    ["concept", "none"],
    ["gaten", undefined],
  ] as const) {
    assert.is(attr(page(slug).querySelector("html"), "data-trace"), trace);
    assert.is(attr(page(slug, "nl").querySelector("html"), "data-trace"), trace);
    assert.is(page(slug).querySelector(".exit") !== null, trace !== undefined);
  }
});

test("links in texts and the menu lead to the page in the reader's language", () => {
  const prose = page("wijzer").querySelector(".prose")!;
  const links = attrs(prose, "a", "href").filter((href) => href.startsWith("/tr/"));
  assert.equal(links, ["/tr/posts/concept/#kop", "/tr/posts/gaten/"]);
  const [menu] = page("wijzer")
    .querySelectorAll(".menu a")
    .filter((link) => textOf(link) === "Over ons");
  assert.equal(
    ["href", "lang", "dir", "hreflang"].map((name) => attr(menu!, name)),
    ["/tr/over/", "nl", "ltr", undefined],
  );
  assert.ok(isWaiting(readPage(folder, "/tr/over/").root));
});

test("no page in the place of a text is in feeds, the sitemap or hreflang", () => {
  const files = ["sitemap.xml", "tr/feed.xml"].map((name) => readFileSync(path.join(folder, name), "utf8"));
  for (const slug of [...Object.keys(POSTS), "leeg"]) {
    for (const text of files) assert.not.match(text, `/tr/posts/${slug}/`);
    for (const code of ["nl", "tr"])
      assert.not.ok(attrs(page(slug, code), "link[hreflang]", "hreflang").includes("tr"), slug);
  }
});

test("the subjects of the first page are those with something to read", () => {
  const tags = attrs(readPage(folder, "/tr/").root.querySelector(".tags")!, "a", "href");
  assert.equal(
    tags,
    ["/tr/tags/veiligheid/", "/tr/tags/werk/"].filter((tag) => tags.includes(tag)),
  );
  assert.is(tags.length, 2);
});

test.run();
