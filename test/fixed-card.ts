import { writeFileSync } from "node:fs";
import path from "node:path";
import { draw } from "../src/site/share/draw.ts";
import { chromiumPath } from "./browser/chromium.ts";

// Draws the picture that stands in for cards where no Chromium is: node test/fixed-card.ts
const file = path.resolve(import.meta.dirname, "../src/site/assets/card.png");
await draw([{ lang: "nl", dir: "ltr", title: "", languages: [] }], chromiumPath(), (_card, picture) =>
  writeFileSync(file, picture),
);
