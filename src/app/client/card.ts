/** One text on its card: the Dutch, the field, and what helps. */
import { type Answer, call, reason } from "./api.ts";
import { type CardData, type Finding, kindOf, type Offer, type Other, type SimilarText } from "./data.ts";
import { button, inLanguage, make } from "./dom.ts";
import { isAlone, markElement, nameOf, type Piece, putMark, read, show, watchField } from "./field.ts";
import { highlight } from "./highlight.ts";
import { isolateIn } from "./isolate.ts";
import {
  commentItems,
  findingItems,
  markButtons,
  otherBox,
  readOnly,
  reportLines,
  showChange,
  spansOf,
  type TextLanguage,
  termItems,
  whoWrote,
} from "./panels.ts";
import { Saver, type SaveState, type Unsaved } from "./saver.ts";
import { day, inEuros, t } from "./texts.ts";
import { Undo } from "./undo.ts";

/** The post that a card is of. */
export interface Host extends TextLanguage {
  path: string;
  language: string;
  viaDir: string;
  viaName: string;
  engines: Offer[];
  backTranslation: boolean;
  canSign: boolean;
  onState(): void;
  onCard(): void;
  onFocus(card: Card): void;
  /** The Dutch of a card is another one now, or gone. */
  onDutch(): void;
  /** What was typed for Dutch that is gone. */
  onGone(id: string, typed: Unsaved): void;
  next(card: Card): void;
  accept(findings: Finding[]): Promise<boolean>;
  say(text: string): void;
}

export class Card {
  data: CardData;
  readonly element: HTMLElement;
  readonly field: HTMLElement;
  readonly saver: Saver;
  state: SaveState = "saved";
  private readonly host: Host;
  private readonly undo: Undo;
  /** What stood in the field before anything was typed here. */
  private first: readonly Piece[];
  private isNearAsked = false;
  private readonly versions = new Set<string>();

  constructor(data: CardData, host: Host) {
    this.data = data;
    this.host = host;
    this.first = data.translation.pieces;
    const template = document.getElementById("card") as HTMLTemplateElement;
    this.element = document.importNode(template.content, true).firstElementChild as HTMLElement;
    this.element.id = `card-${data.id}`;
    this.field = inLanguage(this.find(".field"), host.lang, host.dir);
    const label = this.find(".translation > .label");
    label.id = `label-${data.id}`;
    label.textContent = t("card.field", { language: host.language });
    this.field.setAttribute("aria-labelledby", `kind-${data.id} ${label.id}`);
    this.find(".card-kind").id = `kind-${data.id}`;
    this.saver = new Saver({
      path: host.path,
      id: data.id,
      version: data.version,
      read: () => ({ pieces: this.pieces(), words: this.words() }),
      onState: (state, answer) => this.showState(state, answer),
      onSaved: (card, isOwn) => this.take(card, !isOwn),
      onConflict: (kind, card, mine) => this.conflict(kind, card, mine),
    });
    this.listen();
    show(this.field, data.translation);
    this.undo = new Undo(this.field, this.pieces, (pieces) => {
      show(this.field, { pieces, marks: this.data.translation.marks });
      this.changed();
    });
    this.showAll();
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.element.querySelector<E>(selector)!;
  }
  pieces = (): Piece[] => read(this.field, this.data.translation.marks);
  words = (): string => this.field.textContent!.replaceAll("\u200B", "");

  private listen(): void {
    const { field, host } = this;
    watchField(field, () => this.putBreak());
    field.addEventListener("input", (event) => this.typed((event as InputEvent).isComposing));
    field.addEventListener("compositionend", () => this.typed());
    // On leaving it is saved without waiting.
    field.addEventListener("blur", () => void this.saver.flush());
    this.element.addEventListener("focusin", () => host.onFocus(this));
    // A card that gets the focus grows, and a button that moves away under the pointer is not clicked.
    this.element.addEventListener("mousedown", (event) => {
      if ((event.target as Element).closest("button")) event.preventDefault();
    });
    this.element.addEventListener("click", () => host.onFocus(this));
    this.find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.comment();
    });
    const all: Record<string, () => void> = {
      sign: () => void this.sign(),
      copy: () => this.copy(),
      back: () => this.reset(),
      more: () => this.more(),
    };
    for (const each of this.element.querySelectorAll<HTMLElement>("[data-do]")) {
      each.addEventListener("click", all[each.dataset.do!]!);
    }
  }

  /** Something changed in the field; a word that is being composed must not be touched. */
  private typed(isComposing = false): void {
    if (!isComposing) isolateIn(this.field);
    this.undo.note();
    this.changed();
  }

  private changed(): void {
    highlight(this.field, [], []);
    this.showMarks();
    this.saver.touch();
  }

  /** The entry as the server has it now. With `keepField` what is typed stays in the field. */
  take(data: CardData, keepField: boolean): void {
    const isOther = JSON.stringify(data.translation.pieces) !== JSON.stringify(this.data.translation.pieces);
    this.data = data;
    this.saver.version = data.version;
    // Folding white space is no reason to move the caret.
    const fold = (list: readonly Piece[]) => JSON.stringify(list).replace(/\s+/g, "");
    if (!keepField && isOther && fold(this.pieces()) !== fold(data.translation.pieces)) {
      show(this.field, data.translation);
      this.first = data.translation.pieces;
      this.undo.forget();
    }
    this.showAll();
    this.host.onCard();
  }

  /** Was the text in this version here before, or is it now? */
  hasHad = (version: string): boolean => this.versions.has(version);

  private showAll(): void {
    const { data, host } = this;
    this.versions.add(data.version);
    this.element.dataset.state = data.state;
    this.find(".card-kind").textContent = t(`kind.${kindOf(data.kind)}`);
    this.find(".state").textContent = t(`state.${data.state}`);
    this.find(".who").textContent = whoWrote(data);
    this.find('[data-do="sign"]').hidden =
      !host.canSign || data.state === "reviewed" || data.state === "missing";
    show(this.find(".dutch-text"), data.dutch, spansOf(data));
    const terms = this.find(".terms");
    terms.hidden = data.terms.length === 0;
    terms.replaceChildren(...termItems(data, host));
    showChange(this.find<HTMLDetailsElement>(".changed"), data, host);
    const via = this.find(".via");
    via.hidden = !data.via;
    if (data.via) {
      via.querySelector(".label")!.textContent = t("card.via", { language: host.viaName });
      show(inLanguage(this.find(".via-text"), data.via.language, host.viaDir), data.via.field);
    }
    const reports = this.find(".reports");
    reports.hidden = data.reports.length === 0;
    reports.replaceChildren(...reportLines(data));
    this.showOthers();
    this.find(".findings").replaceChildren(
      ...findingItems(data, (check, off) => void this.post("ignore", { check, off })),
    );
    this.showMarks();
    this.showMore();
    this.showFacts();
  }

  /** Also to be called when the card was moved: ranges do not go along. */
  showFacts(): void {
    const { facts, marks } = this.data.translation;
    highlight(this.field, this.saver.isUnsaved ? [] : facts, marks);
  }

  private showOthers(): void {
    const { versions, suggestion } = this.data;
    const use = (pieces: readonly Piece[]) => this.use(pieces);
    const boxes = versions.map(({ name, date, field, text }) =>
      otherBox(t("other.version", { name, date: day(date) }), field, this.host, use, () => {
        void this.post("drop", { text });
      }),
    );
    if (suggestion) {
      boxes.unshift(
        otherBox(t("other.suggestion", { name: suggestion.name }), suggestion.field, this.host, use),
      );
    }
    this.find(".conflicts").replaceChildren(...boxes);
  }

  /** The marks of the Dutch, to be put where they belong; those that got lost are told. */
  private showMarks(): void {
    const { marks } = this.data.dutch;
    const bar = this.find(".marks");
    bar.hidden = marks.length === 0;
    const lost = marks.flatMap((_mark, at) =>
      this.field.querySelector(`[data-id="${at + 1}"]`) ? [] : [at],
    );
    const isTold = lost.length > 0 && this.words().trim() !== "";
    const key = `${isTold} ${lost.join()}`;
    if (bar.dataset.lost === key) return;
    bar.dataset.lost = key;
    bar.replaceChildren(
      make("span", isTold ? t("chip.lost") : "", "lost"),
      ...markButtons(marks, isTold ? lost : [], (at) => this.put(at)),
    );
  }

  /** Puts the mark of this place in the list where the caret or the selection is. */
  private put(at: number): void {
    const mark = this.data.dutch.marks[at]!;
    this.undo.pause();
    if (!putMark(this.field, at + 1, mark)) {
      this.field.querySelector(`[data-id="${at + 1}"]`)?.remove();
      const element = markElement(at + 1, mark);
      if (!isAlone(mark)) element.textContent = mark.label || nameOf(mark);
      this.field.append(" ", element);
    }
    this.field.focus();
    this.typed();
  }

  private putBreak(): void {
    const at = this.data.dutch.marks.findIndex(
      ({ kind }, index) => kind === "break" && !this.field.querySelector(`[data-id="${index + 1}"]`),
    );
    if (at !== -1) this.put(at);
  }

  private showState(state: SaveState, answer?: Answer<object>): void {
    this.state = state;
    const line = this.find(".field-state");
    line.dataset.state = state;
    line.textContent = state === "saved" || state === "waiting" ? t(`save.${state}`) : reason(answer!);
    this.host.onState();
  }

  /** What stands now goes into the field, and what was typed stands beside it. */
  private conflict(kind: "changed" | "dutch" | "gone", card: CardData | undefined, mine: Unsaved): void {
    if (kind !== "changed" || !card) {
      if (kind === "dutch") this.host.say(t("other.dutch"));
      if (kind === "gone") this.host.onGone(this.data.id, mine);
      this.host.onDutch();
      return;
    }
    const { marks } = this.data.translation;
    this.take(card, true);
    show(this.field, card.translation);
    this.first = card.translation.pieces;
    this.undo.forget();
    this.showAll();
    const box = this.find(".conflicts");
    if (card.versions.length === 0 && mine.words.trim() !== "") {
      box.append(otherBox("", { pieces: mine.pieces, marks }, this.host, (pieces) => this.use(pieces)));
    }
    const alert = make("p", t("other.conflict", { name: card.by?.name ?? "" }), "alert");
    alert.setAttribute("role", "alert");
    box.prepend(alert);
    box.querySelector("button")?.focus();
  }

  /** Puts another text into the field, to be saved like one that was typed. */
  use(pieces: readonly Piece[]): void {
    show(this.field, { pieces, marks: this.data.translation.marks });
    this.field.focus();
    this.undo.pause();
    this.typed();
  }

  copy(): void {
    this.use(this.data.dutch.pieces);
  }

  /** Back to what stood there when the page was opened. */
  reset(): void {
    if (JSON.stringify(this.first) === JSON.stringify(this.pieces())) return;
    if (this.first.length > 0) this.use(this.first);
  }

  ignoreFirst(): void {
    this.element.querySelector<HTMLElement>("[data-ignore]")?.click();
  }

  /** A change beside the text itself, made to what the server has now. */
  private async post(what: string, body: object): Promise<boolean> {
    await this.saver.flush();
    for (let tries = 0; ; tries++) {
      const answer = await call<{ card?: CardData }>(
        "POST",
        `texts/${this.host.path}/${this.data.id}/${what}`,
        body,
        this.data.version,
      );
      const { card } = answer.data;
      if (card) this.take(card, this.saver.isUnsaved);
      if (answer.status === 200) return true;
      if (answer.status === 412 && card && tries < 3) continue;
      this.showState("failed", answer);
      return false;
    }
  }

  private async comment(): Promise<void> {
    const area = this.find<HTMLTextAreaElement>("textarea");
    if (area.value.trim() === "") return;
    if (await this.post("comment", { text: area.value })) area.value = "";
  }

  async sign(accept: string[] = []): Promise<void> {
    if (!this.host.canSign) return;
    await this.saver.flush();
    if (this.saver.isUnsaved) return;
    if (this.data.state === "reviewed" || this.data.state === "missing") return this.host.next(this);
    const answer = await call<{ card?: CardData; refused?: Finding[] }>(
      "POST",
      `texts/${this.host.path}/${this.data.id}/sign`,
      { accept },
      this.data.version,
    );
    const { card, refused } = answer.data;
    if (card) this.take(card, false);
    if (answer.status === 200) {
      this.host.say(t(`state.${this.data.state}`));
      this.first = this.data.translation.pieces;
      this.host.next(this);
    } else if (refused) {
      if (await this.host.accept(refused)) await this.sign(refused.map(({ check }) => check));
      else this.field.focus();
    } else if (answer.status === 412) this.host.say(t("error.changed"));
    else this.showState("failed", answer);
  }

  /** Opens what helps, or closes it. */
  more(): void {
    const box = this.find(".more");
    box.hidden = !box.hidden;
    this.find('[data-do="more"]').setAttribute("aria-expanded", String(!box.hidden));
    if (!box.hidden && !this.isNearAsked) void this.showNear();
  }

  private async showNear(): Promise<void> {
    this.isNearAsked = true;
    const answer = await call<{ near?: SimilarText[] }>(
      "GET",
      `texts/${this.host.path}/${this.data.id}/near`,
    );
    const near = answer.data.near ?? [];
    this.find(".near .hint").hidden = near.length > 0;
    this.find(".near ul").replaceChildren(
      ...near.map(({ percent, dutch, field }) => {
        const item = make("li");
        item.append(
          make("span", t("near.percent", { percent }), "percent"),
          inLanguage(make("p", dutch, "near-dutch"), "nl", "ltr"),
          readOnly(field, this.host),
          button(t("other.use"), () => this.use(field.pieces)),
        );
        return item;
      }),
    );
  }

  private showMore(): void {
    const { comments, earlier } = this.data;
    this.find(".comments ul").replaceChildren(...commentItems(this.data));
    this.find('[data-do="more"]').textContent =
      t("card.more") + (comments.length > 0 ? ` (${comments.length})` : "");
    const before = this.find(".earlier");
    before.hidden = earlier.length === 0;
    before
      .querySelector("ul")!
      .replaceChildren(...earlier.map((text) => inLanguage(make("li", text), this.host.lang, this.host.dir)));
    this.showMachines();
  }

  private showMachines(): void {
    const { engines, backTranslation } = this.host;
    const row = this.find(".engines");
    this.find(".machine").hidden = engines.length === 0 && !backTranslation;
    if (row.childElementCount > 0) return;
    row.append(
      ...engines.map(({ engine, price }) =>
        button(t("machine.fresh", { engine }), () => void this.askMachine("draft", { engine }, price)),
      ),
    );
    if (backTranslation) {
      row.append(button(t("machine.back"), () => void this.askMachine("back", {}, undefined)));
    }
  }

  private async askMachine(what: "draft" | "back", body: object, price: number | undefined): Promise<void> {
    const box = this.find(".machine-answer");
    box.textContent = t("machine.asking");
    await this.saver.flush();
    const answer = await call<{ text?: string; field?: Other["field"]; billed?: number }>(
      "POST",
      `texts/${this.host.path}/${this.data.id}/${what}`,
      body,
    );
    const { text = "", field, billed: characters = 0, message } = answer.data;
    if (answer.status !== 200) {
      box.textContent = t("machine.failed", { message: message ?? reason(answer) });
      return;
    }
    const cost =
      price === undefined
        ? t("machine.cost", { characters })
        : t("machine.costEuro", { characters, euro: inEuros((characters * price) / 1_000_000) });
    if (field) {
      box.replaceChildren(
        readOnly(field, this.host),
        button(t("other.use"), () => this.use(field.pieces)),
      );
    } else box.replaceChildren(inLanguage(make("div", text, "text"), "nl", "ltr"));
    box.append(make("p", cost, "hint"));
  }
}
