import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { UserError } from "../../model/errors.ts";
import type { PrivateStore } from "./private-store.ts";
import { sha256 } from "./sha256.ts";

/** A translator edits, a reviewer also signs, an editor does both in every language and invites others. */
export const ROLES = ["translator", "reviewer", "editor"] as const;
export type Role = (typeof ROLES)[number];

/** A member of the app. */
export interface Member {
  id: string;
  /** The name that readers see under what the person signs. */
  name: string;
  role: Role;
  /** Language codes; an editor has all. */
  language: string;
  /** ISO time. */
  invited: string;
  /** The unused link: SHA-256 of its secret, and when it expires. */
  invitation?: { hash: string; expires: string } | undefined;
  /** Browsers that used the link: at most one. */
  devices: { id: string; since: string }[];
  /** ISO time. */
  revoked?: string | undefined;
}

export interface Members {
  all(): Member[];
  /** The member with this device, unless revoked. */
  find(id: string, device: string): Member | undefined;
  /** Adds a member and returns the secret of the link that admits one browser. The secret is not stored. */
  invite(name: string, role: Role, language: string): { member: Member; secret: string };
  /** Redeems a link: the browser becomes the member's. Undefined for a wrong, used, revoked or expired secret. */
  join(secret: string): { member: Member; device: string } | undefined;
  /** Locks out all browsers of this member. False when there is no such member. */
  revoke(id: string): boolean;
  /** The key that signs sessions. */
  key(): Buffer;
}

const FILE = "members.json";
const KEY = "key";
const DAYS = 7;

/** Members in `members.json`, read again after each change, so that a command takes effect at once. */
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
      // Looked up by hash, so that timing reveals nothing about the secret.
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

/** Required properties; anything else in the file survives a rewrite. */
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
