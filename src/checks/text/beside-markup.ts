import { joinOf, type Touching, touches } from "../../languages/joins.ts";
import { edgesOf } from "../../markdown/edges.ts";
import type { References } from "../../markdown/inline.ts";
import { toTagged } from "../../markdown/tagged.ts";
import { JOINER } from "../../markdown/tree.ts";
import { message } from "../../model/message.ts";
import type { Check } from "../check.ts";

/** The only markup that can have letters on both sides. */
const MARKUP = /[*_~`[<]/;

/** Texts that touch at the edges of markup. */
function touchingIn(markdown: string, references: References): Touching[] {
  const { xml, tags } = toTagged(markdown, references);
  const contentOf = (id: number): string => {
    const tag = tags[id - 1]!;
    if (tag.kind === "code") return tag.content;
    if (tag.kind === "autolink") return tag.text;
    return tag.kind === "break" ? "\n" : "";
  };
  return (edgesOf(xml, contentOf) ?? [])
    .map(({ before, sides, behind }) => ({
      before: before.text.replaceAll(JOINER, ""),
      behind: behind.text.replaceAll(JOINER, ""),
      closes: sides.some(({ kind }) => kind === "end"),
      opens: sides.some(({ kind }) => kind === "start"),
    }))
    .filter(({ before, behind }) => touches(before, behind));
}

const LONGEST = 20;

/** Words that touch at an edge of markup, more often than in the Dutch: engines lose the space there. */
export const besideMarkup: Check = {
  name: "spaces",
  severity: "warning",
  run({ source, translation, references, language }) {
    // Markup that is not in the Dutch is a separate error.
    if (!MARKUP.test(translation) || !MARKUP.test(source)) return [];
    const found = touchingIn(translation, references).filter(
      (touching) => joinOf(touching, language.code) !== "right",
    );
    if (found.length === 0) return [];
    const usual = touchingIn(source, references).length;
    return found.slice(usual).map(({ before, behind }) => {
      const [word, next] = [before.trim().split(/\s/).at(-1)!, behind.trim().split(/\s/)[0]!];
      return message("check.spaces.lost", { before: word.slice(-LONGEST), behind: next.slice(0, LONGEST) });
    });
  },
};
