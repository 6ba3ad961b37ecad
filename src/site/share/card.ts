import type { Language } from "../../model/site.ts";

/** The words of a picture for link previews. Without a title: the bridge alone. */
export interface Card {
  lang: string;
  dir: Language["dir"];
  title: string;
  /** Set when the title is not in the page's language. */
  titleLanguage?: Pick<Language, "code" | "dir"> | undefined;
  /** That AI translated the page and no person has checked some of it. */
  label?: string | undefined;
  /** The site's name, unless the title is just that. */
  site?: string | undefined;
  /** The languages of the page, by their own names; one, except for the page that offers all. */
  languages: Pick<Language, "code" | "dir" | "name">[];
}
