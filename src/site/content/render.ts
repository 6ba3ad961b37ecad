import { assessOriginal, type OriginalContext, type OriginalFiles } from "../../coverage/originals.ts";
import { languageOf, type Ui } from "../../i18n/ui.ts";
import type { Head } from "../../markdown/original.ts";
import type { Problem } from "../../model/errors.ts";
import { isSafety, SOURCE } from "../../model/site.ts";
import { type Article, dutchArticle, type Rendering, surroundingsOf, translatedArticle } from "./article.ts";
import type { PictureFiles } from "./pictures.ts";

/** An original with its articles by language code, including Dutch; languages the original leaves out are absent. */
export interface RenderedOriginal {
  original: Head;
  articles: Readonly<Record<string, Article>>;
  /** Problems of its catalogues. */
  problems: readonly Problem[];
}

/** The context in which originals are rendered. */
export interface RenderContext extends OriginalContext {
  /** By path of the image file. */
  pictures: ReadonlyMap<string, PictureFiles>;
}

/** Reads and renders one original in every language, or returns the problems of its files. Pure. */
export function renderOriginal(
  files: OriginalFiles,
  context: RenderContext,
  ui: Ui,
): RenderedOriginal | Problem[] {
  const work = assessOriginal(files, context);
  if (Array.isArray(work)) return work;
  const { original, languages, problems } = work;
  const { kind, slug, file, meta } = original;
  const renderingIn = (code: string): Rendering => {
    const language = languageOf(context.site, code);
    const t = ui.t(code);
    return {
      site: context.site,
      language,
      t,
      surroundings: surroundingsOf(
        original,
        context.pictures,
        t,
        language.dir,
        isSafety(context.site, meta.tags),
      ),
    };
  };
  const articles: Record<string, Article> = { [SOURCE]: dutchArticle(original, renderingIn(SOURCE)) };
  for (const [code, assessed] of languages) {
    articles[code] = translatedArticle(original, assessed, renderingIn(code));
  }
  return { original: { kind, slug, file, meta }, articles, problems };
}
