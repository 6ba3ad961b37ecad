import path from "node:path";
import { parseCatalogue } from "../catalog/po.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import { type Original, parseOriginal, type Scan, type Surrounding } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { readText } from "../model/files.ts";
import { paths, type Site, targets } from "../model/site.ts";
import { type Assessed, assess } from "./assess.ts";
import { hashOf } from "./cache.ts";
import { type FollowedBy, follower, type SiteContext } from "./follow.ts";
import { siteContext } from "./stored.ts";

/** The files of an original and its catalogues on disk. */
export interface OriginalFiles {
  kind: Kind;
  /** The original, relative to the site folder. */
  file: string;
  slug: string;
  text: string;
  /** Text of each language's catalogue; "" if missing or unreadable. */
  catalogues: ReadonlyMap<string, string>;
  /** Why a catalogue is unreadable, by language code. */
  unreadable: ReadonlyMap<string, readonly Problem[]>;
}

export interface OriginalContext extends SiteContext {
  surrounding: Surrounding;
}

/** Also reads the catalogues of an original. */
export function filesOf(site: Site, { kind, file, text }: Scan["found"][number]): OriginalFiles {
  const slug = path.posix.basename(file, ".md");
  const catalogues = new Map<string, string>();
  const unreadable = new Map<string, readonly Problem[]>();
  for (const { code } of targets(site)) {
    try {
      catalogues.set(code, readText(site.root, paths.catalogue(code, kind, slug)) ?? "");
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      catalogues.set(code, "");
      unreadable.set(code, error.problems);
    }
  }
  return { kind, file, slug, text, catalogues, unreadable };
}

/** The catalogues of an original, up to date; throws a ProblemsError for a language whose catalogue is broken. */
export function followFiles(
  original: Original,
  { kind, slug, catalogues, unreadable }: OriginalFiles,
  context: SiteContext,
): (code: string) => FollowedBy {
  return follower(original, context, (code) => {
    const problems = unreadable.get(code);
    if (problems) throw new ProblemsError(problems);
    return parseCatalogue(catalogues.get(code)!, paths.catalogue(code, kind, slug), code);
  });
}

/** A key that changes with the files of an original; `base` stands for the other inputs. */
export const keyOf = (base: string, { file, text, catalogues, unreadable }: OriginalFiles): string =>
  hashOf([base, file, text, ...catalogues.values(), JSON.stringify([...unreadable])]);

/** The context of reading originals. Throws a ProblemsError for a broken glossary. */
export function contextOf(site: Site, surrounding: Surrounding, today: string): OriginalContext {
  return { ...siteContext(site, today), surrounding };
}

/** An original with its assessments by language code. */
export interface AssessedOriginal {
  original: Original;
  languages: ReadonlyMap<string, Assessed>;
  /** Problems of catalogues; readers see the Dutch where a translation is unusable. */
  problems: readonly Problem[];
}

/** Assesses the catalogues of an original, or returns the problems of the original. Pure. */
export function assessOriginal(files: OriginalFiles, context: OriginalContext): AssessedOriginal | Problem[] {
  const { kind, file, text } = files;
  const parsed = parseOriginal(file, text, kind, context.surrounding);
  if (parsed.problems.length > 0) return parsed.problems;
  const { original } = parsed;
  const followed = followFiles(original, files, context);
  const problems: Problem[] = [];
  const attempt = (code: string): FollowedBy => {
    try {
      const found = followed(code);
      problems.push(...(found.catalogue.faults ?? []));
      return found;
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      const catalogues = new Map([...files.catalogues, [code, ""]]);
      const unreadable = new Map([...files.unreadable].filter(([other]) => other !== code));
      return followFiles(original, { ...files, catalogues, unreadable }, context)(code);
    }
  };
  const codes = targets(context.site).map(({ code }) => code);
  const languages = new Map(
    codes
      .filter((code) => original.meta.languages?.includes(code) ?? true)
      .map((code) => [code, assess(original, attempt(code), context.site)]),
  );
  return { original, languages, problems };
}
