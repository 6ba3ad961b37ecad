import type { Original } from "../markdown/original.ts";
import type { Tagged } from "../markdown/tagged.ts";
import type { Message } from "../model/message.ts";

/** A Dutch text in an original. */
export interface TextPlace {
  original: Original;
  dutch: string;
  tagged: Tagged;
}

/** A unit with the places of its Dutch, and its translation for them. */
export interface Match<P = TextPlace> {
  places: readonly P[];
  /** For one of the places: the translation as tagged text; `markdown` if the file has it as Markdown. */
  read(
    place: Pick<TextPlace, "tagged">,
  ): { xml: string; markdown?: string | undefined } | { problem: Message };
}
