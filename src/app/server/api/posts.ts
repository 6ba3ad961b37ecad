/** The task list, and the cards of a post. */
import { Hono } from "hono";
import { cardsOf } from "../../review/cards.ts";
import { needsSecond } from "../../review/sign.ts";
import { versionOfAll } from "../../review/signing.ts";
import { languageOf, type Services } from "../services.ts";
import { POST, type Steps } from "./middleware.ts";

export const postRoutes = ({ site, taskList, drafts }: Services, { signedIn, post }: Steps) =>
  new Hono()
    .get("/tasks/:language", signedIn, async (context) => {
      const language = languageOf(context.var.person, context.req.param("language"));
      await taskList.ready;
      return context.json(taskList.tasks(language.code));
    })
    .get(`/posts${POST}`, signedIn, post, (context) => {
      const { person, opened } = context.var;
      const cards = cardsOf(opened);
      return context.json({
        title: opened.original.meta.title,
        cards,
        version: versionOfAll(cards),
        fourEyes: needsSecond(site, opened.original),
        engines: drafts.fresh(opened.language),
        backTranslation: person.role === "editor" && drafts.back(opened.language).length > 0,
        canSign: person.role !== "translator",
        name: person.name,
      });
    });
