import { silence } from "./listen.ts";

/** Presses of Shift or Escape in a row that leave, each within so many milliseconds of the one before. */
const PRESSES = 3;
const WITHIN = 5000;

/**
 * Safety pages leave as few traces as a browser allows. The quick exit empties the page at once and replaces it with
 * another site in the tab's history; until then, each link within the site replaces the page it is on,
 * so that there is never more than one of them to replace. (After GOV.UK's "Exit this page", which has no replacing.)
 */
export function startExit(): void {
  const exit = document.querySelector<HTMLAnchorElement>(".exit");
  if (!exit) return;

  const leave = () => {
    silence();
    // What the tab shows while the other site loads, and where Reload leads.
    document.title = exit.hostname;
    history.replaceState(null, "", "/");
    const said = document.createElement("p");
    said.setAttribute("role", "alert");
    document.body.textContent = "";
    document.body.appendChild(said).textContent = exit.dataset.leaving!;
    // Escape would stop the other site from loading.
    addEventListener("keydown", (event) => event.preventDefault());
    location.replace(exit.href);
  };

  // On the window, after all that a press of a link may do within the page.
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (link === exit) {
      event.preventDefault();
      return leave();
    }
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || event.defaultPrevented || opensElsewhere || link.target || link.origin !== location.origin)
      return;
    event.preventDefault();
    location.replace(link.href);
  });

  let presses = 0;
  let key = "";
  let when = 0;
  addEventListener("keyup", (event) => {
    const isNext = event.key === key && event.timeStamp - when < WITHIN;
    key = event.key;
    when = event.timeStamp;
    presses = key === "Shift" || key === "Escape" ? (isNext ? presses + 1 : 1) : 0;
    if (presses === PRESSES) leave();
  });
}
