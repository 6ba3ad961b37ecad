import { print } from "../build/render.ts";

export const data = { permalink: "/sitemap.xml" };
export const render = (data) => print("sitemap.njk", data);
