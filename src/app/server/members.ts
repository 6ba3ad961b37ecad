import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { UserError } from "../../model/errors.ts";
import type { PrivateStore } from "./private-store.ts";
import { sha256 } from "./sha256.ts";

/** A translator edits, a reviewer signs too, an editor does both in every language and invites others. */
export const ROLES = ["translator", "reviewer", "editor"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who may work in the app. */
export interface Member {
  id: string;
  /** As readers see it under what the person signs. */
  name: string;
  role: Role;
  /** Codes; an editor has all. */
  language: string;
  /** ISO time. */
  invited: string;
  /** The link that was not used yet: SHA-256 of its secret, and until when it works. */
  invitation?: { hash: string; expires: string } | undefined;
  /** Browsers that used the link: one. */
  devices: { id: string; since: string }[];
  /** ISO time. */
  revoked?: string | undefined;
}

export interface Members {
  all(): Member[];
  /** A member who has this device and was not revoked. */
  find(id: string, device: string): Member | undefined;
  /** A new member, and the secret of the link that lets one browser in. It is not kept. */
  invite(name: string, role: Role, language: string): { member: Member; secret: string };
  /** Uses a link up: the browser becomes the member's. Undefined for a secret that is wrong, used, revoked or too old. */
  join(secret: string): { member: Member; device: string } | undefined;
  /** From now on nothing of this member's is let in. False when there is no such member. */
  revoke(id: string): boolean;
  /** What sessions are signed with. */
  key(): Buffer;
}

const FILE = "members.json";
const KEY = "key";
const DAYS = 7;

/** Members in `members.json`, read again whenever it changed, so that a command takes effect at once. */
export function openMembers(folder: PrivateStore, now: () => number = Date.now): Members {
  let known: { stamp: string; members: Member[] } | undefined;
  const read = (): Member[] => {
    const stamp = folder.stamp(FILE);
    if (known?.stamp !== stamp) known = { stamp, members: parse(folder.read(FILE)) };
    return known.members;
  };
  const write = (members: readonly Member[]) => folder.write(FILE, `${JSON.stringify(members, null, 2)}\n`);
  const time = (ms = now()) => new Date(ms).toISOString();
  const change = (id: string, step: (member: Member) => Member) =>
    write(read().map((member) => (member.id === id ? step(member) : member)));

  return {
    all: () => read(),
    find: (id, device) =>
      read().find(
        (member) => member.id === id && !member.revoked && member.devices.some((each) => each.id === device),
      ),
    invite(name, role, language) {
      const secret = randomBytes(24).toString("base64url");
      const member: Member = {
        id: randomBytes(6).toString("hex"),
        name,
        role,
        language,
        invited: time(),
        invitation: { hash: sha256(secret), expires: time(now() + DAYS * 86_400_000) },
        devices: [],
      };
      write([...read(), member]);
      return { member, secret };
    },
    join(secret) {
      // Looked up by hash: how long it takes tells nothing of the secret.
      const hash = sha256(secret);
      const member = read().find(({ invitation }) => invitation?.hash === hash);
      if (!member || member.revoked || member.invitation!.expires <= time()) return undefined;
      const device = randomBytes(12).toString("hex");
      const { invitation: _, ...rest } = member;
      const joined = { ...rest, devices: [{ id: device, since: time() }] };
      change(member.id, () => joined);
      return { member: joined, device };
    },
    revoke(id) {
      if (!read().some((member) => member.id === id)) return false;
      change(id, ({ invitation: _, ...member }) => ({ ...member, devices: [], revoked: time() }));
      return true;
    },
    key() {
      const stored = folder.read(KEY)?.trim();
      if (stored && /^[0-9a-f]{64}$/.test(stored)) return Buffer.from(stored, "hex");
      const key = randomBytes(32);
      folder.write(KEY, `${key.toString("hex")}\n`);
      return key;
    },
  };
}

/** What a file must have; all else in it stays when it is written again. */
const StoredMembers = v.array(
  v.looseObject({
    id: v.string(),
    name: v.string(),
    role: v.picklist(ROLES),
    language: v.string(),
    devices: v.array(v.looseObject({ id: v.string() })),
  }),
);

const isMembers = (value: unknown): value is Member[] => v.is(StoredMembers, value);

function parse(text: string | undefined): Member[] {
  if (text === undefined) return [];
  const broken = () => new UserError(".app/members.json is broken; put a backup in its place, or delete it");
  let members: unknown;
  try {
    members = JSON.parse(text);
  } catch {
    throw broken();
  }
  if (!isMembers(members)) throw broken();
  return members;
}
