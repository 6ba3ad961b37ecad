import { renderLayout } from "../build/layouts.ts";

export const data = { permalink: "/sitemap.xml" };
export const render = (data) => renderLayout("sitemap.njk", data);
