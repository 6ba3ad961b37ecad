/**
 * Parts of a text that run against the direction of its page and have to be isolated (UAX 9). In a right-to-left page
 * the bidirectional algorithm would show `+31 20 123 45 67` as `67 45 123 20 31+`, `LCC+` as `+LCC`, and `10:00–12:00`
 * as `12:00–10:00`.
 *
 * The rule for such a page: where no letter runs from right to left, everything from the first digit or Latin letter to
 * the last is one run, and the signs that touch it belong to it. A run ends early
 * - at a space next to punctuation, which belongs to the sentence of the page: `SMN, LCC+` are two runs;
 * - at a bracket or quotation mark whose other half is elsewhere. What a pair encloses stays together.
 * An address is one run, whatever letters it has.
 *
 * All that is left outside the runs follows the page. Each step goes over the text once.
 */

export type Direction = "ltr" | "rtl";

/** Where a run starts and ends in its text, in UTF-16 units. */
export type Run = readonly [start: number, end: number];

/**
 * Letters, marks and punctuation from right to left: the blocks of their scripts (Unicode, DerivedBidiClass, defaults)
 * without the digits of Arabic and what separates them, which run from left to right.
 */
const RTL_BLOCKS =
  "\\u0590-\\u065F\\u066A\\u066D-\\u06EF\\u06FA-\\u08FF\\u200F\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}";
const RTL = `[${RTL_BLOCKS}]`;
const RTL_LETTER = `(?=\\p{L})${RTL}`;
/** Characters of every run. */
const CORE = `(?!${RTL})[\\p{L}\\p{N}]`;
/** Part of a word, and invisible: soft hyphen, joiners, the left-to-right mark. */
const HIDDEN = "\\u00AD\\u200C-\\u200E\\u2060";
/** Line ends, bidi controls, and U+FFFC, which stands for anything other than text. */
const BREAKS = "\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFC";
const PAIRED = "()\\[\\]{}«»‹›“”„‘’‚\"'";
/** Between letters and digits without a space: `10:00`, `AT&T`, `voorbeeld.nl/?a=b`. */
const INNER = `[^\\s\\p{L}\\p{N}\\p{M}${PAIRED}${BREAKS}${RTL_BLOCKS}]`;

/** Characters of an address, and those that may end it: other punctuation belongs to the sentence. */
const IN_ADDRESS = `[^\\s،؛${PAIRED}${BREAKS}]`;
const ENDS_ADDRESS = `[^\\s.,:;!?…،؛؟۔${PAIRED}${BREAKS}]`;
/**
 * A label of a host has one direction (RFC 5893, section 2): a letter glued to it from the other one is no part of it.
 */
const LABEL = `(?:(?:${CORE}|-){1,63}|(?:${RTL_LETTER}){1,63})`;
const WITH_SCHEME = `[A-Za-z]{2,9}://${LABEL}(?:\\.${LABEL}){0,8}(?::\\d{1,5})?`;
const DOMAIN = `(?:${LABEL}\\.){1,8}[A-Za-z]{2,63}(?=[/?#])`;
const PATH = `(?=/${CORE}[^\\s/${PAIRED}]{0,99}/)`;
const ENCLOSED = `\\(${IN_ADDRESS}{0,999}\\)`;
/**
 * An address with letters from right to left in it, which is shown as in a text from left to right (RFC 3987, section
 * 4.1): `https://voorbeeld.example/نص?x=1`, `/ar/ابدأ/`. Its parts have bounds, so that a hostile text takes no longer.
 */
const ADDRESS =
  `(?=[A-Za-z\\d/]\\S{0,999}${RTL})(?:${WITH_SCHEME}|${DOMAIN}|${PATH})` +
  `(?:(?:/|[?#](?=${ENDS_ADDRESS}))(?:(?:${IN_ADDRESS}|${ENCLOSED}){0,999}(?:${ENDS_ADDRESS}|${ENCLOSED}))?)?`;

/** Already isolated text: left alone, so that a text may be isolated twice. */
const ISOLATED = "[\\u2066-\\u2068][^\\u2069]*\\u2069?";

/** The atoms of a text. */
const ATOM = new RegExp(
  [
    // A slash after a word separates it from the next.
    `(${ISOLATED}|[${BREAKS}]|(?:${RTL}(?:\\s+(?=${RTL}))?)*${RTL}(?!ـ)${RTL}/|(?:${RTL})+(?:\\s+(?:${RTL})+)*)`,
    // With the apostrophe of `'t Hof` and `’s-Gravenmoer`.
    `(${ADDRESS}|(?:['’‘](?=\\p{L}[\\s-]))?${CORE}(?:${CORE}|[\\p{M}${HIDDEN}]|['’](?=\\p{L})|${INNER}+(?=${CORE}))*)`,
    "(\\s+)",
    `([${PAIRED}])`,
    "((?!\\|)[\\p{Sm}\\p{Sc}\\p{Sk}\\p{Pd}\\p{Pc}#%&@/\\\\*‰′″°©®™№§]|(?<=\\d\\s):(?=\\s\\d))",
    "[^]",
  ].join("|"),
  "gu",
);
const KINDS = ["other", "word", "space", "pair", "sign"] as const;

interface Atom {
  /** `stop` is punctuation, and anything else without its own kind. */
  kind: (typeof KINDS)[number] | "stop";
  text: string;
  start: number;
  /** The other half of a bracket or quotation mark. */
  partner?: Atom;
}

const HAS_CORE = new RegExp(CORE, "u");
/** The same blocks or more: quick, as most pages have none of their letters. */
const MAY_RUN_LEFT = /[\u0590-\u08FF\u200F\uD802\uD803\uD83A\uD83B\uFB1D-\uFEFC]/;
/** Words in these scripts, for a page in the other direction. */
const RTL_RUN = new RegExp(`${ISOLATED}|(${RTL_LETTER}(?:${RTL}|[${HIDDEN}]|\\s+(?=${RTL}))*)`, "gu");
/**
 * Digits alone need no isolation: they run left to right anywhere, and these signs go along (UAX 9, W4). A percent sign
 * does not: behind Arabic letters it would land at the left, where CLDR's `ar` with Latin digits has it at the right.
 */
const PLAIN_NUMBER = /^(?:\d+(?:[.,:/]\d+)*|[٠-٩]+|[۰-۹]+)$/;

const HAS_RTL = new RegExp(RTL, "u");
/** Has the text a right-to-left letter? */
export const hasRightToLeft = (text: string): boolean => MAY_RUN_LEFT.test(text) && HAS_RTL.test(text);

/** A text's own direction: that of its first letter (UAX 9, P2). */
export function firstDirection(text: string): Direction {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return HAS_RTL.test(letter) ? "rtl" : "ltr";
}

/** The runs of a text to isolate in a page of this direction, in order. */
export function runsOf(text: string, dir: Direction): Run[] {
  if (dir === "ltr") {
    if (!MAY_RUN_LEFT.test(text)) return [];
    const found = [...text.matchAll(RTL_RUN)];
    return found.flatMap(({ 1: run, index }): Run[] =>
      run === undefined ? [] : [[index, index + run.length]],
    );
  }
  if (!HAS_CORE.test(text)) return [];
  const stretches: Atom[][] = [[]];
  for (const match of text.matchAll(ATOM)) {
    const kind = KINDS.find((_kind, at) => match[at + 1] !== undefined) ?? "stop";
    if (kind === "other") stretches.push([]);
    else stretches[stretches.length - 1]!.push({ kind, text: match[0], start: match.index });
  }
  return stretches
    .flatMap((atoms) => runsIn(pairUp(atoms, text), text))
    .filter(([start, end]) => !PLAIN_NUMBER.test(text.slice(start, end)) || text[end] === "٪");
}

/** Closing brackets and quotation marks, with their opening halves. */
const OPENERS: Record<string, string> = {
  ")": "(",
  "]": "[",
  "}": "{",
  "»": "«",
  "›": "‹",
  "”": "“„",
  "“": "„",
  "’": "‘‚",
  '"': '"',
  "'": "'",
};

/** Pairs brackets and quotation marks, where the stretch has both halves. */
function pairUp(atoms: Atom[], text: string): Atom[] {
  const open: Atom[] = [];
  const waiting = new Map<string, number>();
  const count = (mark: string, by: number) => waiting.set(mark, (waiting.get(mark) ?? 0) + by);
  atoms.forEach((atom, at) => {
    if (atom.kind !== "pair") return;
    const openers = OPENERS[atom.text] ?? "";
    const isStraight = openers === atom.text;
    const [before, after] = [atoms[at - 1]?.kind, atoms[at + 1]?.kind];
    const mayClose = !isStraight || (before !== undefined && before !== "space");
    if (mayClose && [...openers].some((opener) => waiting.get(opener))) {
      for (let last = open.pop()!; ; last = open.pop()!) {
        count(last.text, -1);
        if (!openers.includes(last.text)) continue;
        atom.partner = last;
        last.partner = atom;
        return;
      }
    }
    // After isolated text a straight mark follows a word, too.
    const isAtStart = before === undefined ? text[atom.start - 1] !== "\u2069" : /space|pair/.test(before);
    if (isStraight ? !isAtStart || after === "space" : !"([{«‹“„‘‚".includes(atom.text)) return;
    open.push(atom);
    count(atom.text, 1);
  });
  return atoms;
}

/** The runs of a stretch without right-to-left letters. */
function runsIn(atoms: readonly Atom[], text: string): Run[] {
  const pieces: Atom[][] = [[]];
  let depth = 0;
  atoms.forEach((atom, at) => {
    if (atom.partner) depth += atom.partner.start > atom.start ? 1 : -1;
    // Half a pair may be an apostrophe.
    const isHalf = atom.kind === "pair" && !atom.partner && !/['’‘]/.test(atom.text);
    const isCut = depth === 0 && (isHalf || (atom.kind === "space" && !isJoint(atoms, at)));
    if (isCut) pieces.push([]);
    else pieces[pieces.length - 1]!.push(atom);
  });
  return pieces.flatMap((piece) => runOf(piece, text));
}

/** After these, or an initial, a full stop does not end a sentence. */
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:\p{L}|d?hr|drs?|ing|ir|m(?:r|rs|s|w|evr)|prof|ste?|jr|nrs?|no|tel|art|ca|blz)$/iu;

/** Does a space join its two sides? */
function isJoint(atoms: readonly Atom[], space: number): boolean {
  const [word, before, after] = [atoms[space - 2], atoms[space - 1], atoms[space + 1]];
  if (after?.kind === "stop") return false;
  if (before?.kind !== "stop") return true;
  return before.text === "." && word?.kind === "word" && ABBREVIATED.test(word.text.slice(-12));
}

/** The run of a piece, if any, without what belongs to the sentence around it. */
function runOf(piece: readonly Atom[], text: string): Run[] {
  if (!piece.some(({ kind }) => kind === "word")) return [];
  const inside = piece.filter(({ kind, partner }) => kind === "word" || partner);
  const [first, last] = [piece.indexOf(inside[0]!), piece.indexOf(inside[inside.length - 1]!)];
  if (piece[first]!.partner !== piece[last]) return [[startOf(piece, first, text), endOf(piece, last, text)]];
  // A pair around all of it belongs to the sentence; its content is quoted, with its own punctuation.
  const [from, to] = [piece[first]!.start + 1, piece[last]!.start];
  const inner = text.slice(from, to);
  return [[to - inner.trimStart().length, from + inner.trimEnd().length]];
}

/** Signs that belong to a number across a space: `€ 5`, `+ 31`, `5 %`. */
const BEFORE = /^[\p{Sc}+−±≈<>≤≥§№#]$/u;
const AFTER = /^[\p{Sc}%‰°]$/u;
/** Signs that may join words, as in `كوفيد-19`, where the hyphen belongs to the page. */
const CONNECTOR = /^[\p{Pd}\p{Pc}/&]$/u;
/** Signs that separate words. */
const DASH = /^[–—―=]$/;
/** A letter that is a word of its own, such as `و`, or is followed by a tatweel, is only attached to the next word. */
const WORD_BEFORE = new RegExp(`${RTL_LETTER}\\p{M}*(?!ـ)${RTL_LETTER}\\p{M}*$`, "u");

function startOf(piece: readonly Atom[], first: number, text: string): number {
  const isNumber = /^\p{N}/u.test(piece[first]!.text);
  const textBefore = (at: number) => text.slice(Math.max(0, piece[at]!.start - 8), piece[at]!.start);
  const isOutside = (at: number) => {
    const sign = piece[at]!.text;
    return (CONNECTOR.test(sign) && WORD_BEFORE.test(textBefore(at))) || (DASH.test(sign) && !isNumber);
  };
  let at = first;
  while (piece[at - 1]?.kind === "sign") at--;
  if (piece[at - 1]?.kind === "space" && BEFORE.test(piece[at - 2]?.text ?? "")) at -= 2;
  if (isNumber && isMinusBefore(piece, at)) at -= 2;
  // That of a year, as in `'24`.
  if (piece[at - 1]?.kind === "pair" && /^\d\d(?!\d)/.test(piece[at]!.text)) at--;
  while (at < first && isOutside(at)) at++;
  // A full stop has its word before it; that of `.nl` has none.
  const hasStop = at === first && /(?:^|\s)\.$/.test(textBefore(at).slice(-2));
  return piece[at]!.start - (hasStop ? 1 : 0);
}

/** Is the dash before a space a minus? After words it separates, except for temperatures. */
function isMinusBefore(piece: readonly Atom[], at: number): boolean {
  const dash = piece[at - 2];
  if (piece[at - 1]?.kind !== "space" || !/^[-–]$/.test(dash?.text ?? "")) return false;
  return dash!.start === 0 || piece.some(({ text }) => text.includes("°"));
}

function endOf(piece: readonly Atom[], last: number, text: string): number {
  const behind = (at: number) => piece[at]!.start + piece[at]!.text.length;
  let at = last;
  while (piece[at + 1]?.kind === "sign") at++;
  while (at > last && DASH.test(piece[at]!.text)) at--;
  while (
    at > last &&
    CONNECTOR.test(piece[at]!.text) &&
    /^\p{L}/u.test(text.slice(behind(at), behind(at) + 2))
  )
    at--;
  if (piece[at + 1]?.kind === "space" && AFTER.test(piece[at + 2]?.text ?? "")) at += 2;
  const end = behind(at);
  return at === last ? end + lengthOfEnding(piece[last]!.text.slice(-4), text.slice(end, end + 3)) : end;
}

/** Punctuation that is part of the word before it: the dash of `5,-`, the last full stop of `A.B.`. */
function lengthOfEnding(word: string, next: string): number {
  if (/\d$/.test(word)) return /^[.,][-–—]+/.exec(next)?.[0].length ?? 0;
  return next.startsWith(".") && /(?:^|[^\p{L}])\p{L}\.\p{L}$/u.test(word) ? 1 : 0;
}

/** Splits a text into alternating parts: outside any range, a range, and so on. */
function parts(text: string, ranges: readonly Run[]): string[] {
  const found: string[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    found.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...found, text.slice(at)];
}

export const opposite = (dir: Direction): Direction => (dir === "rtl" ? "ltr" : "rtl");

/**
 * The element for a run. Numbers in the digits of Arabic keep their order left to right each, but not among each other
 * (UAX 9, N1), so `٠٢٠-١٢٣` needs an override.
 */
export const elementFor = (run: string): "bdi" | "bdo" =>
  /[٠-٩]/.test(run) && !hasRightToLeft(run) ? "bdo" : "bdi";

/**
 * A run that is hard to read over two lines: with a number, few letters, and a possible line break;
 * short enough for a phone of 320 px.
 */
const UNBROKEN = /^(?=.{1,19}$)(?=.*\p{N})(?=.*[\s\p{Pd}/])\P{L}*(?:\p{L}\P{L}*){0,4}$/su;
/** The same in a longer text: a phone number, range, date or amount. */
const NUMBER =
  /(?:\p{Sc}[ \u00A0]?|\+|\(\d{1,4}\)[ \u00A0-]?)?\b\d+(?:(?:[ \u00A0.,:/–-]| [–-] |\)[ \u00A0]?|[ \u00A0]?\()\d+)*(?:,-|[ \u00A0]?(?:[\p{Sc}%‰]|°C?)|\b)/gu;

/** Does a run of a right-to-left page stay on one line as a whole? */
export const isUnbroken = (run: string): boolean => UNBROKEN.test(run);

/** Attributes of the element of a run in a page of this direction. */
export const attributesFor = (run: string, dir: Direction): [name: string, value: string][] => [
  ["dir", opposite(dir)],
  ...(dir === "rtl" && isUnbroken(run) ? [ON_ONE_LINE] : []),
];
/** The same for a number. */
export const ON_ONE_LINE: [name: string, value: string] = ["class", "unbroken"];

/** Numbers of a left-to-right text that pages keep on one line. */
export function numbersIn(text: string): Run[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }): Run[] => {
    if (!UNBROKEN.test(number)) return [];
    const end = index + number.length;
    // A line could break between an element that is a box and a bracket.
    const isEnclosed = text[index - 1] === "(" && text[end] === ")";
    return [isEnclosed ? [index - 1, end + 1] : [index, end]];
  });
}

/** Text as HTML for a page of this direction, with each run in `<bdi dir="ltr">`. `toHtml` escapes text. */
export function isolateRuns(text: string, toHtml: (text: string) => string, dir: Direction = "rtl"): string {
  const element = (name: string, attributes: [string, string][], html: string) =>
    `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join("")}>${html}</${name}>`;
  const fromLeft = (part: string) =>
    parts(part, numbersIn(part))
      .map((each, at) => (at % 2 === 0 ? toHtml(each) : element("span", [ON_ONE_LINE], toHtml(each))))
      .join("");
  return parts(text, runsOf(text, dir))
    .map((part, at) => {
      const mayBreak = dir === "ltr" ? at % 2 === 0 : at % 2 === 1 && !isUnbroken(part);
      const html = mayBreak ? fromLeft(part) : toHtml(part);
      return at % 2 === 0 ? html : element(elementFor(part), attributesFor(part, dir), html);
    })
    .join("");
}

/**
 * The same without markup, for attributes and messages: each run between U+2068 and U+2069 (UAX 9, 2.4), and
 * U+202D and U+202C within them for an override.
 */
export function isolateInText(text: string, dir: Direction = "rtl"): string {
  return parts(text, runsOf(text, dir))
    .map((part, at) => {
      if (at % 2 === 0) return part;
      return `\u2068${elementFor(part) === "bdo" ? `\u202D${part}\u202C` : part}\u2069`;
    })
    .join("");
}

/** Isolates and the override (Unicode Standard Annex 9): text between them keeps its direction. */
export const ISOLATES = { bdi: { ltr: "\u2066", rtl: "\u2067" }, bdo: "\u2066\u202D" } as const;
export const ISOLATE_ENDS = { bdi: "\u2069", bdo: "\u202C\u2069" } as const;

/** The same with explicit run directions, for texts that leave their page, such as those of a search. */
export function isolateWithDirection(text: string, dir: Direction): string {
  return parts(text, runsOf(text, dir))
    .map((part, at) => {
      if (at % 2 === 0) return part;
      const name = elementFor(part);
      return `${name === "bdo" ? ISOLATES.bdo : ISOLATES.bdi[opposite(dir)]}${part}${ISOLATE_ENDS[name]}`;
    })
    .join("");
}

/** A left-to-right text, such as a Dutch title, isolated as a whole in a page of the other direction. */
export const isolateWhole = (text: string, dir: Direction): string =>
  dir === "rtl" ? `\u2068${text}\u2069` : text;
