import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseUi } from "../../src/i18n/ui-file.ts";
import { paths } from "../../src/model/site.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** The texts of a JSON file of texts, by key. */
function textsIn(file: string): Map<string, string> {
  const parsed = parseUi(read(file));
  assert.ok("texts" in parsed, file);
  return (parsed as { texts: Map<string, string> }).texts;
}

const translationsIn = (file: string) =>
  read(file)
    .split("\n")
    .filter((line) => line.startsWith("msgstr "));

const everything = (code: string) => [
  ...textsIn(paths.ui(code)).values(),
  ...textsIn(paths.messages(code)).values(),
  ...read(`docs/reviewing/${code}.md`).split("\n"),
  ...globSync(`locales/${code}/pages/*.po`, { cwd: root }).flatMap(translationsIn),
];

// One word and one spelling for a thing. A word that a literal translation of another language brings is here, too.
for (const [code, what, other] of [
  ["nl", "sign is ondertekenen", /(?<!\p{L})(?:ge)?teken(?:d|t|en|de)(?!\p{L})/u],
  ["en", "a segment is a part", /(?<!\p{L})pieces?(?!\p{L})/iu],
  ["en", "a word for not is a negation", /(?<!\p{L})denials?(?!\p{L})/iu],
  ["en", "what a text has does not stand there", /(?<!\p{L})stands? (?:here|there|by|with|twice)(?!\p{L})/iu],
  ["tr", "a segment is bölüm", /(?<!\p{L})parça/iu],
  ["tr", "a word is sözcük", /(?<!\p{L})kelime/iu],
  ["tr", "hâl has a circumflex", /(?<!\p{L})hali(?:yle|ni|ne|nde)?(?!\p{L})/iu],
  ["ar", "tanwin is written before its alif", /\u0627\u064b/u],
  ["ar", "a segment is مقطع", /(?<!\p{L})(?:ال)?قطع(?:ة|تان)?(?!\p{L})/u],
  [
    "ar",
    "readers and volunteers are addressed in the plural",
    /(?<!\p{L})(?:ضع|[وف]?(?:اكتب|احذف|أضف|افتح|احفظ|اقرأ|أعد))(?:ها|ه)?(?!\p{L})/u,
  ],
  ["so", "a telephone is telefoon", /taleef[ao]/iu],
  ["so", "then and after are ka dib", /(?<!\p{L})kad+ib/iu],
  ["so", "a word is eray", /(?<!\p{L})erey/iu],
  ["so", "pages are bogag", /bogg[ao]g/iu],
  ["so", "a title or an address is cinwaan", /(?<!\p{L})ciwaan/iu],
  ["so", "a browser is browser", /barows/iu],
  ["so", "mail is iimayl", /(?<![\p{L}"#])email(?!")/iu],
  ["so", "only is keliya", /(?<!\p{L})kaliya/iu],
  ["so", "Dutch is af-Holandays", /(?<!af-)Hol+and(?:ays|ees)/iu],
] as const) {
  test(`${code}: ${what}`, () => {
    const texts = everything(code);
    assert.equal(
      texts.filter((text) => other.test(text)),
      [],
    );
  });
}

const BUTTONS = [
  "trust.readDutch share.heading share.copy share.print search.go search.again search.dutch offline.again",
  "offline.forget listen.start listen.pause listen.resume listen.stop listen.recording exit.leave choice.open",
  "review.join.start review.name.save review.people.invite review.people.revoke review.post.signAll review.card.sign",
  "review.card.copy review.card.reset review.other.use review.other.drop review.comments.send review.finding.heed",
  "review.accept.yes review.help.close",
].flatMap((line) => line.split(" "));

for (const [code, what, other] of [
  ["tr", "the bare imperative, without -ın", /[ıiuü]n(?= \(|$)/u],
  [
    "ar",
    "a noun, without an imperative",
    /(?:وا(?=\s|$)|(?<!\p{L})(?:اكتب|احفظ|وقّع|ابدأ|أرسل|انسخ|استخدم)(?!\p{L}))/u,
  ],
] as const) {
  test(`${code}: buttons have ${what}`, () => {
    const texts = textsIn(paths.ui(code));
    assert.equal(
      BUTTONS.filter((key) => other.test(texts.get(key) ?? `${key} is missing`)),
      [],
    );
  });
}

test("a button that other texts name has the same words there", () => {
  for (const code of ["nl", "en", "tr", "ar", "so"]) {
    const texts = textsIn(paths.ui(code));
    const leave = texts.get("exit.leave")!;
    assert.ok(texts.get("exit.honest")!.includes(leave), code);
    const page = code === "nl" ? "src/content/pages/privacy.md" : `locales/${code}/pages/privacy.po`;
    assert.ok(read(page).includes(leave), page);
  }
});

test.run();
