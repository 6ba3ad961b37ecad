import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { paths } from "../../../src/model/site.ts";
import { command } from "../../command.ts";
import { attr, attrs, filesOf, type HtmlPage, readPage } from "../../html.ts";
import { post, tempSite, write } from "../../site.ts";

const LANGUAGES = { nl: { name: "Nederlands" }, tr: { name: "Türkçe" } };
const GPS = { GPSLatitudeRef: "N", GPSLatitude: "52/1 22/1 0/1", GPSLongitudeRef: "E" };
const CAMERA = { Make: "Proefcamera", Model: "Toestel van iemand" };
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,22N"/></rdf:RDF></x:xmpmeta>`;

/** An image in bands of red above green, which a camera that lies on its side (`orientation`) writes its own way. */
const bands = (width: number, height: number, background = "#ff0000") =>
  sharp({
    create: { width, height, channels: 3, background },
  }).composite([
    {
      input: { create: { width, height: Math.ceil(height / 2), channels: 3, background: "#00ff00" } },
      gravity: "south",
    },
  ]);

/** A photo with its place, its camera and its maker in it, as phones write them. */
const photo = (width: number, height: number, orientation = 1) =>
  bands(width, height)
    .withExif({ IFD0: CAMERA, IFD3: GPS })
    .withMetadata({ orientation })
    .withXmp(XMP)
    .jpeg();

/** Nothing in it repeats, so no format can make it small. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#888888",
      noise: { type: "gaussian", mean: 128, sigma: 80 },
    },
  });

/** A site with one post of this body, its images made by name. */
async function siteWith(images: Record<string, Sharp>, body: string, keys = ""): Promise<string> {
  const root = tempSite({ "src/content/posts/een.md": post("Een", body, keys) }, { languages: LANGUAGES });
  for (const [name, image] of Object.entries(images)) await put(root, name, image);
  return root;
}

async function put(root: string, name: string, image: Sharp): Promise<void> {
  mkdirSync(path.join(root, paths.images), { recursive: true });
  await image.toFile(path.join(root, paths.images, name));
}

async function build(root: string): Promise<HtmlPage> {
  const { code, stderr } = await command("build", ["--site", root]);
  assert.is(code, 0, stderr);
  return readPage(path.join(root, "_site"), "/nl/posts/een/");
}

const output = (root: string, url: string) => path.join(root, "_site", url);
const published = (root: string) =>
  existsSync(output(root, "images")) ? readdirSync(output(root, "images")).sort() : [];
/** `320 480 700` of a srcset. */
const widthsIn = (srcset = "") => [...srcset.matchAll(/ (\d+)w/g)].map(([, width]) => width).join(" ");

test("nothing published says where, when or with what a photo was made, and it stands upright", async () => {
  const root = await siteWith(
    { "groot.jpg": photo(1400, 900, 6), "klein.jpg": photo(200, 120, 8), "los.jpg": photo(600, 400) },
    "![Een](../images/groot.jpg) ![Twee](../images/klein.jpg) [Drie](../images/los.jpg)",
    "image: ../images/groot.jpg\nimageAlt: Vier\n",
  );
  const source = await sharp(path.join(root, paths.images, "groot.jpg")).metadata();
  assert.ok(source.exif && source.xmp && source.orientation === 6, "the photo of this test holds nothing");
  const page = await build(root);
  const names = published(root);
  assert.ok(names.length >= 10, names.join());
  for (const name of names) {
    const bytes = readFileSync(output(root, `images/${name}`));
    const { exif, xmp, iptc, orientation, comments } = await sharp(bytes).metadata();
    assert.equal(
      [exif, xmp, iptc, orientation ?? 1, comments ?? []],
      [undefined, undefined, undefined, 1, []],
    );
    for (const word of ["Exif", "GPS", "Proefcamera", "Toestel", "adobe:ns"])
      assert.not.ok(bytes.includes(word), `${name} holds ${word}`);
  }
  for (const [src, [width, height]] of page.root
    .querySelectorAll("main img")
    .map((img) => [attr(img, "src")!, [attr(img, "width"), attr(img, "height")].map(Number)] as const)) {
    const shown = await sharp(output(root, src)).metadata();
    assert.is(width, shown.width, src);
    assert.ok(Math.abs(height! - shown.height) <= 1, src);
    assert.ok(width! < height!, `${src} lies on its side`);
    // Turned to the right, the first row of the photo is its right edge; turned to the left, its left one.
    const left = src.includes("klein") ? 1 : shown.width - 2;
    const edge = await sharp(output(root, src))
      .extract({ left, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer();
    assert.ok(edge[0]! > 200 && edge[1]! < 60, `${src}: ${[...edge]}`);
  }
});

test("an image comes in widths from 320 to 1280, and none is wider than it was", async () => {
  const root = await siteWith(
    { "breed.jpg": bands(3000, 200), "half.jpg": bands(700, 400), "klein.png": bands(319, 100) },
    "![Breed](../images/breed.jpg)\n\n![Half](../images/half.jpg)\n\n![Klein](../images/klein.png)",
  );
  const { root: page, html } = await build(root);
  const images = page.querySelectorAll("main img");
  assert.equal(
    images.map((img) => [widthsIn(attr(img, "srcset")), attr(img, "width")]),
    [
      ["320 480 720 1024 1280", "1280"],
      ["320 480 700", "700"],
      ["", "319"],
    ],
  );
  for (const img of images) assert.equal([attr(img, "loading"), attr(img, "decoding")], ["lazy", "async"]);
  assert.equal(attrs(page, "source", "type"), ["image/avif", "image/avif"]);
  assert.equal(
    page.querySelectorAll("source").map((source) => widthsIn(attr(source, "srcset"))),
    ["320 480 720 1024 1280", "320 480 700"],
  );
  const named = [...html.matchAll(/\/images\/([\w.-]+)/g)].map(([, name]) => name!);
  assert.equal(published(root), [...new Set(named)].sort());
});

test("the image above a post is asked for first, the one in a list last", async () => {
  const root = await siteWith(
    { "a.jpg": bands(900, 600) },
    "Tekst.",
    "image: ../images/a.jpg\nimageAlt: Foto\n",
  );
  const lead = (await build(root)).root.querySelector("main img");
  assert.equal([attr(lead, "fetchpriority"), attr(lead, "loading")], ["high", undefined]);
  const listed = readPage(path.join(root, "_site"), "/nl/").root.querySelector(".posts img");
  assert.equal(
    [attr(listed, "fetchpriority"), attr(listed, "loading"), attr(listed, "sizes")],
    [undefined, "lazy", "126px"],
  );
});

test("what is clear stays clear, and what moves keeps moving", async () => {
  const clear = sharp({ create: { width: 420, height: 300, channels: 4, background: "#ff000040" } }).png();
  const frames = Buffer.concat(
    await Promise.all(
      ["#ff0000", "#00ff00", "#0000ff"].map((color) => bands(64, 64, color).raw().toBuffer()),
    ),
  );
  const film = sharp(frames, { raw: { width: 64, height: 192, channels: 3, pageHeight: 64 } }).gif({
    delay: [100, 200, 300],
  });
  const opaque = bands(420, 300).ensureAlpha(1).png();
  const root = await siteWith(
    { "glas.png": clear, "film.gif": film, "scherm.png": opaque },
    "![Glas](../images/glas.png) ![Film](../images/film.gif) ![Scherm](../images/scherm.png)",
  );
  const [glass, moving, screen] = attrs((await build(root)).root, "main img", "src");
  assert.match(glass!, /-420\.png$/);
  assert.ok((await sharp(output(root, glass!)).metadata()).hasAlpha);
  assert.match(moving!, /-64\.gif$/);
  const { pages, delay, height, pageHeight } = await sharp(output(root, moving!), {
    animated: true,
  }).metadata();
  assert.equal([pages, delay, pageHeight ?? height], [3, [100, 200, 300], 64]);
  assert.match(screen!, /-420\.jpg$/);
});

test("a link to an image leads to its largest copy, and the file itself stays at home", async () => {
  const root = await siteWith({ "kaart.jpg": photo(1000, 800) }, "[De kaart](../images/kaart.jpg)");
  const [href] = attrs((await build(root)).root, ".prose p > a", "href");
  assert.match(href!, /^\/images\/kaart-[0-9a-f]{12}-1000\.jpg$/);
  assert.equal(published(root), [path.basename(href!)]);
});

test("the preview for messages is a JPEG below 600 KB and 300 px wide at least", async () => {
  const root = await siteWith(
    { "ruis.png": noise(1280, 1280).png() },
    "Tekst.",
    "image: ../images/ruis.png\nimageAlt: Ruis\n",
  );
  const { root: page } = await build(root);
  const [address] = attrs(page, 'meta[property="og:image"]', "content");
  const src = address!.replace("https://proef.example", "");
  const { format, width } = await sharp(output(root, src)).metadata();
  assert.is(format, "jpeg");
  assert.ok(width >= 300 && width < 1280, `${width} px`);
  assert.ok(statSync(output(root, src)).size < 600_000);
  assert.equal(attrs(page, 'meta[property="og:image:width"]', "content"), [String(width)]);
});

test("photos of drafts and photos nobody uses are not published", async () => {
  const root = await siteWith(
    { "a.jpg": bands(400, 300), "b.jpg": bands(500, 300), "c.jpg": bands(450, 300) },
    "![A](../images/a.jpg)",
  );
  write(root, { "src/content/posts/twee.md": post("Twee", "![B](../images/b.jpg)", "draft: true\n") });
  await build(root);
  assert.ok(published(root).length > 0);
  for (const name of published(root)) assert.match(name, /^a-/);
});

test("half a photo is left out, in one line that names it", async () => {
  const root = await siteWith({ "half.jpg": noise(800, 600).jpeg() }, "![Half](../images/half.jpg)");
  truncateSync(path.join(root, paths.images, "half.jpg"), 20_000);
  const { code, stderr } = await command("build", ["--site", root]);
  assert.is(code, 1);
  assert.match(
    stderr,
    /^src\/content\/images\/half\.jpg: is damaged or cannot be read; save it again as JPEG or PNG\n$/,
  );
  assert.equal(readdirSync(path.join(root, ".cache/images")), []);
  const page = readFileSync(path.join(root, "_site/nl/posts/een/index.html"), "utf8");
  assert.match(page, /<p[^>]*>Half/);
  assert.not.match(page, "half.jpg");
});

test("a picture is made once, again when its file changes or a copy is damaged, and goes when its file goes", async () => {
  const root = await siteWith({ "a.jpg": bands(900, 600) }, "![A](../images/a.jpg)");
  const cache = path.join(root, ".cache/images");
  const state = () =>
    filesOf(cache, ".avif").map((name) => [name, statSync(path.join(cache, name)).mtimeMs] as const);
  const [first] = attrs((await build(root)).root, "main img", "src");
  const before = state();
  const names = published(root);
  await build(root);
  assert.equal(state(), before);

  truncateSync(path.join(cache, before[0]![0]), 10);
  await build(root);
  assert.equal(
    state().map(([name]) => name),
    before.map(([name]) => name),
  );
  assert.ok(statSync(path.join(cache, before[0]![0])).size > 10);
  assert.equal(published(root), names);

  await put(root, "a.jpg", bands(900, 600, "#0000ff"));
  const [second] = attrs((await build(root)).root, "main img", "src");
  assert.is.not(second, first);
  for (const name of published(root)) assert.not.ok(names.includes(name), `${name} is of the photo before`);
  assert.is(readdirSync(cache).length, 1);

  rmSync(path.join(root, paths.images, "a.jpg"));
  write(root, { "src/content/posts/een.md": post("Een", "Tekst.") });
  await build(root);
  assert.equal(published(root), []);
  assert.equal(readdirSync(cache), []);
});

test.run();
