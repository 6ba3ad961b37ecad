import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadUi } from "../../../src/checks/ui.ts";
import { contactLink, parseContacts } from "../../../src/model/contacts.ts";
import { loadSite } from "../../../src/model/site.ts";
import { createContactPrinter } from "../../../src/site/pages/contacts.ts";
import { tempSite } from "../../site.ts";

const { contacts } = parseContacts(`
"112": { name: Alarmnummer, phone: "112", free: true, always: true, hours: { mon: "09:00-17:00" } }
hulp:
  name: Hulp & Co
  phone: 0800-2000
  url: https://www.hulp.example/
  email: info@hulp.example
  address: Dorpsstraat 1
  town: Ergens
  free: false
  interpreter: true
  hours:
    mon: 09:00-12:00, 13:00-17:00
    tue: 09:00-17:00
    wed: 09:00-17:00
    fri: 09:00-17:00
site: { name: Site, url: "https://site.example/a" }
`);
const site = loadSite(tempSite({}, { contacts: { veiligheid: ["112", "hulp"], recht: ["hulp", "site"] } }));
const printer = createContactPrinter(site, await loadUi(site), contacts);

const LINKS: [href: string, words: string | undefined, html: string][] = [
  ["contact:hulp", undefined, '<a href="tel:08002000"><bdi dir="ltr">0800-2000</bdi></a>'],
  ["contact:hulp", "onze hulp", '<a href="tel:08002000">… <bdi dir="ltr">(0800-2000)</bdi></a>'],
  // The number is not printed twice.
  ["contact:112", "112", '<a href="tel:112">…</a>'],
  ["contact:hulp", "bel 0800 2000", '<a href="tel:08002000">…</a>'],
  ["contact:hulp#url", "de site", '<a href="https://www.hulp.example/">…</a>'],
  [
    "contact:hulp#url",
    undefined,
    '<a href="https://www.hulp.example/"><bdi dir="ltr">hulp.example</bdi></a>',
  ],
  ["contact:hulp#email", "mail ons", '<a href="mailto:info@hulp.example">…</a>'],
  ["contact:hulp#address", undefined, '<span><bdi dir="ltr">Dorpsstraat 1, Ergens</bdi></span>'],
  ["contact:site", "de site", '<a href="https://site.example/a">…</a>'],
  ["contact:weg", "weg", "…"],
];
for (const [href, words, html] of LINKS) {
  test(`${href} with the words "${words}"`, () => {
    const { start, end } = printer.link({ contact: contactLink(href)!, words, attributes: "" });
    assert.is(`${start}${words === undefined ? "" : "…"}${end}`, html);
  });
}

const HOURS: Record<string, string[]> = {
  nl: ["maandag", "dinsdag – woensdag", "vrijdag"],
  tr: ["Pazartesi", "Salı – Çarşamba", "Cuma"],
  ar: ["الاثنين", "الثلاثاء – الأربعاء", "الجمعة"],
  so: ["Isniin", "Talaado – Arbaco", "Jimce"],
  en: ["Monday", "Tuesday – Wednesday", "Friday"],
};
for (const [code, days] of Object.entries(HOURS)) {
  test(`${code}: days with the same hours are together`, () => {
    const [, card] = printer.cardsOf(["veiligheid"], code);
    assert.equal(card!.hours, [
      { days: days[0], times: ["09:00–12:00", "13:00–17:00"] },
      { days: days[1], times: ["09:00–17:00"] },
      { days: days[2], times: ["09:00–17:00"] },
    ]);
  });
}

test("who is open day and night has no hours, and what it costs is in words", () => {
  const [alarm, help] = printer.cardsOf(["veiligheid"], "en");
  assert.equal([alarm!.hours, alarm!.facts], [[], ["Open day and night", "Calls are free"]]);
  assert.equal(help!.facts, ["Ask for an interpreter", "Calls cost money"]);
});

test("contacts of several tags are there once, in the order of the settings", () => {
  const names = printer.cardsOf(["veiligheid", "recht", "anders"], "nl").map(({ name }) => name);
  assert.equal(names, ["Alarmnummer", "Hulp & Co", "Site"]);
  assert.equal(printer.cardsOf(undefined, "nl"), []);
});

test("a card has its name in its own language, and its addresses from left to right", () => {
  const card = printer.card("hulp", "ar");
  assert.match(card, '<strong lang="nl" dir="ltr">Hulp &amp; Co</strong>');
  assert.match(card, '<a href="tel:08002000"><bdi dir="ltr">0800-2000</bdi></a>');
  // The card stays open for its note.
  assert.is(card.match(/<div/g)!.length, card.match(/<\/div/g)!.length + 1);
});

test.run();
