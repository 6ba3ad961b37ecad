import { SOURCE } from "../../model/site.ts";
import type { Scan } from "./scan.ts";

/** Shares of a whole that are said in words, in hundredths, by language. The text is folded, see text.ts. */
const SHARES: Readonly<Record<string, Readonly<Record<number, RegExp>>>> = {
  nl: {
    25: /(?<!\p{L})(?:een )?kwart(?= (?:van|deel)(?!\p{L}))/u,
    33: /(?<!\p{L})[eé][eé]n derde(?= (?:van|deel)(?!\p{L})|[.,;!?]|$)/u,
    50: /(?<!\p{L})helft(?!\p{L})/u,
    67: /(?<!\p{L})twee ?derde(?= (?:van|deel)(?!\p{L})|[.,;!?]|$)/u,
    75: /(?<!\p{L})(?:driekwart|drie ?kwart)(?= (?:van|deel)(?!\p{L})|[.,;!?]|$)/u,
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
    25: /(?<!\p{L})[وبل]?ربع (?=ال)/u,
    33: /(?<!\p{L})[وبل]?ثلث (?=ال)/u,
    50: /(?<!\p{L})[وبل]?نصف (?=ال)(?!الساع)/u,
    67: /(?<!\p{L})[وبل]?ثلث[اي](?!\p{L})/u,
    75: /(?<!\p{L})ثلاث[ةه]? ارباع/u,
  },
  so: {
    25: /(?<!\p{L})(?:rub[au]c(?! saac)|afar meelood(?: oo)? (?:meel|hal)(?!ood))/u,
    33: /(?<!\p{L})sadd?ex meelood(?: oo)? (?:meel|hal)(?!ood)/u,
    50: /(?<!\p{L})(?:kala bar|bar|badh|nus)(?:ka|kood|kii|keed)(?!\p{L})/u,
    67: /(?<!\p{L})sadd?ex meelood(?: oo)? lab/u,
    75: /(?<!\p{L})afar meelood(?: oo)? sadd?ex/u,
  },
};

const sharesIn = ({ low }: Scan, language: string) =>
  Object.entries(SHARES[language] ?? {}).flatMap(([share, words]) => {
    const [found] = words.exec(low) ?? [];
    return found === undefined ? [] : { share: Number(share), found };
  });

/** A share that the translation says as another one: a quarter as half of it, a third as two. */
export function otherShares(dutch: Scan, translation: Scan, language: string): string[] {
  const [here, there] = [sharesIn(dutch, SOURCE), sharesIn(translation, language)];
  const isNumber = (share: number, { said }: Scan) => said.some(({ keys }) => keys.includes(`%:${share}`));
  const lost = here.find(
    ({ share }) => !there.some((each) => each.share === share) && !isNumber(share, translation),
  );
  const other = there.find(
    ({ share }) => !here.some((each) => each.share === share) && !isNumber(share, dutch),
  );
  return lost && other ? [`the share "${lost.found}" is "${other.found.trim()}" in the translation`] : [];
}
