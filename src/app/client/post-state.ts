/** An open post's state as a value, and what follows from it. Nothing here touches the page. */
import type { CardState } from "./card-state.ts";
import type { CardData, Settings } from "./data.ts";
import type { SaveState } from "./saver.ts";

export interface PostState {
  settings: Settings;
  /** Ids of the texts, in the order of the page. */
  order: readonly string[];
  /** The text that has the focus, or last had it. */
  current?: string | undefined;
  /** Has the server's data arrived? */
  isLoaded: boolean;
}

export const startPostState: PostState = {
  settings: { engines: [], backTranslation: false, canSign: false },
  order: [],
  isLoaded: false,
};

/** Takes the server's post. */
export function receivePost(
  { current }: PostState,
  { cards, engines, backTranslation, canSign }: Settings & { cards: readonly Pick<CardData, "id">[] },
): PostState {
  const order = cards.map(({ id }) => id);
  return {
    settings: { engines, backTranslation, canSign },
    order,
    current: current !== undefined && order.includes(current) ? current : undefined,
    isLoaded: true,
  };
}

const BY_NEED = ["closed", "failed", "offline", "waiting", "saved"] as const satisfies readonly SaveState[];

/** The worst of all cards' states: unsaved text must not look saved. */
export const worstOf = (states: readonly SaveState[]): SaveState =>
  BY_NEED.find((each) => states.includes(each)) ?? "saved";

export interface Progress {
  total: number;
  signed: number;
  /** Translations without a signature. */
  open: number;
  hasMissing: boolean;
}

export function progressOf(states: readonly CardData["state"][]): Progress {
  const count = (wanted: CardData["state"]) => states.filter((state) => state === wanted).length;
  const [total, signed, missing] = [states.length, count("reviewed"), count("missing")];
  return { total, signed, open: total - signed - missing, hasMissing: missing > 0 };
}

/** The text before or after another one; undefined at the ends of the page. */
export function neighbour(
  order: readonly string[],
  from: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = from === undefined ? -1 : order.indexOf(from);
  return step === 1 ? order[at + 1] : order[at - 1];
}

/** The next unsigned text; after the last one the first of all. */
export function nextUnsigned(
  order: readonly string[],
  from: string,
  stateOf: (id: string) => CardState["data"]["state"],
): string | undefined {
  const isLeft = (id: string) => stateOf(id) !== "reviewed";
  return order.slice(order.indexOf(from) + 1).find(isLeft) ?? order.find(isLeft);
}

/** The text of a block of the page; "" is what is above the text. */
export const textOfBlock = (
  order: readonly string[],
  block: string,
  blockOf: (id: string) => string | undefined,
): string | undefined => (block === "" ? order[0] : order.find((id) => blockOf(id) === block));
