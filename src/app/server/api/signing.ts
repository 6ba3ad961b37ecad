/** Signatures of one text, or of a whole post. */
import { Hono } from "hono";
import * as v from "valibot";
import { versionOfAll } from "../../review/signing.ts";
import type { Services } from "../services.ts";
import { body, onlyFor, POST, type Steps, TEXT } from "./middleware.ts";

/** Names of the checks whose errors are accepted; a check may be named once per text. */
const Acceptance = v.object({
  accept: v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((names) => [...new Set(names)]),
    ),
    [],
  ),
});

export const signingRoutes = ({ edits }: Services, { signedIn, post, change }: Steps) => {
  const signers = onlyFor("reviewer", "editor");
  return new Hono()
    .post(`/texts${TEXT}/sign`, signedIn, post, change, body(Acceptance), signers, (context) =>
      context.json({ card: edits.sign(context.var.change, context.req.valid("json").accept) }),
    )
    .post(`/posts${POST}/sign`, signedIn, post, change, body(Acceptance), signers, (context) => {
      const cards = edits.signAll(context.var.change, context.req.valid("json").accept);
      return context.json({ cards, version: versionOfAll(cards) });
    });
};
