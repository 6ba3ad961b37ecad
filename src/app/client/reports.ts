/** Readers' reports on the task list: the notice, which follows what comes in, and the form to add one. */
import type { AddedReport, AddedReports } from "../review/reports.ts";
import { call, reason } from "./api.ts";
import { inAnyLanguage, make } from "./dom.ts";
import { t } from "./texts.ts";

/** Milliseconds after an event: a chat with several reports writes several files. */
const QUIET = 500;

const notice = () => document.getElementById("reports")!;

export function startReports(): void {
  notice().addEventListener("click", (event) => {
    const id = (event.target as Element).closest<HTMLElement>("[data-answer]")?.dataset.answer;
    if (id !== undefined) void answer(id);
  });
  startForm();
  follow();
}

async function answer(id: string): Promise<void> {
  const answered = await call("POST", `reports/${id}/answer`, {});
  // Another editor may have answered it.
  if (answered.status === 200 || answered.status === 404) await refresh();
  else notice().prepend(make("p", reason(answered), "error"));
}

/** Shows the notice as the server has it now; without a connection it stays as it is. */
async function refresh(): Promise<void> {
  try {
    const response = await fetch(location.href, { credentials: "same-origin" });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const now = page.getElementById("reports");
    // What is unchanged is not read aloud again.
    if (now && now.innerHTML !== notice().innerHTML) notice().replaceChildren(...now.childNodes);
  } catch {}
}

/** Listens only while the page is visible: a browser allows six connections to a server. */
function follow(): void {
  const visitor = crypto.randomUUID();
  let events: EventSource | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  const show = () => {
    if (document.visibilityState === "hidden") {
      events?.close();
      events = undefined;
      return;
    }
    if (events) return;
    events = new EventSource(`/api/events/tasks?visitor=${visitor}`);
    events.addEventListener("reports", () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, QUIET);
    });
    events.addEventListener("open", () => {
      if (!isFirst) void refresh();
      isFirst = false;
    });
  };
  document.addEventListener("visibilitychange", show);
  addEventListener("pagehide", () => events?.close());
  show();
}

/** Adds what a member pastes. What is not written stays in the field. */
function startForm(): void {
  const form = document.getElementById("report-form") as HTMLFormElement | null;
  if (!form) return;
  const error = form.querySelector<HTMLElement>(".error")!;
  const added = form.querySelector<HTMLElement>(".added")!;
  const text = form.querySelector("textarea")!;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sent = text.value;
    const answered = await call<AddedReports>("POST", "reports", { text: sent });
    error.hidden = answered.status === 200;
    added.replaceChildren();
    if (answered.status !== 200) {
      error.textContent = reason(answered);
      return;
    }
    const { reports, dropped } = answered.data;
    const isKept = reports.every(({ outcome }) => outcome !== "noWords" && outcome !== "broken");
    if (isKept && text.value === sent) text.value = "";
    added.append(...reports.map(addedLine));
    if (dropped.length > 0) added.append(droppedLine(dropped));
    await refresh();
  });
}

function addedLine({ words, outcome, slug }: AddedReport): HTMLElement {
  const line = make("p");
  const about = make("bdi", slug);
  about.dir = "ltr";
  line.append(about, ": ", inAnyLanguage(make("q", words)), " ", t(`reports.outcome.${outcome}`));
  return line;
}

function droppedLine(dropped: readonly string[]): HTMLElement {
  const line = make("p", `${t("reports.dropped")} `, "hint");
  line.append(inAnyLanguage(make("span", dropped.join(" / "))));
  return line;
}
