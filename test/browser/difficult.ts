import { drafted, post, signed, tempSite, translate, type Work } from "../site.ts";

// A site that is hard to lay out, in five languages: long titles and words, a long table, one-word posts, a post of
// every construct, more posts than fit a page, a subject without a post in most languages.

const WORDS: Record<string, string[]> = {
  tr: "mahalle komşu bahçe kitap deniz güneş köprü şehir sokak ülkenizdeki değerlendirilmesi".split(" "),
  ar: "الحي الجار الباب الكتاب البحر الشمس الجسر المدينة الشارع المساعدة واستشاراتكم".split(" "),
  so: "xaafad deris albaab buug bad qorrax buundo magaalo waddo caawimaad mas'uuliyadda".split(" "),
  en: "quarter neighbour door book sea sun bridge city street help responsibilities".split(" "),
};

/** Words of a language, one for each Dutch word; the same for the same Dutch. */
export function inWords(code: string, dutch: string): string {
  const words = WORDS[code]!;
  return dutch.replace(/(?<![\w@/.:-])\p{L}{2,}(?![\w@/:])/gu, (word) => {
    const sum = [...word].reduce((total, letter) => (total * 31 + letter.codePointAt(0)!) % 9973, 7);
    return words[sum % words.length]!;
  });
}

const LONG_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijen";
const LONG_TITLE =
  "Wat kunt u doen als de gemeente, uw verhuurder of uw werkgever u een brief stuurt die u niet begrijpt, en wie helpt u dan gratis, in uw eigen taal en dicht bij huis?";

const row = (at: number) =>
  `| Wijk ${at} | dinsdag ${9 + (at % 8)}.30 uur | Voorbeeldstraat ${at} | 020-123 45 ${10 + at} |`;
const TABLE = `| Waar | Wanneer | Adres | Telefoon |\n|---|---|---|---:|\n${Array.from({ length: 40 }, (_none, at) => row(at + 1)).join("\n")}`;

const EVERYTHING = `Een alinea met **vet**, *schuin*, ~~weg~~, \`code\` en een [link](https://voorbeeld.example/een/heel/lang/adres/dat/niet/past/op/een/telefoon).

## Kop van het tweede niveau

### Kop van het derde niveau

1. Eerste stap
2. Tweede stap
   - Punt binnen een stap
     - En nog dieper

> Een citaat van twee alinea's.
>
> De tweede alinea.

Begrip
: Uitleg van het begrip

\`\`\`
een regel code die veel langer is dan een telefoon breed is, en dus moet worden afgebroken
\`\`\`

---

Zie de noot.[^een] En nog een.[^twee]

[^een]: Tekst van de eerste noot.
[^twee]: Tekst van de tweede noot.`;

/** Posts by slug: title, body. */
const POSTS: Record<string, [string, string]> = {
  "lange-titel": [LONG_TITLE, "Tekst onder een lange titel."],
  "lange-woorden": [
    `${LONG_WORD} en levensloopbestendigheid`,
    `Over ${LONG_WORD} en Kindercarnavalsoptochtvoorbereidingswerkzaamheden.\n\n- ${LONG_WORD}\n\n| ${LONG_WORD} | Twee |\n|---|---|\n| Een | ${LONG_WORD} |`,
  ],
  "lange-tabel": ["Spreekuren", TABLE],
  "een-woord": ["Welkom", "Welkom."],
  alles: ["Alles wat kan", EVERYTHING],
  ...Object.fromEntries(
    Array.from({ length: 22 }, (_none, at) => [
      `bericht-${at + 1}`,
      [`Bericht nummer ${at + 1}`, "Een kort bericht."],
    ]),
  ),
};
/** In Dutch alone. */
const DUTCH_ONLY = new Set(["bericht-3", "bericht-4"]);
/** Unsigned. */
const DRAFTS = new Set(["een-woord", "bericht-1", "bericht-2"]);

/** Writes the site into a folder of its own, removed when the process ends. */
export function difficultSite(settings: object = {}): string {
  const files = Object.entries(POSTS).map(([slug, [title, body]], at) => {
    const tags = slug === "bericht-3" ? "tags: [recht]\n" : "tags: [taal, samen]\n";
    return [
      `src/content/posts/${slug}.md`,
      post(title, body, `description: Een korte beschrijving.\n${tags}`).replace(
        "2026-11-20",
        `2026-10-${String(30 - Math.min(at, 29)).padStart(2, "0")}`,
      ),
    ];
  });
  const root = tempSite(Object.fromEntries(files), { name: "Proef", editor: "Redactie Proef", ...settings });
  for (const code of Object.keys(WORDS)) {
    for (const slug of Object.keys(POSTS)) {
      if (DUTCH_ONLY.has(slug)) continue;
      const write = (source: string): Work =>
        DRAFTS.has(slug)
          ? drafted(inWords(code, source))
          : signed("Proef Persoon", "2026-11-24", inWords(code, source));
      translate(root, slug, write, code);
    }
  }
  return root;
}
