import { atLine } from "../src/model/errors.ts";
import { inEnglish } from "../src/model/message.ts";
import { loadSite } from "../src/model/site.ts";
import { findFaults } from "../src/status/findings.ts";
import { defineCommand } from "./command.ts";

await defineCommand({
  name: "check",
  about: `
Runs every check on every original, catalogue and interface file.
`,
  options: {
    json: { type: "boolean", about: 'print only { "findings": [...] }' },
  },
  notes: `
Exit code 1: at least one error finding.
`,
  async main({ site, json }) {
    const found = await findFaults(loadSite(site));
    const findings = found.map((finding) => ({ ...finding, message: inEnglish(finding.message) }));
    const errors = findings.filter(({ severity }) => severity === "error").length;
    if (json) console.log(JSON.stringify({ findings }, null, 2));
    else {
      for (const { severity, check, message, ...where } of findings) {
        console.log(atLine(where, `${severity} [${check}] ${message}`));
      }
      console.log(`${findings.length} findings, ${errors} of them errors`);
    }
    return errors > 0 ? 1 : 0;
  },
});
