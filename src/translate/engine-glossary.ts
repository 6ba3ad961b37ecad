import { type Span, termSpans, termsIn } from "../checks/terms/terms.ts";
import { escapeXml, unescapeXml } from "../model/entities.ts";
import type { Glossary, Term } from "../model/glossary.ts";
import { SOURCE } from "../model/site.ts";
import type { Engine, EngineRequest, TermPair } from "./engines/engine.ts";

/** The glossary of one language in the form that one engine takes. */
export interface EngineGlossary {
  glossary: Glossary;
  /**
   * The request with the glossary: its name on the engine's server, or the terms that occur. `dutch` has the Dutch of
   * each text: a word of a pivot's text counts only if the Dutch has the term.
   */
  addTo(request: EngineRequest, dutch: readonly string[]): EngineRequest;
  /**
   * For an engine without glossaries: the request with names, and terms that engines are known to translate with
   * forbidden words, as tags; `restore` replaces the tags with the right words.
   */
  protect(
    request: EngineRequest,
    dutch: readonly string[],
  ): { request: EngineRequest; restore(answers: readonly string[]): string[] };
}

export interface EngineGlossaryOptions {
  engine: Engine;
  /** Code of the language of the texts. */
  from: string;
  glossary: Glossary;
  /** The glossary of the pivot, when the texts are not Dutch. */
  pivot?: Glossary | undefined;
  /** The result of the engine's `keepGlossary`. */
  id?: string | undefined;
}

/** Every term in the required wording; names stay as they are. */
export function termPairsOf({ glossary, from, pivot }: Omit<EngineGlossaryOptions, "engine">): TermPair[] {
  const { terms, keep } = inLanguage(glossary, from, pivot);
  return [
    ...terms.map(({ nl, preferred }) => ({ from: nl, to: preferred })),
    ...keep.map((name) => ({ from: name, to: name })),
  ];
}

export function createEngineGlossary({
  engine,
  glossary,
  from,
  pivot,
  id,
}: EngineGlossaryOptions): EngineGlossary {
  /** The terms that a text made from this Dutch may contain, in the language of the text. */
  const termsOf = (dutch: string): Glossary => {
    if (from === SOURCE) return glossary;
    const terms = termsIn(dutch, glossary).terms;
    return inLanguage({ ...glossary, terms }, from, pivot);
  };
  const termsInText = (xml: string, dutch: string) =>
    xml
      .split(TAGS)
      .flatMap((piece, at) =>
        at % 2 === 1 ? [] : termSpans(unescapeXml(piece), termsOf(dutch), from).map(termPairOf),
      );
  // Engines translate the plain ones well, and inflect them; a tag would prevent that.
  const protectedAmong = ({ keep, terms }: Glossary): Glossary => ({
    keep,
    terms: terms.filter(({ forbidden }) => forbidden.length > 0),
  });
  const allProtected = protectedAmong(glossary);
  const protectedOf = (dutch: string) => (from === SOURCE ? allProtected : protectedAmong(termsOf(dutch)));
  return {
    glossary,
    addTo(request, dutch) {
      if (engine.glossary === "kept") return id === undefined ? request : { ...request, glossary: id };
      if (engine.glossary === "none") return request;
      const found = request.texts.flatMap((xml, at) => termsInText(xml, dutch[at]!));
      const terms = [...new Map(found.map((termPair) => [termPair.from, termPair])).values()];
      return terms.length === 0 ? request : { ...request, terms };
    },
    protect(request, dutch) {
      if (engine.glossary !== "none" || !engine.published)
        return { request, restore: (answers) => [...answers] };
      const texts = request.texts.map((xml, at) => protectText(xml, protectedOf(dutch[at]!), from));
      return {
        request: { ...request, texts: texts.map(({ xml }) => xml) },
        restore: (answers) => answers.map((answer, at) => restoreText(answer, texts[at]!.words)),
      };
    },
  };
}

const TAGS = /(<[^>]*>)/;

/** Numbers of tags for words, above those of a text's own markup. */
const FIRST_WORD = 9001;

function protectText(xml: string, glossary: Glossary, from: string): { xml: string; words: string[] } {
  const words: string[] = [];
  const protectPart = (piece: string) => {
    const text = unescapeXml(piece);
    let at = 0;
    let out = "";
    for (const span of termSpans(text, glossary, from)) {
      out += `${escapeXml(text.slice(at, span.start))}<x id="${FIRST_WORD + words.length}"/>`;
      words.push(termPairOf(span).to);
      at = span.end;
    }
    return out + escapeXml(text.slice(at));
  };
  const withTags = xml.split(TAGS).map((piece, at) => (at % 2 === 1 ? piece : protectPart(piece)));
  return { xml: withTags.join(""), words };
}

/** An answer with its words; if a word is lost or doubled, an unknown tag remains. */
function restoreText(answer: string, words: readonly string[]): string {
  let restored = answer;
  for (const [at, word] of words.entries()) {
    const tag = new RegExp(`<x\\s+id\\s*=\\s*["']${FIRST_WORD + at}["']\\s*/>`, "g");
    if (restored.match(tag)?.length !== 1) return `${answer}<x id="${FIRST_WORD + at}"/>`;
    restored = restored.replace(tag, () => escapeXml(word));
  }
  return restored;
}

const termPairOf = ({ term, name }: Span): TermPair =>
  term ? { from: term.nl, to: term.preferred } : { from: name!, to: name! };

/** The terms as they are in texts of the language `from`: Dutch, or the pivot's preferred wording. */
function inLanguage(glossary: Glossary, from: string, pivot: Glossary | undefined): Glossary {
  if (from === SOURCE) return glossary;
  const wordings = new Map(pivot?.terms.map(({ nl, preferred }) => [nl, preferred]));
  const terms = glossary.terms.flatMap((term): Term[] => {
    const termPair = wordings.get(term.nl);
    return termPair === undefined ? [] : [{ ...term, nl: termPair }];
  });
  return { terms, keep: glossary.keep };
}
