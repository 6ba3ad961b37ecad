import { print } from "../templates.ts";

export const data = { permalink: "/robots.txt" };
export const render = (data) => print("robots.njk", data);
