/**
 * Lines of NTREX, by language, whose translation gives another fact than the Dutch: a reader should not see them, so
 * they count neither as hidden nor as true. Only what a reader would be misled by belongs here; the comment is the
 * difference.
 */
export const DIFFERENCES: Readonly<Record<string, readonly number[]>> = {
  // 649: no width in metres. 1069: Sunday for zaterdag. 1072, 1381: no weekday.
  tr: [649, 1069, 1072, 1381],
  // 166: a telephone number turned round. 182, 231, 1701, 1733: no weekday. 227: Tuesday for donderdag. 391, 546: five
  // days for "vijf weken". 1887: 1197 for 1.127. 1896: no month.
  ar: [166, 182, 227, 231, 391, 546, 1701, 1733, 1887, 1896],
  // 440: no number. 707, 758, 1199: no "drie" or "vijf". 1739: 3:55 for 3:35. 1929: "3o" for 30.
  so: [440, 707, 758, 1199, 1739, 1929],
  // 649: two feet for "twee meter".
  en: [649],
};
