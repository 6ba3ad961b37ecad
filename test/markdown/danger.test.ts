import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseBody } from "../../src/markdown/body.ts";
import { isDanger } from "../../src/markdown/danger.ts";
import { createMarkdown } from "../../src/markdown/parser.ts";
import { renderHtml } from "./rendering.ts";

const markdown = createMarkdown();
// Contacts, too.
markdown.validateLink = () => true;

for (const [what, text, onSafety, elsewhere] of [
  ["112", "> **Bel [112](tel:112).**", [true], [true]],
  ["112 as a contact", "> Bel [112](contact:112).", [true], [true]],
  ["112 as itself", "> Bel <tel:112> of <contact:112>.", [true], [true]],
  ["112 in a list", "> - [112](tel:112)", [true], [true]],
  ["another number", "> Bel [Veilig Thuis](tel:08002000).", [true], [false]],
  ["another contact", "> <contact:veilig-thuis>", [true], [false]],
  ["another number above 112", "> [0800](tel:0800)\n>\n> [112](tel:112)", [true], [true]],
  ["another number below 112", "> [112](tel:112)\n>\n> [0800](tel:0800)", [true], [true]],
  ["a number that begins with 112", "> [1120](tel:1120)", [true], [false]],
  ["a web address", "> [Veilig Thuis](https://veiligthuis.nl)", [false], [false]],
  ["words alone", "> Bel 112.", [false], [false]],
  ["a number next to a quote", "> Woorden\n\nBel [112](tel:112).", [false], [false]],
  ["a quote inside", "> Woorden\n>\n> > [112](tel:112)\n>\n> Woorden", [false, true], [false, true]],
] as const) {
  test(`is a quote a danger box: ${what}`, () => {
    const quotes = markdown.parse(text, {}).filter(({ type }) => type === "blockquote_open");
    assert.equal(
      quotes.map((quote) => isDanger(quote, true)),
      onSafety,
      "on a page of safety",
    );
    assert.equal(
      quotes.map((quote) => isDanger(quote, false)),
      elsewhere,
      "elsewhere",
    );
  });
}

test("a danger box stays one in a translation that lost its link", () => {
  const body = parseBody("> Bel [112](tel:112).\n\n> Bel [ons](tel:0800).");
  const boxes = (isSafety: boolean) =>
    renderHtml(body, () => ({ text: "x" }), { isSafety }).match(/<blockquote[^>]*>/g);
  assert.equal(boxes(true), ['<blockquote class="danger">', '<blockquote class="danger">']);
  assert.equal(boxes(false), ['<blockquote class="danger">', "<blockquote>"]);
});

test.run();
