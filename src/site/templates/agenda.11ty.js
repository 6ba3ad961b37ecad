import { renderLayout } from "../build/layouts.ts";

export const data = { pagination: { data: "agendas", size: 1, alias: "item" } };
export const render = (data) => renderLayout("agenda.njk", data);
