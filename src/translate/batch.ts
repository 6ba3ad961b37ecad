import type { Engine, EngineRequest } from "./engines/engine.ts";

/**
 * Groups items into requests within the engine's limits of texts, characters and encoded bytes. Order is
 * kept. An item that is too large alone still gets its own request, which the engine refuses with a reason.
 * `toRequest` must put each item's texts after those of the items before it.
 */
export function batches<T>(
  items: readonly T[],
  { limits, size }: Pick<Engine, "limits" | "size">,
  toRequest: (group: readonly T[]) => EngineRequest,
): T[][] {
  const groups: T[][] = [];
  // A body's size is its frame (options and context) and its texts, so each item is measured once.
  const frame = size(toRequest([]));
  const full = { texts: 0, characters: 0, bytes: 0 };
  for (const item of items) {
    const request = toRequest([item]);
    const own = {
      texts: request.texts.length,
      characters: request.texts.reduce((sum, text) => sum + [...text].length, 0),
      bytes: size(request) - frame,
    };
    const group = groups.at(-1);
    const fits = group && KEYS.every((key) => full[key] + own[key] <= limits[key]);
    if (fits) group.push(item);
    else {
      groups.push([item]);
      Object.assign(full, { texts: 0, characters: 0, bytes: frame });
    }
    for (const key of KEYS) full[key] += own[key];
  }
  return groups;
}

const KEYS = ["texts", "characters", "bytes"] as const;
