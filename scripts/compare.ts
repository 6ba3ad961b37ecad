import { parseArgs } from "node:util";
import { UsageError } from "../test/compare/checkout.ts";
import { compare } from "../test/compare/compare.ts";

const HELP = `
npm run compare -- OTHER [--site NAME] [--keep]

Works on six sites with this checkout and with another, as a user would, and
compares byte for byte: built pages, what commands print and their exit codes,
catalogues and other files they write, exports, and what the reviewers' app
answers. For changes after which everything must be as it was.

  OTHER        the folder of another checkout, or a revision of git (main, HEAD~1);
               what a revision gives is kept in .cache/compare for the next time
  --site NAME  only this site: states, mistakes, constructs, sample, many, findings
  --keep       keep the results of both, and a list of all differences

Each difference is listed once, with the files that have it. Exit code 0: nothing
differs; 1: something does; 2: wrong usage. Pictures for link previews, npm start
and --watch are not compared.
`;

// A mistake in files or options: no stack trace.
const isUsage = (error: unknown) =>
  error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");

// Temporary folders are removed.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

try {
  const { values, positionals } = parseArgs({
    options: { site: { type: "string" }, keep: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  const [other, ...more] = positionals;
  if (values.help) process.stdout.write(`${HELP.trim()}\n`);
  else if (other === undefined || more.length > 0)
    throw new UsageError("name one other checkout; see --help");
  else {
    const differing = await compare({ other, site: values.site, keep: values.keep, say: console.log });
    console.log(differing === 0 ? "nothing differs" : `${differing} files differ`);
    process.exitCode = differing === 0 ? 0 : 1;
  }
} catch (error) {
  if (!isUsage(error)) throw error;
  console.error((error as Error).message.split("\n")[0]);
  process.exitCode = 2;
}
