/** Which names can sign: those of people, not of tools, platforms or engines. */
import { UserError } from "../model/errors.ts";
import { directionControl, normalizeText } from "../model/text.ts";

/** Default names of tools without a name, and of platforms for former users. */
const NOBODY = new RegExp(
  "^(?:(?:full |your )?name(?: here)?|translator|vertaler|(?:anonym(?:ous|e)?|anoniem|anonieme|unknown|onbekend|onbekende)" +
    "(?: user| gebruiker| translator)?|none|nobody|niemand|user|gebruiker|ghost|admin(?:istrator)?|beheerder|root|system|" +
    "systeem|n\\/?a|\\[?deleted\\]?|verwijderd)$|^deleted[-_ ]|^(?:auto(?:matic(?:ally)?)?[- ]?)?generated\\b",
  "i",
);

/**
 * Words that are never a person's name: engines, models and platforms in PO files, alone or with others
 * (`DeepL via Weblate`, `Helsinki-NLP/opus-mt-nl-tr`, `EuroLLM-9B`).
 */
const NEVER_A_PERSON = [
  "deepl|google|microsoft|azure|bing|amazon|aws|ibm|yandex|baidu|systran|promt|modernmt|papago|naver",
  "libretranslate|lingva|apertium|opus-?mt|helsinki-nlp|argos ?translate|bergamot|nllb|madlad|m2m",
  "openai|open-ai|moonshot|chat-?gpt|gpt|anthropic|mixtral|llama|ollama|qwen|deepseek|copilot|cohere|\\p{L}*llm|hugging ?face",
  "weblate|crowdin|transifex|lokalise|poeditor|smartling|phrase tms|zanata|launchpad|localazy|tolgee|wpml|glotpress",
  "memoq|trados|omegat|poedit|virtaal|lokalize|gtranslator|translatewiki|matecat|smartcat|unbabel|github|gitlab|taalbrug",
  "machine|machine-?vertaling|vertaalmachine|translat(?:e|or|ion)?[- ]?bot|(?:machine|auto(?:matic)?|neural)-? ?translat\\p{L}+",
  "translation memory|vertaalgeheugen|pre-?translat\\p{L}+|daemon|scripty|msgmerge|gettext|i18n|l10n|robot|yapay zeka",
  "makine çevirisi|الذكاء الاصطناعي|ذكاء اصطناعي|ترجمة آلية|جوجل",
].join("|");

/** Words that are a machine's if they are the whole name, apart from its kind or version. */
const ALONE =
  "gemini|grok|deep[- ]l|pontoon|phrase|loco|reverso|bot|import(?:er)?|automatic|automatisch|mt|nmt|tm|ci|pseudo|o[134]|A\\.?I\\.?|K\\.?I\\.?";
/** Models whose names people have, too, but seldom alone: alone it needs an address, see `notAPerson`. */
const MODELS_FIRST = "claude|mistral|kimi|bard";
/** Models and tools with common given names: a machine only with a kind or a version. */
const PEOPLE_FIRST = "aya|gemma|watson|devin|jasper|cody|ernie|alexa";
/** `claude-3-5-sonnet`, `Gemma 2 9B`, `Pontoon bot`, `Jasper AI`. */
const KIND =
  "(?:api|ai|bot|cloud|pro|engine|server|service|sync|agent|assistant|model|cli|turbo|mini|nano|large|small|medium|flash|opus|sonnet|haiku|instruct|chat|preview|latest|code|translat\\p{L}+|[vk]?\\d[\\w.]*)";
/** Words among the above that are also people's names, with one capital: `Bot`, `Ai`. */
const ALSO_NAMES = "bot|ai|ki|mt|ci";

const MACHINE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${NEVER_A_PERSON})(?:$|[^\\p{L}])|^(?:${ALONE}|${MODELS_FIRST}|${PEOPLE_FIRST})(?:[-_ .:/+]*${KIND})*$`,
  "iu",
);
/** `gpt-po v1.1.1`, `translate.py`, `dependabot[bot]`: no person has a version, an extension or `[bot]`. */
const SOFTWARE = /\bv?\d+\.\d+|[[(]bot[\])]$|[-_]bot$|\.(?:py|js|ts|sh|php|io|ai|com|net|org)$/i;
/** Mailboxes of engines, and those that platforms give to add-ons and deleted accounts. */
const MAILBOX =
  /^(?:noreply|no-reply|donotreply)[-+._]?(?:mt|addon|deleted|auto|bot)|^(?:bot|robot|anonymous|mt)@|^deleted[-_]|@(?:\w+\.)*(?:anthropic|openai|deepl|mistral|cognition|cognition-labs|jasper)\.(?:com|ai)$/i;

/** Why a name cannot sign. */
export type NotAPerson = "nobody" | "machine";

/**
 * Why a name cannot be a reader's: empty, or that of a machine or a platform; undefined for a person's.
 * `email` is the address with it, if any.
 *
 * A given name that is also a model's is not enough alone. `Claude D.` is a person and `Claude 3.5` is not. `Claude`
 * alone is a person where the address has another name in it (`claude.dupont@…`), and a machine where it has none or
 * there is no address: a program that fills in a file leaves just that, pages would say "read by Claude", and a person
 * can add an initial. `Jasper` alone is a person: no program signs so.
 *
 * @example notAPerson("Fatma Yılmaz") // undefined
 * @example notAPerson("gpt-po v1.1.1") // "machine"
 */
export function notAPerson(name: string, email = ""): NotAPerson | undefined {
  const text = plainName(name);
  if (!/\p{L}/u.test(text) || NOBODY.test(text)) return "nobody";
  if (SOFTWARE.test(text) || MAILBOX.test(email)) return "machine";
  if (!MACHINE.test(text) || isWrittenAsName(text)) return undefined;
  return isShared(text) && hasAnotherName(email, text) ? undefined : "machine";
}

const plainName = (name: string) => name.normalize("NFKC").replace(/\s+/g, " ").trim();

const SHARED = new RegExp(`^(?:${MODELS_FIRST}|${PEOPLE_FIRST})$`, "i");
const WRITTEN_AS_NAME = new RegExp(`^(?:${PEOPLE_FIRST}|${ALSO_NAMES})$`, "i");

/** Is the name both a model's and a given name, like `Claude`? Then the address decides. */
export const isShared = (name: string): boolean => SHARED.test(plainName(name));

/** As people write it, with one capital: `Gemma`, not `gemma` or `AI`. */
const isWrittenAsName = (text: string) => /^\p{Lu}\p{Ll}+$/u.test(text) && WRITTEN_AS_NAME.test(text);

/** Parts of mailboxes that name a purpose instead of a person. */
const USES = new RegExp(
  `^(?:${KIND}|no|reply|noreply|donotreply|info|mail|post|contact|team|hello|admin|support|user|users|me|po|mt)$`,
  "iu",
);

/** Does the mailbox have another name than this one: `claude.dupont`, `cdupont`, `12345+dupont`? */
const hasAnotherName = (email: string, name: string) =>
  email
    .replace(/@.*$/s, "")
    .toLowerCase()
    .replaceAll(name.toLowerCase(), " ")
    .split(/[^\p{L}]+/u)
    .some((part) => part.length > 1 && !USES.test(part));

/**
 * A name for display. Throws a UserError for a name that is not a person's; `option` is the option it came from.
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
  if (isShared(name) && notAPerson(name)) fail("is the name of a model too: add a surname or an initial");
  if (notAPerson(name)) fail("is not the name of a person");
  return name;
}
