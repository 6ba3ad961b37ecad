import type {
  Abbreviations,
  AroundNumbers,
  Clock,
  Counted,
  Denials,
  Implied,
  InDictionary,
  Inflection,
  Joining,
  Joins,
  LanguageData,
  Limits,
  Money,
  Names,
  Numbers,
  Order,
  Particles,
  Periods,
  Text,
  Vocabulary,
} from "./language.ts";
import { beginning, inClause, inFront, wholeWords, wordsInAnyCase } from "./patterns.ts";
import { STEMS } from "./stems.ts";

const names: Names = {
  months: [
    "janaayo|janayo|janaweri|janawari|janiweri|janaayaha|january",
    "febraayo|febaraayo|feberaayo|fabraayo|feberweri|feberwari|febarwari|febarweri|febuari|febuweri|february",
    "maarso|maars|march",
    "abriil|abriile|abril|abriel|april|apriil|aabriil",
    "maajo|maayo|maay|majo|meey|mey|may|maj",
    "juun|juunyo|juuniyo|juuno|juni|june",
    "luulyo|luuliyo|luulo|luli|julaay|julaayo|july",
    "ogosto|agoosto|agosto|ogost|agost|ogos|ogoost|august",
    "sebtembar|sebtember|sebtambar|sebtembare|setembar|setember|sibtembar|sibtember|sabtembar|septembar|september",
    "oktoobar|oktoober|oktoobare|oktobare|octoobar|october|ogtoobar",
    "nofembar|nofember|nofembaar|nofeembare|novembar|nofambar|november",
    "disembar|disember|diseembare|desembar|desember|disambar|december",
  ],
  weekdays: [
    "isniin|isnin|isn",
    "talaado|talaada|talaato|salaaso|salaasa|tal|sal|tldo",
    "arbaco|arbaca|arbac|arbaac|arb",
    "khamiis|qamiis|khamiish|kamiis|khamis|kham|khms|kha",
    "jimce|jimco|jimca|jimc|jimac|jimaca|jumce|jumca|jumco|jumc|jumac|jumaca|jim|jmc",
    "sabti|sabt|sabdi|sebti|sab",
    "axad|ahad|axd",
  ],
  // CLDR has them, but writes dates the American way, and browsers have none at all. To be checked by a native speaker.
  written: {
    months:
      "Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Ogosto Sebtembar Oktoobar Nofembar Disembar".split(
        " ",
      ),
    weekdays: "Isniin Talaado Arbaco Khamiis Jimce Sabti Axad".split(" "),
  },
  beforeMonth: /(?<!\p{L})bi(?:sh\p{L}+|l) $/u,
  hasShortWeekdays: true,
};

/** Somali suffixes, in the spelling of `spell`: articles and "of them". */
const ARTICLES = "[dtkghy][aiu](?:n|s|ni|si)?|(?<=[dt])[aiu]n?|[dtkgh]?(?:ed|od|id|en|in|is)[aiu]?";
/** Suffixes of ordinals and decades. */
const ORDINALS = "[mn]?[aā]?[aā]d(?:[kd][aiu]|[aiu]|e)?|(?:[mn]?[ae]y|y)[aā]d[aiu]?";
/** "Each", "and", "but". */
const LINKS = "(?:ba|na|se|s)?";

const numbers: Numbers = {
  words: `1:~kow|~hal|~mid/~koowaad|~kowaad|~koobaad
    2:laba|labo|labba|labbo/labaad|~labanlaab|~labajibbaar|~mataano 3:saddex|seddex/saddexaad 4:afar|affar|afr 5:shan 6:lix|lih
    7:toddoba|toddobo|~toddobaad 8:siddeed|siddeet 9:sagaal 10:toban|tobn|tobk 20:labaatan 30:soddon|soddan
    40:afartan 50:konton|kontan 60:lixdan 70:toddobaatan|toddobatan 80:siddeetan|siddeedtan 90:sagaashan
    100:boqol|boql 1000:kun|kum 1000000:malyan|malyoon|malyuun|milyan|milyoon|milyuun|miilyan|million
    1000000000:bilyan|bilyoon|bilyuun|balyan|balyoon|balyuun|billion 1000000000000:tirilyan|tirilyoon|tirilyuun|trillion
    0.5:~bar|~badh|~nus 0.25:~rubuc|~rubac`,
  endings: {
    hasFaint: true,
    // `tallaado`, `talaado`: double letters are optional, but `labaad` and `labad` are different words.
    spell: [
      [/(?<!a)aa+(?=d)/g, "ā"],
      [/(\p{L})\1+/gu, "$1"],
    ],
    // `luulyo`, `luulyadii`; `lixdan`, `lixdamaadkii`; `abriil`, `abriishii`.
    turn: [
      [/[oea]$/, "[oaei]?"],
      [/n$/, "[nm]"],
      [/l$/, "(?:l|s(?=h))"],
    ],
    number: `(?:${ARTICLES}|${ORDINALS}|)${LINKS}`,
    // `jimcihii`: a vowel in front of the article.
    // `Talaadooyinka`, `Khamiisyada`: plurals.
    name: `(?:${ARTICLES}|[aiu][dtkgh][aiu](?:n|s)?|oyin(?:k?[aui])?|y(?:o|ad[aiu]|al(?:k?[aui])?)|)${LINKS}`,
    ordinal: /[aā]d/,
    // "Not in", "who", "there", "a hundredth".
    never: /^(?:kuma(?:na)?|halk\p{L}+|boqo?l(?:ki?i?ba|ki|l?ey\p{L}*|ey\p{L}*))$/u,
  },
  scales: {
    words: { 1e6: "mn|mln", 1e9: "bn|bln", 1e12: "tn|trn" },
    letters: { 1e3: "k", 1e6: "m", 1e9: "b" },
  },
  century: { before: /qarni(?:gii|ga)? $/ },
  writing: { percentage: "{value}%|boqolkiiba {value}" },
};

/** `shan iyo labaatan`. */
const MINUTES = "([\\p{L}\\d]+(?: iyo (?:toban|labaatan|soddon|afartan|konton))?)";
/** Behind digits: `8'i`, `8-da`. */
const ENDING = "(?:['-]?\\p{L}{1,4})?";
/** Behind the name of a part of the day: `subaxnimo`, `galabtii`; not in `fiidmeer`, "bat". */
const PART = "(?:n?im[oa]\\p{L}*|[aei]?[dtkghn][aiu]+\\p{L}{0,2})?(?!\\p{L})";

const clock: Clock = {
  words: `subax subaxnimo aroor barqo duhur duhurnimo duhurkii galab galabnimo casar casarkii maqrib fiid fiidnimo habeen
    habeennimo koobka labada saddexda afarta shanta lixda toddobada siddeedda sagaalka tobanka`,
  manners: [
    { after: new RegExp(`^${ENDING} iyo (?:bar|badh|nus)(?:k\\p{L}*)?(?!\\p{L})`, "u"), minutes: 30 },
    { before: new RegExp(`${MINUTES} daq\\p{L}+ ka ?hor (?:saacadda )?$`, "u"), sign: -1 },
    { before: new RegExp(`${MINUTES} daq\\p{L}+ ka ?d(?:h)?ib (?:saacadda )?$`, "u"), sign: 1 },
    { after: new RegExp(`^${ENDING} iyo ${MINUTES}(?: daq\\p{L}+)?`, "u"), sign: 1 },
    { after: new RegExp(`^${ENDING} oo ${MINUTES}(?: daq\\p{L}+)? la'?`, "u"), sign: -1 },
  ],
  quarter: /^rub[au]c/,
  parts: {
    after: new RegExp(
      [
        "^(?:['-]?\\p{L}{0,3})? (?:",
        `(?<am>(?:subax|aroor|barq[ao]|waaberi?|waabar|fajar)${PART}|g[ae]linka hore|duhurka ka hor)`,
        `|(?<pm>(?:galab|casar|fiid|maqrib|cish[ai])${PART}|g[ae]linka da[mn]be|duhur\\p{L}* ka ?dib)`,
        `|(?<noon>duhur${PART})|(?<night>(?:haba?een|saqda|saq)${PART}|xalay)`,
        ")",
      ].join(""),
      "u",
    ),
    anywhere: /(?:galab|fiid|habeen)(?:nimo|tii|kii)|caawa/,
  },
  evenings: {
    behind: /^ (?:subax|aroor|barq[ao]|galab|casar|fiid|maqrib|haba?een|duhur)(?!\p{L})/u,
    hour: /[dtkg]a$/,
  },
  fromSix: [
    [/^(?:['-]?\p{L}{0,3})? (?:subax|aroor|barqo|barqa|waaber)/u, 360, 720],
    [/^(?:['-]?\p{L}{0,3})? (?:duhur|casar|galab)/u, 720, 1080],
    [/^(?:['-]?\p{L}{0,3})? (?:fiid|maqrib)/u, 1080, 1320],
    [/^(?:['-]?\p{L}{0,3})? habeen/u, 1080, 1800],
  ],
  minutes: { behind: /^ daq/, hour: /(?:[kgdt]|sh)a$/ },
  minuteJoint: / iyo |[ -]/,
};

/** Particles joined to `ma`: `kuma`, `looma`. */
const MA =
  "(?:k[aou]|u|la|loo|lag[aou]|lagaa|laguu|lay[gk][au]|nag[au]|kuu|idiin|kaag[aou]|kug[aou]|kaa|noo|nag[aou]|is|isu|isk[au]|loog[aou]|kal[au]|idin|ii|iig[au])ma";
const AAN =
  "(?:in|hadd|miy|wax|mar|ilaa|s)?(?:aadan|aanad|uusan|uusaan|aysan|aanay|aysaan|aynan|aynaan|aydaan|aydnaan|aydin|aannaan|aannan|aanaan|aaney)(?:na|se)?";
/** `aan` may also be "we": it denies only before a negative verb form, `aan imanin`, `wax aan caadi ahayn`. */
const DENIED =
  "(?:(?:in)?aan(?= (?:(?!in(?:ay|uu|aad|aan|aynu)? )\\p{L}+ ){0,4}\\p{L}*(?:(?<!i)i|y|oqo)n(?:na|se|ba)?(?!\\p{L}))|(?<=haddii )aan(?= (?:\\p{L}+ ){5,7}\\p{L}*in(?!\\p{L})))";

const denials: Denials = {
  idle: wholeWords(
    "lagama maarmaan\\p{L}*|mahadsan\\p{L}*|kama dambays\\p{L}*|ku aadan|(?:\\d+|toban|shan|labaatan|rubuc|daqiiqo)(?:ka|ta)? la'|kastaba ha ahaa\\p{L}*",
  ),
  none: wholeWords(`ma aha oo keliya|haddii kale|inta ${AAN}`),
  sure: wholeWords(
    `ma|mana|${MA}(?:na)?|maaha|ma'aha|maya|malihin|maleh|mahay\\p{L}*|maanan|maadan|muusan|maysan|maynan|maydin|muu|inaanu|majir\\p{L}*|${AAN}|(?:marna(?:ba)? )?(?:ha|hana|haba|hase) (?:(?:soo|sii|u|ku|ka|la|kula|noo|isku|iska|wada) ){0,2}\\p{L}+(?:in|ina|an|ayn|nina)|weligaa ha`,
  ),
  without: wholeWords(
    "la'aan\\p{L}*|adigoon|adoon|anigoon|isagoon|iyadoon|annagoon|innagoon|idinkoon|iyagoon|la'|laan",
  ),
  maybe: wholeWords(
    `ma|ha|mana|${DENIED}|malaha(?! (?:in|waa|wax|wux|si|uu|ay))|${MA}(?:na)?|guul ?dar\\p{L}*|ka hortag\\p{L}*|ka maqn(?!ayn)\\p{L}*|aanan|aanu|waxba|qofna|cidna|midna|marna|marnaba|mamnuuc\\p{L}*|bilaash\\p{L}*|i(?:kh|k|q)tiyaari\\p{L}*|diid(?!mo)\\p{L}*|xiran\\p{L}*|mooye\\p{L}*|w[ae]yd(?:o|a|ay|aan)|\\p{L}+darro|reeb\\p{L}*|iloob\\p{L}*|jooji\\p{L}*|miyaan|haddaan`,
  ),
  except: wholeWords(
    "mooy\\p{L}*|\\p{L}*reeb\\p{L}*|ma ?ahee|maahee|ma ?ahane|maahane|haddii aan\\p{L}*|hadd?aan\\p{L}*|ka ?sokow|sokow|aan ahayn|ka baxsan|keliya|kaliya|oo qura|laakiin\\p{L}*|balse|sidoo kale|dibadd?\\p{L}*",
  ),
  question: wholeWords(`ma|mana|${MA}`),
};

const limits: Limits = {
  words: {
    most: wordsInAnyCase(
      "ugu badna\\p{L}*|(?:aan|ayna|uusan|aanay|aysan) ka (?:badn|weyn)\\p{L}*|ka ?(?:yar|hooseey)\\p{L}*|ilaa|iyo (?:wixii )?ka yar|kama badna\\p{L}*",
    ),
    least: wordsInAnyCase(
      "ugu yara\\p{L}*|(?:aan|ayna|uusan|aanay|aysan) ka yar\\p{L}*|(?<!aan |ayna |uusan |aanay |aysan )ka ?(?:bada|weyn|sarre)\\p{L}*|kor u dhaaf\\p{L}*|iyo wixii ka",
    ),
    before: wordsInAnyCase("(?:ka )?ka ?hor\\p{L}*|kahor\\p{L}*|ugu dambay\\p{L}*"),
    after: wordsInAnyCase(
      "(?:ka )?ka ?d(?:h)?ib|kadib|ka bacdi|(?<!aan )ka dambe\\p{L}*|ugu horr?ay\\p{L}*|ugu horreyn",
    ),
  },
  maySay: {
    before: wordsInAnyCase("ilaa|aan ka dambe\\p{L}*"),
    after: wordsInAnyCase("laga bilaabo|markii|marka|ee ka dambe\\p{L}*"),
  },
};

const periods: Periods = {
  names: {
    day: beginning("maal(?:in|mood|ma)"),
    week: beginning("toddobaad|todobaad|usbuuc|asbuuc"),
    month: beginning("(?:bil(?:ood|aha|ihii|kasta|ba)?|bi(?:sha|shii|shiiba))(?!\\p{L})"),
    year: beginning("san(?:o|ad|nad|nooy)|jir"),
  },
  everySecond:
    /(?<!\p{L})(?:labad?i?i?|laba|labo|2|14)[ -]?\p{L}{0,4} ?(?:toddobaad|todobaad|usbuuc|asbuuc|maalmood|bilood)|labaad|(?:maalin|toddobaad) dhaaf/iu,
};

const text: Text = {
  supposes: /(?:^|, )(?:had+ii|marka|hadd\p{L}{0,9})(?!\p{L})/iu,
  sentences: { growth: 0.11, loss: 1 },
  growth: { median: 0.21, spread: 0.16 },
  twice: `mid laba labo saddex shan lix toban kala koox tartiib aayar qunyar dhakhso gaar gooni qayb qeyb marar mar yar
    yaryar weyn cusub nooc noocyo dhawr jeex gabal dhibic`,
  innocent: /^kaniisa[dh]/i,
};

const implied: Implied = {
  says: [
    [/(?<!\p{L})hor+e[ey]/u, "n:1"],
    // Not behind an hour, as in `labada iyo rubuc duhurnimo`.
    [
      /(?<!\p{L})(?<!(?:\d|\d-?\p{L}{1,3}|[dtk]a|daqiiqo|la'|bark?a?|badhk?a?|rubuc) )duhur/u,
      "t:720",
      "o:720",
    ],
    [/saq(?:da)? dhexe/, "t:0"],
    [/(?<!\p{L})mayl(?!\p{L})/u, "n:1.5"],
    [/(?<!\p{L})dham+aan|oo dhan/u, "%:100"],
    [/maalin (?:kasta|walba|walbo)|maalin\p{L}*ba(?!\p{L})/u, "d:10080"],
    [
      /habeen\p{L}* iyo maalin|maalin\p{L}* iyo habeen|saacad (?:kasta|walba)|mar (?:kasta|walba)/u,
      "d:1440",
      "n:24",
      "n:7",
    ],
  ],
  oneUnit: [
    [/(?<!\p{L})saacad?(?!\p{L})/u, "d:60"],
    [/(?<!\p{L})maalin(?!\p{L}| kasta| wal)/u, "d:1440"],
    [/(?<!\p{L})(?:tod?dobaad|[iu]s?buuc)(?!\p{L})/u, "d:10080"],
    [/(?<!\p{L})(?:sann?ad|sann?o)(?!\p{L})/u, "y:12"],
    [/(?<!\p{L})qarni/u, "y:1200"],
  ],
  single: /(?<!\p{L})mar(?!\p{L})|kasta|ba(?!\p{L})/u,
};

const aroundNumbers: AroundNumbers = {
  about: { before: /(?<!\p{L})(?:ka ?badan|ka ?yar|ku ?dh[ao]w[ao]+d|ugu ?yaraan|ugu ?badnaan|ilaa iyo) $/u },
  gap: " oo ",
  adverbs: /^k[ea]li+ya/,
  besideYear: { gap: /^(?: oo)?(?: \p{L}+)? (?:ee )?sann?ad\p{L}+ $/u },
  nounsOfYears: /^(?:dhamma|bilow|xagaa|jiilaal|xilli|doorash|warbixin)/u,
  belowZero: {
    before: inFront("laga jaray|minus|eber\\p{L}* ka hoos\\p{L}*"),
    behind: inClause("eber\\p{L}* ka hoos|ka hoos\\p{L}* eber"),
  },
  shares: {
    25: /(?<!\p{L})(?:rub[au]c(?! saac)|afar[ -]meelood(?: oo)? (?:meel|hal)(?!ood))/u,
    33: /(?<!\p{L})sadd?ex[ -]meelood(?: oo)? (?:meel|hal)(?!ood)/u,
    50: /(?<!\p{L})(?:kala bar|bar|badh|nus)(?:ka|kood|kii|keed)(?!\p{L})/u,
    67: /(?<!\p{L})sadd?ex[ -]meelood(?: oo)? lab/u,
    75: /(?<!\p{L})afar[ -]meelood(?: oo)? sadd?ex/u,
  },
  partsOfHour: {
    15: /rub[au]c saac|saac rub[au]c|(?:15|shan iyo toban) ?(?:-?ka )?daq/u,
    30: /(?:nus|bar|badh) ?saac|saac (?:bar|badh|nus)|(?:30|soddon) ?daq/u,
    90: /saac(?:ad)? iyo (?:bar|badh|nus)|(?:90|sagaashan) ?daq/u,
  },
};

const order: Order = {
  wholeFirst: /^-?[tkdg](?:ii|a) [\p{L}']+(?:ba|ood) /u,
  clauses: {
    terwijl: /(?<!\p{L})(?:halka|iyada ?oo|marka|laakiin)/u,
    hoewel: /(?<!\p{L})(?:in ?kasta ?oo|inkastoo)/u,
    voordat: /(?<!\p{L})ka ?hor/u,
    nadat: /(?<!\p{L})(?:ka ?d+ib|markii)/u,
    omdat: /(?<!\p{L})(?:sababt|maadaama|waayo|maxaa)/u,
    waaronder: /(?<!\p{L})(?:ku jir|ka mid|kuwaas|oo ay)/u,
    "in plaats van": /(?<!\p{L})(?:halkii|beddel|bedel|meeshii)/u,
  },
  contrast: /(?<!\p{L})(?:ee|balse|laakiin\p{L}*)(?!\p{L})/u,
};

const joining: Joining = {
  joint: /^[ -](?:(?:iyo|oo)[ -])?$/,
  // Not in `iyo bariga`, "and the east".
  half: /^ iyo (?:bar|badh|nus)(?:k\p{L}*)?(?!\p{L})/u,
  halfTellsHour: true,
  nounAndHalf: {
    hint: /iyo (?:ba|nus|rub)/,
    pattern:
      /(?<!\p{L})(?<noun>\p{L}+(?= iyo (?:ba|nus))|saac(?:adood)?) iyo (?:(?:bar|badh|nus)(?:k\p{L}*)?|(?<quarter>rub[au]c))(?!\p{L})/gu,
  },
  sum: { and: /^(?:,? iyo |, )$/, least: 10 },
  fraction: {
    between: /^[ -]meelood\p{L}* (?:oo )?$/u,
    isTurned: true,
    one: /^[ -]meelood\p{L}* (?:oo )?(?:meel|mid|hal)(?!ood)/u,
  },
  onesFirst: true,
  hundredsOfFigures: true,
  withoutAnd: /oo/,
  unitToo: { value: 7, word: /^tod?d?obaad/ },
};

const counted: Counted = {
  behind: {
    year: "sann?o\\p{L}*|sann?a[dt]\\p{L}*|jir\\p{L}*|gu'?",
    month: "bil(?:ood\\p{L}*)?",
    week: "tod?doba+d\\p{L}*|[iua]s?bu+c\\p{L}*",
    day: "maal(?:mood|mo|in|ma)\\p{L}*|beri",
    hour: "saac\\p{L}*",
    minute: "daqi+q\\p{L}*|miridh\\p{L}*",
    second: "ilbi?riqsi\\p{L}*|se[kc]en\\p{L}*",
    century: "qarni\\p{L}*",
    km: "ki+l[ou]+m\\p{L}*|km",
    metre: "mi+t[ia]r\\p{L}*|m",
    cm: "s[ei]nti+m\\p{L}*|sm|cm",
    mile: "mayl\\p{L}*|miles?|mayil\\p{L}*",
    foot: "fi+t|fuut|cagood|feet|ft",
    inch: "inj\\p{L}*|inch\\p{L}*",
    yard: "yaar\\p{L}*|yards?",
    kg: "ki+lo(?:gara+m\\p{L}*)?|kg",
    gram: "gara+m\\p{L}*|g",
    pound: "rodol\\p{L}*|ro[dt]al\\p{L}*|pounds?|lbs?",
    tonne: "tan|tan oo|ton",
    litre: "li+t[aei]r\\p{L}*",
    decilitre: "desilit[ae]r\\p{L}*|dl",
    centilitre: "sentilit[ae]r\\p{L}*|cl",
    millilitre: "mil+ilit[ae]r\\p{L}*|ml",
    fahrenheit: "(?:darajo\\p{L}* )?faranhay\\p{L}*|fahrenheit|°f|° f",
    celsius: "daraj\\p{L}*|digrii|°c|° c",
    hectare: "hektar\\p{L}*|hikt\\p{L}*",
    times: "jeer|goor|mar",
    people: "qof\\p{L}*",
    child: "ca+ru+r\\p{L}*|ilmo\\p{L}*|cunug\\p{L}*",
    woman: "dumar|haween\\p{L}*|naag\\p{L}*",
    man: "nin|niman|rag",
    family: "qoys\\p{L}*",
    lesson: "cashar\\p{L}*",
    volunteer: "mutadawic\\p{L}*",
    member: "xub[ni]\\p{L}*",
    pupil: "arday\\p{L}*",
    page: "bog(?:ag)?\\p{L}*",
    shop: "duka+[nm]\\p{L}*",
    country: "dal|wad+an\\p{L}*|wad+am\\p{L}*",
    language: "lu+qad\\p{L}*",
    game: "ciyaar\\p{L}*|kulan\\p{L}*",
    point: "dhibc\\p{L}*",
    home: "gur[iy]\\p{L}*",
    room: "qol\\p{L}*",
  },
  before: {
    number:
      "la[mn]bar\\p{L}*\\.?|n[ua]mb?[ae]r\\p{L}*\\.?|ba[sz]ka|tara[am]ka|khadka|qolka|hoolka|kooxda|fasalka|qodobka|cutubka|talla?abada|qaybta|qeybta",
    hour: "saacad\\p{L}*",
    minute: "daqi+qa?d\\p{L}*",
    page: "bogga",
    year: "da'd?\\p{L}*",
    "calendar year": "sann?ad\\p{L}*",
  },
  endings: { "years of a century": "'?s|-?[mn](?:aa|ee)[yd]\\p{L}*|-?ya+d\\p{L}*|-?aadk\\p{L}+" },
  within: [[/[mn](?:aa|ee|ey)[yd]\p{L}*$|(?<=..)meyad\p{L}*$/u, "years of a century"]],
  gap: "(?:(?:['-]?\\p{L}{1,4})?[ -])?(?:oo |ee )?",
};

const words: Vocabulary = {
  frequent: `waa ah ahaan oo iyo ku ka u waxaa waxaad waxay wuxuu waxaan wuu way waad waan si aad uu ay la ama inaad inay in ma
    soo laga loo lagu ee leh haddii markii marka kasta qof kale ugu sida taas tani waxa ayaa ayaad baa laakiin ilaa
    aan lahayn jira kula kuu wax dadka hal mid`,
  homographs: `in is u aan dan door daar waar maar al haar of ma na nu ten kan kun la ka die had hun ay wel wil dus ben men tot
    hier er om op wat waren was heel meer veel doen soms geen laat an i or all no at bu da o ya ki`,
  unmistakable: {
    words: `waxaa waxaad waxay wuxuu waxaan waad waan inaad inay haddii markii marka kasta qof ugu sida taas tani ayaa
      ayaad laakiin lahayn jira dadka iyo leh laga lagu`,
    kin: "aa om gax orc ssy rel ymm tqq",
  },
  unlikeDutch: /[pvz]|ij|oe|eu|ui|ie|sch|cht|ld$|heid$|lijk|ng$|[bcdfghjklmnprstvz]en$/,
  unlike: {
    nl: /^x|q|dh|sh|[iou][ou]?d?k[au]$/,
    en: /aa|uu|ii|eey|^x|q(?!u)|dh|[kg]u?sh?o$/,
    tr: /[wxq]|aa[^tlş]|uu|ii|oo|ee|dh|^c[aeiou]{2}/,
  },
  unlikeAny: /^dh|^x|aa.*aa|q[aeio]/,
  detector: "som",
};

const dictionary: InDictionary = {
  shortestBeginning: 3,
};

/**
 * Determiners without their first consonant: articles, demonstratives, possessives, with their subject forms.
 * Source: Saeed, "Somali".
 */
const DETERMINER =
  "(?:ii|aasi?|a|u|an[iu]?|eer|ay[gd][au]|aya[gd][au]|aag[au]|aad[au]|aa|ay|iis[au]?|eed[au]?|een(?:n?[au])?|iin(?:n?[au])?|ood[au]?)";
/** k, g, h for masculine words, t, d, dh, sh for feminine ones; none after guttural letters. */
const DETERMINED = `(?:[kghtd]|dh|(?<=yaa)sh|(?<=[hxqckg']))${DETERMINER}`;
/** "And", "but", "every". */
const CLITIC = "(?:na|se|ba)?";
const DETERMINED_PLURAL = `(?:o|a(?=[hd])${DETERMINED})`;

const inflection: Inflection = {
  apostropheJoins: true,
  bare: `(?:'?${DETERMINED}${CLITIC})?`,
  areNamesBare: true,
  rules: [
    {
      from: /(.)$/u,
      to: "$1",
      endings: `(?:(?:y?o|y?a(?=[hdg])|yaal|yaa(?=sh)|y?iin|a$1)?(?:${DETERMINED})?|eed|aad|ood)${CLITIC}`,
    },
    // The vowels before and after h are the same: `aabbaha`, `aabbuhu`, `aabbihii`.
    {
      from: /[eo]$/,
      to: "",
      endings: `(?:(?:a(?:yaal|yaa(?=sh))?|u(?=hu)|i(?=hi))${DETERMINED}|ayaal|oo?yin(?:${DETERMINED})?)${CLITIC}`,
    },
    { from: /i$/, to: "", endings: `y${DETERMINED_PLURAL}${CLITIC}` },
    { from: /(.{3})l$/, to: "$1", endings: `sh${DETERMINER}${CLITIC}` },
    // The last vowel is dropped: `xubin`, `xubno`.
    { from: /([^aeiou'])[aeiou]([^aeiou'])$/, to: "$1$2", endings: `${DETERMINED_PLURAL}${CLITIC}` },
  ],
};

const JOINED = `(?:o?yaal|o?yaash|y?o|y?a|y?iin|oyin)?(?:(?:[kghtdy]|dh|sh)?${DETERMINER})?(?:na|se|ba|ley?|nimo)?`;

const joins: Joins = {
  ending: new RegExp(`^${JOINED}$`, "u"),
  words: /^(?:oo|ee|ku|u|ay|ayaa|ama|kale|iyo|waa)$/u,
  // Short suffixes, too many to list, and some of verbs: `wac` + `aysaa`.
  maybe: /^(?:\p{L}{1,4}|[aeiou]+(?:y?s|n|y|d|t)[aeiou]+n?)$/u,
};

const abbreviations: Abbreviations = {
  open: "md mud mw sh xil inj eng jen gen tus",
  either: "lr",
  numeric: "b bog lam",
  closing: "i.w.m",
  starters: `waa waxaa waxay waxaan waxaad wuxuu waxa haddii marka markii laakiin sidoo sidaas ma maxaa maxay fadlan
      haa maya kani tani kan tan isagu iyadu annagu innagu adigu iyagu wac kaalay halkan halkaas hadda kadib ka ku
      in si oo qof dadka kulanka goorma yaa xaggee`,
};

const particles: Particles = {
  list: "iyo|ama|ilaa",
  clause: "iyo|oo|ama",
  other: "ama",
  ofMonth: "bisha|bishii|bil|ee|ka|e",
};

const money: Money = {
  of: "oo|ee",
  euro: "yuu?ro|yoro",
  share: "bo[qg]o?lk[iy]*b(?:na|a)|boqolley",
  other: "doolar|doollar",
  cent: String.raw`senti(?!\p{L}*m)`,
  beforeShare: "bo[qg]o?lk[iy]*ba|boqolkii|boqolley(?:da)?",
};

/** Data on Somali. Sections are explained in language.ts. */
export const so: LanguageData = {
  code: "so",
  name: "Somali",
  names,
  numbers,
  clock,
  denials,
  limits,
  periods,
  text,
  implied,
  aroundNumbers,
  order,
  joining,
  counted,
  words,
  dictionary,
  inflection,
  joins,
  abbreviations,
  stem: STEMS.so,
  particles,
  money,
};
