/** One text on its card: the Dutch, the field, and the help. */
import { reason } from "./api.ts";
import { change, comment, sign } from "./card-changes.ts";
import { openField } from "./card-field.ts";
import { showEngines, showHelp, toggleHelp } from "./card-help.ts";
import { receive, setSaving, startCard, textBefore, yieldTo } from "./card-state.ts";
import { type CardActions, createView, showEntry } from "./card-view.ts";
import type { CardData } from "./data.ts";
import type { Card, PostHandle } from "./handles.ts";
import { highlight } from "./highlight.ts";
import { codesBar } from "./panels.ts";
import { Saver, type Unsaved } from "./saver.ts";
import { t } from "./texts.ts";

export function createCard(data: CardData, post: PostHandle): Card {
  const path = `texts/${post.path}/${data.id}`;
  const view = createView(data.id, post);
  let state = startCard(data);
  const saver = new Saver({
    path: post.path,
    id: data.id,
    version: data.version,
    read: () => ({ parts: field.parts(), words: field.words() }),
    onState: (saving, answer) => card.showSaving(saving, answer),
    onSaved: (entry, isOwn) => card.receive(entry, !isOwn),
    onConflict: (kind, entry, mine) => showConflict(card, kind, entry, mine),
  });
  const field = openField(view.find(".field"), data.translation, {
    dutch: () => state.data.dutch.codes,
    all: () => state.data.translation.codes,
    onTyped() {
      highlight(field.element, [], []);
      showCodes(card);
      saver.touch();
    },
  });
  const card: Card = {
    post,
    id: data.id,
    path,
    view,
    field,
    saver,
    get state() {
      return state;
    },
    dispatch(transaction) {
      const before = state;
      state = transaction.state;
      if (transaction.shown) field.replace(transaction.shown);
      if (state.data !== before.data) {
        saver.version = state.data.version;
        showCard(card);
        post.onCard();
      }
      if (state.isOpen !== before.isOpen) showHelp(view, state.isOpen);
      if (state.saving !== before.saving) {
        showSaving(card);
        post.onState();
      }
    },
    receive(entry, keepField) {
      card.dispatch(receive(state, entry, keepField ? undefined : field.parts()));
    },
    showSaving(saving, answer) {
      card.dispatch(setSaving(state, { state: saving, answer }));
    },
    showFacts() {
      const { facts, codes } = state.data.translation;
      highlight(field.element, saver.isUnsaved ? [] : facts, codes);
    },
  };
  listen(card);
  showCard(card);
  return card;
}

/** The commands of a card, for its buttons and the keyboard. */
export const COMMANDS = {
  sign: (card: Card) => void sign(card),
  copy: (card: Card) => card.field.use(card.state.data.dutch.parts),
  back(card: Card) {
    const before = textBefore(card.state, card.field.parts());
    if (before) card.field.use(before);
  },
  more: toggleHelp,
  ignore: (card: Card) => card.view.element.querySelector<HTMLElement>("[data-ignore]")?.click(),
};

function listen(card: Card): void {
  const { post, saver, field, view } = card;
  const { element, find } = view;
  // Leaving the field saves at once.
  field.element.addEventListener("blur", () => void saver.flush());
  element.addEventListener("focusin", () => post.onFocus(card.id));
  // A card grows when it gets the focus, and a button that moves away under the pointer gets no click.
  element.addEventListener("mousedown", (event) => {
    if ((event.target as Element).closest("button")) event.preventDefault();
  });
  element.addEventListener("click", () => post.onFocus(card.id));
  find("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void comment(card);
  });
  for (const each of element.querySelectorAll<HTMLElement>("[data-do]")) {
    const command = COMMANDS[each.dataset.do as keyof typeof COMMANDS];
    each.addEventListener("click", () => command(card));
  }
}

function showCard(card: Card): void {
  const actions: CardActions = {
    use: card.field.use,
    drop: (text) => void change(card, "drop", { text }),
    answer: (report) => void change(card, "answer", report),
    ignore: (check, off) => void change(card, "ignore", { check, off }),
  };
  showEntry(card.view, card.state, card.post, actions);
  showCodes(card);
  showEngines(card);
  card.showFacts();
}

/** Buttons for the markup of the Dutch; missing markup is reported once there is a text. */
function showCodes({ view, state, field }: Card): void {
  const lost = field.words().trim() === "" ? [] : field.lost();
  const bar = view.find(".codes");
  const key = lost.join();
  if (bar.dataset.lost === key) return;
  bar.dataset.lost = key;
  codesBar(bar, state.data.dutch.codes, lost, field.put);
}

function showSaving({ view, state: { saving } }: Card): void {
  const line = view.find(".field-state");
  line.dataset.state = saving.state;
  line.textContent =
    saving.state === "saved" || saving.state === "waiting"
      ? t(`save.${saving.state}`)
      : reason(saving.answer!);
}

/**
 * Puts the current text into the field and shows what was typed below it; changed Dutch updates or removes the card.
 */
function showConflict(
  card: Card,
  kind: "changed" | "dutch" | "gone",
  entry: CardData | undefined,
  mine: Unsaved,
): void {
  const { post, view, state } = card;
  if (kind === "changed" && entry) {
    card.dispatch(yieldTo(state, entry, mine));
    view.find(".conflicts").querySelector("button")?.focus();
    return;
  }
  if (kind === "dutch") post.say(t("other.dutch"));
  if (kind === "gone") post.onGone(state.data.id, mine);
  post.onDutch();
}
