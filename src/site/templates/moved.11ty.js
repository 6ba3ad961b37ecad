import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "aliases", size: 1, alias: "item" } };
export const render = (data) => renderLayout("moved.njk", data);
