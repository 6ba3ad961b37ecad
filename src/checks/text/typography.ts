import type { Check } from "../check.ts";
import { arabicPunctuation, kashida } from "./arabic.ts";
import { brackets } from "./brackets.ts";
import { doubledWords } from "./doubled-words.ts";
import { endings } from "./endings.ts";
import { bidiControls, controlCharacters, zeroWidthSpace } from "./invisible.ts";
import { quotes } from "./quotes.ts";
import { spacing } from "./spacing.ts";

/** What holds for any text, of a post or of the interface: its signs, not its words. */
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
