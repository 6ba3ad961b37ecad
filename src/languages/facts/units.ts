/** In front of the name of a coin: whose it is. */
const NATION =
  "us|u\\.s\\.|abd|amerik\\p{L}*|americ\\p{L}*|brits\\p{L}*|britis\\p{L}*|ingiliz|canad\\p{L}*|kanad\\p{L}*|austral\\p{L}*|avustraly\\p{L}*|turk\\p{L}*|türk|zwitser\\p{L}*|swiss|isviçre";
/** Behind a number: the coin or the share it counts. The text is folded, see text.ts. */
const BEHIND = new RegExp(
  [
    "^(?:['-]\\p{L}{1,4})?,?-{0,2}(?: (?:oo|ee|d'|of|من))? ?",
    `(?:(?:${NATION}) )?(?:`,
    "(?<euro>€(?! ?\\d)|euro(?!p)|avro|eur(?!\\p{L})|(?:ال)?[يا]ورو(?!ب)|yuu?ro|yoro)",
    "|(?<share>%(?!\\d)|procent|per ?cent|(?:في |ب)(?:ال)?(?:مئ[ةه]|مائ[ةه]|مي[ةه])|نقط[ةه] مئوي|نقاط مئوي|bo[qg]o?lk[iy]*b(?:na|a)|boqolley)",
    "|(?<other>\\$|£|usd(?!\\p{L})|gbp(?!\\p{L})|dolar|dollar|doolar|doollar|دولار|pound|pond|sterlin|lira|kron|frank|francs?|yen(?!\\p{L})|درهم)",
    "|(?<cent>ct(?!\\p{L})|cent(?:s|en)?(?!\\p{L})|sent(?!\\p{L}{4})|سنت(?:ا|ات|ين)?(?!\\p{L})|senti(?!\\p{L}*m))",
    ")",
  ].join(""),
  "u",
);
const BEFORE =
  /(?:(?<euro>€|(?<!\p{L})eur)|(?<share>yüzde|bo[qg]o?lk[iy]*ba|boqolkii|boqolley(?:da)?)|(?<other>[$£])) ?$|(?<percent>%)$/u;

/** What a number counts: euros, euro cents, other money, a hundredth, or `n`: anything else. */
export type Unit = "€" | "¢" | "$" | "%" | "n";

/** A banknote by its name: `een tientje` is ten euros. */
const BANKNOTE = /tientje$/;

/** The unit of the number that stands from `start` to `end`. */
export function unitOf(low: string, start: number, end: number): Unit {
  if (BANKNOTE.test(low.slice(start, end))) return "€";
  const { euro, share, percent, other, cent } =
    BEHIND.exec(low.slice(end, end + 24))?.groups ??
    BEFORE.exec(low.slice(Math.max(0, start - 12), start))?.groups ??
    {};
  return euro ? "€" : share || percent ? "%" : other ? "$" : cent ? "¢" : "n";
}
