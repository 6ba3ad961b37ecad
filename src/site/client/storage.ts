/** This browser's storage; does nothing when storage is full, blocked or absent. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Stores a value; `undefined` removes it. */
export function remember(name: string, word: string | undefined): void {
  try {
    if (word === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, word);
  } catch {
    // It then applies to this page.
  }
}
