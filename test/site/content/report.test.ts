import path from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadUi } from "../../../src/checks/ui.ts";
import { oneLine, ownWords } from "../../../src/exchange/mail.ts";
import { readReports } from "../../../src/exchange/report-text.ts";
import { languageOf } from "../../../src/i18n/ui.ts";
import { loadSite, type Site } from "../../../src/model/site.ts";
import {
  createReporter,
  type ReportedBlock,
  type ReportedPage,
  readable,
  reportWays,
} from "../../../src/site/content/report.ts";

const site = loadSite(path.resolve(import.meta.dirname, "../../.."));
const ui = await loadUi(site);
const form: Site = { ...site, report: "https://form.example/melden?org=1" };

const pageIn = (code: string, own: Partial<ReportedPage> = {}): ReportedPage => ({
  site,
  original: { kind: "posts", slug: "taalcafe" },
  language: languageOf(site, code),
  title: "Taalcafé & co",
  t: ui.t(code),
  ...own,
});
const addressFor = (page: ReportedPage, block?: ReportedBlock) => createReporter(page)!(block);

/** What a mail program makes of a link (RFC 6068). */
function open(address: string): { to: string; subject: string; body: string } {
  const [, to, fields] = /^mailto:([^?]*)\?(.*)$/s.exec(address)!;
  const field = (name: string) =>
    decodeURIComponent(
      fields!
        .split("&")
        .find((each) => each.startsWith(`${name}=`))!
        .slice(name.length + 1),
    );
  return { to: decodeURIComponent(to!), subject: field("subject"), body: field("body") };
}

test("the mail of a block says page, language, block and both texts, below room to write", () => {
  const block = { id: "b-1a2b3c", dutch: 'Bel "ons" & kom\\\n100%', shown: "Bizi arayın #1" };
  const { to, subject, body } = open(addressFor(pageIn("tr"), block));
  assert.is(to, site.email);
  assert.is(
    subject.replace(/[\u2066-\u2069]/g, ""),
    ui.t("tr")("report.subject", { title: "Taalcafé & co" }),
  );
  assert.equal(body.split("\r\n"), [
    "",
    "",
    "~~~~~",
    ui.t("tr")("report.body"),
    `${site.url}/tr/posts/taalcafe/#b-1a2b3c`,
    "Türkçe: Bizi arayın #1",
    'Nederlands: Bel "ons" & kom\\ 100%',
    "#taalbrug tr posts/taalcafe b-1a2b3c",
    "",
  ]);
});

test("a mail in Arabic shows numbers and names as they are written, and is read back without marks", () => {
  const block = { id: "b-1a2b3c", dutch: "Bel 020-123 45 67.", shown: "اتصلوا على 020-123 45 67." };
  const words = ui.t("ar");
  const t = ((key: string, values: Record<string, string>) =>
    key === "report.body" ? "اكتبوا فوق +31 20 123 45 67." : words(key, values)) as typeof words;
  const address = addressFor(pageIn("ar", { title: "مقهى LCC+", t }), block);
  const { subject, body } = open(address);
  assert.match(body, "اكتبوا فوق \u2068+31 20 123 45 67\u2069.\r\n");
  assert.match(subject, "مقهى \u2068LCC+\u2069");
  assert.match(body, "العربية: اتصلوا على \u2068020-123 45 67\u2069.\r\n");
  assert.match(body, "Nederlands: Bel 020-123 45 67.\r\n");
  assert.is(open(readable(address)).body, body);
  const mail = readReports(`الرقم \u206830-5\u2069 خطأ.${body}`, site);
  assert.is(mail.reports.length, 1);
  assert.not.match(JSON.stringify(mail), /[\u2066-\u2069]/);
});

test("a block in Dutch is there once; the page as a whole has neither text nor block", () => {
  const { body } = open(addressFor(pageIn("nl"), { id: "b-1", dutch: "Hallo", shown: "Hallo" }));
  assert.is(body.match(/Hallo/g)!.length, 1);
  const whole = open(addressFor(pageIn("ar", { original: { kind: "pages", slug: "contact" } }))).body;
  assert.match(whole, `${site.url}/ar/contact/\r\n#taalbrug ar pages/contact -\r\n`);
});

test("a form gets the same in its query, beside what stands there", () => {
  const block = { id: "b-1", dutch: "Hallo & dag", shown: "مرحبا" };
  const { origin, pathname, searchParams } = new URL(addressFor(pageIn("ar", { site: form }), block));
  assert.is(origin + pathname, "https://form.example/melden");
  assert.equal(Object.fromEntries(searchParams), {
    org: "1",
    page: `${site.url}/ar/posts/taalcafe/#b-1`,
    language: "ar",
    block: "b-1",
    dutch: "Hallo & dag",
    text: "مرحبا",
  });
});

const chatty: Site = { ...site, whatsapp: "+31612345678" };

/** What WhatsApp makes of a link: the number, and the text to send. */
function openChat(address: string): { number: string; text: string } {
  const { origin, pathname, searchParams } = new URL(address);
  assert.is(origin, "https://wa.me");
  return { number: pathname.slice(1), text: searchParams.get("text")! };
}

test("a message on WhatsApp says the same as a mail, above room to write", () => {
  const block = { id: "b-1a2b3c", dutch: 'Bel "ons" & kom\\\n100%', shown: "Bizi arayın #1" };
  const { number, text } = openChat(addressFor(pageIn("tr", { site: chatty }), block));
  assert.is(number, "31612345678");
  assert.equal(text.replace(/[\u2066-\u2069]/g, "").split("\n"), [
    "~~~~~",
    ui.t("tr")("report.subject", { title: "Taalcafé & co" }),
    ui.t("tr")("report.below"),
    `${site.url}/tr/posts/taalcafe/#b-1a2b3c`,
    "Türkçe: Bizi arayın #1",
    'Nederlands: Bel "ons" & kom\\ 100%',
    "#taalbrug tr posts/taalcafe b-1a2b3c 👇",
    "",
  ]);
});

for (const [what, own, names] of [
  ["a number", { whatsapp: "+31612345678", email: undefined }, ["whatsapp"]],
  ["an e-mail address", {}, ["mail"]],
  ["a number and an e-mail address", { whatsapp: "+31612345678" }, ["whatsapp", "mail"]],
  ["a number and a form", { whatsapp: "+31612345678", report: form.report }, ["whatsapp", "form"]],
  ["a form and an e-mail address", { report: form.report }, ["form"]],
  ["neither", { email: undefined }, []],
] as const) {
  test(`a site with ${what} is reported to by ${names.join(" or ") || "nothing"}; blocks take the first way`, () => {
    const page = pageIn("tr", { site: { ...site, ...own } });
    const ways = reportWays(page);
    assert.equal(
      ways.map(({ name }) => name),
      names,
    );
    assert.is(createReporter(page)?.(), ways[0]?.report());
  });
}

test("without a form and an e-mail address there is nothing to open", () => {
  assert.is(createReporter(pageIn("nl", { site: { ...site, email: undefined } })), undefined);
});

const long = (text: string) => text.repeat(300);
for (const [what, code, dutch, shown] of [
  ["Latin letters", "tr", long("een heel lang stuk "), long("çok uzun bir metin ")],
  ["Arabic letters", "ar", long("een heel lang stuk "), long("نص طويل جدًا ")],
  ["letters of four bytes", "en", long("👩‍👩‍👧‍👧🏳️‍🌈"), long("👩🏽‍🚀")],
  ["letters in two parts", "so", long("e\u0301abcde"), long("e\u0301\u0323abcd")],
  ["half a letter", "en", long("\uD83D"), long("\uDE00")],
] as const) {
  test(`texts of ${what} are shortened alike, between letters, until the address is short`, () => {
    for (const either of [site, form, chatty]) {
      const page = pageIn(code, {
        site: either,
        title: shown,
        original: { kind: "posts", slug: "a-".repeat(99) },
      });
      const address = addressFor(page, { id: "b-1", dutch, shown });
      assert.ok(address.length < 1900, `${address.length} characters`);
      assert.match(address, encodeURIComponent("…"));
    }
    const { body } = open(addressFor(pageIn(code), { id: "b-1", dutch, shown }));
    const texts = [...body.matchAll(/^[^:\r\n]+: (.*)…\r$/gm)].map(([, text]) => text!);
    assert.is(texts.length, 2);
    const whole = [shown, dutch].map((text) => text.toWellFormed());
    texts.forEach((text, at) => {
      assert.ok(whole[at]!.startsWith(text));
      const letters = [...new Intl.Segmenter().segment(whole[at]!)].map(({ index }) => index);
      assert.ok(letters.includes(text.length) || letters.includes(text.length + 1), "cut inside a letter");
    });
    const [a, b] = texts.map((text) => text.length);
    assert.ok(Math.abs(a! - b!) < 25, `${a} and ${b}`);
  });
}

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.lorem({ maxCount: 60 }),
  fc.string({ unit: fc.constantFrom("ا", "ل", "ع", " ", "ş", "é", "؟", "%", "&"), maxLength: 400 }),
);
const slug = fc.stringMatching(/^[a-z0-9]{1,20}(?:-[a-z0-9]{1,9}){0,3}$/);
/** What no rule for headers, quotes, signatures and encodings takes for its own. */
const words = text
  .map(oneLine)
  .filter((own) => own !== "" && !/[<>=&]|--|~~|#|\d\. /.test(own) && ownWords(own).words === own);
const block = fc.record({
  code: fc.constantFrom(...site.languages.map(({ code }) => code)),
  kind: fc.constantFrom("posts" as const, "pages" as const),
  slug,
  id: slug,
  title: text,
  dutch: text,
  shown: text,
  words,
});

/** A text as a mail program wraps and quotes it. */
function wrapped(text: string): string {
  const rows = text.split(/\r?\n/).flatMap((line) => {
    const rows = [""];
    for (const word of line.split(" ")) {
      if (`${rows.at(-1)} ${word}`.length > 74) rows.push(word);
      else rows[rows.length - 1] += ` ${word}`;
    }
    return rows;
  });
  return rows.map((row) => `> ${row.trim()}`).join("\r\n");
}

test("the mail that a link opens is read back: place, Dutch and the reader's own words", () => {
  fc.assert(
    fc.property(block, ({ code, kind, slug, id, title, dutch, shown, words }) => {
      const page = pageIn(code, { original: { kind, slug }, title });
      const address = addressFor(page, { id, dutch, shown });
      assert.ok(address.length < 1900);
      const chat = addressFor({ ...page, site: chatty }, { id, dutch, shown });
      assert.ok(chat.length < 1900);
      assert.is(new URL(readable(chat)).href, new URL(chat).href);
      assert.is(new URL(readable(address)).href, new URL(address).href);
      const { body } = open(address);
      const place = { language: code, kind, slug, id };
      for (const mail of [`${words}${body}`, wrapped(`${words}${body}`), `${body}\r\n${words}`]) {
        const { reports } = readReports(mail, site);
        assert.equal(
          reports.map((each) => [each.place, each.words]),
          [[place, words]],
        );
        assert.ok(reports[0]!.dutch.length > 0);
      }
    }),
    { numRuns: 300 },
  );
});

test("a text that has the marks of a mail does not pass for one", () => {
  const dutch = "Zie #taalbrug tr posts/weg b-9 en ~~~~~~ en Nederlands: kort";
  const { body } = open(addressFor(pageIn("tr"), { id: "b-1", dutch, shown: dutch.replace("Zie", "Bakın") }));
  const { reports } = readReports(`Yanlış.${body}`, site);
  assert.equal(
    reports.map(({ place, words }) => [place.id, words]),
    [["b-1", "Yanlış."]],
  );
});

test("two mails in one text are two reports", () => {
  const mail = (id: string, own: string) =>
    own + open(addressFor(pageIn("tr"), { id, dutch: "Hallo", shown: "Merhaba" })).body;
  const { reports } = readReports(mail("b-1", "Yanlış.") + mail("b-2", "Bu da."), site);
  assert.equal(
    reports.map(({ place, words }) => [place.id, words]),
    [
      ["b-1", "Yanlış."],
      ["b-2", "Bu da."],
    ],
  );
});

test.run();
