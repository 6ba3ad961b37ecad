/** One text on its card: the Dutch, the field, and what helps. */
import { type Answer, call, reason } from "./api.ts";
import { type CardData, type Finding, familyOf, kindOf, type Near, type Other } from "./data.ts";
import {
  isAlone,
  type Mark,
  markElement,
  nameOf,
  type Piece,
  putMark,
  read,
  type Span,
  show,
  watchField,
} from "./field.ts";
import { paint } from "./paint.ts";
import { Saver, type SaveState, type Unsaved } from "./saver.ts";
import { day, t } from "./words.ts";

/** The post that a card is of. */
export interface Host {
  path: string;
  lang: string;
  dir: string;
  viaDir: string;
  viaName: string;
  engines: { engine: string; price?: number }[];
  backTranslation: boolean;
  canSign: boolean;
  onState(): void;
  onCard(card: Card): void;
  onFocus(card: Card): void;
  onMarked(): void;
  next(card: Card): void;
  accept(findings: Finding[]): Promise<boolean>;
  say(text: string): void;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = "",
  className = "",
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
};
const button = (text: string, onClick: () => void): HTMLButtonElement => {
  const element = make("button", text);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
};

export class Card {
  data: CardData;
  readonly element: HTMLElement;
  readonly field: HTMLElement;
  readonly saver: Saver;
  state: SaveState = "saved";
  private readonly host: Host;
  private isNearAsked = false;

  constructor(data: CardData, host: Host) {
    this.data = data;
    this.host = host;
    const template = document.getElementById("card") as HTMLTemplateElement;
    this.element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    this.element.id = `card-${data.id}`;
    this.field = this.find(".field");
    const label = this.find(".translation > .label");
    label.id = `label-${data.id}`;
    label.textContent = t("card.field", { language: document.querySelector(".crumb [lang]")!.textContent! });
    this.field.lang = host.lang;
    this.field.dir = host.dir;
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
    this.take(data, false, true);
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.element.querySelector<E>(selector)!;
  }
  pieces = (): Piece[] => read(this.field, this.data.translation.marks);
  words = (): string => this.field.textContent!.replaceAll("\u200B", "");

  private listen(): void {
    const { field, host } = this;
    watchField(field, () => this.putBreak());
    field.addEventListener("input", () => this.typed());
    // On leaving it is saved without waiting.
    field.addEventListener("blur", () => void this.saver.flush());
    this.element.addEventListener("focusin", () => host.onFocus(this));
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
    this.find('[data-do="sign"]').hidden = !host.canSign;
  }

  /** Something changed in the field. */
  private typed(): void {
    paint(this.field, [], []);
    this.showMarks();
    this.saver.touch();
  }

  /** The entry as the server has it now. With `keepField` what is typed stays in the field. */
  take(data: CardData, keepField: boolean, isNew = false): void {
    const isText = JSON.stringify(data.translation) !== JSON.stringify(this.data.translation);
    this.data = data;
    this.saver.version = data.version;
    const isBusy = keepField || (document.activeElement === this.field && this.saver.isUnsaved);
    const typed = JSON.stringify(this.pieces());
    if (isNew || (isText && !isBusy && typed !== JSON.stringify(data.translation.pieces))) {
      // Folding white space is no reason to move the caret.
      if (isNew || document.activeElement !== this.field || !this.isLikeTyped(data)) this.fill();
    }
    this.showAll();
    this.host.onCard(this);
  }

  /** Does the field hold the same words, white space aside? */
  private isLikeTyped({ translation: { pieces } }: CardData): boolean {
    const fold = (list: Piece[]): string => JSON.stringify(list).replace(/\s+/g, "");
    return fold(this.pieces()) === fold(pieces);
  }

  private fill(): void {
    show(this.field, this.data.translation);
  }

  private showAll(): void {
    const { data, host } = this;
    const { element } = this;
    element.dataset.state = data.state;
    this.find(".card-kind").textContent = t(`kind.${kindOf(data.kind)}`);
    this.find(".state").textContent = t(`state.${data.state}`);
    this.find(".who").textContent = this.who();
    const spans: Span[] = [
      ...data.dutch.terms.map(({ start, end, at }) => {
        const { preferred } = data.terms[at]!;
        return { start, end, className: "term", title: t("card.write", { preferred }) };
      }),
    ];
    const free = data.dutch.facts.filter((fact) =>
      spans.every(({ start, end }) => end <= fact.start || fact.end <= start),
    );
    const all = [...spans, ...free.map((fact) => ({ ...fact, className: "fact" }))];
    show(
      this.find(".dutch-text"),
      data.dutch,
      all.sort((a, b) => a.start - b.start),
    );
    this.showTerms();
    this.showChange();
    const via = this.find(".via");
    via.hidden = !data.via;
    if (data.via) {
      via.querySelector(".label")!.textContent = t("card.via", { language: host.viaName });
      const text = this.find(".via-text");
      text.lang = data.via.language;
      text.dir = host.viaDir;
      show(text, data.via.field);
    }
    const reports = this.find(".reports");
    reports.hidden = data.reports.length === 0;
    reports.replaceChildren(
      ...data.reports.map(({ date, text }) => {
        const line = make("p", `${t("card.report", { date: day(date) })} `);
        const said = make("q", text);
        said.dir = "auto";
        line.append(said);
        return line;
      }),
    );
    this.showOthers();
    this.showFindings();
    this.showMarks();
    this.showMore();
    paint(this.field, this.saver.isUnsaved ? [] : data.translation.facts, data.translation.marks);
  }

  private who(): string {
    const { by, proposed } = this.data;
    const first = proposed ? ` ${t("by.proposed", { name: proposed.name })}` : "";
    if (!by) return first.trim();
    if (by.kind === "typed" && by.name === "?") return t("by.somebody") + first;
    return t(`by.${by.kind}`, { name: by.name, date: day(by.date) }) + first;
  }

  private showTerms(): void {
    const { terms } = this.data;
    const list = this.find(".terms");
    list.hidden = terms.length === 0;
    list.replaceChildren(
      ...terms.map(({ nl, preferred, forbidden, note }) => {
        const item = make("li");
        const dutch = make("span", nl, "term");
        dutch.lang = "nl";
        item.append(dutch, " ");
        if (nl === preferred) item.append(make("span", t("card.keep")));
        else item.append(isolate(t("card.write", { preferred: "\u2068" }), preferred, this.host.lang));
        if (forbidden.length > 0) {
          item.append(
            " ",
            isolate(t("card.avoid", { words: "\u2068" }), forbidden.join(", "), this.host.lang, "avoid"),
          );
        }
        if (note) {
          const remark = make("small", note);
          remark.lang = "en";
          remark.dir = "auto";
          item.append(" ", remark);
        }
        return item;
      }),
    );
  }

  private showChange(): void {
    const { changed } = this.data;
    const details = this.find<HTMLDetailsElement>(".changed");
    details.hidden = !changed;
    if (!changed) return;
    const diff = this.find(".diff");
    diff.replaceChildren(
      ...changed.parts.map(({ text, is }) =>
        is === "same" ? new Text(text) : make(is === "new" ? "ins" : "del", text),
      ),
    );
    details.querySelector(".mend")?.remove();
    if (changed.mend.length > 0) {
      const mend = make("p", `${t("card.mend")} `, "mend");
      for (const sentence of changed.mend) {
        const text = make("q", sentence);
        text.lang = this.host.lang;
        text.dir = this.host.dir;
        mend.append(text, " ");
      }
      details.append(mend);
    }
  }

  private showOthers(): void {
    const { versions, suggestion } = this.data;
    const box = this.find(".conflicts");
    const others = [
      ...(suggestion
        ? [{ other: suggestion, title: t("other.suggestion", { name: suggestion.name }), isOwn: false }]
        : []),
      ...versions.map((other) => ({
        other,
        title: t("other.version", { name: other.name, date: day(other.date) }),
        isOwn: true,
      })),
    ];
    box.replaceChildren(...others.map(({ other, title, isOwn }) => this.otherBox(other, title, isOwn)));
  }

  private otherBox(other: Other, title: string, canDrop: boolean): HTMLElement {
    const box = make("section", "", "other");
    box.append(make("h3", title), this.readOnly(other.field));
    const row = make("div", "", "row");
    row.append(button(t("other.use"), () => this.use(other.field.pieces)));
    if (canDrop) row.append(button(t("other.drop"), () => void this.post("drop", { text: other.text })));
    box.append(row);
    return box;
  }

  private readOnly(field: Other["field"]): HTMLElement {
    const text = make("div", "", "text");
    text.lang = this.host.lang;
    text.dir = this.host.dir;
    show(text, field);
    return text;
  }

  private showFindings(): void {
    const { findings, ignored } = this.data;
    const list = this.find(".findings");
    const items = findings.map((finding) => {
      const item = make("li", "", finding.severity);
      item.append(
        make("strong", `${t(`finding.${finding.severity}`)}: ${t(`check.${familyOf(finding.check)}`)} `),
      );
      const detail = make("small", finding.message);
      detail.lang = "en";
      detail.dir = "auto";
      item.append(detail);
      if (finding.severity !== "error") {
        const off = button(t("finding.ignore"), () => this.ignore(finding.check, true));
        off.dataset.ignore = finding.check;
        item.append(" ", off);
      }
      return item;
    });
    if (ignored.length > 0) {
      const item = make("li", `${t("finding.ignored")} `, "ignored");
      for (const check of ignored) {
        item.append(
          t(`check.${familyOf(check)}`),
          " ",
          button(t("finding.heed"), () => this.ignore(check, false)),
          " ",
        );
      }
      items.push(item);
    }
    list.replaceChildren(...items);
  }

  /** The marks of the Dutch, to be put where they belong; those that got lost first of all. */
  private showMarks(): void {
    const { marks } = this.data.dutch;
    let bar = this.element.querySelector<HTMLElement>(".marks");
    if (marks.length === 0) {
      bar?.remove();
      return;
    }
    if (!bar) {
      bar = make("div", "", "marks");
      bar.setAttribute("role", "group");
      this.field.after(bar);
    }
    const own = bar;
    const lost = marks.flatMap((_mark, at) =>
      this.field.querySelector(`[data-id="${at + 1}"]`) ? [] : [at],
    );
    const key = lost.join();
    if (own.dataset.lost === key && own.childElementCount > 0) return;
    own.dataset.lost = key;
    const label = make("span", lost.length > 0 && this.words().trim() ? t("chip.lost") : "", "lost");
    own.replaceChildren(
      label,
      ...marks.map((mark: Mark, at) => {
        const put = button(nameOf(mark), () => {
          if (!putMark(this.field, at + 1, mark)) {
            this.field.append(" ", markWith(at + 1, mark));
          }
          this.field.focus();
          this.typed();
        });
        put.className = `mark-button ${mark.kind}${lost.includes(at) ? " is-lost" : ""}`;
        // The selection in the field must stay.
        put.addEventListener("mousedown", (event) => event.preventDefault());
        return put;
      }),
    );
  }

  private putBreak(): void {
    const at = this.data.dutch.marks.findIndex(
      (mark, index) => mark.kind === "break" && !this.field.querySelector(`[data-id="${index + 1}"]`),
    );
    if (at === -1) return;
    putMark(this.field, at + 1, this.data.dutch.marks[at]!);
    this.typed();
  }

  private showState(state: SaveState, answer?: Answer<object>): void {
    this.state = state;
    const line = this.find(".field-state");
    line.dataset.state = state;
    line.textContent = state === "saved" || state === "waiting" ? t(`save.${state}`) : reason(answer!);
    this.host.onState();
  }

  private conflict(kind: "changed" | "dutch" | "gone", card: CardData | undefined, mine: Unsaved): void {
    if (kind !== "changed" || !card) {
      if (kind === "dutch") this.host.say(t("other.dutch"));
      this.host.onMarked();
      return;
    }
    const marks = this.data.translation.marks;
    this.data = { ...this.data, translation: { ...this.data.translation, pieces: [] } };
    this.take(card, false);
    this.fill();
    const box = this.find(".conflicts");
    const version = [...card.versions]
      .reverse()
      .find(({ field }) => JSON.stringify(field.pieces) === JSON.stringify(mine.pieces));
    const said = t("other.conflict", { name: card.by?.name ?? "" });
    const alert = make("p", said, "alert");
    alert.setAttribute("role", "alert");
    box.prepend(alert);
    if (!version && card.versions.length === 0 && mine.words.trim() !== "") {
      box.append(
        this.otherBox({ name: "", date: "", text: "", field: { pieces: mine.pieces, marks } }, "", false),
      );
    }
    box.querySelector("button")?.focus();
  }

  /** Puts another text into the field, to be saved like one that was typed. */
  use(pieces: Piece[]): void {
    show(this.field, { pieces, marks: this.data.translation.marks });
    this.field.focus();
    this.typed();
  }

  copy(): void {
    this.use(this.data.dutch.pieces);
  }

  reset(): void {
    this.saver.drop();
    this.fill();
    this.showAll();
    this.field.focus();
  }

  ignoreFirst(): void {
    this.element.querySelector<HTMLElement>("[data-ignore]")?.click();
  }

  private ignore(check: string, off: boolean): void {
    void this.post("ignore", { check, off });
  }

  /** A change beside the text itself, made to what the server has now. */
  private async post(what: string, body: object): Promise<boolean> {
    await this.saver.flush();
    for (let tries = 0; tries < 3; tries++) {
      const answer = await call<{ card?: CardData }>(
        "POST",
        `texts/${this.host.path}/${this.data.id}/${what}`,
        body,
        this.data.version,
      );
      if (answer.status === 412 && answer.data.card) {
        this.take(answer.data.card, this.saver.isUnsaved);
        continue;
      }
      if (answer.status === 200) {
        this.take(answer.data.card!, this.saver.isUnsaved);
        return true;
      }
      this.showState("failed", answer);
      return false;
    }
    return false;
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
    const answer = await call<{ card?: CardData; refused?: Finding[] }>(
      "POST",
      `texts/${this.host.path}/${this.data.id}/sign`,
      { accept },
      this.data.version,
    );
    if (answer.status === 200) {
      this.take(answer.data.card!, false);
      this.host.say(`${t(`state.${this.data.state}`)}`);
      this.host.next(this);
    } else if (answer.status === 409 && answer.data.refused) {
      const { refused } = answer.data;
      if (await this.host.accept(refused)) await this.sign(refused.map(({ check }) => check));
      else this.field.focus();
    } else if (answer.status === 412 && answer.data.card) {
      this.take(answer.data.card, false);
      this.host.say(t("error.changed"));
    } else this.showState("failed", answer);
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
    const answer = await call<{ near?: Near[] }>("GET", `texts/${this.host.path}/${this.data.id}/near`);
    const near = answer.data.near ?? [];
    this.find(".near .hint").hidden = near.length > 0;
    this.find(".near ul").replaceChildren(
      ...near.map(({ percent, dutch, field }) => {
        const item = make("li");
        const source = make("p", dutch, "near-dutch");
        source.lang = "nl";
        source.dir = "ltr";
        item.append(make("span", t("near.percent", { percent }), "percent"), source, this.readOnly(field));
        item.append(button(t("other.use"), () => this.use(field.pieces)));
        return item;
      }),
    );
  }

  private showMore(): void {
    const { comments, earlier } = this.data;
    this.find(".comments ul").replaceChildren(
      ...comments.map(({ name, date, text }) => {
        const item = make("li");
        const said = make("p", text);
        said.dir = "auto";
        item.append(make("span", t("by.signed", { name, date: day(date) }), "hint"), said);
        return item;
      }),
    );
    const count = comments.length > 0 ? ` (${comments.length})` : "";
    this.find('[data-do="more"]').textContent = t("card.more") + count;
    const before = this.find(".earlier");
    before.hidden = earlier.length === 0;
    before.querySelector("ul")!.replaceChildren(
      ...earlier.map((text) => {
        const item = make("li", text);
        item.lang = this.host.lang;
        item.dir = this.host.dir;
        return item;
      }),
    );
    this.showMachines();
  }

  private showMachines(): void {
    const { engines, backTranslation } = this.host;
    const box = this.find(".machine");
    const row = this.find(".engines");
    if (row.childElementCount > 0) return;
    box.hidden = engines.length === 0 && !backTranslation;
    row.replaceChildren(
      ...engines.map(({ engine, price }) =>
        button(t("machine.fresh", { engine }), () => void this.askMachine("draft", { engine }, price)),
      ),
      ...(backTranslation
        ? [button(t("machine.back"), () => void this.askMachine("back", {}, undefined))]
        : []),
    );
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
    const { status, data } = answer;
    if (status !== 200) {
      box.textContent = t("machine.failed", { message: data.message ?? reason(answer) });
      return;
    }
    const characters = data.billed ?? 0;
    const euro =
      price &&
      new Intl.NumberFormat(document.body.dataset.locale, {
        style: "currency",
        currency: "EUR",
        maximumFractionDigits: 4,
      }).format((characters * price) / 1_000_000);
    const cost = euro ? t("machine.costEuro", { characters, euro }) : t("machine.cost", { characters });
    if (data.field) {
      const { pieces } = data.field;
      box.replaceChildren(
        this.readOnly(data.field),
        button(t("other.use"), () => this.use(pieces)),
      );
    } else {
      const text = make("div", data.text, "text");
      text.lang = "nl";
      text.dir = "ltr";
      box.replaceChildren(text);
    }
    box.append(make("p", cost, "hint"));
  }
}

/** Words of a sentence with a part of it in another language. */
function isolate(sentence: string, part: string, lang: string, className = ""): HTMLElement {
  const [before = "", after = ""] = sentence.split("\u2068");
  const line = make("span", before, className);
  const words = make("bdi", part);
  words.lang = lang;
  line.append(words, after);
  return line;
}

function markWith(id: number, mark: Mark): HTMLElement {
  const element = markElement(id, mark);
  if (!isAlone(mark)) element.textContent = nameOf(mark);
  return element;
}
