import { configure } from "./src/site/eleventy.ts";

export default configure;
