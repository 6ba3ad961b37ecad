/** Drafts from engines, which cost money. */
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import * as v from "valibot";
import { nameOf } from "../../review/catalogue-store.ts";
import { fieldIn } from "../../review/places.ts";
import { createLimit } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { type Asker, body, emptyBody, onlyFor, type Steps, TEXT } from "./middleware.ts";

const Engine = v.object({ engine: v.string() });
const noEngine = () => new Refusal(422, "engine", "this engine is not available here");

export const draftRoutes = ({ drafts, audit }: Services, { signedIn, post }: Steps) => {
  const requests = createLimit(20, 1 / 3);
  const seldom = createMiddleware<Asker>(async (context, next) => {
    if (!requests.allows(context.var.person.id)) {
      throw new Refusal(429, "busy", "too many drafts; wait a moment");
    }
    await next();
  });
  return new Hono()
    .post(
      `/texts${TEXT}/draft`,
      signedIn,
      post,
      seldom,
      body(Engine, { engine: noEngine }),
      async (context) => {
        const { person, opened } = context.var;
        const id = context.req.param("id")!;
        const made = await drafts.draft(opened, id, context.req.valid("json").engine);
        audit.add({ what: "draft", member: person.id, name: person.name, where: nameOf(opened), text: id });
        return context.json({ ...made, field: fieldIn(opened, id, made.text) });
      },
    )
    .post(`/texts${TEXT}/back`, signedIn, onlyFor("editor"), post, seldom, emptyBody(), async (context) =>
      context.json(await drafts.backTranslate(context.var.opened, context.req.param("id")!)),
    );
};
