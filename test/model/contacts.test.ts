import { test } from "uvu";
import * as assert from "uvu/assert";
import { contactLink, fieldOf, linkFault, parseContacts } from "../../src/model/contacts.ts";
import { printProblem } from "../../src/model/errors.ts";
import { inEnglish, message } from "../../src/model/message.ts";

const problems = (text: string) => parseContacts(text).problems.map(printProblem);

test("a contact has its facts as typed, and its hours in order", () => {
  const { contacts, problems: none } = parseContacts(
    [
      "# Wie u kunt bellen",
      "hulp:",
      "  name: '  Hulp   in de buurt '",
      "  phone: 0800-2000",
      "  free: true",
      "  email: info@hulp.example",
      "  hours:",
      "    fri: 09:00-12:30",
      "    mon: 13:00-24:00, 09:00-12:00",
      "  note: Vraag naar het spreekuur.",
    ].join("\r\n"),
  );
  assert.equal(none, []);
  assert.equal(contacts.get("hulp"), {
    id: "hulp",
    name: "Hulp in de buurt",
    phone: "0800-2000",
    free: true,
    email: "info@hulp.example",
    hours: [
      { day: 1, opens: "09:00", closes: "12:00" },
      { day: 1, opens: "13:00", closes: "24:00" },
      { day: 5, opens: "09:00", closes: "12:30" },
    ],
    note: "Vraag naar het spreekuur.",
  });
});

for (const text of ["", "\uFEFF", "# nog niets\n\n", " \n"]) {
  test(`${JSON.stringify(text)} has no contacts and no mistakes`, () => {
    assert.equal(parseContacts(text), { contacts: new Map(), problems: [] });
  });
}

const FILE = "src/content/contacts.yaml";
const MISTAKES: [name: string, text: string, problems: string[]][] = [
  [
    "a number that is none",
    "a:\n  name: A\n  phone: 0800-200\n",
    [
      `${FILE}:3: a: "0800-200" is not a telephone number; write for example "112", 0800-2000, 020-123 45 67 or +31 20 123 45 67`,
    ],
  ],
  [
    "a number without quotes",
    "a:\n  name: A\n  phone: 112\n",
    [`${FILE}:3: a: "phone" must be a non-empty text (put a number in quotes)`],
  ],
  [
    "an id twice",
    "a:\n  name: A\n  phone: 0800-2000\nb:\n  name: B\n  phone: 0800-2000\na:\n  name: A\n  phone: 0800-2001\n",
    [`${FILE}:7: "a" occurs twice; keep one of them`],
  ],
  [
    "an id with a space",
    "Veilig Thuis:\n  name: A\n  phone: 0800-2000\n",
    [`${FILE}:1: the id "Veilig Thuis" may have a-z, 0-9 and - only, such as veilig-thuis`],
  ],
  ["no lines", "a: 0800-2000\n", [`${FILE}:1: a: write indented lines below it, such as phone: 0800-2000`]],
  ["no name", "a:\n  phone: 0800-2000\n", [`${FILE}:1: a: "name" is missing; add name: ...`]],
  [
    "no way to reach it",
    "a:\n  name: A\n",
    [`${FILE}:1: a: there is no way to reach it; add one of phone, email, url, address`],
  ],
  [
    "an unknown key",
    "a:\n  name: A\n  tel: 0800-2000\n  url: https://a.example\n",
    [
      `${FILE}:3: a: "tel" is not a known key; allowed are name, phone, free, always, interpreter, anonymous, email, url, address, postcode, town, hours, note, source, checked`,
    ],
  ],
  [
    "hours that end before they begin",
    "a:\n  name: A\n  phone: 0800-2000\n  hours:\n    mon: 17:00-09:00\n",
    [
      `${FILE}:4: a: "hours" must have lines such as mon: 09:00-12:00, 13:00-17:00, with the days mon, tue, wed, thu, fri, sat and sun`,
    ],
  ],
  [
    "a switch that is a word",
    "a:\n  name: A\n  phone: 0800-2000\n  free: ja\n",
    [`${FILE}:4: a: "free" must be true or false`],
  ],
  [
    "an address of the web that is none",
    "a:\n  name: A\n  url: www.a.example\n",
    [`${FILE}:3: a: "www.a.example" is not a web address; begin with https://`],
  ],
  ["a list", "- a\n- b\n", [`${FILE}:1: must consist of lines such as key: value`]],
];
for (const [name, text, expected] of MISTAKES) {
  test(`${name} is reported with its line`, () => assert.equal(problems(text), expected));
}

test("a mistake costs its contact alone, and two with one id cost both", () => {
  const text =
    "a:\n  name: A\n  phone: 1\nb:\n  name: B\n  phone: 0800-2000\nc: 1\nd:\n  name: D\n  phone: 0800-2000\nd:\n  name: D\n  phone: 0800-2001\n";
  assert.equal([...parseContacts(text).contacts.keys()], ["b"]);
});

test("a link names a contact, and maybe one of its fields", () => {
  assert.equal(contactLink("contact:veilig-thuis"), { id: "veilig-thuis", field: undefined });
  assert.equal(contactLink("contact:veilig-thuis#url"), { id: "veilig-thuis", field: "url" });
  assert.equal(contactLink("https://veiligthuis.nl"), undefined);
  assert.equal(contactLink("contact.md"), undefined);
});

test("without a field a link prints the number, else the mail address, the web address, the address", () => {
  const { contacts } = parseContacts(
    "a:\n  name: A\n  url: https://a.example\n  email: a@a.example\nb:\n  name: B\n  phone: 0800-2000\n  url: https://b.example\n",
  );
  assert.is(fieldOf(contacts.get("a")!, undefined), "email");
  assert.is(fieldOf(contacts.get("b")!, undefined), "phone");
  assert.is(fieldOf(contacts.get("b")!, "url"), "url");
  assert.is(fieldOf(contacts.get("b")!, "email"), undefined);
  const fault = (href: string) => {
    const found = linkFault(contactLink(href)!, contacts);
    return found && inEnglish(message(...found));
  };
  assert.is(fault("contact:b"), undefined);
  assert.is(
    fault("contact:c"),
    `links to contact:c, which ${FILE} does not have, or has with a mistake; it has a, b`,
  );
  assert.is(
    fault("contact:b#email"),
    "links to contact:b#email, but the contact has no email; it has phone, url",
  );
});

test.run();
