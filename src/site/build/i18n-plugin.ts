/** Eleventy's own i18n plugin, with what a large site needs to afford it. */
import { I18nPlugin } from "@11ty/eleventy";
import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";
import type { Config } from "./config.ts";

export function addI18n(config: Pick<Config, "addPlugin">): void {
  rememberLanguageCodes();
  config.addPlugin(I18nPlugin, { defaultLanguage: SOURCE, errorMode: "never" });
  // The plugin computes `page.lang` for every page, which costs each of them a pass over its data; items know theirs.
  config.addPlugin((later: Config) => {
    delete later.globalData["eleventyComputed.page.lang"];
  });
}

/**
 * The plugin asks of each part of each address whether it is a language, and takes a third of a large build for it;
 * the answers are few, so they are kept.
 */
function rememberLanguageCodes(): void {
  const { Comparator } = I18nPlugin;
  Comparator.isLangCode = memoize(Comparator.isLangCode, Infinity);
}
