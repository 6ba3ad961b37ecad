import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { type Original, parseOriginal } from "../../src/markdown/original.ts";
import { ProblemsError, UserError } from "../../src/model/errors.ts";
import { paths } from "../../src/model/site.ts";

/** A post as its file was after one edit. */
export interface Version {
  /** What kind of edit led to it; `first version` for the first. */
  what: string;
  /** The whole file, front matter included. */
  text: string;
}

/** One step of an editor, as `history/<slug>.edits.yaml` holds it: one change, or several at once. */
export type Edit = { what: string } & (Change | { changes: Change[] });

/** Each `find` stands exactly once in the text as the changes before it left it. */
interface Change {
  find: string;
  replace: string;
}

const FOLDER = path.join(import.meta.dirname, "history");

/**
 * Six Dutch posts with everything an editor did to them: `history/<slug>.md` is the first version,
 * `history/<slug>.edits.yaml` the edits in their order. Throws a UserError that names an edit that does not fit.
 */
export function loadHistory(): { slug: string; versions: Version[] }[] {
  return globSync("*.md", { cwd: FOLDER })
    .sort()
    .map((name) => {
      const slug = path.basename(name, ".md");
      const edits = `${slug}.edits.yaml`;
      const read = (file: string) => readFileSync(path.join(FOLDER, file), "utf8");
      // Failsafe: a time such as 19.30 is a text, not a number.
      return { slug, versions: replay(read(name), parse(read(edits), { schema: "failsafe" }), edits) };
    });
}

/** All versions of a text, from the first on. `file` is for errors. Throws a UserError at the first edit that fails. */
export function replay(first: string, edits: readonly Edit[], file: string): Version[] {
  const versions: Version[] = [{ what: "first version", text: first }];
  edits.forEach((edit, at) => {
    const changes = "changes" in edit ? edit.changes : [edit];
    const text = changes.reduce((before, { find, replace }) => {
      const pieces = before.split(find);
      if (pieces.length !== 2) {
        const times = pieces.length - 1;
        throw new UserError(
          `${file}: edit ${at + 1} (${edit.what}): "${find}" stands ${times} times in the text; mend its find`,
        );
      }
      return pieces.join(replace);
    }, versions.at(-1)!.text);
    versions.push({ what: edit.what, text });
  });
  return versions;
}

/** A version as the product reads it. Throws a ProblemsError when an editor could not publish it. */
export function parseVersion(slug: string, text: string): Original {
  const { original, problems } = parseOriginal(`${paths.posts}/${slug}.md`, text, "posts", {
    languages: ["nl"],
    images: new Map(),
    files: new Set(),
    contacts: new Map(),
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return original;
}
