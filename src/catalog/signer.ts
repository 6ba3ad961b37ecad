/** Whose name can sign: a person's, not one that a tool, a platform or an engine left in a file. */
import { UserError } from "../model/errors.ts";
import { directionControl, normalizeText } from "../model/text.ts";

/** Names that tools write when nobody gave one, and that platforms write when somebody left. */
const NOBODY = new RegExp(
  "^(?:(?:full |your )?name(?: here)?|translator|vertaler|(?:anonym(?:ous|e)?|anoniem|anonieme|unknown|onbekend|onbekende)" +
    "(?: user| gebruiker| translator)?|none|nobody|niemand|user|gebruiker|ghost|admin(?:istrator)?|beheerder|root|system|" +
    "systeem|n\\/?a|\\[?deleted\\]?|verwijderd)$|^deleted[-_ ]|^(?:auto(?:matic(?:ally)?)?[- ]?)?generated\\b",
  "i",
);

/**
 * Words that no person is called: engines, models and platforms as PO files name them, alone or beside others
 * (`DeepL via Weblate`, `Helsinki-NLP/opus-mt-nl-tr`, `EuroLLM-9B`).
 */
const NEVER_A_PERSON = [
  "deepl|google|microsoft|azure|bing|amazon|aws|ibm|yandex|baidu|systran|promt|modernmt|papago|naver",
  "libretranslate|lingva|apertium|opus-?mt|helsinki-nlp|argos ?translate|bergamot|nllb|madlad|m2m",
  "openai|open-ai|chat-?gpt|gpt|anthropic|mixtral|llama|ollama|qwen|deepseek|copilot|cohere|\\p{L}*llm|hugging ?face",
  "weblate|crowdin|transifex|lokalise|poeditor|smartling|phrase tms|zanata|launchpad|localazy|tolgee|wpml|glotpress",
  "memoq|trados|omegat|poedit|virtaal|lokalize|gtranslator|translatewiki|matecat|smartcat|unbabel|github|gitlab|taalbrug",
  "machine|machine-?vertaling|vertaalmachine|translat(?:e|or|ion)?[- ]?bot|(?:machine|auto(?:matic)?|neural)-? ?translat\\p{L}+",
  "translation memory|vertaalgeheugen|pre-?translat\\p{L}+|daemon|scripty|msgmerge|gettext|i18n|l10n|robot|yapay zeka",
  "makine çevirisi|الذكاء الاصطناعي|ذكاء اصطناعي|ترجمة آلية|جوجل",
].join("|");

/** Words that are a machine's where they are all of a name, but for its kind or version: somebody is called Gemma. */
const ALONE =
  "claude|gemini|mistral|grok|pontoon|phrase|loco|aya|gemma|watson|reverso|bot|import(?:er)?|automatic|automatisch|mt|nmt|tm|ci|pseudo|o[134]|A\\.?I\\.?|K\\.?I\\.?";
/** `claude-3-5-sonnet`, `Gemma 2 9B`, `Pontoon bot`. */
const KIND =
  "(?:api|bot|cloud|pro|engine|server|service|sync|agent|model|cli|turbo|mini|nano|large|small|medium|flash|opus|sonnet|haiku|instruct|chat|preview|latest|code|translat\\p{L}+|v?\\d[\\w.]*)";
/** First names of people as well: only with a kind or a version. */
const ALSO_FIRST_NAMES = /^(?:aya|gemma|bot|watson|ai|ki|mt|ci|loco)$/;

const MACHINE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${NEVER_A_PERSON})(?:$|[^\\p{L}])|^(?:${ALONE})(?:[-_ .:/+]*${KIND})*$`,
  "iu",
);
/** `gpt-po v1.1.1`, `translate.py`, `dependabot[bot]`: no person has a version, an extension or a bot's brackets. */
const SOFTWARE = /\bv?\d+\.\d+|[[(]bot[\])]$|[-_]bot$|\.(?:py|js|ts|sh|php|io|ai|com|net|org)$/i;
/** Mailboxes of engines, and those that platforms give to add-ons and to accounts that are gone. */
const MAILBOX =
  /^(?:noreply|no-reply|donotreply)[-+._]?(?:mt|addon|deleted|auto|bot)|^(?:bot|robot|anonymous|mt)@|^deleted[-_]|@(?:\w+\.)*(?:anthropic|openai|deepl|mistral)\.(?:com|ai)$/i;

/** Why a name cannot sign. */
export type NotAPerson = "nobody" | "machine";

/**
 * Why a name cannot be a reader's: it is none, or the name of a machine or a platform; undefined for a person's.
 * `email` is the address beside it, if there is one.
 *
 * @example notAPerson("Fatma Yılmaz") // undefined
 * @example notAPerson("gpt-po v1.1.1") // "machine"
 */
export function notAPerson(name: string, email = ""): NotAPerson | undefined {
  const text = name.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (!/\p{L}/u.test(text) || NOBODY.test(text)) return "nobody";
  if (SOFTWARE.test(text) || MAILBOX.test(email)) return "machine";
  return MACHINE.test(text) && !isFirstName(text) ? "machine" : undefined;
}

/** As people write it, with one capital: `Gemma`, and not `gemma` or `AI`. */
const isFirstName = (text: string) =>
  /^\p{Lu}\p{Ll}+$/u.test(text) && ALSO_FIRST_NAMES.test(text.toLowerCase());

/**
 * A name as pages show it. Throws a UserError for what is no person's name; `option` is where it was typed.
 */
export function personName(text: string, option = "--name"): string {
  const name = normalizeText(text).replace(/\s+/g, " ").trim();
  const fail = (why: string): never => {
    throw new UserError(`${option} "${text}": ${why}; write the name that readers will see`);
  };
  if (!/\p{L}/u.test(name)) fail("has no letters");
  if (name.length > 80) fail("is longer than 80 characters");
  if (/[<>@]/.test(name)) fail("looks like an e-mail address");
  if (directionControl(name) || /\p{Cc}/u.test(name)) fail("has an invisible character");
  if (notAPerson(name)) fail("is not the name of a person");
  return name;
}
