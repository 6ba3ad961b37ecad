import type { Plurals } from "../../i18n/plurals.ts";
import type { Translate } from "../../i18n/ui.ts";
import type { Direction } from "../../markdown/bidi.ts";
import type { Language } from "../../model/site.ts";
import type { TitleState } from "../content/article.ts";
import type { PictureFiles } from "../content/pictures.ts";
import type { ReportWay } from "../content/report.ts";
import type { Card } from "../share/card.ts";

/** A link of the language switcher: to the same page, or to the one that says why it is not there. */
export interface Switch {
  code: string;
  name: string;
  dir: string;
  current: boolean;
  url: string;
}

/** The data of every page; templates read only this and the additions of its kind. */
export interface Page {
  url: string;
  /** The address without its language: Eleventy's i18n plugin groups the pages of a template by it. */
  eleventyPaginationGroupNumber: string;
  lang: string;
  dir: Direction;
  t: Translate;
  /** For `<title>`, without the site's name. */
  title: string;
  description?: string | undefined;
  noindex: boolean;
  switches: Switch[];
  /** Languages in which the page exists, for hreflang; empty when search engines should not list it. */
  alternates: { code: string; url: string }[];
  /** Address for readers of any other language. */
  xDefault?: string | undefined;
  menu: Link[];
  /** In the footer: the pages on contact and privacy, where the site has them. */
  about: Link[];
  /** Kind of page in Open Graph's words. */
  type: "article" | "website";
  image?: Picture | undefined;
  /** ISO date of the last change that is known. */
  changed?: string | undefined;
  preview: Preview;
  /** Address of the language's agenda; absent on a site without events. */
  agenda?: string | undefined;
  /** Where the quick exit leads; set on pages of safety (`isSafety`), which leave no trace. */
  exit?: string | undefined;
}

export interface Link {
  text: string;
  url: string;
  /** Set when the text is not in the page's language. */
  lang?: string | undefined;
  current?: boolean | undefined;
}

export interface Picture extends PictureFiles {
  alt: string;
  /** Set when the alternative text is not in the page's language. */
  lang?: string | undefined;
}

/** A contact as a page prints it. */
export interface ContactCard {
  name: string;
  /** Set when the name is not in the page's language. */
  lang?: string | undefined;
  /** The ways to reach it, the quickest first. */
  links: { kind: "phone" | "email" | "url"; text: string; href?: string }[];
  address?: string | undefined;
  /** Such as "free" and "day and night", in words. */
  facts: string[];
  hours: { days: string; times: string[] }[];
}

/** Somebody reads the text aloud. */
export interface Recording {
  src: string;
  /** Its size in the page's digits, in millions of bytes. */
  megabytes: string;
}

export interface DateText {
  iso: string;
  text: string;
}

/** The trust label of a page. */
export interface Trust {
  /** `original`: Dutch, as written; `draft`: some of it is unchecked; `reviewed`: a person has checked all of it. */
  kind: "original" | "reviewed" | "draft";
  /** A person wrote or signed some of it. */
  partly: boolean;
  /** The same as one word for machines; absent on the Dutch page. */
  mark?: "machine" | "machine-partly-checked" | "checked" | undefined;
  reviewers: { name: string; date: DateText }[];
  /** The Dutch page. */
  dutch: string;
  /** The page that explains the labels, where the site has one. */
  explained?: string | undefined;
  /** Address to report a mistake to, subject and page filled in. */
  report?: string | undefined;
  /** The ways to report, below the text, where the site has a number on WhatsApp. */
  ways?: { name: ReportWay["name"]; url: string }[] | undefined;
}

/** One time of an event in words: a day and its hours. */
export interface EventTime {
  day: string;
  time?: string | undefined;
  /** Its start, for machines. */
  iso: string;
  /** From when to when it was moved. */
  moved?: string | undefined;
  cancelled: boolean;
  /** The instant from which it is over, ISO 8601: lists show it until then, see client/over.ts. */
  leaves: string;
}

export interface EventPlace {
  name: string;
  /** Set when the name is not in the page's language. */
  lang?: string | undefined;
  address?: string | undefined;
}

/** When and where the event of an article is. */
export interface EventBlock {
  /** `Elke eerste dinsdag van de maand`. */
  rhythm?: string | undefined;
  isSeries: boolean;
  /** The next times; of an event that is over, the last one. */
  times: EventTime[];
  later: EventTime[];
  place?: EventPlace | undefined;
  /** Where one takes part from home. */
  online?: string | undefined;
  /** Address of its calendar file. */
  calendar?: string | undefined;
  over: { at: string; isOver: boolean };
}

export interface ArticlePage extends Page {
  titleState?: TitleState | undefined;
  /** Its text through the first block that is no heading. */
  opening: string;
  /** The rest of it. */
  html: string;
  /** Its words, for the search. */
  text: string;
  /** Words for its subjects that readers may search for; not shown. */
  subjects: string;
  /** Addresses of the images it shows or links to. */
  images: string[];
  date?: DateText | undefined;
  updated?: DateText | undefined;
  author?: string | undefined;
  /** Whose photo it is. */
  imageCredit?: string | undefined;
  /** Other posts to read, without photos and descriptions. */
  related: Item[];
  tags: Link[];
  trust: Trust;
  /** The same page in languages to read side by side: the Dutch, and next to the Dutch all others. */
  beside: { code: string; url: string; name: string; dir: string }[];
  /** Address that sends the page on by WhatsApp. */
  whatsapp: string;
  /** Address of the page's QR code, for paper. */
  qr: string;
  audio?: Recording | undefined;
  event?: EventBlock | undefined;
  /** When it leaves, or has left, the lists. */
  leaves?: { at: string; isGone: boolean } | undefined;
  /** Its front matter says until when it counts, so the page says when it no longer does. */
  expires: boolean;
  /** Who can help with its subjects. */
  contacts: ContactCard[];
  /** The page's structured data: JSON-LD, safe inside `<script>`. */
  structured: string;
  /** On the page that explains the labels: each of them as currently used on the site. */
  explanation?: Explanation | undefined;
}

/** In the place of an original that is not there in the page's language: why, who can help, and where to read it. */
export interface WaitingPage extends Page, Called {
  /** It waits for a review, it is not translated, or it is not meant to be there in this language. */
  reason: "review" | "translation" | "elsewhere";
  /** Somebody who misreads it may come to harm. */
  needsReview: boolean;
  tags: Link[];
  /** Who can help with its subjects. */
  contacts: ContactCard[];
  /** Others that its text names. */
  named: ContactCard[];
  /** Address of the Dutch page. */
  dutchPage: string;
  /** Its pages in other languages. */
  others: { code: string; dir: string; name: string; url: string }[];
  /** When and where its event is: facts need no translation. */
  event?: EventBlock | undefined;
  /** Words for its subjects, as on the page of a text. */
  subjects: string;
}

/** An original by what readers of a language may see of it: its title, else its subjects, else its Dutch title. */
export interface Called {
  heading: string;
  /** The heading is the Dutch title. */
  isDutch: boolean;
  /** The Dutch title, where the heading is its subjects. */
  dutchTitle?: string | undefined;
  description?: string | undefined;
  /** Heading or description are a machine's, unchecked. */
  isDraft: boolean;
}

/** A post in a list. */
export interface Item extends Link {
  /** Its title is Dutch. */
  isDutch: boolean;
  /** The Dutch title, where the link has the subjects in its place. */
  dutchTitle?: string | undefined;
  description?: string | undefined;
  date: DateText;
  image?: Picture | undefined;
  /** Which drawing it has without an image: 0 to 3. */
  pattern: number;
  /** Some of it is a machine's, unchecked. */
  draft: boolean;
  /** Translated, but readers do not get it until a person has signed all of it. */
  isHeld: boolean;
  /** The instant at which it leaves the list, ISO 8601. */
  leaves?: string | undefined;
}

/** One time of an event in a list. */
export interface AgendaItem extends Link {
  /** Its title is Dutch. */
  isDutch: boolean;
  /** The Dutch title, where the link has the subjects in its place. */
  dutchTitle?: string | undefined;
  /** Some of it is a machine's, unchecked. */
  draft: boolean;
  time: EventTime;
  place?: EventPlace | undefined;
}

/** An old address, which leads to a page. */
export interface AliasPage {
  url: string;
  target: string;
  lang: string;
  dir: Direction;
  title: string;
}

export interface AgendaPage extends Page {
  isAgenda: true;
  items: AgendaItem[];
  /** The instant at which the last of them is over. */
  ends?: string | undefined;
  /** Address of the calendar to follow. */
  calendar?: string | undefined;
}

export interface ListPage extends Page {
  heading: string;
  /** Undefined on the home page. */
  tag?: string | undefined;
  /** On the home page: the subjects of all posts. */
  tags: Link[];
  /** On the home page: what is next in the agenda, and the instant at which the last of it is over. */
  coming: AgendaItem[];
  ends?: string | undefined;
  items: Item[];
  /** Posts in the whole list. */
  total: number;
  /** Who can help with the tag's subject. */
  contacts: ContactCard[];
  /** Posts that are held in this language; on the first page only. */
  held: Item[];
  /** Posts that are not translated into this language; on the first page only. */
  dutchOnly: Item[];
  newer?: string | undefined;
  older?: string | undefined;
  /** `Page 2 of 5`, when there is more than one. */
  position?: string | undefined;
}

export interface SearchPage extends Page {
  /** The number of pages found, in words. */
  counts: Plurals;
  /** Subjects with posts in the language, for whom the search does not work. */
  subjects: Link[];
}

/** The page for addresses that do not exist. */
export interface NotFoundPage extends Page {
  missing: true;
}

/** The offline page, also an ordinary page that explains how to read without a connection. */
export interface OfflinePage extends Page {
  /** A date in words for each month, with `{d}` and `{y}`. */
  dates: string[];
}

/** The page that explains what a feed is and how to follow the site with it. */
export interface FollowPage extends Page {
  feed: string;
}

export interface Feed {
  url: string;
  lang: string;
  dir: string;
  title: string;
  /** The site's subject. */
  subtitle: string;
  home: string;
  updated: string;
  entries: {
    url: string;
    title: string;
    /** Set when the title is not in the language of the feed. */
    titleLang?: string | undefined;
    description?: string | undefined;
    published: string;
    updated: string;
    /** That AI translated it and no person has checked some of it. */
    label?: string | undefined;
  }[];
}

/** A label as readers see it, and where the site uses it. */
export interface TrustLabel {
  name: "draft" | "partly" | "reviewed" | "stale" | "held" | "missing" | "waits";
  title: string;
  /** Without any: nowhere. */
  places: LabelPlace[];
}

export interface LabelPlace {
  /** On the Dutch page, which covers all languages. */
  language?: Language | undefined;
  /** On how many pages. */
  now: string;
  /** One of them. */
  link: Link;
  /** Direction of the link's text. */
  dir: Language["dir"];
}

/** The data of the page about the labels, below its text. */
export interface Explanation {
  labels: TrustLabel[];
  /** A translated text and its Dutch, to show the marks of a block on. */
  sample: { text: string; lang: string; dir: string; dutch: string };
  /** A line of a page that was reviewed, or the look of one. */
  reviewed: string;
}

/** How a link to a page looks in WhatsApp and elsewhere (https://ogp.me). */
export interface Preview {
  title: string;
  /** A label for unchecked AI translation comes first. */
  description: string;
  /** `nl_NL`: Open Graph has languages with a country only. */
  locale: string;
  /** The content of the card, for pages without a suitable photo. */
  card: Card;
  photo?: Picture | undefined;
  /** Describes the fixed picture in the page's language. */
  fixed: string;
  /** Which of the three it is: set by `illustrate`. */
  image?: Pick<Picture, "src" | "width" | "height" | "alt"> | undefined;
}
