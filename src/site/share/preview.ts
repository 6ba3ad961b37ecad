import { languageOf } from "../../i18n/ui.ts";
import { isolateInText, isolateWhole } from "../../markdown/bidi.ts";
import { memoize } from "../../model/memoize.ts";
import { type Site, SOURCE } from "../../model/site.ts";
import { readable } from "../content/report.ts";
import type { Page, Picture, Preview } from "../pages/page.ts";
import type { Card } from "./card.ts";
import { type Drawn, keyOf } from "./cards.ts";
import { SIZE } from "./draw.ts";
/** A page's own description. */
export type Previewed = Pick<Page, "lang" | "t" | "title" | "description" | "image"> & {
  /** For the picture, if it differs from the title. */
  heading?: string | undefined;
  /** Its title is the Dutch one. */
  isDutch?: boolean | undefined;
  /** That AI translated it and no person has checked some of it. */
  label?: string | undefined;
};

/** Graphemes of a description: about two lines on a phone. */
const LONGEST = 80;

/** The preview of a page in a language, without its picture. Pure. */
export function previewOf(site: Site, page: Previewed): Preview {
  const { lang, t, title, description = t("home.intro"), label, image } = page;
  const { code, name, dir, locale } = languageOf(site, lang);
  return {
    title: page.isDutch ? isolateWhole(title, dir) : title,
    description: cutAtWord(label === undefined ? description : `${label} · ${description}`),
    locale: localeOf(locale),
    card: {
      lang,
      dir,
      title: page.heading ?? title,
      titleLanguage: page.isDutch && code !== SOURCE ? { code: SOURCE, dir: "ltr" } : undefined,
      label,
      site: site.name,
      languages: [{ code, dir, name }],
    },
    photo:
      image && isFit(image) ? { ...image, alt: image.lang === undefined ? image.alt : title } : undefined,
    fixed: t("share.bridge"),
  };
}

/** The preview of the page that offers all languages; `page` is the Dutch one. */
export function previewOfAll(site: Site, page: Previewed): Preview {
  const preview = previewOf(site, page);
  const languages = site.languages.map(({ code, dir, name }) => ({ code, dir, name }));
  return {
    ...preview,
    description: languages.map(({ name }) => name).join(" · "),
    card: { ...preview.card, site: undefined, languages },
  };
}

/**
 * Decides on the pictures of previews: the photo of the post, else its card, else the fixed picture at `fixed`. `draw`
 * returns the available cards.
 */
export async function illustrate(
  previews: readonly Preview[],
  draw: (cards: readonly Card[]) => Promise<Drawn>,
  fixed: string,
): Promise<Drawn> {
  const drawn = await draw(previews.filter(({ photo }) => !photo).map(({ card }) => card));
  for (const preview of previews) {
    const { card, photo } = preview;
    const picture = drawn.get(keyOf(card));
    const { label, title, titleLanguage, site, dir } = card;
    const words = [
      label,
      titleLanguage ? isolateWhole(title, dir) : title,
      site && isolateWhole(site, dir),
    ].filter((text) => text !== undefined);
    preview.image =
      photo ??
      (picture
        ? { ...SIZE, src: picture.url, alt: words.join(" – ") }
        : { ...SIZE, src: fixed, alt: preview.fixed });
  }
  return drawn;
}

/**
 * Address that opens WhatsApp with a message to whomever the reader chooses: title and address, each on its line, so
 * that neither turns the other round. `origin` is that of the site.
 */
export function whatsappUrl(
  { title, url, dir }: Pick<Page, "title" | "url" | "dir">,
  origin: string,
): string {
  const text = `${isolateInText(title, dir)}\n${origin}${url}`;
  return readable(`https://wa.me/?text=${encodeURIComponent(text)}`);
}

/** WhatsApp wants 300 px and at most 4:1; kinds of images that every program reads. */
const isFit = ({ src, width, height }: Picture): boolean =>
  /\.(?:jpe?g|png)$/i.test(src) && width >= 300 && width <= 4 * height && height <= 4 * width;

/**
 * `ar-u-nu-latn` -> `ar_EG`: the country of most who read the language, where the locale names none (CLDR). Asked for
 * on every page; Intl takes as long for it as the rest of a preview.
 */
const localeOf = memoize((locale) => {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
});

/** Text in which each character is a letter of its own to every reader; the segmenter takes fifty times as long. */
const APART = /^[ -~\u00A0-\u024F\u2010-\u2027\u20AC]*$/;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** At most 80 graphemes of a text: whole words, or the start of a longer one, and `…` for the rest. */
export function cutAtWord(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const parts = APART.test(text)
    ? text.split("")
    : [...graphemes.segment(text)].map(({ segment }) => segment);
  if (parts.length <= longest) return text;
  const room = longest - 1;
  const start = parts.slice(0, room).join("");
  const words = parts[room] === " " ? start : start.replace(/\s+\S*$/, "");
  return `${words.replace(/[\s\p{P}]+$/u, "")}…`;
}
