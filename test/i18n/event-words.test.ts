import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatDay, formatTime } from "../../src/i18n/dates.ts";
import {
  lastDayText,
  momentOf,
  movedText,
  rhythmText,
  type Wording,
  whenOf,
} from "../../src/i18n/event-words.ts";
import type { Translate } from "../../src/i18n/ui.ts";
import { parseUi } from "../../src/i18n/ui-file.ts";
import type { Repeat } from "../../src/model/event.ts";
import { paths } from "../../src/model/site.ts";

const LOCALES = { nl: "nl", tr: "tr", ar: "ar-u-nu-latn", so: "so", en: "en-GB" };
type Code = keyof typeof LOCALES;
const CODES = Object.keys(LOCALES) as Code[];

/** The software's own texts. */
function wordingIn(code: Code): Wording {
  const file = path.resolve(import.meta.dirname, "../..", paths.ui(code));
  const parsed = parseUi(readFileSync(file, "utf8"));
  assert.ok("texts" in parsed);
  const { texts } = parsed as { texts: ReadonlyMap<string, string> };
  const t: Translate = (key, values = {}) =>
    texts.get(key)!.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name]));
  return { language: { locale: LOCALES[code] }, t };
}
const wordings = Object.fromEntries(CODES.map((code) => [code, wordingIn(code)])) as Record<Code, Wording>;

const inAll = (write: (wording: Wording) => string | undefined) =>
  Object.fromEntries(CODES.map((code) => [code, write(wordings[code])]));

const when = (start: string, end?: string) => (wording: Wording) => {
  const { day, time } = whenOf({ start, end }, wording);
  return time === undefined ? day : `${day} | ${time}`;
};

for (const [what, write, expected] of [
  [
    "hours of a day",
    when("2027-01-12T19:30", "2027-01-12T21:00"),
    {
      nl: "dinsdag 12 januari 2027 | 19:30 tot 21:00 uur",
      tr: "12 Ocak 2027 Salı | saat 19:30 ile 21:00 arası",
      ar: "الثلاثاء، 12 يناير 2027 | من 19:30 إلى 21:00",
      so: "Talaado 12 Janaayo 2027 | saacadda 19:30 ilaa 21:00",
      en: "Tuesday, 12 January 2027 | 19:30 to 21:00",
    },
  ],
  [
    "a start",
    when("2027-06-05T09:05"),
    {
      nl: "zaterdag 5 juni 2027 | 09:05 uur",
      tr: "5 Haziran 2027 Cumartesi | saat 09:05",
      ar: "السبت، 5 يونيو 2027 | الساعة 09:05",
      so: "Sabti 5 Juun 2027 | saacadda 09:05",
      en: "Saturday, 5 June 2027 | 09:05",
    },
  ],
  [
    "a night over the turn of the year",
    when("2026-12-31T22:00", "2027-01-01T01:00"),
    {
      nl: "donderdag 31 december 2026 | 22:00 tot 01:00 uur",
      tr: "31 Aralık 2026 Perşembe | saat 22:00 ile 01:00 arası",
      ar: "الخميس، 31 ديسمبر 2026 | من 22:00 إلى 01:00",
      so: "Khamiis 31 Disembar 2026 | saacadda 22:00 ilaa 01:00",
      en: "Thursday, 31 December 2026 | 22:00 to 01:00",
    },
  ],
  [
    "all of a leap day",
    when("2028-02-29"),
    {
      nl: "dinsdag 29 februari 2028 | de hele dag",
      tr: "29 Şubat 2028 Salı | bütün gün",
      ar: "الثلاثاء، 29 فبراير 2028 | طوال اليوم",
      so: "Talaado 29 Febraayo 2028 | maalinta oo dhan",
      en: "Tuesday, 29 February 2028 | all day",
    },
  ],
  [
    "days",
    when("2027-06-05", "2027-06-06"),
    {
      nl: "zaterdag 5 juni 2027 tot en met zondag 6 juni 2027 | de hele dag",
      tr: "5 Haziran 2027 Cumartesi – 6 Haziran 2027 Pazar | bütün gün",
      ar: "من السبت، 5 يونيو 2027 حتى الأحد، 6 يونيو 2027 | طوال اليوم",
      so: "Sabti 5 Juun 2027 ilaa Axad 6 Juun 2027 | maalinta oo dhan",
      en: "Saturday, 5 June 2027 to Sunday, 6 June 2027 | all day",
    },
  ],
  [
    "days with hours",
    when("2027-06-05T14:00", "2027-06-06T16:00"),
    {
      nl: "zaterdag 5 juni 2027, 14:00 uur, tot zondag 6 juni 2027, 16:00 uur",
      tr: "5 Haziran 2027 Cumartesi, saat 14:00 – 6 Haziran 2027 Pazar, saat 16:00",
      ar: "من السبت، 5 يونيو 2027، الساعة 14:00 إلى الأحد، 6 يونيو 2027، الساعة 16:00",
      so: "Sabti 5 Juun 2027, saacadda 14:00, ilaa Axad 6 Juun 2027, saacadda 16:00",
      en: "Saturday, 5 June 2027, 14:00 to Sunday, 6 June 2027, 16:00",
    },
  ],
  [
    "a move",
    (wording: Wording) =>
      movedText(
        { key: "", start: "2027-01-14T20:00", movedFrom: "2027-01-12T19:30", cancelled: false },
        wording,
      ),
    {
      nl: "Verplaatst: eerst dinsdag 12 januari 2027, 19:30 uur, nu donderdag 14 januari 2027, 20:00 uur",
      tr: "Tarih değişti: eskiden 12 Ocak 2027 Salı, saat 19:30, şimdi 14 Ocak 2027 Perşembe, saat 20:00",
      ar: "تغيّر الموعد: كان الثلاثاء، 12 يناير 2027، الساعة 19:30، وأصبح الخميس، 14 يناير 2027، الساعة 20:00",
      so: "Waqtigu wuu isbeddelay: hore Talaado 12 Janaayo 2027, saacadda 19:30, hadda Khamiis 14 Janaayo 2027, saacadda 20:00",
      en: "Moved: first Tuesday, 12 January 2027, 19:30, now Thursday, 14 January 2027, 20:00",
    },
  ],
  [
    "the last time",
    (wording: Wording) => lastDayText({ key: "", start: "2027-12-07T19:30", cancelled: false }, wording),
    {
      nl: "De laatste keer is 7 december 2027",
      tr: "Son tarih: 7 Aralık 2027",
      ar: "آخر موعد: 7 ديسمبر 2027",
      so: "Taariikhda ugu dambeysa: 7 Disembar 2027",
      en: "The last time is 7 December 2027",
    },
  ],
] as const) {
  test(`in words: ${what}`, () => assert.equal(inAll(write), expected));
}

const rhythm = (start: string, repeat: Repeat) => (wording: Wording) =>
  rhythmText({ start, repeat, except: [], moved: [], cancelled: false }, wording);

for (const [what, write, expected] of [
  [
    "weekly",
    rhythm("2027-01-12T19:30", { kind: "weekly" }),
    {
      nl: "Elke week op dinsdag",
      tr: "Her hafta Salı günü",
      ar: "كل أسبوع يوم الثلاثاء",
      so: "Toddobaad kasta maalinta Talaado",
      en: "Every week on Tuesday",
    },
  ],
  [
    "every first Tuesday",
    rhythm("2027-01-05T19:30", { kind: "monthly", nth: 1, weekday: 2 }),
    {
      nl: "Elke eerste dinsdag van de maand",
      tr: "Her ayın ilk Salı günü",
      ar: "يوم الثلاثاء الأول من كل شهر",
      so: "Bil kasta maalinta Talaado ee koowaad",
      en: "Every first Tuesday of the month",
    },
  ],
  [
    "every last Sunday",
    rhythm("2027-01-31", { kind: "monthly", nth: -1, weekday: 7 }),
    {
      nl: "Elke laatste zondag van de maand",
      tr: "Her ayın son Pazar günü",
      ar: "يوم الأحد الأخير من كل شهر",
      so: "Bil kasta maalinta Axad ee ugu dambeysa",
      en: "Every last Sunday of the month",
    },
  ],
  [
    "a list, which has none",
    rhythm("2027-01-31", { kind: "list", starts: [] }),
    { nl: undefined, tr: undefined, ar: undefined, so: undefined, en: undefined },
  ],
] as const) {
  test(`the rhythm in words: ${what}`, () => assert.equal(inAll(write), expected));
}

for (const [locale, expected] of [
  ["ar", "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"],
  ["so", "Isniin Talaado Arbaco Khamiis Jimce Sabti Axad"],
] as const) {
  test(`${locale}: each day has its name`, () => {
    // 11 January 2027 is a Monday.
    const names = Array.from({ length: 7 }, (_none, at) => formatDay(`2027-01-${11 + at}`, { locale }));
    assert.equal(
      names.map((name) => /^\p{L}+/u.exec(name)![0]),
      expected.split(" "),
    );
  });
}

test("digits are those of the settings", () => {
  assert.is(formatTime("19:30", { locale: "ar-u-nu-arab" }), "١٩:٣٠");
  assert.is(formatTime("00:05", { locale: "fa" }), "00:05");
  assert.is(momentOf("2027-01-12", wordings.nl), "dinsdag 12 januari 2027");
});

test.run();
