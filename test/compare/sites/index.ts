import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OWN } from "../checkout.ts";
import { filesIn } from "../difference.ts";
import {
  built,
  pasted,
  planned,
  printed,
  reviewed,
  reviewedTogether,
  type Scenario,
  type SiteFacts,
  signed,
  translated,
} from "../scenarios.ts";
import { makeConstructs } from "./constructs.ts";
import { makeFindings } from "./findings.ts";
import { makeMany } from "./many.ts";
import { makeMistakes, mistaken } from "./mistakes.ts";
import { makeStates } from "./states.ts";

/** A site that both checkouts work on, and what they do with it. */
export interface Site extends SiteFacts {
  /** Writes it into a folder. */
  make(root: string): void | Promise<void>;
  /** Lists of scenarios by name, each for a copy of the site of its own. */
  scenarios: Readonly<Record<string, readonly Scenario[]>>;
}

const sign = (post: string, language: string, ...more: string[]) => [
  ...["--post", post, "--language", language, "--name", "Tweede Lezer"],
  ...more,
];

/** All sites, those first that take longest. */
export const SITES: Readonly<Record<string, Site>> = {
  states: {
    make: makeStates,
    scenarios: {
      files: [built, printed, planned, signed],
      run: [translated],
      app: [reviewed, reviewedTogether],
    },
    signings: [
      sign("concept", "tr"),
      sign("niets", "tr"),
      sign("verouderd", "tr"),
      sign("verouderd", "ar", "--stale"),
      sign("gevolgd-feit", "ar", "--stale"),
      sign("aangevuld", "so", "--stale"),
      sign("fout-getal", "en"),
      sign("fout-getal", "en", "--accept", "facts"),
      sign("andere-link-getekend", "tr", "--accept", "link-targets"),
      sign("eerste-van-twee", "tr"),
      sign("vier-ogen", "en"),
      sign("over-ons", "tr"),
      sign("alleen-turks", "ar"),
    ],
    reported: ["tr/posts/getekend", "ar/posts/verouderd", "nl/posts/niets"],
    lost: ["tr/posts/voorstel", "ar/posts/aangevuld", "so/posts/besproken"],
  },
  mistakes: { make: makeMistakes, scenarios: { commands: [mistaken] } },
  constructs: {
    make: makeConstructs,
    scenarios: { files: [built, planned, signed], run: [translated], app: [reviewed] },
    signings: [
      sign("alle-bouwstenen", "ar"),
      sign("alle-bouwstenen", "ar", "--accept", "markup,facts,placeholders"),
    ],
    lost: ["ar/posts/alle-bouwstenen"],
  },
  sample: {
    make: copySample,
    scenarios: { files: [built, printed, pasted], app: [reviewed] },
    reviewed: ["posts/taalcafe", "posts/onveilig-thuis", "pages/contact"],
  },
  many: {
    make: (root) => makeMany(root),
    scenarios: { files: [built], app: [reviewed] },
    reviewed: ["posts/bericht-1", "posts/bericht-200"],
  },
  findings: { make: makeFindings, scenarios: { files: [built] } },
};

/** The sample site of this checkout, with pages to import; its interface texts are those of each checkout. */
function copySample(root: string): void {
  for (const folder of ["src/content", "locales"]) {
    for (const file of filesIn(path.join(OWN, folder))) {
      if (path.basename(file) === "ui.json") continue;
      const place = path.join(root, folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      cpSync(path.join(OWN, folder, file), place);
    }
  }
  cpSync(path.join(OWN, "test/migrate/fixtures"), path.join(root, "pasted"), { recursive: true });
  const settings = JSON.parse(readFileSync(path.join(OWN, "src/site.json"), "utf8"));
  writeFileSync(path.join(root, "src/site.json"), JSON.stringify({ ...settings, cards: false }, null, 2));
}
