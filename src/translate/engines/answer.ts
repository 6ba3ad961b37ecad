import { type Answer, EngineError } from "./engine.ts";

/** An engine's reply as an Answer: a translation for each text, or an EngineError. */
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

/** Why the reply is not a translation for each text, if so. */
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

/** Texts with words came back with words; text of tags alone may come back as anything. */
function saysAsMuch(text: string, translation: string): boolean {
  return !visible(text).trim() || visible(translation).trim() !== "";
}

/** Tagged text as readers see it: without tags, an entity as one character. */
export function visible(text: string): string {
  return text.replace(/<[^>]*>/g, "").replace(/&[^;]*;/g, "&");
}

/** Code points of texts, the unit that engines count. */
export function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + [...text].length, 0);
}

export function damaged(engine: string, what: string): EngineError {
  return new EngineError("busy", `${engine} gave a damaged answer (${what})`, undefined, true);
}
