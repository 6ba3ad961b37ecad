/** Old addresses, each a small page that leads to where the original is now. */
import { aliasPaths } from "../../coverage/aliases.ts";
import { languageOf } from "../../i18n/ui.ts";
import { SOURCE } from "../../model/site.ts";
import { nameOf } from "./addresses.ts";
import type { PageContext } from "./context.ts";
import type { AliasPage } from "./page.ts";

/** The old addresses of all originals, in every language that has them; `taken` are addresses of pages. */
export function aliasPages(context: PageContext, taken: ReadonlySet<string>): AliasPage[] {
  const { site, codes, library, addresses } = context;
  const all = [...library.posts, ...library.pages].flatMap((rendered) => {
    const { original, articles } = rendered;
    return (original.meta.aliases ?? []).flatMap((alias) =>
      aliasPaths(original.kind, alias, codes).flatMap(({ url, code = SOURCE }): AliasPage[] => {
        const target = addresses.of(nameOf(rendered), code);
        if (target === undefined || taken.has(url)) return [];
        const { dir } = languageOf(site, code);
        const { title } = articles[code] ?? articles[SOURCE]!;
        return [{ url, target, lang: code, dir, title }];
      }),
    );
  });
  // Of two originals with one alias the first has it.
  return all.filter(({ url }, at) => all.findIndex((other) => other.url === url) === at);
}
