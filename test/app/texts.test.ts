import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadTexts, translateWith } from "../../src/app/server/texts.ts";
import { fillText } from "../../src/app/texts.ts";
import { loadSite } from "../../src/model/site.ts";
import { write } from "../site.ts";
import { newSite } from "./app.ts";

const TEXTS = {
  plain: "Bewaard",
  named: "Van {{name}}, {{name}}",
  left_one: "Nog {{count}} tekst",
  left_other: "Nog {{count}} teksten",
  only_other: "{{count}} x",
  empty: "",
};
const DUTCH = { locale: "nl", dir: "ltr" } as const;

for (const [key, values, filled] of [
  ["plain", undefined, "Bewaard"],
  ["named", { name: "Ali" }, "Van Ali, Ali"],
  ["named", {}, "Van , "],
  ["left", { count: 1 }, "Nog 1 tekst"],
  ["left", { count: 2 }, "Nog 2 teksten"],
  ["only", { count: 1 }, "1 x"],
  ["plain", { count: 1 }, "Bewaard"],
  ["empty", undefined, ""],
  ["none", undefined, undefined],
] as const) {
  test(`${key} with ${JSON.stringify(values) ?? "nothing"} is ${JSON.stringify(filled) ?? "no text"}`, () => {
    assert.is(fillText(TEXTS, DUTCH, key, values), filled);
  });
}

test("what runs against the direction of the page is isolated", () => {
  assert.is(
    fillText({ by: "كتبها {{name}}" }, { locale: "ar", dir: "rtl" }, "by", { name: "Ali" }),
    "كتبها \u2068Ali\u2069",
  );
});

test("texts are the section of the app in ui.json; a key that is missing and a broken file are errors", () => {
  const root = newSite();
  const site = loadSite(root);
  const texts = loadTexts(site, "nl");
  const t = translateWith(texts, site.languages.find(({ code }) => code === "nl")!);
  assert.is(t("save.saved"), texts["save.saved"]);
  assert.throws(() => t("save.none"), /ui\.json has no "review\.save\.none"/);
  write(root, { "locales/nl/ui.json": '{"review":{"save":{"saved":' });
  assert.throws(() => loadTexts(site, "nl"), /^locales\/nl\/ui\.json: is not valid JSON/);
});

test.run();
