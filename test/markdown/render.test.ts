import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseBody, type Segment } from "../../src/markdown/body.ts";
import type { Surroundings } from "../../src/markdown/parser.ts";
import { renderBody, type Shown } from "../../src/markdown/render.ts";

const image = (name: string) => ({
  src: `/images/${name}`,
  width: 1,
  height: 1,
  addresses: [`/images/${name}`],
});
const surroundings = (dir: Surroundings["dir"]): Partial<Surroundings> => ({
  dir,
  image: (source) => (source.startsWith("kapot") ? undefined : image(source)),
  link: (href) =>
    href.endsWith(".jpg")
      ? { address: `/images/groot-${href}`, isImage: true }
      : href.endsWith(".md")
        ? { original: `posts/${href.slice(0, -3)}`, rest: "#deel" }
        : { address: href },
});

type Show = (segment: Segment) => Shown | undefined;
const dutch: Show = () => undefined;
const missing: Show = ({ text }) =>
  text.startsWith("Nee") ? { text, attributes: { lang: "nl", dir: "ltr" } } : { text };
const stale: Show = ({ text }) => ({
  text,
  after: (present) => [' <span class="block-note">Not</span> <span lang="nl">', ...present(), "</span>"],
});

for (const [what, markdown, dir, show, text] of [
  ["blocks apart", "## Wat\n\nEen *mooi* huis.\n\nNog een", "ltr", dutch, "Wat · Een mooi huis. Nog een"],
  ["cells and items", "- een\n- twee:\n  - a", "ltr", dutch, "een · twee: a"],
  ["tables", "| a | b |\n| - | - |\n| c | d |", "ltr", dutch, "a · b · c · d"],
  ["terms", "Woord\n: Uitleg", "ltr", dutch, "Woord · Uitleg"],
  ["line ends", "Straat 1\\\n1234 AB\nPlaats", "ltr", dutch, "Straat 1 1234 AB Plaats"],
  ["signs as themselves", 'a \\<b> & "c" \'', "ltr", dutch, 'a <b> & "c" \''],
  ["code", "Typ `a  b`.\n\n```\nregel <1>\n```", "ltr", dutch, "Typ a b. regel <1>"],
  ["no Dutch in place of a translation", "Nee **x**\\\ny\n\nEvet.", "ltr", missing, "Evet."],
  ["no Dutch in a list either", "- Nee\n- Evet.", "ltr", missing, "Evet."],
  ["nothing of what stands behind a text", "Eski.", "ltr", stale, "Eski."],
  ["no marks of footnotes, but notes", "Ja[^n].\n\n[^n]: Noot", "ltr", dutch, "Ja. Noot"],
  ["no cards of films", "https://youtu.be/aqz-KE-bpKQ\n\nJa.", "ltr", dutch, "Ja."],
  ["no words of images", "![Een foto](a.png)\n\nJa.", "ltr", dutch, "Ja."],
  ["the words of images that cannot be read", "![Een foto](kapot.png)", "ltr", dutch, "Een foto"],
  ["isolated words from right to left", "Taal: العربية", "ltr", dutch, "Taal: \u2067العربية\u2069"],
  ["isolated runs", "مع (LCC+)", "rtl", dutch, "مع (\u2066LCC+\u2069)"],
  ["runs over markup", "الثمن € **5** فقط", "rtl", dutch, "الثمن \u2066€ 5\u2069 فقط"],
  ["digits of Arabic in their order", "٠٢٠-١٢٣ هنا", "rtl", dutch, "\u2066\u202D٠٢٠-١٢٣\u202C\u2069 هنا"],
  ["nothing", "", "ltr", dutch, ""],
] as const) {
  test(`the words of a body: ${what}`, () => {
    assert.is(renderBody(parseBody(markdown), show, surroundings(dir)).text, text);
  });
}

test("links to other originals stay open, with what stands behind their address and their title", () => {
  const { html, links } = renderBody(
    parseBody(`Zie [**de** tijden](tijden.md 'Alle "tijden"') en [elders](https://a.example).`),
    dutch,
    surroundings("ltr"),
  );
  assert.equal(links, ["posts/tijden"]);
  const [before, open, words, end, after, ...more] = html;
  assert.match(before as string, /^<p id="[^"]+">Zie $/);
  assert.equal(open, {
    original: "posts/tijden",
    rest: "#deel",
    attributes: ' title="Alle &quot;tijden&quot;"',
  });
  assert.is(words, "<strong>de</strong> tijden");
  assert.equal(end, { end: "link" });
  assert.is(after, ' en <a href="https://a.example">elders</a>.</p>\n');
  assert.equal(more, []);
});

test("links of the Dutch that stands beside a translation are open, too", () => {
  const { html, links } = renderBody(parseBody("Zie [dit](tijden.md)."), stale, surroundings("ltr"));
  assert.is(html.filter((part) => typeof part !== "string" && "original" in part).length, 2);
  assert.equal(links, ["posts/tijden", "posts/tijden"]);
});

test("images are those that are shown and those that are linked to", () => {
  const { images } = renderBody(
    parseBody("[![a](a.png)](a.jpg) ![a](a.png)\n\n![weg](kapot.png)"),
    dutch,
    surroundings("ltr"),
  );
  assert.equal(images.toSorted(), ["/images/a.png", "/images/groot-a.jpg"]);
});

test.run();
