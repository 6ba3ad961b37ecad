import { needsSecond, type Signed, type Signing, signCatalogue } from "../src/app/review/sign.ts";
import type { Catalogue } from "../src/catalog/po.ts";
import { personName } from "../src/catalog/signer.ts";
import { CHECKS } from "../src/checks/index.ts";
import { pairOf } from "../src/checks/pair.ts";
import type { SiteContext } from "../src/coverage/follow.ts";
import { catalogueOf, siteContext, updateFollowed } from "../src/coverage/stored.ts";
import { loadOriginals, type Original, originalsNamed } from "../src/markdown/original.ts";
import { today } from "../src/model/dates.ts";
import { atLine, type Problem, printProblem, UserError } from "../src/model/errors.ts";
import { inEnglish } from "../src/model/message.ts";
import { loadSite, type Site, targets } from "../src/model/site.ts";
import { excerpt } from "../src/model/text.ts";
import { defineCommand } from "./command.ts";

await defineCommand({
  name: "sign",
  about: `
Signs a translation for a person who has read all of it, in a file or on paper.
The page then names who checked it and when. Where an error finding remains,
nothing is signed.
`,
  options: {
    post: { type: "string", value: "SLUG", required: true, about: "the post or page" },
    language: { type: "string", value: "LANG", required: true, about: "tr, ar, ..." },
    name: {
      type: "string",
      value: '"..."',
      required: true,
      about: "of the person who read it; readers see this name",
    },
    accept: {
      type: "string",
      default: "",
      value: "CHECK,...",
      about: "checks whose errors that person has seen and considers right",
    },
    stale: {
      type: "boolean",
      default: false,
      about:
        "also what was translated before its Dutch changed; without it nothing that waits for that is signed",
    },
  },
  async main({ site: root, post, language: code, name, accept, stale }) {
    if (!post || !code || !name)
      throw new UserError('give --post SLUG, --language LANG and --name "..."; see --help');
    const site = loadSite(root);
    const codes = targets(site).map((language) => language.code);
    if (!codes.includes(code)) throw new UserError(`--language ${code}: must be one of ${codes.join(", ")}`);
    const checks = accept
      .split(",")
      .map((check) => check.trim())
      .filter(Boolean);
    const names = CHECKS.map((check) => check.name);
    const unknown = checks.find((check) => !names.includes(check));
    if (unknown)
      throw new UserError(`--accept ${unknown}: no check has that name; there are ${names.join(", ")}`);
    const signing = { name: personName(name), date: today(site.timeZone), accept: checks, stale };
    const context = siteContext(site, today(site.timeZone));
    let isWhole = true;
    for (const original of originalsOf(site, post, code)) {
      const file = catalogueOf(original, code);
      const fourEyes = needsSecond(site, original);
      const outcome = sign(context, original, code, { ...signing, fourEyes });
      const { signed, proposed, stale: old, missing } = outcome;
      const all = signed.length + proposed.length + old.length + missing.length === 0;
      console.log(
        all
          ? `${file}: nothing to sign, everything is signed`
          : `${file}: ${count(signed.length, "text")} signed by ${signing.name}`,
      );
      if (proposed.length > 0)
        console.log(`${file}: ${count(proposed.length, "text")} signed first; another person must sign, too`);
      for (const { source } of old) {
        console.log(
          `${file}: not signed, the Dutch has changed: "${excerpt(source)}"; read it again and give --stale`,
        );
      }
      for (const { source } of missing) console.log(`${file}: has no translation: "${excerpt(source)}"`);
      isWhole &&= proposed.length + old.length + missing.length === 0;
    }
    return isWhole ? 0 : 1;
  },
});

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The post and the page with this slug. */
function originalsOf(site: Site, slug: string, code: string): Original[] {
  const found = originalsNamed(loadOriginals(site), slug);
  const wanted = found.filter(({ meta }) => meta.languages?.includes(code) ?? true);
  if (wanted.length === 0) throw new UserError(`--post ${slug}: its "languages" leaves out ${code}`);
  return wanted;
}

/** Reads, signs and writes a catalogue; a refusal leaves the file unchanged. */
function sign(context: SiteContext, original: Original, code: string, signing: Signing): Signed {
  let outcome: Signed | undefined;
  let faults: readonly Problem[] = [];
  updateFollowed(original, code, context, ({ catalogue, context: { language, glossary } }) => {
    outcome = signCatalogue(catalogue, (entry) => pairOf(entry, original, language, glossary), signing);
    faults = catalogue.faults ?? [];
    if (outcome.refused.length > 0) throw refusal(outcome, catalogueOf(original, code), catalogue.lines);
    return outcome.catalogue;
  });
  for (const fault of faults) console.error(printProblem(fault));
  return outcome!;
}

/** What prevents signing, and how to go on. */
function refusal({ refused }: Signed, file: string, lines: Catalogue["lines"]): UserError {
  const faults = refused.map(({ entry, finding: { check, message } }) =>
    atLine(
      { file, line: lines?.get(entry.source) },
      `[${check}] ${inEnglish(message)} (in "${excerpt(entry.source)}")`,
    ),
  );
  const checks = [...new Set(refused.map(({ finding }) => finding.check))].join(",");
  return new UserError(
    [...faults, `nothing is signed; correct these, or accept them by name with --accept ${checks}`].join(
      "\n",
    ),
    1,
  );
}
