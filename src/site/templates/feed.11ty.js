import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "feeds", size: 1, alias: "item" } };
export const render = (data) => renderLayout("feed.njk", data);
