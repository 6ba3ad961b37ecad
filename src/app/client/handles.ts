/** What a card, its parts and the post around it know of each other. */
import type { Answer } from "./api.ts";
import type { CardField } from "./card-field.ts";
import type { CardState, Transaction } from "./card-state.ts";
import type { CardData, Finding, Settings, TextLanguage } from "./data.ts";
import type { PostState } from "./post-state.ts";
import type { Saver, SaveState, Unsaved } from "./saver.ts";

/** The post that a card is of. */
export interface PostHandle extends TextLanguage {
  /** `tr/posts/taalcafe` */
  readonly path: string;
  /** Names of the language that is reviewed, and of the one that it is translated by way of. */
  readonly language: string;
  readonly viaName: string;
  readonly viaDir: string;
  readonly settings: Settings;
  onState(): void;
  onCard(): void;
  /** The text of this id has the focus now. */
  onFocus(id: string): void;
  /** The Dutch of a text is another one now, or gone. */
  onDutch(): void;
  /** What was typed for Dutch that is gone. */
  onGone(id: string, typed: Unsaved): void;
  /** To the next text that is not signed. */
  next(id: string): void;
  /** Asks whether these errors are accepted. */
  accept(findings: readonly Finding[]): Promise<boolean>;
  say(text: string): void;
}

export interface CardView {
  element: HTMLElement;
  find<E extends HTMLElement = HTMLElement>(selector: string): E;
}

export interface Card {
  readonly post: PostHandle;
  readonly id: string;
  /** Of its text in the API: `texts/tr/posts/taalcafe/0123456789ab`. */
  readonly path: string;
  readonly state: CardState;
  readonly view: CardView;
  readonly field: CardField;
  readonly saver: Saver;
  /** The one way to another state: shows it, and puts its text into the field. */
  dispatch(transaction: Transaction): void;
  /** The entry as the server has it now. With `keepField` what is typed stays in the field. */
  receive(data: CardData, keepField: boolean): void;
  showSaving(state: SaveState, answer?: Answer<object>): void;
  /** Shows where facts are; also to be called when the card was moved: ranges do not go along. */
  showFacts(): void;
}

/** An open post, as its own parts know it. */
export interface OpenPost extends PostHandle {
  /** This page among all that are open, by a name of its own. */
  readonly visitor: string;
  readonly cards: Map<string, Card>;
  readonly state: PostState;
  /** The one way to another state. */
  dispatch(state: PostState): void;
  onProgress(): void;
  /** Brings the cards in line with the server's. */
  refresh(): Promise<void>;
  /** Puts the caret into a text, if there is one. */
  focus(id: string | undefined): void;
  /** Saves all now; resolves when the server has answered, or cannot be reached. */
  flush(): Promise<unknown>;
  /** Saves what the server has not answered for. */
  retry(): void;
}
