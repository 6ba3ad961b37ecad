import { print } from "../build/render.ts";

export const data = { pagination: { data: "searches", size: 1, alias: "item" } };
export const render = (data) => print("search.njk", data);
