import { applyLinks, type LinkPlan, planLinks } from "../src/coverage/contact-links.ts";
import { siteContext } from "../src/coverage/stored.ts";
import { parseOriginal, scanOriginals } from "../src/markdown/original.ts";
import type { Contact } from "../src/model/contacts.ts";
import { today } from "../src/model/dates.ts";
import { atLine, printProblem } from "../src/model/errors.ts";
import { loadSite, paths } from "../src/model/site.ts";
import { excerpt } from "../src/model/text.ts";
import { defineCommand } from "./command.ts";

await defineCommand({
  name: "contacts",
  about: `
Lists the contacts of src/content/contacts.yaml, and the numbers and addresses
of them that posts and pages write out. With --link it replaces these by links:

  Bel [0800-2000](tel:08002000).   becomes   Bel <contact:veilig-thuis>.

in the Dutch and, where the same number is in the translation, there too. Such a
translation stays signed, as it reads the same. Any other waits for a person
afterwards; these are listed first.
`,
  options: {
    link: { type: "boolean", about: "replace what is written out; without it nothing is changed" },
  },
  notes: `
Exit code 1: a file has a mistake, or a text is left for a person.
`,
  async main({ site: root, link }) {
    const site = loadSite(root);
    const { found, surrounding, problems } = scanOriginals(site);
    const context = siteContext(site, today(site.timeZone));
    for (const contact of surrounding.contacts.values()) console.log(lineOf(contact));
    const plans = found.flatMap(({ file, text, kind }) => {
      const { original, problems: own } = parseOriginal(file, text, kind, surrounding);
      problems.push(...own);
      const plan = own.length === 0 ? planLinks(original, text, surrounding, context) : undefined;
      return plan ? [plan] : [];
    });
    for (const problem of problems) console.error(printProblem(problem));
    const forPeople = plans.flatMap(leftLines);
    for (const line of forPeople) console.log(line);
    for (const plan of plans) {
      if (link) applyLinks(plan, surrounding, context);
      for (const line of placeLines(plan, link === true)) console.log(line);
    }
    if (surrounding.contacts.size === 0) console.log(`${paths.contacts}: has no contacts`);
    else if (plans.length === 0) console.log("no text writes out a number or address of a contact");
    else if (!link) console.log("npm run contacts -- --link replaces them");
    return problems.length + (link ? forPeople.length : 0) > 0 ? 1 : 0;
  },
});

function lineOf({ id, name, phone, email, url, checked }: Contact): string {
  return [id, name, phone ?? email ?? url, checked && `checked ${checked}`].filter(Boolean).join("  ");
}

/** What linking leaves for people. */
function leftLines({ original: { file }, text, left, places }: LinkPlan): string[] {
  if (text === undefined) {
    const line = places[0]!.line;
    return [atLine({ file, line }, "cannot be replaced without changing more; write the links by hand")];
  }
  return [...left].flatMap(([code, entries]) =>
    entries.map(
      ({ source }) =>
        `${file}: ${code} has other numbers than the Dutch, and will wait for a person: "${excerpt(source)}"`,
    ),
  );
}

function placeLines({ original: { file }, places, linked, text }: LinkPlan, isDone: boolean): string[] {
  if (text === undefined) return [];
  const lines = places.map(({ line, text: shown, link }) =>
    atLine({ file, line }, `${excerpt(shown)} ${isDone ? "is now" : "becomes"} ${link}`),
  );
  const counts = [...linked].map(([code, { count, signed }]) => `${code} ${count} (${signed} signed)`);
  return [...lines, `${file}: translations ${isDone ? "linked" : "to link"}: ${counts.join(", ")}`];
}
