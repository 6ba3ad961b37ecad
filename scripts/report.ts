import { readFileSync } from "node:fs";
import { siteContext } from "../src/coverage/stored.ts";
import { mailText, oneLine } from "../src/exchange/mail.ts";
import { type Received, receiveReport } from "../src/exchange/report.ts";
import { isEncoded, type Reported, readReports } from "../src/exchange/report-text.ts";
import {
  loadOriginals,
  type Original,
  type Originals,
  originalsNamed,
  segments,
} from "../src/markdown/original.ts";
import { today } from "../src/model/dates.ts";
import { atLine, printProblem, UserError } from "../src/model/errors.ts";
import { inEnglish, message } from "../src/model/message.ts";
import { loadSite, type Site } from "../src/model/site.ts";
import { defineCommand } from "./command.ts";

/** Where a report is, if not with its block. */
const ABOVE = {
  block: "",
  changed: "; its Dutch has changed since the reader saw it",
  title: "; the block is gone, so it is with the title",
};

await defineCommand({
  name: "report",
  usage: [
    '"TEXT OF A MAIL OR A MESSAGE"',
    "--file MAIL.txt",
    "-              (paste the text, then Ctrl-D)",
    '--post SLUG --language LANG [--block ID] "WHAT IS WRONG"',
  ],
  about: `
Writes a reader's report above the entry it is about, as a comment in the
catalogue, where the translator sees it first: # report: 2026-11-25 "..."
The mail or the message on WhatsApp comes from a link of the site ("Something
wrong?"); its line #taalbrug ..., or else the page's address, names the place.
Several in one text, or copied out of a chat: each goes to its place. Where the
block is gone, the report goes to the title. A report on the Dutch itself, or on
a text that is gone, goes to locales/nl/reports.jsonl, for the editors.
`,
  options: {
    file: { type: "string", value: "FILE", about: "read the mail or the message from a text file" },
    post: {
      type: "string",
      value: "SLUG",
      about: "the post or page, without a mail (after a phone call, for example)",
    },
    language: { type: "string", value: "LANG", about: "the language it was read in" },
    block: {
      type: "string",
      value: "ID",
      about:
        "the part of the page: what follows # in its address; without it, the report is about the page as a whole",
    },
  },
  notes: `
Headers and signatures of mails, and names of a chat, are left out; but the
reader's words go into a file, and with it into git: leave out what is private.
Exit codes: 0 all written; 1 a report was not written, with the reason; 2 wrong
usage.
`,
  async main({ site: root, file, post, language, block }, words) {
    const site = loadSite(root);
    const all = loadOriginals(site);
    const originals = [...all.posts, ...all.pages];
    const text = file === undefined ? await given(words) : await readFile(file, words);
    if (post === undefined && (language !== undefined || block !== undefined)) {
      throw new UserError("--language and --block go with --post SLUG");
    }
    const reports = post === undefined ? fromText(text, site) : [fromCall(all, post, language, block, text)];
    const context = siteContext(site, today(site.timeZone));
    const find = (kind: Original["kind"], slug: string) =>
      originals.find((each) => each.kind === kind && each.slug === slug);
    let left = 0;
    const faults = new Set<string>();
    for (const reported of reports) {
      const received = receiveReport(context, find, reported);
      if (received.kind === "left") {
        left++;
        console.error(printProblem(received.problem));
        continue;
      }
      console.log(`${atLine(received.at, printReceived(received))}: "${reported.words}"`);
      if (received.kind === "kept") for (const fault of received.faults) faults.add(printProblem(fault));
    }
    for (const fault of faults) console.error(fault);
    return left > 0 ? 1 : 0;
  },
});

function printReceived(received: Exclude<Received, { kind: "left" }>): string {
  const what = received.isNew ? "report written" : "reported before, and waits still";
  return received.kind === "kept"
    ? what + ABOVE[received.above]
    : `${what}, for the editors (${printProblem(received.about)})`;
}

/** The text given after the command, or from standard input for `-`. */
async function given(words: string[]): Promise<string> {
  if (words.length === 0)
    throw new UserError("give the text of the mail or message, or --file FILE, or - to paste it");
  return words.join() === "-" ? decode(readFileSync(0), "the text") : words.join(" ");
}

async function readFile(file: string, words: string[]): Promise<string> {
  if (words.length > 0) throw new UserError("give --file or a text, not both");
  try {
    return await decode(readFileSync(file), file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

async function decode(bytes: Uint8Array, name: string): Promise<string> {
  const text = await mailText(bytes);
  if (text === undefined) throw new UserError(`${name}: ${inEnglish(message("file.notUtf8"))}`);
  return text;
}

function fromText(text: string, site: Site): Reported[] {
  const { reports, dropped } = readReports(text, site);
  if (reports.length > 0) {
    if (dropped.length > 0) {
      console.error(`left out: ${dropped.length} lines of headers, signatures and other messages`);
      for (const line of dropped) console.error(`  ${oneLine(line)}`);
    }
    return reports;
  }
  throw new UserError(
    isEncoded(text)
      ? "the mail is encoded (base64); open it in a mail program, and copy its text"
      : "the text names no place; give the whole mail or message, with its line #taalbrug ..., or use --post SLUG --language LANG --block ID",
    1,
  );
}

/** A report without a mail. */
function fromCall(
  all: Originals,
  post: string,
  language: string | undefined,
  block: string | undefined,
  words: string,
): Reported {
  const [original] = originalsNamed(all, post) as [Original];
  if (language === undefined) throw new UserError("give the reader's language with --language");
  const id = block?.replace(/^#/, "");
  if (id !== undefined && !segments(original).some((each) => each.id === id)) {
    const fault = message("report.noBlock", { block: id });
    const said = message("report.said", { fault, words });
    throw new UserError(printProblem({ file: original.file, message: said }), 1);
  }
  return { place: { language, kind: original.kind, slug: post, id }, words, dutch: [] };
}
