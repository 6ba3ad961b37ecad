/** What handlers of the API have in common: each step reads one thing of a request, or refuses the request. */
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

/** A post in one language, as paths name it, and one of its texts. */
export const POST = "/:language/:kind/:slug";
export const TEXT = `${POST}/:id{[0-9a-f]{12}}`;

export interface Asker {
  Variables: { person: Person };
}
/** A post that the person may see. */
export interface PostAsker {
  Variables: { person: Person; opened: EditRequest["opened"] };
}
/** A change of a text or a post; `change.id` is "" where the path names no text. */
export interface ChangeAsker {
  Variables: { person: Person; opened: EditRequest["opened"]; change: EditRequest };
}

/** Steps that need the services, in the order in which routes take them. */
export interface Steps {
  /** Sets `person`. Throws a Refusal when nobody known asks, or too often. */
  signedIn: MiddlewareHandler<Asker>;
  /** Sets `opened`, the post that the path names. */
  post: MiddlewareHandler<PostAsker>;
  /** Sets `change`, with the version that the person has read: a change without one could undo another's. */
  change: MiddlewareHandler<ChangeAsker>;
}

const Version = v.pipe(v.string(), v.regex(/^"[0-9a-f]{12,16}"$/));

export function stepsOf(services: Services): Steps {
  /** Of one browser: far above what a person does, far below what hurts. */
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
      if (!read.success) throw new Refusal(428, "version", "say which version you read, with If-Match");
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

/** Refuses who has none of these roles. */
export const onlyFor = (...roles: Role[]) =>
  createMiddleware<Asker>(async (context, next) => {
    mustBe(context.var.person, roles);
    await next();
  });

/** How the value of a property, or the whole body under `""`, is refused. */
type Refusals = Readonly<Record<string, () => Refusal>>;

/**
 * The JSON object of a request, as `schema` describes it, for `context.req.valid("json")`. What does not fit is refused
 * as `refusals` have it for the first property that is wrong, else with 400 and the path and fault that Valibot names.
 */
export const body = <S extends v.GenericSchema<object, object>>(schema: S, refusals: Refusals = {}) =>
  validator("json", (value: unknown): v.InferOutput<S> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new Refusal(400, "json", "the request is no JSON object");
    }
    const read = v.safeParse(schema, value, { abortEarly: true });
    if (read.success) return read.output;
    const [issue] = read.issues;
    const place = v.getDotPath(issue) ?? "";
    throw refusals[place]?.() ?? new Refusal(400, "json", `${place}: ${issue.message}`);
  });

/** A body that has nothing to say. */
export const emptyBody = () => body(v.object({}));
