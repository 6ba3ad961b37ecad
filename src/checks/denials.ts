/** How a language denies. A pattern fits one word or a few; the text is in small letters, with plain apostrophes. */
export interface Denials {
  /** Looks like a denial and is none: `niet alleen ouders`, `olup olmadığı`. */
  none?: RegExp;
  /** Denies for sure. */
  sure: RegExp;
  /** May deny, or says by another word what a denial would say: `unsafe`, `without`, `free`. */
  maybe: RegExp;
  /** What a question has that asks, and denies nothing: Somali `ma`. */
  question?: RegExp;
}

const word = (source: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, "gu");

/** Turkish puts the denial into the verb: stem, `-ma-` or `-me-`, ending. A stem has two letters at least. */
const TURKISH_VERB = `\\p{L}{2,}?(?:${[
  "m[ıiuü]yor\\p{L}*",
  "m[ae]z(?:lar|ler|s[ıi]n(?:[ıi]z)?|s[ae]\\p{L}*|d[ıi]\\p{L}*|ken|m[ıi]ş\\p{L}*|l[ıi][kğ]\\p{L}*)?",
  "m[ae]y[ıi](?:z|n(?:[ıi]z)?)",
  "m[ae]d[ıi](?:[mkn]|n[ıi]z|lar|ler|ys[ae]\\p{L}*|[ğk]\\p{L}*)?",
  "m[ae]m[ıi]ş\\p{L}*",
  "m[ae]y(?:an|en|ac|ec|[ıi]p|arak|erek)\\p{L}*",
  "m[ae]s[ıi]nl?(?:ar|er)?",
  "m[ae]s[ae](?:n|k|m|n[ıi]z|lar|ler|yd[ıi]\\p{L}*)?",
  "m[ae]m[ae](?:k|l[ıi])\\p{L}*",
].join("|")})`;

/** Somali verb forms before which `ma` is written as one word: `kuma`, `looma`. */
const SOMALI_MA =
  "(?:k[aou]|u|l[aou]|loo|lag[aou]|kaag[aou]|kug[aou]|kaa|noo|nag[aou]|is|isu|isk[au]|loog[aou]|kal[au]|idin|ii|iig[au])ma";
const SOMALI_AAN =
  "(?:in|hadd|miy|wax|mar|ilaa|s)?(?:aadan|aanad|uusan|uusaan|aysan|aanay|aysaan|aynan|aynaan|aydaan|aydnaan|aydin|aannaan|aannan|aanaan|aaney)(?:na|se)?";

export const DENIALS: Readonly<Record<string, Denials>> = {
  nl: {
    none: word("of niet|niet waar|(?<!er )niet alleen(?! ?(?:[.,:;!?…]|$))|niet enkel|niet slechts|zo niet"),
    sure: word("niet|geen|nooit|niemand|niets|niks|nergens|zonder|noch|evenmin|geenszins"),
    maybe: word(
      "niet|nee|pas|tenzij|behalve|nauwelijks|zelden|amper|weinig|alleen|on(?!der|ze|t|s)\\p{L}{3,}|\\p{L}{3,}lo(?:os|ze)|gratis|verb(?:od|iedt|ieden|oden)|weiger\\p{L}*|geweigerd|vergeet|vergeten|voorkom\\p{L}*|vermijd\\p{L}*|stop\\p{L}*|in plaats|dicht|gesloten|leeg|lege|weg|kwijt|ontbre\\p{L}+|voordat|anders|fout|verkeerd\\p{L}*|minder|afgelast|gemist|mist|twijfel\\p{L}*",
    ),
  },
  en: {
    none: word("not only|not just|or not|no matter|no\\.|whether or not"),
    sure: word("not|cannot|no|never|nobody|none|nothing|nowhere|neither|nor|\\p{L}+n't|no one"),
    maybe: word(
      "not|without|un(?!til|der|ite|ion|ique|iver|it)\\p{L}{3,}|(?:in|im|il|ir)(?:accessible|valid|correct|possible|complete|secure|visible|capable|definite|dependent|legal|regular|direct)\\p{L}*|dis(?!c[uo]|t|h|pl)\\p{L}+|free|wrong\\p{L}*|closed|refus\\p{L}+|forget|remember|lack\\p{L}*|fail\\p{L}*|avoid\\p{L}*|forbid\\p{L}*|prohibit\\p{L}*|ban(?:ned|s)?|prevent\\p{L}*|\\p{L}+less(?:ly)?|instead|unless|except\\p{L}*|hardly|rarely|seldom|barely|rather than|denied|deny|denies|miss|missing|turned down|exempt\\p{L}*|false|absent|reject\\p{L}*|cancel\\p{L}*|optional\\p{L}*|voluntar\\p{L}*|non-?\\p{L}*",
    ),
  },
  tr: {
    none: /(?<!\p{L})\p{L}{1,30}[ıiuü]p \p{L}{1,30}m[ae](?:d[ıi]|y[ae]c)\p{L}+|(?<!\p{L})(?:çekinme|namaz|yılmaz|gömüyor)\p{L}*|değil mi(?!\p{L})|olmazsa olmaz\p{L}*/gu,
    sure: word(`değil\\p{L}*|yok(?:tu|tur|um|sunuz|lar|muş)?|asla|hayır|${TURKISH_VERB}`),
    maybe: word(
      "değil\\p{L}*|yok\\p{L}*|\\p{L}{2,}s[ıiuü]z(?:l[ıiuü][kğ]|ce|ca|d[ıi]r|d[uü]r|lar|ler|s[ıi]n\\p{L}*)?\\p{L}*|\\p{L}{2,}m[ae]d[ae]n|\\p{L}{2,}m[ae]m(?:[ae]\\p{L}*)?|kimse\\p{L}*|yas[ae]k\\p{L}*|yalnızca|sadece|ancak|redded\\p{L}*|kapalı\\p{L}*|engel\\p{L}*|dışında|hariç|yerine|yanlış\\p{L}*|vazgeç\\p{L}*|isteğe bağlı\\p{L}*|gönüllüdür|imkansız\\p{L}*|imkânsız\\p{L}*",
    ),
  },
  ar: {
    none: word("لا (?:بأس|بد|سيما|يزال|تزال|زال|يقل|تقل|يتجاوز|تتجاوز|يزيد|تزيد)(?: عن)?|بلا شك|[أا][مو] لا"),
    sure: word("[وفأ]?(?:لا|لم|لن)|[وفأ]{0,2}(?:ليس|ليست|لستم|لست|لسنا|ليسوا|ليسا|لسن)|كلا"),
    maybe: word(
      "لا|ما|[وفب]?(?:من )?دون\\p{L}*|[وفب]?بدون\\p{L}*|بلا|[وفبلك]?(?:ال)?عدم|[وفبل]?(?:ال)?غير|[وف]?(?:إلا|سوى)|رفض\\p{L}*|يرفض\\p{L}*|حرم\\p{L}*|حُرم\\p{L}*|ممنوع\\p{L}*|محظور\\p{L}*|يحظر|يُحظر|يُمنع|يمنع|منع|مجان\\p{L}*|(?:ال)?اختياري\\p{L}*|خل[وا]\\p{L}*|خال\\p{L}*|تجنب\\p{L}*|تجنّب\\p{L}*|مغلق\\p{L}*|مستحيل\\p{L}*|اختلف\\p{L}*|يصعب|نسي\\p{L}*|خطأ|خاطئ\\p{L}*|انعدام|نقص|يتعذر|يتعذّر|تعذر|تعذّر|كفوا|توقف\\p{L}*",
    ),
  },
  so: {
    none: word("lagama maarmaan\\p{L}*|mahadsan\\p{L}*|ma aha oo keliya|haddii kale"),
    sure: word(
      `ma|mana|${SOMALI_MA}(?:na)?|maaha|ma'aha|maya|malaha|malihin|majir\\p{L}*|${SOMALI_AAN}|ha (?:(?:soo|sii|u|ku|ka|la|kula|noo|isku|iska|wada) ){0,2}\\p{L}+(?:in|ina|an|nina)|marnaba|weligaa ha`,
    ),
    maybe: word(
      `ma|ha|mana|${SOMALI_MA}(?:na)?|aan|aanan|aanu|inaan|waxba|qofna|cidna|midna|marna|la'aan\\p{L}*|la'|laan|mamnuuc\\p{L}*|bilaash\\p{L}*|i(?:kh|k|q)tiyaari\\p{L}*|diid(?!mo)\\p{L}*|xiran\\p{L}*|mooye\\p{L}*|\\p{L}+darro|reeb\\p{L}*|iloob\\p{L}*|jooji\\p{L}*|miyaan|haddaan`,
    ),
    question: word(`ma|mana|${SOMALI_MA}`),
  },
};
