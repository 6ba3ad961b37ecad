/** Changes of a text's words, and of what stands beside them. */
import { Hono } from "hono";
import * as v from "valibot";
import { readPieces } from "../../review/inline-codes.ts";
import { entryIn } from "../../review/places.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { body, type Steps, TEXT } from "./middleware.ts";

/** What a browser sends of a field: `readPieces` reads it, and stops where it is too deep for a schema to follow. */
const Typed = v.object({
  pieces: v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const pieces = readPieces(dataset.value);
      if (pieces) return pieces;
      addIssue();
      return NEVER;
    }),
  ),
});
const unreadable = () => new Refusal(400, "pieces", "the text cannot be read");

const OtherVersion = v.object({ text: v.optional(v.string(), "") });
const Ignored = v.object({ check: v.string(), off: v.optional(v.boolean(), false) });
const noCheck = () => new Refusal(422, "check", "there is no such check");

export const textRoutes = ({ edits, similarTexts }: Services, { signedIn, post, change }: Steps) =>
  new Hono()
    .put(`/texts${TEXT}`, signedIn, post, change, body(Typed, { pieces: unreadable }), (context) =>
      context.json({ card: edits.save(context.var.change, context.req.valid("json").pieces) }),
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
