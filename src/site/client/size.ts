import { chosenSize, keepSize, showSize } from "./sizes.ts";

const SIZES = ["", "larger", "largest"];

/** The button "Aa": each press gives the next size of letters, and after the last the first. */
export function startSize(): void {
  const button = document.querySelector<HTMLElement>(".size");
  const status = document.querySelector<HTMLElement>(".size + [role]");
  if (!button || !status) return;
  const words = button.dataset.sizes!.split("|");
  const current = () => Math.max(0, SIZES.indexOf(document.documentElement.dataset.size ?? ""));
  const name = () => {
    button.title = words[current()]!;
  };
  name();
  button.addEventListener("click", () => {
    const size = SIZES[(current() + 1) % SIZES.length]!;
    showSize(size);
    keepSize(size);
    name();
    status.textContent = button.title;
  });
  // A page from the browser's memory was drawn before the choice.
  addEventListener("pageshow", () => {
    showSize(chosenSize());
    name();
  });
}
