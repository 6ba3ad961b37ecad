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
  "minutes before or past the hour": [
    ["Het kost € 10 voor 5 lessen.", "5 ders için 10 avro.", "true"],
    ["Een kaart is 20 voor 10 personen.", "10 kişilik kart 20.", "true"],
    ["Vijf voor twaalf moet iedereen binnen zijn.", "On ikiye beş kala herkes içeride olmalı.", "true"],
    ["Het feest is over 10 weken.", "Şenlik 10 hafta sonra.", "true"],
    ["De bus gaat om 20 voor 4 precies.", "Otobüs tam 4'e 20 kala kalkar.", "true"],
    ["De bus gaat om 20 voor 4 precies.", "Otobüs tam 4'e 10 kala kalkar.", "minutes changed"],
    ["De bus gaat om 20 voor 4 precies.", "Otobüs tam 4'ü 20 geçe kalkar.", "before became after"],
    ["Het kost € 10 voor 5 lessen.", "6 ders için 10 avro.", "number changed"],
  ],
  "thousands, millions and billions": [
    ["Ruim 100.000 mensen tekenden.", "100 binden fazla kişi imzaladı.", "true"],
    ["Het kost 2,25 miljard euro.", "Bu 2,25 milyar avroya mal oluyor.", "true"],
    ["Er is 125 miljoen euro.", "125 mn avro var.", "true"],
    ["Er zijn 100 gebouwen.", "100 bina var.", "true"],
    ["Ruim 100.000 mensen tekenden.", "100 milyondan fazla kişi imzaladı.", "thousand became million"],
    ["Ruim 100.000 mensen tekenden.", "100'den fazla kişi imzaladı.", "thousand dropped"],
    ["Het kost 2,25 miljard euro.", "Bu 2,25 milyon avroya mal oluyor.", "billion became million"],
  ],
  "years and ages": [
    ["Inschrijven voor 2026/2027 kan nu.", "2026-27 yılı için kayıtlar başladı.", "true"],
    ["Wie in de jaren tachtig kwam, bleef.", "80'li yıllarda gelenler kaldı.", "true"],
    ["In de jaren '60 en '70 kwamen er meer.", "1960'lı ve 1970'li yıllarda daha çok kişi geldi.", "true"],
    ["In de jaren 1990 groeide de stad.", "90'larda kent büyüdü.", "true"],
    ["Een zestienjarige mag zelf beslissen.", "16 yaşındaki biri kendisi karar verebilir.", "true"],
    ["Veertigers en vijftigplussers", "40 yaşındakiler ve 50 yaş üstü", "true"],
    ["Inschrijven voor 2026/2027 kan nu.", "2026-28 yılı için kayıtlar başladı.", "wrong year"],
    ["Wie in de jaren tachtig kwam, bleef.", "90'lı yıllarda gelenler kaldı.", "wrong decade"],
    ["Een zestienjarige mag zelf beslissen.", "18 yaşındaki biri kendisi karar verebilir.", "age changed"],
  ],
  units: [
    ["De route is 5 kilometer.", "Güzergâh 5 kilometre (yaklaşık 3 mil).", "true"],
    ["Het is 300 km rijden.", "Yol 300 km (190 mil).", "true"],
    ["Het is 300 km rijden.", "Yol 300 km (290 mil).", "wrong conversion"],
    ["De kaart kost € 100.", "Bilet 100 dolar.", "euro became dollar"],
  ],
  "what numbers count": [
    ["Op 30 meter van het doel stond het 1-0.", "Durum 1-0 iken kaleden 30 metre uzaktaydı.", "true"],
    ["Het was 1-0 na een doelpunt in de 25ste minuut.", "25. dakikadaki golle durum 1-0 oldu.", "true"],
    ["De 44-jarige vrouw kwam om 7.55 uur.", "44 yaşındaki kadın saat 07.55'te geldi.", "true"],
    [
      "Sinds 1950 waren er tien stormen of orkanen binnen 200 km.",
      "1950'den beri 200 km çevresinde on fırtına ya da kasırga oldu.",
      "true",
    ],
    [
      "Op 30 meter van het doel stond het 1-0.",
      "Durum 1-30 iken kaleden 0 metre uzaktaydı.",
      "two numbers exchanged",
    ],
    [
      "Het was 1-0 na een doelpunt in de 25ste minuut.",
      "1. dakikadaki golle durum 25-0 oldu.",
      "two numbers exchanged",
    ],
    [
      "De 44-jarige vrouw kwam om 7.55 uur.",
      "7.55 yaşındaki kadın saat 44'te geldi.",
      "two numbers exchanged",
    ],
    ["De jongste is 3 jaar, de oudste 81.", "En küçüğü 3, en büyüğü 81 yaşında.", "true"],
  ],
};
