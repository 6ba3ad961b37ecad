import type { Kinds } from "./cases.ts";

/** Measures of all kinds: how long, how often, how warm, how far, at what hour. By language and kind. */
export const MEASURES: Readonly<Record<"tr" | "ar" | "so" | "en", Kinds>> = {
  tr: {
    "one and a half": [
      ["De les duurt anderhalf uur.", "Ders bir buçuk saat sürer.", "true"],
      ["De les duurt anderhalf uur.", "Ders yarım saat sürer.", "another length"],
      ["De les duurt anderhalf uur.", "Ders bir saat sürer.", "another length"],
      ["De les duurt anderhalf uur.", "Ders iki buçuk saat sürer.", "another length"],
      ["De les duurt anderhalf uur.", "Ders 1,5 saat sürer.", "true"],
      ["De les duurt anderhalf uur.", "Ders 90 dakika sürer.", "true"],
      ["De les duurt een half uur.", "Ders bir buçuk saat sürer.", "another length"],
      ["De les duurt een half uur.", "Ders yarım saat sürer.", "true"],
    ],
    "degrees below zero": [
      ["Het wordt -5 °C.", "Hava -5 °C olacak.", "true"],
      ["Het wordt -5 °C.", "Hava eksi 5 derece olacak.", "true"],
      ["Het wordt -5 °C.", "Hava sıfırın altında 5 derece olacak.", "true"],
      ["Het wordt -5 °C.", "Hava 5 °C olacak.", "sign lost"],
      ["Het wordt 5 °C.", "Hava -5 °C olacak.", "sign lost"],
    ],
    "hours and days": [
      ["De balie is open van 9 tot 5.", "Danışma 9-17 arası açıktır.", "true"],
      ["De balie is open van 9 tot 5.", "Danışma 9'dan 5'e kadar açıktır.", "true"],
      ["Open van 9 tot 5 uur.", "Saat 09.00-17.00 arası açıktır.", "true"],
    ],
    "prices in words": [
      ["Koffie kost twee vijftig.", "Kahve iki avro elli sent.", "true"],
      ["Koffie kost twee vijftig.", "Kahve 2,50 avro.", "true"],
    ],
    units: [["Het is 5 km lopen.", "Yürüyerek 5 mil.", "another unit"]],
    "one that became more": [
      ["Meld u een week van tevoren aan.", "İki hafta önceden kaydolun.", "more than one"],
      ["U krijgt eenmaal geld.", "İki kez para alırsınız.", "more than one"],
    ],
    "round numbers": [
      ["Er kwamen honderd mensen.", "Bin kişi geldi.", "another round number"],
      ["Er kwamen honderd mensen.", "Yüz kişi geldi.", "true"],
    ],
    other: [
      ["Dit is de zesde les.", "Bu yedinci ders.", "number changed"],
      ["Wij leren ‘Goedemorgen’ en ‘Tot ziens’.", "‘Goedemorgen’ ve ‘Tot ziens’ demeyi öğreniyoruz.", "true"],
    ],
    shares: [
      ["De helft van de leden stemt.", "Üyelerin yarısı oy veriyor.", "true"],
      ["De helft van de leden stemt.", "Üyelerin çeyreği oy veriyor.", "another share"],
      ["Een kwart van de leden stemt.", "Üyelerin dörtte biri oy veriyor.", "true"],
      ["Een derde van de leden stemt.", "Üyelerin üçte ikisi oy veriyor.", "another share"],
      ["Een derde van de leden stemt.", "Üyelerin üçte biri oy veriyor.", "true"],
      ["Na een kwartier is de helft weg.", "Çeyrek saat sonra yarısı gitmişti.", "true"],
    ],
    "lengths of time": [
      ["U hebt 24 uur bedenktijd.", "24 gün düşünme süreniz var.", "another unit"],
      ["U hebt 48 uur bedenktijd.", "İki gün düşünme süreniz var.", "true"],
      ["Om 20.00 uur zijn wij twee minuten stil.", "Saat 20.00'de iki dakika susuyoruz.", "true"],
    ],
    "halves of the day": [
      [
        "Van half tien tot elf uur is er koffie.",
        "Akşam saat dokuz buçuktan on bire kadar kahve var.",
        "another half of the day",
      ],
      ["Van half tien tot elf uur is er koffie.", "Sabah dokuz buçuktan on bire kadar kahve var.", "true"],
    ],
    "ordinals and dates that moved": [
      [
        "De eerste prijs is een fiets, de tweede een bon van € 50.",
        "Birincilik ödülü bir bisiklet, ikincilik ödülü 50 avroluk çek.",
        "true",
      ],
      [
        "Bij de tweede brief betaalt u 30 procent meer, bij de derde stopt het.",
        "Üçüncü mektupta yüzde 30 fazla ödersiniz, ikincisinde durur.",
        "two exchanged",
      ],
      [
        "Bij de tweede brief betaalt u 30 procent meer, bij de derde stopt het.",
        "İkinci mektupta yüzde 30 fazla ödersiniz, üçüncüsünde durur.",
        "true",
      ],
    ],
    "years beside numbers": [
      ["Er waren 140 klachten, tegenover 95 in 2024.", "2024'te 95 olan şikâyet sayısı 140 oldu.", "true"],
      [
        "Er waren 140 klachten, tegenover 95 in 2024.",
        "2024'te 140 olan şikâyet sayısı 95 oldu.",
        "two numbers exchanged",
      ],
      [
        "Er waren 22 klachten, waaronder acht over geluid.",
        "İçinde 22 gürültü şikâyetinin yer aldığı sekiz şikâyet vardı.",
        "two numbers exchanged",
      ],
    ],
  },
  ar: {
    "one and a half": [
      ["De les duurt anderhalf uur.", "تستغرق الحصة ساعة ونصف.", "true"],
      ["De les duurt anderhalf uur.", "مدة الدرس ساعة ونصف الساعة.", "true"],
      ["De les duurt anderhalf uur.", "تستغرق الحصة نصف ساعة.", "another length"],
      ["De les duurt anderhalf uur.", "تستغرق الحصة ساعتين ونصف.", "another length"],
      ["De les duurt een half uur.", "تستغرق الحصة ساعة ونصف.", "another length"],
      ["De les duurt een half uur.", "تستغرق الحصة نصف ساعة.", "true"],
    ],
    "degrees below zero": [
      ["Het wordt -5 °C.", "ستكون الحرارة -5 °C.", "true"],
      ["Het wordt -5 °C.", "ستكون الحرارة 5 درجات تحت الصفر.", "true"],
      ["Het wordt -5 °C.", "ستكون الحرارة سالب 5 درجات.", "true"],
      ["Het wordt -5 °C.", "ستكون الحرارة 5 °C.", "sign lost"],
    ],
    "hours and days": [["De balie is open van 9 tot 5.", "المكتب مفتوح من 9 صباحا إلى 5 مساء.", "true"]],
    units: [["Het is 5 km lopen.", "المسافة 5 أميال سيرا.", "another unit"]],
    "one that became more": [
      ["Koffie kost 1 euro.", "سعر القهوة يوروان.", "more than one"],
      ["Koffie kost 1 euro.", "سعر القهوة يورو واحد.", "true"],
      ["In april eten wij samen.", "نأكل معا في نيسان.", "true"],
      ["Meld u een week van tevoren aan.", "سجلوا قبل أسبوعين.", "more than one"],
      ["U krijgt eenmaal geld.", "تحصلون على المال مرتين.", "more than one"],
    ],
    "round numbers": [["Er kwamen honderd mensen.", "جاء ألف شخص.", "another round number"]],
    other: [["Dit is de zesde les.", "هذا هو الدرس السابع.", "number changed"]],
    shares: [
      ["Een kwart van de leden stemt.", "يصوت ربع الأعضاء.", "true"],
      ["Een kwart van de leden stemt.", "يصوت نصف الأعضاء.", "another share"],
      ["Een derde van de leden stemt.", "يصوت ثلثا الأعضاء.", "another share"],
      ["Twee derde van de leden stemt, na 4,5 uur.", "يصوت ثلثا الأعضاء بعد أربع ساعات ونصف.", "true"],
    ],
    "lengths of time": [
      ["Wij antwoorden binnen 2 werkdagen.", "نرد خلال يومي عمل.", "true"],
      ["U hebt 24 uur bedenktijd.", "أمامكم 24 يوما للتفكير.", "another unit"],
      ["Zij scoorde in de 89e minuut, op zaterdag.", "سجلت في الدقيقة 89 يوم السبت.", "true"],
    ],
    "halves of the day": [
      ["Kom om kwart over zeven 's avonds.", "تعالوا في السابعة والربع مساء.", "true"],
      ["Kom om kwart over zeven 's avonds.", "تعالوا في السابعة والربع صباحا.", "another half of the day"],
      ["Om één uur 's middags eten wij.", "نأكل في الواحدة ليلا.", "another half of the day"],
      ["Om één uur 's middags eten wij.", "نأكل في الواحدة ظهرا.", "true"],
    ],
    "years beside numbers": [
      [
        "Het project kost 11 miljoen dollar en maakt 110 miljoen kubieke meter gas.",
        "يكلف المشروع 110 مليون دولار وينتج 11 مليون متر مكعب من الغاز.",
        "two numbers exchanged",
      ],
      [
        "Het project kost 11 miljoen dollar en maakt 110 miljoen kubieke meter gas.",
        "يكلف المشروع 11 مليون دولار وينتج 110 مليون متر مكعب من الغاز.",
        "true",
      ],
    ],
  },
  so: {
    "one and a half": [
      ["De les duurt anderhalf uur.", "Casharku wuxuu socdaa hal saac iyo bar.", "true"],
      ["De les duurt anderhalf uur.", "Casharku wuxuu socdaa saacad iyo badh.", "true"],
      ["De les duurt anderhalf uur.", "Casharku wuxuu socdaa bar saac.", "another length"],
      ["De les duurt anderhalf uur.", "Casharku wuxuu socdaa nus saac.", "another length"],
      ["De les duurt een half uur.", "Casharku wuxuu socdaa nus saac.", "true"],
    ],
    "degrees below zero": [
      ["Het wordt -5 °C.", "Waxay noqonaysaa -5 °C.", "true"],
      ["Het wordt -5 °C.", "Waxay noqonaysaa 5 °C.", "sign lost"],
    ],
    "hours and days": [
      ["De balie is open van 9 tot 5.", "Xafiisku wuxuu furan yahay 9 subaxnimo ilaa 5 galabnimo.", "true"],
      ["Open ma-vr van 9.00 tot 17.00 uur.", "Furan Isn-Jim 9.00-17.00.", "true"],
      ["Open ma-vr van 9.00 tot 17.00 uur.", "Waxaa la furaa Isniin-Jimce 9.00 ilaa 17.00.", "true"],
      ["ma t/m do", "Isn ilaa Kham", "true"],
      ["Open ma-vr van 9.00 tot 17.00 uur.", "Furan Isn-Kham 9.00-17.00.", "another hour or day"],
    ],
    units: [["Het is 5 km lopen.", "Waa 5 mayl lug.", "another unit"]],
    "one that became more": [
      ["Meld u een week van tevoren aan.", "Isdiiwaangeli laba toddobaad ka hor.", "more than one"],
    ],
    "round numbers": [["Er kwamen honderd mensen.", "Waxaa yimid kun qof.", "another round number"]],
    shares: [
      ["De helft van de leden stemt.", "Xubnaha kala barkood ayaa codeeya.", "true"],
      ["De helft van de leden stemt.", "Xubnaha rubuc ayaa codeeya.", "another share"],
      ["Een derde van de leden stemt.", "Xubnaha saddex meelood laba ayaa codeeya.", "another share"],
      ["Een derde van de leden stemt.", "Xubnaha saddex meelood meel ayaa codeeya.", "true"],
    ],
    "lengths of time": [
      ["Wij bewaren de brief twintig jaar.", "Warqadda waxaan haynaa labaatan bilood.", "another unit"],
      [
        "De trein van 7.52 uur komt een kwartier later.",
        "Tareenka 7:52 wuxuu imanayaa rubuc saac ka dib.",
        "true",
      ],
    ],
    "halves of the day": [
      ["Om één uur 's middags eten wij.", "Kowda habeennimo ayaan cunaynaa.", "another half of the day"],
    ],
    "ordinals and dates that moved": [
      [
        "De les gaat van 12 naar 19 februari.",
        "Casharku wuxuu ka guurayaa 19ka una guurayaa 12ka Febraayo.",
        "two exchanged",
      ],
    ],
    "years beside numbers": [
      [
        "In 2024 kwamen er meer dan 30.000 mensen.",
        "Sannadkii 30,000 waxaa yimid wax ka badan 2024 qof.",
        "two numbers exchanged",
      ],
      [
        "In 2024 kwamen er meer dan 30.000 mensen.",
        "Sannadkii 2024 waxaa yimid wax ka badan 30,000 qof.",
        "true",
      ],
      [
        "In maart werd het 4-1 tegen de buren.",
        "Bishii Maarso waxay noqotay 1-4 deriska.",
        "two numbers exchanged",
      ],
    ],
  },
  en: {
    "one and a half": [
      ["De les duurt anderhalf uur.", "The lesson lasts an hour and a half.", "true"],
      ["De les duurt anderhalf uur.", "The lesson lasts one and a half hours.", "true"],
      ["De les duurt anderhalf uur.", "The lesson lasts 1.5 hours.", "true"],
      ["De les duurt anderhalf uur.", "The lesson lasts ninety minutes.", "true"],
      ["De les duurt anderhalf uur.", "The lesson lasts half an hour.", "another length"],
      ["De les duurt anderhalf uur.", "The lesson lasts an hour.", "another length"],
      ["De les duurt anderhalf uur.", "The lesson lasts two and a half hours.", "another length"],
      ["De les duurt een half uur.", "The lesson lasts an hour and a half.", "another length"],
      ["Wij zijn anderhalf jaar bezig.", "We have been at it for a year and a half.", "true"],
      ["Wij zijn anderhalf jaar bezig.", "We have been at it for eighteen months.", "true"],
      ["Wij zijn anderhalf jaar bezig.", "We have been at it for half a year.", "another length"],
    ],
    "degrees below zero": [
      ["Het wordt -5 °C.", "It will be -5 °C.", "true"],
      ["Het wordt -5 °C.", "It will be minus 5 °C.", "true"],
      ["Het wordt -5 °C.", "It will be 5 °C below zero.", "true"],
      ["Het wordt −5 °C.", "It will be -5 °C.", "true"],
      ["Het wordt min 5 graden.", "It will be -5 degrees.", "true"],
      ["Het wordt 5 graden onder nul.", "It will be -5 degrees.", "true"],
      ["Het wordt -5 °C.", "It will be 5 °C.", "sign lost"],
      ["Het wordt min 5 graden.", "It will be 5 degrees.", "sign lost"],
      ["Het wordt 5 graden.", "It will be -5 degrees.", "sign lost"],
    ],
    "hours and days": [
      ["Kom om 9 uur.", "Come at 9.", "true"],
      ["Kom om 9 uur.", "Come at 9 am.", "true"],
      ["Kom om 9 uur.", "Come at 9 a.m.", "true"],
      ["Kom om 9 uur.", "Come at 9 pm.", "another hour or day"],
      ["Kom om 9.00 uur.", "Come at 9 pm.", "another hour or day"],
      ["Kom om 10.30 uur.", "Come at 10.30 pm.", "another hour or day"],
      ["Kom om 8 uur 's avonds.", "Come at 8 pm.", "true"],
      ["De film begint om 8 uur.", "The film starts at 8.", "true"],
      ["De film is vanavond om 8 uur.", "The film is tonight at 8 pm.", "true"],
      ["Vanavond eten wij om 6 uur.", "Tonight we eat at 6 pm.", "true"],
      [
        "De balie opent om 9 uur en sluit om 17 uur.",
        "The desk opens at 9 pm and closes at 5 pm.",
        "another hour or day",
      ],
      ["De balie opent om 9 uur en sluit om 17 uur.", "The desk opens at 9 am and closes at 5 pm.", "true"],
      ["De balie is open van 9 tot 5.", "The desk is open from 9 am to 5 pm.", "true"],
      ["De balie is open van 9 tot 5.", "The desk is open 9-17.", "true"],
    ],
    "prices in words": [
      ["Koffie kost twee vijftig.", "Coffee costs two euros fifty.", "true"],
      ["Koffie kost twee vijftig.", "Coffee costs €2.50.", "true"],
      ["Koffie kost twee vijftig.", "Coffee costs two euros fifteen.", "amount changed"],
    ],
    units: [
      ["Het is 5 km lopen.", "It is a 5 km walk.", "true"],
      ["Het is 5 km lopen.", "It is a 5 mile walk.", "another unit"],
      ["Het is 5 kilometer lopen.", "It is 5 miles on foot.", "another unit"],
      ["Neem 2 kilo rijst.", "Take 2 pounds of rice.", "another unit"],
    ],
    "one that became more": [
      ["Per gezin geven wij er één.", "We give two per family.", "more than one"],
      ["Per gezin geven wij er één.", "We give one per family.", "true"],
      ["Meld u een week van tevoren aan.", "Register two weeks in advance.", "more than one"],
      ["Meld u een week van tevoren aan.", "Register a week in advance.", "true"],
      ["Meld u een week van tevoren aan.", "Register seven days in advance.", "true"],
      ["U krijgt eenmaal geld.", "You get money twice.", "more than one"],
      ["U krijgt één keer geld.", "You get money twice.", "more than one"],
      ["U krijgt eenmaal geld.", "You get money once.", "true"],
      ["U krijgt tweemaal geld.", "You get money once.", "more than one"],
      ["U krijgt tweemaal geld.", "You get money three times.", "more than one"],
    ],
    "round numbers": [["Er kwamen honderd mensen.", "A thousand people came.", "another round number"]],
    other: [["Dit is de zesde les.", "This is the seventh lesson.", "number changed"]],
    shares: [
      ["Een kwart van de leden stemt.", "Three quarters of the members vote.", "another share"],
      ["Een derde van de leden stemt.", "Two thirds of the members vote.", "another share"],
      ["50% van de leden stemt.", "Half of the members vote.", "true"],
      ["De helft van de leden stemt.", "50% of the members vote.", "true"],
      ["Na een kwartier is de helft weg.", "Half of them have left after a quarter of an hour.", "true"],
    ],
    "lengths of time": [
      ["Het gesprek duurt dertig minuten.", "The talk takes thirty hours.", "another unit"],
      ["De cursus telt vier weken van vijf dagen.", "The course has four five-day weeks.", "true"],
    ],
    "halves of the day": [
      ["Kom van twee tot vier uur 's middags.", "Come from two to four in the afternoon.", "true"],
      [
        "Kom van twee tot vier uur 's middags.",
        "Come from two to four in the morning.",
        "another half of the day",
      ],
      [
        "Op de tweede en vierde dinsdag, van twee tot vier uur 's middags.",
        "On the second and fourth Tuesday, from two to four in the afternoon.",
        "true",
      ],
      ["Vrijdagavond een spel met 2 teams.", "A game with 2 teams on Friday evening.", "true"],
    ],
    "ordinals and dates that moved": [
      [
        "De eerste prijs is een fiets, de tweede een bon van € 50.",
        "The second prize is a bicycle, the first a voucher of €50.",
        "two exchanged",
      ],
      [
        "De eerste prijs is een fiets, de tweede een bon van € 50.",
        "The first prize is a bicycle, the second a voucher of €50.",
        "true",
      ],
      ["De les gaat van 12 naar 19 februari.", "The lesson moves from 19 to 12 February.", "two exchanged"],
      ["De les gaat van 12 naar 19 februari.", "The lesson moves from 12 to 19 February.", "true"],
      [
        "Een kind van 4 mag naar school, vanaf 5 jaar moet het.",
        "A 5-year-old may go to school; from the age of 4 it must.",
        "two exchanged",
      ],
      [
        "Een kind van 4 mag naar school, vanaf 5 jaar moet het.",
        "A 4-year-old may go to school; from the age of 5 it must.",
        "true",
      ],
    ],
    "years beside numbers": [
      [
        "Er waren 140 klachten dit jaar, tegenover 95 in 2024.",
        "There were 95 complaints this year, against 140 in 2024.",
        "two numbers exchanged",
      ],
      ["Het werd 2-2 in de eerste ronde.", "It was 1-2 in the first round.", "two numbers exchanged"],
      ["Het werd 2-2 in de eerste ronde.", "It was 2-2 in the first round.", "true"],
    ],
  },
};
