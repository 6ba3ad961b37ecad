import type { TextFacts } from "../../languages/facts/read.ts";
import { SOURCE } from "../../model/site.ts";

/** Shares of a whole that are said in words, in hundredths, by language. The text is folded, see text.ts. */
const SHARES: Readonly<Record<string, Readonly<Record<number, RegExp>>>> = {
  nl: {
    25: /(?<!\p{L})(?:een )?kwart(?= (?:van|deel|daarvan|hiervan|ervan|is|was|zijn|heeft|had|krijgt|kreeg|komt|woont|werkt)(?!\p{L}))/u,
    33: /(?<!\p{L})[eé][eé]n derde(?= (?:van|deel|daarvan|hiervan|ervan)(?!\p{L})|[.,;!?]|$)/u,
    50: /(?<!\p{L})helft(?!\p{L})/u,
    67: /(?<!\p{L})twee ?derde(?= (?:van|deel|daarvan|hiervan|ervan)(?!\p{L})|[.,;!?]|$)/u,
    75: /(?<!\p{L})(?:driekwart|drie ?kwart)(?= (?:van|deel|daarvan|hiervan|ervan)(?!\p{L})|[.,;!?]|$)/u,
  },
  en: {
    25: /(?<!\p{L}|three |three-)quarter of(?! an? (?:hour|century))/u,
    33: /(?<!\p{L})(?:a|one)[ -]third(?!\p{L})/u,
    50: /(?<!\p{L}|a )half(?! past|-?\p{L}| an? \p{L}+)/u,
    67: /(?<!\p{L})two[ -]thirds/u,
    75: /(?<!\p{L})three[ -]quarters/u,
  },
  tr: {
    25: /(?<!\p{L})(?:çeyre[kğ]i|dörtte bir)/u,
    33: /(?<!\p{L})üçte bir/u,
    50: /(?<!\p{L})yarısı/u,
    67: /(?<!\p{L})üçte iki/u,
    75: /(?<!\p{L})dörtte üç/u,
  },
  ar: {
    25: /(?<!\p{L})[وبل]?ربع(?: (?=ال)|ه[ما]?(?!\p{L}))/u,
    33: /(?<!\p{L})[وبل]?ثلث(?: (?=ال)|ه[ما]?(?!\p{L}))/u,
    50: /(?<!\p{L})[وبل]?نصف (?=ال)(?!الساع)/u,
    67: /(?<!\p{L})[وبل]?ثلث[اي](?!\p{L})/u,
    75: /(?<!\p{L})ثلاث[ةه]? ارباع/u,
  },
  so: {
    25: /(?<!\p{L})(?:rub[au]c(?! saac)|afar[ -]meelood(?: oo)? (?:meel|hal)(?!ood))/u,
    33: /(?<!\p{L})sadd?ex[ -]meelood(?: oo)? (?:meel|hal)(?!ood)/u,
    50: /(?<!\p{L})(?:kala bar|bar|badh|nus)(?:ka|kood|kii|keed)(?!\p{L})/u,
    67: /(?<!\p{L})sadd?ex[ -]meelood(?: oo)? lab/u,
    75: /(?<!\p{L})afar[ -]meelood(?: oo)? sadd?ex/u,
  },
};

/** Lengths of time that are parts of an hour, in minutes. */
const PARTS_OF_HOUR: Readonly<Record<string, Readonly<Record<number, RegExp>>>> = {
  nl: {
    15: /(?<!(?:drie|vijf|[35]) )kwartier(?!\p{L}| (?:over|voor))/u,
    30: /(?<!\p{L})half ?uur/u,
    90: /(?<!\p{L})anderhalf uur/u,
  },
  en: {
    15: /quarter of an hour|(?:fifteen|15)[ -]min/u,
    30: /(?<!\p{L})half(?: an|-)? ?hour|(?:thirty|30)[ -]min/u,
    90: /hour and a half|one and a half hours|(?:ninety|90)[ -]min|1\.5 hours/u,
  },
  tr: {
    15: /çeyrek saat|(?:on beş|15) dak/u,
    30: /yarım saat|(?:otuz|30) dak/u,
    90: /buçuk saat|(?:doksan|90) dak|1,5 saat/u,
  },
  ar: {
    15: /ربع (?:ال)?ساع|(?:15|عشر[ةه]?) دقيق/u,
    30: /نصف (?:ال)?ساع|(?:30|ثلاث[يو]ن) دقيق/u,
    90: /ساع[ةه] ونصف|(?:90|تسع[يو]ن) دقيق/u,
  },
  so: {
    15: /rub[au]c saac|saac rub[au]c|(?:15|shan iyo toban) ?(?:-?ka )?daq/u,
    30: /(?:nus|bar|badh) ?saac|saac (?:bar|badh|nus)|(?:30|soddon) ?daq/u,
    90: /saac(?:ad)? iyo (?:bar|badh|nus)|(?:90|sagaashan) ?daq/u,
  },
};

const sharesIn = ({ low }: TextFacts, language: string, table = SHARES) =>
  Object.entries(table[language] ?? {}).flatMap(([share, words]) => {
    const [found] = words.exec(low) ?? [];
    return found === undefined ? [] : { share: Number(share), found };
  });

type Share = ReturnType<typeof sharesIn>[number];

/** The first share that the others do not have, nor the text in another way. */
const onlyIn = (shares: readonly Share[], others: readonly Share[], isSaid = (_share: number) => false) =>
  shares.find(({ share }) => !others.some((each) => each.share === share) && !isSaid(share));

/** A part of an hour that the translation says as another one: a quarter as half of it. */
export function otherPartsOfHour(dutch: TextFacts, translation: TextFacts, language: string): string[] {
  const here = sharesIn(dutch, SOURCE, PARTS_OF_HOUR);
  const there = sharesIn(translation, language, PARTS_OF_HOUR);
  const [lost, other] = [onlyIn(here, there), onlyIn(there, here)];
  return lost && other ? [`"${lost.found}" is "${other.found.trim()}" in the translation`] : [];
}

/** Parts of an hour that the translation does not say in any way: `bak ze een kwartier`. */
export function lostPartsOfHour(dutch: TextFacts, translation: TextFacts, language: string): string[] {
  const there = sharesIn(translation, language, PARTS_OF_HOUR);
  if (there.length > 0 || !(language in PARTS_OF_HOUR)) return [];
  const isSaid = (minutes: number) =>
    translation.facts.some(({ keys }) =>
      [`n:${minutes}`, `d:${minutes}`, `n:${minutes / 60}`].some((key) => keys.includes(key)),
    );
  return sharesIn(dutch, SOURCE, PARTS_OF_HOUR).flatMap(({ share, found }) => (isSaid(share) ? [] : [found]));
}

/** A share that the translation says as another one: a quarter as half of it, a third as two. */
export function otherShares(dutch: TextFacts, translation: TextFacts, language: string): string[] {
  const [here, there] = [sharesIn(dutch, SOURCE), sharesIn(translation, language)];
  const asNumber =
    ({ facts }: TextFacts) =>
    (share: number) =>
      facts.some(({ keys }) => keys.includes(`%:${share}`));
  const lost = onlyIn(here, there, asNumber(translation));
  const other = onlyIn(there, here, asNumber(dutch));
  return lost && other ? [`the share "${lost.found}" is "${other.found.trim()}" in the translation`] : [];
}
