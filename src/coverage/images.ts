import path from "node:path";
import type { Problem } from "../model/errors.ts";
import { message } from "../model/message.ts";

export const unreadable = (file: string, error: unknown): Problem => {
  const [reason = ""] = (error as Error).message.split("\n");
  return { file, message: message("image.broken", { reason }) };
};

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
