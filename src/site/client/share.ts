/** A reader's actions on the whole page: send it to another app, copy its address, print it. */
export function startSharing(): void {
  const section = document.querySelector<HTMLElement>(".share");
  if (!section) return;
  const meta = (name: string) =>
    document.querySelector<HTMLMetaElement>(`[property="og:${name}"]`)?.content ?? "";
  const url = meta("url");
  const status = section.querySelector("[role=status]") as HTMLElement;
  const button = (name: string, act: (button: HTMLElement) => void): HTMLElement => {
    const found = section.querySelector(`[data-share=${name}]`) as HTMLElement;
    found.onclick = () => act(found);
    return found;
  };
  const say = (done: boolean) => {
    status.textContent = done ? section.dataset.copied! : `${section.dataset.failed} \u2066${url}\u2069`;
  };

  button("print", () => print());
  button("copy", (focused) => {
    const copyOldWay = () => {
      say(copySelected(url));
      focused.focus();
    };
    // Missing on http and in old browsers; refused in some apps.
    if (navigator.clipboard) navigator.clipboard.writeText(url).then(() => say(true), copyOldWay);
    else copyOldWay();
  });
  // Closing the list of apps rejects, and needs no message.
  const other = button("other", () => navigator.share({ title: meta("title"), url }).catch(() => undefined));
  other.hidden = !("share" in navigator);
}

/** Copies by selecting, as browsers did before 2018. */
function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.className = "hidden-words";
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
