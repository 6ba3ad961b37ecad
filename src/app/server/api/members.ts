/** Names and invitations. */
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import * as v from "valibot";
import { personName } from "../../../catalog/signer.ts";
import { targets } from "../../../model/site.ts";
import { type Members, ROLES } from "../members.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { type Asker, body, emptyBody, onlyFor, type Steps } from "./middleware.ts";

/** A name that readers can see under a translation. */
const Name = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return personName(dataset.value);
    } catch {
      addIssue();
      return NEVER;
    }
  }),
);
const noName = () => new Refusal(422, "name", "readers cannot see that name");
const noInvitation = () => new Refusal(422, "invitation", "an invitation needs a language and a role");
const noLink = () => new Refusal(403, "invitation", "the link is no longer valid; ask for a new one");

export const memberRoutes = (services: Services, { signedIn }: Steps) => {
  const { authentication, audit, site } = services;
  const Invitation = v.object({
    language: v.picklist(targets(site).map(({ code }) => code)),
    role: v.picklist(ROLES),
    name: Name,
  });
  const invitations = createMiddleware<{ Variables: Asker["Variables"] & { members: Members } }>(
    async (context, next) => {
      if (!services.members) throw new Refusal(404, "missing", "invitations need --public-url");
      context.set("members", services.members);
      await next();
    },
  );
  return new Hono()
    .post("/name", signedIn, body(v.object({ name: Name }), { name: noName }), (context) => {
      authentication.setName(context, context.req.valid("json").name);
      return context.json({});
    })
    .post("/join", body(v.object({ secret: v.string() }), { secret: noLink }), (context) => {
      const { id, name } = authentication.join(context, context.req.valid("json").secret);
      audit.add({ what: "join", member: id, name });
      return context.json({ name });
    })
    .post(
      "/invitations",
      signedIn,
      onlyFor("editor"),
      invitations,
      body(Invitation, { language: noInvitation, role: noInvitation, name: noName }),
      (context) => {
        const { person, members } = context.var;
        const { name, role, language } = context.req.valid("json");
        const { member, secret } = members.invite(name, role, language);
        audit.add({ what: "invite", member: person.id, name: person.name, about: member.id });
        return context.json({ id: member.id, secret });
      },
    )
    .post("/invitations/:id/revoke", signedIn, onlyFor("editor"), invitations, emptyBody(), (context) => {
      const { person, members } = context.var;
      const id = context.req.param("id");
      if (!members.revoke(id)) throw new Refusal(404, "missing", "no member has that id");
      audit.add({ what: "revoke", member: person.id, name: person.name, about: id });
      return context.json({});
    });
};
