import { test } from "uvu";
import * as assert from "uvu/assert";
import { linkContacts, writtenOut } from "../../src/markdown/written-out.ts";
import { parseContacts } from "../../src/model/contacts.ts";

const { contacts } = parseContacts(`
"112": { name: Alarmnummer, phone: "112" }
veilig-thuis: { name: Veilig Thuis, phone: 0800-2000, url: "https://veiligthuis.nl" }
buurthuis:
  name: Buurthuis De Brug
  phone: 020-123 45 67
  email: info@brug.example
  address: Voorbeeldstraat 12
  postcode: 1234 AB
  town: Voorbeeldstad
`);

const CASES: [text: string, linked: string][] = [
  ["Bel [0800-2000](tel:08002000).", "Bel <contact:veilig-thuis>."],
  ["Bel 0800-2000 of 0800 2000.", "Bel <contact:veilig-thuis> of <contact:veilig-thuis>."],
  ["**Bel [112](tel:112).**\\\nNu.", "**Bel <contact:112>.**\\\nNu."],
  ["[Veilig Thuis](tel:08002000)", "[Veilig Thuis](contact:veilig-thuis)"],
  [
    "[Veilig Thuis](https://veiligthuis.nl/): [0800-2000](tel:08002000)",
    "[Veilig Thuis](contact:veilig-thuis#url): <contact:veilig-thuis>",
  ],
  ["[020-123 45 67](tel:+31201234567)", "<contact:buurthuis>"],
  [
    "Mail [info@brug.example](mailto:info@brug.example) of <info@brug.example>",
    "Mail <contact:buurthuis#email> of <contact:buurthuis#email>",
  ],
  ["[mail ons](mailto:INFO@brug.example)", "[mail ons](contact:buurthuis#email)"],
  ["Brug\\\nVoorbeeldstraat 12\\\n1234 AB Voorbeeldstad", "Brug\\\n<contact:buurthuis#address>"],
  ["Kom naar Voorbeeldstraat 12, 1234 AB Voorbeeldstad.", "Kom naar <contact:buurthuis#address>."],
  ["Veilig Thuis (0800-2000).", "Veilig Thuis (<contact:veilig-thuis>)."],
  ["0800-2000'i arayın", "<contact:veilig-thuis>'i arayın"],
  ["اتصل بـ [0800-2000](tel:08002000).", "اتصل بـ <contact:veilig-thuis>."],
  // Not the same, or not to be touched.
  ["[+31 20 123 45 67](tel:+31201234567)", "[+31 20 123 45 67](tel:+31201234567)"],
  ["+31 20 123 45 67", "+31 20 123 45 67"],
  ["112 mensen", "112 mensen"],
  ["`Bel 0800-2000` en ``a ` 0800-2000``", "`Bel 0800-2000` en ``a ` 0800-2000``"],
  ["0800-20001", "0800-20001"],
  ["[0800-2000][bron]", "[0800-2000][bron]"],
  ["![Bord met 0800-2000](../images/a.jpg)", "![Bord met 0800-2000](../images/a.jpg)"],
  [
    "<contact:112> en [Veilig Thuis](contact:veilig-thuis)",
    "<contact:112> en [Veilig Thuis](contact:veilig-thuis)",
  ],
  ["Voorbeeldstraat 12", "Voorbeeldstraat 12"],
  ["", ""],
];
for (const [text, linked] of CASES) {
  test(`"${text}"`, () => {
    assert.is(linkContacts(text, contacts, {}).text, linked);
    // Once linked, there is nothing left to link.
    assert.is(linkContacts(linked, contacts, {}).text, linked);
  });
}

test("a text and its translation have the same targets in another order", () => {
  const targets = (text: string) => linkContacts(text, contacts, {}).targets;
  assert.equal(
    targets("Bel [112](tel:112) of 0800-2000."),
    targets("0800-2000 ya da [112](tel:112)'yi arayın."),
  );
  assert.not.equal(targets("Bel [112](tel:112)."), targets("112'yi arayın."));
});

test("code blocks of a body stay as they are", () => {
  const body = "Bel 0800-2000.\n\n```\n0800-2000\n```\n\n~~~\n0800-2000\n~~~\n";
  assert.is(writtenOut(body, contacts).length, 1);
});

test.run();
