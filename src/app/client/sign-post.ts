/** Signs all texts of a post. */
import { call, reason } from "./api.ts";
import type { CardData, Finding, PostData } from "./data.ts";
import type { OpenPost } from "./handles.ts";
import { showPost } from "./post-sync.ts";
import { goToEnd } from "./post-view.ts";
import { t } from "./texts.ts";

/** Signs the texts on the cards once they are saved; `accept` names checks whose errors are accepted. */
export async function signPost(post: OpenPost, accept: readonly string[] = []): Promise<void> {
  const { cards, path } = post;
  await post.flush();
  if ([...cards.values()].some(({ saver }) => saver.isUnsaved)) return;
  const now = await call<PostData>("GET", `posts/${path}`);
  if (now.status !== 200) return post.say(reason(now));
  // Signs what the cards show, not what came in since.
  const isRead = now.data.cards.every(({ id, version }) => cards.get(id)?.state.data.version === version);
  if (!isRead) {
    showPost(post, now.data);
    return post.say(t("error.changed"));
  }
  const answer = await call<{ cards?: CardData[]; refused?: Finding[] }>(
    "POST",
    `posts/${path}/sign`,
    { accept },
    now.data.version,
  );
  const { cards: signed, refused } = answer.data;
  if (answer.status === 200) {
    for (const data of signed!) cards.get(data.id)?.receive(data, false);
    goToEnd();
    post.say(t("post.done"));
  } else if (answer.status === 409 && refused) {
    if (await post.accept(refused))
      await signPost(
        post,
        refused.map(({ check }) => check),
      );
  } else {
    void post.refresh();
    post.say(reason(answer));
  }
}
