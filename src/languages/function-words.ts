import { type Language, SOURCE } from "../model/site.ts";
import { scriptsFor } from "./scripts.ts";

/**
 * Words that every text of a language is full of: they tell Dutch from a translation, and one language from another
 * before a detector is asked. Lower case.
 */
const DUTCH = `de het een en van op met voor vóór bij naar uit aan over door om tot onder tussen tijdens zonder sinds vanaf
  tegen ten ter te na binnen buiten boven achter via volgens in of maar want dus als dan omdat zodat toen terwijl hoewel
  indien wanneer niet ook nog al er hier daar waar wel nu zo altijd nooit vaak soms alleen pas heel erg daarna daarom
  daarvoor daarmee daarbij daarvan daarop hoe wat wie waarom welke welk ik je jij u uw hij zij ze wij we jullie hun hen
  hem haar mijn jouw ons onze zich zichzelf uzelf iemand niemand iets niets iedereen deze dit die dat elke elk ieder
  iedere alle alles veel vele meer minder meeste enkele sommige geen is zijn was waren ben bent heeft hebt heb hebben
  had hadden wordt worden werd werden kan kunt kunnen kon mag mogen moet moeten wil wilt willen zal zullen zou zouden
  zult gaat gaan ga doet doen doe komt komen kom krijgt krijgen staat staan zit hoeft hoeven laat laten maakt maken
  geeft vanuit waarmee waarop waarvan hieronder steeds verder bovendien misschien meestal samen eerst zelf ja nee twee
  drie vier vijf zes zeven acht negen tien stond stonden erin eraan ervan ermee erbij ervoor zat zaten zei zegt ging
  gingen kwam kwamen bleef blijft blijven liet lieten precies zulke zoals nadat voordat waarin waarvan`;

const LISTS: Record<string, string> = {
  nl: DUTCH,
  tr: `ve bir bu için da de mi mı mu mü ile olarak veya ya daha çok en ne kadar gibi sonra önce her var yok değil o siz
    sizi size sizin biz bize bizi bizim şu ama ise ki olan nasıl kim hangi nerede değildir numarasını olur içinde
    üzerinde zaman başka bunu buna bunun hiç hem diye göre tarafından ücretsiz kendi bütün`,
  so: `waa ah ahaan oo iyo ku ka u waxaa waxaad waxay wuxuu waxaan wuu way waad waan si aad uu ay la ama inaad inay in ma
    soo laga loo lagu ee leh haddii markii marka kasta qof kale ugu sida taas tani waxa ayaa ayaad baa laakiin ilaa
    aan lahayn jira kula kuu wax dadka hal mid`,
  en: `the a an and to of is are you your for in that this it with on we our not or be can if from have has do does will
    they their at by more as there who what when where how which one also no i my me us was were been but about than
    then up out any all each every its only should would may must please get here these because into very`,
};

/** The frequent words of Dutch, Turkish, Somali and English, by code. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(LISTS).map(([code, list]) => [code, new Set(list.match(/\S+/g))]),
);

/** Frequent words of others of these languages that are a word, or an ending behind an apostrophe, of this one too. */
const HOMOGRAPHS: Record<string, string> = {
  tr: `de en van er al dan den ten ben bent kan hem hun hen had in is on om of u o ver te ter me we zit via pas dus
    tot mag wie an at it us her but am may as no ay hal kale ah leh la`,
  so: `in is u aan dan door daar waar maar al haar of ma na nu ten kan kun la ka die had hun ay wel wil dus ben men tot
    hier er om op wat waren was heel meer veel doen soms geen laat an i or all no at bu da o ya ki`,
  en: `in is we over of was had want door men ten per die van toe dan even met hem hen her bent mag kan heel al pas tot
    via zit ons elk hun hoe er te wat na om den kon ten ben drie mijn acht ga way hal mid la ay size biz kim var`,
};

/** Languages whose words we have. */
const OWN = ["tr", "so", "en", "ar"] as const;

/**
 * What we know of a language's words: our own are known by their codes, of any other we know no word. Of one that is
 * not written in Latin letters (`otherLetters`) none can be a Dutch word; of one that is, some may (`latin`), of German
 * (`de`) and of what is near to Dutch (`near`) many.
 */
export type Vocabulary = (typeof OWN)[number] | "otherLetters" | "latin" | "de" | "near";

const NEAR = new Set(
  "af fy frr stq li nds act twd gos vel lb ksh pdt pfl sv da no nb nn fo is srn".split(" "),
);
/** A Dutch text is as good in them. */
const DUTCH_ITSELF = new Set([SOURCE, "vls", "zea", "dum"]);

/** What we know of the words of a language; undefined where even Dutch may be right. */
export function vocabularyOf(language: Language): Vocabulary | undefined {
  const code = language.code.split("-")[0]!;
  const own = OWN.find((each) => each === code);
  if (own !== undefined || DUTCH_ITSELF.has(code)) return own;
  const scripts = scriptsFor(language);
  if (scripts.length === 0) return undefined;
  if (!scripts.includes("Latn")) return "otherLetters";
  return code === "de" ? code : NEAR.has(code) ? "near" : "latin";
}

/** Is it a language whose words we have not, and of which we know that Dutch is wrong? */
export const isAdded = (vocabulary: Vocabulary | undefined) =>
  vocabulary !== undefined && !OWN.some((own) => own === vocabulary);

const set = (words: string): ReadonlySet<string> => new Set(words.match(/\S+/g));
const without = (words: Iterable<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => !others.has(word)));

const NONE: ReadonlySet<string> = new Set();
const SHORTEST = 4;

/** Shorter words that hardly another language in Latin letters has. */
const SHORT_DUTCH = "het een bij uit aan hij zij wij uw niet ook nog mijn hun jij zijn".split(" ");
/** Longer ones that another has, as French has `onze` and Spanish `over`. */
const ELSEWHERE = set(
  "door over vier tien acht alle alles onze komt hier soms waren vele staat laat kwam geen zelf meer",
);

const LATIN = without(
  [...FUNCTION_WORDS[SOURCE]!].filter((word) => word.length >= SHORTEST || SHORT_DUTCH.includes(word)),
  ELSEWHERE,
);

/** The frequent words of Dutch that a language has not. */
const ONLY_DUTCH: Readonly<Record<Vocabulary, ReadonlySet<string>>> = {
  ar: FUNCTION_WORDS[SOURCE]!,
  otherLetters: FUNCTION_WORDS[SOURCE]!,
  tr: without(FUNCTION_WORDS[SOURCE]!, set(HOMOGRAPHS.tr!)),
  so: without(FUNCTION_WORDS[SOURCE]!, set(HOMOGRAPHS.so!)),
  en: without(FUNCTION_WORDS[SOURCE]!, set(HOMOGRAPHS.en!)),
  latin: LATIN,
  de: without(LATIN, set("worden indien ging gingen haar minder welke ieder hebt sinds zwei elke niet")),
  near: set(`zijn wij zij hij jij mijn uw jouw jullie deze bij niet wordt heeft geeft krijgt krijgen kunt moeten zullen
    zouden gaat doet komt hoeft hoeven blijft blijven bleef tijdens zonder altijd terwijl zodat zoals vijf zeven`),
};

/** The frequent words of Dutch that a language has not; undefined of one that may have all of them. */
export function telltalesFor(language: Language): ReadonlySet<string> | undefined {
  const vocabulary = vocabularyOf(language);
  return vocabulary && ONLY_DUTCH[vocabulary];
}

/** The frequent words of the language `other` that are no words of the language `code`; empty where we know too little. */
export function telltalesOf(other: string, code: string): ReadonlySet<string> {
  return TELLTALES[code]?.[other] ?? NONE;
}

const TELLTALES: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>> = Object.fromEntries(
  OWN.map((code) => {
    const shared = set(HOMOGRAPHS[code] ?? "");
    const others = Object.entries(FUNCTION_WORDS).map(([other, words]) => {
      // Of Dutch, `had` and the like are listed by hand above.
      const own = other === SOURCE ? NONE : (FUNCTION_WORDS[code] ?? NONE);
      return [other, without(without(words, shared), own)];
    });
    return [code, Object.fromEntries(others)];
  }),
);

/** What shows one of our languages to be itself, and the languages that may have it as well. */
interface Marks {
  code: string;
  /** Frequent words that hardly another language has, and spellings that no other has. */
  words: ReadonlySet<string>;
  spelling?: RegExp;
  kin: ReadonlySet<string>;
}

const MARKS: readonly Marks[] = [
  {
    code: "en",
    words:
      set(`the and your you with this that they their there what when where which who how would should please
      because these from about only very every into could our`),
    kin: set("sco pcm jam kri tpi bi srn gcl bzj hwc icr pis wes fpe gul ang"),
  },
  {
    code: "tr",
    words:
      set(`için olarak veya daha gibi sonra önce değil sizi sizin bizi bizim nasıl hangi nerede olur içinde üzerinde
      zaman başka bunu buna bunun tarafından ücretsiz bütün`),
    spelling: /[ğı]|[iüu]yor/,
    kin: set("az azj azb tk gag crh tt ba cv kk ky uz ug kaa kum nog krc ota diq kiu zza lzz tly"),
  },
  {
    code: "so",
    words:
      set(`waxaa waxaad waxay wuxuu waxaan waad waan inaad inay haddii markii marka kasta qof ugu sida taas tani ayaa
      ayaad laakiin lahayn jira dadka iyo leh laga lagu`),
    kin: set("aa om gax orc ssy rel ymm tqq"),
  },
  {
    code: "ar",
    words: set("في إلى على هذا هذه ذلك التي الذي الذين أن إن أو عن قد كان كانت يمكن يمكنكم يمكنك لكم ليس"),
    // The article, and the ending of feminine words.
    spelling: /^[وفبك]?ال\p{L}{3}|ة$/u,
    kin: set("ary arz apc apd arq aeb acm ajp afb ayl acx acw shu mt prd"),
  },
];

/** By code, is a word one of our other languages' for certain, and not one of an added language's? */
export function unmistakableFor(language: Language): { code: string; isSure: (word: string) => boolean }[] {
  const dutch = telltalesFor(language) ?? NONE;
  const code = language.code.split("-")[0]!;
  return [
    { code: SOURCE, isSure: (word) => dutch.has(word) },
    ...MARKS.filter(({ kin }) => !kin.has(code)).map(({ code, words, spelling }) => ({
      code,
      isSure: (word: string) => words.has(word) || spelling?.test(word) === true,
    })),
  ];
}
