import { UserError } from "../../model/errors.ts";
import type { EngineSettings, Language, Site } from "../../model/site.ts";
import { azure } from "./azure.ts";
import { deepl } from "./deepl.ts";
import type { Engine } from "./engine.ts";
import { google } from "./google.ts";
import { llm } from "./llm.ts";
import { pseudo } from "./pseudo.ts";

type Env = Record<string, string | undefined>;
type Found = { engine: Engine } | { missing: string };

const ENGINES: Record<string, (env: Env) => Found> = {
  deepl: (env) => found(deepl(env), "deepl has no key: set DEEPL_AUTH_KEY in the environment or .env"),
  google: (env) =>
    found(google(env), "google has no key: set GOOGLE_TRANSLATE_KEY in the environment or .env"),
  azure: (env) =>
    found(
      azure(env),
      "azure has no key: set AZURE_TRANSLATOR_KEY and AZURE_TRANSLATOR_REGION in the environment or .env",
    ),
  llm: (env) =>
    found(llm(env), "llm has no server: set LLM_BASE_URL and LLM_MODEL in the environment or .env"),
  pseudo: () => ({ engine: pseudo() }),
};

const KNOWN = Object.keys(ENGINES).join(", ");

/**
 * The engine called `name`, or one line with the setting that it needs. `settings` override the maker's limits
 * and price. Throws a UserError for an unknown name, and for an invalid setting in `env`.
 */
export function createEngine(name: string, env: Env, settings: EngineSettings = {}): Found {
  if (!Object.hasOwn(ENGINES, name)) {
    throw new UserError(`"${name}" is not an engine; use one of ${KNOWN}`);
  }
  const result = ENGINES[name]!(env);
  if ("missing" in result) return result;
  const { price = result.engine.price, ...limits } = settings;
  return { engine: { ...result.engine, price, limits: { ...result.engine.limits, ...limits } } };
}

/** The engine of a language: the one called `name`, else the one its settings name. `engines` are the site's. */
export function engineFor(
  { code, engine }: Language,
  env: Env,
  engines: Site["engines"] = {},
  name = engine,
): Found {
  if (name === undefined) return { missing: "src/site.json names no engine for it" };
  if (name === engine && !Object.hasOwn(ENGINES, name)) {
    throw new UserError(
      `src/site.json: "languages.${code}.engine": "${name}" is not an engine; use one of ${KNOWN}`,
    );
  }
  return createEngine(name, env, engines[name]);
}

function found(engine: Engine | undefined, missing: string): Found {
  return engine ? { engine } : { missing };
}
