import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "follow", size: 1, alias: "item" } };
export const render = (data) => renderLayout("follow.njk", data);
