// Every paginated template shows one `item` of the data set, at the item's address.
export default {
  eleventyExcludeFromCollections: true,
  permalink: ({ item }) => (item.url.endsWith("/") ? `${item.url}index.html` : item.url),
};
