import type { Engine, Request } from "./engines/engine.ts";

/**
 * Groups items into requests that fit the engine: so many texts, so many bytes as encoded. Order is kept. An item that
 * is too large alone still gets a request of its own; the engine refuses it and says why.
 */
export function batches<T>(
  items: readonly T[],
  engine: Pick<Engine, "limits" | "size">,
  toRequest: (group: readonly T[]) => Request,
): T[][] {
  const groups: T[][] = [];
  // A body's size is its frame (options and context) and its texts, so each text is measured once.
  const frame = engine.size(toRequest([]));
  let bytes = 0;
  for (const item of items) {
    const own = engine.size(toRequest([item])) - frame;
    const group = groups.at(-1);
    if (group && group.length < engine.limits.texts && bytes + own <= engine.limits.bytes) {
      group.push(item);
      bytes += own;
    } else {
      groups.push([item]);
      bytes = frame + own;
    }
  }
  return groups;
}
