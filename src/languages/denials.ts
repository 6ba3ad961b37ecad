/** How a language denies. A pattern fits one word or a few; the text is in small letters, with plain apostrophes. */
export interface Denials {
  /** Has a word of denial in it and nothing to do with one: `kama dambays`, the final one. */
  idle?: RegExp;
  /** Looks like a denial and is none: `niet alleen ouders`, `olup olmadığı`. */
  none?: RegExp;
  /** Denies for sure. */
  sure: RegExp;
  /** `Without`, which another language may say by a denial. */
  without?: RegExp;
  /** May deny, or says by another word what a denial would say: `unsafe`, `without`, `free`. */
  maybe: RegExp;
  /** Those of Dutch that other languages say by such a word as well, so that it stands for no other denial. */
  shared?: RegExp;
  /** Forbids: another language says so by some denial or other. */
  forbids?: RegExp;
  /** Says a denial again that other languages say once: `noch`, `ook niet`. */
  again?: RegExp;
  /** Makes an exception, or adds what Dutch can say by the same word: `behalve`, "besides". */
  except: RegExp;
  /** What a question has that asks, and denies nothing: Somali `ma`. */
  question?: RegExp;
}

const word = (source: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, "gu");

/** Turkish puts the denial into the verb: stem, `-ma-` or `-me-`, ending. A stem has two letters at least. */
const TURKISH_VERB = `\\p{L}{2,}?(?:${[
  "m[ıiuü]yor\\p{L}*",
  "m[ae]z(?:(?:lar|ler)(?:s[ae]\\p{L}*)?|s[ıi]n(?:[ıi]z)?|s[ae]\\p{L}*|d[ıi]\\p{L}*|ken|m[ıi]ş\\p{L}*|l[ıi][kğ]\\p{L}*)?",
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
  "(?:k[aou]|u|la|loo|lag[aou]|lagaa|laguu|lay[gk][au]|nag[au]|kuu|idiin|kaag[aou]|kug[aou]|kaa|noo|nag[aou]|is|isu|isk[au]|loog[aou]|kal[au]|idin|ii|iig[au])ma";
const SOMALI_AAN =
  "(?:in|hadd|miy|wax|mar|ilaa|s)?(?:aadan|aanad|uusan|uusaan|aysan|aanay|aysaan|aynan|aynaan|aydaan|aydnaan|aydin|aannaan|aannan|aanaan|aaney)(?:na|se)?";
/** `aan` is "we" as well: it denies before a verb form that does, `aan imanin`, `wax aan caadi ahayn`. */
const SOMALI_DENIED =
  "(?:(?:in)?aan(?= (?:(?!in(?:ay|uu|aad|aan|aynu)? )\\p{L}+ ){0,4}\\p{L}*(?:(?<!i)i|y|oqo)n(?:na|se|ba)?(?!\\p{L}))|(?<=haddii )aan(?= (?:\\p{L}+ ){5,7}\\p{L}*in(?!\\p{L})))";

export const DENIALS: Readonly<Record<string, Denials>> = {
  nl: {
    none: word(
      "of niet|niet waar|(?<!er )niet alleen(?=[^.!?]*(?<!\\p{L})maar(?!\\p{L}))|niet enkel|niet slechts|zo niet|zonder uitzondering|zonder twijfel|niet in het minst|niet het minst|niet weg te denken|niet de enige|weer of geen weer|(?:kon(?:den)?|kan|kunnen) het niet laten|hoogstens|hooguit|maximaal|ten hoogste|minstens|minimaal|ten minste|tenminste|uiterlijk|niet (?:minder|meer|later|langer|ouder|hoger|groter) dan|nog geen(?= (?:half|halve|kwartier|uur|minuut|week|maand|jaar|\\d|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\\p{L}))",
    ),
    sure: word("niet|geen|nooit|niemand|niets|niks|nergens|noch|evenmin|geenszins"),
    without: word("zonder|(?!dak|werk)\\p{L}{3,}lo(?:os|ze)"),
    maybe: word(
      "niet|nee|pas|tenzij|behalve|zomaar|nauwelijks|zelden|amper|weinig|alleen|slechts|onte(?:vreden|recht|re)\\p{L}*|ontoegankelijk\\p{L}*|ontrouw|(?:dak|werk)lo\\p{L}+|ontsla\\p{L}*|ontslag\\p{L}*|buiten|zak(?:t|ken|te|ten)|gezakt|stilzwijgend\\p{L}*|nederla\\p{L}+|ontken\\p{L}*|ontwapen\\p{L}*|ontmantel\\p{L}*|mislu\\p{L}+|faal\\p{L}*|gefaald|gebrek|moet\\p{L}* (?:wel )?nog|on(?!der|ze|t|s)\\p{L}{3,}|gratis|vrij van|verb(?:od|iedt|ieden|oden)|weiger\\p{L}*|geweigerd|vergeet|vergeten|voorkom\\p{L}*|verm[ei][jd]\\p{L}*|afkeur\\p{L}*|afgekeurd|afwijz\\p{L}*|afgewez\\p{L}*|stop\\p{L}*|in plaats|dicht|gesloten|leeg|lege|weg|kwijt|ontbre\\p{L}+|anders|fout|verkeerd\\p{L}*|minder|afgelast|gemist|mist|missen|twijfel\\p{L}*|wantrouw\\p{L}*|tekort\\p{L}*|afwezig\\p{L}*|teleur\\p{L}*|stilgeleg\\p{L}*|stilleg\\p{L}*|opzeg\\p{L}*|opgezegd|afzeg\\p{L}*|afgezegd|vreemd\\p{L}*|raar|rare",
    ),
    forbids: word("verboden|verbiedt|verbieden"),
    again: word(
      "(?:en|of) zonder|en niet (?:in|op|bij|tijdens|aan|met|voor|na|van|uit)|noch|evenmin|ook (?:\\p{L}+ ){0,3}(?:niet|geen|niets|nooit|niemand)",
    ),
    except: word("tenzij|behalve|uitgezonderd|met uitzondering van"),
    shared: word(
      "gratis|vrij van|ontsla\\p{L}*|ontslag\\p{L}*|buiten|zak(?:t|ken|te|ten)|gezakt|stilzwijgend\\p{L}*|zomaar|verb(?:od|iedt|ieden|oden)|weiger\\p{L}*|geweigerd|verm[ei][jd]\\p{L}*|voorkom\\p{L}*|afgelast|opzeg\\p{L}*|opgezegd|afzeg\\p{L}*|afgezegd|voordat|gesloten|onte(?:vreden|recht|re)\\p{L}*|ontken\\p{L}*|ontwapen\\p{L}*|ontmantel\\p{L}*|verkeerd\\p{L}*|fout\\p{L}*|afkeur\\p{L}*|afgekeurd|afwijz\\p{L}*|afgewez\\p{L}*|mislu\\p{L}+|on(?!der|ze|t|s)\\p{L}{3,}|wantrouw\\p{L}*|gebrek|tekort\\p{L}*|afwezig\\p{L}*|ontbre\\p{L}+|missen|gemist|mist|teleur\\p{L}*|stop\\p{L}*|gestopt|stilgeleg\\p{L}*|stilleg\\p{L}*|in plaats|vreemd\\p{L}*|raar|rare",
    ),
  },
  en: {
    idle: /(?<!\p{L})(?:no\.(?: ?\d+)?|(?:no|not) (?:later|less|fewer|more|older|longer) than|no wonder|feel free)(?!\p{L})|, \p{L}+n't \p{L}+\?/gu,
    none: word("not only|not just|or not|no matter|whether or not|never (?:more|less) so|not least"),
    sure: word("not|cannot|no|never|nobody|none|nothing|nowhere|neither|nor|\\p{L}+n't|no one"),
    without: word("without|\\p{L}{3,}less(?:ly)?"),
    maybe: word(
      "not|un(?!til|der|fortunat|ite|ion|iq|iver|it|il|if|an|cle|ic)\\p{L}{3,}|(?:in|im|il|ir)(?:accessible|valid|correct|possible|complete|secure|visible|capable|definite|dependent|legal|regular|direct)\\p{L}*|dis(?:abl|advant|agree|allow|appear|appoint|approv|arm|believ|connect|continu|honest|like|loyal|mantl|miss|obey|order|qualif|regard|respect|satisf|trust|unit)\\p{L}*|free|wrong\\p{L}*|closed|refus\\p{L}+|forget|remember|lack\\p{L}*|fail\\p{L}*|avoid\\p{L}*|forbid\\p{L}*|prohibit\\p{L}*|ban(?:ned|s)?|prevent\\p{L}*|instead|unless|except\\p{L}*|trouble \\p{L}+ing|hardly|rarely|seldom|barely|rather than|denied|deny|denies|miss|missing|turned down|exempt\\p{L}*|false|absent|reject\\p{L}*|cancel\\p{L}*|optional\\p{L}*|voluntar\\p{L}*|non-?\\p{L}+|short of|far from|fell short|at all|scarcely",
    ),
    again: word("nor|not even"),
    except: word(
      "unless|except\\p{L}*|excluding|other than|apart from|aside from|save for|bar|barring|but(?: (?:not|for))?|only|besides|in addition|as well as|also|too|both|without|otherwise|outside",
    ),
  },
  tr: {
    idle: /(?<!\p{L})(?:namaz|yılmaz|gömüyor|komedi|inanılmaz|anlaşmazlı[kğ]|yok (?:et|ed|ol)\p{L})\p{L}*|(?<!\p{L})hiç olmadı[kğ]\p{L}* kadar|(?<!\p{L})\p{L}{2,30}m[ae]d[ae]n (?:önce|evvel|edem\p{L}*|duram\p{L}*|geçem\p{L}*)|, değil mi(?!\p{L})|(?<!\p{L})(?!olup )\p{L}{1,30}[ıiuü]p \p{L}{1,30}m[ae](?:d[ıi]|y[ae]c)\p{L}+|(?<=[,;?!.] )yoksa(?!\p{L})/gu,
    none: /(?<!\p{L})olup olma(?:d[ıi]|y[ae]c)\p{L}+|(?<!\p{L})(?:çekinme|kaçınılmaz|vazgeçilmez)\p{L}*|değil mi(?!\p{L})|olmazsa olmaz\p{L}*|(?<!\p{L})(?:aş|geç)m[aeıi]y\p{L}*/gu,
    sure: word(`değil\\p{L}*|yok(?:tu|tur|um|sunuz|lar|muş)?|hayır|${TURKISH_VERB}`),
    without: word(
      "(?!ücretsiz|fransız|yalnız|hırsız|bağımsız|acımasız|rahatsız|sessiz)\\p{L}{2,}s[ıiuü]z(?:l[ıiuü][kğ]|ce|ca|d[ıi]r|d[uü]r|lar|ler|s[ıi]n\\p{L}*)?\\p{L}*|\\p{L}{2,}m[ae]d[ae]n",
    ),
    maybe: word(
      "değil\\p{L}*|yok\\p{L}*|asla|(?!tamam)\\p{L}{2,}m[ae]m(?:[ae]\\p{L}*)?|kimse\\p{L}*|yas[ae]k\\p{L}*|yalnızca|sadece|redde[dt]\\p{L}*|kapalı\\p{L}*|engelle\\p{L}*|dışında|hariç|yoksun\\p{L}*|yetersiz\\p{L}*|başarısız\\p{L}*|yanlış\\p{L}*|vazgeç\\p{L}*|isteğe bağlı\\p{L}*|gönüllüdür|ücretsiz\\p{L}*|bedava\\p{L}*|imkansız\\p{L}*|imkânsız\\p{L}*",
    ),
    except: word(
      "dışında\\p{L}*|hariç|haricinde|istisna\\p{L}*|yanı ?sıra|ancak|yalnızca|sadece|başka|ayrıca|hem|ilaveten|ek olarak|aksi\\p{L}*|m[ae]d[ıi]kçe|\\p{L}{2,}(?:m[ae]d[ıi]kç[ae]|m[ae]d[ıi]ğ[ıi] sürece|m[ae]zs[ae]\\p{L}*)|değilse\\p{L}*|yoksa",
    ),
  },
  ar: {
    idle: word(
      "[وف]?لا (?:سيما|[يت]زال\\p{L}*|زال)|[وف]?(?:ما|لم) (?:[يت]?زال\\p{L}*|[يت]زل)|[وف]?مازال\\p{L}*|[وف]?لم شمل\\p{L}*|[وف]?لم يسع\\p{L}* [إا]لا|[وف]?لا [يت]ترد\\p{L}*|غير [أا]ن\\p{L}*|[إا]لا (?:عشر|خمس|ثلث|ربع|الربع|الثلث|دقيق|\\d)\\p{L}*|[أا]ليس كذلك|دون (?:(?:ال)?سن )?(?:ال)?[\\d٠-٩]+|دون (?:سن|عمر)|دون (?:ال)?(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|عشري|ستي|خمسي|ثلاثي|[أا]ربعي)\\p{L}*",
    ),
    none: word(
      "[وف]?[أا]?لا (?:بأس|بد|يقل|تقل|يتجاوز|تتجاوز|يزيد|تزيد)(?: عن)?|بلا شك|[وف]?(?:لا|لم|لن) [يت]تغير\\p{L}*|[أا][مو] لا",
    ),
    sure: word("[وفأ]?(?:لا|لم|لن)|[وفأ]{0,2}(?:ليس|ليست|لستم|لستن|لست|لسنا|ليسوا|ليسا|لسن)"),
    without: word("[وفب]?(?:من )?دون\\p{L}*|[وفب]?بدون\\p{L}*|بلا|بغير"),
    maybe: word(
      "[وف]?(?:لا|[وفبلك]?(?:ال)?عدم|[وفبل]?(?:ال)?غير|[وف]?(?:إلا|سوى)(?! (?:بعد|حين|عندما))|رفض\\p{L}*|يرفض\\p{L}*|حرم\\p{L}*|حُرم\\p{L}*|ممنوع\\p{L}*|محظور\\p{L}*|يحظر|يُحظر|يُمنع|يمنع|منع|مجان\\p{L}*|(?:ال)?اختياري\\p{L}*|خلو|خال|خالٍ|خالية|فشل\\p{L}*|[يت]فشل\\p{L}*|[يت]?نقص\\p{L}*|افتق\\p{L}+|[يت]فتق\\p{L}+|بعيد[ةا]? عن|تجنب\\p{L}*|تجنّب\\p{L}*|مغلق\\p{L}*|مستحيل\\p{L}*|اختلف\\p{L}*|يصعب|نسي\\p{L}*|خطأ|خاطئ\\p{L}*|انعدام|نقص|يتعذر|يتعذّر|تعذر|تعذّر|كفوا|توقف\\p{L}*|[وف]?س?[تي]نقطع\\p{L}*|(?:ال)?انقطاع\\p{L}*|[تي]?خلو\\p{L}*|معف[ىي]\\p{L}*)",
    ),
    again: word("[وف]لا|حتى لو لم"),
    except: word(
      "[وف]?[إا]لا|[وفبل]?(?:ال)?استثناء\\p{L}*|[وف]?(?:ما )?عدا|[وف]?ما خلا|[وف]?سوى|[وفب]?غير|[وف]?ما لم|[وفب]?(?:ال)?[إا]ضاف[ةه]|[وف]?فضلا\\p{L}*|[وف]?علاوة|[وف]?[إا]لى جانب|[وف]?فقط|[وف]?يستثنى|[وف]?تستثنى|[وف]?لكن|[وف]?أما|[وف]?[أا]يضا",
    ),
  },
  so: {
    idle: word(
      "lagama maarmaan\\p{L}*|mahadsan\\p{L}*|kama dambays\\p{L}*|ku aadan|(?:\\d+|toban|shan|labaatan|rubuc|daqiiqo)(?:ka|ta)? la'|kastaba ha ahaa\\p{L}*",
    ),
    none: word(`ma aha oo keliya|haddii kale|inta ${SOMALI_AAN}`),
    sure: word(
      `ma|mana|${SOMALI_MA}(?:na)?|maaha|ma'aha|maya|malihin|maleh|mahay\\p{L}*|maanan|maadan|muusan|maysan|maynan|maydin|muu|inaanu|majir\\p{L}*|${SOMALI_AAN}|(?:marna(?:ba)? )?(?:ha|hana|haba|hase) (?:(?:soo|sii|u|ku|ka|la|kula|noo|isku|iska|wada) ){0,2}\\p{L}+(?:in|ina|an|ayn|nina)|weligaa ha`,
    ),
    without: word(
      "la'aan\\p{L}*|adigoon|adoon|anigoon|isagoon|iyadoon|annagoon|innagoon|idinkoon|iyagoon|la'|laan",
    ),
    maybe: word(
      `ma|ha|mana|${SOMALI_DENIED}|malaha(?! (?:in|waa|wax|wux|si|uu|ay))|${SOMALI_MA}(?:na)?|guul ?dar\\p{L}*|ka hortag\\p{L}*|ka maqn(?!ayn)\\p{L}*|aanan|aanu|waxba|qofna|cidna|midna|marna|marnaba|mamnuuc\\p{L}*|bilaash\\p{L}*|i(?:kh|k|q)tiyaari\\p{L}*|diid(?!mo)\\p{L}*|xiran\\p{L}*|mooye\\p{L}*|w[ae]yd(?:o|a|ay|aan)|\\p{L}+darro|reeb\\p{L}*|iloob\\p{L}*|jooji\\p{L}*|miyaan|haddaan`,
    ),
    except: word(
      "mooy\\p{L}*|\\p{L}*reeb\\p{L}*|ma ?ahee|maahee|ma ?ahane|maahane|haddii aan\\p{L}*|hadd?aan\\p{L}*|ka ?sokow|sokow|aan ahayn|ka baxsan|keliya|kaliya|oo qura|laakiin\\p{L}*|balse|sidoo kale|dibadd?\\p{L}*",
    ),
    question: word(`ma|mana|${SOMALI_MA}`),
  },
};
