import { type Answer, EngineError } from "./engine.ts";

/** What a maker sent as an Answer: a translation for each text, or an EngineError. */
export function toAnswer(
  engine: string,
  texts: readonly string[],
  translations: unknown,
  billed: number,
): Answer {
  const complete =
    Array.isArray(translations) &&
    translations.length === texts.length &&
    texts.every((text, at) => typeof translations[at] === "string" && saysAsMuch(text, translations[at]));
  if (!complete) throw damaged(engine, "translations are missing");
  return { texts: translations, billed };
}

/** Words came back where there were words; tags alone may come back as anything. */
function saysAsMuch(text: string, translation: string): boolean {
  return !visible(text).trim() || visible(translation).trim() !== "";
}

/** Tagged text as its reader sees it: without tags, an entity as one character. */
export function visible(text: string): string {
  return text.replace(/<[^>]*>/g, "").replace(/&[^;]*;/g, "&");
}

/** Code points of texts, which is what makers count. */
export function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + [...text].length, 0);
}

export function damaged(engine: string, what: string): EngineError {
  return new EngineError("busy", `${engine} gave a damaged answer (${what})`, undefined, true);
}
