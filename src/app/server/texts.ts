import { SOFTWARE } from "../../i18n/ui.ts";
import { readText } from "../../model/files.ts";
import { paths, type Site } from "../../model/site.ts";

/** The room's words in one language, by key: `save.saved`. `{{…}}` stands for what is filled in. */
export type Texts = Readonly<Record<string, string>>;

/** The section `review` of a language's ui.json, flat; the site's own file goes before the software's. */
export function loadTexts(site: Site, code: string): Texts {
  const file = paths.ui(code);
  const json = readText(site.root, file) ?? readText(SOFTWARE, file) ?? "{}";
  const words: Record<string, string> = {};
  const add = (value: unknown, key: string) => {
    if (typeof value === "string") words[key] = value;
    else for (const [name, part] of Object.entries(value ?? {})) add(part, key ? `${key}.${name}` : name);
  };
  add((JSON.parse(json.replace(/^\uFEFF/, "")) as { review?: unknown }).review, "");
  return words;
}

/**
 * A text with its placeholders filled in. With `count` the form of the language's plural for it is taken, as i18next
 * names them (`minutes_one`). A key that does not exist throws.
 */
export function fill(
  words: Texts,
  locale: string,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const { count } = values;
  const form = typeof count === "number" ? `${key}_${new Intl.PluralRules(locale).select(count)}` : key;
  const text = words[form] ?? words[`${key}_other`] ?? words[key];
  if (text === undefined) throw new Error(`ui.json has no "review.${key}"`);
  return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ""));
}
