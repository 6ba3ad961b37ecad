import { test } from "uvu";
import * as assert from "uvu/assert";
import { pseudo } from "../../../src/translate/engines/pseudo.ts";
import { question } from "./request.ts";

test("accents, lengthens by about a third, and leaves tags, entities and facts", async () => {
  const engine = pseudo();
  const [text] = (await engine.translate(question(['<g id="1">Vergadering</g> &amp; 12e info@x.nl']))).texts;
  assert.is(text, '⟦<g id="1">Ṽééŕĝååðéŕŕîñĝĝ</g> &amp; 12e info@x.nl⟧');
  const plain = "De vergadering over veiligheid in de buurt begint morgen";
  const [long] = (await engine.translate(question([plain]))).texts;
  const growth = (long!.length - 2) / plain.length;
  assert.ok(growth > 1.25 && growth < 1.4, `grew ${growth} times`);
});

test.run();
