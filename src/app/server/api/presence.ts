/** Who is in a post, and live changes there. */
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import * as v from "valibot";
import { nameOf } from "../../review/catalogue-store.ts";
import type { Person } from "../authentication.ts";
import { TASK_LIST } from "../presence.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { body, POST, type Steps } from "./middleware.ts";

/** One open page, by a name that it chose. */
const VisitorId = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const Place = v.object({ visitor: VisitorId, text: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)) });
/** Milliseconds between signs of life: proxies close silent connections, and revoked members must be cut off. */
const PAUSE = 15_000;

export const presenceRoutes = ({ authentication, presence }: Services, { signedIn, post }: Steps) => {
  /** Sends what happens in a place until the page is closed, or its person may no longer be here. */
  const follow = (context: Context, person: Person, place: string): Response => {
    const visitor = v.safeParse(VisitorId, context.req.query("visitor"));
    if (!visitor.success) throw new Refusal(400, "visitor", "the page needs a visitor id");
    const id = `${person.device}/${visitor.output}`;
    return streamSSE(context, async (stream) => {
      let isOpen = true;
      const tell = (event: string, data: object) =>
        void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => undefined);
      // Members of other languages are not shown to each other.
      const name = place === TASK_LIST ? "" : person.name || "?";
      const leave = presence.enter(place, { id, name, tell });
      stream.onAbort(() => {
        isOpen = false;
        leave();
      });
      while (isOpen) {
        await stream.sleep(PAUSE);
        try {
          authentication.person(context);
          await stream.writeSSE({ event: "alive", data: "{}" });
        } catch {
          break;
        }
      }
      leave();
    });
  };
  return new Hono()
    .get("/events/tasks", signedIn, (context) => follow(context, context.var.person, TASK_LIST))
    .get(`/events${POST}`, signedIn, post, (context) =>
      follow(context, context.var.person, nameOf(context.var.opened)),
    )
    .post(`/here${POST}`, signedIn, post, body(Place), (context) => {
      const { person, opened } = context.var;
      const { visitor, text } = context.req.valid("json");
      presence.move(nameOf(opened), `${person.device}/${visitor}`, text);
      return context.json({});
    });
};
