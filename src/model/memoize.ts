/** Texts of an original come back in each of its languages; of older ones nothing is kept. */
const MOST = 500;

/**
 * The same function, which answers from memory what it was asked a moment ago. What it returns is shared: read it only.
 * Where there are few questions in all, `most` may be `Infinity`.
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
