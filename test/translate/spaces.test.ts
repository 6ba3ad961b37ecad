import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { edgesOf } from "../../src/markdown/edges.ts";
import { fromTagged, toTagged } from "../../src/markdown/tagged.ts";
import { mendSpaces } from "../../src/translate/spaces.ts";

/** What becomes of an answer to a Dutch text; a word of the glossary is `<x id="9001"/>` in both. */
function mended(language: string, dutch: string, answer: string): string {
  const { xml, tags } = toTagged(dutch);
  const sent = xml.replaceAll("@", '<x id="9001"/>');
  return mendSpaces(answer, sent, tags, language);
}

const BOLD = "Kom naar **het spreekuur** in de wijk.";

const MENDED: [title: string, language: string, dutch: string, answer: string, text: string][] = [
  [
    "before a tag",
    "tr",
    BOLD,
    'Evindeki<g id="1">danışma</g> saatine',
    'Evindeki <g id="1">danışma</g> saatine',
  ],
  ["behind a tag", "tr", BOLD, 'Evdeki <g id="1">danışma</g>merkezi', 'Evdeki <g id="1">danışma</g> merkezi'],
  ["on both sides", "en", BOLD, 'at the<g id="1">clinic</g>here', 'at the <g id="1">clinic</g> here'],
  ["in Arabic", "ar", BOLD, 'إلى<g id="1">الاستشارة</g>في الحي', 'إلى <g id="1">الاستشارة</g> في الحي'],
  ["in Somali", "so", BOLD, 'Kaalay<g id="1">saacadda</g>xaafadda', 'Kaalay <g id="1">saacadda</g> xaafadda'],
  [
    "a tag that opens the Dutch",
    "tr",
    "**Taal** oefenen",
    'Haydi<g id="1">dil</g>',
    'Haydi <g id="1">dil</g>',
  ],
  [
    "a tag that ends the Dutch",
    "en",
    "Oefen **taal**",
    'Practise <g id="1">it</g>today',
    'Practise <g id="1">it</g> today',
  ],
  [
    "a Turkish word that looks like endings",
    "tr",
    BOLD,
    '<g id="1">danışma</g>için',
    '<g id="1">danışma</g> için',
  ],
  ["a capital behind a tag", "tr", BOLD, 'Evde <g id="1">görüşme</g>Salı', 'Evde <g id="1">görüşme</g> Salı'],
  [
    "between two tags",
    "tr",
    "**a** [b](c)",
    '<g id="1">danışma</g><g id="2">haber</g>',
    '<g id="1">danışma</g> <g id="2">haber</g>',
  ],
  [
    "around nested tags",
    "en",
    "a ***b** c* d",
    'x<g id="1"><g id="2">bread</g> c</g>water',
    'x <g id="1"><g id="2">bread</g> c</g> water',
  ],
  ["around code", "en", "Typ `npm start` nu", 'Type<x id="1"/>now', 'Type <x id="1"/> now'],
  [
    "around an address",
    "tr",
    "Zie <https://x.nl> nu",
    'Sitede<x id="1"/>görüşün',
    'Sitede <x id="1"/> görüşün',
  ],
  ["behind a footnote mark", "en", "Een noot[^1] erbij", "A note[^1] there", "A note[^1] there"],
  [
    "around a word of the glossary",
    "tr",
    "Kom naar @ in de wijk",
    'Mahalledeki<x id="9001"/>gelin',
    'Mahalledeki <x id="9001"/> gelin',
  ],
  [
    "behind a stop",
    "en",
    "**Let op:** kom op tijd",
    '<g id="1">Note:</g>be on time',
    '<g id="1">Note:</g> be on time',
  ],
  [
    "behind an Arabic comma",
    "ar",
    "Kom, **nu** graag",
    'تعال،<g id="1">الآن</g> لو سمحت',
    'تعال، <g id="1">الآن</g> لو سمحت',
  ],
  ["behind a bracket", "en", "**(SMN)** helpt", '<g id="1">(SMN)</g>helps', '<g id="1">(SMN)</g> helps'],
  [
    "before a bracket",
    "en",
    "SMN **(de vereniging)** helpt",
    'SMN<g id="1">(the union)</g> helps',
    'SMN <g id="1">(the union)</g> helps',
  ],
  ["entities are signs", "en", "R&D **a** b", 'Q&amp;A<g id="1">x</g> b', 'Q&amp;A <g id="1">x</g> b'],
  // Moved, or doubled.
  ["moved into the start", "nl", BOLD, 'Naar<g id="1"> het</g> uur', 'Naar <g id="1">het</g> uur'],
  ["moved into the end", "nl", BOLD, 'Naar <g id="1">het </g>uur', 'Naar <g id="1">het</g> uur'],
  [
    "moved into a link",
    "nl",
    "Zie [de lijst](a.md) hier",
    'Zie<g id="1"> de lijst </g>hier',
    'Zie <g id="1">de lijst</g> hier',
  ],
  ["doubled at the start", "nl", BOLD, 'Naar <g id="1"> het</g> uur', 'Naar <g id="1">het</g> uur'],
  ["doubled at the end", "nl", BOLD, 'Naar <g id="1">het </g> uur', 'Naar <g id="1">het</g> uur'],
  ["moved in before a stop", "nl", BOLD, 'Naar <g id="1">het </g>, dus', 'Naar <g id="1">het</g>, dus'],
  ["moved in behind a bracket", "nl", BOLD, 'Naar (<g id="1"> het</g>)', 'Naar (<g id="1">het</g>)'],
  ["moved in at the start of all", "nl", BOLD, '<g id="1"> het</g> uur', '<g id="1">het</g> uur'],
  [
    "moved in between two",
    "nl",
    "**a** *b*",
    '<g id="1">a </g><g id="2">b</g>',
    '<g id="1">a</g> <g id="2">b</g>',
  ],
  [
    "moved before a footnote mark",
    "nl",
    "Noot`a` *b*",
    'Noot<x id="1"/><g id="2"> b</g>',
    'Noot<x id="1"/> <g id="2">b</g>',
  ],
];

for (const [title, language, dutch, answer, text] of MENDED) {
  test(`a lost or moved space comes back: ${title}`, () => {
    assert.is(mended(language, dutch, answer), text);
    assert.is(mended(language, dutch, text), text);
  });
}

const LEFT: [title: string, language: string, dutch: string, answer: string][] = [
  ["a Turkish ending", "tr", BOLD, '<g id="1">(SMN)</g>nin evinde'],
  ["a Turkish ending on a letter", "tr", BOLD, '<g id="1">SMN</g>ye gelin'],
  ["a verb with its ending", "tr", BOLD, '<g id="1">ara</g>yabilirsiniz'],
  ["a Turkish ending that is marked", "tr", "Kom **niet**", 'Gel<g id="1">me</g>yin'],
  ["a Somali article", "so", BOLD, 'Kaalay <g id="1">SMN</g>ta'],
  ["an English plural", "en", BOLD, 'the <g id="1">clinic</g>s there'],
  ["an English plural in brackets", "en", BOLD, 'the <g id="1">clinic</g>(s) there'],
  ["an Arabic article", "ar", BOLD, 'إلى ال<g id="1">SMN</g> في'],
  ["an Arabic and", "ar", BOLD, 'هنا و<g id="1">الاستشارة</g> في'],
  ["an Arabic and with a preposition", "ar", BOLD, 'هنا وبال<g id="1">استشارة</g> في'],
  ["an Arabic pronoun", "ar", BOLD, 'إلى <g id="1">بيت</g>هم في'],
  ["words that are one in Dutch", "en", "Het **buurt**huis", 'The <g id="1">neighbour</g>centre'],
  ["a language that nobody described", "fi", BOLD, 'Tule<g id="1">vastaanotto</g>aika'],
  ["a script without spaces", "ja", BOLD, '地区の<g id="1">相談</g>へ'],
  ["a script without spaces in English", "en", BOLD, '地区<g id="1">相談</g>へ'],
  ["a hyphen, an apostrophe, a slash", "en", BOLD, 'x-<g id="1">a</g>\'s/<g id="2">b</g>'],
  ["a number and its unit", "en", "**15** km", '<g id="1">15</g>km'],
  ["an hour", "en", "om **14** uur", 'at <g id="1">14</g>.30'],
  ["two numbers", "en", "**14** 30", '<g id="1">14</g>30'],
  [
    "a space of the Dutch inside a link",
    "nl",
    "Zie [ de lijst ](a.md)hier",
    'Zie<g id="1"> de lijst </g>hier',
  ],
  ["a line break", "en", "Boven\\\nonder", 'Above<x id="1"/>below'],
  ["a tag that is not in the Dutch", "en", BOLD, 'at<g id="7">the clinic</g>'],
  ["tags that are not closed", "en", BOLD, 'at<g id="1">the clinic'],
  ["tags of another kind", "en", BOLD, "at<b>the clinic</b>"],
  ["text alone", "en", "Kom", "Come"],
];

for (const [title, language, dutch, answer] of LEFT) {
  test(`nothing changes: ${title}`, () => assert.is(mended(language, dutch, answer), answer));
}

const LANGUAGES = ["tr", "ar", "so", "en", "en-GB", "nl", "fi", "ja"];
const word = fc.constantFrom(
  ..."a ve danışma و ال nin 12 ) ( , : ! &amp; - ' 相談 Salı".split(" "),
  " ",
  "\n",
);
const element = fc.letrec<{ all: string }>((tie) => ({
  all: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        { arbitrary: word, weight: 4 },
        fc.constant("<x/>"),
        tie("all").map((inside) => `<g>${inside}</g>`),
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join("")),
})).all;

/** Tagged text with ids in the order of its tags. */
const numbered = (xml: string) => {
  let id = 0;
  return xml.replace(
    /<([gx])(\/?)>/g,
    (_all, name: string, empty: string) => `<${name} id="${++id}"${empty}>`,
  );
};
const withoutSpaces = (xml: string) => xml.replace(/(<[^>]*>)|\s+/g, (_all, tag?: string) => tag ?? "");

test("an answer that changes nothing stays as it is", () => {
  fc.assert(
    fc.property(element, fc.constantFrom(...LANGUAGES), (xml, language) => {
      const sent = numbered(xml);
      assert.is(mendSpaces(sent, sent, [], language), sent);
    }),
    { numRuns: 500 },
  );
});

test("nothing but spaces changes, and once is enough", () => {
  fc.assert(
    fc.property(element, element, fc.constantFrom(...LANGUAGES), (one, other, language) => {
      const [sent, answer] = [numbered(one), numbered(other)];
      const once = mendSpaces(answer, sent, [], language);
      assert.is(withoutSpaces(once), withoutSpaces(answer));
      assert.is(mendSpaces(once, sent, [], language), once);
    }),
    { numRuns: 500 },
  );
});

test("an answer that lost every space beside its tags has the words apart again", () => {
  const words = fc.array(fc.constantFrom("haber", "bugün", "görüş", "Salı", "sokak"), {
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, from, length) => {
      const start = from % all.length;
      const end = Math.min(all.length, start + 1 + (length % 3));
      const tagged = toTagged(
        [...all.slice(0, start), `**${all.slice(start, end).join(" ")}**`, ...all.slice(end)].join(" "),
      );
      const lost = tagged.xml.replace(/ (<g [^>]*>)/, "$1").replace("</g> ", "</g>");
      assert.equal(
        fromTagged(mendSpaces(lost, tagged.xml, tagged.tags, "tr"), tagged),
        fromTagged(tagged.xml, tagged),
      );
    }),
  );
});

test("edges are the texts on both sides of tags", () => {
  const content = (id: number) => (id === 3 ? "code" : "");
  const shown = (xml: string) =>
    edgesOf(xml, content)?.map(
      ({ before, sides, behind }) =>
        `${before.text}|${sides.map(({ id, kind }) => `${kind} ${id}`).join(", ")}|${behind.text}`,
    );
  assert.equal(shown("a"), []);
  assert.equal(shown('a<g id="1">b<g id="2">c</g></g>d'), ["a|start 1|b", "b|start 2|c", "c|end 2, end 1|d"]);
  assert.equal(shown('<x id="3"/>b<x id="4"/>'), ["|start 3|code", "code|end 3|b", "b|end 4|"]);
  assert.equal(shown("a<b>c</b>"), undefined);
  assert.equal(shown("a</g>"), undefined);
});

test.run();
