import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "waiting", size: 1, alias: "item" } };
export const render = (data) => renderLayout("waiting.njk", data);
