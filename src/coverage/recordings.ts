import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../model/errors.ts";
import { type Message, message } from "../model/message.ts";
import { paths, type Site } from "../model/site.ts";
import type { Named } from "./links.ts";

/** A recording in the site's folder, with its address on the site. */
export interface AudioFile {
  url: string;
  file: string;
  bytes: number;
}

/**
 * The recordings of a site, `src/content/audio/<slug>.<language>.mp3`, by the name of the text they read:
 * `posts/taalcafe.tr`. A file with another name, for an unknown post or language, or that is not an MP3 is a
 * problem.
 */
export function loadAudio(
  site: Site,
  originals: readonly Named[],
  problems: Problem[],
): Map<string, AudioFile> {
  const found = new Map<string, AudioFile>();
  for (const name of list(path.join(site.root, paths.audio))) {
    const file = path.join(site.root, paths.audio, name);
    const wrong = nameFault(name, site, originals) ?? contentFault(file);
    if (wrong !== undefined) problems.push({ file: `${paths.audio}/${name}`, message: wrong });
    else
      found.set(`posts/${path.parse(name).name}`, {
        url: `/audio/${name}`,
        file,
        bytes: statSync(file).size,
      });
  }
  return found;
}

function nameFault(name: string, site: Site, originals: readonly Named[]): Message | undefined {
  const [, slug, code] = /^([^.]+)\.([^.]+)\.mp3$/.exec(name) ?? [];
  if (slug === undefined || code === undefined) return message("recording.name");
  const post = originals.find((original) => original.kind === "posts" && original.slug === slug);
  if (!post) return message("recording.noPost", { file: `${paths.posts}/${slug}.md` });
  if (!site.languages.some((language) => language.code === code)) {
    const codes = site.languages.map((language) => language.code);
    return message("recording.noLanguage", { language: code, languages: codes });
  }
  if (!post.codes.includes(code)) {
    return message("recording.notFor", { file: post.file, language: code });
  }
  return undefined;
}

/** A recording starts with an ID3v2 tag, or with a frame of MPEG audio layer III (ISO/IEC 11172-3, 2.4.1.3). */
function contentFault(file: string): Message | undefined {
  const start = Buffer.alloc(3);
  try {
    const opened = openSync(file, "r");
    try {
      if (readSync(opened, start) === 0) return message("recording.empty");
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return message("file.unreadable", { reason: String((error as NodeJS.ErrnoException).code) });
  }
  const isMp3 = start.toString("latin1") === "ID3" || (start[0] === 0xff && (start[1]! & 0xe6) === 0xe2);
  return isMp3 ? undefined : message("recording.format");
}

/** Names in a folder, sorted, without hidden files; empty if the folder is missing. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
