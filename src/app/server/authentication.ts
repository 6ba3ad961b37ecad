/** Identifies people: one person on their own machine, or several with invitations. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { personName } from "../../catalog/signer.ts";
import { type Language, type Site, targets } from "../../model/site.ts";
import { createLimit } from "./limits.ts";
import type { Member, Members, Role } from "./members.ts";
import { Refusal } from "./refusal.ts";
import { addressOf } from "./security.ts";
import { LASTS, openSession, sealSession } from "./sessions.ts";
import { sha256 } from "./sha256.ts";

/** A person in the app. */
export interface Person {
  id: string;
  /** "" while unknown. */
  name: string;
  role: Role;
  languages: readonly Language[];
  /** One browser of theirs. */
  device: string;
}

export interface Authentication {
  /** Identifies the sender of a request. Throws a Refusal for unknown people. */
  person(context: Context): Person;
  /** Admits a browser with the key of this run. */
  open(context: Context, key: string): boolean;
  /** Admits a browser with an invitation. Throws a Refusal. */
  join(context: Context, secret: string): Person;
  /** Working alone: sets the name to sign with. */
  setName(context: Context, name: string): void;
}

/**
 * Names from when the app was called a room: browsers have these cookies, and new names would sign every member out.
 * With several people the prefix gives `__Host-room`, which browsers accept over TLS only, from this host, for all
 * paths.
 */
const COOKIE_NAMES = { session: "room", name: "room-name" };
const TOGETHER = "host";
const seconds = () => Math.floor(Date.now() / 1000);

/**
 * Working alone: whoever has the key of this run, in all languages. A browser with a session stays signed in when the
 * app is restarted, so that it can save what it kept; `secret` is the key that signs sessions.
 */
export function openAlone(site: Site, secret: Buffer, key: string): Authentication {
  const isKey = (text: string) => timingSafeEqual(Buffer.from(sha256(text)), Buffer.from(sha256(key)));
  const device = randomBytes(6).toString("hex");
  return {
    person(context) {
      const session = openSession(getCookie(context, COOKIE_NAMES.session) ?? "", secret, seconds());
      if (session?.member !== "self") {
        throw new Refusal(401, "closed", "open the app with the address that npm run review printed");
      }
      const name = nameIn(getCookie(context, COOKIE_NAMES.name));
      return { id: "self", name, role: "editor", languages: targets(site), device: session.device };
    },
    open(context, text) {
      if (!isKey(text)) return false;
      const session = {
        member: "self",
        device: `${device}${randomBytes(4).toString("hex")}`,
        since: seconds(),
      };
      setCookie(context, COOKIE_NAMES.session, sealSession(session, secret), {
        ...COOKIE,
        sameSite: "Strict",
      });
      return true;
    },
    join() {
      throw new Refusal(404, "missing", "there are no invitations here");
    },
    setName(context, name) {
      setCookie(context, COOKIE_NAMES.name, personName(name), { ...COOKIE, sameSite: "Strict" });
    },
  };
}

const COOKIE = { path: "/", httpOnly: true, maxAge: LASTS } as const;

function nameIn(text: string | undefined): string {
  try {
    return text === undefined ? "" : personName(text);
  } catch {
    return "";
  }
}

/** Several people behind a proxy that terminates TLS: whoever has an invitation, which works once. */
export function openTogether(site: Site, members: Members): Authentication {
  const key = members.key();
  // Guessing 192 bits is hopeless; the limit keeps attempts from filling the log.
  const guesses = createLimit(10, 1 / 30);
  const toPerson = (member: Member, device: string): Person => {
    const all = targets(site);
    const { id, name, role, language } = member;
    const languages = role === "editor" ? all : all.filter(({ code }) => code === language);
    return { id, name, role, languages, device };
  };
  return {
    person(context) {
      const session = openSession(getCookie(context, COOKIE_NAMES.session, TOGETHER) ?? "", key, seconds());
      const member = session && members.find(session.member, session.device);
      if (!member) throw new Refusal(401, "closed", "open the link of your invitation");
      return toPerson(member, session.device);
    },
    open: () => false,
    join(context, secret) {
      if (!guesses.allows(addressOf(context, true))) {
        throw new Refusal(429, "busy", "too many attempts; wait a few minutes");
      }
      const joined = members.join(secret);
      if (!joined) throw new Refusal(403, "invitation", "the link is no longer valid; ask for a new one");
      const { member, device } = joined;
      const value = sealSession({ member: member.id, device, since: seconds() }, key);
      setCookie(context, COOKIE_NAMES.session, value, { ...COOKIE, prefix: TOGETHER, sameSite: "Lax" });
      return toPerson(member, device);
    },
    setName() {
      throw new Refusal(403, "role", "your name comes from your invitation");
    },
  };
}

/** Throws a Refusal when the person has none of these roles. */
export function mustBe(person: Person, roles: readonly Role[]): void {
  if (!roles.includes(person.role)) throw new Refusal(403, "role", `only for: ${roles.join(", ")}`);
}
