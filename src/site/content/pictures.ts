import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import { READING, unreadable } from "../../coverage/images.ts";
import { SOFTWARE } from "../../i18n/ui.ts";
import type { Problem } from "../../model/errors.ts";
import { slugify } from "../../model/slug.ts";
import type { CopiedFile } from "../build/files.ts";

/** An image of the site for pages, without the camera's metadata except colours. */
export interface PictureFiles {
  /** JPEG or PNG, for old browsers and previews elsewhere; a film stays as it is. */
  src: string;
  /** Pixels of `src`. */
  width: number;
  height: number;
  /** The same in all its widths, when there is more than one. */
  srcset?: string | undefined;
  /** Newer formats, which are smaller. */
  sources: { type: string; srcset: string }[];
  /** Address of the largest JPEG or PNG, for links that lead to the image itself. */
  largest: string;
}

/** The picture's addresses in an element. */
export function addressesOf({ src, srcset, sources }: PictureFiles): string[] {
  const sets = [srcset, ...sources.map((source) => source.srcset)].filter((set) => set !== undefined);
  return [src, ...sets.flatMap((set) => set.split(", ").map((each) => each.split(" ")[0]!))];
}

/** The pictures of a site by path of the image file, and the files they are made of. */
export interface Pictures {
  pictures: Map<string, PictureFiles>;
  files: CopiedFile[];
}

/**
 * Columns of text are 288 px wide on the smallest phone and 640 px at most; screens have 1 to 3 pixels for each. 720
 * and 1024 are what the common phones of 360 and 412 px ask for.
 */
const WIDTHS = [320, 480, 720, 1024, 1280];
/**
 * AVIF is a third smaller than WebP, and WebP hardly smaller than JPEG, so there is no WebP. More effort for AVIF takes
 * eight times as long and saves nothing at this quality; docs/performance.md has the figures.
 */
const FORMATS = {
  sharpAvifOptions: { quality: 50, effort: 2 },
  sharpJpegOptions: { quality: 75, mozjpeg: true },
  sharpPngOptions: { compressionLevel: 9 },
};
/** WhatsApp shows no preview image from 600 KB on. */
const PREVIEW_BYTES = 600_000;
const MANIFEST = "picture.json";
/** A killed build's folder is abandoned after this time. */
const ABANDONED_MS = 3_600_000;

/** The settings of a picture, next to its file. */
const recipe = (): string => {
  const { packages } = JSON.parse(readFileSync(path.join(SOFTWARE, "package-lock.json"), "utf8"));
  const versions = ["@11ty/eleventy-img", "sharp"].map((name) => packages[`node_modules/${name}`].version);
  return JSON.stringify([1, WIDTHS, FORMATS, PREVIEW_BYTES, versions]);
};

/**
 * Makes the pictures of a site's image files (paths relative to `root`), by path. They are kept between builds in
 * `.cache/images/`, a folder for each under a hash of its content; folders of removed images are deleted. An unreadable
 * image is a problem. `onMade` gets how many of the pictures to be made are done.
 */
export async function makePictures(
  root: string,
  images: Iterable<string>,
  onMade: (done: number, total: number) => void = () => {},
): Promise<Pictures & { problems: Problem[] }> {
  const cache = openFolder(root);
  const how = recipe();
  const all = [...images].map((file) => {
    const source = path.join(root, file);
    const stem = slugify(path.parse(file).name) || "image";
    const hash = createHash("sha256").update(`${how}\n${stem}\n`).update(readFileSync(source));
    return { file, source, stem, id: hash.digest("hex").slice(0, 12) };
  });
  const missing = new Map(
    all.filter(({ id }) => !readPicture(path.join(cache, id))).map((each) => [each.id, each]),
  );
  const problems: Problem[] = [];
  const limit = pLimit(availableParallelism());
  let done = 0;
  await Promise.all(
    [...missing.values()].map(({ file, source, stem, id }) =>
      limit(async () => {
        try {
          await make(source, `${stem}-${id}`, path.join(cache, id));
        } catch (error) {
          problems.push(unreadable(file, error));
        }
        onMade(++done, missing.size);
      }),
    ),
  );
  prune(cache, new Set(all.map(({ id }) => id)));
  const made: Pictures = { pictures: new Map(), files: [] };
  for (const { file, id } of all) {
    const picture = readPicture(path.join(cache, id));
    if (!picture) continue;
    made.pictures.set(file, picture.picture);
    made.files.push(...picture.files);
  }
  return { ...made, problems };
}

/** The folder of a site's pictures; a temporary one when the site's is not writable. */
function openFolder(root: string): string {
  const folder = path.join(root, ".cache/images");
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(root, ".cache", ".gitignore"), "*\n");
    return folder;
  } catch {
    const own = mkdtempSync(path.join(tmpdir(), "taalbrug-images-"));
    process.on("exit", () => rmSync(own, { recursive: true, force: true }));
    return own;
  }
}

/** A cached picture; undefined when it was not made, or when a file of it is lost or damaged. */
function readPicture(folder: string): { picture: PictureFiles; files: CopiedFile[] } | undefined {
  try {
    const { sizes, ...picture } = JSON.parse(readFileSync(path.join(folder, MANIFEST), "utf8")) as Manifest;
    const files = Object.entries(sizes).map(([name, size]) => {
      const file = path.join(folder, name);
      if (statSync(file).size !== size) throw new Error(`${file} is damaged`);
      return { url: urlOf(name), file };
    });
    return { picture, files };
  } catch {
    return undefined;
  }
}

/** The cached data of a picture, with the sizes of its files in bytes by name. */
type Manifest = PictureFiles & { sizes: Record<string, number> };

const urlOf = (name: string) => `/images/${name}`;

/** Makes all files of a picture in `folder`, which appears only when complete. Rejects when it is not an image. */
async function make(source: string, name: string, folder: string): Promise<void> {
  // Loading them takes 0.2 s, and most builds find all pictures cached.
  const [{ default: createImage }, { default: sharp }] = await Promise.all([
    import("@11ty/eleventy-img"),
    import("sharp"),
  ]);
  const image = sharp(source, READING);
  const { format, autoOrient, hasAlpha, pages = 1 } = await image.metadata();
  const isFilm = pages > 1 && (format === "gif" || format === "webp");
  const isClear = hasAlpha && !(await image.stats()).isOpaque;
  const plain = isFilm ? format : isClear ? "png" : "jpeg";
  const isSmall = autoOrient.width < WIDTHS[0]!;
  const temporary = `${folder}.${process.pid}`;
  try {
    const made = await createImage(source, {
      widths: isFilm || isSmall ? ["auto"] : WIDTHS,
      formats: isFilm || isSmall ? [plain] : ["avif", plain],
      formatFiltering: [],
      ...FORMATS,
      sharpOptions: { ...READING, animated: isFilm },
      fixOrientation: true,
      // A file slightly wider than a width counts as that width.
      minimumThreshold: 1.1,
      failOnError: true,
      useCache: false,
      outputDir: temporary,
      urlPath: urlOf(""),
      filenameFormat: (_hash, _source, pixels, type) => `${name}-${pixels}.${type === "jpeg" ? "jpg" : type}`,
    });
    writeFileSync(path.join(temporary, MANIFEST), JSON.stringify(manifestOf(made, plain)));
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

type Made = Awaited<ReturnType<typeof import("@11ty/eleventy-img").default>>;

function manifestOf(made: Made, plain: string): Manifest {
  const usual = made[plain]!;
  const largest = usual.at(-1)!;
  const { url, width, height } = usual.findLast(({ size }) => size < PREVIEW_BYTES) ?? usual[0]!;
  const srcsetOf = (files: Made[string]) => files.map(({ srcset }) => srcset).join(", ");
  // A drawing with few colours may be smaller unconverted.
  const newer = Object.entries(made).filter(
    ([type, files]) => type !== plain && files.at(-1)!.size < largest.size,
  );
  return {
    src: url,
    width,
    height,
    srcset: usual.length > 1 ? srcsetOf(usual) : undefined,
    sources: newer.map(([, files]) => ({ type: files[0]!.sourceType, srcset: srcsetOf(files) })),
    largest: largest.url,
    sizes: Object.fromEntries(
      [usual, ...newer.map(([, files]) => files)].flat().map(({ filename, size }) => [filename, size]),
    ),
  };
}

/** Removes the folders of unused pictures and of killed builds. */
function prune(cache: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(cache)) {
    if (used.has(name)) continue;
    const folder = path.join(cache, name);
    const isOfRunningBuild =
      name.includes(".") &&
      Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) < ABANDONED_MS;
    if (!isOfRunningBuild) rmSync(folder, { recursive: true, force: true });
  }
}
