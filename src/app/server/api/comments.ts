/** Comments on a text. */
import { Hono } from "hono";
import * as v from "valibot";
import { cleanText } from "../../../model/text.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { body, type Steps, TEXT } from "./middleware.ts";

/** Most characters of a comment. */
const LONGEST = 2_000;
const Comment = v.object({
  text: v.pipe(v.string(), v.transform(cleanText), v.trim(), v.minLength(1), v.maxLength(LONGEST)),
});
const wrongLength = () => new Refusal(422, "comment", `a comment has 1 to ${LONGEST} characters`);

export const commentRoutes = ({ edits }: Services, { signedIn, post, change }: Steps) =>
  new Hono().post(
    `/texts${TEXT}/comment`,
    signedIn,
    post,
    change,
    body(Comment, { text: wrongLength }),
    (context) => context.json({ card: edits.comment(context.var.change, context.req.valid("json").text) }),
  );
