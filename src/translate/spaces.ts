import { areWords, joinOf, type Touching, touches } from "../languages/joins.ts";
import { type Edge, edgesOf } from "../markdown/edges.ts";
import type { Tagged } from "../markdown/tagged.ts";

/** Stands for a tag of a glossary word: a word without endings. */
const SOME_WORD = "X";

/** No space belongs after these, or before those. */
const OPENERS = /[([“«]$/u;
const CLOSERS = /^[.,)\]”»،]/u;

/**
 * An engine's answer with the spaces next to its tags as in the sent text: engines lose them, and move
 * them into the tag. A lost one comes back where that is certain; a check finds the others (checks/beside-markup.ts).
 * `sent` is the tagged text that the engine got, `language` the code of the answer's. Only spaces change.
 *
 * `Kahve <g id="1"> ve çay</g>ücretsiz` -> `Kahve <g id="1">ve çay</g> ücretsiz`
 */
export function mendSpaces(answer: string, sent: string, tags: Tagged["tags"], language: string): string {
  if (!answer.includes("<")) return answer;
  const contentOf = (id: number): string => {
    const tag = tags[id - 1];
    if (tag?.kind === "break") return "\n";
    if (tag?.kind === "footnote") return "";
    return tag?.kind === "code" ? tag.content : tag?.kind === "autolink" ? tag.text : SOME_WORD;
  };
  const edges = edgesOf(answer, contentOf);
  const known = edgesOf(sent, contentOf);
  if (!edges || !known || edges.length === 0) return answer;
  const inDutch = new Map(known.flatMap((edge) => edge.sides.map((side) => [keyOf(side), edge] as const)));
  let out = "";
  let before = edges[0]!.before.raw;
  for (const edge of edges) {
    const space = spaceAt(edge, inDutch, language);
    const { sides } = edge;
    const gap = sides.findIndex(({ kind }) => kind === "start");
    const middle = gap === -1 ? sides.length : gap;
    const print = (some: Edge["sides"]) => some.map(({ raw }) => raw).join("");
    out += space.isTrailing ? before.trimEnd() : before;
    out += print(sides.slice(0, middle)) + (space.isWanted ? " " : "") + print(sides.slice(middle));
    before = space.isLeading ? edge.behind.raw.trimStart() : edge.behind.raw;
  }
  return out + before;
}

const keyOf = ({ id, kind }: Edge["sides"][number]) => `${kind} ${id}`;

const endsInSpace = (text: string) => /\s$/.test(text);
const startsWithSpace = (text: string) => /^\s/.test(text);

/** Is there white space at the edge, or does the text end there? */
function isApart({ before: { text: before }, behind: { text: behind } }: Edge): boolean {
  return before === "" || behind === "" || endsInSpace(before) || startsWithSpace(behind);
}

/** What happens to the spaces at an edge: those inside the element go, and one comes between the elements. */
interface Space {
  /** The space before the end of an element goes. */
  isTrailing: boolean;
  /** The space after the start of an element goes. */
  isLeading: boolean;
  /** One comes, after what ends and before what starts. */
  isWanted: boolean;
}

function spaceAt(edge: Edge, inDutch: ReadonlyMap<string, Edge>, language: string): Space {
  const { before, sides, behind } = edge;
  const dutch = sides.map((side) => inDutch.get(keyOf(side)));
  const [closes, opens] = [sides[0]!.kind === "end", sides.at(-1)!.kind === "start"];
  const hadTrailing = dutch[0] === undefined || endsInSpace(dutch[0].before.text);
  const hadLeading = dutch.at(-1) === undefined || startsWithSpace(dutch.at(-1)!.behind.text);
  const isTrailing = closes && /\S\s+$/.test(before.raw) && !hadTrailing;
  const isLeading = opens && /^\s+\S/.test(behind.raw) && !hadLeading;
  if (isTrailing || isLeading) {
    const [left, right] = [before.text.trimEnd(), behind.text.trimStart()];
    const isOutside = (!closes && endsInSpace(before.text)) || (!opens && startsWithSpace(behind.text));
    const isIdle = left === "" || right === "" || OPENERS.test(left) || CLOSERS.test(right);
    return { isTrailing, isLeading, isWanted: !isOutside && !isIdle };
  }
  const touching = {
    before: before.text,
    behind: behind.text,
    closes: sides.some(({ kind }) => kind === "end"),
    opens: sides.some(({ kind }) => kind === "start"),
  };
  const isLost =
    touches(touching.before, touching.behind) &&
    dutch.every((one) => one !== undefined && allows(one, touching)) &&
    joinOf(touching, language) === "lost";
  return { isTrailing, isLeading, isWanted: isLost };
}

/** Does the Dutch have no words joined there, and white space where the answer has a sign next to a word? */
function allows(dutch: Edge, { before, behind }: Touching): boolean {
  return areWords(before, behind) ? !touches(dutch.before.text, dutch.behind.text) : isApart(dutch);
}
