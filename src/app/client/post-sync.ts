/** Keeps an open post in sync with the server, and sends what this browser kept. */
import { type Answer, call, reason } from "./api.ts";
import { createCard } from "./card.ts";
import type { PostData } from "./data.ts";
import type { OpenPost } from "./handles.ts";
import { receivePost } from "./post-state.ts";
import { byId, showLeft } from "./post-view.ts";
import { forget, type Unsaved, unsavedOf } from "./saver.ts";
import { t } from "./texts.ts";

/** Loads the post. A second call before the answer arrives waits for the same one. */
export function refresher(post: OpenPost): () => Promise<void> {
  let running: Promise<void> | undefined;
  const refresh = async () => {
    const answer = await call<PostData>("GET", `posts/${post.path}`);
    running = undefined;
    receive(post, answer);
  };
  return () => {
    running ??= refresh();
    return running;
  };
}

function receive(post: OpenPost, answer: Answer<PostData>): void {
  const isFirst = !post.state.isLoaded;
  if (answer.status === 200) {
    showPost(post, answer.data);
    if (isFirst) bringBack(post);
  } else if (isFirst) byId("loading").textContent = reason(answer);
  else if (answer.status === 401) post.say(t("save.closed"));
}

/** Updates the cards from the server's. */
export function showPost(post: OpenPost, data: PostData): void {
  const { cards, state: before } = post;
  post.dispatch(receivePost(before, data));
  dropCards(post, before.current === undefined ? -1 : before.order.indexOf(before.current));
  let last: Element | null = null;
  for (const each of data.cards) {
    const card = cards.get(each.id) ?? createCard(each, post);
    cards.set(each.id, card);
    if (card.state.data.version !== each.version && !card.saver.isUnsaved) card.receive(each, false);
    const { element } = card.view;
    const list = byId("cards");
    const next: Element | null = last ? last.nextElementSibling : list.firstElementChild;
    if (next !== element) {
      list.insertBefore(element, next);
      card.showFacts();
    }
    last = element;
  }
  byId("loading").hidden = true;
  post.onProgress();
}

/** Removes cards whose Dutch is gone; the focus goes to the card at `place` then. */
function dropCards({ cards, state: { order }, focus }: OpenPost, place: number): void {
  for (const [id, { view, saver }] of cards) {
    if (order.includes(id)) continue;
    const hadFocus = view.element.contains(document.activeElement);
    if (saver.isUnsaved) void saver.flush();
    view.element.remove();
    cards.delete(id);
    if (hadFocus) setTimeout(() => focus(order[Math.min(place, order.length - 1)]));
  }
}

/** Sends what this browser kept from last time. */
function bringBack(post: OpenPost): void {
  for (const [id, unsaved] of unsavedOf(post.path)) {
    const card = post.cards.get(id);
    if (card) {
      card.saver.version = unsaved.version;
      card.field.use(unsaved.parts);
      card.saver.version = unsaved.version;
      void card.saver.flush();
    } else void sendLeft(post, id, unsaved);
  }
  (document.activeElement as HTMLElement | null)?.blur();
}

async function sendLeft(post: OpenPost, id: string, { parts, version, words }: Unsaved): Promise<void> {
  const { path } = post;
  const answer = await call<object>("PUT", `texts/${path}/${id}`, { parts }, version);
  if (answer.status === 200 || answer.status === 409) {
    forget(path, id);
    return post.refresh();
  }
  showLeft(words, post, () => forget(path, id));
}
