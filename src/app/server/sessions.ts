import { createHmac, timingSafeEqual } from "node:crypto";

/** The content of a session cookie. */
export interface Session {
  member: string;
  device: string;
  /** Seconds since 1970. */
  since: number;
}

/** A browser needs a new link after this many seconds. */
export const LASTS = 90 * 86_400;

/**
 * A session as a signed cookie value. Hono's signed cookies write the same signature in another alphabet (base64 with
 * padding, here base64url), so they would refuse existing sessions.
 */
export function sealSession(session: Session, key: Buffer): string {
  const text = Buffer.from(JSON.stringify(session)).toString("base64url");
  return `${text}.${macOf(text, key)}`;
}

/**
 * The inverse of `sealSession`; undefined for a value with another key's signature or an expired one. `now` in seconds.
 */
export function openSession(value: string, key: Buffer, now: number): Session | undefined {
  const [text = "", mac = "", ...more] = value.split(".");
  const [given, wanted] = [Buffer.from(mac), Buffer.from(macOf(text, key))];
  if (more.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  try {
    const session = JSON.parse(Buffer.from(text, "base64url").toString()) as Session;
    return now - session.since < LASTS && session.since <= now + 60 ? session : undefined;
  } catch {
    return undefined;
  }
}

const macOf = (text: string, key: Buffer) => createHmac("sha256", key).update(text).digest("base64url");
