import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type DutchFact, dutchFacts, skeleton } from "../../../src/languages/facts/dutch.ts";

/** A fact in one line: `date 2 12-1-2027` (weekday first), `time 10:00`, `amount 12.5`, `phone 112`. */
function show(fact: DutchFact): string {
  if (fact.kind === "date") {
    const { weekday, day, month, year } = fact;
    return `date ${[weekday, [day, month, year].filter(Boolean).join("-")].filter(Boolean).join(" ")}`;
  }
  if (fact.kind === "time") return `time ${fact.hour}${fact.minute === undefined ? "" : `:${fact.minute}`}`;
  return `${fact.kind} ${"value" in fact ? fact.value : fact.text}`;
}

const KEEP = ["SMN", "Buurthuis De Brug", "Buurthuis", "113 Zelfmoordpreventie", "LCC+"];

for (const [text, facts] of [
  ["", []],
  ["Twee mensen, drie tafels en één lange dag.", []],
  // Dates
  ["12 januari 2027", ["date 12-1-2027"]],
  ["Op 12 januari.", ["date 12-1"]],
  ["Dinsdag 12 januari 2027", ["date 2 12-1-2027"]],
  ["dinsdag, 12 januari", ["date 2 12-1"]],
  ["zondag 1 maart 2026,", ["date 7 1-3-2026"]],
  ["12\u00A0januari\u00A02027", ["date 12-1-2027"]],
  ["12-1-2027", ["date 12-1-2027"]],
  ["12-01-2027", ["date 12-1-2027"]],
  ["12/01/2027", ["date 12-1-2027"]],
  ["dinsdag 12-01-2027", ["date 2 12-1-2027"]],
  ["12-01/2027", []],
  ["1 mei", ["date 1-5"]],
  ["januari 2027", ["date 1-2027"]],
  ["In juni een cursus van 3 lessen", ["date 6", "number 3"]],
  ["In maart 25 nieuwe leden", ["date 3", "number 25"]],
  ["In juni 2000 mensen", ["date 6", "number 2000"]],
  ["Op 1 juni 2000 euro", ["date 1-6", "amount 2000"]],
  ["In juni 2000 kwamen zij", ["date 6-2000"]],
  ["in augustus", ["date 8"]],
  ["Elke dinsdag en vrijdag", ["date 2", "date 5"]],
  ["dinsdagavond, maandags, de dinsdagen", []],
  ["12 t/m 14 mei", ["number 12", "date 14-5"]],
  ["12 en 14 mei 2027", ["number 12", "date 14-5-2027"]],
  ["31 december 2026 en 1 januari 2027", ["date 31-12-2026", "date 1-1-2027"]],
  ["45 januari", ["number 45", "date 1"]],
  ["de 12e januari", ["date 1"]],
  ["januarikou, meisje, maartse buien", []],
  ["12 januari 1500 mensen", ["date 12-1", "number 1500"]],
  ["maandag tot en met donderdag", ["date 1", "date 4"]],
  // Times
  ["10.00 uur", ["time 10:0"]],
  ["10:30", ["time 10:30"]],
  ["om 9.05 uur", ["time 9:5"]],
  ["09.05 uur", ["time 9:5"]],
  ["19 uur", ["time 19"]],
  ["20 uur per week", ["time 20"]],
  ["40 uur per week", ["number 40"]],
  ["van 10.00 tot 12.30 uur", ["time 10:0", "time 12:30"]],
  ["10.00-12.00 uur", ["time 10:0", "time 12:0"]],
  ["10.00–12.00", ["time 10:0", "time 12:0"]],
  ["24.00 uur", ["time 24:0"]],
  ["25.00 uur", []],
  ["10.60", []],
  ["10:30:15", []],
  ["1 uur en 2 uren", ["time 1", "number 2"]],
  // Amounts
  ["€ 12,50", ["amount 12.5"]],
  ["€12", ["amount 12"]],
  ["€\u00A00,25", ["amount 0.25"]],
  ["12 euro", ["amount 12"]],
  ["12,50 euro", ["amount 12.5"]],
  ["€ 1.250,-", ["amount 1250"]],
  ["€ 1.250,--.", ["amount 1250"]],
  ["€ 2.500?", ["amount 2500"]],
  ["€ 1.234.567,89", ["amount 1234567.89"]],
  ["€ 12.50", ["amount 12.5"]],
  ["40 €", ["amount 40"]],
  ["12 eurocent", ["number 12"]],
  // Percentages
  ["8 %", ["percentage 8"]],
  ["8%", ["percentage 8"]],
  ["70 procent", ["percentage 70"]],
  ["3,5%", ["percentage 3.5"]],
  ["procenten", []],
  // Numbers
  ["15", ["number 15"]],
  ["1.250", ["number 1250"]],
  ["1.250.000 mensen", ["number 1250000"]],
  ["3,5 keer", ["number 3.5"]],
  ["In 2018 en 2022.", ["number 2018", "number 2022"]],
  ["(14) dagen, “21” jaar", ["number 14", "number 21"]],
  ["0", ["number 0"]],
  ["versie 2.0", []],
  ["12-jarige, 2e, 4x, A4, 24/7, 3-5, 1.2.3, NL91ABNA0417164300", []],
  ["007", []],
  ["1234 AB Voorbeeldstad", ["number 1234"]],
  ["foto's uit de jaren '80", ["number 80"]],
  ["1".repeat(40), []],
  // Phone numbers
  ["020-123 45 67", ["phone 020-123 45 67"]],
  ["(020) 123 45 67", ["phone (020) 123 45 67"]],
  ["0800-2000", ["phone 0800-2000"]],
  ["0800-2000 of 0900-8844.", ["phone 0800-2000", "phone 0900-8844"]],
  ["0800 2000 12 mensen", ["phone 0800 2000", "number 12"]],
  ["06 12345678", ["phone 06 12345678"]],
  ["06-12 34 56 78", ["phone 06-12 34 56 78"]],
  ["0612345678", ["phone 0612345678"]],
  ["+31 20 123 45 67", ["phone +31 20 123 45 67"]],
  ["+31 (0)20 123 45 67", ["phone +31 (0)20 123 45 67"]],
  ["+90 212 123 45 67", ["phone +90 212 123 45 67"]],
  ["Bel 112.", ["phone 112"]],
  ["112 euro", ["amount 112"]],
  ["020-123 45 67 12 keer", ["phone 020-123 45 67", "number 12"]],
  // Addresses
  ["https://www.discriminatie.nl/melden?id=12.", ["url https://www.discriminatie.nl/melden?id=12"]],
  ["(www.steffie.nl)", ["url www.steffie.nl"]],
  ["discriminatie.nl, Oefenen.nl/a-1", ["url discriminatie.nl", "url Oefenen.nl/a-1"]],
  ["tel:+31201234567", ["url tel:+31201234567"]],
  ["redactie@voorbeeld.example.", ["email redactie@voorbeeld.example"]],
  ["jan.de-vries+1@a.b.nl", ["email jan.de-vries+1@a.b.nl"]],
  ["o.a. en b.v. en d.w.z.", []],
  // Names to keep
  ["Buurthuis De Brug", ["name Buurthuis De Brug"]],
  ["SMN, LCC+ en 113 Zelfmoordpreventie", ["name SMN", "name LCC+", "name 113 Zelfmoordpreventie"]],
  ["SMNers", []],
  // Together, and bad input
  [
    "Dinsdag 12 januari 2027, 19.30 tot 21.00 uur, € 2,50, 3 personen",
    ["date 2 12-1-2027", "time 19:30", "time 21:0", "amount 2.5", "number 3"],
  ],
  ["12 januari\r\n2027", ["date 12-1", "number 2027"]],
  ["\uFEFF12 stoelen", ["number 12"]],
  ["12\uE000 januari", ["number 12", "date 1"]],
] as const) {
  test(`facts of ${JSON.stringify(text)}`, () => {
    const found = dutchFacts(text, KEEP);
    assert.equal(found.map(show), [...facts]);
    for (const fact of found) assert.is(fact.text, text.slice(fact.start, fact.end));
  });
}

for (const [text, wanted] of [
  ["Op dinsdag 12 januari om 10.00 uur", "Op ⟨date⟩ om ⟨time⟩ uur"],
  ["8 % en 8% en 8 procent", "⟨percentage⟩ en ⟨percentage⟩ en ⟨percentage⟩"],
  ["Bel 112 of mail a@b.nl", "Bel ⟨phone⟩ of mail ⟨email⟩"],
  ["SMN heeft 3 zalen", "⟨name⟩ heeft ⟨number⟩ zalen"],
  ["Geen feiten", "Geen feiten"],
] as const) {
  test(`skeleton of ${JSON.stringify(text)}`, () => assert.is(skeleton(text, KEEP), wanted));
}

test("facts of a huge text are found in time", () => {
  const text = `${"a".repeat(100_000)} ${"1.".repeat(50_000)} ${"x@".repeat(50_000)} ${"12 januari ".repeat(10_000)}`;
  assert.is(dutchFacts(text).length, 10_000);
});

const pieces =
  "12|3|0|2027|1.250|,|.|-|/|:| |€|%|uur|euro|procent|januari|mei|dinsdag|10.00|020-123 45 67|+31|(020)|112|www.|a.nl|@|https://|SMN|’s|x|⟨|⟩|\uFFFC|\n|number|date|\u00A0|é".split(
    "|",
  );

test("property: facts stand in order, never overlap, and a skeleton has none but those in it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((list) => list.join("")),
      fc.subarray(["SMN", "number", "12", "januari 2027", "x"]),
      (text, names) => {
        let at = 0;
        for (const fact of dutchFacts(text, names)) {
          assert.ok(fact.start >= at && fact.end > fact.start, text);
          assert.is(fact.text, text.slice(fact.start, fact.end));
          at = fact.end;
        }
        const bones = skeleton(text, names);
        assert.is(skeleton(bones, names), bones, JSON.stringify({ text, names }));
      },
    ),
    { numRuns: 2000 },
  );
});

test.run();
