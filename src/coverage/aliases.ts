/** Old addresses of originals, and what is in their way. */
import type { Kind } from "../markdown/frontmatter.ts";
import type { Head } from "../markdown/original.ts";
import type { Problem } from "../model/errors.ts";
import { message } from "../model/message.ts";

/** An old address; with `code` it is one of a language, else it leads to the Dutch page. */
export interface AliasPath {
  url: string;
  code?: string | undefined;
}

/**
 * The addresses that an alias means: a slug, and a path of one language, mean those of every language.
 *
 *     aliasPaths("posts", "oud", ["nl", "tr"]) // /nl/posts/oud/ and /tr/posts/oud/
 *     aliasPaths("posts", "/blog/oud.html", ["nl", "tr"]) // /blog/oud.html
 */
export function aliasPaths(kind: Kind, alias: string, codes: readonly string[]): AliasPath[] {
  if (!alias.startsWith("/")) {
    const rest = kind === "posts" ? `posts/${alias}/` : `${alias}/`;
    return codes.map((code) => ({ url: `/${code}/${rest}`, code }));
  }
  const path = /\/$|\.[a-z\d]+$/i.test(alias) ? alias : `${alias}/`;
  const [, first = "", rest = ""] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (!codes.includes(first)) return [{ url: path }];
  return codes.map((code) => ({ url: `/${code}/${rest}`, code }));
}

/** Addresses of the site's own: folders, files at the top, and pages of a language that are no originals. */
const OWN = [
  /^\/(?:assets|search|audio|images|qr|cards)\//,
  /^\/(?:index\.html|404\.html|sitemap\.xml|robots\.txt|sw\.js)$/,
  /^\/[a-z-]+\/(?:$|index\.html|404\.html|feed\.xml|agenda\.ics|agenda\/|search\/|offline\/|follow\/|tags\/|page\/)/,
];
const isOwn = (url: string): boolean => OWN.some((own) => own.test(url));

/** Aliases that are the address of another original, of the site's own, or of two originals. */
export function findAliasFaults(originals: readonly Head[], codes: readonly string[]): Problem[] {
  const taken = new Map<string, string>();
  for (const { kind, slug, file } of originals) {
    for (const { url } of aliasPaths(kind, slug, codes)) taken.set(url, file);
  }
  return originals.flatMap(({ kind, file, meta }) =>
    (meta.aliases ?? []).flatMap((alias) => {
      const urls = aliasPaths(kind, alias, codes).map(({ url }) => url);
      const clash = urls.find((url) => isOwn(url) || (taken.get(url) ?? file) !== file);
      for (const url of urls) if (!taken.has(url)) taken.set(url, file);
      return clash === undefined
        ? []
        : [{ file, message: message("frontMatter.aliasTaken", { address: clash }) }];
    }),
  );
}
