/** The page's texts. They are in the page itself, above the deferred script, and read once, here. */

import type { LocalizedSentences } from "../../i18n/messages.ts";
import type { Direction } from "../../markdown/bidi.ts";
import { formatLocale } from "../../model/dates.ts";
import type { Message } from "../../model/message.ts";
import { fillText, sentenceIn, type Texts } from "../texts.ts";

const texts = JSON.parse(document.getElementById("texts")!.textContent!) as Texts;
const wording = {
  locale: document.body.dataset.locale!,
  dir: document.documentElement.dir as Direction,
};

/** A text with its placeholders filled in; the key itself where the page lacks it, as for a new check. */
export const t = (key: string, values?: Record<string, string | number>): string =>
  fillText(texts, wording, key, values) ?? key;

/** The sentences of findings; only a post's page has them. */
const findings: LocalizedSentences = JSON.parse(document.getElementById("sentences")?.textContent ?? "{}");

/** The finding of a check in the page's language (or in Dutch, see `sentencesIn`), without Markdown. */
export function sentenceOf(message: Message): { text: string; lang: string } {
  const text = sentenceIn(findings, wording.dir, message)
    .replace(/(\*\*|~~|\*)([\p{L}\p{M} ]+)\1/gu, "$2")
    .replace(/\[\^([^\]]+)\]/g, "$1");
  return { text, lang: findings.locale };
}

/** Does the page have a text with this key? */
export const has = (key: string): boolean => texts[key] !== undefined;

const dates = new Intl.DateTimeFormat(formatLocale(wording.locale), { dateStyle: "medium", timeZone: "UTC" });

/** A date (ISO) formatted in the page's language. */
export function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : dates.format(date);
}

/** An amount in euros formatted in the page's language. */
export const inEuros = (amount: number): string =>
  new Intl.NumberFormat(formatLocale(wording.locale), {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 4,
  }).format(amount);
