/**
 * What tells a full stop of an abbreviation or a number from the end of a sentence, as lower-case words without their
 * last full stop. Abbreviations of single letters (`m.b.t.`, `N.V.`) are known by their form; those not listed may
 * end a sentence.
 */
interface Abbreviations {
  /** Something always follows: a name behind a title, a noun behind a preposition. */
  open: ReadonlySet<string>;
  /** May end a sentence (`jl.`) or lead on (`art. Grondwet`): a word of `starters` behind it shows that it ended. */
  either: ReadonlySet<string>;
  /** An abbreviation before a number, elsewhere a word: `max. 3`, but `Dit is Max. Hij kookt.` */
  numeric: ReadonlySet<string>;
  /** End an enumeration, so a capital behind one starts a sentence: `e.d.`; `enz.` and `vb.` need no rule for that. */
  closing: ReadonlySet<string>;
  /** Words before a single capital that is no initial: `vitamine C.` */
  lettered: ReadonlySet<string>;
  /** Words that have a capital because a sentence starts, and seldom as part of a name. */
  starters: ReadonlySet<string>;
  /** Words behind an ordinal, in a language that writes ordinals with a full stop: `3. Bölüm`. */
  counted: ReadonlySet<string>;
}

type Lists = Record<keyof Abbreviations, string>;

const COMMON: Lists = {
  open: "dr prof mrs ms",
  either: "jr sr inc ltd co corp ph.d tel nr",
  numeric: "no nos p pp",
  closing: "e.a c.s",
  lettered: "",
  starters: "",
  counted: "",
};

const LISTS: Record<string, Partial<Lists>> = {
  nl: {
    open: `dhr mw mevr mej hr mr drs ir ing bc ds jhr jkvr kol lt gen sgt burg weth adv fam st ste joh chr th ch ph jac
      wm alb ij v v.d v.h ca bv bijv vgl cf zgn z.g resp evt incl excl inkl exkl div versch gem prov vnl geb ged opl ong
      plm vs dd d.d c.q o.a o.m m.n m.b.t m.b.v m.u.v m.i.v t.a.v t.b.v t.o.v t.g.v t.n.v t.h.v i.v.m i.p.v i.o.m
      i.s.m i.c.m i.t.t i.h.b i.h.k.v n.a.v d.w.z d.m.v a.d.h.v o.b.v o.g.v o.l.v o.v.v t.w p.a`,
    either: `jl nrs art artt blz bldz pag hfst par fig afb bijl afl afd aanh telef fax mob rb stb stcrt jo secr vz penn
      febr aug sept okt`,
    numeric: "max min gr jan feb mrt apr jun jul nov dec ma di wo do vr za zo",
    closing: "e.d e.v e.e.a o.i.d o.d i.d e.s",
    lettered: `vitamine hepatitis griep plan groep type categorie klasse klas niveau bijlage deel onderdeel hoofdstuk
      optie punt lijn zaal lokaal bus tram metro rijbewijs blok ingang uitgang gebouw vleugel trap hal kolom box stap
      variant versie model letter perron spoor route vraag antwoord keuze team ploeg formulier artikel lid`,
    starters: `de het een wij we jij je jullie u ik hij zij ze er dit dat deze die daar daarna daarom daarmee daarvoor
      daarbij dan als bij in op om met voor van na naar uit aan over door tot onder tijdens tussen zonder sinds vanaf
      vanuit volgens wegens wat wie waar wanneer waarom hoe welke ook maar en of want toch nu toen zo dus niet niemand
      niets geen alle alles alleen iedereen iemand veel vele sommige soms vaak meestal altijd nooit hier mijn uw onze
      ons hun haar zijn hebt heeft hebben had is was waren wordt worden kan kunt kunnen mag moet moeten wilt wil gaat
      komt bent ben bel kom neem vraag lees kijk stuur meld ga let doe schrijf geef zorg houd volg klik vul teken praat
      bewaar bekijk gebruik betaal breng zoek elke elk ieder iedere eerst vervolgens verder bovendien omdat zodat
      terwijl nadat voordat hoewel vandaag morgen gisteren vanavond vanmiddag ja nee`,
  },
  en: {
    open: "mr messrs rev hon gen col capt lt sgt gov sen rep e.g i.e cf vs viz approx incl excl",
    either: "i st ave rd bldg dept est assn bros mt",
    numeric: "jan feb mar apr jun jul aug sep sept oct nov dec max min art par sec ch fig figs vol",
    lettered:
      "vitamin hepatitis plan group type category class level annex appendix part option point line room block",
    starters: `the a an this that these those now we you he she it they i there here then in on at if when while after
      before because although since until for from with without by to as what who where why how which whose our your
      his her its their my but and or so yet all some many most no not never always please do does did is are was were
      can could will would may must should have has had call come bring ask read see send take use go write
      fill everyone nobody someone every each today tomorrow yesterday also however therefore later first next
      finally yes`,
  },
  tr: {
    open: "av doç yrd öğr gör arş uzm op dt sn bşk gen müh mim hz ecz psk örn bkz krş",
    either: "cad cd sok sk mah mh apt blv bulv şti md yy böl şb",
    numeric: "s sf maks min cilt",
    closing: "v.b v.s v.d",
    lettered: "vitamini hepatit grup tip sınıf blok plan ek kapı",
    starters: `bu şu o bir biz siz ben sen onlar bunlar ama fakat ancak ve veya ya eğer daha sonra önce çünkü nasıl ne
      neden niçin nerede kim hangi her herkes bütün tüm hiç hiçbir ilk son yeni burada orada bizi size bize sizi bizim
      sizin onun onu bunu bunun buna lütfen evet hayır ayrıca böylece bugün yarın dün şimdi sadece yalnız var yok için`,
    counted: `madde bölüm sınıf yüzyıl kat daire cadde sokak dönem toplantı kongre kurultay dünya uluslararası ulusal
      olağan genel avrupa asliye ağır iş sulh aile icra noter noterliği hukuk ceza idare vergi tüketici fıkra`,
  },
  so: {
    open: "md mud mw sh xil inj eng jen gen tus",
    either: "lr",
    numeric: "b bog lam",
    closing: "i.w.m",
    starters: `waa waxaa waxay waxaan waxaad wuxuu waxa haddii marka markii laakiin sidoo sidaas ma maxaa maxay fadlan
      haa maya kani tani kan tan isagu iyadu annagu innagu adigu iyagu wac kaalay halkan halkaas hadda kadib ka ku
      in si oo qof dadka kulanka goorma yaa xaggee`,
  },
  ar: {
    open: "ود أ.د",
    starters: "ثم وقد هذا هذه وهذا وهذه ذلك لكن ولكن كما إذا وإذا بعد قبل عند يمكن يمكنكم لا نعم كل هناك",
  },
};

/** A number or letter before what it counts, at the start of a sentence; the first of a list also behind a colon. */
const LABEL = /^\s*["'“‘„(*_~]*(?:(?:\p{Nd}{1,2}\.)*\p{Nd}{1,2}|\p{Ll})$|[:;] [1a]$/u;

/** What abbreviations before numbers stand before: `3`, `€ 5`, `A12`, `IV`. */
const NUMBER = /^[(€$£+#]*\s?(?:[A-Z]{0,2}\p{Nd}|[IVXLC]{2,}\b)/u;

/** Abbreviations of single letters, and initials: `m.b.t`, `N.V`, `J.-P`. */
const DOTTED = /^(?:\p{L}\.-?)+\p{L}$/u;

/**
 * Does the full stop between `lead` and `next` (which starts as a sentence may) belong to an abbreviation, a label, an
 * initial, a date or an ordinal? `lead` is what the sentence holds before the stop, at least its last words; without
 * markup both. `language` is a BCP 47 code.
 */
export function leadsOn(lead: string, next: string, language: string): boolean {
  const lower = (text: string) => text.normalize("NFC").toLocaleLowerCase(language);
  const words = wordsOf(language);
  const word = /[^\s/([]*$/u.exec(lead)![0].replace(/^["'“‘„‚«‹*_~]+/u, "");
  const earlier = lead.slice(0, lead.length - word.length).trimEnd();
  const first = /^["'“‘„‚«‹(*_~]*([\p{L}\p{M}]*)/u.exec(next)![1]!;
  // In a heading in capitals `DHR. JANSEN` is a title; in other text `ING.` is a bank.
  const key = isCapitals(word) && !isCapitals(first) ? "" : lower(word);
  const starts = words.starters.has(lower(first));
  if (LABEL.test(lead) || words.open.has(key)) return true;
  if (words.closing.has(key)) return false;
  if (words.numeric.has(key) && NUMBER.test(next)) return true;
  if (words.either.has(key) || DOTTED.test(word)) return !starts;
  if (/^[\p{Lu}\p{Lo}]$/u.test(word.normalize("NFC"))) {
    return !/\p{Nd}$/u.test(earlier) && !words.lettered.has(lower(/\p{L}*$/u.exec(earlier)![0]));
  }
  if (/^\p{Nd}{1,2}$/u.test(word)) return words.counted.has(lower(first)) || isDate(lead, next);
  return words.counted.size > 0 && /^[IVXLC]+$/.test(word);
}

const isCapitals = (word: string) => /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(word);

/** `12. 3. 2027`, before the month or the year. */
const isDate = (lead: string, next: string) =>
  /^\p{Nd}{1,2}\.\s?\p{Nd}{4}/u.test(next) ||
  (/^\p{Nd}{4}(?!\p{Nd})/u.test(next) && /(?:^|\P{Nd})\p{Nd}{1,2}\.\s?\p{Nd}{1,2}$/u.test(lead));

const made = new Map<string, Abbreviations>();

/** The words for a language; of one without a list what many share. */
function wordsOf(code: string): Abbreviations {
  const found = made.get(code) ?? build(LISTS[new Intl.Locale(code).language] ?? {});
  made.set(code, found);
  return found;
}

function build(lists: Partial<Lists>): Abbreviations {
  const words = Object.entries(COMMON).map(([name, common]) => {
    const own = lists[name as keyof Lists] ?? "";
    return [name, new Set(`${common} ${own}`.match(/\S+/g))] as const;
  });
  return Object.fromEntries(words) as Record<keyof Abbreviations, Set<string>>;
}
