import { print } from "../build/render.ts";

export const data = { pagination: { data: "choice.pages", size: 1, alias: "item" } };
export const render = (data) => print("choice.njk", data);
