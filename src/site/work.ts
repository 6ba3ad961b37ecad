import path from "node:path";
import { createPivot, type Pivot } from "../catalog/pivot.ts";
import { type Catalogue, parseCatalogue } from "../catalog/po.ts";
import { readText } from "../catalog/store.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import {
  type Head,
  type Original,
  parseOriginal,
  type Scan,
  type Surrounding,
} from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { type Glossary, loadGlossary } from "../model/glossary.ts";
import { paths, type Site, SOURCE, targets } from "../model/site.ts";
import { type Article, dutchArticle, type Rendering, surroundingsOf, translatedArticle } from "./article.ts";
import { type Assessed, assess } from "./assess.ts";
import type { PictureFiles } from "./pictures.ts";
import { languageOf, type Ui } from "./ui.ts";

/** An original with its articles by language code, Dutch included; languages the original leaves out are absent. */
export interface Work {
  original: Head;
  articles: Readonly<Record<string, Article>>;
}

/** The files of one work as they stand on disk. */
export interface Files {
  kind: Kind;
  /** The original, relative to the site folder. */
  file: string;
  slug: string;
  text: string;
  /** Text of each language's catalogue; "" where there is none. */
  catalogues: ReadonlyMap<string, string>;
}

export interface WorkContext {
  site: Site;
  surrounding: Surrounding;
  /** By language code. */
  glossaries: ReadonlyMap<string, Glossary>;
  /** ISO date. */
  today: string;
}

/** Reads the catalogues of an original, too. */
export function filesOf(site: Site, { kind, file, text }: Scan["found"][number]): Files {
  const slug = path.posix.basename(file, ".md");
  const catalogues = new Map(
    targets(site).map(({ code }) => [code, readText(site.root, paths.catalogue(code, kind, slug)) ?? ""]),
  );
  return { kind, file, slug, text, catalogues };
}

/** What works are read with. Throws a ProblemsError when a glossary is broken. */
export function contextOf(site: Site, surrounding: Surrounding, today: string): WorkContext {
  const glossaries = new Map(targets(site).map(({ code }) => [code, loadGlossary(site.root, code)]));
  return { site, surrounding, glossaries, today };
}

/** An original with what its catalogues are worth, by code of the languages it is for. */
export interface AssessedWork {
  original: Original;
  languages: ReadonlyMap<string, Assessed>;
}

/** Holds the catalogues of an original against it, or says what is wrong with the files. Pure. */
export function assessWork(files: Files, context: WorkContext): AssessedWork | Problem[] {
  const { kind, slug, file, text, catalogues } = files;
  const { original, problems } = parseOriginal(file, text, kind, context.surrounding);
  if (problems.length > 0) return problems;
  const assessed = assessor(original, context, (code) =>
    parseCatalogue(catalogues.get(code)!, paths.catalogue(code, kind, slug), code),
  );
  const codes = targets(context.site).map(({ code }) => code);
  const languages = new Map<string, Assessed>();
  const broken = new Map<string, Problem>();
  for (const code of codes.filter((each) => original.meta.languages?.includes(each) ?? true)) {
    try {
      languages.set(code, assessed(code));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      // Languages that go by way of a broken one have the same problem.
      for (const problem of error.problems) broken.set(JSON.stringify(problem), problem);
    }
  }
  return broken.size > 0 ? [...broken.values()] : { original, languages };
}

/** What tells what an original's catalogue in a language is worth; `storedOf` reads a catalogue by language code. */
export function assessor(
  original: Original,
  { site, glossaries, today }: Pick<WorkContext, "site" | "glossaries" | "today">,
  storedOf: (code: string) => Catalogue,
): (code: string) => Assessed {
  const all = new Map<string, Assessed>();
  const assessed = (code: string): Assessed => {
    const known = all.get(code);
    if (known) return known;
    const language = languageOf(site, code);
    const glossary = glossaries.get(code)!;
    const pivot = language.via === undefined ? undefined : pivotOf(language.via, assessed(language.via));
    const made = assess(original, storedOf(code), { site, language, glossary, pivot, today });
    all.set(code, made);
    return made;
  };
  return assessed;
}

/** A language that another goes by way of: what readers do not get, nothing is built upon. */
const pivotOf = (code: string, { catalogue, standingOf }: Assessed): Pivot =>
  createPivot(code, catalogue, ({ source }) => standingOf(source).keptBack === undefined);

/** What works are rendered with. */
export interface RenderContext extends WorkContext {
  /** By path of the image file. */
  pictures: ReadonlyMap<string, PictureFiles>;
}

/** Reads and renders one original in every language, or says what is wrong with its files. Pure. */
export function renderWork(files: Files, context: RenderContext, ui: Ui): Work | Problem[] {
  const work = assessWork(files, context);
  if (Array.isArray(work)) return work;
  const { original, languages } = work;
  const { kind, slug, file, meta } = original;
  const renderingIn = (code: string): Rendering => {
    const language = languageOf(context.site, code);
    const t = ui.t(code);
    return {
      site: context.site,
      language,
      t,
      surroundings: surroundingsOf(original, context.pictures, t, language.dir),
    };
  };
  const articles: Record<string, Article> = { [SOURCE]: dutchArticle(original, renderingIn(SOURCE)) };
  for (const [code, assessed] of languages) {
    articles[code] = translatedArticle(original, assessed, renderingIn(code));
  }
  return { original: { kind, slug, file, meta }, articles };
}
