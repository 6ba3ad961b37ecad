/** The page as readers see it, next to the cards. */
export interface PageView {
  /** Reloads it once nothing has changed for a moment. */
  later(): void;
  /** Scrolls to a block; without one to the top. */
  goTo(block: string | undefined): void;
}

const PAUSE = 1_500;

/** `onBlock` gets the id of a block chosen in the page ("" above the text); `onLeave` is called on going back. */
export function watchPage(
  frame: HTMLIFrameElement,
  onBlock: (block: string) => void,
  onLeave: () => void,
): PageView {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let place = "";
  let isLoaded = false;
  const show = () => {
    const page = frame.contentDocument;
    // Hidden on a phone, where it need not load.
    if (!page || !frame.contentWindow || frame.offsetParent === null) return;
    if (place !== "" && page.getElementById(place)) {
      frame.contentWindow.location.replace(`${frame.contentWindow.location.pathname}#${place}`);
    } else frame.contentWindow.scrollTo(0, 0);
  };
  frame.addEventListener("load", () => {
    isLoaded = true;
    // The page's own scripts do not run; these listeners are the app's.
    frame.contentDocument?.addEventListener("keydown", ({ altKey, code }) => {
      if (altKey && code === "KeyP") onLeave();
    });
    frame.contentDocument?.addEventListener("click", (event) => {
      event.preventDefault();
      const target = event.target as Element | null;
      const block = target?.closest(".prose [id]");
      if (block) onBlock(block.id);
      else if (target?.closest(".article-header")) onBlock("");
    });
    show();
  });
  return {
    later() {
      clearTimeout(timer);
      if (!isLoaded) return;
      timer = setTimeout(() => frame.contentWindow?.location.reload(), PAUSE);
    },
    goTo(block = "") {
      place = block;
      show();
    },
  };
}
