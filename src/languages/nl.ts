import type { LanguageData, Names, Numbers } from "./language.ts";

const DAYS = "ma di wo do vr za zo".split(" ");
const DAY = DAYS.join("|");

const names: Names = {
  months: [
    "januari|jan",
    "februari|feb",
    "maart|mrt",
    "april|apr",
    "mei",
    "juni|jun",
    "juli|jul",
    "augustus|aug",
    "september|sep|sept",
    "oktober|okt",
    "november|nov",
    "december|dec",
  ],
  weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  days: {
    names: DAYS,
    list: new RegExp(
      `(?<!\\p{L})(?:${DAY})(?:\\.?(?: ?(?:t/m|en|of|tot|[-–,/&+]) ?)(?:${DAY})(?!\\p{L}))+`,
      "gu",
    ),
    ofDate: new RegExp(
      `(?<!\\p{L})(?:${DAY})(?=\\.?,? \\d{1,2}(?:[-/]\\d| (?:jan|feb|mrt|maart|apr|mei|ju[nl]|aug|sep|okt|nov|dec)))`,
      "gu",
    ),
  },
};

const numbers: Numbers = {
  words: `0:nul 1:~een|~één|~eén|~ene|~éne|~eenmaal/eerste 2:twee|tweemaal/tweede|~beide|~allebei|~beiden 3:drie|drieën|driemaal/derde 4:vier|viermaal|~vieren/vierde
    5:vijf|vijven/vijfde 6:zes|zessen/zesde 7:zeven|zevenen/zevende 8:acht|~achten/achtste 9:negen/negende 10:tien/tiende
    11:elf/elfde 12:twaalf/twaalfde 13:dertien/dertiende 14:veertien/veertiende 15:vijftien/vijftiende
    16:zestien/zestiende 17:zeventien/zeventiende 18:achttien/achttiende 19:negentien/negentiende 20:twintig/twintigste
    30:dertig/dertigste 40:veertig/veertigste 50:vijftig/vijftigste 60:zestig/zestigste 70:zeventig/zeventigste
    80:tachtig/tachtigste 90:negentig/negentigste 100:honderd/honderdste 1000:duizend/duizendste 1000000:miljoen
    1000000000:miljard 1000000000000:biljoen 1.5:anderhalf|anderhalve 2.5:tweeënhalf|tweeënhalve|tweeëneenhalf 3.5:drieënhalf|drieënhalve|drieëneenhalf
    4.5:vierenhalf|vierenhalve|viereneenhalf 5.5:vijfenhalf|vijfenhalve|vijfeneenhalf`,
  compound: {
    order: "onesFirst",
    weekday: /^(?:maan|dins|woens|donder|vrij|zater|zon)dag/,
    ending:
      /(?:jarig|daags|weeks|jaars|delig|koppig|talig|voudig|urig|persoons|plusser)(?:e[ns]?|s)?$|(?<=tig)ers?$/,
    scale: /^(.*?)(honderd|duizend)(.*)$/,
    tens: /^(.+?)(?:en|ën)((?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)(?:ste)?$/,
    link: /^en/,
    ordinal: /ste$/,
  },
  phrases: {
    hint: /half|kwart|dozijn|tientje|om de (?:week|dag|maand)|op (?:twee|drie) na/,
    list: [
      { pattern: /(?<!\p{L})half ?jaar/gu, values: [0.5, 6] },
      { pattern: /(?<!\p{L})half ?uur/gu, values: [0.5, 30] },
      { pattern: /(?<!\p{L})half ?dozijn/gu, values: [6] },
      { pattern: /(?<!\p{L})kwartier/gu, values: [15, 4, 0.25] },
      { pattern: /(?<!\p{L})om de (?:week|dag|maand)(?!\p{L})/gu, values: [2] },
      { pattern: /(?<!\p{L})driekwart/gu, values: [3, 0.75], isNeeded: true },
      { pattern: /(?<!\p{L})dozijn/gu, values: [12] },
      { pattern: /(?<!\p{L})(?:een )?tientje(?!\p{L})/gu, values: [10], isNeeded: true },
      // `op twee na de jongste` is the third.
      { pattern: /(?<!\p{L})op twee na(?= )/gu, values: [2, 3] },
      { pattern: /(?<!\p{L})op drie na(?= )/gu, values: [3, 4] },
    ],
  },
  notNumbers: {
    hint: /acht|vier/,
    pattern:
      /(?<!\p{L})(?:(?:in|ge(?:ef|eft|ven)|gaf|ne(?:em|emt|men)|nam|sla(?:at|an)?|sloeg(?:en)?|ik|u|wij|we) acht(?! \p{L}+(?:en|s|uur|jaar|keer)(?!\p{L})| (?:op|van) (?:de|elke) (?:\d|tien|twaalf|twintig|honderd))|vier (?:het|dit|dat|uw|je|jouw|samen|met|ook|onze|feest)(?!\p{L}))/gu,
  },
};

/** What is known of Dutch. Each section is explained in language.ts. */
export const nl: LanguageData = {
  code: "nl",
  names,
  numbers,
};
