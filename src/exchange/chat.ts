/** Reads what people copy out of a chat on WhatsApp: several messages, each behind its time and its sender. */

/** A message; without a sender where the text has none. */
interface ChatMessage {
  sender: string;
  /** As the text has it. */
  date: string;
  /** The time and the sender, as the text has them. */
  head: string;
  text: string;
}

const DATE = String.raw`\p{Nd}{1,4}[-/.]\s?\p{Nd}{1,2}[-/.]\s?\p{Nd}{1,4}`;
/** `14:03`, `2:03:10 PM`, `ÖS 2:03`, `٢:٠٣ م` */
const TIME = String.raw`(?:\p{L}{1,4}\s)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?[\p{L}.]{1,4}){0,2}`;
const BETWEEN = String.raw`[,،]?\s`;
/**
 * `[28-11-2026 14:03] Ayşe: …` from an iPhone, `[14:03, 28-11-2026] Ayşe: …` from WhatsApp Web,
 * `28-11-2026 14:03 - Ayşe: …` from Android. The order of date and time and the words for a.m. and p.m. are those of the
 * telephone's language.
 */
const HEAD = new RegExp(
  String.raw`^[ \t]*(?:\[(?:${DATE}${BETWEEN}${TIME}|${TIME}${BETWEEN}${DATE})\][ \t]*|${DATE}${BETWEEN}${TIME}\s[-–]\s)([^:\n]{1,60}):[ \t]?`,
  "gmu",
);

const DAY = new RegExp(DATE, "u");

function messagesIn(text: string): ChatMessage[] {
  const heads = [...text.matchAll(HEAD)];
  const messages = heads.map(({ 0: head, 1: sender, index }, at) => ({
    sender: sender!.trim(),
    date: DAY.exec(head)![0],
    head: head.trim(),
    text: text.slice(index + head.length, heads[at + 1]?.index ?? text.length),
  }));
  const before = text.slice(0, heads[0]?.index ?? text.length);
  return before.trim() === "" ? messages : [{ sender: "", date: "", head: "", text: before }, ...messages];
}

/** The messages of a chat, by the report they belong to. */
export interface Chats {
  /** For each report its message, with what its sender wrote around it that day; never fewer than one. */
  texts: string[];
  /** Times and senders, and all other messages. */
  dropped: string[];
}

/**
 * Divides a copied chat into its reports; `isReport` finds the messages that name a place. What the same person
 * wrote on that day belongs to the report before it, or to the first one; answers of others do not, nor does the rest of
 * an exported chat. A text that is no chat is one report.
 */
export function divideChat(text: string, isReport: (text: string) => boolean): Chats {
  const messages = messagesIn(text);
  const reports = messages.filter((each) => isReport(each.text));
  if (messages.every(({ head }) => head === "") || reports.length === 0) {
    return { texts: [text], dropped: [] };
  }
  const parts = new Map(reports.map((each) => [each, [] as string[]]));
  const dropped: string[] = [];
  messages.forEach((each, at) => {
    const isSame = ({ sender, date }: ChatMessage) =>
      each.head === "" || (sender === each.sender && date === each.date);
    const before = messages.slice(0, at + 1).findLast((other) => parts.has(other) && isSame(other));
    const own = parts.has(each) ? each : (before ?? reports.find(isSame));
    if (each.head !== "") dropped.push(own ? each.head : `${each.head} ${each.text.trim()}`);
    if (own) parts.get(own)!.push(each.text);
  });
  return { texts: [...parts.values()].map((texts) => texts.join("\n")), dropped };
}
