/** A post and its cards. */
import { call } from "./api.ts";
import { COMMANDS } from "./card.ts";
import { createListener } from "./events.ts";
import type { Card, OpenPost } from "./handles.ts";
import { watchKeys } from "./keys.ts";
import { watchPage } from "./page.ts";
import { neighbour, nextUnsigned, progressOf, startPostState, textOfBlock, worstOf } from "./post-state.ts";
import { refresher } from "./post-sync.ts";
import { askToAccept, byId, goToEnd, say, showLeft, showProgress, showSaveState } from "./post-view.ts";
import { forget } from "./saver.ts";
import { signPost } from "./sign-post.ts";

/** Brings a post's page to life. */
export function startPost(): void {
  const post = openPost();
  const listener = createListener(post);
  watchCommands(post);
  // On leaving, unsaved text is sent; a browser asks first when it may not arrive.
  window.addEventListener("pagehide", () => void post.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return listener.start();
    listener.stop();
    return post.retry();
  });
  window.addEventListener("online", () => post.retry());
  void post.refresh().then(() => listener.start());
}

function openPost(): OpenPost {
  const {
    path = "",
    lang = "",
    dir = "",
    language = "",
    viaDir = "ltr",
    viaName = "",
  } = byId("post").dataset;
  const cards = new Map<string, Card>();
  const all = () => [...cards.values()];
  let state = startPostState;
  const page = watchPage(
    byId<HTMLIFrameElement>("page"),
    (block) => post.focus(textOfBlock(state.order, block, (id) => cards.get(id)?.state.data.block)),
    () => post.focus(state.current),
  );
  const visitor = Math.random().toString(36).slice(2);
  const post: OpenPost = {
    ...{ path, lang, dir, language, viaDir, viaName, visitor, cards },
    get state() {
      return state;
    },
    get settings() {
      return state.settings;
    },
    dispatch(next) {
      const before = state;
      state = next;
      if (state.current === before.current) return;
      showCurrent(post, before.current);
      if (state.current !== undefined) page.goTo(cards.get(state.current)?.state.data.block);
    },
    onState: () => showState(post),
    onProgress: () =>
      showProgress(progressOf(all().map((card) => card.state.data.state)), state.settings.canSign),
    onCard() {
      post.onProgress();
      page.later();
    },
    onFocus(id) {
      if (state.current === id) return;
      post.dispatch({ ...state, current: id });
      void call("POST", `here/${path}`, { visitor, text: id });
    },
    onDutch: () => void post.refresh(),
    onGone: (id, { words }) => showLeft(words, post, () => forget(path, id)),
    next: (id) =>
      goTo(
        post,
        nextUnsigned(state.order, id, (each) => cards.get(each)!.state.data.state),
      ),
    accept: askToAccept,
    say: (text) => say(text, () => showState(post)),
    refresh: () => refresh(),
    focus: (id) => (id === undefined ? undefined : cards.get(id)?.field.element.focus()),
    flush: () => Promise.all(all().map(({ saver }) => saver.flush())),
    retry() {
      for (const { saver } of all()) if (saver.isUnsaved) void saver.flush();
    },
  };
  const refresh = refresher(post);
  return post;
}

/** The worst state of saving among all cards. */
function showState({ cards }: OpenPost): void {
  const all = [...cards.values()];
  const worst = worstOf(all.map(({ state }) => state.saving.state));
  const failed = all.find(({ state }) => state.saving.state === worst);
  showSaveState(worst, failed?.view.find(".field-state").textContent ?? "");
}

function showCurrent({ cards, state: { current } }: OpenPost, before: string | undefined): void {
  if (before !== undefined) cards.get(before)?.view.element.removeAttribute("aria-current");
  if (current !== undefined) cards.get(current)?.view.element.setAttribute("aria-current", "true");
}

/** Goes to a card; without one to the end. */
function goTo(post: OpenPost, id: string | undefined): void {
  post.focus(id);
  if (id === undefined) goToEnd();
  else post.cards.get(id)!.view.element.scrollIntoView({ block: "center" });
}

function watchCommands(post: OpenPost): void {
  const step = (by: 1 | -1) => goTo(post, neighbour(post.state.order, post.state.current, by));
  const run = (command: (card: Card) => void) => () => {
    const card = post.state.current === undefined ? undefined : post.cards.get(post.state.current);
    if (card) command(card);
  };
  const help = () => byId<HTMLDialogElement>("help").showModal();
  byId("sign-all-button").addEventListener("click", () => void signPost(post));
  byId("help-button").addEventListener("click", help);
  watchKeys({
    next: () => step(1),
    previous: () => step(-1),
    save: () => void post.flush(),
    sign: run(COMMANDS.sign),
    copy: run(COMMANDS.copy),
    reset: run(COMMANDS.back),
    ignore: run(COMMANDS.ignore),
    more: run(COMMANDS.more),
    page: () => byId("page").focus(),
    help,
  });
}
