// In the head of every page, before anything is drawn: what it decides moves nothing afterwards.
import { chosenSize, showSize } from "./sizes.ts";

document.documentElement.dataset.script = "";
showSize(chosenSize());
