import { print } from "../build/render.ts";

export const data = { pagination: { data: "articles", size: 1, alias: "item" } };
export const render = (data) => print("article.njk", data);
