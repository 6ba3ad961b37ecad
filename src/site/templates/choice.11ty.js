import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "choice.pages", size: 1, alias: "item" } };
export const render = (data) => renderLayout("choice.njk", data);
