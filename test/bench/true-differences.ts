/**
 * Lines of NTREX, by language, whose translation gives another fact than the Dutch: a reader should not see them, so
 * they count neither as hidden nor as true. Only what a reader would be misled by belongs here; the comment is the
 * difference.
 */
export const DIFFERENCES: Readonly<Record<string, readonly number[]>> = {
  // 1069: Sunday for zaterdag.
  tr: [1069],
  ar: [],
  so: [],
  en: [],
};
