import { test } from "uvu";
import { testCases } from "./cases.ts";

testCases(
  ["begin-space", "end-space", "double-space"],
  [
    ["tr", "Bel ons", "Bizi arayın"],
    ["tr", "Bel\\\nons", "Bizi\\\narayın"],
    ["tr", "Typ `a  b`", "`a  b` yazın"],
    ["tr", "Bel ons", " Bizi arayın", "begin-space warning"],
    ["tr", "Bel ons", "\u00A0Bizi arayın", "begin-space"],
    ["ar", "Bel ons", "اتصلوا بنا ", "end-space warning"],
    ["so", "Bel ons", "Na  soo wac", "double-space warning"],
    ["en", "Bel ons", "Call\u00A0 us", "double-space"],
  ],
);

testCases(
  ["kashida"],
  [
    ["ar", "Welkom", "مرحبًا"],
    ["ar", "Er is plaats voor 18 mensen.", "يوجد مكان لـ 18 شخصًا."],
    ["ar", "Een pdf in het jaar 1446", "ملف الـ PDF عام 1446 هـ"],
    ["ar", "Vrede zij met hem", "محمد ﷺ"],
    ["fa", "Welkom", "خوش آمدید"],
    ["ar", "Welkom", "مـرحبًا", "kashida warning: has a kashida (U+0640)"],
    ["ar", "Welkom", "مرحبــًا", "kashida"],
    [
      "ar",
      "Welkom",
      "\uFEE3رحبا",
      'kashida warning: has "\uFEE3", a letter in a fixed shape; type the plain letter "م"',
    ],
  ],
);

testCases(
  ["zero-width-space", "bidi-controls", "control-characters"],
  [
    ["tr", "Bel ons 👍", "Bizi arayın 👍"],
    ["tr", "Een gezin", "Bir aile 👨‍👩‍👧"],
    ["fa", "Ik ga", "می\u200Cروم"],
    ["en", "Zee\u00ADhond", "Sea\u00ADl"],
    ["en", "Vlag van Engeland", "Flag 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
    ["tr", "Bel\\\nons", "Bizi\\\narayın"],
    [
      "tr",
      "Bel ons",
      "Bizi ara\u200Byın",
      "zero-width-space warning: has an invisible character, U+200B; remove it",
    ],
    [
      "so",
      "Bel ons",
      "Na\u00AD soo\u2060 wac\uFEFF",
      "zero-width-space",
      "zero-width-space",
      "zero-width-space",
    ],
    ["ar", "Ik ga", "أ\u200Cذهب", "zero-width-space"],
    ["ar", "LCC+", "LCC+\u200E", "bidi-controls warning: has an invisible direction mark, U+200E; remove it"],
    ["ar", "LCC+", "\u061CLCC+", "bidi-controls warning"],
    ["ar", "LCC+", "\u2067LCC+\u2069", "bidi-controls error", "bidi-controls error"],
    ["en", "Bel 112", "Call \u202E211", "bidi-controls error"],
    [
      "tr",
      "Vrouw",
      "Kad\uFFFDn",
      "control-characters error: has U+FFFD where a letter was lost; write the letter",
    ],
    ["tr", "Vrouw", "Kad\u0007ın", "control-characters error: has the control character U+0007; remove it"],
    ["tr", "Vrouw", "Kad\uE000ın", "control-characters error"],
    ["tr", "Vrouw", "Kad\uD800ın", "control-characters error: has the control character U+D800"],
  ],
);

testCases(
  ["markup", "entities"],
  [
    ["tr", "Velden met een * zijn verplicht", "* işaretli alanlar zorunludur"],
    ["de", "De medewerkers", "Die Mitarbeiter*innen"],
    ["so", "Het besluit", "Go`aanka"],
    ["en", "Naam: ______", "Name: ____"],
    ["en", "snacks_2 #1", "#1 snacks_2"],
    ["en", "Dit & dat < drie > twee", "This & that < three > two"],
    ["en", "Vraag &amp; antwoord", "Question &amp; answer"],
    ["en", "Een ~ streep", "A ~ dash"],
    ["en", "Verd** of erger", "D*** or worse"],
    ["so", "Het buurthuis: kom langs", "Xarunta xaafadda_ kaalay"],
    ["so", "Bel ons", "Na soo _wac _ hadda", 'markup error: readers would see "_" as text'],
    ["so", "Het buurthuis: kom langs", "Xarunta xaafadda _ kaalay"],
    ["en", "Volg het buurthuis", "Follow the community centre: @debrug_"],
    ["en", "[Bel](tel:112) **nu**", "[Call](tel:112) **now**"],
    ["en", "Een ster\\*", "A star\\*"],
    [
      "tr",
      "Bel ons",
      "**Bizi arayın",
      'markup error: readers would see "**" as text; it is not in the Dutch',
    ],
    ["tr", "Bel **ons**", "**Bizi arayın", "markup error: **bold** is missing"],
    ["so", "Bel ons", "Na soo* wac", 'markup error: readers would see "*" as text'],
    ["so", "Bel ons", "Na soo \\*\\*wac\\*\\*", 'markup error: readers would see "**" as text'],
    ["en", "Bel ons", "Call _us", 'markup error: readers would see "_" as text'],
    ["en", "Bel ons", "Call ` us", 'markup error: readers would see "`" as text'],
    ["en", "Bel ons", "~~Call us", 'markup error: readers would see "~~" as text'],
    ["ar", "Bel ons", "اتصلوا [بنا](", 'markup error: readers would see "](" as text'],
    ["ar", "Bel ons", "اتصلوا بنا[^x]", 'markup error: readers would see "[^" as text'],
    [
      "en",
      "Bel ons",
      "<b>Call</b> us",
      'markup error: readers would see "<b>" as text',
      'markup error: readers would see "</b>" as text',
    ],
    ["en", "Bel ons", 'Call <x id="1"/> us', 'markup error: readers would see "<x id="1"/>" as text'],
    [
      "en",
      "Bel ons",
      "Call &amp;quot;us",
      'markup error: readers would see "&quot;" as text',
      "entities warning",
    ],
    [
      "en",
      "Bel ons",
      "Call ⟦us⟧",
      'markup error: readers would see "⟦" as text',
      'markup error: readers would see "⟧" as text',
    ],
    [
      "en",
      "Bel ons",
      "Call [[1]] us",
      'markup error: readers would see "[[" as text',
      'markup error: readers would see "]]" as text',
    ],
    ["en", "Bel ons", "## Call us", 'markup error: readers would see "## " as text'],
    ["en", "Bel ons", "Call\\n us", 'markup error: readers would see "\\" as text'],
    ["en", "Bel ons", "Call&nbsp;us", "entities warning: has &nbsp;; write the character itself"],
  ],
);

testCases(
  ["placeholders"],
  [
    ["tr", "Mijn naam is {naam}.", "Adım {naam}."],
    ["tr", "{{count}} van %s", "%s için {{count}}"],
    ["tr", "Het is 15% duurder.", "%15 daha pahalı."],
    ["en", "100 % zeker", "100% sure"],
    ["en", "De verzameling {1, 2}", "The set {1, 2}"],
    [
      "tr",
      "Mijn naam is {naam}.",
      "Adım {isim}.",
      "placeholders error: the placeholder {naam}",
      "placeholders error: the placeholder {isim}",
    ],
    ["ar", "Mijn naam is {{naam}}.", "اسمي.", "placeholders"],
    ["so", "Bel %s", "Wac", "placeholders"],
    ["en", "Bel", "Call %(name)s", "placeholders"],
  ],
);

testCases(
  ["url"],
  [
    ["tr", "Kijk op steffie.nl.", "steffie.nl’de bakın."],
    ["tr", "Kijk op steffie.nl.", "steffie.nl'ye bakın."],
    ["so", "De site steffie.nl.", "Steffie.nl-ka."],
    ["so", "Mail info@a.nl of zie www.a.nl.", "U dir info@a.nl-ka ama eeg www.a.nl-ka."],
    ["ar", "Mail naar info@a.nl, of bel.", "راسلونا على info@a.nl، أو اتصلوا."],
    ["ar", "Zie www.a.nl/hulp?", "انظروا www.a.nl/hulp؟"],
    ["en", "Op [a.nl](https://a.nl) en <https://b.nl>", "On [a.nl](https://a.nl) and <https://b.nl>"],
    ["en", "Op a.nl. Ja, op a.nl.", "On a.nl."],
    ["en", "Om 19.30 uur, versie 2.0", "At 19.30, version 2.0"],
    [
      "tr",
      "Kijk op steffie.nl.",
      "stefie.nl’de bakın.",
      "url error: steffie.nl is missing",
      "url error: stefie.nl is not in the Dutch",
    ],
    ["ar", "Mail naar info@a.nl.", "راسلونا.", "url error: info@a.nl is missing"],
    ["so", "Bel ons.", "Na soo wac www.b.example.", "url error: www.b.example is not in the Dutch"],
    ["en", "Zie https://a.nl/hulp.", "See https://a.nl/help.", "url", "url"],
  ],
);

test.run();
