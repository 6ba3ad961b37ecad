import type { Kinds } from "./cases.ts";

/** Right translations of ordinary announcements and news that were hidden once, each with faults that must be found. */
export const ORDINARY_TR: Kinds = {
  "a month before a number": [
    ["In juni een cursus naaien.", "Haziranda dikiş kursu.", "true"],
    ["In mei twee avonden over geld.", "Mayısta para üzerine iki akşam.", "true"],
    [
      "We houden in september drie bijeenkomsten.",
      "Eylülde anne babalar için üç toplantı yapıyoruz.",
      "true",
    ],
    ["Vanaf maandag een nieuwe docent.", "Pazartesiden itibaren yeni bir öğretmen.", "true"],
    ["In juni een cursus naaien.", "Temmuzda dikiş kursu.", "wrong month"],
    ["In mei twee avonden over geld.", "Mayısta para üzerine üç akşam.", "number word changed"],
    ["Vanaf maandag een nieuwe docent.", "Salıdan itibaren yeni bir öğretmen.", "wrong weekday"],
  ],
  "a number beside a part of the day": [
    ["Elke avond draaien er drie films.", "Her akşam üç film gösteriliyor.", "true"],
    ["Elke avond draaien er drie films.", "Her akşam dört film gösteriliyor.", "number word changed"],
    ["Kom 's avonds om 7 uur.", "Akşam 7 gibi gelin.", "true"],
    ["Kom 's avonds om 7 uur.", "Akşam 8 gibi gelin.", "hour changed"],
  ],
};
