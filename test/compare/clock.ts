/**
 * Loaded into every command of a comparison before its own code: the clock starts at the same moment in each process, so
 * that both checkouts work on the same day, whenever they run and however long it takes.
 */
const REAL = Date;
const began = REAL.now();
const now = () => REAL.parse("2026-12-02T11:00:00Z") + REAL.now() - began;

globalThis.Date = new Proxy(REAL, {
  construct: (date, values, target) => Reflect.construct(date, values.length > 0 ? values : [now()], target),
  apply: () => new REAL(now()).toString(),
  get: (date, key) => (key === "now" ? now : Reflect.get(date, key)),
});
