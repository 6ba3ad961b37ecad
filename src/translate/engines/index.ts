import { UserError } from "../../model/errors.ts";
import type { Language } from "../../model/site.ts";
import { deepl } from "./deepl.ts";
import type { Engine } from "./engine.ts";
import { pseudo } from "./pseudo.ts";

type Env = Record<string, string | undefined>;
type Found = { engine: Engine } | { missing: string };

const ENGINES: Record<string, (env: Env) => Found> = {
  deepl: (env) => found(deepl(env), "deepl has no key: set DEEPL_AUTH_KEY in the environment or .env"),
  google: () => notYet("google"),
  azure: () => notYet("azure"),
  llm: () => notYet("llm"),
  pseudo: () => ({ engine: pseudo() }),
};

const KNOWN = Object.keys(ENGINES).join(", ");

/**
 * The engine called `name`, or the one line that says what to set to have it.
 * Throws a UserError for a name that is no engine, and for a setting in `env` that cannot be right.
 */
export function createEngine(name: string, env: Env): Found {
  if (!Object.hasOwn(ENGINES, name)) {
    throw new UserError(`there is no engine "${name}"; known are ${KNOWN}`);
  }
  return ENGINES[name]!(env);
}

/** The engine of a language: the one called `name`, else the one its settings name. */
export function engineFor({ code, engine }: Language, env: Env, name = engine): Found {
  if (name === undefined) return { missing: "src/site.json names no engine for it" };
  if (name === engine && !Object.hasOwn(ENGINES, name)) {
    throw new UserError(
      `src/site.json: "languages.${code}.engine": there is no engine "${name}"; known are ${KNOWN}`,
    );
  }
  return createEngine(name, env);
}

function found(engine: Engine | undefined, missing: string): Found {
  return engine ? { engine } : { missing };
}

function notYet(name: string): Found {
  return { missing: `${name} is not built in yet; name deepl or pseudo instead` };
}
