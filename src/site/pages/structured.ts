import { type Site, SOURCE } from "../../model/site.ts";
import type { ArticlePage } from "./page.ts";

/**
 * IPTC's digital source types in schema.org's form (https://schema.org/IPTCDigitalSourceEnumeration). A text that
 * people signed has none: the machine's share is not recorded.
 */
const SOURCE_TYPES = {
  machine: "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
  "machine-partly-checked": "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
  checked: undefined,
};

/**
 * A page's structured data in schema.org's terms, as JSON-LD that is safe inside `<script>`: its type and owner,
 * which page it is a translation or which translations it has, and that a machine translated it. Somebody who signed
 * all of it is its translator; somebody who signed a part is a contributor, as the rest is not theirs. With `events`
 * it is a list.
 */
export function structuredData(
  site: Site,
  page: Omit<ArticlePage, "structured" | "preview">,
  events: readonly object[] = [],
): string {
  const { trust, alternates, image } = page;
  const type = page.type === "article" ? "Article" : "WebPage";
  const address = (url: string) => `${site.url}${url}`;
  const version = ({ code, url }: { code: string; url: string }) => ({
    "@type": type,
    "@id": address(url),
    inLanguage: code,
  });
  const isOriginal = trust.kind === "original";
  const translations = alternates.filter(({ code }) => code !== SOURCE);
  const people = trust.reviewers.map(({ name }) => ({ "@type": "Person", name }));
  const role = trust.kind === "reviewed" ? "translator" : "contributor";
  const data = {
    "@context": "https://schema.org",
    ...version({ code: page.lang, url: page.url }),
    url: address(page.url),
    headline: page.title,
    description: page.description,
    image: image && address(image.src),
    datePublished: page.date?.iso,
    dateModified: page.updated?.iso,
    publisher: { "@type": "Organization", name: site.name, url: site.url },
    ...(isOriginal && translations.length > 0 && { workTranslation: translations.map(version) }),
    ...(!isOriginal && { translationOfWork: version({ code: SOURCE, url: trust.dutch }) }),
    ...(people.length > 0 && { [role]: people }),
    ...(trust.mark && { digitalSourceType: SOURCE_TYPES[trust.mark] }),
  };
  return inScript(events.length > 0 ? [data, ...events] : data);
}

/** The same for the site, on its first page: its name and languages. */
export function siteData({ name, url, languages }: Site): string {
  return inScript({
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": `${url}/`,
    url: `${url}/`,
    name,
    inLanguage: languages.map(({ code }) => code),
    publisher: { "@type": "Organization", name, url },
  });
}

function inScript(data: object): string {
  // Text may have "</script>" or "<!--", which would end or change the element it is in.
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
