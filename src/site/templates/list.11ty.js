import { print } from "../build/render.ts";

export const data = { pagination: { data: "lists", size: 1, alias: "item" } };
export const render = (data) => print("list.njk", data);
