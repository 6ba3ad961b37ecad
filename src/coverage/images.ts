import path from "node:path";
import type { Problem } from "../model/errors.ts";
import { message } from "../model/message.ts";

/**
 * A picture that cannot be made. Of a broken file libvips's reason is left out: two threads that read at once can get
 * each other's. A full disk is not the picture's fault.
 */
export function unreadable(file: string, error: unknown): Problem {
  const [detail = ""] = (error as Error).message.split("\n");
  const isDisk = /space|write|permission|E[A-Z]{4,}/.test(detail);
  return { file, message: isDisk ? message("file.failed", { detail }) : message("image.broken") };
}

/** Why an image file (relative to `root`) cannot be converted, if so; reads all of it. */
export async function pictureFault(root: string, file: string): Promise<Problem | undefined> {
  const { default: sharp } = await import("sharp");
  try {
    const source = path.join(root, file);
    const { pages = 1 } = await sharp(source, READING).metadata();
    await sharp(source, { ...READING, animated: pages > 1 }).stats();
    return undefined;
  } catch (error) {
    return unreadable(file, error);
  }
}

/** An odd marker from a phone is acceptable; half a photo is not. */
export const READING = { failOn: "error" } as const;
