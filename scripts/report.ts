import { readFileSync } from "node:fs";
import { siteContext } from "../src/coverage/stored.ts";
import { mailText } from "../src/exchange/mail.ts";
import { type Reported, readMail, receiveReport } from "../src/exchange/report.ts";
import { loadOriginals, type Original, type Originals, originalsNamed } from "../src/markdown/original.ts";
import { today } from "../src/model/dates.ts";
import { atLine, printProblem, UserError } from "../src/model/errors.ts";
import { inEnglish, message } from "../src/model/message.ts";
import { loadSite } from "../src/model/site.ts";
import { defineCommand } from "./command.ts";

await defineCommand({
  name: "report",
  usage: [
    '"TEXT OF A MAIL"',
    "--file MAIL.txt",
    "-              (paste the mail, then Ctrl-D)",
    '--post SLUG --language LANG [--block ID] "WHAT IS WRONG"',
  ],
  about: `
Writes a reader's report above the entry it is about, as a comment in the
catalogue, where the translator sees it first: # report: 2026-11-25 "..."
The mail comes from a link of the site ("Something wrong?"); its last
line, #taalbrug ..., names the place. Several in one text: each goes to its place.
`,
  options: {
    file: { type: "string", value: "FILE", about: "read the mail from a text file" },
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
Headers and signatures of mails are left out; but the reader's words go into the
catalogue, and with it into git: leave out what is private.
Exit codes: 0 all written; 1 a report was not written, with the reason (one about
the Dutch never is: it has no catalogue); 2 wrong usage.
`,
  async main({ site: root, file, post, language, block }, words) {
    const site = loadSite(root);
    const all = loadOriginals(site);
    const originals = [...all.posts, ...all.pages];
    const text = file === undefined ? await given(words) : await readFile(file, words);
    if (post === undefined && (language !== undefined || block !== undefined)) {
      throw new UserError("--language and --block go with --post SLUG");
    }
    const reports =
      post === undefined
        ? fromMail(text, site.languages[0]!.name)
        : [fromCall(all, post, language, block, text)];
    const context = siteContext(site, today());
    let left = 0;
    const faults = new Set<string>();
    for (const reported of reports) {
      const received = receiveReport(context, originals, reported);
      if (received.kind === "left") {
        left++;
        console.error(printProblem(received.problem));
      } else {
        const what = received.isNew ? "report written" : "reported before, and waits still";
        const changed = received.isChanged ? "; its Dutch has changed since the reader saw it" : "";
        console.log(`${atLine(received.at, what + changed)}: "${reported.words}"`);
        for (const fault of received.faults) faults.add(printProblem(fault));
      }
    }
    for (const fault of faults) console.error(fault);
    return left > 0 ? 1 : 0;
  },
});

/** The text given after the command, or from standard input for `-`. */
async function given(words: string[]): Promise<string> {
  if (words.length === 0) throw new UserError("give the text of the mail, or --file FILE, or - to paste it");
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

function fromMail(text: string, dutchName: string): Reported[] {
  const { reports, dropped } = readMail(text, dutchName);
  if (reports.length > 0) {
    if (dropped.length > 0) console.error(`left out: ${dropped.length} lines of headers and signatures`);
    return reports;
  }
  const isEncoded = /^content-transfer-encoding:\s*base64/im.test(text);
  throw new UserError(
    isEncoded
      ? "the mail is encoded (base64); open it in a mail program, and copy its text"
      : "the text names no place; give the whole mail, with its last line (#taalbrug ...), or use --post SLUG --language LANG --block ID",
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
  return { place: { language, kind: original.kind, slug: post, id }, words, dutch: [] };
}
