import type {
  Abbreviations,
  AroundNumbers,
  Clock,
  Counted,
  Denials,
  Implied,
  InDictionary,
  Inflection,
  InflectionRule,
  Joining,
  Joins,
  LanguageData,
  Letters,
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
  weekdays: [
    "pazartesi|pzt",
    "salı|sal",
    "çarşamba|çar",
    "perşembe|per",
    "cuma|cum",
    "cumartesi|cmt",
    "pazar|paz",
  ],
  hasSmallWeekdays: true,
  otherWeekday: /^pazar(?!tesi)/,
  hasShortWeekdays: true,
  aroundWeekday: { before: /(?<!\p{L})(?:her|geçen|gelecek) $/u, behind: /^ (?:gün|sabah|öğle|akşam|gece)/ },
  isDayFirst: true,
};

const NUMBER =
  "bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin";

const numbers: Numbers = {
  words: `1:~bir|~biri|~bire|~birde|~birden|~tek/~birinci|~ilk 2:iki 3:üç 4:dört|dörd 5:beş 6:~altı|~altıda|~altıdan|~altıya|~altıyı|~altısı/altıncı
    7:~yedi|~yediye|~yediyi|~yedide|~yediden|~yedisi/yedinci 8:sekiz 9:dokuz 10:on|~ona|~onu|~ondan|onar/onuncu|~onda 20:yirmi 30:otuz
    40:kırk 50:elli 60:altmış 70:yetmiş 80:seksen 90:doksan 100:~yüz|~yüzü|~yüze|~yüzden/~yüzüncü 1000:~bin|~bini|~bine|~binden/~bininci 1000000:milyon
    1000000000:milyar 1000000000000:trilyon 0.5:~yarım|~yarımda|~yarısı|~yarı`,
  // `ikindi` is "afternoon", `beşik` "cradle", `onlar` "they".
  endings: {
    short: ["üç"],
    number: "\\p{L}{0,10}",
    ordinal: /nc[ıiuü]/,
    never: /^(?:ikindi|ikiz|beşi[kğ]|milyarder|milyoner)/,
  },
  compound: {
    order: "inARow",
    word: new RegExp(`^((?:${NUMBER}){2,})\\p{L}{0,7}$`, "u"),
    part: new RegExp(NUMBER, "gu"),
    ordinal: /nc[ıiuü]/,
  },
  scales: {
    words: {
      1e3: "bin(?:den|e|i|in|lik|lerce|dir)?",
      1e6: "mn|mln|milyon\\p{L}*",
      1e9: "mlr|mr|milyar\\p{L}*",
      1e12: "tn|trilyon\\p{L}*",
    },
  },
  romanLetter: /(?<![\p{L}\d.-])[IVX](?=\. (?:yüzyıl|asır|[Dd]ünya|cilt|bölüm))/gu,
  century: { behind: /^\.? (?:yüzyıl|asır)/ },
  thousands: ".",
  writing: { date: "{date} {weekday}", amount: "{value} €", percentage: "%{value}|yüzde {value}" },
};

/** `yirmi beş`. */
const MINUTES = "([\\p{L}\\d]+(?: beş)?)";
/** Behind digits: `8'i`, `8-da`. */
const ENDING = "(?:['-]?\\p{L}{1,4})?";

const clock: Clock = {
  words: "sabah öğle öğlen öğleden akşam gece ikindi iki üç dört beş altı yedi sekiz dokuz buçuk çeyrek",
  manners: [
    { after: new RegExp(`^${ENDING} buçu[kğ]`, "u"), minutes: 30 },
    { after: new RegExp(`^${ENDING} ${MINUTES} (?:dakika )?geç`, "u"), sign: 1 },
    { after: new RegExp(`^${ENDING} ${MINUTES} (?:dakika )?(?:kala|var)`, "u"), sign: -1 },
  ],
  quarter: /^çeyrek/,
  parts: {
    before:
      /(?:(?<am>sabah)|(?<pm>öğleden sonra|ikindi|akşam)|(?<noon>öğlen?)|(?<night>gece))(?:leyin|ları|ı)?(?: saat)? $/,
    counted:
      /^ (?!(?:gibi|sular|civar|il[ae]|arası|ve|veya|ya da|buçu|geç|kala|çeyrek)(?:\p{L}|[ .,]))\p{L}/u,
    anywhere: /akşam(?:ları|leyin)?(?!\p{L})|öğleden sonra/u,
    introduced: /(?<!\p{L})saat $/u,
  },
  onlyTime: /çeyrek|(?:geç|kala)/,
  halfAlone: [30, 750],
};

/** Turkish denies within the verb: stem, `-ma-` or `-me-`, suffix. A stem has at least two letters. */
const NEGATED_VERB = `\\p{L}{2,}?(?:${[
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

const denials: Denials = {
  idle: /(?<!\p{L})(?:namaz|yılmaz|gömüyor|komedi|inanılmaz|anlaşmazlı[kğ]|yok (?:et|ed|ol)\p{L})\p{L}*|(?<!\p{L})hiç olmadı[kğ]\p{L}* kadar|(?<!\p{L})\p{L}{2,30}m[ae]d[ae]n (?:önce|evvel|edem\p{L}*|duram\p{L}*|geçem\p{L}*)|, değil mi(?!\p{L})|(?<!\p{L})(?!olup )\p{L}{1,30}[ıiuü]p \p{L}{1,30}m[ae](?:d[ıi]|y[ae]c)\p{L}+|(?<=[,;?!.] )yoksa(?!\p{L})/gu,
  none: /(?<!\p{L})olup olma(?:d[ıi]|y[ae]c)\p{L}+|(?<!\p{L})(?:çekinme|kaçınılmaz|vazgeçilmez)\p{L}*|değil mi(?!\p{L})|olmazsa olmaz\p{L}*|(?<!\p{L})(?:aş|geç)m[aeıi]y\p{L}*/gu,
  sure: wholeWords(`değil\\p{L}*|yok(?:tu|tur|um|sunuz|lar|muş)?|hayır|${NEGATED_VERB}`),
  without: wholeWords(
    "(?!ücretsiz|fransız|yalnız|hırsız|bağımsız|acımasız|rahatsız|sessiz)\\p{L}{2,}s[ıiuü]z(?:l[ıiuü][kğ]|ce|ca|d[ıi]r|d[uü]r|lar|ler|s[ıi]n\\p{L}*)?\\p{L}*|\\p{L}{2,}m[ae]d[ae]n",
  ),
  maybe: wholeWords(
    "değil\\p{L}*|yok\\p{L}*|asla|(?!tamam)\\p{L}{2,}m[ae]m(?:[ae]\\p{L}*)?|kimse\\p{L}*|yas[ae]k\\p{L}*|yalnızca|sadece|redde[dt]\\p{L}*|kapalı\\p{L}*|engelle\\p{L}*|dışında|hariç|yoksun\\p{L}*|yetersiz\\p{L}*|başarısız\\p{L}*|yanlış\\p{L}*|vazgeç\\p{L}*|isteğe bağlı\\p{L}*|gönüllüdür|ücretsiz\\p{L}*|bedava\\p{L}*|imkansız\\p{L}*|imkânsız\\p{L}*",
  ),
  except: wholeWords(
    "dışında\\p{L}*|hariç|haricinde|istisna\\p{L}*|yanı ?sıra|ancak|yalnızca|sadece|başka|ayrıca|hem|ilaveten|ek olarak|aksi\\p{L}*|m[ae]d[ıi]kçe|\\p{L}{2,}(?:m[ae]d[ıi]kç[ae]|m[ae]d[ıi]ğ[ıi] sürece|m[ae]zs[ae]\\p{L}*)|değilse\\p{L}*|yoksa",
  ),
};

const limits: Limits = {
  words: {
    most: wordsInAnyCase(
      "en (?:fazla|çok|yüksek)|azami\\p{L}*|maksimum\\p{L}*|\\p{L}*['’]?[dt][ea]n (?:az|küçük|kısa|düşük|genç)(?!ı|i)\\p{L}*|altında\\p{L}*|(?<=yaş |ve |veya )altı\\p{L}*|(?<=ve |veya )(?:daha )?(?:küçük|az|genç)\\p{L}*|kadar|[yn]?[ıiuüea]? ?geçme\\p{L}*",
    ),
    least: wordsInAnyCase(
      "en (?:az(?:ından)?|düşük)|asgari\\p{L}*|minimum\\p{L}*|\\p{L}*['’]?[dt][ea]n (?:fazla|büyük|uzun|yüksek|çok)\\p{L}*|üzeri\\p{L}*|üstü\\p{L}*|(?<=ve |veya )(?:daha )?(?:büyük|fazla|yaşlı)\\p{L}*|aşkın|aşan|geçen|itibaren",
    ),
    before: wordsInAnyCase("önce\\p{L}*|evvel|en geç"),
    after: wordsInAnyCase("(?<!daha )sonra\\p{L}*|en erken"),
  },
  maySay: {
    before: wordsInAnyCase("kadar|dek|değin|önün\\p{L}*"),
    after: wordsInAnyCase("itibaren|ardından|bitince|olunca|daha sonra\\p{L}*"),
  },
};

const periods: Periods = {
  names: {
    day: beginning("gün(?!e[sş]|cel|dem|ah)"),
    week: beginning("hafta"),
    month: beginning("ay(?:da|dan|d[ıa]r|l[ıa]k|lar|l[ıa]ğ|ı|ın)?(?!\\p{L})|ayl"),
    year: beginning("yıl(?!dız|maz|an)|sene|yaş"),
  },
  everySecond: /(?<!\p{L})(?:[iİ]ki|2|on dört|14) ?(?:hafta|gün|ay)|gün ?aşırı|çift haft/iu,
};

const text: Text = {
  supposes: /(?<!\p{L})(?:eğer|\p{L}{2,30}[sş][ae](?:n[ıi]z|[knm]|l[ae]r)?)(?!\p{L})/iu,
  sentences: { growth: 0.03, loss: 2 },
  growth: { median: 0.1, spread: 0.18 },
  twice: `yavaş tek sık uzun ayrı birer ikişer üçer dörder beşer altışar yedişer sekizer dokuzar onar yüzer teker adım zaman
    kapı rahat hızlı çeşit grup sıra parça dilim avuç kat kısım bölüm peş bile güle koşa seve isteye usul ağır sessiz
    sakin derin açık kolay bol küme deste tane kucak damla yudum lokma renk boy desen satır kelime harf hece bire hemen
    yığın gide gele döne bağıra ağlaya dura konuşa yürüye oynaya bekleye soluya inleye ite kaka haydi hadi köy şehir
    kuruş yemek türlü farklı değişik küçük büyük güzel sıcak taze ince kısa seyrek ara yer tekrar gizli tatlı hafif çabuk dizi
    demet öbek buram pırıl ışıl şırıl mışıl harıl cıvıl tıkır gürül mavi sarı kırmızı yeşil iri ufak`,
  slips: /(?<!\p{L})(?:o|ne|her|hiçbir) (zaman) \1/iu,
};

const implied: Implied = {
  says: [
    [/öğle/, "t:720", "o:720"],
    [/gece ?yarısı/, "t:0"],
    [/(?<!\p{L})bir mil(?!y)/u, "n:1.5"],
    [/(?<!\p{L})(?:çift|ikiz|ikişer|ikili|her iki|günaşırı|gün aşırı)/u, "n:2"],
    [/üçlü|üçüz|üçer(?!\p{L})/u, "n:3"],
    [/düzine/, "n:12"],
    [/(?<!\p{L})yarı(?:m|sı|ya|yı|dan)?/u, "%:50"],
    [/çeyre[kğ]|dörtte bir/, "%:25"],
    [/dörtte üç/, "%:75"],
    [/(?<!\p{L})(?:tamam|hepsi|tüm|bütün)/u, "%:100"],
    [/(?<!\p{L})hiç/u, "%:0"],
    [/(?<!\p{L})(?:her gün|(?:bir|her|tüm|bütün) hafta)/u, "d:10080"],
    [/gece gündüz|günün her saati|kesintisiz/, "d:1440", "n:24", "n:7"],
  ],
  oneUnit: [
    [/(?<!\p{L})(?:bir|her) saat/u, "d:60"],
    [/yarım saat/, "d:30"],
    [/(?<!\p{L})(?:(?:bir|her|tüm|bütün) gün|gün boyu)/u, "d:1440"],
    [/(?<!\p{L})(?:(?:bir|her|tüm|bütün) (?:yıl|sene)|yıl boyu|yıllık)/u, "y:12"],
    [/(?<!\p{L})(?:yarım (?:yıl|sene)|yarıyıl)/u, "y:6"],
    [/(?<!\p{L})(?:yüzyıl|asır)/u, "y:1200"],
  ],
  single: /(?<!\p{L})(?:her|tek|kez)/u,
};

const aroundNumbers: AroundNumbers = {
  about: { behind: /^'[dt][ea]n (?:fazla|az|çok)/ },
  besideYear: { isFirst: true, gap: /^(?:'[dt][ea]|(?: yılı| senesi)nd[ae])?(?: ise)? $/ },
  nounsOfYears:
    /^(?:sonu|başı|başla|ortası|yazı|kışı|bahar|ilkbahar|sonbahar|güz|mevsim|sezon|seçim|bütçe|rapor|model|yapım|tarih|itibar|arası|doğumlu|mezun)/u,
  belowZero: { before: inFront("eksi|sıfırın altında"), behind: inClause("sıfırın altı|don") },
  shares: {
    25: /(?<!\p{L})(?:çeyre[kğ]i|dörtte bir)/u,
    33: /(?<!\p{L})üçte bir/u,
    50: /(?<!\p{L})yarısı/u,
    67: /(?<!\p{L})üçte iki/u,
    75: /(?<!\p{L})dörtte üç/u,
  },
  partsOfHour: {
    15: /çeyrek saat|(?:on beş|15) dak/u,
    30: /yarım saat|(?:otuz|30) dak/u,
    90: /buçuk saat|(?:doksan|90) dak|1,5 saat/u,
  },
  // The question particle and "too" are in vowel harmony with the number.
  changesWith: /\n ?(?:m[iıuü](?:[dsy]\p{L}+)?|[dt][ea])(?!\p{L})/u,
};

const order: Order = {
  wholeFirst: /^(?:'\p{L}+)?(?: \p{L}+)? \p{L}+(?:[dt][ea]n|n[ıiuü]n) /u,
  owned: /^(?:'(?:s?[ıiuü]|n?[ıiuü])(?!\p{L})| \p{L}+s[ıiuü](?!\p{L}))/u,
  reversed: { "in plaats van": /yerine/, waaronder: /(?:yer al|bulun|dahil)\p{L}* (?:\p{L}+ )?$/u },
  contrast: /değil/,
};

const joining: Joining = {
  joint: /^ $/,
  half: /^(?:'\p{L}+)? buçu[kğ]\p{L}*/u,
  halfTellsHour: true,
  isTenOpen: true,
  from: /[dt][ae]n$/,
};

const counted: Counted = {
  behind: {
    year: "yıl(?!dı|an)\\p{L}*|yaş(?!am|l)\\p{L}*|sene\\p{L}*",
    month: "ay(?:[ıa]|da|dan|ın|dır|lar|lık|lığına)?",
    week: "hafta\\p{L}*",
    day: "(?:iş )?gün(?!eş)\\p{L}*",
    hour: "saat(?! \\d\\d?[.:]\\d)\\p{L}*",
    minute: "dakika\\p{L}*|dk",
    second: "saniye\\p{L}*|sn",
    century: "yüzyıl\\p{L}*|asır\\p{L}*",
    km: "kilometre(?!kare)\\p{L}*|km",
    metre: "metre(?!kare)\\p{L}*|m",
    cm: "santimetre\\p{L}*|santim|cm",
    mile: "mil(?:lik|de|den|e|i)?",
    foot: "fit|ayak|feet",
    inch: "inç\\p{L}*",
    yard: "yard\\p{L}*|yarda\\p{L}*",
    kg: "kilo(?:gram)?(?!m)\\p{L}{0,4}|kg",
    gram: "gram\\p{L}*|gr|g",
    tablespoon: "yemek kaşı[kğ]\\p{L}*",
    teaspoon: "(?:çay|tatlı) kaşı[kğ]\\p{L}*",
    pound: "pound\\p{L}*|libre\\p{L}*",
    tonne: "ton(?:luk|dan)?",
    litre: "litre\\p{L}*|l",
    decilitre: "desilitre\\p{L}*|dl",
    centilitre: "santilitre\\p{L}*|cl",
    millilitre: "mililitre\\p{L}*|ml",
    celsius: "(?:santigrat )?derece\\p{L}*|°c|° c",
    fahrenheit: "(?:derece )?fahrenheit|fahrenhayt|°f|° f",
    "square metre": "metrekare\\p{L}*|m²|m2",
    hectare: "hektar\\p{L}*",
    times: "kez|kere|defa|kat(?:ı|ına)?",
    people: "kişi\\p{L}*|insan\\p{L}*",
    child: "çocu[kğ]\\p{L}*",
    woman: "kadın\\p{L}*",
    man: "erke[kğ]\\p{L}*|adam\\p{L}*",
    family: "aile\\p{L}*|hane(?:de|ye|nin)?",
    lesson: "ders(?!i)\\p{L}*",
    volunteer: "gönüllü\\p{L}*",
    participant: "katılımcı\\p{L}*",
    member: "üye\\p{L}*",
    visitor: "ziyaretçi\\p{L}*",
    pupil: "öğrenci\\p{L}*",
    page: "sayfa\\p{L}*",
    shop: "dükk[aâ]n\\p{L}*|mağaza\\p{L}*",
    place: "kontenjan\\p{L}*|koltu[kğ]\\p{L}*",
    country: "ülke\\p{L}*",
    language: "dil(?:de|den|i)?",
    game: "maç\\p{L}*",
    point: "puan\\p{L}*",
    home: "konut\\p{L}*|ev(?:de|den|i|in)?",
    room: "oda\\p{L}*",
  },
  before: { number: "numara|no:?|oda|salon|madde|bölüm|adım|modül", page: "sayfa", hour: "7/" },
  numbered: "numara\\p{L}*|no'lu",
  endings: {
    "years of a century": "'?l[aeıiuü]\\p{L}*",
    "calendar year": " yılı(?:nda|ndan|na|ndaki|nın)",
    day: "/24",
  },
  gap: "(?:'\\p{L}{1,4}|\\.)?[ -]?",
  hoursOfClock: /saatler/,
};

const words: Vocabulary = {
  frequent: `ve bir bu için da de mi mı mu mü ile olarak veya ya daha çok en ne kadar gibi sonra önce her var yok değil o siz
    sizi size sizin biz bize bizi bizim şu ama ise ki olan nasıl kim hangi nerede değildir numarasını olur içinde
    üzerinde zaman başka bunu buna bunun hiç hem diye göre tarafından ücretsiz kendi bütün`,
  homographs: `de en van er al dan den ten ben bent kan hem hun hen had in is on om of u o ver te ter me we zit via pas dus
    tot mag wie an at it us her but am may as no ay hal kale ah leh la`,
  unmistakable: {
    words: `için olarak veya daha gibi sonra önce değil sizi sizin bizi bizim nasıl hangi nerede olur içinde üzerinde
      zaman başka bunu buna bunun tarafından ücretsiz bütün`,
    spelling: /[ğı]|[iüu]yor/,
    kin: "az azj azb tk gag crh tt ba cv kk ky uz ug kaa kum nog krc ota diq kiu zza lzz tly",
  },
  unlikeDutch: /[qwx]|ij|ee|oo|ie|oe|ou|eu|ui|aa.*e|uu|sch|cht|ng$|heid$|lijke?$|[bcdfghjklmnprstvz]en$/,
  unlike: {
    nl: /[ğışç]|[iuü]yor|(?:l[ae]r|[td][ae]n)[iı]?$/,
    en: /[ğış]|[öüç].*[öüç]|[iuü]yor|l[ae]r[idn]|[iuü]n[iuü]z$/,
    so: /[ğışçöüpvz]|[iu]yor|[iu]n[iu]z$|den$/,
  },
  unlikeAny: /[ğış]/,
  detector: "tur",
  telling: { inWord: /[ğış]/, letters: /[ğĞışŞİçÇöÖüÜ]/g, share: 20 },
};

const letters: Letters = {
  hasDotlessI: true,
  alikeWhenSmall: { â: "a", î: "i", û: "u" },
};

const dictionary: InDictionary = {
  shortestBeginning: 3,
  softens: { k: "ğ", p: "b", t: "d", ç: "c" },
};

const VOWEL = "[aeıioöuü]";

/**
 * Suffixes of a noun in order: plural, possessive, case, -ki, copula. `a` and `i` are the vowels harmony allows. A
 * buffer letter follows only a vowel, unless `isLoose`: spelling does not show how a name or number sounds. Source:
 * Göksel and Kerslake, "Turkish: A Comprehensive Grammar", chapter 8.
 */
function nounEndings(a: string, i: string, isLoose = false): string {
  const link = (buffer: string) => (isLoose ? `${buffer}?` : `(?:(?<=${VOWEL})${buffer}|(?<!${VOWEL}))`);
  const linkVowel = isLoose ? `${i}?` : `(?:(?<=${VOWEL})|(?<!${VOWEL})${i})`;
  const ki = "(?:ki(?:ler)?(?:n?[ie]|n?in|n?den?|y?le)?)?";
  const place = `[dt]${a}(?:n|${ki})`;
  const cases = `(?:${link("y")}(?:${i}|${a}|l${a})|${place}|${link("n")}${i}n${ki})`;
  const his = `${link("s")}${i}(?:n(?:${i}n${ki}|${i}|${a}|${place})|yl${a})?`;
  const mine = `${linkVowel}[mn](?:${i}z)?`;
  const is = `(?:[dt]${i}(?:r(?:l${a}r)?)?|${link("y")}(?:m${i}ş|s${a}|${i}m|${i}z|ken)|s${i}n(?:${i}z)?)`;
  return `(?:l${a}r)?(?:${his}|(?:${mine})?${cases}?)${is}?`;
}

/** Suffixes of a name; harmony and buffer letters follow its pronunciation. */
const NAME_ENDINGS = `(?=[a-zçğıöşü])${nounEndings("[ae]", "[ıiuü]", true)}`;

const harmony = (when: RegExp, a: string, i: string) => ({ when, texts: { a, i, noun: nounEndings(a, i) } });

const pairs = (words: string) =>
  words.split(" ").flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1]!] as const] : []));
/** Words that double their last letter before a vowel, with that form. */
const DOUBLED = pairs(
  "hak hakk his hiss hat hatt sır sırr af aff zan zann had hadd ret redd zıt zıdd tıp tıbb üs üss",
);
/** Words that lose their last vowel before another vowel. */
const ELIDED = pairs(
  "izin izn isim ism şehir şehr akıl akl fikir fikr emir emr hapis haps zulüm zulm kayıp kayb metin metn nesil nesl kısım kısm şekil şekl resim resm oğul oğl beyin beyn zihin zihn sabır sabr ömür ömr hüküm hükm ağız ağz göğüs göğs karın karn gönül gönl asıl asl",
);

const whole = (word: string) => new RegExp(`^${word}$`, "u");

/** Rules for a word with suffixes, with the form of its stem before them. */
const stems = (endings: string, place: "last" | "notLast"): InflectionRule[] => [
  ...DOUBLED.flatMap(([word, double]): InflectionRule[] => [
    { from: whole(word), to: word, endings: `(?!${VOWEL})${endings}`, place },
    // `hakkında` is a preposition.
    {
      from: whole(word),
      to: double,
      endings: `(?=${VOWEL})${word === "hak" ? "(?!ında(?!n))" : ""}${endings}`,
      place,
      isLast: true,
    },
  ]),
  { endings, place },
  ...[
    ...ELIDED.map(([word, stem]) => [whole(word), stem] as const),
    [/nk$/, "ng"],
    [/(?<!n)k$/, "ğ"],
    [/p$/, "b"],
    [/ç$/, "c"],
    [/t$/, "d"],
    [/g$/, "ğ"],
  ].map(
    ([from, to]): InflectionRule => ({
      from: from as RegExp,
      to: to as string,
      endings: `(?=${VOWEL})${endings}`,
      place,
    }),
  ),
];

/** What a noun may be without the possessive -(s)I: `dernek` from `derneği`, `mahkeme` from `mahkemesi`. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/([^aeıioöuü])[ıiuü]$/, "$1"],
  [/b[ıiuü]$/, "p"],
  [/c[ıiuü]$/, "ç"],
  [/d[ıiuü]$/, "t"],
  [/[ğg][ıiuü]$/, "k"],
  ...[...DOUBLED, ...ELIDED].map(([word, stem]) => [new RegExp(`^${stem}[ıiuü]$`, "u"), word] as const),
  [/([aeıioöuü])s[ıiuü]$/, "$1"],
];

const inflection: Inflection = {
  apostropheJoins: true,
  bare: `(?:'?${NAME_ENDINGS})?`,
  areNamesBare: true,
  classes: [
    // Arabic loans in -t, -l and the like: `saati`, `kalbi`.
    harmony(/^[^aeıioöuü]*$|[aou](?:[lt]|[lr][bfp])$/, "[ae]", "[ıiuü]"),
    harmony(/[eiöü][^aeıioöuü]*$/, "e", "[iü]"),
    harmony(/^/, "a", "[ıu]"),
  ],
  rules: [
    // Words before the last have only plural and genitive: `kadın hakları`, `kadınların hakları`.
    ...stems("(?:l{a}r)?(?:n?{i}n)?", "notLast"),
    ...stems(`(?:'${NAME_ENDINGS}|{noun})`, "last"),
    // A verb as a noun: `evlenmek`, `evlenmesi`.
    { from: /(.{3}m[ae])k$/, to: "$1", endings: "{noun}", place: "last" },
    // The last word of a compound has its possessive after the plural: `yardım hattı`, `yardım hatları`.
    ...HEADS.map(([from, to]): InflectionRule => ({ from, to, endings: "(?=l{a}r){noun}", place: "end" })),
  ],
};

/** Derivational suffixes, and those of a name. */
const JOINED = `(?:l[ıiuü]k?|s[ıiuü]z|[cç][ıiuü]|[cç][ae])(?:${NAME_ENDINGS})?|${NAME_ENDINGS}`;

/**
 * Turkish morphemes in any order, also of verbs: `ara` + `yabilirsiniz`. Words such as `danışma` look like them.
 * Source: Göksel and Kerslake, "Turkish: A Comprehensive Grammar", chapter 8.
 */
const CHAIN =
  "(?:l[ae]r|l[ıiuü][kğ]?|[ıiuü]l|[ıiuü]ş|s[ıiuü][zn]|[cç][ıiuüae]|[dt][ae]n?|ki|[yns]?[ıiuüae]|y?l[ae]|[ıiuü]?[nm]|[mn][ıiuü]z|[dt][ıiuü][rkğ]?|y?m[ıiuü]ş|m[ae][kz]?|[aeıiuü]r|[ıiuü]?yor|y?[ae]c[ae][kğ]|y?[ae]bil|y?[ıiuü]p|[ae]r[ae]k|nc[ae]|s[ae]|k[ae]n|[kt]|[ae]y)+";

const joins: Joins = {
  ending: new RegExp(`^(?:${JOINED})$`, "u"),
  words:
    /^(?:için|içinde|ile|ise|iki|ikinci|ilk|iyi|yeni|ancak|tüm|tek|ama|aynı|açık|arasında|çünkü|kendi|küçük|neden|diye)$/u,
  maybe: new RegExp(`^${CHAIN}$`, "u"),
  // A suffix denies verbs: `gel<g id="1">me</g>yin` for `kom **niet**`.
  marked: /^m[ae](?:[dklmnsyz]\p{L}*)?$/u,
};

const abbreviations: Abbreviations = {
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
};

const particles: Particles = {
  list: "ile|ila|ve|veya|ya da|arası",
  beforeLast: "saat",
  clause: "ve|veya|ya|ile",
  other: "ya da|veya",
  behindMonth: "ayının|ayı",
};

const money: Money = {
  nation: String.raw`abd|ingiliz|kanad\p{L}*|avustraly\p{L}*|türk|isviçre`,
  euro: "avro",
  other: "dolar|sterlin|lira",
  cent: String.raw`sent(?!\p{L}{4})`,
  beforeShare: "yüzde",
};

/** Data on Turkish. Sections are explained in language.ts. */
export const tr: LanguageData = {
  code: "tr",
  name: "Turkish",
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
  letters,
  dictionary,
  inflection,
  joins,
  abbreviations,
  stem: STEMS.tr,
  particles,
  money,
};
