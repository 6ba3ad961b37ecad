import { KEY as DEEPL_KEY, startDeepl } from "../peers/deepl-server.ts";
import { KEY as GOOGLE_KEY, startGoogle } from "../peers/google-server.ts";

/** Engines that answer on this machine, the same to the same text, and the settings that lead to them. */
export interface Engines {
  env: Record<string, string>;
  close(): Promise<unknown>;
}

/** Starts DeepL and Google as test/peers speaks for them, with accounts of which nothing is used. */
export async function startEngines(): Promise<Engines> {
  const [deepl, google] = await Promise.all([startDeepl(), startGoogle()]);
  return {
    env: {
      DEEPL_AUTH_KEY: DEEPL_KEY,
      DEEPL_SERVER_URL: deepl.url,
      GOOGLE_TRANSLATE_KEY: GOOGLE_KEY,
      GOOGLE_TRANSLATE_URL: google.url,
    },
    close: () => Promise.all([deepl.close(), google.close()]),
  };
}
