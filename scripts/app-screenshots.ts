import path from "node:path";
import { takeAppPictures } from "../test/browser/app-screenshots.ts";
import { launch } from "../test/browser/chromium.ts";
import { defineCommand } from "./command.ts";

const ROOT = path.dirname(import.meta.dirname);

await defineCommand({
  name: "screenshots:app",
  about: `
Pictures of the app for docs/reviewing/, in each language of its interface.
`,
  options: {
    output: {
      type: "string",
      default: "docs/reviewing",
      value: "DIR",
      about: "output folder (default: docs/reviewing)",
    },
  },
  async main({ output }) {
    const browser = await launch();
    try {
      for (const file of await takeAppPictures(browser, ROOT, path.resolve(output))) console.log(file);
    } finally {
      await browser.close();
    }
    return undefined;
  },
});
