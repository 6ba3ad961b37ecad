import { print } from "../build/render.ts";

export const data = { pagination: { data: "feeds", size: 1, alias: "item" } };
export const render = (data) => print("feed.njk", data);
