/** What a card, its parts and its post know of each other. */
import type { Answer } from "./api.ts";
import type { CardField } from "./card-field.ts";
import type { CardState, Transaction } from "./card-state.ts";
import type { CardData, Finding, Settings, TextLanguage } from "./data.ts";
import type { PostState } from "./post-state.ts";
import type { Saver, SaveState, Unsaved } from "./saver.ts";

/** The post of a card. */
export interface PostHandle extends TextLanguage {
  /** `tr/posts/taalcafe` */
  readonly path: string;
  /** Names of the language under review and of its pivot language. */
  readonly language: string;
  readonly viaName: string;
  readonly viaDir: string;
  readonly settings: Settings;
  onState(): void;
  onCard(): void;
  /** The text with this id now has the focus. */
  onFocus(id: string): void;
  /** The Dutch of a text changed or is gone. */
  onDutch(): void;
  /** Text that was typed for Dutch that is gone. */
  onGone(id: string, typed: Unsaved): void;
  /** Goes to the next unsigned text. */
  next(id: string): void;
  /** Asks whether to accept these errors. */
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
  /** The path of its text in the API: `texts/tr/posts/taalcafe/0123456789ab`. */
  readonly path: string;
  readonly state: CardState;
  readonly view: CardView;
  readonly field: CardField;
  readonly saver: Saver;
  /** The only way to change the state: shows it, and puts its text into the field. */
  dispatch(transaction: Transaction): void;
  /** Takes the server's entry. With `keepField` the typed text stays in the field. */
  receive(data: CardData, keepField: boolean): void;
  showSaving(state: SaveState, answer?: Answer<object>): void;
  /** Highlights the facts; call it again after moving the card, as ranges do not move along. */
  showFacts(): void;
}

/** An open post, as its parts see it. */
export interface OpenPost extends PostHandle {
  /** The name of this page among all open ones. */
  readonly visitor: string;
  readonly cards: Map<string, Card>;
  readonly state: PostState;
  /** The only way to change the state. */
  dispatch(state: PostState): void;
  onProgress(): void;
  /** Updates the cards from the server's. */
  refresh(): Promise<void>;
  /** Puts the caret into a text, if there is one. */
  focus(id: string | undefined): void;
  /** Saves all now; resolves when the server has answered, or cannot be reached. */
  flush(): Promise<unknown>;
  /** Saves what the server has not confirmed. */
  retry(): void;
}
