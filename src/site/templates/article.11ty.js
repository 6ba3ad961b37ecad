import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "articles", size: 1, alias: "item" } };
export const render = (data) => renderLayout("article.njk", data);
