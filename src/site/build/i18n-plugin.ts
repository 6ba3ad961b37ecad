/** Eleventy's own i18n plugin, made fast enough for a large site. */
import { I18nPlugin } from "@11ty/eleventy";
import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";
import type { Config } from "./config.ts";

export function addI18n(config: Pick<Config, "addPlugin">): void {
  rememberLanguageCodes();
  config.addPlugin(I18nPlugin, { defaultLanguage: SOURCE, errorMode: "never" });
  // The plugin computes `page.lang` with a pass over each page's data; items know theirs.
  config.addPlugin((later: Config) => {
    delete later.globalData["eleventyComputed.page.lang"];
  });
}

/**
 * The plugin checks each part of each address for a language code, which takes a third of a large build;
 * there are few different parts, so the answers are cached.
 */
function rememberLanguageCodes(): void {
  const { Comparator } = I18nPlugin;
  Comparator.isLangCode = memoize(Comparator.isLangCode, Infinity);
}
