import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { paths } from "../../../src/model/site.ts";
import { command } from "../../command.ts";
import { attr, filesOf, readPage, textOf } from "../../html.ts";
import { silentMp3 } from "../../mp3.ts";
import { post, signed, tempSite, translate } from "../../site.ts";

// Recordings that an organisation puts beside its posts, and what the build makes of them.
const languages = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
};
const ID3 = Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\0\0", "latin1"), silentMp3()]);

function newSite(recordings: Record<string, Uint8Array>): string {
  const root = tempSite(
    {
      [`${paths.posts}/bellen.md`]: post("Bellen", "Kom langs."),
      [`${paths.posts}/wachten.md`]: post("Wachten", "Wacht even.", "review: required\n"),
      [`${paths.posts}/alleen.md`]: post("Alleen", "Alleen in het Turks.", "languages: [tr]\n"),
      [`${paths.pages}/contact.md`]: "---\ntitle: Contact\n---\n\nMail ons.\n",
    },
    { languages },
  );
  translate(root, "bellen", () => signed("Proef", "2026-11-23"));
  for (const [name, content] of Object.entries(recordings)) {
    const file = path.join(root, paths.audio, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}
const build = (root: string) => command("build", ["--site", root]);

test("a recording is played on its own page only, above the text, instead of the voice of the browser", async () => {
  const long = Buffer.concat([ID3, Buffer.alloc(1_260_000)]);
  const root = newSite({ "bellen.tr.mp3": long, "wachten.tr.mp3": ID3 });
  const { code, stderr } = await build(root);
  assert.is(code, 0, stderr);
  const folder = path.join(root, "_site");
  const page = readPage(folder, "/tr/posts/bellen/");
  const audio = page.root.querySelector("audio");
  assert.equal(
    ["src", "preload", "controls"].map((name) => attr(audio, name)),
    ["/audio/bellen.tr.mp3", "none", attr(audio, "controls")],
  );
  assert.ok(page.html.indexOf("<audio") < page.html.indexOf('class="prose"'), "not above the text");
  const label = textOf(page.root.querySelector(`#${attr(audio, "aria-labelledby")}`));
  assert.match(label, "Bu metni dinle (1,3 MB)");
  assert.match(page.html, "media-src 'self';");
  assert.not.match(page.html, 'class="listen');
  assert.equal(readFileSync(path.join(folder, "audio/bellen.tr.mp3")), long);

  const dutch = readPage(folder, "/nl/posts/bellen/").html;
  assert.not.match(dutch, /<audio|media-src/);
  assert.match(dutch, 'class="listen');
  // What waits for a review is not heard either.
  assert.equal(filesOf(folder, ".mp3"), ["audio/bellen.tr.mp3"]);
});

test("a recording that is taken away goes from the site, too, and a hidden file never came", async () => {
  const root = newSite({ "bellen.nl.mp3": silentMp3(), ".DS_Store": Buffer.from("x") });
  await build(root);
  assert.equal(filesOf(path.join(root, "_site/audio")), ["bellen.nl.mp3"]);
  rmSync(path.join(root, paths.audio, "bellen.nl.mp3"));
  assert.is((await build(root)).code, 0);
  assert.not.ok(existsSync(path.join(root, "_site/audio")));
});

for (const [what, name, content, expected] of [
  [
    "of a post that is not there",
    "belen.tr.mp3",
    ID3,
    "there is no post src/content/posts/belen.md; rename it to",
  ],
  ["of a page", "contact.tr.mp3", ID3, "there is no post src/content/posts/contact.md"],
  [
    "in a language that is not there",
    "bellen.so.mp3",
    ID3,
    'the site does not have the language "so"; rename it to',
  ],
  ["without a language", "bellen.mp3", ID3, "is not the name of a recording; rename it to"],
  [
    "in a language that its post is not for",
    "alleen.ar.mp3",
    ID3,
    'src/content/posts/alleen.md is not for the language "ar"',
  ],
  ["of another kind", "bellen.tr.wav", Buffer.from("RIFF"), "is not the name of a recording; rename it to"],
  [
    "of another kind, called MP3",
    "bellen.tr.mp3",
    Buffer.from("RIFF....WAVE"),
    "is not an MP3 file; save the recording again as MP3",
  ],
  ["of AAC, called MP3", "bellen.tr.mp3", Buffer.from([0xff, 0xf1, 0x50, 0x80]), "is not an MP3 file"],
  ["of nothing", "bellen.tr.mp3", Buffer.alloc(0), "is empty; record it again, or remove it"],
  ["of one byte", "bellen.tr.mp3", Buffer.from([0xff]), "is not an MP3 file"],
  ["that is a folder", "bellen.tr.mp3/x", ID3, "cannot be read (EISDIR)"],
] as const) {
  test(`a recording ${what} is reported in one line`, async () => {
    const { code, stderr } = await build(newSite({ [name]: content }));
    assert.is(code, 1);
    assert.match(stderr, `src/content/audio/${name.replace("/x", "")}: ${expected}`);
    assert.is(stderr.trim().split("\n").length, 1, stderr);
  });
}

for (const start of [
  [0xff, 0xfb],
  [0xff, 0xf3],
  [0xff, 0xfa],
  [0xff, 0xe3],
]) {
  test(`frames that start with ${Buffer.from(start).toString("hex")} are MP3`, async () => {
    const content = silentMp3();
    content.set(start);
    const { code, stderr } = await build(newSite({ "bellen.tr.mp3": content }));
    assert.is(code, 0, stderr);
  });
}

test.run();
