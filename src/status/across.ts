import { createConsistency } from "../checks/terms/inconsistent.ts";
import { createLengths } from "../checks/text/lengths.ts";
import type { Finding } from "../model/finding.ts";
import { type CheckedCatalogue, inEntry } from "./checking.ts";

/**
 * Findings from comparing catalogues: the same Dutch in two translations, and a translation shorter or longer
 * than usual in its language.
 */
export function findAcross(catalogues: readonly CheckedCatalogue[]): Finding[] {
  const inOrder = catalogues.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const lengths = createLengths();
  for (const { language, texts } of inOrder) {
    for (const { source, translation } of texts) lengths.learn(language, source, translation);
  }
  const consistency = createConsistency();
  return inOrder.flatMap(({ texts, ...where }) => {
    const { file, language } = where;
    return texts.flatMap(({ source, translation, entry, line, ignored }): Finding[] => {
      const found = [
        lengths.judge(language, source, translation),
        consistency.add(language, source, translation, file),
      ];
      return found.flatMap((finding) => {
        if (!finding || ignored.includes(finding.check)) return [];
        return [inEntry({ ...finding, ...where, line }, entry)];
      });
    });
  });
}
