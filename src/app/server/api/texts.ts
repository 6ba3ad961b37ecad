/** Changes of a text's words, comments, other versions and ignored checks. */
import { Hono } from "hono";
import * as v from "valibot";
import { readParts } from "../../review/inline-codes.ts";
import { entryIn } from "../../review/places.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { body, type Steps, TEXT } from "./middleware.ts";

/** A field's content from a browser; `readParts` validates it, and stops where the nesting is too deep for a schema. */
const Typed = v.object({
  /** The name of `parts` in older pages, which cannot read today's answers either. */
  pieces: v.optional(v.never()),
  parts: v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const parts = readParts(dataset.value);
      if (parts) return parts;
      addIssue();
      return NEVER;
    }),
  ),
});
const outdated = () =>
  new Refusal(
    400,
    "outdated",
    "this page is from before an upgrade; reload it: this browser keeps what you typed",
  );
const unreadable = () => new Refusal(400, "parts", "the text cannot be read");

const OtherVersion = v.object({ text: v.optional(v.string(), "") });
const Ignored = v.object({ check: v.string(), off: v.optional(v.boolean(), false) });
const noCheck = () => new Refusal(422, "check", "no check has that name");

export const textRoutes = ({ edits, similarTexts }: Services, { signedIn, post, change }: Steps) =>
  new Hono()
    .put(
      `/texts${TEXT}`,
      signedIn,
      post,
      change,
      body(Typed, { pieces: outdated, parts: unreadable }),
      (context) => context.json({ card: edits.save(context.var.change, context.req.valid("json").parts) }),
    )
    .post(`/texts${TEXT}/drop`, signedIn, post, change, body(OtherVersion), (context) =>
      context.json({ card: edits.drop(context.var.change, context.req.valid("json").text) }),
    )
    .post(`/texts${TEXT}/ignore`, signedIn, post, change, body(Ignored, { check: noCheck }), (context) => {
      const { check, off } = context.req.valid("json");
      return context.json({ card: edits.ignore(context.var.change, check, off) });
    })
    .get(`/texts${TEXT}/near`, signedIn, post, async (context) => {
      const { opened } = context.var;
      return context.json({ near: await similarTexts.of(opened, entryIn(opened, context.req.param("id")!)) });
    });
