/** Changes of a text other than typing: signatures, comments, warnings and other versions. */
import { call } from "./api.ts";
import { isUnsigned, settle } from "./card-state.ts";
import type { CardData, Finding } from "./data.ts";
import type { Card } from "./handles.ts";
import { t } from "./texts.ts";

/** How often a change is retried when somebody else changed the entry first. */
const TRIES = 3;

/** Changes what belongs to the text but is not its words, on the entry as the server has it now. */
export async function change(card: Card, what: string, body: object): Promise<boolean> {
  await card.saver.flush();
  for (let tries = 0; ; tries++) {
    const answer = await call<{ card?: CardData }>(
      "POST",
      `${card.path}/${what}`,
      body,
      card.state.data.version,
    );
    const { card: data } = answer.data;
    if (data) card.receive(data, card.saver.isUnsaved);
    if (answer.status === 200) return true;
    if (answer.status === 412 && data && tries < TRIES) continue;
    card.showSaving("failed", answer);
    return false;
  }
}

/** Sends the comment in the field. */
export async function comment(card: Card): Promise<void> {
  const area = card.view.find<HTMLTextAreaElement>("textarea");
  if (area.value.trim() === "") return;
  if (await change(card, "comment", { text: area.value })) area.value = "";
}

/** Signs the text once all of it is saved, then goes to the next; `accept` names checks whose errors are accepted. */
export async function sign(card: Card, accept: readonly string[] = []): Promise<void> {
  const { post, saver, field } = card;
  if (!post.settings.canSign) return;
  await saver.flush();
  if (saver.isUnsaved) return;
  if (!isUnsigned(card.state)) return post.next(card.id);
  const answer = await call<{ card?: CardData; refused?: Finding[] }>(
    "POST",
    `${card.path}/sign`,
    { accept },
    card.state.data.version,
  );
  const { card: data, refused } = answer.data;
  if (data) card.receive(data, false);
  if (answer.status === 200) {
    post.say(t(`state.${card.state.data.state}`));
    card.dispatch(settle(card.state));
    post.next(card.id);
  } else if (refused) {
    if (await post.accept(refused))
      await sign(
        card,
        refused.map(({ check }) => check),
      );
    else field.element.focus();
  } else if (answer.status === 412) post.say(t("error.changed"));
  else card.showSaving("failed", answer);
}
