/** Live events from the server: who else is in the post, and what changed. */
import type { CardData } from "./data.ts";
import type { OpenPost } from "./handles.ts";
import { showOthers } from "./post-view.ts";
import { t } from "./texts.ts";

interface Visitor {
  name: string;
  text?: string;
}

/** Listens only while the page is visible: a browser allows six connections to a server. */
export function createListener(post: OpenPost): { start(): void; stop(): void } {
  let events: EventSource | undefined;
  return {
    start() {
      if (events || document.visibilityState === "hidden") return;
      events = listen(post);
    },
    stop() {
      events?.close();
      events = undefined;
    },
  };
}

function listen(post: OpenPost): EventSource {
  const events = new EventSource(`/api/events/${post.path}?visitor=${post.visitor}`);
  const on = <T>(name: string, handle: (data: T) => void) =>
    events.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent<string>).data) as T));
  events.addEventListener("open", () => {
    post.retry();
    if (post.state.isLoaded) void post.refresh();
  });
  on<{ cards: CardData[] }>("changed", ({ cards }) => {
    for (const data of cards) receive(post, data);
  });
  on<object>("files", () => void post.refresh());
  on<{ others: Visitor[] }>("here", ({ others }) => {
    showOthers([...new Set(others.map(({ name }) => name))]);
    for (const [id, { view }] of post.cards) {
      const here = others.find(({ text }) => text === id);
      view.find(".card-others").textContent = here ? t("card.here", { name: here.name }) : "";
    }
  });
  return events;
}

function receive(post: OpenPost, data: CardData): void {
  const card = post.cards.get(data.id);
  if (!card || card.state.data.version === data.version || card.saver.isUnsaved) return;
  // A late event carries an older version: only the server knows the current one.
  if (card.state.versions.has(data.version)) void post.refresh();
  else card.receive(data, false);
}
