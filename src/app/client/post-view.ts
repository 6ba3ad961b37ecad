/** Shows an open post's state on its page, around the cards. */
import { type Finding, familyOf, type TextLanguage } from "./data.ts";
import { button, findingRemark, inLanguage, make } from "./dom.ts";
import type { Progress } from "./post-state.ts";
import type { SaveState } from "./saver.ts";
import { t } from "./texts.ts";

export const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;

/** Shows how saving goes; `fault` is the reason when it failed. */
export function showSaveState(state: SaveState, fault: string): void {
  const line = byId("save-state");
  line.dataset.state = state;
  line.textContent = state === "failed" ? fault : t(`save.${state}`);
}

/** Milliseconds for which a message replaces the state of saving. */
const SAID = 2_500;

export function say(text: string, then: () => void): void {
  byId("others").dataset.said = text;
  byId("save-state").textContent = text;
  setTimeout(then, SAID);
}

export function showProgress({ total, signed, open, hasMissing }: Progress, canSign: boolean): void {
  const bar = byId<HTMLProgressElement>("progress");
  bar.max = Math.max(1, total);
  bar.value = signed;
  byId("progress-text").textContent = t("post.signed", { signed, total });
  byId("sign-all").hidden = total === 0;
  byId("sign-all-button").hidden = open === 0 || !canSign;
  byId("sign-all-back").hidden = open > 0;
  const isDone = open === 0 && !hasMissing;
  byId("sign-all-text").textContent = isDone
    ? t("post.done")
    : open > 0
      ? t("post.unsigned", { count: open })
      : "";
}

/** Goes to the actions below the last card. */
export function goToEnd(): void {
  byId("sign-all").scrollIntoView({ block: "center" });
  byId(byId("sign-all-button").hidden ? "sign-all-back" : "sign-all-button").focus();
}

/** Asks whether to accept these errors. */
export async function askToAccept(findings: readonly Finding[]): Promise<boolean> {
  const dialog = byId<HTMLDialogElement>("accept");
  dialog.querySelector("ul")!.replaceChildren(
    ...findings.map(({ check, message }) => {
      const item = make("li");
      item.append(`${t(`check.${familyOf(check)}`)} `, findingRemark(message));
      return item;
    }),
  );
  dialog.returnValue = "no";
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
  return dialog.returnValue === "yes";
}

/** Shows typed text whose card is gone, until it is dismissed. */
export function showLeft(words: string, { lang, dir }: TextLanguage, onDrop: () => void): void {
  const box = byId("leftovers");
  box.hidden = false;
  const item = make("li");
  const drop = button(t("other.drop"), () => {
    onDrop();
    item.remove();
    box.hidden = box.querySelector("li") === null;
  });
  item.append(inLanguage(make("span", words), lang, dir), " ", drop);
  box.querySelector("ul")!.append(item);
}

export function showOthers(names: readonly string[]): void {
  byId("others").textContent = names.length > 0 ? t("here.others", { names: names.join(", ") }) : "";
}
