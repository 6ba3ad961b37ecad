import { renderLayout } from "../build/layouts.ts";

export const data = { permalink: "/robots.txt" };
export const render = (data) => renderLayout("robots.njk", data);
