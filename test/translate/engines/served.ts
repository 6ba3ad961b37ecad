/** The engines that have a server of their own here, each with the settings that lead to it. */
import type { EngineError } from "../../../src/translate/engines/engine.ts";
import * as azure from "../../peers/azure-server.ts";
import * as deepl from "../../peers/deepl-server.ts";
import * as google from "../../peers/google-server.ts";
import * as llm from "../../peers/llm-server.ts";
import type { Peer } from "../../peers/peer.ts";
import type { Env } from "./request.ts";

export interface Served {
  name: string;
  server: Peer<object>;
  env: Env;
  /** The settings with its key and its address. */
  key: string;
  address: string;
  /** What a bare 403 means to it. */
  forbidden: EngineError["kind"];
  /** How often it asks before it takes 400 for an answer. */
  insists: number;
}

const servers = {
  deepl: await deepl.startDeepl(),
  google: await google.startGoogle(),
  azure: await azure.startAzure(),
  llm: await llm.startLlm(),
};

export const SERVED: Served[] = [
  {
    name: "deepl",
    server: servers.deepl,
    env: { DEEPL_AUTH_KEY: deepl.KEY, DEEPL_SERVER_URL: servers.deepl.url, DEEPL_TIMEOUT_MS: "1000" },
    key: "DEEPL_AUTH_KEY",
    address: "DEEPL_SERVER_URL",
    forbidden: "key",
    insists: 1,
  },
  {
    name: "google",
    server: servers.google,
    env: {
      GOOGLE_TRANSLATE_KEY: google.KEY,
      GOOGLE_TRANSLATE_URL: servers.google.url,
      GOOGLE_TIMEOUT_MS: "300",
    },
    key: "GOOGLE_TRANSLATE_KEY",
    address: "GOOGLE_TRANSLATE_URL",
    forbidden: "key",
    insists: 1,
  },
  {
    name: "azure",
    server: servers.azure,
    env: {
      AZURE_TRANSLATOR_KEY: azure.KEY,
      AZURE_TRANSLATOR_REGION: azure.REGION,
      AZURE_TRANSLATOR_URL: servers.azure.url,
      AZURE_TIMEOUT_MS: "300",
    },
    key: "AZURE_TRANSLATOR_KEY",
    address: "AZURE_TRANSLATOR_URL",
    forbidden: "quota",
    insists: 1,
  },
  {
    name: "llm",
    server: servers.llm,
    env: {
      LLM_API_KEY: llm.KEY,
      LLM_MODEL: llm.MODEL,
      LLM_BASE_URL: `${servers.llm.url}/v1`,
      LLM_TIMEOUT_MS: "300",
    },
    key: "LLM_API_KEY",
    address: "LLM_BASE_URL",
    forbidden: "key",
    insists: 2,
  },
];

/** Forgets what was asked so far. */
export function reset(): void {
  for (const { server } of SERVED) {
    server.requests.length = 0;
    server.latency = 0;
  }
}

export async function close(): Promise<void> {
  await Promise.all(SERVED.map(({ server }) => server.close()));
}
