import { type Answer, EngineError } from "./engine.ts";

/** What a maker sent as an Answer: a translation for each text, or an EngineError. */
export function toAnswer(
  engine: string,
  texts: readonly string[],
  translations: unknown,
  billed: number,
): Answer {
  const problem = faultIn(texts, translations);
  if (problem !== undefined) throw damaged(engine, problem);
  return { texts: translations as string[], billed };
}

/** Why what came is no translation for each text, if it is none. */
function faultIn(texts: readonly string[], translations: unknown): string | undefined {
  if (!Array.isArray(translations)) return "translations are missing";
  if (translations.length !== texts.length) {
    return `translations: ${translations.length} for ${texts.length} texts`;
  }
  const at = translations.findIndex(
    (translation, index) => typeof translation !== "string" || !saysAsMuch(texts[index]!, translation),
  );
  if (at === -1) return undefined;
  return `translation ${at + 1} of ${texts.length} is ${typeof translations[at] === "string" ? "empty" : "no text"}`;
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
