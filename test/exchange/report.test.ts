import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { answerReport, reportsOn, sign } from "../../src/catalog/entry.ts";
import { parseCatalogue } from "../../src/catalog/po.ts";
import { answerSourceReport, readSourceReports } from "../../src/catalog/source-reports.ts";
import { loadUi } from "../../src/checks/ui.ts";
import { mailText } from "../../src/exchange/mail.ts";
import { readReports } from "../../src/exchange/report-text.ts";
import { languageOf } from "../../src/i18n/ui.ts";
import { loadOriginals, segments } from "../../src/markdown/original.ts";
import { today } from "../../src/model/dates.ts";
import { loadSite, parseSite, paths } from "../../src/model/site.ts";
import { createReporter } from "../../src/site/content/report.ts";
import { command } from "../command.ts";
import { drafted, inTurkish, left, post, tempSite, translate, write } from "../site.ts";

/** What reading needs of a site. */
const SITE = parseSite(
  JSON.stringify({
    name: "Proef",
    url: "https://proef.example",
    languages: { nl: { name: "Nederlands" }, tr: { name: "Türkçe" } },
  }),
  "/x",
);
const WORDS = "Telefon numarası yanlış: 020 değil, 010.";
const BODY = `

~~~~~
Neyin yanlış olduğunu yukarıya yazın. Kendi dilinizde yazabilirsiniz.
https://proef.example/tr/posts/taalcafe/#b-1a2b3c
Türkçe: Bizi arayın: 020-123 45 67. Çarşamba ve cuma günleri saat 10.00 ile 12.30 arasında…
Nederlands: Bel ons: 020-123 45 67. We zijn er op woensdag en vrijdag van 10.00 tot…
#taalbrug tr posts/taalcafe b-1a2b3c
`;
const MAIL = WORDS + BODY;
const SENDER = "Ayşe Yılmaz <ayse@voorbeeld.example>";

/** Lines of 76 characters at most, as mail programs write them. */
const wrap = (text: string) => text.replace(/(.{1,76})(?: |$)/gm, "$1\n");
const quote = (text: string) => text.replace(/^/gm, "> ");
/** Quoted-printable, as RFC 2045 has it. */
function printable(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) => {
    const isPlain = byte === 10 || (byte >= 32 && byte < 127 && byte !== 61);
    return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  });
  const rows = [""];
  for (const each of bytes) {
    if (each === "\n") rows.push("");
    else if (rows.at(-1)!.length + each.length > 75) {
      rows[rows.length - 1] += "=";
      rows.push(each);
    } else rows[rows.length - 1] += each;
  }
  return rows.join("\r\n");
}
const html = (text: string) =>
  `<html><head><style>p > a { color: red }</style></head><body><div dir="ltr">${text
    .replaceAll("&", "&amp;")
    .split("\n")
    .map((line) => `<div>${line.replace(/https:\S+/, '<a href="$&">$&</a>') || "<br>"}</div>`)
    .join("")}</div></body></html>`;
const HEADERS = `From: ${SENDER}
Date: Wed, 25 Nov 2026 10:00:00 +0100
Subject: Sayfada hata
To: redactie@proef.example`;

const base64 = (text: string, lines = 76) =>
  Buffer.from(text)
    .toString("base64")
    .replace(new RegExp(`.{${lines}}`, "g"), "$&\r\n");
for (const [what, message] of [
  [
    "in base64",
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(MAIL)}`,
  ],
  [
    "as text and HTML",
    `Content-Type: multipart/alternative; boundary="=_x"\r\n\r\n--=_x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(MAIL)}\r\n--=_x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html("iets anders")}\r\n--=_x--\r\n`,
  ],
  [
    "as HTML alone",
    `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html(MAIL))}`,
  ],
] as const) {
  test(`a message that was sent ${what} is read from its file`, async () => {
    const sent = `Return-Path: <ayse@voorbeeld.example>\r\nSubject: Sayfada\r\n hata\r\nMIME-Version: 1.0\r\n${message}`;
    const { reports, dropped } = readReports((await mailText(Buffer.from(sent)))!, SITE);
    assert.equal(
      reports.map(({ place, words }) => [place.slug, place.id, words]),
      [["taalcafe", "b-1a2b3c", WORDS]],
    );
    assert.equal(dropped, []);
  });
}

test("bytes that are no message are text in UTF-8, or nothing", async () => {
  assert.is(await mailText(Buffer.from("Yanlış.\n\nMIME-Version: 1.0")), "Yanlış.\n\nMIME-Version: 1.0");
  assert.is(await mailText(Uint8Array.of(0xff, 0x41)), undefined);
});

for (const [what, mail] of [
  ["as it was sent", MAIL],
  ["with CR and LF", MAIL.replaceAll("\n", "\r\n")],
  ["wrapped", wrap(MAIL)],
  ["quoted", quote(MAIL)],
  ["wrapped, quoted twice", quote(quote(wrap(MAIL)))],
  ["quoted without a space", MAIL.replace(/^/gm, ">")],
  ["on one line", MAIL.replace(/\s+/g, " ")],
  ["in quoted-printable", printable(MAIL)],
  ["in quoted-printable, quoted", printable(quote(MAIL))],
  ["as HTML", html(MAIL)],
  ["as HTML with hard spaces", html(MAIL).replaceAll(" 1a2b3c", "&nbsp;1a2b3c")],
  ["with marks of direction", MAIL.replace(/^/gm, "\u200F").replace("tr posts", "\u2068tr\u2069 posts")],
  ["written below", BODY + WORDS],
  ["written below, quoted above", `${quote(BODY)}\n${WORDS}\n`],
  ["with a signature", `${WORDS}\n\n-- \nAyşe Yılmaz\n06-12345678${BODY}`],
  ["sent from a telephone", `${MAIL}\n\nSent from my iPhone`],
  ["with its headers", `${HEADERS}\n\n${MAIL}`],
  [
    "as a file",
    `Return-Path: <ayse@voorbeeld.example>\nReceived: from a.example\n\tby b.example\n${HEADERS}\nMIME-Version: 1.0\nContent-Type: text/plain;\n charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n${printable(MAIL)}`,
  ],
  [
    "forwarded by Gmail",
    `---------- Forwarded message ---------\nVan: ${SENDER}\nDate: wo 25 nov 2026 om 10:00\nSubject: Sayfada hata\nTo: <redactie@proef.example>\n\n\n${MAIL}`,
  ],
  [
    "forwarded by Outlook",
    `Van: ${SENDER}\nVerzonden: woensdag 25 november 2026 10:00\nAan: Redactie <redactie@proef.example>\nOnderwerp: Sayfada hata\n\n${wrap(MAIL)}`,
  ],
  [
    "forwarded in Arabic",
    `من: ${SENDER}\nالتاريخ: ٢٥ نوفمبر\nالموضوع: خطأ\nإلى: redactie@proef.example\n\n${MAIL}`,
  ],
  [
    "quoted in an answer",
    `Op wo 25 nov 2026 om 10:00 schreef Ayşe Yılmaz <\nayse@voorbeeld.example>:\n\n${quote(MAIL)}`,
  ],
] as const) {
  test(`a mail ${what} is read`, () => {
    const { reports } = readReports(mail, SITE);
    assert.equal(reports, [
      {
        place: { language: "tr", kind: "posts", slug: "taalcafe", id: "b-1a2b3c" },
        words: WORDS,
        dutch: reports[0]!.dutch,
      },
    ]);
    assert.match(reports[0]!.dutch.join(), /^Bel ons: 020-123 45 67. We zijn er .* van 10\.00 tot…$/);
  });
}

for (const own of [
  "The address must be info@proef.example, not info@proef.nl",
  "Tel: 010-123 45 67\nAdres: Kade 1\nhere are both",
  "1 < 2 && 3 > 2",
  "From: 10:00 until 12:00",
  "a=3D is no code",
]) {
  test(`what looks like a header or code stays: ${JSON.stringify(own)}`, () => {
    const [report] = readReports(own + BODY, SITE).reports;
    assert.is(report!.words, own.replaceAll("\n", " "));
  });
}

const file = (slug: string) => `${paths.posts}/${slug}.md`;
const catalogue = paths.catalogue("tr", "posts", "taalcafe");
const DUTCH =
  "Kom naar het **taalcafé** in de bibliotheek.\n\nBel ons op maandag.\n\n## Kosten\n\nHet is gratis.";

/** A site with a Turkish catalogue in which one text has no translation, and mails that its links open. */
async function newSite() {
  const root = tempSite(
    { [file("taalcafe")]: post("Taalcafé", DUTCH) },
    { languages: { nl: { name: "Nederlands" }, tr: { name: "Türkçe" } } },
  );
  const site = loadSite(root);
  const [original] = loadOriginals(site).posts;
  const all = segments(original!);
  translate(root, "taalcafe", (source) => (source === "Het is gratis." ? left : drafted()));
  const ui = await loadUi(site);
  const mail = (code: string, dutch: string, words: string) => {
    const { id } = all.find(({ text }) => text === dutch)!;
    const page = {
      site,
      original: original!,
      language: languageOf(site, code),
      title: "x",
      t: ui.t(code),
    };
    const plain = dutch.replaceAll("*", "");
    const address = createReporter(page)!({
      id: id!,
      dutch: plain,
      shown: code === "nl" ? plain : `TR ${plain}`,
    });
    return words + decodeURIComponent(address.slice(address.indexOf("&body=") + 6));
  };
  const entryOf = (dutch: string) =>
    parseCatalogue(readFileSync(path.join(root, catalogue), "utf8"), catalogue, "tr").entries.find(
      ({ source }) => source === dutch,
    )!;
  const report = (...options: string[]) => command("report", ["--site", root, ...options]);
  return { root, mail, entryOf, report };
}
const FIRST = "Kom naar het **taalcafé** in de bibliotheek.";
const SECOND = "Bel ons op maandag.";

test("a report becomes a comment above its entry, the newest first, and once", async () => {
  const { root, mail, entryOf, report } = await newSite();
  const first = await report(mail("tr", FIRST, "Yanlış.\n\n\u202BÇok\u202C yanlış."));
  assert.equal([first.code, first.stderr], [0, ""]);
  const line = Number(
    /^locales\/tr\/posts\/taalcafe\.po:(\d+): report written: "Yanlış\. Çok yanlış\."/.exec(
      first.stdout,
    )?.[1],
  );
  const rows = readFileSync(path.join(root, catalogue), "utf8").split("\n");
  assert.is(rows[line - 1], `# report: ${today()} "Yanlış. Çok yanlış."`);
  await report(mail("tr", FIRST, "Hâlâ yanlış."));
  const again = await report(mail("tr", FIRST, "Yanlış. Çok  yanlış."));
  assert.is(again.code, 0);
  assert.match(again.stdout, /reported before/);
  const entry = entryOf(FIRST);
  assert.equal(
    reportsOn(entry).map(({ text }) => text),
    ["Hâlâ yanlış.", "Yanlış. Çok yanlış."],
  );
  assert.is(entry.translation, inTurkish(FIRST));
  assert.equal(reportsOn(sign(entry, "Ayşe", "2026-11-25")), []);
});

test("an answered report is a comment that nobody counts", async () => {
  const { mail, entryOf, report } = await newSite();
  for (const words of ["Bir.", "İki."]) await report(mail("tr", FIRST, words));
  const entry = entryOf(FIRST);
  const [two, one] = reportsOn(entry);
  const answered = answerReport(entry, one!);
  assert.equal(reportsOn(answered), [two]);
  assert.is(answered.notes.length, entry.notes.length);
  assert.equal(answerReport(answered, one!), answered);
});

test("two mails in a file go each to their place, and one on a text without a translation stays", async () => {
  const { root, mail, entryOf, report } = await newSite();
  const name = path.join(root, "mail.txt");
  writeFileSync(
    name,
    quote(`${HEADERS}\n\n${mail("tr", SECOND, "Bir.")}\n${mail("tr", "Het is gratis.", "İki.")}`),
  );
  const { code, stderr } = await report("--file", name);
  assert.is(code, 0, stderr);
  assert.match(stderr, /left out: 4 lines/);
  assert.equal(
    reportsOn(entryOf(SECOND)).map(({ text }) => text),
    ["Bir."],
  );
  await report("--post", "taalcafe", "--language", "tr", "Hepsi.");
  assert.equal(
    reportsOn(entryOf("Het is gratis.")).map(({ text }) => text),
    ["İki."],
  );
  assert.equal(
    reportsOn(entryOf("Taalcafé")).map(({ text }) => text),
    ["Hepsi."],
  );
  assert.not.match(readFileSync(path.join(root, catalogue), "utf8"), /ayse|@/i);
});

test("a report by telephone goes to the block that is named", async () => {
  const { entryOf, report } = await newSite();
  const call = ["--post", "taalcafe", "--language", "tr", "--block"];
  assert.is((await report(...call, "#kosten", "Fiyat yanlış.")).code, 0);
  assert.equal(
    reportsOn(entryOf("Kosten")).map(({ text }) => text),
    ["Fiyat yanlış."],
  );
});

test("a block whose Dutch changed is found by the Dutch of the mail", async () => {
  const { root, mail, entryOf, report } = await newSite();
  const text = mail("tr", SECOND, "Yanlış.");
  write(root, { [file("taalcafe")]: post("Taalcafé", DUTCH.replace("op maandag", "op dinsdag")) });
  const { code, stdout } = await report(text);
  assert.is(code, 0);
  assert.match(stdout, /its Dutch has changed/);
  const entry = entryOf("Bel ons op dinsdag.");
  assert.equal([entry.previous, reportsOn(entry)[0]!.text], [SECOND, "Yanlış."]);
});

test("what cannot be written is said, with the words and the next step", async () => {
  const { root, mail, report } = await newSite();
  const before = readFileSync(path.join(root, catalogue), "utf8");
  const call = ["--post", "taalcafe", "--language"];
  for (const [options, code, line] of [
    [[mail("tr", SECOND, " ")], 1, /does not say what is wrong/],
    [
      [...call, "tr", "--block", "b-x", "Fout."],
      1,
      /^src\/content\/posts\/taalcafe\.md: no longer has the block b-x.*"Fout\."$/m,
    ],
    [["Er is iets mis"], 1, /names no place.*--post/],
    [["Content-Transfer-Encoding: base64\n\nWWFubMSxxZ8="], 1, /base64.*copy its text/],
    [[], 2, /--file/],
    [["--file", "/weg.txt"], 2, /^\/weg\.txt: cannot be read/],
    [["--post", "weg", "--language", "tr", "x"], 2, /^--post weg: no post or page has that name/],
    [["--post", "taalcafe", "x"], 2, /--language/],
    [["--block", "b-x", "x"], 2, /--post/],
  ] as const) {
    const outcome = await report(...options);
    assert.is(outcome.code, code, outcome.stderr);
    assert.match(outcome.stderr, line);
    assert.is(outcome.stdout, "", options.join());
  }
  assert.is(readFileSync(path.join(root, catalogue), "utf8"), before);
});

test("what no catalogue can have is kept for the editors, once, until it is answered", async () => {
  const { root, mail, report } = await newSite();
  const before = readFileSync(path.join(root, catalogue), "utf8");
  const text = mail("tr", SECOND, "Yanlış.");
  for (const [options, line] of [
    [[mail("nl", SECOND, "Fout.")], /:1: report written, .*taalcafe\.md:8: .*Dutch itself.*: "Fout\."$/m],
    [
      ["--post", "taalcafe", "--language", "nl", "Alles."],
      /:2: report written, .*taalcafe\.md:2: .*: "Alles\."$/m,
    ],
    [
      [text.replace("posts/taalcafe b", "posts/weg b")],
      /:3: .*posts\/weg\.md: there is no text.*: "Yanlış\."$/m,
    ],
    [[text.replace("#taalbrug tr", "#taalbrug pl")], /:4: .*the language "pl"\): "Yanlış\."$/m],
    [[mail("nl", SECOND, "Fout.")], /:1: reported before, and waits still, for the editors/],
  ] as const) {
    const { code, stdout, stderr } = await report(...options);
    assert.equal([code, stderr], [0, ""]);
    assert.match(stdout, line);
  }
  const { reports, problems } = readSourceReports(root);
  assert.equal(problems, []);
  assert.equal(
    reports.map(({ language, slug, dutch, text }) => [language, slug, dutch, text]),
    [
      ["nl", "taalcafe", SECOND, "Fout."],
      ["nl", "taalcafe", undefined, "Alles."],
      ["tr", "weg", SECOND, "Yanlış."],
      ["pl", "taalcafe", SECOND, "Yanlış."],
    ],
  );
  assert.is(readFileSync(path.join(root, catalogue), "utf8"), before);

  const by = { name: "Anna Voorbeeld", date: "2026-11-28" };
  assert.ok(answerSourceReport(root, reports[0]!.id, by));
  assert.not.ok(answerSourceReport(root, reports[0]!.id, by));
  assert.is(readSourceReports(root).reports.length, 3);
  // A reader who reports it again after the answer is heard again.
  assert.match((await report(mail("nl", SECOND, "Fout."))).stdout, /:5: report written/);
});

test("a line that is no report stays as it is, and is named", async () => {
  const { root, mail, report } = await newSite();
  write(root, { [paths.reports]: "<<<<<<< HEAD\n" });
  assert.is((await report(mail("nl", SECOND, "Fout."))).code, 0);
  assert.match(readFileSync(path.join(root, paths.reports), "utf8"), /^<<<<<<< HEAD\n\{.*\}\n$/);
  const { reports, problems } = readSourceReports(root);
  assert.equal([reports.length, problems.map(({ line }) => line)], [1, [1]]);
  const { stdout } = await command("check", ["--site", root]);
  assert.match(stdout, /locales\/nl\/reports\.jsonl:1: .*is no report/);
  assert.match(stdout, /locales\/nl\/reports\.jsonl:2: .*about nl\/posts\/taalcafe: Fout\./);
});

test("a report on a block that is gone goes to the title, with the Dutch that the reader saw", async () => {
  const { root, mail, entryOf, report } = await newSite();
  const text = mail("tr", SECOND, "Yanlış.");
  write(root, { [file("taalcafe")]: post("Taalcafé", "Iets heel anders.") });
  // The run that follows removes the old entry.
  writeFileSync(path.join(root, catalogue), "");
  const { code, stdout } = await report(text);
  assert.is(code, 0);
  assert.match(stdout, /the block is gone, so it is with the title/);
  assert.equal(
    reportsOn(entryOf("Taalcafé")).map((each) => each.text),
    [`Yanlış. (Nederlands: ${SECOND})`],
  );
});

const CHAT = `~~~~~
Sayfada hata: Taalcafé
Neyin yanlış olduğunu 👇 işaretinin altına yazın. Kendi dilinizde yazabilirsiniz.
https://proef.example/tr/posts/taalcafe/#b-1a2b3c
Türkçe: Bizi arayın: 020-123 45 67. Çarşamba ve cuma günleri saat 10.00 ile 12.30 arasında…
Nederlands: Bel ons: 020-123 45 67. We zijn er op woensdag en vrijdag van 10.00 tot…
#taalbrug tr posts/taalcafe b-1a2b3c 👇
`;
const HEADS = [
  "[28-11-2026 14:03] Ayşe Yılmaz: ",
  "[28-11-2026, 14:03:22] ~ Ayşe: ",
  "[14:03, 28-11-2026] +31 6 12345678: ",
  "[2:03 PM, 11/28/2026] Ayşe: ",
  "28-11-2026 14:03 - Ayşe Yılmaz: ",
  "28/11/2026, 2:03\u202fp. m. - Ayşe: ",
  "28.11.2026 14:03 - Ayşe 🌷: ",
  "[28.11.2026 ÖS 2:03] Ayşe: ",
  "\u200f[٢٨\u200f/١١\u200f/٢٠٢٦، ٢:٠٣\u00a0م] عائشة: ",
  "\u200f٢٨\u200f/١١\u200f/٢٠٢٦، ٢:٠٣ م - عائشة: ",
];
const WHATSAPP: (readonly [string, string])[] = [
  ["as it was sent", `${CHAT}\n${WORDS}`],
  ["typed right behind the last sign", `${CHAT.trimEnd()}${WORDS}`],
  ["written above", `${WORDS}\n${CHAT}`],
  ["with CR and LF", `${CHAT}${WORDS}`.replaceAll("\n", "\r\n")],
  ["with hard spaces", `${CHAT.replace("tr posts", "tr\u00a0posts")}${WORDS}`],
  ["quoted by a mail program", quote(wrap(`${CHAT}${WORDS}`))],
  ["with marks of direction", `\u200e${CHAT.replaceAll("\n", "\n\u200e")}\u2068${WORDS}\u2069`],
  ["without its last line", `${WORDS}\n${CHAT.replace(/^#taalbrug.*\n/m, "")}`],
  ...HEADS.flatMap((head) => [
    [`behind ${head.trim()}`, `${head}${CHAT}${WORDS}`] as const,
    [`behind ${head.trim()}, in two messages`, `${head}${CHAT}\n${head}${WORDS}`] as const,
  ]),
];
for (const [what, text] of WHATSAPP) {
  test(`a message on WhatsApp ${what} is read`, () => {
    const { reports } = readReports(text, SITE);
    const [report] = reports;
    assert.equal(
      reports.map(({ place, words }) => [place, words]),
      [[{ language: "tr", kind: "posts", slug: "taalcafe", id: "b-1a2b3c" }, WORDS]],
    );
    if (!what.includes("last line")) assert.match(report!.dutch.join(), /^Bel ons: .* van 10\.00 tot…$/);
  });
}

test("a chat of several people is their reports, without names and without the answers of others", () => {
  const other = CHAT.replace("b-1a2b3c 👇", "- 👇");
  const { reports, dropped } = readReports(
    [
      `[12-08-2026 09:00] Ayşe: Randevum ne zaman?`,
      `[28-11-2026 14:01] Ayşe: Merhaba`,
      `[28-11-2026 14:03] Ayşe: ${CHAT}`,
      `[28-11-2026 14:04] Redactie: Dank u, wat klopt er niet?`,
      `[28-11-2026 14:05] Ayşe: Numara: 010 olmalı 👎🏽`,
      `[28-11-2026 14:06] Mehmet: ${other}Hepsi`,
      `yanlış.`,
    ].join("\n"),
    SITE,
  );
  assert.equal(
    reports.map(({ place, words }) => [place.id, words]),
    [
      ["b-1a2b3c", "Merhaba Numara: 010 olmalı 👎🏽"],
      [undefined, "Hepsi yanlış."],
    ],
  );
  assert.equal(
    dropped.filter((line) => !line.endsWith(":")),
    [
      "[12-08-2026 09:00] Ayşe: Randevum ne zaman?",
      "[28-11-2026 14:04] Redactie: Dank u, wat klopt er niet?",
    ],
  );
});

test("two messages without names are two reports", () => {
  const text = `${CHAT}Bir.\n${CHAT.replace("b-1a2b3c 👇", "b-2 👇")}İki.`;
  assert.equal(
    readReports(text, SITE).reports.map(({ place, words }) => [place.id, words]),
    [
      ["b-1a2b3c", "Bir."],
      ["b-2", "İki."],
    ],
  );
});

for (const [text, place] of [
  ["https://proef.example/tr/posts/taalcafe/#b-1 yanlış", { kind: "posts", slug: "taalcafe", id: "b-1" }],
  ["Yanlış: https://proef.example/tr/contact/.", { kind: "pages", slug: "contact", id: undefined }],
  ["https://proef.example/tr/posts/x/#site-text ?", { kind: "posts", slug: "x", id: undefined }],
  ["https://proef.example/tr/ yanlış", undefined],
  ["https://elders.example/tr/contact/ yanlış", undefined],
  ["https://proef.example/images/kaart.jpg", undefined],
] as const) {
  test(`without the line of the site, an address names the place: ${text}`, () => {
    const { reports } = readReports(text, SITE);
    assert.equal(
      reports.map((each) => each.place),
      place ? [{ language: "tr", ...place }] : [],
    );
  });
}

test("property: whatever is pasted, no word of it is lost: it is in a report or among what was left out", () => {
  const word = fc.constantFrom(
    "Yanlış",
    "020",
    "[28-11-2026 14:03] Ayşe:",
    "28-11-2026 14:03 - Can:",
    "👎",
    ":",
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 6 }), (lines) => {
      const own = lines.map((line) => line.join(" ")).join("\n");
      const { reports, dropped } = readReports(`${CHAT}${own}`, SITE);
      const kept = [...reports.map(({ words }) => words), ...dropped].join(" ");
      for (const each of own.split(/\s+/)) assert.ok(kept.includes(each), each);
    }),
  );
});

test.run();
