/** Shows a card's state on its element; nothing is read back from there. */
import { type CardState, isUnsigned } from "./card-state.ts";
import { type CardData, kindOf } from "./data.ts";
import { inLanguage, make } from "./dom.ts";
import { type FieldPart, show } from "./field.ts";
import type { CardView, PostHandle } from "./handles.ts";
import {
  commentItems,
  findingItems,
  otherBox,
  reportLines,
  showChange,
  spansOf,
  termItems,
  whoWrote,
} from "./panels.ts";
import { day, t } from "./texts.ts";

/** Actions of a card's buttons. */
export interface CardActions {
  use(parts: readonly FieldPart[]): void;
  drop(text: string): void;
  ignore(check: string, isOff: boolean): void;
  /** Closes a reader's report. */
  answer(report: CardData["reports"][number]): void;
}

/** The element of a card, from the page's template. */
export function createView(id: string, { lang, dir, language }: PostHandle): CardView {
  const template = document.getElementById("card") as HTMLTemplateElement;
  const element = document.importNode(template.content, true).firstElementChild as HTMLElement;
  const find: CardView["find"] = (selector) => element.querySelector(selector)!;
  element.id = `card-${id}`;
  const field = inLanguage(find(".field"), lang, dir);
  const label = find(".translation > .label");
  label.id = `label-${id}`;
  label.textContent = t("card.field", { language });
  field.setAttribute("aria-labelledby", `kind-${id} ${label.id}`);
  find(".card-kind").id = `kind-${id}`;
  return { element, find };
}

/** Shows the entry, except the field and what depends on the typed text. */
export function showEntry(view: CardView, state: CardState, post: PostHandle, actions: CardActions): void {
  const { find, element } = view;
  const { data } = state;
  element.dataset.state = data.state;
  find(".card-kind").textContent = t(`kind.${kindOf(data.kind)}`);
  find(".state").textContent = t(`state.${data.state}`);
  find(".who").textContent = whoWrote(data);
  find('[data-do="sign"]').hidden = !post.settings.canSign || !isUnsigned(state);
  showDutch(view, data, post);
  fillList(find(".reports"), reportLines(data, post.settings.canSign ? actions.answer : undefined));
  find(".conflicts").replaceChildren(...otherTexts(state, post, actions));
  find(".findings").replaceChildren(...findingItems(data, actions.ignore));
  showOlder(view, data, post);
}

/** Shows elements in a list, which is hidden when empty. */
function fillList(list: HTMLElement, items: readonly HTMLElement[]): void {
  list.hidden = items.length === 0;
  list.replaceChildren(...items);
}

function showDutch({ find }: CardView, data: CardData, post: PostHandle): void {
  show(find(".dutch-text"), data.dutch, spansOf(data));
  fillList(find(".terms"), termItems(data, post));
  showChange(find<HTMLDetailsElement>(".changed"), data, post);
  const via = find(".via");
  via.hidden = !data.via;
  if (!data.via) return;
  via.querySelector(".label")!.textContent = t("card.via", { language: post.viaName });
  show(inLanguage(find(".via-text"), data.via.language, post.viaDir), data.via.field);
}

/** Other texts for the same Dutch; after a conflict with a line naming whose text is in the field. */
function otherTexts(
  { data, conflict }: CardState,
  post: PostHandle,
  { use, drop }: CardActions,
): HTMLElement[] {
  const { versions, suggestion } = data;
  const boxes = versions.map(({ name, date, field, text }) =>
    otherBox(t("other.version", { name, date: day(date) }), field, post, use, () => drop(text)),
  );
  if (suggestion) {
    boxes.unshift(otherBox(t("other.suggestion", { name: suggestion.name }), suggestion.field, post, use));
  }
  if (!conflict) return boxes;
  const alert = make("p", t("other.conflict", { name: conflict.name }), "alert");
  alert.setAttribute("role", "alert");
  return [alert, ...boxes, ...(conflict.mine ? [otherBox("", conflict.mine, post, use)] : [])];
}

/** Comments and earlier texts, shown by the button for more. */
function showOlder({ find }: CardView, data: CardData, { lang, dir }: PostHandle): void {
  const { comments, earlier } = data;
  find(".comments ul").replaceChildren(...commentItems(data));
  find('[data-do="more"]').textContent =
    t("card.more") + (comments.length > 0 ? ` (${comments.length})` : "");
  const before = find(".earlier");
  before.hidden = earlier.length === 0;
  before
    .querySelector("ul")!
    .replaceChildren(...earlier.map((text) => inLanguage(make("li", text), lang, dir)));
}
