/** Steps shared by the API's handlers: each reads one part of a request, or refuses the request. */
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { validator } from "hono/validator";
import * as v from "valibot";
import type { EditRequest } from "../../review/change-entry.ts";
import { mustBe, type Person } from "../authentication.ts";
import { createLimit } from "../limits.ts";
import type { Role } from "../members.ts";
import { Refusal } from "../refusal.ts";
import { openCatalogueOf, type Services } from "../services.ts";

/** A post in one language, as in paths, and one of its texts. */
export const POST = "/:language/:kind/:slug";
export const TEXT = `${POST}/:id{[0-9a-f]{12}}`;

export interface Asker {
  Variables: { person: Person };
}
/** A post that the person may see. */
export interface PostAsker {
  Variables: { person: Person; opened: EditRequest["opened"] };
}
/** A change of a text or a post; `change.id` is "" if the path names no text. */
export interface ChangeAsker {
  Variables: { person: Person; opened: EditRequest["opened"]; change: EditRequest };
}

/** Steps that need the services, in the order in which routes use them. */
export interface Steps {
  /** Sets `person`. Throws a Refusal for unknown visitors and too many requests. */
  signedIn: MiddlewareHandler<Asker>;
  /** Sets `opened`, the post in the path. */
  post: MiddlewareHandler<PostAsker>;
  /** Sets `change`, with the version that the person has read: without it a change could undo another one. */
  change: MiddlewareHandler<ChangeAsker>;
}

const Version = v.pipe(v.string(), v.regex(/^"[0-9a-f]{12,16}"$/));

export function stepsOf(services: Services): Steps {
  /** Per browser: far above what a person does, far below what hurts. */
  const writes = createLimit(600, 60);
  return {
    signedIn: createMiddleware<Asker>(async (context, next) => {
      const person = services.authentication.person(context);
      if (!writes.allows(person.device)) throw new Refusal(429, "busy", "too many requests; wait a moment");
      context.set("person", person);
      await next();
    }),
    post: createMiddleware<PostAsker>(async (context, next) => {
      context.set("opened", openCatalogueOf(services, context, context.var.person));
      await next();
    }),
    change: createMiddleware<ChangeAsker>(async (context, next) => {
      const { person, opened } = context.var;
      const read = v.safeParse(Version, context.req.header("if-match"));
      if (!read.success) throw new Refusal(428, "version", "send the version that you read in If-Match");
      context.set("change", {
        opened,
        person,
        id: context.req.param("id") ?? "",
        version: read.output.slice(1, -1),
      });
      await next();
    }),
  };
}

/** Refuses people without one of these roles. */
export const onlyFor = (...roles: Role[]) =>
  createMiddleware<Asker>(async (context, next) => {
    mustBe(context.var.person, roles);
    await next();
  });

/** Refusals by property; `""` is for the whole body. */
type Refusals = Readonly<Record<string, () => Refusal>>;

/**
 * Validates the JSON object of a request with `schema`, for `context.req.valid("json")`. An invalid one gets the
 * refusal in `refusals` for its first invalid property, else 400 with the path and message of Valibot.
 */
export const body = <S extends v.GenericSchema<object, object>>(schema: S, refusals: Refusals = {}) =>
  validator("json", (value: unknown): v.InferOutput<S> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new Refusal(400, "json", "the request is not a JSON object");
    }
    const read = v.safeParse(schema, value, { abortEarly: true });
    if (read.success) return read.output;
    const [issue] = read.issues;
    const place = v.getDotPath(issue) ?? "";
    throw refusals[place]?.() ?? new Refusal(400, "json", `${place}: ${issue.message}`);
  });

/** A body without properties. */
export const emptyBody = () => body(v.object({}));
