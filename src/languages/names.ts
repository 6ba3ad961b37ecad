/**
 * Names of months and weekdays as people write them: full, short, and as in other countries of the language. Each list
 * has twelve months from January or seven days from Monday; `|` parts names of the same one. Small letters.
 */
export type Names = Readonly<Record<string, readonly string[]>>;

export const MONTHS: Names = {
  nl: [
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
  tr: [
    "ocak|oca",
    "şubat|şub",
    "mart|mar",
    "nisan|nis",
    "mayıs|may",
    "haziran|haz",
    "temmuz|tem",
    "ağustos|ağu",
    "eylül|eyl",
    "ekim|eki",
    "kasım|kas",
    "aralık|ara",
  ],
  // Egypt and the Gulf, the Levant, Morocco, Algeria and Tunisia.
  ar: [
    "يناير|كانون الثاني|كانون ثاني|كانون ثان|جانفي",
    "فبراير|شباط|فيفري",
    "مارس|آذار",
    "أبريل|إبريل|نيسان|أفريل",
    "مايو|أيار|ماي",
    "يونيو|حزيران|جوان|يونيه|يونية",
    "يوليو|تموز|يوليوز|جويلية|يوليه|يولية",
    "أغسطس|آب|غشت|أوت|أغسطوس",
    "سبتمبر|أيلول|شتنبر|سبتنبر",
    "أكتوبر|تشرين الأول|تشرين أول|أكتوبير",
    "نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|نونبر|نوفنبر",
    "ديسمبر|كانون الأول|كانون أول|دجنبر|دسمبر|ديسنبر",
  ],
  so: [
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
  en: [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sep|sept",
    "october|oct",
    "november|nov",
    "december|dec",
  ],
};

/** In front of the number of a month, or of its short name: `bisha 3aad`, "the third month". */
export const MONTH_BEHIND: Readonly<Record<string, RegExp>> = {
  ar: /(?<!\p{L})[وبل]?(?:ال)?شهر $/u,
  so: /(?<!\p{L})bi(?:sh\p{L}+|l) $/u,
};

export const WEEKDAYS: Names = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  tr: ["pazartesi|pzt", "salı|sal", "çarşamba|çar", "perşembe|per", "cuma|cum", "cumartesi|cmt", "pazar|paz"],
  ar: ["الاثنين|الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
  so: [
    "isniin|isnin|isn",
    "talaado|talaada|talaato|salaaso|salaasa|tal|sal|tldo",
    "arbaco|arbaca|arbac|arbaac|arb",
    "khamiis|qamiis|khamiish|kamiis|khamis|kham|khms|kha",
    "jimce|jimco|jimca|jimc|jimac|jimaca|jumce|jumca|jumco|jumc|jumac|jumaca|jim|jmc",
    "sabti|sabt|sabdi|sebti|sab",
    "axad|ahad|axd",
  ],
  en: [
    "monday|mon",
    "tuesday|tue|tues",
    "wednesday|wed",
    "thursday|thu|thur|thurs",
    "friday|fri",
    "saturday|sat",
    "sunday|sun",
  ],
};
