import { test } from "uvu";
import * as assert from "uvu/assert";
import { addressesIn } from "../../src/model/addresses.ts";

const CASES: [text: string, found: [shown: string, href: string][]][] = [
  ["Mail naar info@voorbeeld.example.", [["info@voorbeeld.example", "mailto:info@voorbeeld.example"]]],
  [
    "Kijk op www.voorbeeld.example/hulp, of bel.",
    [["www.voorbeeld.example/hulp", "https://www.voorbeeld.example/hulp"]],
  ],
  [
    "https://voorbeeld.example/a?b=1)",
    [["https://voorbeeld.example/a?b=1", "https://voorbeeld.example/a?b=1"]],
  ],
  [
    "Bel 020-123 45 67 of 0800-2000.",
    [
      ["020-123 45 67", "tel:+31201234567"],
      ["0800-2000", "tel:08002000"],
    ],
  ],
  ["Uit het buitenland: +31 20 123 45 67", [["+31 20 123 45 67", "tel:+31201234567"]]],
  ["+31 (0)20 123 45 67 (overdag)", [["+31 (0)20 123 45 67", "tel:+31201234567"]]],
  ["(020) 123 45 67", [["(020) 123 45 67", "tel:+31201234567"]]],
  ["\u202B0800\u20112000\u202C", [["0800\u20112000", "tel:08002000"]]],
  ["اتصل بالرقم 06-12345678.", [["06-12345678", "tel:+31612345678"]]],
  ["0800-2000'i arayın", [["0800-2000", "tel:08002000"]]],
  ["Veilig Thuis (0800-2000).", [["0800-2000", "tel:08002000"]]],
  ["(bel 020-123 45 67)", [["020-123 45 67", "tel:+31201234567"]]],
  [
    "https://nl.voorbeeld.example/Brug_(gebouw) en (www.voorbeeld.example)",
    [
      ["https://nl.voorbeeld.example/Brug_(gebouw)", "https://nl.voorbeeld.example/Brug_(gebouw)"],
      ["www.voorbeeld.example", "https://www.voorbeeld.example"],
    ],
  ],
  ["Bel 112", []],
  ["Er kwamen 112 mensen", []],
  ["op 12-01-2027 om 19.30 uur", []],
  ["2026-11-28 tot 2027-01-12", []],
  ["IBAN NL91 ABNA 0417 1643 00", []],
  ["van 1990 - 2020 1234", []],
  ["€ 1 000 000 000", []],
  ["KvK 12345678", []],
  ["code a0612345678", []],
  ["naam@", []],
  ["@naam en #tag", []],
  ["versie 1.2.3.4", []],
  ["www.", []],
  ["", []],
];
for (const [text, found] of CASES) {
  test(`in "${text}"`, () => {
    assert.equal(
      addressesIn(text).map(({ start, end, href }) => [text.slice(start, end), href]),
      found,
    );
  });
}

test.run();
