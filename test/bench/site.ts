import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { draft, sign } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { parseOriginal, segments } from "../../src/markdown/original.ts";
import { paths } from "../../src/model/site.ts";
import { randomizer } from "./random.ts";

const CODES = ["tr", "ar", "so", "en"];
const TAGS = ["recht", "werk", "taal", "veiligheid", "samen"];

/** Dutch words and the same in Turkish, Arabic, Somali and English: none a denial, no two of a language alike. */
const WORDS = `
  de, bu, هذا, oo, the
  het, o, ذلك, waa, that
  ook, da, أيضا, ayaa, also
  van, olarak, من, ee, of
  op, üzerinde, على, ku, on
  in, içinde, في, ka, this
  met, ile, مع, la, with
  voor, için, لأجل, u, for
  bij, gibi, عند, ugu, by
  gemeente, belediye, البلدية, degmo, municipality
  buurthuis, mahalle evi, مركز الحي, xarun xaafad, community centre
  veiligheid, güvenlik, الأمان, ammaan, safety
  samen, birlikte, معا, wadajir, together
  mensen, insanlar, الناس, dad, people
  kunnen, yapabilir, يمكن, awoodaan, can
  vragen, sorular, الأسئلة, su’aalo, questions
  hulp, yardım, المساعدة, caawimaad, help
  krijgen, almak, الحصول, helaan, receive
  werk, iş, العمل, shaqo, job
  contract, sözleşme, العقد, heshiis, agreement
  school, okul, المدرسة, dugsi, lessons
  kinderen, çocuklar, الأطفال, carruur, children
  ouders, anne babalar, الآباء, waalidiin, parents
  gesprek, sohbet, الحديث, sheeko, conversation
  maandag, pazartesi, الاثنين, Isniin, Monday
  dinsdag, salı, الثلاثاء, Talaado, Tuesday
  gratis, ücretsiz, مجانا, bilaash, free
  bellen, aramak, الاتصال, wacaan, call
  schrijven, yazmak, الكتابة, qoraan, write
  brief, mektup, الرسالة, warqad, letter
  recht, hak, الحق, xaq, right
  advies, tavsiye, النصيحة, talo, advice
  gezondheid, sağlık, الصحة, caafimaad, health
  huisarts, aile hekimi, طبيب العائلة, dhakhtar qoys, GP
  taal, dil, اللغة, luqad, language
  oefenen, alıştırma, التدريب, layli, practice
  lezen, okumak, القراءة, akhriyaan, read
  luisteren, dinlemek, الاستماع, dhegaystaan, listen
  vrijwilliger, gönüllü, المتطوع, mutadawac, volunteer
  bijeenkomst, toplantı, اللقاء, kulan, meeting
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(", "));
const DUTCH = WORDS.map(([dutch]) => dutch!);
/** As in any text, every other word is one of the small ones, which tell a language best. */
const SMALL = 9;

/** Words of the sentences that hold facts, and the word that joins others. */
const JOINING = [
  ["en", "ve", "و", "iyo", "and"],
  ["om", "saat", "الساعة", "saacadda", "at"],
  ["maart", "Mart", "مارس", "Maarso", "March"],
];

const DICTIONARIES = new Map(
  CODES.map((code, at) => [
    code,
    new Map([...WORDS, ...JOINING].map((row) => [row[0]!, row[at + 1]!] as const)),
  ]),
);

/** A site of `posts` posts of some 400 words, with full catalogues in four languages: half reviewed, half drafts. */
export function makeSite(root: string, posts: number, languages: readonly string[] = CODES): void {
  for (const folder of [paths.posts, ...CODES.map((code) => `locales/${code}/posts`)]) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
  writeFileSync(
    path.join(root, paths.settings),
    JSON.stringify({ name: "Bench", url: "https://bench.example", cards: false }),
  );
  for (let at = 0; at < posts; at++) {
    const file = `${paths.posts}/bericht-${at}.md`;
    const text = makePost(at);
    writeFileSync(path.join(root, file), text);
    const { original } = parseOriginal(file, text, "posts", {
      languages: ["nl", ...CODES],
      images: new Map(),
      files: new Set(),
      contacts: new Map(),
    });
    const parts = segments(original);
    for (const code of languages) {
      const catalogue = merge(emptyCatalogue(code), parts, file);
      const entries = catalogue.entries.map((entry) => {
        const translation = translate(entry.source, code);
        return at % 2 === 0
          ? sign({ ...entry, translation }, "Bench", "2026-11-23")
          : draft(entry, translation, "deepl", "2026-11-23");
      });
      writeFileSync(
        path.join(root, paths.catalogue(code, "posts", original.slug)),
        printCatalogue({ ...catalogue, entries }),
      );
    }
  }
}

/** A translation word for word: real words and the language's signs, with the markup, links and facts of the Dutch. */
function translate(dutch: string, code: string): string {
  const words = DICTIONARIES.get(code)!;
  return dutch
    .replace(/(\d\d)\.(\d\d) uur/g, code === "ar" ? "$1:$2" : "$1.$2")
    .replace(/€ (\d+),(\d\d)/g, code === "so" || code === "en" ? "€$1.$2" : "$1,$2 €")
    .replace(/\]\([^)]*\)|\p{L}+/gu, (found) => {
      const word = words.get(found.toLowerCase());
      if (word === undefined) return found;
      return found === found.toLowerCase() ? word : word[0]!.toLocaleUpperCase(code) + word.slice(1);
    });
}

/** Some 400 words in the blocks a real post has. */
function makePost(seed: number): string {
  const random = randomizer(seed + 1);
  const word = (_none: unknown, at: number) =>
    DUTCH[at % 2 === 0 ? SMALL + random(DUTCH.length - SMALL) : random(SMALL)]!;
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  const capitalised = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const sentence = () => `${capitalised(words(8 + random(8)))}.`;
  const paragraph = () =>
    `${sentence()} ${sentence()} ${capitalised(words(3))} **${words(2)}** en [${words(2)}](https://voorbeeld.example/${random(99)}). ${sentence()}`;
  const meeting = () =>
    `Op ${1 + random(31)} maart ${2020 + random(9)} om 1${random(10)}.${10 + random(50)} uur: ${words(3)} voor € ${1 + random(90)},50.`;
  const section = () => [
    `## ${words(4)} ${seed}`,
    paragraph(),
    paragraph(),
    [sentence(), sentence(), meeting()].map((item) => `- ${item}`).join("\n"),
  ];
  const day = new Date(Date.UTC(2020, 0, 1 + (seed % 2000))).toISOString().slice(0, 10);
  const head = `---\ntitle: ${words(6)} ${seed}\ndescription: ${sentence()}\ndate: ${day}\ntags: [${TAGS[seed % TAGS.length]}]\n---`;
  return [
    head,
    paragraph(),
    ...section(),
    ...section(),
    `| ${words(1)} | ${words(1)} |\n| --- | --- |\n| ${words(2)} | € ${random(90)},50 |`,
    paragraph(),
  ].join("\n\n");
}
