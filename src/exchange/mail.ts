/** Reads a mail's text as people paste it: quoted, wrapped, forwarded, half decoded. */

import PostalMime from "postal-mime";
import { characterOf } from "../model/entities.ts";
import { decodeUtf8 } from "../model/text.ts";

/** The first lines of a raw message (RFC 5322, 2.2; RFC 2045, 4), up to the blank line. */
const MESSAGE = /^(?=(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version:)/i;

/**
 * The text of a mail's bytes: of a raw message, its text without headers, in any encoding and with any parts;
 * otherwise the bytes as UTF-8, undefined if they are not.
 */
export async function mailText(bytes: Uint8Array): Promise<string | undefined> {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  if (!MESSAGE.test(start)) return decodeUtf8(bytes);
  const { text, html } = await PostalMime.parse(bytes);
  return text ?? html ?? "";
}

/** Invisible marks that mail programs put around words, such as bidi marks. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** The text of a mail without its wrapping: line ends `\n`, quoted-printable and HTML undone, no `> ` before lines. */
export function plainMail(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
  return stripHtml(decodeQuotedPrintable(lines))
    .toWellFormed()
    .replace(INVISIBLE, "")
    .replace(/^(?:[ \t]*>)+[ \t]?/gm, "")
    .normalize("NFC");
}

/** Words on one line, without bidi marks, which catalogues exclude. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, "").replace(/\s+/g, " ").trim().normalize("NFC");
}

/**
 * Undoes quoted-printable (RFC 2045, 6.7) where the text is in it: it has lines that were cut where that cuts them, or
 * letters that only it writes so.
 */
function decodeQuotedPrintable(text: string): string {
  if (!/^.{55,75}=$/m.test(text) && !/=C[2-9A-F]=[89AB][0-9A-F]|=D[89AB]=[89AB][0-9A-F]|=20$/m.test(text)) {
    return text;
  }
  return text.replace(/=[ \t]*\n/g, "").replace(/(?:=[0-9A-F]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run.replaceAll("=", "%"));
    } catch {
      // Another encoding, or none: left as it is.
      return run;
    }
  });
}

/** Undoes HTML where the text is HTML: the ends of blocks become ends of lines. */
function stripHtml(text: string): string {
  if (!/<(?:html|body|div|p|br)\b[^<>]*>/i.test(text)) return text;
  const hidden = /<(?:style|head|script)\b[\s\S]*$/i;
  const pieces = text.split(/<\/(?:style|head|script)>/i);
  return pieces
    .map((piece, at) => (at < pieces.length - 1 ? piece.replace(hidden, "") : piece))
    .join("")
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/blockquote)\b[^<>]*>/gi, "\n")
    .replace(/<(?![^\s<>@]+@[^\s<>]+>)\/?[a-z!][^<>]*>/gi, "")
    .replace(/&(#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]+);/gi, (whole, reference: string) => {
      return characterOf(reference) ?? characterOf(reference.toLowerCase()) ?? whole;
    });
}

/** Names of header lines as mail programs write them in our languages, when they forward or quote. */
const HEADER =
  /^[ \t*]*(?:from|to|cc|bcc|subject|sent|date|reply-to|van|aan|onderwerp|verzonden|datum|kimden|kime|bilgi|konu|gönderen|gönderildi|alıcı|tarih|ka|ku|mawduuca|taariikhda|من|إلى|الموضوع|التاريخ|تاريخ الإرسال|von|an|betreff|gesendet|de|à|objet|envoyé|(?:received|return-path|delivered-to|message-id|mime-version|content-[a-z-]+|x-[a-z-]+|in-reply-to|references|dkim-signature|authentication-results))[ \t*]*:/i;
const FROM = /^[ \t*]*(?:from|van|kimden|gönderen|ka|من|von|de|content-[a-z-]+)[ \t*]*:/i;
/** `---------- Forwarded message ---------`, and the boundaries of MIME parts. */
const SEPARATOR = /^-{2,}[^-\s].*-{2,}$|^-{5,}\s.*\s-{5,}$|^--[\w=+./'()-]{12,}$/;
/** Lines that telephones add, in our languages. */
const DEVICE =
  /^(?:sent from|get outlook|verstuurd vanaf|verzonden vanaf|verzonden met|outlook voor|.{0,30}['’]?(?:dan|den) gönderildi|أُ?رسلت? من|تم الإرسال من)/i;
/** `Op wo 25 nov 2026 schreef Ayşe <ayse@example.com>:`, over two lines at most. */
const ATTRIBUTION = /^[^\n<]*<[ \t\n]*[^\s<>@]+@[^\s<>@]+>[^\n]{0,40}:[ \t]*$/gm;

/** What somebody wrote in a part of a mail, on one line, and what was left out. */
export interface Written {
  words: string;
  /** Lines of headers, signatures and separators. */
  dropped: string[];
}

/**
 * A person's own words: without the headers of forwarded mails, attribution lines of quotes, and
 * signatures. They name people, and stored reports are public.
 */
export function ownWords(text: string): Written {
  const dropped: string[] = [];
  const drop = (lines: readonly string[]) => {
    dropped.push(...lines.map((line) => line.trim()).filter((line) => line !== ""));
  };
  const rows = text
    .replace(ATTRIBUTION, (lines) => {
      drop(lines.split("\n"));
      return "";
    })
    .split("\n");
  const kept: string[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const end = headersEnd(rows, at);
    if (end > at) {
      drop(rows.slice(at, end));
      at = end - 1;
    } else if (/^--[ \t]*$/.test(row)) {
      // The signature goes to the end of the mail (RFC 3676, 4.3).
      drop(rows.slice(at));
      break;
    } else if (SEPARATOR.test(row.trim()) || DEVICE.test(row.trim())) drop([row]);
    else kept.push(row);
  }
  return { words: oneLine(kept.join(" ")), dropped };
}

/** The end of the block of header lines that starts at `start`, with lines that continue one; `start` without one. */
function headersEnd(rows: readonly string[], start: number): number {
  let end = start;
  let hasSender = false;
  let count = 0;
  while (end < rows.length) {
    const row = rows[end]!;
    if (HEADER.test(row)) {
      hasSender ||= FROM.test(row);
      count++;
    } else if (count === 0 || !/^[ \t]+\S/.test(row)) break;
    end++;
  }
  return hasSender && (count > 1 || rows[start]!.includes("@") || /^content-/i.test(rows[start]!))
    ? end
    : start;
}
