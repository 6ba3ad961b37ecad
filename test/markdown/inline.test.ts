import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseInline, visibleText } from "../../src/markdown/inline.ts";

for (const [markdown, text] of [
  ["Bel **020-123** [nu](tel:020123).", "Bel 020-123 nu."],
  ["Kijk op <https://voorbeeld.example> om 10:00", "Kijk op \uFFFC om 10:00"],
  ["Typ `npm start` en ga", "Typ \uFFFC en ga"],
  ["Een ![huis](a.jpg) hier", "Een \uFFFChuis\uFFFC hier"],
] as const) {
  test(`what is seen of ${markdown}`, () => assert.is(visibleText(parseInline(markdown)), text));
}

test.run();
