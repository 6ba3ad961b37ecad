import type { Check } from "../check.ts";
import { arabicPunctuation, kashida } from "./arabic.ts";
import { brackets } from "./brackets.ts";
import { doubledWords } from "./doubled-words.ts";
import { endings } from "./endings.ts";
import { bidiControls, controlCharacters, zeroWidthSpace } from "./invisible.ts";
import { quotes } from "./quotes.ts";
import { spacing } from "./spacing.ts";

/** Checks of characters rather than words, for texts of posts and of the interface. */
export const typography: readonly Check[] = [
  ...spacing,
  ...endings,
  brackets,
  quotes,
  doubledWords,
  arabicPunctuation,
  kashida,
  zeroWidthSpace,
  bidiControls,
  controlCharacters,
];
