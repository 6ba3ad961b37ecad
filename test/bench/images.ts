import { mkdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { paths } from "../../src/model/site.ts";
import { post, write } from "../site.ts";

const PHOTOS = 10;
const SAMPLE = path.resolve(import.meta.dirname, "../../src/content/images/samen-aan-tafel.jpg");

/** A site whose one post shows photos as phones make them, 4000 by 3000 pixels, none like another; their number. */
export async function makePhotos(site: string): Promise<number> {
  mkdirSync(path.join(site, paths.images), { recursive: true });
  const names = Array.from({ length: PHOTOS }, (_none, at) => `foto-${at}.jpg`);
  for (const [at, name] of names.entries()) {
    await sharp(SAMPLE)
      .resize(4000, 3000)
      .modulate({ hue: at * 30 })
      .jpeg({ quality: 90 })
      .toFile(path.join(site, paths.images, name));
  }
  write(site, {
    [paths.settings]: JSON.stringify({ name: "Bench", url: "https://bench.example" }),
    [`${paths.posts}/fotos.md`]: post(
      "Foto's",
      names.map((name) => `![Foto](../images/${name})`).join("\n\n"),
    ),
  });
  return PHOTOS;
}
