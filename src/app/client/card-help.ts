/** Help with a text from the server: translations of similar Dutch, and engines. */
import { call, reason } from "./api.ts";
import { toggle } from "./card-state.ts";
import type { EngineDraft, SimilarText } from "./data.ts";
import { button, inLanguage, make } from "./dom.ts";
import type { Field } from "./field.ts";
import type { Card, CardView } from "./handles.ts";
import { readOnly } from "./panels.ts";
import { inEuros, t } from "./texts.ts";

/** Opens or closes the help; similar texts are loaded the first time. */
export function toggleHelp(card: Card): void {
  const isFirst = !card.state.wasOpened;
  card.dispatch(toggle(card.state));
  if (isFirst) void showSimilar(card);
}

export function showHelp({ find }: CardView, isOpen: boolean): void {
  find(".more").hidden = !isOpen;
  find('[data-do="more"]').setAttribute("aria-expanded", String(isOpen));
}

async function showSimilar({ path, post, view, field: { use } }: Card): Promise<void> {
  const answer = await call<{ near?: SimilarText[] }>("GET", `${path}/near`);
  const near = answer.data.near ?? [];
  view.find(".near .hint").hidden = near.length > 0;
  view.find(".near ul").replaceChildren(
    ...near.map(({ percent, dutch, field }) => {
      const item = make("li");
      item.append(
        make("span", t("near.percent", { percent }), "percent"),
        inLanguage(make("p", dutch, "near-dutch"), "nl", "ltr"),
        readOnly(field, post),
        button(t("other.use"), () => use(field.parts)),
      );
      return item;
    }),
  );
}

/** Shows a button for each available engine; existing buttons stay. */
export function showEngines(card: Card): void {
  const { view, post } = card;
  const { engines, backTranslation } = post.settings;
  view.find(".machine").hidden = engines.length === 0 && !backTranslation;
  const row = view.find(".engines");
  if (row.childElementCount > 0) return;
  row.append(
    ...engines.map(({ engine, price }) =>
      button(t("machine.fresh", { engine }), () => void askEngine(card, "draft", { engine }, price)),
    ),
  );
  if (backTranslation) row.append(button(t("machine.back"), () => void askEngine(card, "back", {})));
}

async function askEngine(card: Card, what: "draft" | "back", body: object, price?: number): Promise<void> {
  const { path, post, view, saver, field: own } = card;
  const box = view.find(".machine-answer");
  box.textContent = t("machine.asking");
  await saver.flush();
  const answer = await call<Partial<EngineDraft> & { field?: Field }>("POST", `${path}/${what}`, body);
  const { text = "", field, billed = 0 } = answer.data;
  if (answer.status !== 200) {
    box.textContent = reason(answer);
    return;
  }
  box.replaceChildren(
    ...(field
      ? [readOnly(field, post), button(t("other.use"), () => own.use(field.parts))]
      : [inLanguage(make("div", text, "text"), "nl", "ltr")]),
    make("p", costOf(billed, price), "hint"),
  );
}

/** `price` in euros for a million characters. */
const costOf = (characters: number, price: number | undefined): string =>
  price === undefined
    ? t("machine.cost", { characters })
    : t("machine.costEuro", { characters, euro: inEuros((characters * price) / 1_000_000) });
