// In the head of every page, before anything is drawn, so that nothing moves afterwards.
import { chosenSize, showSize } from "./sizes.ts";

document.documentElement.dataset.script = "";
showSize(chosenSize());
