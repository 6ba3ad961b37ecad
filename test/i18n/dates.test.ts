import { test } from "uvu";
import * as assert from "uvu/assert";
import { datePatterns, formatDate } from "../../src/i18n/dates.ts";
import { calendar } from "../../src/languages/calendar.ts";
import { formatLocale } from "../../src/model/dates.ts";

// Dates are those of the Dutch, in other words: the year and the figures a reader compares.

for (const [locale, text] of [
  ["nl", "23 november 2026"],
  ["en-GB", "23 November 2026"],
  ["so", "23 Nofembar 2026"],
  ["ar", "23 نوفمبر 2026"],
  ["ar-u-nu-latn", "23 نوفمبر 2026"],
  ["ar-SA", "23 نوفمبر 2026"],
  ["fa", "23 نوامبر 2026"],
  ["th", "23 พฤศจิกายน 2026"],
  ["am", "23 ኖቬምበር 2026"],
  ["ur", "23 نومبر، 2026"],
  ["bn", "23 নভেম্বর, 2026"],
  ["ckb", "23ی تشرینی دووەمی 2026"],
  // A site that wants another calendar or other digits says so in its settings.
  ["fa-u-ca-persian-nu-arabext", "۲ آذر ۱۴۰۵"],
  ["th-u-ca-buddhist", "23 พฤศจิกายน 2569"],
  ["ar-u-nu-arab", "٢٣ نوفمبر ٢٠٢٦"],
] as const) {
  test(`${locale}: 2026-11-23 is ${text}`, () => assert.is(formatDate("2026-11-23", { locale }), text));
}

for (const locale of ["fa", "th", "am", "ar-SA", "fa-u-ca-persian", "ar-u-nu-arab"]) {
  test(`${locale}: each month has a pattern for its days and years`, () => {
    const patterns = datePatterns({ locale });
    assert.is(new Set(patterns).size, 12);
    for (const pattern of patterns) {
      assert.match(pattern, /\{d\}/);
      assert.match(pattern, /\{y\}/);
    }
  });
}

test("facts know the months of the Gregorian calendar", () => {
  assert.is(calendar("fa").months[0]![0], "ژانویه");
  assert.is(calendar("ar-SA").months[0]![10], "نوفمبر");
});

test("numbers have the digits of the Dutch", () => {
  for (const locale of ["fa", "ps", "ckb", "ur", "bn", "ar-SA", "mr"]) {
    assert.match(new Intl.NumberFormat(formatLocale(locale)).format(1234), /^1.?234$/, locale);
  }
});

test.run();
