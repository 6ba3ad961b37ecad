/** A post and its cards. */
import { call, reason } from "./api.ts";
import { Card, type Host } from "./card.ts";
import { type CardData, type Finding, familyOf, type PostData } from "./data.ts";
import { button, inAnyLanguage, inLanguage, make } from "./dom.ts";
import { watchKeys } from "./keys.ts";
import { watchPage } from "./page.ts";
import { forget, type Unsaved, unsavedOf } from "./saver.ts";
import { t } from "./texts.ts";

const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;

export function startPost(): void {
  const post = byId("post");
  const path = post.dataset.path!;
  const visitor = Math.random().toString(36).slice(2);
  const list = byId("cards");
  const cards = new Map<string, Card>();
  let current: Card | undefined;

  const page = watchPage(
    byId<HTMLIFrameElement>("page"),
    (block) => {
      const card = block === "" ? ordered()[0] : ordered().find(({ data }) => data.block === block);
      card?.field.focus();
    },
    () => current?.field.focus(),
  );
  const ordered = () =>
    [...cards.values()].sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));

  const host: Host = {
    path,
    lang: post.dataset.lang!,
    dir: post.dataset.dir!,
    language: post.dataset.language!,
    viaDir: post.dataset.viaDir ?? "ltr",
    viaName: post.dataset.viaName ?? "",
    engines: [],
    backTranslation: false,
    canSign: false,
    onState: showState,
    onCard() {
      showProgress();
      page.later();
    },
    onFocus(card) {
      if (current === card) return;
      current?.element.removeAttribute("aria-current");
      current = card;
      card.element.setAttribute("aria-current", "true");
      page.goTo(card.data.block);
      void call("POST", `here/${path}`, { visitor, text: card.data.id });
    },
    onDutch: () => void refresh(),
    onGone: showLeft,
    next: (card) => go(1, card, true),
    accept,
    say,
  };

  function say(text: string): void {
    byId("others").dataset.said = text;
    const state = byId("save-state");
    state.textContent = text;
    setTimeout(showState, 2_500);
  }

  /** The worst of all cards' states: what is not on the server must not look so. */
  function showState(): void {
    const states = [...cards.values()].map(({ state }) => state);
    const worst =
      (["closed", "failed", "offline", "waiting"] as const).find((each) => states.includes(each)) ?? "saved";
    const line = byId("save-state");
    line.dataset.state = worst;
    const failed = [...cards.values()].find(({ state }) => state === worst);
    line.textContent =
      worst === "failed" ? (failed?.find(".field-state").textContent ?? "") : t(`save.${worst}`);
  }

  function showProgress(): void {
    const all = [...cards.values()];
    const signed = all.filter(({ data }) => data.state === "reviewed").length;
    const bar = byId<HTMLProgressElement>("progress");
    bar.max = Math.max(1, all.length);
    bar.value = signed;
    byId("progress-text").textContent = t("post.signed", { signed, total: all.length });
    const open = all.filter(({ data }) => data.state !== "reviewed" && data.state !== "missing").length;
    const missing = all.some(({ data }) => data.state === "missing");
    byId("sign-all").hidden = all.length === 0;
    byId("sign-all-button").hidden = open === 0 || !host.canSign;
    byId("sign-all-back").hidden = open > 0;
    byId("sign-all-text").textContent =
      open === 0 && !missing ? t("post.done") : open > 0 ? t("post.unsigned", { count: open }) : "";
  }

  /** To another card: the next one, or the next that is not signed. */
  function go(step: 1 | -1, from: Card | undefined, isUnsigned = false): void {
    const all = ordered();
    const at = from ? all.indexOf(from) : -1;
    const rest = step === 1 ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).reverse();
    const target = isUnsigned
      ? (rest.find(({ data }) => data.state !== "reviewed") ??
        all.find(({ data }) => data.state !== "reviewed"))
      : rest[0];
    if (!target) {
      goToEnd();
      return;
    }
    target.field.focus();
    target.element.scrollIntoView({ block: "center" });
  }

  function goToEnd(): void {
    byId("sign-all").scrollIntoView({ block: "center" });
    byId(byId("sign-all-button").hidden ? "sign-all-back" : "sign-all-button").focus();
  }

  async function accept(findings: Finding[]): Promise<boolean> {
    const dialog = byId<HTMLDialogElement>("accept");
    dialog.querySelector("ul")!.replaceChildren(
      ...findings.map(({ check, message }) => {
        const item = document.createElement("li");
        const detail = inAnyLanguage(make("small", message));
        detail.lang = "en";
        item.append(`${t(`check.${familyOf(check)}`)} `, detail);
        return item;
      }),
    );
    dialog.returnValue = "no";
    dialog.showModal();
    await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
    return dialog.returnValue === "yes";
  }

  async function signAll(accepted: string[] = []): Promise<void> {
    await Promise.all([...cards.values()].map(({ saver }) => saver.flush()));
    if ([...cards.values()].some(({ saver }) => saver.isUnsaved)) return;
    const now = await call<PostData>("GET", `posts/${path}`);
    if (now.status !== 200) return say(reason(now));
    // What is signed is what stands on the cards, and nothing that came since.
    const isRead = now.data.cards.every(({ id, version }) => cards.get(id)?.data.version === version);
    if (!isRead) {
      put(now.data);
      return say(t("error.changed"));
    }
    const answer = await call<{ cards?: CardData[]; refused?: Finding[] }>(
      "POST",
      `posts/${path}/sign`,
      { accept: accepted },
      now.data.version,
    );
    if (answer.status === 200) {
      for (const data of answer.data.cards!) cards.get(data.id)?.take(data, false);
      goToEnd();
      say(t("post.done"));
    } else if (answer.status === 409 && answer.data.refused) {
      const { refused } = answer.data;
      if (await accept(refused)) await signAll(refused.map(({ check }) => check));
    } else {
      void refresh();
      say(reason(answer));
    }
  }

  /** Brings the cards in line with the server's. */
  function put(data: PostData): void {
    const { engines, backTranslation, canSign } = data;
    Object.assign(host, { engines, backTranslation, canSign });
    const there = new Set(data.cards.map(({ id }) => id));
    const place = current ? ordered().indexOf(current) : -1;
    for (const [id, card] of cards) {
      if (there.has(id)) continue;
      const hadFocus = card.element.contains(document.activeElement);
      if (card.saver.isUnsaved) void card.saver.flush();
      card.element.remove();
      cards.delete(id);
      if (card === current) current = undefined;
      if (hadFocus) setTimeout(() => ordered()[Math.min(place, cards.size - 1)]?.field.focus());
    }
    let before: Element | null = null;
    for (const each of data.cards) {
      let card = cards.get(each.id);
      if (!card) {
        card = new Card(each, host);
        cards.set(each.id, card);
      } else if (card.data.version !== each.version && !card.saver.isUnsaved) card.take(each, false);
      const { element } = card;
      const next: Element | null = before ? before.nextElementSibling : list.firstElementChild;
      if (next !== element) {
        list.insertBefore(element, next);
        card.showFacts();
      }
      before = element;
    }
    byId("loading").hidden = true;
    showProgress();
  }

  let isFirst = true;
  let refreshing: Promise<void> | undefined;
  function refresh(): Promise<void> {
    refreshing ??= (async () => {
      const answer = await call<PostData>("GET", `posts/${path}`);
      refreshing = undefined;
      if (answer.status === 200) {
        put(answer.data);
        if (isFirst) bringBack();
        isFirst = false;
      } else if (isFirst) byId("loading").textContent = reason(answer);
      else if (answer.status === 401) say(t("save.closed"));
    })();
    return refreshing;
  }

  /** What this browser kept from last time goes to the server now. */
  function bringBack(): void {
    for (const [id, unsaved] of unsavedOf(path)) {
      const card = cards.get(id);
      if (card) {
        card.saver.version = unsaved.version;
        card.use(unsaved.pieces);
        card.saver.version = unsaved.version;
        void card.saver.flush();
      } else void sendLeft(id, unsaved);
    }
    (document.activeElement as HTMLElement | null)?.blur();
  }

  async function sendLeft(id: string, unsaved: Unsaved): Promise<void> {
    const answer = await call<object>(
      "PUT",
      `texts/${path}/${id}`,
      { pieces: unsaved.pieces },
      unsaved.version,
    );
    if (answer.status === 200 || answer.status === 409) {
      forget(path, id);
      return refresh();
    }
    showLeft(id, unsaved);
  }

  /** Shows what belongs to no card any more, until it is put away. */
  function showLeft(id: string, unsaved: Unsaved): void {
    const box = byId("leftovers");
    box.hidden = false;
    const item = make("li");
    item.append(inLanguage(make("span", unsaved.words), host.lang, host.dir), " ");
    const drop = button(t("other.drop"), () => {
      forget(path, id);
      item.remove();
      box.hidden = box.querySelector("li") === null;
    });
    item.append(drop);
    box.querySelector("ul")!.append(item);
  }

  const retry = () => {
    for (const { saver } of cards.values()) if (saver.isUnsaved) void saver.flush();
  };

  /** A browser has six connections to a server, and pages in the background need none. */
  let events: EventSource | undefined;
  function listen(): void {
    if (events || document.visibilityState === "hidden") return;
    events = new EventSource(`/api/events/${path}?visitor=${visitor}`);
    events.addEventListener("open", () => {
      retry();
      if (!isFirst) void refresh();
    });
    events.addEventListener("changed", (event) => {
      const { cards: changed } = JSON.parse((event as MessageEvent<string>).data) as { cards: CardData[] };
      for (const data of changed) {
        const card = cards.get(data.id);
        if (!card || card.data.version === data.version || card.saver.isUnsaved) continue;
        // News of what was here before comes late: only the server knows what is there now.
        if (card.hasHad(data.version)) void refresh();
        else card.take(data, false);
      }
    });
    events.addEventListener("files", () => void refresh());
    events.addEventListener("here", (event) => {
      const { others } = JSON.parse((event as MessageEvent<string>).data) as {
        others: { name: string; text?: string }[];
      };
      const names = [...new Set(others.map(({ name }) => name))];
      byId("others").textContent = names.length > 0 ? t("here.others", { names: names.join(", ") }) : "";
      for (const [id, card] of cards) {
        const here = others.find(({ text }) => text === id);
        card.find(".card-others").textContent = here ? t("card.here", { name: here.name }) : "";
      }
    });
  }

  byId("sign-all-button").addEventListener("click", () => void signAll());
  watchKeys({
    next: () => go(1, current),
    previous: () => go(-1, current),
    save: () => void Promise.all([...cards.values()].map(({ saver }) => saver.flush())),
    sign: () => void current?.sign(),
    copy: () => current?.copy(),
    reset: () => current?.reset(),
    ignore: () => current?.ignoreFirst(),
    more: () => current?.more(),
    page: () => byId("page").focus(),
    help: () => byId<HTMLDialogElement>("help").showModal(),
  });
  byId("help-button").addEventListener("click", () => byId<HTMLDialogElement>("help").showModal());
  // Leaving: what is not saved goes out now; a browser asks first when it cannot be sure that it arrives.
  window.addEventListener("pagehide", () => {
    for (const { saver } of cards.values()) void saver.flush();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return listen();
    events?.close();
    events = undefined;
    return retry();
  });
  window.addEventListener("online", retry);
  void refresh().then(listen);
}
