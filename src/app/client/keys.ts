/** Keyboard shortcuts; the dialog behind `?` lists them. */
export type Commands = Record<
  "next" | "previous" | "save" | "sign" | "copy" | "reset" | "ignore" | "more" | "page" | "help",
  () => void
>;

/** By the position of the key, as Alt with a letter types other characters on many keyboards. */
const ALT: Record<string, keyof Commands> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  KeyC: "copy",
  KeyZ: "reset",
  KeyI: "ignore",
  KeyM: "more",
  KeyP: "page",
};

export function watchKeys(commands: Commands): void {
  document.addEventListener("keydown", (event) => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    commands[command]();
  });
}

function commandOf(event: KeyboardEvent): keyof Commands | undefined {
  const { code, key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (document.querySelector("dialog[open]")) return undefined;
  const isControl = (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (altKey && !ctrlKey && !metaKey && !shiftKey) return ALT[code];
  if (isControl && code === "KeyS") return "save";
  if (isControl && key === "Enter") return "sign";
  const isWriting =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return key === "?" && !isWriting && !isControl && !altKey ? "help" : undefined;
}
