/** What this browser keeps for the reader; nothing where storage is full, blocked or absent. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a word until it is another one; `undefined` forgets it. */
export function remember(name: string, word: string | undefined): void {
  try {
    if (word === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, word);
  } catch {
    // It counts for this page, then.
  }
}
