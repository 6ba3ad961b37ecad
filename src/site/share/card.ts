import type { Language } from "../../model/site.ts";

/** What a picture for link previews says. Without a title: the bridge alone. */
export interface Card {
  lang: string;
  dir: Language["dir"];
  title: string;
  /** Set when the title is not in the page's language. */
  titleLanguage?: Pick<Language, "code" | "dir"> | undefined;
  /** That AI translated the page and no person has checked some of it. */
  label?: string | undefined;
  /** The site's name, where the title is not just that. */
  site?: string | undefined;
  /** In which languages the page can be read, each by its own name; one, but for the page that offers all. */
  languages: Pick<Language, "code" | "dir" | "name">[];
}
