import { FACT_CASES, type Kinds } from "../../checks/facts/cases.ts";
import { FOUND_LATER } from "../../checks/facts/found-later.ts";
import { NEGATION_CASES } from "../../checks/facts/negation-cases.ts";
import { drafted, originalsOf, post, signed, translate, write } from "../../site.ts";
import { CODES, type Code, phrases } from "./words.ts";

// A site in which each check finds something, and of true translations and faults that checks were made with.

/** A fault and the check that finds it. A new check is a row. */
export interface Fault {
  check: string;
  code: Code;
  dutch: string;
  translation: string;
}

const row = (check: string, code: Code, dutch: string, translation: string): Fault => ({
  check,
  code,
  dutch,
  translation,
});

export const FAULTS: readonly Fault[] = [
  row("empty", "tr", "Neem uw **pas** mee", "…"),
  row("markup", "tr", "Neem uw **kaart** mee.", "Kartınızı getirin."),
  row("markup", "en", "Typ `hulp` in het veld.", "Type `help` in the field."),
  row(
    "link-targets",
    "en",
    "Lees [de uitleg](https://buurt.example/uitleg).",
    "Read [more](https://buurt.example/).",
  ),
  row(
    "link-order",
    "en",
    "[Bel](tel:112) of [mail](mailto:a@buurt.example) ons.",
    "[Call](mailto:a@buurt.example) or [mail](tel:112) us.",
  ),
  row("facts", "so", "De deur gaat om 9.00 uur open.", "Albaabku wuxuu furmayaa 10.00."),
  row("entities", "tr", "Koffie en thee", "Kahve&nbsp;ve çay"),
  row("placeholders", "en", "Beste {naam}, welkom.", "Dear {name}, welcome."),
  row(
    "url",
    "tr",
    "Kijk op www.buurt.example voor meer.",
    "Daha fazlası için www.mahalle.example adresine bakın.",
  ),
  row("forbidden", "tr", "Praat over geweld.", "Kavga hakkında konuşun."),
  row("forbidden", "en", "Iedereen hoort erbij.", "Everyone belongs, even aliens."),
  row("glossary", "tr", "Bel de gemeente.", "Şehir yönetimini arayın."),
  row("negation", "en", "U hoeft niet te bellen.", "You have to call."),
  row("number-words", "en", "Er zijn drie zalen in het gebouw.", "There are halls in the building."),
  row("spaces", "en", "Bel **nu** met de balie.", "Call the desk**now**."),
  row("limits", "en", "Kom vóór 10 uur.", "Come after 10 o'clock."),
  row("periods", "en", "Het duurt twee weken.", "It takes two months."),
  row("same", "en", "Dit is een gewone zin in het Nederlands.", "Dit is een gewone zin in het Nederlands."),
  row("same", "tr", "Bijeenkomst vrijdag", "Bijeenkomst vrijdag"),
  row("untranslated", "en", "Ga naar het buurthuis in de straat.", "Go to the buurthuis in the street."),
  row("wrong-language", "tr", "Iedereen is welkom in het park.", "Everyone is welcome to come to the park."),
  row("wrong-script", "tr", "Kom vandaag naar het park.", "Bugün парк alanına gelin."),
  row("wrong-script", "ar", "Loop naar het station.", "امشوا إلى the station."),
  row("arabic-letters", "ar", "Een boek over de stad", "كتاب عن المدينة کبیرة"),
  row(
    "dropped-sentence",
    "en",
    "De zaal is groot. Het licht is warm. De muziek is zacht. Kom binnen.",
    "The hall is large. Come in.",
  ),
  row(
    "added-sentence",
    "en",
    "De zaal is groot.",
    "The hall is large. The chairs are blue. The garden is green.",
  ),
  row("added-sentence", "tr", "De tuin is groen.", "Bahçe yeşil. Bahçe yeşil."),
  row("end-stop", "en", "De tuin is open.", "The garden is open"),
  row("end-question", "en", "Komt u ook?", "Are you coming too."),
  row("end-exclamation", "en", "Kom ook!", "Come too."),
  row("end-colon", "en", "Neem mee:", "Bring with you."),
  row("end-semicolon", "en", "een jas;", "a coat,"),
  row("end-ellipsis", "en", "En toen…", "And then."),
  row("end-interrobang", "en", "Wat nu?!", "What now."),
  row("begin-space", "tr", "Goede reis", " İyi yolculuklar"),
  row("end-space", "tr", "Goede dag", "İyi günler "),
  row("double-space", "tr", "Goede week", "İyi  haftalar"),
  row("brackets", "en", "De bus (en de tram)", "The bus (and the tram"),
  row("quotes", "en", "Zij zegt: “Kom binnen.”", "She says: “Come in."),
  row("doubled-words", "en", "Bel ons op tijd.", "Call us on on time."),
  row("arabic-punctuation", "ar", "Brood, melk en thee", "خبز, حليب وشاي"),
  row("kashida", "ar", "Een mooie dag", "يوم جميـــل"),
  row("zero-width-space", "en", "Een lange weg", "A long\u200B road"),
  row("bidi-controls", "tr", "Een korte weg", "Kısa \u200Eyol"),
  row("control-characters", "tr", "Een smalle weg", "Dar\u0007 yol"),
  row("inconsistent", "tr", "Een oude weg", "Eski yol"),
  row("inconsistent", "tr", "Een oude weg", "Eski patika"),
  row(
    "short",
    "tr",
    "Vanavond praten wij over het leven in de wijk en over wat buren voor elkaar doen.",
    "Sohbet.",
  ),
  row(
    "long",
    "en",
    "De soep van deze week is van groente uit de tuin.",
    `The soup of this week is made of vegetables from the garden${", and of herbs".repeat(20)}.`,
  ),
];

const GLOSSARIES = {
  "locales/keep.csv": "name,note\nBloemenbuurt,\nDe Vries,\n",
  "locales/tr/glossary.csv": "nl,preferred,forbidden,note\ngeweld,şiddet,kavga,\ngemeente,belediye,,\n",
  "locales/en/glossary.csv": "nl,preferred,forbidden,note\nvreemdeling,foreign national,!alien,\n",
};

interface Pair {
  dutch: string;
  translation: string;
}

/** The pairs of a post by slug: a Dutch text stands once in each. */
function postsOf(name: string, pairs: readonly Pair[]): Map<string, Map<string, string>> {
  const posts = new Map<string, Map<string, string>>();
  for (const { dutch, translation } of pairs) {
    const number = [...posts.values()].findIndex((post) => !post.has(dutch));
    const slug = `${name}-${number === -1 ? posts.size + 1 : number + 1}`;
    posts.set(slug, (posts.get(slug) ?? new Map()).set(dutch, translation));
  }
  return posts;
}

/** Writes the site into `root`: posts in one language each, but for the true phrases, which learn what is usual. */
export function makeFindings(root: string): void {
  const settings = { name: "Alle bevindingen", url: "https://bevindingen.example", cards: false };
  write(root, { "src/site.json": JSON.stringify(settings), ...GLOSSARIES });
  const posts = new Map<string, { codes: readonly Code[]; texts: Map<string, Record<string, string>> }>();
  for (const code of CODES) {
    const cases = (kinds: Kinds) => Object.values(kinds).flat();
    const facts = [...cases(FACT_CASES[code]!), ...cases(FOUND_LATER[code]), ...NEGATION_CASES[code]!];
    const pairs = facts.map(([dutch, translation]) => ({ dutch, translation }));
    for (const [name, all] of [
      [`fouten-${code}`, FAULTS.filter((fault) => fault.code === code)],
      [`feiten-${code}`, pairs],
    ] as const) {
      for (const [slug, texts] of postsOf(name, all)) {
        const entries = [...texts].map(([dutch, translation]) => [dutch, { [code]: translation }] as const);
        posts.set(slug, { codes: [code], texts: new Map(entries) });
      }
    }
  }
  posts.set("ware-zinnen", { codes: CODES, texts: new Map(phrases().map((phrase) => [phrase.nl, phrase])) });
  for (const [slug, { codes, texts }] of posts) {
    const keys = `languages: [nl, ${codes.join(", ")}]\ntags: [recht]\n`;
    write(root, { [`src/content/posts/${slug}.md`]: post("Titel", [...texts.keys()].join("\n\n"), keys) });
  }
  const originals = originalsOf(root);
  for (const [slug, { codes, texts }] of posts) {
    for (const code of codes) {
      // A person's text is judged in another way: what is signed accepts some errors.
      const make = (dutch: string, at: number) => {
        const text = texts.get(dutch)?.[code] ?? "Titel";
        return at % 7 === 6 ? signed("Proef Lezer", "2026-11-24", text) : drafted(text);
      };
      translate(root, slug, make, code, "posts", originals);
    }
  }
}
