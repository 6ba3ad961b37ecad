import { print } from "../build/render.ts";

export const data = { pagination: { data: "offline", size: 1, alias: "item" } };
export const render = (data) => print("offline.njk", data);
