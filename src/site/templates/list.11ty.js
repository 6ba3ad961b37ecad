import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "lists", size: 1, alias: "item" } };
export const render = (data) => renderLayout("list.njk", data);
