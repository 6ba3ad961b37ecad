/** Keeps typed text: in this browser at once, on the server as soon as possible. */
import { type Answer, call } from "./api.ts";
import type { CardData } from "./data.ts";
import type { FieldPart } from "./field.ts";

export type SaveState = "saved" | "waiting" | "offline" | "closed" | "failed";

/** A text that the server has not confirmed yet. */
export interface Unsaved {
  parts: readonly FieldPart[];
  /** The version that had been read when it was typed. */
  version: string;
  /** Its words alone, readable. */
  words: string;
}

export interface SaverOptions {
  /** `tr/posts/taalcafe` and the text's id. */
  path: string;
  id: string;
  version: string;
  read(): Omit<Unsaved, "version">;
  onState(state: SaveState, answer?: Answer<object>): void;
  /** The entry after the save; `isOwn` when the field has exactly that text. */
  onSaved(card: CardData, isOwn: boolean): void;
  /** Somebody else saved first, or the Dutch changed: both texts are kept. `card` is absent when the Dutch is gone. */
  onConflict(kind: "changed" | "dutch" | "gone", card: CardData | undefined, mine: Unsaved): void;
}

const PAUSE = 800;
const RETRY = [1_000, 2_000, 4_000, 8_000, 15_000];

const keyOf = (path: string, id: string) => `taalbrug ${path} ${id}`;

/** What this browser keeps for a post, by text id. */
export function unsavedOf(path: string): Map<string, Unsaved> {
  const found = new Map<string, Unsaved>();
  const start = keyOf(path, "");
  for (let at = 0; at < localStorage.length; at++) {
    const key = localStorage.key(at)!;
    if (!key.startsWith(start)) continue;
    try {
      const kept = JSON.parse(localStorage.getItem(key)!) as Unsaved & { pieces?: Unsaved["parts"] };
      // Pages before an upgrade called them pieces.
      const { pieces, parts = pieces!, ...rest } = kept;
      found.set(key.slice(start.length), { ...rest, parts });
    } catch {
      // Not ours.
    }
  }
  return found;
}

export const forget = (path: string, id: string): void => localStorage.removeItem(keyOf(path, id));

export class Saver {
  private readonly options: SaverOptions;
  /** The version that the page has read. */
  version: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDirty = false;
  private running: Promise<void> | undefined;
  private failures = 0;
  /** The server refused it and would do so again. */
  private isRefused = false;

  constructor(options: SaverOptions) {
    this.options = options;
    this.version = options.version;
  }

  /** Is there anything that the server has not confirmed? */
  get isUnsaved(): boolean {
    return this.isDirty || this.isRefused || this.running !== undefined;
  }

  /** Called for each change of the text. */
  touch(): void {
    const { path, id, read, onState } = this.options;
    this.isDirty = true;
    this.isRefused = false;
    const unsaved: Unsaved = { ...read(), version: this.version };
    try {
      localStorage.setItem(keyOf(path, id), JSON.stringify(unsaved));
    } catch {
      // The browser is full or in private mode; the server has the text in a second.
    }
    onState("waiting");
    this.later(PAUSE);
  }

  /** Saves now; resolves when the server has answered, or cannot be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    if (!this.isDirty && !this.isRefused) return;
    this.running = this.send().finally(() => {
      this.running = undefined;
    });
    await this.running;
    if (this.isDirty && this.failures === 0) await this.flush();
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async send(): Promise<void> {
    const { path, id, read, onState, onSaved, onConflict } = this.options;
    this.isDirty = false;
    this.isRefused = false;
    const mine: Unsaved = { ...read(), version: this.version };
    const sent = JSON.stringify(mine.parts);
    const answer = await call<{ card?: CardData }>(
      "PUT",
      `texts/${path}/${id}`,
      { parts: mine.parts },
      this.version,
    );
    const { status, data } = answer;
    const isSame = JSON.stringify(read().parts) === sent;
    if (status === 200) {
      this.failures = 0;
      this.version = data.card!.version;
      if (isSame) {
        forget(path, id);
        onState("saved");
      } else this.isDirty = true;
      onSaved(data.card!, isSame);
    } else if (status === 412 || status === 409 || status === 410) {
      this.failures = 0;
      if (!isSame) {
        // Text typed in the meantime is kept as well.
        this.isDirty = true;
        return;
      }
      if (status !== 410) forget(path, id);
      if (data.card) this.version = data.card.version;
      onState("saved");
      onConflict(status === 412 ? "changed" : status === 409 ? "dutch" : "gone", data.card, mine);
    } else if (status === 0 || status === 429 || status >= 500) {
      this.isDirty = true;
      this.later(RETRY[Math.min(this.failures++, RETRY.length - 1)]!);
      onState("offline", answer);
    } else {
      // Retrying would not help; the text stays in this browser.
      this.failures = 0;
      this.isRefused = true;
      onState(status === 401 ? "closed" : "failed", answer);
    }
  }
}
