import type {
  Abbreviations,
  AroundNumbers,
  Clock,
  Counted,
  Denials,
  Inflection,
  Joining,
  LanguageData,
  Limits,
  Money,
  Names,
  Numbers,
  Particles,
  Periods,
  Text,
  Vocabulary,
} from "./language.ts";
import { beginning, inClause, inFront, wholeWords, wordsInAnyCase } from "./patterns.ts";
import { STEMS } from "./stems.ts";

const DAYS = "ma di wo do vr za zo".split(" ");
const DAY = DAYS.join("|");

const names: Names = {
  months: [
    "januari|jan",
    "februari|feb",
    "maart|mrt",
    "april|apr",
    "mei",
    "juni|jun",
    "juli|jul",
    "augustus|aug",
    "september|sep|sept",
    "oktober|okt",
    "november|nov",
    "december|dec",
  ],
  weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  days: {
    names: DAYS,
    list: new RegExp(
      `(?<!\\p{L})(?:${DAY})(?:\\.?(?: ?(?:t/m|en|of|tot|[-–,/&+]) ?)(?:${DAY})(?!\\p{L}))+`,
      "gu",
    ),
    ofDate: new RegExp(
      `(?<!\\p{L})(?:${DAY})(?=\\.?,? \\d{1,2}(?:[-/]\\d| (?:jan|feb|mrt|maart|apr|mei|ju[nl]|aug|sep|okt|nov|dec)))`,
      "gu",
    ),
  },
  isDayFirst: true,
};

const numbers: Numbers = {
  words: `0:nul 1:~een|~één|~eén|~ene|~éne|~eenmaal/eerste 2:twee|tweemaal/tweede|~beide|~allebei|~beiden 3:drie|drieën|driemaal/derde 4:vier|viermaal|~vieren/vierde
    5:vijf|vijven/vijfde 6:zes|zessen/zesde 7:zeven|zevenen/zevende 8:acht|~achten/achtste 9:negen/negende 10:tien/tiende
    11:elf/elfde 12:twaalf/twaalfde 13:dertien/dertiende 14:veertien/veertiende 15:vijftien/vijftiende
    16:zestien/zestiende 17:zeventien/zeventiende 18:achttien/achttiende 19:negentien/negentiende 20:twintig/twintigste
    30:dertig/dertigste 40:veertig/veertigste 50:vijftig/vijftigste 60:zestig/zestigste 70:zeventig/zeventigste
    80:tachtig/tachtigste 90:negentig/negentigste 100:honderd/honderdste 1000:duizend/duizendste 1000000:miljoen
    1000000000:miljard 1000000000000:biljoen 1.5:anderhalf|anderhalve 2.5:tweeënhalf|tweeënhalve|tweeëneenhalf 3.5:drieënhalf|drieënhalve|drieëneenhalf
    4.5:vierenhalf|vierenhalve|viereneenhalf 5.5:vijfenhalf|vijfenhalve|vijfeneenhalf`,
  compound: {
    order: "onesFirst",
    weekday: /^(?:maan|dins|woens|donder|vrij|zater|zon)dag/,
    ending:
      /(?:jarig|daags|weeks|jaars|delig|koppig|talig|voudig|urig|persoons|plusser)(?:e[ns]?|s)?$|(?<=tig)ers?$/,
    scale: /^(.*?)(honderd|duizend)(.*)$/,
    tens: /^(.+?)(?:en|ën)((?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)(?:ste)?$/,
    link: /^en/,
    ordinal: /ste$/,
  },
  phrases: {
    hint: /half|kwart|dozijn|tientje|om de (?:week|dag|maand)|op (?:twee|drie) na/,
    list: [
      { pattern: /(?<!\p{L})half ?jaar/gu, values: [0.5, 6] },
      { pattern: /(?<!\p{L})half ?uur/gu, values: [0.5, 30] },
      { pattern: /(?<!\p{L})half ?dozijn/gu, values: [6] },
      { pattern: /(?<!\p{L})kwartier/gu, values: [15, 4, 0.25] },
      { pattern: /(?<!\p{L})om de (?:week|dag|maand)(?!\p{L})/gu, values: [2] },
      { pattern: /(?<!\p{L})driekwart/gu, values: [3, 0.75], isNeeded: true },
      { pattern: /(?<!\p{L})dozijn/gu, values: [12] },
      { pattern: /(?<!\p{L})(?:een )?tientje(?!\p{L})/gu, values: [10], isNeeded: true },
      // `op twee na de jongste` is the third youngest.
      { pattern: /(?<!\p{L})op twee na(?= )/gu, values: [2, 3] },
      { pattern: /(?<!\p{L})op drie na(?= )/gu, values: [3, 4] },
    ],
  },
  notNumbers: {
    hint: /acht|vier/,
    pattern:
      /(?<!\p{L})(?:(?:in|ge(?:ef|eft|ven)|gaf|ne(?:em|emt|men)|nam|sla(?:at|an)?|sloeg(?:en)?|ik|u|wij|we) acht(?! \p{L}+(?:en|s|uur|jaar|keer)(?!\p{L})| (?:op|van) (?:de|elke) (?:\d|tien|twaalf|twintig|honderd))|vier (?:het|dit|dat|uw|je|jouw|samen|met|ook|onze|feest)(?!\p{L}))/gu,
  },
  scales: {
    words: { 1e6: "mln|mio", 1e9: "mld|mrd", 1e12: "biljoen" },
    letters: { 1e3: "k", 1e6: "m" },
  },
  romanLetter: /(?<=(?<!\p{L})(?:WO|[Ww]ereldoorlog|[Dd]eel|[Hh]oofdstuk) ?)(?:I{1,3}|V|X)(?![\p{L}\d-])/gu,
  century: { behind: /^(?:e|de|ste)? eeuw/ },
  thousands: ".",
};

const denials: Denials = {
  none: wholeWords(
    "of niet|niet waar|(?<!er )niet alleen(?=[^.!?]*(?<!\\p{L})maar(?!\\p{L}))|niet enkel|niet slechts|zo niet|zonder uitzondering|zonder twijfel|niet in het minst|niet het minst|niet weg te denken|niet de enige|weer of geen weer|(?:kon(?:den)?|kan|kunnen) het niet laten|hoogstens|hooguit|maximaal|ten hoogste|minstens|minimaal|ten minste|tenminste|uiterlijk|niet (?:minder|meer|later|langer|ouder|hoger|groter) dan|nog geen(?= (?:half|halve|kwartier|uur|minuut|week|maand|jaar|\\d|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\\p{L}))",
  ),
  sure: wholeWords("niet|geen|nooit|niemand|niets|niks|nergens|noch|evenmin|geenszins"),
  without: wholeWords("zonder|(?!dak|werk)\\p{L}{3,}lo(?:os|ze)"),
  maybe: wholeWords(
    "niet|nee|pas|tenzij|behalve|zomaar|nauwelijks|zelden|amper|weinig|alleen|slechts|onte(?:vreden|recht|re)\\p{L}*|ontoegankelijk\\p{L}*|ontrouw|(?:dak|werk)lo\\p{L}+|ontsla\\p{L}*|ontslag\\p{L}*|buiten|zak(?:t|ken|te|ten)|gezakt|stilzwijgend\\p{L}*|nederla\\p{L}+|ontken\\p{L}*|ontwapen\\p{L}*|ontmantel\\p{L}*|mislu\\p{L}+|faal\\p{L}*|gefaald|gebrek|moet\\p{L}* (?:wel )?nog|on(?!der|ze|t|s)\\p{L}{3,}|gratis|vrij van|verb(?:od|iedt|ieden|oden)|weiger\\p{L}*|geweigerd|vergeet|vergeten|voorkom\\p{L}*|verm[ei][jd]\\p{L}*|afkeur\\p{L}*|afgekeurd|afwijz\\p{L}*|afgewez\\p{L}*|stop\\p{L}*|in plaats|dicht|gesloten|leeg|lege|weg|kwijt|ontbre\\p{L}+|anders|fout|verkeerd\\p{L}*|minder|afgelast|gemist|mist|missen|twijfel\\p{L}*|wantrouw\\p{L}*|tekort\\p{L}*|afwezig\\p{L}*|teleur\\p{L}*|stilgeleg\\p{L}*|stilleg\\p{L}*|opzeg\\p{L}*|opgezegd|afzeg\\p{L}*|afgezegd|vreemd\\p{L}*|raar|rare",
  ),
  forbids: wholeWords("verboden|verbiedt|verbieden"),
  again: wholeWords(
    "(?:en|of) zonder|en niet (?:in|op|bij|tijdens|aan|met|voor|na|van|uit)|noch|evenmin|ook (?:\\p{L}+ ){0,3}(?:niet|geen|niets|nooit|niemand)",
  ),
  except: wholeWords("tenzij|behalve|uitgezonderd|met uitzondering van"),
  shared: wholeWords(
    "gratis|vrij van|ontsla\\p{L}*|ontslag\\p{L}*|buiten|zak(?:t|ken|te|ten)|gezakt|stilzwijgend\\p{L}*|zomaar|verb(?:od|iedt|ieden|oden)|weiger\\p{L}*|geweigerd|verm[ei][jd]\\p{L}*|voorkom\\p{L}*|afgelast|opzeg\\p{L}*|opgezegd|afzeg\\p{L}*|afgezegd|voordat|gesloten|onte(?:vreden|recht|re)\\p{L}*|ontken\\p{L}*|ontwapen\\p{L}*|ontmantel\\p{L}*|verkeerd\\p{L}*|fout\\p{L}*|afkeur\\p{L}*|afgekeurd|afwijz\\p{L}*|afgewez\\p{L}*|mislu\\p{L}+|on(?!der|ze|t|s)\\p{L}{3,}|wantrouw\\p{L}*|gebrek|tekort\\p{L}*|afwezig\\p{L}*|ontbre\\p{L}+|missen|gemist|mist|teleur\\p{L}*|stop\\p{L}*|gestopt|stilgeleg\\p{L}*|stilleg\\p{L}*|in plaats|vreemd\\p{L}*|raar|rare",
  ),
};

const WEEKDAY = "(?:maan|dins|woens|donder|vrij|zater|zon)dag";
const MONTH = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
/** Followed by a time, a day or a month, but not by a number that counts: `voor 18 mensen`. */
const TIME = `(?= (?:\\d\\d?(?:[.:]\\d\\d)? (?:uur|${MONTH})|\\d\\d?[.:]\\d\\d|(?:${WEEKDAY}|${MONTH})(?!\\p{L})))`;

const limits: Limits = {
  words: {
    most: wordsInAnyCase(
      "maximaal|maximum|hooguit|hoogstens|ten hoogste|(?:niet|geen|nooit) (?:meer|ouder|langer|hoger|groter|later) dan|(?<!niet |geen )(?:minder|jonger|korter|lager|kleiner) (?:\\p{L}{2,3} )?dan|onder de (?=\\d)|(?:en|of) (?:jonger|minder|korter)",
    ),
    least: wordsInAnyCase(
      "minimaal|minimum|minstens|(?:ten|op z'n|op zijn) minste?|tenminste|(?:niet|geen) (?:minder|jonger|korter|lager|kleiner) dan|(?<!niet |geen |nooit )(?:meer|ouder|langer|hoger|groter) (?:\\p{L}{2,3} )?dan|ruim (?=\\d)|boven de (?=\\d)|(?:en|(?<!min )of) (?:ouder|meer|langer)",
    ),
    before: wordsInAnyCase(`vóór|voordat|uiterlijk|voorafgaand aan|eerder dan|voor${TIME}`),
    after: wordsInAnyCase(
      "(?<!op \\p{L}{2,8} |achter)na(?= \\p{L}|\\s\\d)|nadat|daarna|later dan|niet eerder dan|op zijn vroegst",
    ),
  },
};

const periods: Periods = {
  names: {
    day: beginning("(?:etmaal|dag)"),
    week: beginning("we(?:ek|ken)"),
    month: beginning("maand(?!ag)"),
    year: beginning("ja(?:ar|ren)"),
  },
};

const text: Text = {
  supposes: /(?:^|, )(?:als|wanneer|indien|mocht)(?!\p{L})/iu,
};

const aroundNumbers: AroundNumbers = {
  about: {
    before: /(?<!\p{L})(?:meer dan|minder dan|ruim|bijna|minstens|ten minste|hoogstens|zo'n|ongeveer) $/u,
  },
  besideYear: {
    gap: /^(?: \p{L}+)? in $/u,
    yearFirst:
      /^ (?:was|waren|is|zijn|had(?:den)?|stond(?:en)?|kwam(?:en)?|werd(?:en)?|\p{L}{2,}[dt]en?)(?: \p{L}+){0,3} $/u,
  },
  belowZero: {
    before: inFront("min|minus|vriest(?: \\p{L}+)?"),
    behind: inClause("onder (?:de )?nul|onder het vriespunt|vorst"),
  },
  shares: {
    25: /(?<!\p{L})(?:een )?kwart(?= (?:van|deel|daarvan|hiervan|ervan|is|was|zijn|heeft|had|krijgt|kreeg|komt|woont|werkt)(?!\p{L}))/u,
    33: /(?<!\p{L})[eé][eé]n derde(?= (?:van|deel|daarvan|hiervan|ervan)(?!\p{L})|[.,;!?]|$)/u,
    50: /(?<!\p{L})helft(?!\p{L})/u,
    67: /(?<!\p{L})twee ?derde(?= (?:van|deel|daarvan|hiervan|ervan)(?!\p{L})|[.,;!?]|$)/u,
    75: /(?<!\p{L})(?:driekwart|drie ?kwart)(?= (?:van|deel|daarvan|hiervan|ervan)(?!\p{L})|[.,;!?]|$)/u,
  },
  partsOfHour: {
    15: /(?<!(?:drie|vijf|[35]) )kwartier(?!\p{L}| (?:over|voor))/u,
    30: /(?<!\p{L})half ?uur/u,
    90: /(?<!\p{L})anderhalf uur/u,
  },
};

const joining: Joining = {
  joint: /^ (?:en )?$/,
  half: /^ en een half/,
};

const MINUTES = "(kwart|vijf|tien|twintig|5|10|20)(?: minuten)?";

const clock: Clock = {
  manners: [
    { before: new RegExp(`(?<!\\p{L})${MINUTES} over half $`, "u"), minutes: -30, sign: 1 },
    { before: new RegExp(`(?<!\\p{L})${MINUTES} voor half $`, "u"), minutes: -30, sign: -1 },
    { before: new RegExp(`(?<!\\p{L})${MINUTES} over $`, "u"), sign: 1 },
    { before: new RegExp(`(?<!\\p{L})${MINUTES} voor $`, "u"), sign: -1 },
    { before: /(?<!\p{L})half $/u, minutes: -30 },
  ],
  quarter: /^kwart/,
  telling: {
    introduced:
      /(?<!\p{L})(?:om|omstreeks|vanaf|tot|tussen|rond|tegen|het is|is het|was het|kwart|half) (?:ongeveer |rond )?$/u,
    paid: /(?:€|euro|à) ?$/u,
    free: /^(?: uur)?(?: ?$| ?[^\p{L}\d '-]| 's | (?:[io]n|o[pf]|tot|t\/m|uit|al|pas|begin\p{L}*|start\p{L}*|vertrek\p{L}*|gaat|gaan|komt?|komen|is|was|zijn|word\p{L}*|kun\p{L}*|kan|moet\p{L}*|precies|stipt|sluit\p{L}*|sta\p{L}+)(?!\p{L}))/u,
  },
  parts: {
    before:
      /(?:(?<am>ochtend|morgen)|(?<noon>middag)|(?<pm>avond)|(?<night>nacht))(?:s|en)?(?: (?:om|van|vanaf|tot|rond|tussen))? $/,
    after:
      /^(?: uur)? (?:'s |van|in de )(?:(?<am>ochtend|morgen)|(?<noon>middag)|(?<pm>avond)|(?<night>nacht))/,
    anywhere: /(?<!\p{L})(?:'s |van)(?:middag|avond)|avonds/u,
  },
};

const counted: Counted = {
  behind: {
    year: "jaar|jaren|jarigen?|jaars",
    month: "maand(?:en)?|maands",
    week: "we+k(?:en)?|weeks",
    day: "(?:werk)?dag(?:en)?|daags|etmaal|etmalen",
    hour: "uur|uren|u|/7",
    minute: "minu(?:ut|ten)|min",
    second: "seconden?|sec",
    "quarter of an hour": "kwartier",
    decade: "decennium|decennia",
    century: "eeuw(?:en)?",
    km: "kilometers?|km",
    metre: "meters?|m",
    cm: "centimeters?|cm",
    mile: "mijl(?:en)?",
    foot: "voet",
    inch: "inch(?:es)?|duim",
    yard: "yards?",
    kg: "kilo|kilogram|kg",
    gram: "gram|gr",
    hectogram: "ons",
    tablespoon: "eetlepels?",
    teaspoon: "theelepels?",
    pound: "lbs?|pond(?: sterling)?",
    stone: "stones?",
    tonne: "ton",
    litre: "liters?|l",
    decilitre: "deciliters?|dl",
    centilitre: "centiliters?|cl",
    millilitre: "milliliters?|ml",
    celsius: "graden(?: celsius)?|°c|° c",
    fahrenheit: "graden fahrenheit|°f|° f",
    "square metre": "vierkante meter|m²|m2",
    hectare: "hectare",
    acre: "acres?",
    times: "keer|maal|x",
    people: "mensen|personen|man",
    child: "kind(?:eren)?",
    woman: "vrouw(?:en)?",
    man: "mannen",
    family: "gezin(?:nen)?|huishoudens|families",
    lesson: "les(?:sen)?",
    volunteer: "vrijwilligers?",
    participant: "deelnemers?",
    member: "leden",
    visitor: "bezoekers?",
    pupil: "leerlingen|studenten",
    page: "bladzijden?|pagina's",
    shop: "winkels?",
    place: "plaatsen|plekken|(?:zit)?stoelen|zitplaatsen",
    country: "landen",
    language: "talen",
    game: "wedstrijd(?:en)?",
    point: "punt(?:en)?",
    home: "woningen|huizen",
    room: "kamers?",
  },
  before: {
    number:
      "nummer|nr\\.?|no\\.|bus|tram|lijn|buslijn|tramlijn|metro|kamer|zaal|lokaal|groep|klas|artikel|loket|balie|halte|perron|ingang|hoofdstuk|stap|deel|module",
    page: "pagina|bladzijde",
    year: "(?:kind(?:eren)?|zoons?|dochters?|jongens?|meisjes?|baby's?|peuters?|kleuters?) van",
    "years of a century": "jaren '?",
    day: "24/",
  },
  within: [[/maal$/, "times"]],
};

const words: Vocabulary = {
  frequent: `de het een en van op met voor vóór bij naar uit aan over door om tot onder tussen tijdens zonder sinds vanaf
  tegen ten ter te na binnen buiten boven achter via volgens in of maar want dus als dan omdat zodat toen terwijl hoewel
  indien wanneer niet ook nog al er hier daar waar wel nu zo altijd nooit vaak soms alleen pas heel erg daarna daarom
  daarvoor daarmee daarbij daarvan daarop hoe wat wie waarom welke welk ik je jij u uw hij zij ze wij we jullie hun hen
  hem haar mijn jouw ons onze zich zichzelf uzelf iemand niemand iets niets iedereen deze dit die dat elke elk ieder
  iedere alle alles veel vele meer minder meeste enkele sommige geen is zijn was waren ben bent heeft hebt heb hebben
  had hadden wordt worden werd werden kan kunt kunnen kon mag mogen moet moeten wil wilt willen zal zullen zou zouden
  zult gaat gaan ga doet doen doe komt komen kom krijgt krijgen staat staan zit hoeft hoeven laat laten maakt maken
  geeft vanuit waarmee waarop waarvan hieronder steeds verder bovendien misschien meestal samen eerst zelf ja nee twee
  drie vier vijf zes zeven acht negen tien stond stonden erin eraan ervan ermee erbij ervoor zat zaten zei zegt ging
  gingen kwam kwamen bleef blijft blijven liet lieten precies zulke zoals nadat voordat waarin`,
  detector: "nld",
};

/** A long vowel, which is a single letter before another syllable. */
const OPEN = /(?:aa|ee|oo|uu)[^aeiouy]$/;

/** Plural, -e, genitive and diminutive. Source: Algemene Nederlandse Spraakkunst, on nouns and adjectives. */

const inflection: Inflection = {
  bare: "(?:'?s)?",
  rules: [
    { unless: /(?:cht|[szx])$/, endings: "(?:'?s|(?:[tp]?je|etje)s?)?" },
    { from: /(?:cht|[szx])$/, to: "$&", endings: "(?:'s|(?:[tp]?je|etje)s?)?" },
    { from: /kind$/, to: "kinderen" },
    { from: /goed$/, to: "goederen" },
    { from: /lied$/, to: "liederen" },
    { from: /stad$/, to: "steden" },
    { from: /lid$/, to: "leden" },
    { from: /dag$/, to: "dagen" },
    { from: /weg$/, to: "wegen" },
    { from: /heid$/, to: "heden" },
    { from: /um$/, to: "a" },
    { from: /[aeiou]$/, to: "$&", endings: "(?:n|ën)", isLast: true },
    { from: /((?:^|[^aeiou])[aeiou])([bdfgklmnprst])$/, to: "$1$2$2", endings: "(?:en?|etjes?)" },
    // A short vowel stays short: `wet` has `wetten`, and `weten` is another word.
    {
      from: /(?:^|[^aeiou])[aeiou][bdfgklmnprst]$/,
      unless: /[aeiouy].*[^aeiouy].*[aeiouy]/,
      isLast: true,
    },
    { from: /([aeou])\1([^aeiouy])$/, to: "$1$2", endings: "en?" },
    { unless: OPEN, endings: "en?" },
    { from: /([aeou])\1f$/, to: "$1v", endings: "en?" },
    { from: /f$/, unless: OPEN, to: "v", endings: "en?" },
    { from: /([aeou])\1s$/, to: "$1z", endings: "en?" },
    { from: /s$/, unless: OPEN, to: "z", endings: "en?" },
  ],
};

const abbreviations: Abbreviations = {
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
};

const particles: Particles = {
  list: String.raw`tot(?: en met)?|t\/m|en|of|naar|à`,
  beforeLast: "de",
  ofMonth: "van|de",
};

const money: Money = {
  nation: String.raw`amerik\p{L}*|brits\p{L}*|turk\p{L}*|zwitser\p{L}*`,
  share: "procent",
  other: "dollar|pond|kron|frank",
  cent: String.raw`ct(?!\p{L})|cent(?:s|en)?(?!\p{L})`,
  note: /tientje$/,
};

/** Data on Dutch. Sections are explained in language.ts. */
export const nl: LanguageData = {
  code: "nl",
  name: "Dutch",
  names,
  numbers,
  denials,
  limits,
  periods,
  text,
  aroundNumbers,
  joining,
  clock,
  counted,
  words,
  inflection,
  abbreviations,
  stem: STEMS.nl,
  particles,
  money,
};
