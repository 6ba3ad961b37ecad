import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { type Catalogue, parseCatalogue } from "../src/catalog/po.ts";
import { printSound } from "../src/catalog/sound.ts";
import { mergeCatalogues } from "../src/catalog/three-way.ts";
import { today } from "../src/model/dates.ts";
import { ProblemsError, printProblem, UserError } from "../src/model/errors.ts";
import { message } from "../src/model/message.ts";
import { decodeUtf8, excerpt } from "../src/model/text.ts";
import { defineCommand } from "./command.ts";

await defineCommand({
  name: "merge-po",
  usage: ["BASE OURS THEIRS PATH"],
  about: `
Merges a catalogue that two branches changed, text by text, into OURS. git calls
it, once it is configured in each clone:

  git config merge.po.name "catalogues, text by text"
  git config merge.po.driver "npm run --silent merge-po -- %O %A %B %P"

.gitattributes has the other half: locales/**/*.po merge=po

Where both branches translated a text, a signed translation goes first and the
other becomes a comment (# version: ...); each is a line.
`,
  options: {},
  notes: `
Exit codes: 0 merged; 1 a file cannot be read, and OURS has git's own merge, with
its marks; 2 wrong usage.
`,
  async main(_values, files) {
    if (files.length !== 4) throw new UserError("give the files BASE OURS THEIRS and the PATH; see --help");
    const [base, ours, theirs, name] = files as [string, string, string, string];
    const contents = [base, ours, theirs].map(read);
    try {
      const language = /(?:^|\/)locales\/([^/]+)\//.exec(name)?.[1] ?? "";
      const [was, own, other] = contents.map((content) =>
        parseCatalogue(decode(content, name), name, language),
      ) as [Catalogue, Catalogue, Catalogue];
      const { catalogue, both } = mergeCatalogues(was, own, other, {
        language: language || (own.headers.Language ?? ""),
        today: today(),
      });
      const { text, catalogue: merged } = printSound(catalogue, name, language);
      writeFileSync(ours, text);
      for (const source of both)
        console.error(
          printProblem({
            file: name,
            line: merged.lines?.get(source),
            message: message("po.both", { text: excerpt(source) }),
          }),
        );
      for (const fault of merged.faults ?? []) console.error(printProblem(fault));
      return 0;
    } catch (error) {
      console.error(error instanceof ProblemsError ? error.message : error);
      mergeLines(base, ours, theirs);
      return 1;
    }
  },
});

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function decode(content: Uint8Array, name: string): string {
  const text = decodeUtf8(content);
  if (text === undefined) throw new ProblemsError([{ file: name, message: message("file.notUtf8") }]);
  return text;
}

/** Git's result without a driver: both sides in the file, between marks. */
function mergeLines(base: string, ours: string, theirs: string): void {
  spawnSync("git", ["merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs]);
}
