import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "notFound", size: 1, alias: "item" } };
// `this` has Eleventy's filters; the i18n plugin's finds the home page of the page's language.
export function render(data) {
  return renderLayout("not-found.njk", { ...data, home: this.locale_url("/", data.item.lang) });
}
