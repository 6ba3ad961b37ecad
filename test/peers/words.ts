/** Translation without a translator: word for word from a small table, every other word marked. */

/** Dutch | Turkish | Arabic | English | Somali. Months and days first: the dates of a text must survive. */
const TABLE = `
  januari | Ocak | يناير | January | Janaayo
  februari | Şubat | فبراير | February | Febraayo
  maart | Mart | مارس | March | Maarso
  april | Nisan | أبريل | April | Abriil
  mei | Mayıs | مايو | May | Maajo
  juni | Haziran | يونيو | June | Juun
  juli | Temmuz | يوليو | July | Luulyo
  augustus | Ağustos | أغسطس | August | Agoosto
  september | Eylül | سبتمبر | September | Sebtembar
  oktober | Ekim | أكتوبر | October | Oktoobar
  november | Kasım | نوفمبر | November | Nofembar
  december | Aralık | ديسمبر | December | Disembar
  maandag | Pazartesi | الاثنين | Monday | Isniin
  dinsdag | Salı | الثلاثاء | Tuesday | Talaado
  woensdag | Çarşamba | الأربعاء | Wednesday | Arbaco
  donderdag | Perşembe | الخميس | Thursday | Khamiis
  vrijdag | Cuma | الجمعة | Friday | Jimce
  zaterdag | Cumartesi | السبت | Saturday | Sabti
  zondag | Pazar | الأحد | Sunday | Axad
  de | o | تلك | the | kan
  het | şu | ذلك | the | taas
  een | bir | واحد | a | hal
  en | ve | و | and | iyo
  of | veya | أو | or | ama
  in | içinde | في | in | gudaha
  op | üzerinde | على | on | dusha
  van | ait | من | of | ee
  voor | için | لأجل | for | loogu
  met | ile | مع | with | leh
  naar | doğru | إلى | to | xagga
  om | saat | عند | at | markay
  uur | sularında | الساعة | hours | saacadood
  niet | değil | ليس | not | maaha
  is | olur | يكون | is | waa
  zijn | olurlar | يكونون | are | yihiin
  wij | biz | نحن | we | annagu
  u | siz | أنتم | you | adiga
  gemeente | belediye | البلدية | municipality | degmo
  moskee | cami | المسجد | mosque | masaajid
  buurt | mahalle | الحي | neighbourhood | xaafad
  vergadering | toplantı | الاجتماع | meeting | shir
  gezondheid | sağlık | الصحة | health | caafimaad
  veiligheid | güvenlik | السلامة | safety | ammaan
  nieuws | haberler | الأخبار | news | warar
  welkom | hoşgeldiniz | مرحبا | welcome | soodhawow
  gratis | ücretsiz | مجانا | free | bilaash
  adres | adres | العنوان | address | cinwaan
  telefoon | telefon | الهاتف | telephone | telefoonka
  vandaag | bugün | اليوم | today | maanta
  morgen | yarın | غدا | tomorrow | berri
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" | ") as [nl: string, ...translations: string[]]);

/** What stays as it is: whatever holds a digit, an @, a :// or a dot before a letter. */
const FACT = /[\d@]|:\/\/|\.\p{L}/u;

export class Dictionary {
  readonly #locale: string;
  readonly #words: Map<string, string>;
  readonly #mark: (word: string) => string;

  constructor(locale: string, column: number, mark: (word: string) => string) {
    this.#locale = locale;
    this.#words = new Map(TABLE.map((row) => [row[0], row[column]!]));
    this.#mark = mark;
  }

  /** Punctuation, capitals and facts stay; `terms` are written as they say. */
  translate(text: string, terms: ReadonlyMap<string, string> = new Map()): string {
    if (terms.size === 0) return this.#translate(text);
    const names = [...terms.keys()]
      .sort((a, b) => b.length - a.length)
      .map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    return text
      .split(new RegExp(`(?<![\\p{L}\\p{M}])(${names.join("|")})(?![\\p{L}\\p{M}])`, "u"))
      .map((piece, at) => (at % 2 === 1 ? terms.get(piece)! : this.#translate(piece)))
      .join("");
  }

  #translate(text: string): string {
    // Engines write abbreviations out: a full stop inside a sentence would end it.
    return text
      .replace(/(?<=\p{L})\.(?=\s+[\p{Ll}\d€])/gu, "")
      .replace(/\S+/g, (piece) =>
        FACT.test(piece) ? piece : piece.replace(/[\p{L}\p{M}]+/gu, (word) => this.#word(word)),
      );
  }

  #word(word: string): string {
    const found = this.#words.get(word.toLowerCase());
    if (found === undefined) return this.#mark(word);
    const capital = word[0] !== word[0]!.toLowerCase();
    return capital ? found[0]!.toLocaleUpperCase(this.#locale) + found.slice(1) : found;
  }
}

/** By language. */
export const WORDS: Record<string, Dictionary> = {
  // Back into Dutch, for those who cannot read a language: every word marked.
  nl: new Dictionary("nl", 0, (word) => `${word}tje`),
  tr: new Dictionary("tr", 1, (word) => `${word}ışı`),
  ar: new Dictionary("ar", 2, (word) => `ال${word}`),
  en: new Dictionary("en", 3, (word) => `${word}ish`),
  so: new Dictionary("so", 4, (word) => `${word}ka`),
};
