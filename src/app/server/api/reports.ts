/** Readers' reports: pasted by a member, and closed. */
import { Hono } from "hono";
import * as v from "valibot";
import { isDate } from "../../../model/dates.ts";
import { mustHaveName } from "../../review/change-entry.ts";
import { addReports, answerEditorReport } from "../../review/reports.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { body, emptyBody, onlyFor, type Steps, TEXT } from "./middleware.ts";

/** Most characters of a pasted text. */
const LONGEST = 20_000;
const Pasted = v.object({
  text: v.pipe(
    v.string(),
    v.maxLength(LONGEST),
    v.check((text) => text.trim() !== ""),
  ),
});
const wrongLength = () => new Refusal(422, "report", `a report has 1 to ${LONGEST} characters`);

/** A report as a card has it. */
const Given = v.object({ date: v.pipe(v.string(), v.check(isDate)), text: v.string() });

export const reportRoutes = ({ catalogues, edits, audit }: Services, { signedIn, post, change }: Steps) => {
  const signers = onlyFor("reviewer", "editor");
  return new Hono()
    .post("/reports", signedIn, signers, body(Pasted, { text: wrongLength }), (context) => {
      const { person } = context.var;
      const added = addReports(catalogues, context.req.valid("json").text);
      if (added.reports.length === 0) {
        throw new Refusal(422, "report-place", "the text names no page of the site");
      }
      for (const { language, kind, slug, isNew } of added.reports) {
        if (!isNew) continue;
        const where = `${language}/${kind}/${slug}`;
        audit.add({ what: "report", member: person.id, name: person.name, where });
      }
      return context.json(added);
    })
    .post("/reports/:id{[0-9a-f]{12}}/answer", signedIn, onlyFor("editor"), emptyBody(), (context) => {
      const { person } = context.var;
      mustHaveName(person);
      const id = context.req.param("id");
      if (!answerEditorReport(catalogues, id, person.name)) {
        throw new Refusal(404, "missing", "no report with that id waits");
      }
      audit.add({ what: "answer report", member: person.id, name: person.name, about: id });
      return context.json({});
    })
    .post(`/texts${TEXT}/answer`, signedIn, post, change, body(Given), signers, (context) =>
      context.json({ card: edits.answer(context.var.change, context.req.valid("json")) }),
    );
};
