import { configure } from "./src/site/build/eleventy.ts";

export default configure;
