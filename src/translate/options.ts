import type { Original } from "../markdown/original.ts";
import type { Language, Site } from "../model/site.ts";
import type { Engine } from "./engines/engine.ts";
import type { RetryOptions } from "./retry.ts";

/** What a run is about to do for one language. */
export interface PlanRow {
  language: string;
  engine: string | null;
  via?: string | undefined;
  /** Segments that need nothing. */
  unchanged: number;
  /** Segments that the memory fills. */
  memory: number;
  /** Segments of which an engine gets some sentences. */
  sentences: number;
  /** Segments that an engine gets whole. */
  whole: number;
  /** Characters to send, without tags. */
  characters: number;
  /** Euros, by the engine's price; undefined when unknown. */
  cost?: number | undefined;
}

export interface RunOptions {
  site: Site;
  originals: readonly Original[];
  languages: readonly Language[];
  /** The engine of a language, or how to get one. */
  engineFor(language: Language): { engine: Engine } | { missing: string };
  /** Plan only: nothing is sent, nothing written. */
  dryRun?: boolean | undefined;
  /** Most characters to send. */
  budget?: number | undefined;
  /** ISO date for provenance. */
  today: string;
  retry?: RetryOptions | undefined;
  /** Once aborted, nothing more is sent; requests under way are awaited and saved. */
  signal?: AbortSignal | undefined;
  /** Called before anything is sent. */
  onPlan?: ((rows: readonly PlanRow[]) => void) | undefined;
  /** Called after each request: segments done and in total, characters done and in total. */
  onProgress?: ((language: string, progress: Progress) => void) | undefined;
}

export interface Progress {
  segments: { done: number; total: number };
  characters: { done: number; total: number };
}
