import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "searches", size: 1, alias: "item" } };
export const render = (data) => renderLayout("search.njk", data);
