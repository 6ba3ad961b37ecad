/** What the room's pages ask of the server, in JSON. Posts and texts are named by what is known of them, never by a path. */
import type { Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { personName } from "../../catalog/signer.ts";
import { type Site, targets } from "../../model/site.ts";
import { cleanText } from "../../model/text.ts";
import { cardsOf } from "../review/cards.ts";
import type { CatalogueStore, OpenCatalogue } from "../review/catalogue-store.ts";
import type { Drafts } from "../review/drafts.ts";
import { type EditRequest, type Edits, entryIn, fieldIn, versionOfAll } from "../review/edits.ts";
import { readPieces } from "../review/inline-codes.ts";
import { needsSecond } from "../review/sign.ts";
import type { SimilarTexts } from "../review/similar.ts";
import type { TaskList } from "../review/task-list.ts";
import type { Audit } from "./audit.ts";
import { type Authentication, mustBe, type Person } from "./authentication.ts";
import { createLimit } from "./limits.ts";
import { type Members, ROLES, type Role } from "./members.ts";
import type { Presence } from "./presence.ts";
import { Refusal } from "./security.ts";

/** Everything that requests are answered with. */
export interface Services {
  site: Site;
  catalogues: CatalogueStore;
  taskList: TaskList;
  edits: Edits;
  authentication: Authentication;
  /** Absent where somebody works alone. */
  members: Members | undefined;
  presence: Presence;
  audit: Audit;
  drafts: Drafts;
  similarTexts: SimilarTexts;
}

/** Characters of a comment at most. */
const LONGEST_COMMENT = 2_000;

export function addApi(app: Hono, services: Services): void {
  const { authentication, edits, site, members, presence, drafts, similarTexts, audit } = services;
  /** Of one browser: far above what a person does, far below what hurts. */
  const writes = createLimit(600, 60);
  const asked = createLimit(20, 1 / 3);

  const personOf = (context: Context): Person => {
    const person = authentication.person(context);
    if (!writes.allows(person.device)) throw new Refusal(429, "busy", "too many requests; wait a moment");
    return person;
  };

  const POST = "/:language/:kind/:slug";
  const TEXT = `${POST}/:id{[0-9a-f]{12}}`;

  const askedOf = async (context: Context): Promise<EditRequest & { body: Record<string, unknown> }> => {
    const person = personOf(context);
    const opened = openCatalogueOf(services, context, person);
    const version = versionIn(context);
    return { opened, person, id: context.req.param("id")!, version, body: await bodyOf(context) };
  };

  app.get("/api/queue/:language", async (context) => {
    const person = personOf(context);
    const language = languageOf(person, context.req.param("language"));
    await services.taskList.ready;
    return context.json(services.taskList.tasks(language.code));
  });

  app.get(`/api/posts${POST}`, (context) => {
    const person = personOf(context);
    const opened = openCatalogueOf(services, context, person);
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

  app.put(`/api/texts${TEXT}`, async (context) => {
    const { body, ...change } = await askedOf(context);
    const pieces = readPieces(body.pieces);
    if (!pieces) throw new Refusal(400, "pieces", "the text cannot be read");
    return context.json({ card: edits.save(change, pieces) });
  });

  app.post(`/api/texts${TEXT}/sign`, async (context) => {
    const { body, ...change } = await askedOf(context);
    mustBe(change.person, ["reviewer", "editor"]);
    return context.json({ card: edits.sign(change, namesIn(body.accept)) });
  });

  app.post(`/api/posts${POST}/sign`, async (context) => {
    const { body, ...change } = await askedOf(context);
    mustBe(change.person, ["reviewer", "editor"]);
    const cards = edits.signAll(change, namesIn(body.accept));
    return context.json({ cards, version: versionOfAll(cards) });
  });

  app.post(`/api/texts${TEXT}/comment`, async (context) => {
    const { body, ...change } = await askedOf(context);
    const text = typeof body.text === "string" ? cleanText(body.text).trim() : "";
    if (text === "" || text.length > LONGEST_COMMENT) {
      throw new Refusal(422, "comment", `a comment has 1 to ${LONGEST_COMMENT} characters`);
    }
    return context.json({ card: edits.comment(change, text) });
  });

  app.post(`/api/texts${TEXT}/drop`, async (context) => {
    const { body, ...change } = await askedOf(context);
    return context.json({ card: edits.drop(change, String(body.text)) });
  });

  app.post(`/api/texts${TEXT}/ignore`, async (context) => {
    const { body, ...change } = await askedOf(context);
    return context.json({ card: edits.ignore(change, String(body.check), body.off === true) });
  });

  app.get(`/api/texts${TEXT}/near`, async (context) => {
    const opened = openCatalogueOf(services, context, personOf(context));
    return context.json({ near: await similarTexts.of(opened, entryIn(opened, context.req.param("id"))) });
  });

  const pay = (person: Person) => {
    if (!asked.allows(person.id)) throw new Refusal(429, "busy", "too many drafts; wait a moment");
  };
  app.post(`/api/texts${TEXT}/draft`, async (context) => {
    const person = personOf(context);
    const opened = openCatalogueOf(services, context, person);
    pay(person);
    const id = context.req.param("id");
    const { engine } = await bodyOf(context);
    const made = await drafts.draft(opened, id, String(engine));
    audit.add({ what: "draft", member: person.id, name: person.name, where: placeOf(opened), text: id });
    return context.json({ ...made, field: fieldIn(opened, id, made.text) });
  });
  app.post(`/api/texts${TEXT}/back`, async (context) => {
    const person = personOf(context);
    mustBe(person, ["editor"]);
    const opened = openCatalogueOf(services, context, person);
    pay(person);
    await bodyOf(context);
    return context.json(await drafts.backTranslate(opened, context.req.param("id")));
  });

  app.get(`/api/events${POST}`, (context) => {
    const person = personOf(context);
    const post = placeOf(openCatalogueOf(services, context, person));
    const id = /^[\w-]{1,40}$/.exec(context.req.query("visitor") ?? "")?.[0];
    if (!id) throw new Refusal(400, "visitor", "say which page asks");
    return streamSSE(context, async (stream) => {
      let isOpen = true;
      const tell = (event: string, data: object) =>
        void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => undefined);
      const leave = presence.enter(post, { id: `${person.device}/${id}`, name: person.name || "?", tell });
      stream.onAbort(() => {
        isOpen = false;
        leave();
      });
      while (isOpen) {
        // A proxy closes what is silent; and who was put out gets no more.
        await stream.sleep(15_000);
        try {
          authentication.person(context);
          await stream.writeSSE({ event: "alive", data: "{}" });
        } catch {
          break;
        }
      }
      leave();
    });
  });

  app.post(`/api/here${POST}`, async (context) => {
    const person = personOf(context);
    const opened = openCatalogueOf(services, context, person);
    const { visitor, text } = await bodyOf(context);
    presence.move(placeOf(opened), `${person.device}/${visitor}`, String(text).slice(0, 12));
    return context.json({});
  });

  app.post("/api/name", async (context) => {
    personOf(context);
    const { name } = await bodyOf(context);
    try {
      authentication.setName(context, String(name));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(422, "name", "that is no name readers can see");
    }
    return context.json({});
  });

  app.post("/api/join", async (context) => {
    const { secret } = await bodyOf(context);
    const person = authentication.join(context, String(secret));
    audit.add({ what: "join", member: person.id, name: person.name });
    return context.json({ name: person.name });
  });

  const peopleFor = (context: Context): { members: Members; person: Person } => {
    const person = personOf(context);
    mustBe(person, ["editor"]);
    if (!members) throw new Refusal(404, "missing", "invitations need --public-url");
    return { members, person };
  };
  app.post("/api/invitations", async (context) => {
    const own = peopleFor(context);
    const body = await bodyOf(context);
    const code = targets(site).find((language) => language.code === body.language)?.code;
    const role = ROLES.find((each) => each === body.role);
    if (!code || !role) throw new Refusal(422, "invitation", "say for which language and role");
    let name: string;
    try {
      name = personName(String(body.name));
    } catch {
      throw new Refusal(422, "name", "that is no name readers can see");
    }
    const { member, secret } = own.members.invite(name, role as Role, code);
    audit.add({ what: "invite", member: own.person.id, name: own.person.name, about: member.id });
    return context.json({ id: member.id, secret });
  });
  app.post("/api/invitations/:id/revoke", async (context) => {
    const own = peopleFor(context);
    await bodyOf(context);
    const id = context.req.param("id");
    if (!own.members.revoke(id)) throw new Refusal(404, "missing", "there is nobody with that id");
    audit.add({ what: "revoke", member: own.person.id, name: own.person.name, about: id });
    return context.json({});
  });
}

const placeOf = ({ original: { kind, slug }, language }: OpenCatalogue) => `${language.code}/${kind}/${slug}`;

/** A language that the person works in. Throws a Refusal. */
export function languageOf(person: Person, code: string | undefined) {
  const language = person.languages.find((each) => each.code === code);
  if (!language) throw new Refusal(404, "missing", "there is no such language here");
  return language;
}

/** The post and language that a request names. Throws a Refusal. */
export function openCatalogueOf(
  { catalogues }: Pick<Services, "catalogues">,
  context: Context,
  person: Person,
): OpenCatalogue {
  const language = languageOf(person, context.req.param("language"));
  const original = catalogues.find(context.req.param("kind") ?? "", context.req.param("slug") ?? "");
  const opened = original && catalogues.open(original, language.code);
  if (!opened) throw new Refusal(404, "missing", "there is no such text");
  return opened;
}

/** The version of what the person has read. Throws a Refusal: a change without one could undo another's. */
function versionIn(context: Context): string {
  const version = /^"([0-9a-f]{12,16})"$/.exec(context.req.header("if-match") ?? "")?.[1];
  if (version === undefined) throw new Refusal(428, "version", "say which version you read, with If-Match");
  return version;
}

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch (error) {
    if (error instanceof Refusal || (error as Error).name === "BodyLimitError") throw error;
    throw new Refusal(400, "json", "the request is no JSON");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new Refusal(400, "json", "the request is no JSON object");
  }
  return body as Record<string, unknown>;
}

const namesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name): name is string => typeof name === "string").slice(0, 50) : [];
