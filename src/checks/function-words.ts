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

/** The frequent words of the language `other` that are no words of the language `code`; empty where we know too little. */
export function telltalesOf(other: string, code: string): ReadonlySet<string> {
  return TELLTALES[code]?.[other] ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

const TELLTALES: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>> = Object.fromEntries(
  ["tr", "so", "en", "ar"].map((code) => {
    const shared = new Set(HOMOGRAPHS[code]?.match(/\S+/g));
    const others = Object.entries(FUNCTION_WORDS).map(([other, words]) => {
      // Of Dutch, `had` and the like are listed by hand above.
      const own = other === "nl" ? NONE : (FUNCTION_WORDS[code] ?? NONE);
      return [other, new Set([...words].filter((word) => !shared.has(word) && !own.has(word)))];
    });
    return [code, Object.fromEntries(others)];
  }),
);

/** The frequent words of Dutch that are no words of the language `code`; undefined of one we know nothing of. */
export const telltalesFor = (code: string): ReadonlySet<string> | undefined =>
  TELLTALES[code.split("-")[0]!]?.nl;
