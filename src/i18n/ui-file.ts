import { type Message, message } from "../model/message.ts";

/** Flat texts of the interface by key, `nav.home`, plural forms with their suffix: `posts.count_few`. */
export type UiTexts = ReadonlyMap<string, string>;

/**
 * Reads i18next JSON v4 (nested objects of texts). Returns the texts by dotted key, or the error of the file.
 */
export function parseUi(json: string): { texts: UiTexts } | { message: Message; line?: number } {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    const fault = (error as Error).message;
    const at = /position (\d+)/.exec(fault)?.[1];
    return {
      message: message("ui.json", { fault }),
      ...(at && { line: json.slice(0, Number(at)).split("\n").length }),
    };
  }
  const texts = new Map<string, string>();
  const wrong = collect(raw, "", texts);
  return wrong === undefined ? { texts } : { message: wrong };
}

function collect(value: unknown, key: string, texts: Map<string, string>): Message | undefined {
  if (typeof value === "string" && key !== "") {
    texts.set(key, value);
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return key === "" ? message("ui.noTexts") : message("ui.noText", { key });
  }
  for (const [name, inner] of Object.entries(value)) {
    const wrong = collect(inner, key === "" ? name : `${key}.${name}`, texts);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
