import { inlineMarkup } from "../markdown/inline.ts";
import type { Check, Pair } from "./check.ts";

const isAddress = (item: string) => item.startsWith("link ") || item.startsWith("image ");

/** What stands in one list more often than in the other. */
function surplus(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function compare({ source, translation, references }: Pair, counts: (item: string) => boolean): string[] {
  const wanted = inlineMarkup(source, references).filter(counts);
  const found = inlineMarkup(translation, references).filter(counts);
  return [
    ...surplus(wanted, found).map((item) => `${name(item)} is missing`),
    ...surplus(found, wanted).map((item) => `${name(item)} is not in the Dutch`),
  ];
}

const NAMES: Record<string, string> = {
  strong: "**bold**",
  em: "*emphasis*",
  s: "~~struck out~~",
  break: "a line break",
};

function name(item: string): string {
  return (
    NAMES[item] ??
    item.replace(/^code (.*)$/s, "code `$1`").replace(/^footnote (.*)$/s, "footnote mark [^$1]")
  );
}

/** Bold, emphasis, code, footnote marks and line breaks: the same ones as in the Dutch, in any order. */
export const markup: Check = {
  name: "markup",
  severity: "error",
  acceptedBy: "name",
  run: (pair) => compare(pair, (item) => !isAddress(item)),
};

/** Links and images lead to the same addresses as in the Dutch. */
export const linkTargets: Check = {
  name: "link-targets",
  severity: "error",
  acceptedBy: "name",
  run: (pair) => compare(pair, isAddress),
};
