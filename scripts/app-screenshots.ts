import path from "node:path";
import { takeRoomPictures } from "../test/browser/app-screenshots.ts";
import { launch } from "../test/browser/chromium.ts";
import { run } from "./command.ts";

const HELP = `
npm run screenshots:room -- [--output DIR]

Pictures of the reviewers' room for docs/reviewing/, in each language of its
interface.

  --output DIR  where to (default: docs/reviewing)
`;

const ROOT = path.dirname(import.meta.dirname);

await run(HELP, { output: { type: "string", default: "docs/reviewing" } }, async ({ output }) => {
  const browser = await launch();
  try {
    for (const file of await takeRoomPictures(browser, ROOT, path.resolve(output))) console.log(file);
  } finally {
    await browser.close();
  }
  return undefined;
});
