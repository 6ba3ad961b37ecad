import { print } from "../templates.ts";

export const data = { permalink: "/sitemap.xml" };
export const render = (data) => print("sitemap.njk", data);
