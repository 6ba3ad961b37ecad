import { test } from "uvu";
import { testCases } from "./cases.ts";

testCases(
  ["spaces"],
  [
    [
      "tr",
      "Kom naar **het spreekuur**",
      "Evindeki**danışma** saati",
      'spaces warning: has no space between "Evindeki" and "danışma"',
    ],
    [
      "tr",
      "Kom naar **het spreekuur**",
      "**Görüşme**salonu",
      'spaces warning: has no space between "Görüşme" and "salonu"',
    ],
    [
      "tr",
      "Bel **nu** de balie",
      "**Şimdi**danışmayı arayın",
      'spaces warning: has no space between "Şimdi" and "danışmayı"',
    ],
    ["ar", "Kom naar **het spreekuur**", "تعال إلى**الاستشارة**", "spaces warning"],
    ["ar", "Kom naar **het spreekuur**", "تعال **للاستشارة**هنا", "spaces warning"],
    ["so", "Kom naar **het spreekuur**", "Kaalay**saacadda**", "spaces warning"],
    [
      "en",
      "Kom naar [het spreekuur](tel:112)",
      "Come to[the clinic](tel:112)",
      'spaces warning: has no space between "to" and "the"',
    ],
    [
      "en",
      "Typ `start` nu",
      "Type`start`now",
      'spaces warning: has no space between "Type" and "start"',
      "spaces warning",
    ],
    ["en", "Een noot[^n] hier", "A note[^n]here", "spaces warning"],
    [
      "en",
      "**Let op:** kom op tijd",
      "**Note:\u2060**be on time",
      'spaces warning: has no space between "Note:" and "be"',
    ],
    ["en", "**SMN** (de vereniging)", "**SMN**(the union)", "spaces warning"],
    [
      "tr",
      "Kom **niet**",
      "Gel**me**yin",
      'spaces warning: has no space between "Gel" and "me"',
      "spaces warning",
    ],
    ["fi", "Kom naar **het spreekuur**", "Tule**vastaanotto**", "spaces warning"],
    // One word in Dutch too, but two such places in the translation.
    [
      "en",
      "Het **buurt**huis",
      "The **neighbour**centre of**all**",
      'spaces warning: has no space between "of" and "all"',
    ],
    // Sound.
    ["en", "Het **buurt**huis", "The **neighbour**centre"],
    ["tr", "**(SMN)** helpt", "**(SMN)\u2060**nin yardımı"],
    ["tr", "**SMN** helpt", "**SMN**ye gelin"],
    ["so", "**SMN** helpt", "**SMN**ta ayaa caawinaysa"],
    ["ar", "**SMN** helpt", "تساعد ال**SMN** هنا"],
    ["ar", "met **brood**", "وب**الخبز** هنا"],
    ["ar", "hun **huis**", "**بيت**هم"],
    ["en", "De **vrijwilliger** komt", "The **volunteer**s come"],
    ["en", "**15** km", "**15**km"],
    ["en", "Boven\\\nonder", "Above\\\nbelow"],
    ["en", "Noot[^n], hier", "A note[^n], here"],
    ["en", "(**a**) 'b' *c*-d", "(**a**) 'b' *c*-d"],
    ["ja", "Kom naar **het spreekuur**", "地区の**相談**へ"],
  ],
);

test.run();
