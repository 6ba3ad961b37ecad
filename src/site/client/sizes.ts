/** The size of the letters that the reader chose: a name that the style sheet knows, "" for the usual one. */
const KEY = "size";

/** The choice on this device; null without one, or when the browser stores nothing. */
export function chosenSize(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Shows the page in a size. */
export function showSize(size: string | null): void {
  if (size !== null) document.documentElement.dataset.size = size;
}

/** Keeps a size for the next page, where the browser allows. */
export function keepSize(size: string): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // It applies to this page.
  }
}
