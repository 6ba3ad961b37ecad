/** Whose name can sign: a person's, not one that a tool, a platform or an engine left in a file. */
import { UserError } from "../model/errors.ts";
import { directionControl, normalizeText } from "../model/text.ts";

/** Names that tools write when nobody gave one, and that platforms write when somebody left. */
const NOBODY =
  /^(?:full name|your name|name|translator|anonym(?:ous|e)?|anoniem|unknown|none|nobody|user|admin(?:istrator)?|root|n\/?a)$|^deleted[-_ ]|^(?:auto(?:matic(?:ally)?)?[- ]?)?generated\b/i;

/**
 * Engines, models and platforms, as PO files name them: gettext's own examples, Weblate, Crowdin, Transifex, Pontoon,
 * POEditor, and scripts that call a model. Each is the whole name, or its beginning before what kind of it
 * (`Google Translate API`, `claude-3-5-sonnet`); a person called Claude Dupont has another second word.
 */
const MACHINES = [
  "deepl",
  "google(?: cloud)?(?: translat(?:e|or|ion))?",
  "(?:microsoft|azure|bing)(?: (?:azure|cognitive))?(?: (?:ai )?(?:translat(?:e|or|ion)|services))?",
  "(?:amazon|aws|ibm(?: watson)?|yandex|baidu|systran|promt|modernmt|reverso|naver|papago)(?: (?:language )?(?:translat(?:e|or|ion)))?",
  "libretranslate|lingva|apertium|opus-?mt|argos(?: translate)?|bergamot|nllb|madlad|m2m",
  "(?:open-?ai|chat-?gpt|gpt|o[134]|claude|anthropic|gemini|gemma|mistral|mixtral|llama|ollama|qwen|deepseek|copilot|cohere|grok|llm|ai)",
  "(?:hosted )?weblate|crowdin|transifex|lokalise|poeditor|pontoon|smartling|phrase|zanata|launchpad|localazy|tolgee|wpml|loco|glotpress|memoq|trados|omegat|poedit|virtaal|lokalize|gtranslator|translatewiki(?:\\.net)?",
  "(?:machine|automatic|auto|neural)[- ]?translat(?:e|ed|ion|or)|translation memory|pre-?translat(?:e|ed|ion)|mt|nmt|tm|robot|bot|script|import(?:er)?|msgmerge|gettext|i18n|l10n|ci",
  "taalbrug|pseudo",
].join("|");

/** What a machine's name may go on with: its kind, a version, a size. */
const KIND =
  "(?:api|bot|robot|cloud|pro|free|engine|server|service|memory|translat(?:e|ed|ion|ions|or)|machine|sync|add-?on|admin|automation|agent|model|cli|script|export|import|turbo|mini|nano|large|small|medium|flash|opus|sonnet|haiku|instruct|chat|preview|latest|online|ai|gpt|po|mt|tm|v?\\d[\\w.]*)";

const MACHINE = new RegExp(`^(?:${MACHINES})(?:[-_ .:/+]*${KIND})*$`, "i");
/** `gpt-po v1.1.1`, `translate.py`, `dependabot[bot]`: no person has a version, an extension or a bot's brackets. */
const SOFTWARE = /\bv?\d+\.\d+|\[bot\]$|[-_ ]bot$|\.(?:py|js|ts|sh|php|io|ai|com|net|org)$/i;
/** Mailboxes that nobody reads, as platforms give them to engines and to accounts that are gone. */
const MAILBOX =
  /^(?:noreply|no-reply|donotreply)[-+._]?(?:mt|addon|deleted|auto|bot)|^(?:bot|robot|anonymous|mt)@/i;

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
  if (MACHINE.test(text) || SOFTWARE.test(text) || MAILBOX.test(email)) return "machine";
  return undefined;
}

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
