import type { TextFacts } from "../../languages/facts/read.ts";
import { languageData } from "../../languages/index.ts";
import { type Message, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";

const sharesIn = ({ low }: TextFacts, language: string, table: "shares" | "partsOfHour" = "shares") =>
  Object.entries(languageData(language).aroundNumbers?.[table] ?? {}).flatMap(([share, words]) => {
    const [found] = words.exec(low) ?? [];
    return found === undefined ? [] : { share: Number(share), found };
  });

type Share = ReturnType<typeof sharesIn>[number];

/** The first share that is not among the others and not expressed in another way (`isSaid`). */
const onlyIn = (shares: readonly Share[], others: readonly Share[], isSaid = (_share: number) => false) =>
  shares.find(({ share }) => !others.some((each) => each.share === share) && !isSaid(share));

/** A part of an hour that became another one: a quarter that became half. */
export function otherPartsOfHour(dutch: TextFacts, translation: TextFacts, language: string): Message[] {
  const here = sharesIn(dutch, SOURCE, "partsOfHour");
  const there = sharesIn(translation, language, "partsOfHour");
  const [lost, other] = [onlyIn(here, there), onlyIn(there, here)];
  return lost && other
    ? [message("check.facts.partOfHour", { dutch: lost.found, translation: other.found.trim() })]
    : [];
}

/** Parts of an hour that are missing from the translation: `bak ze een kwartier`. */
export function lostPartsOfHour(dutch: TextFacts, translation: TextFacts, language: string): string[] {
  const there = sharesIn(translation, language, "partsOfHour");
  if (there.length > 0 || !languageData(language).aroundNumbers?.partsOfHour) return [];
  const isSaid = (minutes: number) =>
    translation.facts.some(({ keys }) =>
      [`n:${minutes}`, `d:${minutes}`, `n:${minutes / 60}`].some((key) => keys.includes(key)),
    );
  return sharesIn(dutch, SOURCE, "partsOfHour").flatMap(({ share, found }) => (isSaid(share) ? [] : [found]));
}

/** A share that became another one: a quarter that became half, a third that became two thirds. */
export function otherShares(dutch: TextFacts, translation: TextFacts, language: string): Message[] {
  const [here, there] = [sharesIn(dutch, SOURCE), sharesIn(translation, language)];
  const asNumber =
    ({ facts }: TextFacts) =>
    (share: number) =>
      facts.some(({ keys }) => keys.includes(`%:${share}`));
  const lost = onlyIn(here, there, asNumber(translation));
  const other = onlyIn(there, here, asNumber(dutch));
  return lost && other
    ? [message("check.facts.share", { dutch: lost.found, translation: other.found.trim() })]
    : [];
}
