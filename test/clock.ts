/** Loaded into a command before its own code: its clock starts at the instant in the variable NOW. */
const REAL = Date;
const began = REAL.now();
const now = () => REAL.parse(process.env.NOW!) + REAL.now() - began;

globalThis.Date = new Proxy(REAL, {
  construct: (date, values, target) => Reflect.construct(date, values.length > 0 ? values : [now()], target),
  apply: () => new REAL(now()).toString(),
  get: (date, key) => (key === "now" ? now : Reflect.get(date, key)),
});
