import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import {
  type ContactLink,
  type Contacts,
  contactLink,
  linkFault,
  loadContacts,
  outlineOf,
} from "../model/contacts.ts";
import { type Problem, ProblemsError, UserError } from "../model/errors.ts";
import { type Code, message, type Values } from "../model/message.ts";
import { paths, type Site } from "../model/site.ts";
import { SLUG, slugify } from "../model/slug.ts";
import { decodeUtf8, directionControl, lineAt, normalizeText } from "../model/text.ts";
import { type Body, bodySegments, parseBody, type Segment } from "./body.ts";
import { type FrontMatter, type Kind, type Lines, parseFrontMatter } from "./frontmatter.ts";
import { isSafeLink, plainText, type Token } from "./parser.ts";
import { bulletsInBody, conflictsIn, type Found, htmlIn, htmlInPlain, privateUseIn } from "./unsupported.ts";

/** The data of an original, without its text. */
export interface Head {
  kind: Kind;
  slug: string;
  /** Path relative to the site folder. */
  file: string;
  meta: FrontMatter;
}

/** A Dutch Markdown file, read and validated. */
export interface Original extends Head {
  body: Body;
  lines: Lines;
}

/** An image of the site, by its path relative to the site folder. */
export interface ImageFile {
  width: number;
  height: number;
}

/** The context in which a file is validated. */
export interface Surrounding {
  languages: readonly string[];
  images: ReadonlyMap<string, ImageFile>;
  /** Files that links may name, relative to the site folder. */
  files: ReadonlySet<string>;
  contacts: Contacts;
  /** The site's time zone; absent: UTC. */
  timeZone?: string | undefined;
}

/** What the reading of an original depends on besides its own files, for cache keys. */
export const inputsOf = ({ languages, images, files, contacts, timeZone }: Surrounding): string =>
  JSON.stringify([languages, [...images], [...files], [...contacts.values()].map(outlineOf), timeZone]);

export interface Originals {
  /** Newest first, then by slug. Drafts are left out. */
  posts: Original[];
  pages: Original[];
  images: ReadonlyMap<string, ImageFile>;
  /** Problems of originals and images; an original with one is in none of the lists. */
  problems: readonly Problem[];
}

/** Parts of addresses reserved for the site. */
const RESERVED = ["posts", "tags", "feed", "search", "offline", "follow", "agenda"];
/** A megabyte of Markdown is a book, or a mistake. */
const MAX_CHARACTERS = 1_000_000;

const FRONT_MATTER_SEGMENTS = [
  ["title", "title"],
  ["description", "description"],
  ["imageAlt", "text for the image"],
] as const;

/** Keys whose values pages show as written. */
const PLAIN = ["title", "description", "imageAlt", "imageCredit", "author"] as const;

/**
 * Every segment of an original: front matter first, then the body in the order of the page. Front-matter segments
 * are plain text; their kind is the key's name.
 */
export function segments(original: Original): Segment[] {
  const { meta, body, lines } = original;
  const front = FRONT_MATTER_SEGMENTS.flatMap(([key, kind]): Segment[] => {
    const text = meta[key];
    if (text === undefined) return [];
    return [{ text, kind, line: lines[key] ?? 1 }];
  });
  const place = placeWords(meta);
  if (place !== undefined) front.push({ text: place, kind: "place", line: lines.place ?? 1 });
  return [...front, ...bodySegments(body)];
}

/** The place of its event in words, of one that is no contact. */
export function placeWords({ event }: Pick<FrontMatter, "event">): string | undefined {
  return event?.place && "text" in event.place ? event.place.text : undefined;
}

/**
 * Reads one original. The result is complete only if `problems` is empty.
 * `file` is relative to the site folder; `text` is the file as it was read.
 */
export function parseOriginal(
  file: string,
  text: string,
  kind: Kind,
  surrounding: Surrounding,
): { original: Original; problems: Problem[] } {
  const source = normalizeText(text);
  const slug = path.posix.basename(file, ".md");
  const {
    meta,
    lines,
    body: bodyText,
    lineOffset,
    problems,
  } = parseFrontMatter(file, source, kind, { ...surrounding, timeZone: surrounding.timeZone ?? "UTC" });
  const problem = (line: number | undefined, code: Code, values: Values) => {
    problems.push({ file, line, message: message(code, values) });
  };
  if (!SLUG.test(slug)) {
    problem(undefined, "original.name", { name: `${slugify(slug) || "een-naam"}.md` });
  }
  if (kind === "pages" && RESERVED.includes(slug)) problem(undefined, "original.reserved", { slug });
  if (source.length > MAX_CHARACTERS)
    problem(undefined, "original.long", { characters: source.length, most: MAX_CHARACTERS });
  const control = directionControl(source);
  if (control) {
    const at = source.indexOf(String.fromCodePoint(Number.parseInt(control.slice(2), 16)));
    problem(lineAt(source, at), "file.direction", { mark: control });
  }

  const body = parseBody(source.length > MAX_CHARACTERS ? "" : bodyText, lineOffset, surrounding.contacts);
  problems.push(...unsupported(source, bodyText, body).map((found) => ({ file, ...found })));
  for (const key of PLAIN) {
    const text: unknown = meta[key];
    const wrong = typeof text === "string" ? htmlInPlain(key, text) : undefined;
    if (wrong) problems.push({ file, line: lines[key], message: wrong });
  }
  const wrongPlace = htmlInPlain("place", placeWords(meta) ?? "");
  if (wrongPlace) problems.push({ file, line: lines.place, message: wrongPlace });
  if (meta.image !== undefined && !surrounding.images.has(resolve(file, meta.image))) {
    problem(lines.image, "frontMatter.noImage", { file: resolve(file, meta.image) });
  }
  for (const { token, line } of inlineTokens(body)) {
    const href = token.type === "link_open" ? String(token.attrGet("href")) : undefined;
    if (href !== undefined && isRelative(href)) {
      const target = resolve(file, href);
      if (!surrounding.files.has(target) && !surrounding.images.has(target)) {
        problem(line, "link.nowhere", { address: href });
      }
    }
    if (token.type === "image") {
      const src = String(token.attrGet("src"));
      if (!surrounding.images.has(resolve(file, src))) {
        problem(line, "image.missing", { src, file: resolve(file, src), folder: paths.images });
      }
      if (plainText(token).trim() === "") problem(line, "image.noText", { src });
    }
  }
  for (const { link, line } of contactsIn(body)) {
    const fault = linkFault(link, surrounding.contacts);
    if (fault) problem(line, ...fault);
  }
  for (const { address, line } of refusedLinks(body)) {
    problem(line, "link.refused", { address });
  }
  return { original: { kind, slug, file, meta: meta as FrontMatter, body, lines }, problems };
}

/** Signs of other programs that a page would show literally. */
function unsupported(source: string, bodyText: string, { tokens, lineOffset }: Body): Found[] {
  if (source.length > MAX_CHARACTERS) return [];
  return [
    ...conflictsIn(source),
    ...htmlIn(bodyText, lineOffset),
    ...privateUseIn(source, tokens, lineOffset),
    ...bulletsInBody(tokens, lineOffset),
  ];
}

/** Does a link name a file next to its original, such as `taalcafe.md#kosten`? */
export function isRelative(href: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/#?]|$)/i.test(href);
}

/** Path relative to the site folder of the file that `link` in `file` names. */
export function resolve(file: string, link: string): string {
  const [target = ""] = link.split(/[?#]/);
  let decoded = target;
  try {
    decoded = decodeURI(target);
  } catch {
    // Not percent-encoded: used as it is.
  }
  return path.posix.join(path.posix.dirname(file), decoded);
}

/** The Markdown files that an original links to, relative to the site folder, in order. */
export function linksOf({ file, body }: Original): string[] {
  return [...inlineTokens(body)].flatMap(({ token }) => {
    const href = token.type === "link_open" ? String(token.attrGet("href")) : "";
    return isRelative(href) && href !== "" ? [resolve(file, href)] : [];
  });
}

function* inlineTokens(body: Body): Generator<{ token: Token; line: number }> {
  let line = 1;
  for (const token of body.tokens) {
    if (token.map) line = token.map[0] + 1;
    for (const child of token.children ?? []) yield { token: child, line: line + body.lineOffset };
  }
}

/** The contacts that a body links to or shows as cards. */
function* contactsIn(body: Body): Generator<{ link: ContactLink; line: number }> {
  for (const { token, line } of inlineTokens(body)) {
    const link = token.type === "link_open" ? contactLink(String(token.attrGet("href"))) : undefined;
    if (link) yield { link, line };
  }
  for (const { type, info, map } of body.tokens) {
    if (type === "contact_open") {
      yield { link: { id: info, field: undefined }, line: map![0] + 1 + body.lineOffset };
    }
  }
}

/** Links whose scheme the parser refused: they are in the text as `[words](address)`. */
function* refusedLinks(body: Body): Generator<{ address: string; line: number }> {
  for (const { token, line } of inlineTokens(body)) {
    if (token.type !== "text") continue;
    for (const [, address] of token.content.matchAll(/\]\(\s*<?([^\s)<>]+)>?/g)) {
      if (address && !isSafeLink(address)) yield { address, line };
    }
  }
}

/** The files of all originals on disk, and the context in which they are validated. */
export interface Scan {
  found: { kind: Kind; file: string; text: string }[];
  surrounding: Surrounding;
  problems: Problem[];
  /** Those that would take help off the whole site: no contact can be read, or one of a subject cannot. */
  siteFaults: readonly Problem[];
}

/** Reads the folders of a site, not the originals. */
export function scanOriginals(site: Site): Scan {
  const problems: Problem[] = [];
  const images = loadImages(site.root, problems);
  const found = (["posts", "pages"] as const).flatMap((kind) =>
    markdownFiles(site.root, paths[kind], problems).flatMap((file) => {
      const text = readOriginal(site.root, file, problems);
      return text === undefined ? [] : [{ kind, file, text }];
    }),
  );
  const languages = site.languages.map(({ code }) => code);
  const { contacts, problems: faults } = loadContacts(site.root);
  const unknown = unknownContacts(site, contacts);
  problems.push(...faults, ...unknown);
  const siteFaults = contacts.size === 0 || unknown.length > 0 ? [...faults, ...unknown] : [];
  const files = new Set(found.map(({ file }) => file));
  const surrounding = { languages, images, files, contacts, timeZone: site.timeZone };
  return { found, surrounding, problems, siteFaults };
}

/** Contacts that the settings name for a tag, and that the site does not have. */
const unknownContacts = (site: Site, contacts: Contacts): Problem[] =>
  Object.values(site.contacts)
    .flat()
    .filter((id) => !contacts.has(id))
    .map((id) => ({
      file: paths.settings,
      message: message("settings.noContact", { id, file: paths.contacts, allowed: [...contacts.keys()] }),
    }));

function readOriginal(root: string, file: string, problems: Problem[]): string | undefined {
  try {
    const text = decodeUtf8(readFileSync(path.join(root, file)));
    if (text === undefined) problems.push({ file, message: message("file.notUtf8") });
    return text;
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code);
    problems.push({ file, message: message("file.unreadable", { reason }) });
    return undefined;
  }
}

/** Reads all originals of a site; those with mistakes are left out, and the mistakes listed. */
export function loadOriginals(site: Site): Originals {
  const { found, surrounding, problems } = scanOriginals(site);
  const originals = found.flatMap(({ kind, file, text }) => {
    const result = parseOriginal(file, text, kind, surrounding);
    problems.push(...result.problems);
    return result.problems.length === 0 ? [result.original] : [];
  });
  return { ...arrange(originals, (original) => original), images: surrounding.images, problems };
}

/**
 * The originals with this name: a post, a page, or both. Throws a ProblemsError if one has mistakes, and a UserError
 * if there is none; `option` is the option that the name came from.
 */
export function originalsNamed(
  { posts, pages, problems }: Originals,
  slug: string,
  option = `--post ${slug}`,
): Original[] {
  const own = problems.filter(({ file }) => path.posix.basename(file) === `${slug}.md`);
  if (own.length > 0) throw new ProblemsError(own);
  const named = [...posts, ...pages].filter((original) => original.slug === slug);
  if (named.length > 0) return named;
  throw new UserError(`${option}: no post or page has that name; drafts are not translated`);
}

/** Posts newest first, then by slug; pages by slug; without drafts. `headOf` returns an item's head. */
export function arrange<T>(items: readonly T[], headOf: (item: T) => Head): { posts: T[]; pages: T[] } {
  const published = items.filter((item) => headOf(item).meta.draft !== true);
  const of = (kind: Kind) => published.filter((item) => headOf(item).kind === kind);
  const bySlug = (a: T, b: T) => compare(headOf(a).slug, headOf(b).slug);
  return {
    posts: of("posts").sort((a, b) => compare(headOf(b).meta.date!, headOf(a).meta.date!) || bySlug(a, b)),
    pages: of("pages").sort(bySlug),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function markdownFiles(root: string, folder: string, problems: Problem[]): string[] {
  return list(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (!name.endsWith(".md")) return [];
    if (!name.includes("/")) return [file];
    problems.push({ file, message: message("original.folder", { folder }) });
    return [];
  });
}

function loadImages(root: string, problems: Problem[]): Map<string, ImageFile> {
  const images = new Map<string, ImageFile>();
  for (const name of list(path.join(root, paths.images))) {
    const file = `${paths.images}/${name}`;
    if (!/\.(jpe?g|png|webp|gif|avif)$/i.test(name)) continue;
    try {
      const { width, height } = imageSize(readFileSync(path.join(root, file)));
      images.set(file, { width, height });
    } catch {
      problems.push({ file, message: message("image.unreadable") });
    }
  }
  return images;
}

/** Files below `folder`, as paths with `/`, sorted, without hidden ones. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
      )
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
