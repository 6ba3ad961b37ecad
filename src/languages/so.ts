import { SOMALI_MONTHS } from "../model/dates.ts";
import type { Clock, LanguageData, Names, Numbers } from "./language.ts";

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
  written: { months: SOMALI_MONTHS, weekdays: "Isniin Talaado Arbaco Khamiis Jimce Sabti Axad".split(" ") },
  beforeMonth: /(?<!\p{L})bi(?:sh\p{L}+|l) $/u,
  hasShortWeekdays: true,
};

/** Somali endings, in the spelling of `spell`: articles and "of them". */
const ARTICLES = "[dtkghy][aiu](?:n|s|ni|si)?|(?<=[dt])[aiu]n?|[dtkgh]?(?:ed|od|id|en|in|is)[aiu]?";
/** Of ordinals and decades. */
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
    // `tallaado`, `talaado`: one letter or two is a matter of taste, but `labaad` is another word than `labad`.
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
    // `Talaadooyinka`, `Khamiisyada`: every one of them.
    name: `(?:${ARTICLES}|[aiu][dtkgh][aiu](?:n|s)?|oyin(?:k?[aui])?|y(?:o|ad[aiu]|al(?:k?[aui])?)|)${LINKS}`,
    ordinal: /[aā]d/,
    // "Not in", "who", "there", a hundredth.
    never: /^(?:kuma(?:na)?|halk\p{L}+|boqo?l(?:ki?i?ba|ki|l?ey\p{L}*|ey\p{L}*))$/u,
  },
};

const clock: Clock = {
  words: `subax subaxnimo aroor barqo duhur duhurnimo duhurkii galab galabnimo casar casarkii maqrib fiid fiidnimo habeen
    habeennimo koobka labada saddexda afarta shanta lixda toddobada siddeedda sagaalka tobanka`,
};

/** What is known of Somali. Each section is explained in language.ts. */
export const so: LanguageData = {
  code: "so",
  names,
  numbers,
  clock,
};
