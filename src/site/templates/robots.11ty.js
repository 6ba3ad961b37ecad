import { print } from "../build/render.ts";

export const data = { permalink: "/robots.txt" };
export const render = (data) => print("robots.njk", data);
