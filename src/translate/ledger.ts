import path from "node:path";
import { writeAtomically } from "../catalog/files.ts";
import { UserError } from "../model/errors.ts";
import { readText } from "../model/files.ts";
import { isRecord } from "../model/record.ts";
import { paths } from "../model/site.ts";

/** Month (`2026-11`) -> engine -> billed characters. */
export type Spent = Record<string, Record<string, number>>;

/**
 * The characters billed by each engine, by month; kept with the catalogues, so that all who run translations share it.
 */
export interface Ledger {
  /** Characters an engine billed this month. */
  spent(engine: string): number;
  /** Adds newly billed characters. */
  add(engine: string, characters: number): void;
  /** Writes the additions. `add` also does so, about once a second. */
  save(): void;
}

/** Milliseconds between writes: a kill loses what was billed in that time. */
const PAUSE = 1_000;

/**
 * The ledger of a site for a month (`2026-11`). Throws a UserError when the file is broken, as the usage is
 * unknown then. Each write starts from the current file.
 */
export function openLedger(root: string, month: string): Ledger {
  const pending = new Map<string, number>();
  let saved = Date.now();
  const read = () => readLedger(root);
  const save = () => {
    saved = Date.now();
    if (pending.size === 0) return;
    const spent = read();
    const own: Record<string, number> = { ...spent[month] };
    for (const [engine, characters] of pending) own[engine] = (own[engine] ?? 0) + characters;
    try {
      writeAtomically(
        path.join(root, paths.ledger),
        `${JSON.stringify({ ...spent, [month]: own }, null, 2)}\n`,
      );
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UserError(`${paths.ledger}: cannot be written (${code ?? message})`, 1);
    }
    pending.clear();
  };
  read();
  return {
    spent: (engine) => (read()[month]?.[engine] ?? 0) + (pending.get(engine) ?? 0),
    add(engine, characters) {
      if (characters > 0) pending.set(engine, (pending.get(engine) ?? 0) + characters);
      if (Date.now() - saved > PAUSE) save();
    },
    save,
  };
}

/** All that engines billed for a site. Throws a UserError when the file is broken. */
export function readLedger(root: string): Spent {
  return parse(readText(root, paths.ledger) ?? "{}");
}

function parse(text: string): Spent {
  try {
    const spent: unknown = JSON.parse(text);
    if (isSpent(spent)) return spent;
  } catch {
    // Reported below.
  }
  throw new UserError(
    `${paths.ledger}: must be { "2026-11": { "deepl": characters } }; correct it, or delete it to start again from 0`,
  );
}

const isSpent = (value: unknown): value is Spent =>
  isRecord(value) &&
  Object.values(value).every(
    (month) => isRecord(month) && Object.values(month).every((count) => Number.isSafeInteger(count)),
  );
