/** Texts of an original come back in each of its languages; older ones are dropped. */
const MOST = 500;

/**
 * The same function, with recent results cached. Results are shared: do not change them.
 * If there are few different inputs, `most` may be `Infinity`.
 */
export function memoize<T>(compute: (text: string) => T, most: number = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = compute(text);
    known.set(text, made);
    return made;
  };
}
