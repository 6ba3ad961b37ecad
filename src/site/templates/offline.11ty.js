import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "offline", size: 1, alias: "item" } };
export const render = (data) => renderLayout("offline.njk", data);
