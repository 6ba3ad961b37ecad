/** `{{count}}` and `$t(key)` in a text of the interface, sorted. Source: i18next, "Interpolation" and "Nesting". */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{-?\s*([^{},]+?)\s*(?:,[^{}]*)?\}\}|\$t\([^)]*\)/g)]
    .map(([whole, name]) => (name === undefined ? whole : `{{${name}}}`))
    .sort();
}
