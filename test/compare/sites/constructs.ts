import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { silentMp3 } from "../../mp3.ts";
import { drafted, left, originalsOf, post, signed, translate, write } from "../../site.ts";
import { CODES, type Code, wordForWord } from "./words.ts";

// A site of everything that an original may hold: every construct of the dialect, every key of the front matter, images
// of every format, recordings, links of all kinds, and the examples of the CommonMark specification.

const BLOCKS = `Een alinea met **vet**, *schuin*, ***beide***, ~~weg~~, \`code\`, \`\`code met \` erin\`\` en __vet__ in _woorden_.
De tweede regel van de alinea\\
en na een regeleinde  
nog een.

Kop van het eerste niveau
=========================

Kop van het tweede niveau
-------------------------

### Kop met **vet** en \`code\` ###

### Kop met **vet** en \`code\`

#### Kop 4
##### Kop 5
###### Kop 6

- Een punt
- [ ] Geen vakje
- Een punt met een alinea

  De tweede alinea van het punt.

  > Een citaat in een punt.

* Een andere lijst
  1. Eerste stap
  2. Tweede stap
     - Dieper
       - En nog dieper

7. Begint bij zeven
8. Acht

> Een citaat van twee alinea's.
>
> > En een citaat daarin.
>
> - met een lijst

Begrip
: Uitleg van het begrip
: Nog een uitleg

Ander *begrip*

:   Uitleg in een alinea.

    Tweede alinea van de uitleg.

\`\`\`js
const regel = "code die langer is dan een telefoon breed is, en dus moet worden afgebroken <b>";
\`\`\`

    Ingesprongen code & meer

***

| Links | Midden | Rechts | Gewoon |
| :--- | :---: | ---: | --- |
| **vet** | \`a\\|b\` | € 12,50 | [link](https://voorbeeld.example) |
| | 12 | 020-123 45 67 | |
| Een cel met een heel lange tekst die niet op een regel past | ja | 5% | nee |

Zie de noot.[^een] En nog een.[^twee] En de eerste nog eens.[^een] En een die er niet is.[^drie]

[^een]: Tekst van de **eerste** noot.
[^twee]: Tekst van de tweede noot.

    Tweede alinea van die noot, met [een link](https://voorbeeld.example/noot).

https://www.youtube.com/watch?v=aqz-KE-bpKQ

<https://youtu.be/aqz-KE-bpKQ>

https://vimeo.com/1084537

\\<b>Geen HTML &amp; &copy; &nbsp; &#8364; \\*geen ster\\* 1\\. {{ geen }} {% sjabloon %} $t(site.menu)

`;

const LINKS = `Lees [het andere bericht](alle-bouwstenen.md), [een kop daarin](alle-bouwstenen.md#kop-4 "Met een titel"), [een pagina](../pages/over-ons.md) of [de foto](../images/foto.jpg).

Lees ook [wat er alleen in het Nederlands is](alleen-nederlands.md), [de voorpagina](/), [dit stuk](#verder) en [een vraag](?ui=1).

Bel [112](tel:112) of [020-123 45 67](tel:+31201234567), mail [ons](mailto:redactie@voorbeeld.example?subject=Een%20vraag) of <redactie@voorbeeld.example>.

Zie <https://voorbeeld.example/een/heel/lang/adres/dat/niet/past/op/een/telefoon?a=1&b=2>, [met haakjes](https://voorbeeld.example/a_(b)), [met punten](<https://voorbeeld.example/a b>), [zonder woorden]() en [onveilig](http://voorbeeld.example).

Een [verwijzing][Adres], een [adres] en een [kortere][].

[adres]: https://voorbeeld.example/verwijzing "Titel van de verwijzing"
[kortere]: https://voorbeeld.example/kort

## Verder

https://voorbeeld.example is geen link. [**Vet** en *schuin* in een link](https://voorbeeld.example/vet), **vet met [een link](https://voorbeeld.example/in-vet) erin**.
`;

const IMAGES = ["foto.jpg", "tekening.png", "plaatje.webp", "film.gif", "klein.avif", "map/diep.png"]
  .map((name) => `Een ${name.split(".")[1]} in de tekst: ![Wat er op ${name} staat](../images/${name})`)
  .concat(['[![Foto met link](../images/foto.jpg "Titel")](https://voorbeeld.example)'])
  .join("\n\n");

const FACTS = `Op dinsdag 12 januari 2027 van 19.30 tot 21.00 uur in Zaal 3, Voorbeeldstraat 12, 1234 AB Voorbeeldstad.

Het kost € 1.250,50 per jaar, 12,5% minder dan in 2025. Bel 020-123 45 67 of +31 6 12 34 56 78.

De bus (lijn 21) komt om 8.05, 8.35 en 9.05 uur. Neem DigiD en € 3 mee; stichting SMN helpt.

- 1 januari 2027
- € 15
- 24/7
- 10–12 uur

| Dag | Tijd |
| --- | --- |
| maandag 4 mei | 9.00–17.00 |
| zondag | gesloten |
`;

const LONG_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijen";
const DIFFICULT = `Over ${LONG_WORD} en Kindercarnavalsoptochtvoorbereidingswerkzaamheden.

- ${LONG_WORD}
- Buurthuis\u00a0De\u00a0Brug, co\u00adöperatie, 𝒻𝒶𝓃𝒸𝓎, 👩‍👩‍👧, naïef, Çeşme, العربية, Soomaali
- ‘enkele’ en “dubbele” aanhalingstekens, 'recht' en "recht", een streepje - en – en — en… puntjes...

| ${LONG_WORD} | Twee |
|---|---|
| Een | ${LONG_WORD} |
`;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const HOSTILE = `Een <naam> & "tekst" {{ 7*7 }} $t(site.menu) <3`;
const ALL_KEYS = `description: >
  Een beschrijving
  over twee regels, met "aanhalingstekens" & meer.
updated: 2026-11-25
author: Redactie & vrienden
tags: [veiligheid, recht, een-eigen-woord]
image: ../images/foto.jpg
imageAlt: 'Een vlak dat van donker naar licht gaat'
imageCredit: Proef & vrienden
imageConsent: Niemand is te zien
languages: [nl, tr, ar, so, en]
review: optional
draft: false
`;
const EVENT = `event:
  start: 2027-01-05T19:30
  end: 2027-01-05T21:00
  repeat: monthly first tuesday
  repeatUntil: 2027-12-31
  except: 2027-05-04
  moved: { from: 2027-02-02, to: 2027-02-04T20:00 }
  cancelled: [2027-03-02]
  place: Park De Brug & meer
  online: https://voorbeeld.example/praten?a=1&b=2
until: 2027-11-30
aliases: [oude-afspraak, /nl/oud/afspraak/, /oud.html]
`;
const TITLE = `Wat kunt u doen als de gemeente, uw verhuurder of uw werkgever u een brief stuurt die u niet begrijpt, en wie helpt u dan gratis, in uw eigen taal en dicht bij huis?`;

/** Posts by slug: title, body, more front matter. */
const POSTS: Record<string, [title: string, body: string, keys?: string]> = {
  "alle-bouwstenen": ["Alle bouwstenen", BLOCKS, "tags: [taal, samen, lezen]\n"],
  "alle-links": ["Alle links", LINKS, "tags: [recht]\n"],
  "alle-afbeeldingen": [
    "Alle afbeeldingen",
    IMAGES,
    "image: ../images/tekening.png\nimageAlt: Een tekening\n",
  ],
  "alle-sleutels": ["'Alle sleutels: met een dubbele punt'", "Alles staat boven dit bericht.", ALL_KEYS],
  "alle-afspraken": ["Alle afspraken", "Kom langs.", EVENT],
  "hele-dagen": [
    "Hele dagen",
    "Kom langs.",
    "event: { start: 2027-06-05, end: 2027-06-06, allDay: true, place: Park De Brug }\n",
  ],
  later: ["Later", "Dit bericht komt later.", "publish: 2027-01-04T09:00\n"],
  "alle-feiten": [
    "Alle feiten van 12 januari 2027",
    FACTS,
    "tags: [werk]\ndescription: Op 12 januari om 19.30 uur.\n",
  ],
  "lange-titel": [quoted(TITLE), DIFFICULT],
  vijandig: [quoted(HOSTILE), HOSTILE, `author: ${quoted(HOSTILE)}\ndescription: ${quoted(HOSTILE)}\n`],
  "een-woord": ["Welkom", "Welkom."],
  "zonder-woorden": ["'2026'", "020-123 45 67\n\n![Foto](../images/foto.jpg)"],
  "alleen-nederlands": ["Alleen Nederlands", "Dit is er alleen zo.", "languages: [nl]\n"],
  toekomst: ["In de toekomst", "Dit bericht heeft een dag die nog komt."],
  verborgen: ["Verborgen", "Nog niet klaar.", "draft: true\n"],
};

const page = (title: string, body: string, description = "") =>
  `---\ntitle: ${title}\n${description && `description: ${description}\n`}---\n\n${body}\n`;

const PAGES: Record<string, string> = {
  "hoe-wij-vertalen": page(
    "Hoe wij vertalen",
    "Eerst een computer, dan een mens.\n\n## De labels\n\nZie hieronder.",
    "Zo werkt het.",
  ),
  "over-ons": page("Over ons", "Wij zijn een voorbeeld.\n\n![Foto](../images/foto.jpg)"),
  contact: page("Contact", "Lees [alle links](../posts/alle-links.md).", "Mail of bel."),
};

/** Files that settings and translators have. */
const FILES = {
  "src/site.json": JSON.stringify(
    {
      name: 'Alle <bouwstenen> & "meer"',
      url: "https://bouwstenen.example/",
      report: "https://bouwstenen.example/melden?van=site",
      editor: "Redactie <Bouwstenen>",
      menu: ["contact", "hoe-wij-vertalen"],
      indexDrafts: true,
      cards: false,
      exit: { tags: ["veiligheid"], url: "https://weer.example/" },
    },
    null,
    2,
  ),
  "locales/keep.csv": "name,note\nSMN,een stichting\nDigiD,\n",
  "locales/tr/glossary.csv":
    'nl,preferred,forbidden,note\ngemeente,belediye,!köy|kasaba,"altijd zo, ook in titels"\nbericht,haber,,\n',
  "locales/en/glossary.csv": "note;nl;preferred;forbidden\n;gemeente;municipality;town hall\n",
};

interface Example {
  markdown: string;
  section: string;
}

/** Posts of the specification's examples, a section each; without those that a post may not hold. */
function specification(): Record<string, string> {
  const { tests }: { tests: Example[] } = createRequire(import.meta.url)("commonmark-spec");
  // Relative links and images must be there, and only some schemes are allowed.
  const isSound = ({ markdown }: Example) =>
    !/\]\((?!\/\w)|\]:\s*(?!\/\w)|!\[|<[a-z/!?]|\0|^---/im.test(markdown);
  const sections = Map.groupBy(tests.filter(isSound), ({ section }) => section);
  return Object.fromEntries(
    [...sections].map(([section, examples], at) => {
      const slug = `commonmark-${section.toLowerCase().replace(/[^a-z]+/g, "-")}`;
      const body = examples.map(({ markdown }) => markdown.replaceAll("→", "\t")).join("\n\n---\n\n");
      const text = post(quoted(`CommonMark: ${section}`), body, "languages: [nl, tr]\ntags: [lezen]\n");
      return [slug, text.replace("2026-11-20", `2025-0${1 + (at % 9)}-15`)];
    }),
  );
}

/** Writes the site into `root`: all signed in Turkish, half in Arabic, little in Somali, nothing in English. */
export async function makeConstructs(root: string): Promise<void> {
  write(root, FILES);
  for (const [slug, [title, body, keys = ""]] of Object.entries(POSTS)) {
    const date = slug === "toekomst" ? "2027-03-01" : `2026-11-${10 + Object.keys(POSTS).indexOf(slug)}`;
    write(root, { [`src/content/posts/${slug}.md`]: post(title, body, keys).replace("2026-11-20", date) });
  }
  for (const [slug, text] of Object.entries(specification()))
    write(root, { [`src/content/posts/${slug}.md`]: text });
  for (const [slug, text] of Object.entries(PAGES)) write(root, { [`src/content/pages/${slug}.md`]: text });
  await makeImages(path.join(root, "src/content/images"));
  const audio = path.join(root, "src/content/audio");
  mkdirSync(audio, { recursive: true });
  writeFileSync(path.join(audio, "een-woord.tr.mp3"), silentMp3());
  writeFileSync(path.join(audio, "een-woord.nl.mp3"), silentMp3(400));
  const originals = originalsOf(root);
  for (const code of CODES) {
    for (const kind of ["posts", "pages"] as const) {
      for (const { slug, meta } of originals[kind]) {
        if (slug.startsWith("commonmark-") || !(meta.languages ?? [code]).includes(code)) continue;
        translate(root, slug, (dutch, at) => workOf(code, dutch, at), code, kind, originals);
      }
    }
  }
}

function workOf(code: Code, dutch: string, at: number) {
  const text = wordForWord(code, dutch);
  const isSigned = { tr: true, ar: at % 2 === 0, so: false, en: false }[code];
  const isThere = { tr: true, ar: true, so: at % 4 === 0, en: false }[code];
  return !isThere ? left : isSigned ? signed("Proef Lezer", "2026-11-24", text) : drafted(text);
}

/** A gradient in each format that the site takes; one is a film of two pictures, one stands in a folder. */
async function makeImages(folder: string): Promise<void> {
  mkdirSync(path.join(folder, "map"), { recursive: true });
  const gradient = (width: number, height: number, blue = 90, channels: 3 | 4 = 3) =>
    sharp(
      Buffer.from(
        Array.from({ length: width * height }, (_none, at) => {
          const [x, y] = [(255 * (at % width)) / width, (255 * Math.floor(at / width)) / height];
          return [x, y, blue, ...(channels === 4 ? [x] : [])];
        }).flat(),
      ),
      { raw: { width, height, channels } },
    );
  const save = (name: string, image: Sharp) => image.toFile(path.join(folder, name));
  await save("foto.jpg", gradient(500, 360));
  await save("tekening.png", gradient(120, 80, 90, 4));
  await save("plaatje.webp", gradient(100, 100, 0));
  await save("klein.avif", gradient(60, 40, 200));
  await save("map/diep.png", gradient(30, 30, 10));
  const pictures = await Promise.all([0, 255].map((blue) => gradient(40, 30, blue).png().toBuffer()));
  await save("film.gif", sharp(pictures, { join: { animated: true } }));
}
