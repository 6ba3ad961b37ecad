/** Names and invitations. */
import { call, reason } from "./api.ts";
import { t } from "./texts.ts";

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E | null;

function failed(form: HTMLElement, text: string): void {
  const line = form.querySelector<HTMLElement>(".error")!;
  line.textContent = text;
  line.hidden = false;
}

/** Working alone: the name to sign with. */
export function startName(): void {
  const form = byId<HTMLFormElement>("name-form");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = new FormData(form).get("name");
    const answer = await call("POST", "name", { name });
    if (answer.status !== 200) return failed(form, answer.status === 422 ? t("error.name") : reason(answer));
    // This browser keeps what waits for a name.
    location.reload();
    return undefined;
  });
}

/** An editor invites members and revokes them. */
export function startInvitations(): void {
  const form = byId<HTMLFormElement>("invite-form");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await call<{ secret?: string }>(
      "POST",
      "invitations",
      Object.fromEntries(new FormData(form)),
    );
    if (answer.status !== 200) return failed(form, answer.status === 422 ? t("error.name") : reason(answer));
    const line = form.querySelector<HTMLElement>(".invitation")!;
    line.querySelector("output")!.textContent = `${location.origin}/join#${answer.data.secret}`;
    line.hidden = false;
    return undefined;
  });
  for (const each of document.querySelectorAll<HTMLElement>("[data-revoke]")) {
    each.addEventListener("click", async () => {
      const answer = await call("POST", `invitations/${each.dataset.revoke}/revoke`, {});
      if (answer.status === 200) location.reload();
    });
  }
}

/** Redeems an invitation. Its secret comes after `#`, so that browsers never send it to a server or a log. */
export function startJoin(): void {
  const error = byId<HTMLElement>("join-error")!;
  const fail = (text: string) => {
    error.textContent = text;
    error.hidden = false;
  };
  byId("join")!.addEventListener("click", async () => {
    const secret = location.hash.slice(1);
    if (secret === "") return fail(t("join.none"));
    const answer = await call("POST", "join", { secret });
    if (answer.status === 200) location.replace("/");
    else fail(answer.status === 403 ? t("error.invitation") : reason(answer));
    return undefined;
  });
}
