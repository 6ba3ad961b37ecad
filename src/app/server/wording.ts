/** The sentences of findings, for the pages: they get words, not codes. */
import type { PairFinding } from "../../checks/index.ts";
import { inEnglish } from "../../model/message.ts";
import type { Card } from "../review/cards.ts";

/** A finding with its sentence. */
export interface WordedFinding extends Omit<PairFinding, "message"> {
  message: string;
}

/** A card as pages get it. */
export interface CardData extends Omit<Card, "findings"> {
  findings: WordedFinding[];
}

/** An error that prevents a signature, with the id of its text. */
export type Refused = PairFinding & { id: string };

/** What of an answer has findings. */
export interface WithFindings {
  card?: Card;
  cards?: readonly Card[];
  refused?: readonly Refused[];
}

type Worded<T> = {
  [Key in keyof T]: Key extends "card"
    ? CardData
    : Key extends "cards"
      ? CardData[]
      : Key extends "refused"
        ? (WordedFinding & { id: string })[]
        : T[Key];
};

/** An answer or an event with the sentences of its findings. All that has findings and leaves the server goes through here. */
export function worded<T extends WithFindings>(answer: T): Worded<T> {
  const { card, cards, refused } = answer;
  return {
    ...answer,
    ...(card && { card: wordCard(card) }),
    ...(cards && { cards: cards.map(wordCard) }),
    ...(refused && { refused: refused.map(wordFinding) }),
  } as Worded<T>;
}

const wordCard = (card: Card): CardData => ({ ...card, findings: card.findings.map(wordFinding) });

const wordFinding = <T extends PairFinding>(finding: T) => ({
  ...finding,
  message: inEnglish(finding.message),
});
