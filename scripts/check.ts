import { printProblem } from "../src/model/errors.ts";
import { loadSite } from "../src/model/site.ts";
import { findFaults } from "../src/status/findings.ts";
import { run } from "./command.ts";

const HELP = `
npm run check -- [--json] [--site DIR]

Runs every check on every original, catalogue and interface file.
Exit code 1 when there is an error finding.

  --json      print { "findings": [...] } and nothing else
  --site DIR  another organisation's folder
`;

await run(HELP, { json: { type: "boolean" } }, async ({ site, json }) => {
  const findings = await findFaults(loadSite(site));
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (json) console.log(JSON.stringify({ findings }, null, 2));
  else {
    for (const { severity, check, message, ...where } of findings) {
      console.log(printProblem({ ...where, message: `${severity} [${check}] ${message}` }));
    }
    console.log(`${findings.length} findings, ${errors} of them errors`);
  }
  return errors > 0 ? 1 : 0;
});
