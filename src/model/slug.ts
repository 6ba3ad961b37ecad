/** A post's slug: its file name and address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Dutch words as a slug: `Café, om 3 uur!` -> `cafe-om-3-uur`; "" when nothing is left. */
export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
