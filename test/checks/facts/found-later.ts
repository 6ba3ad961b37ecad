import type { Kinds } from "./cases.ts";

/** What once was taken for a fault and is none, or the other way round. By language and kind of fact. */
export const FOUND_LATER: Readonly<Record<"tr" | "ar" | "so" | "en", Kinds>> = {
  tr: {
    "from ten to three": [
      ["Op zaterdag open van tien tot drie.", "Cumartesi ondan üçe kadar açık.", "true"],
      ["Op zaterdag open van tien tot drie.", "Cumartesi dokuzdan üçe kadar açık.", "hour changed"],
    ],
    "years first": [
      [
        "In 2019 telde de club 310 leden, in 2024 waren het er 265.",
        "Kulübün 2019'da 310, 2024'te ise 265 üyesi vardı.",
        "true",
      ],
      [
        "In 2019 telde de club 310 leden, in 2024 waren het er 265.",
        "Kulübün 2019'da 265, 2024'te ise 310 üyesi vardı.",
        "numbers exchanged",
      ],
    ],
    "three quarters and four": [
      ["Er zijn vier plaatsen, de les duurt drie kwartier.", "Dört yer var, ders 45 dakika sürüyor.", "true"],
    ],
    "hours beside ages": [
      [
        "Voor meisjes van 10 tot en met 13 jaar om kwart voor vijf, voor meisjes van 14 tot en met 17 jaar om kwart over zes.",
        "10-13 yaşındaki kızlar için 16.45'te, 14-17 yaşındaki kızlar için 18.15'te.",
        "true",
      ],
      ["De les is van tien tot twaalf.", "Ders ondan on ikiye kadar.", "true"],
    ],
    "what is over, said first": [
      [
        "De les is op maandag om 17.15 uur, en niet meer op dinsdag om 18.30 uur.",
        "Ders artık salı saat 18.30'da değil, pazartesi saat 17.15'te.",
        "true",
      ],
    ],
    "days one by one": [
      ["Van maandag t/m donderdag", "Pazartesi, salı, çarşamba ve perşembe", "true"],
      [
        "Van 5 januari tot en met 6 maart, maandag tot en met woensdag.",
        "5 Ocak'tan 6 Mart'a kadar, pazartesi, salı ve çarşamba.",
        "true",
      ],
      ["Van maandag t/m donderdag", "Pazartesi, salı, çarşamba ve cuma", "another day"],
    ],
    "a market": [
      ["De markt is op 2 mei.", "Pazar 2 Mayıs'ta kurulacak.", "true"],
      ["De soep is er op zaterdag 2 mei.", "Çorba 2 Mayıs Pazar günü var.", "another day"],
    ],
    "an hour beside ages": [
      [
        "Om half vijf is er zwemles voor kinderen van 5 tot 8 jaar.",
        "Öğleden sonra dört buçukta 5-8 yaş arası çocuklara yüzme dersi var.",
        "true",
      ],
    ],
    "amounts in words": [
      ["Een boek kost een tientje, een tas € 12.", "Bir kitap on avro, bir çanta 12 avro.", "true"],
      [
        "Een boek kost een tientje, een tas € 12.",
        "Bir kitap 12 avro, bir çanta on avro.",
        "amounts exchanged",
      ],
    ],
    spoonfuls: [
      ["Geef baby's 5 ml en kinderen 15 ml.", "Bebeklere 5 ml, çocuklara 15 ml verin.", "true"],
      ["Geef baby's 5 ml en kinderen 15 ml.", "Bebeklere 15 ml, çocuklara 5 ml verin.", "measures exchanged"],
    ],
    "ordinals alone": [
      ["De zaal is op de vierde etage.", "Salon dördüncü katta.", "true"],
      ["De zaal is op de vierde etage.", "Salon yukarıda.", "unsure: ordinal lost"],
    ],
    "phone in other spellings": [
      ["Bel +31 (0) 20 - 123 45 67.", "020 123 45 67'yi arayın.", "true"],
      ["Bel +31 (0) 20 - 123 45 67.", "020 123 45 76'yı arayın.", "two digits exchanged"],
      ["Di 09.00-12.00 13.00-17.00", "Salı 09.00-12.00 13.00-17.00", "true"],
      ["Bel 0900 - 0101.", "0900 0101’i arayın.", "true"],
    ],
    "numbers in one word": [
      ["Er zijn twaalf plaatsen.", "Oniki yer var.", "true"],
      ["Er zijn elf plaatsen.", "Onbir yer var.", "true"],
      ["Er kwamen 25 mensen.", "Yirmibeş kişi geldi.", "true"],
      ["De boete is driehonderdvijftig euro.", "Ceza üçyüzelli avro.", "true"],
      ["In de elfde maand", "Onbirinci ayda", "true"],
      ["Mensen helpen elkaar.", "İnsanlar birbirine yardım eder.", "true"],
      ["Er zijn twaalf plaatsen.", "Onbir yer var.", "number word changed"],
      ["Er kwamen 25 mensen.", "Yirmialtı kişi geldi.", "number word changed"],
      ["De boete is driehonderdvijftig euro.", "Ceza üçyüzkırk avro.", "amount changed"],
    ],
    weekday: [
      ["Open: ma, wo en vr.", "Açık: Pzt, Çar ve Cum.", "true"],
      ["Open: ma, wo en vr.", "Açık: Pzt, Çar ve Cmt.", "wrong weekday"],
    ],
    ordinal: [
      ["Elke eerste maandag van de maand.", "Her ayın ikinci pazartesi günü.", "first became second"],
    ],
    "numbers in two words": [
      ["De boete is tweeduizend vijfhonderd euro.", "Ceza 2500 avro.", "true"],
      ["De boete is tweeduizend vijfhonderd euro.", "Ceza 2.000 avro.", "amount changed"],
    ],
    "two days": [
      ["Zaterdag 5 en zondag 6 december", "5 Aralık Cumartesi ve 6 Aralık Pazar", "true"],
      ["Zaterdag 5 en zondag 6 december", "6 Aralık Cumartesi ve 5 Aralık Pazar", "two days exchanged"],
    ],
    ranges: [
      ["De winkel is open van elf tot twee.", "Dükkân on birden ikiye kadar açıktır.", "true"],
      ["De winkel is open van elf tot twee.", "Dükkân ondan ikiye kadar açıktır.", "hour changed"],
    ],
  },
  ar: {
    "ranges of hours in words": [
      ["De ruil is van 14.00–17.00 uur.", "من الساعة الثانية حتى الخامسة بعد الظهر.", "true"],
      ["De ruil is van 14.00–17.00 uur.", "من الساعة الثالثة حتى الخامسة بعد الظهر.", "hour changed"],
      [
        "Van 5 mei tot 3 juni, van 11 tot 17 uur. Tot en met 17 jaar gratis.",
        "من 5 مايو حتى 3 يونيو، من الحادية عشرة صباحًا حتى الخامسة مساءً. مجانًا حتى سن 17.",
        "true",
      ],
      [
        "Voor kinderen tot 6 jaar om kwart voor vijf, voor kinderen tot 9 jaar om kwart over zes.",
        "للأطفال حتى 6 سنوات في السادسة والربع مساءً، وللأطفال حتى 9 سنوات في الخامسة إلا ربعًا عصرًا.",
        "hours exchanged",
      ],
    ],
    "and a half": [
      [
        "Vijf avonden van tweeënhalf uur. Wie twee avonden mist, stopt.",
        "خمس أمسيات مدة كل منها ساعتان ونصف. من يتغيب عن أمسيتين يتوقف.",
        "true",
      ],
    ],
    "a feast that is a Friday": [
      ["Dicht op Goede Vrijdag, 3 april.", "نغلق يوم الجمعة العظيمة الموافق 3 أبريل.", "true"],
    ],
    "ages in months": [
      [
        "De eerste prik is met 3 maanden, de tweede met 5 maanden.",
        "اللقاح الأول في عمر 3 أشهر، والثاني في عمر 5 أشهر.",
        "true",
      ],
      [
        "De eerste prik is met 3 maanden, de tweede met 5 maanden.",
        "اللقاح الأول في عمر 3 سنوات، والثاني في عمر 5 أشهر.",
        "another unit",
      ],
    ],
    "shares of them": [
      ["Bijna een kwart is jonger dan twintig jaar.", "ربعهم تقريبًا دون سن العشرين.", "true"],
      ["Bijna een kwart is jonger dan twintig jaar.", "ثلثهم تقريبًا دون سن العشرين.", "another share"],
    ],
    "parts of an hour": [
      ["Het duurt een kwartier.", "يستغرق ربع ساعة.", "true"],
      ["Het duurt een kwartier.", "يستغرق نصف ساعة.", "another length"],
      ["Het duurt een half uur.", "يستغرق ثلاثين دقيقة.", "true"],
    ],
    "instead of": [
      ["Zet de kachel op 16 graden in plaats van 19.", "اضبطوا المدفأة على 16 درجة بدلًا من 19.", "true"],
      [
        "Zet de kachel op 16 graden in plaats van 19.",
        "اضبطوا المدفأة على 19 درجة بدلًا من 16.",
        "numbers exchanged",
      ],
    ],
    "ordinals alone": [
      ["De zaal is op de vierde etage.", "القاعة في الطابق الرابع.", "true"],
      ["De zaal is op de vierde etage.", "القاعة في الأعلى.", "unsure: ordinal lost"],
    ],
    "spoken time": [
      ["De bus gaat om vijf voor half negen.", "تنطلق الحافلة الثامنة وخمسًا وعشرين دقيقة.", "true"],
      [
        "De bus gaat om vijf voor half negen.",
        "تنطلق الحافلة الثامنة وخمسًا وثلاثين دقيقة.",
        "minutes changed",
      ],
    ],
    "two of it": [
      ["Het kost twee euro.", "التكلفة يوروان.", "true"],
      ["Twee derde van de mensen.", "ثلثا الناس.", "true"],
      ["Er kwamen 2.000 mensen.", "جاء ألفا شخص.", "true"],
      ["Twee derde van de mensen.", "ثلث الناس.", "two thirds became one"],
      ["Het kost twee euro.", "التكلفة ثلاثة يوروات.", "amount changed"],
    ],
    thousands: [
      ["Er kwamen 1.500 mensen.", "جاء ألف وخمسمئة شخص.", "true"],
      ["Er kwamen 1.500 mensen.", "جاء ألف وخمسون شخصًا.", "number changed"],
    ],
    "two days": [
      ["Zaterdag 5 en zondag 6 december", "السبت 5 والأحد 6 ديسمبر", "true"],
      ["Zaterdag 5 en zondag 6 december", "السبت 6 والأحد 5 ديسمبر", "two days exchanged"],
    ],
    parts: [
      ["Een half uur", "نصف ساعة", "true"],
      ["Een half uur", "ساعة ونصف", "half an hour became one and a half"],
      ["Driekwart van de mensen", "ثلاثة أرباع الناس", "true"],
      ["Driekwart van de mensen", "ربع الناس", "three quarters became one"],
      ["U hebt een pauze van 30 minuten.", "لكم استراحة مدتها نصف ساعة.", "true"],
      ["U hebt een pauze van 20 minuten.", "لكم استراحة مدتها نصف ساعة.", "length changed"],
    ],
  },
  so: {
    "ages and hours": [
      [
        "Kinderen van 5 tot 8 jaar eten om drie uur, kinderen van 9 tot 13 om kwart over vijf.",
        "Carruurta 5 ilaa 8 jirka ah waxay cunaan saddexda galabnimo, kuwa 9 ilaa 13 jirka ahna shanta iyo rubuca galabnimo.",
        "true",
      ],
    ],
    "minutes before an hour": [
      [
        "De pauze begint om tien voor negen.",
        "Nasashadu waxay bilaabanaysaa toban daqiiqo ka hor sagaalka.",
        "true",
      ],
      [
        "De pauze begint om tien voor negen.",
        "Nasashadu waxay bilaabanaysaa toban daqiiqo ka dib sagaalka.",
        "time changed",
      ],
    ],
    "a price without its coin": [
      ["Een zak van vijf kilo kost 3,95.", "Kiishka shan kiilo ah waa 3,95 yuuro.", "true"],
      ["Een zak van vijf kilo kost 3,95.", "Kiishka shan kiilo ah waa 3,59 yuuro.", "amount changed"],
    ],
    "a share with an ending": [
      [
        "Een derde klaagde over kou en 15 procent over lawaai.",
        "Saddex meelood meel waxay ka cawdeen qabow, 15 boqolkiibna buuq.",
        "true",
      ],
    ],
    "days in the plural": [
      ["Op dinsdagen rijdt de bus.", "Talaadooyinka basku wuu socdaa.", "true"],
      ["Op donderdagen rijdt de bus.", "Khamiisyada basku wuu socdaa.", "true"],
      ["Op dinsdagen rijdt de bus.", "Khamiisyada basku wuu socdaa.", "another day"],
    ],
    "figures and a half": [
      ["Les mag vanaf 14,5 jaar.", "Casharku waa laga bilaabo 14 sano iyo bar.", "true"],
      ["Les mag vanaf 14,5 jaar.", "Casharku waa laga bilaabo 15 sano iyo bar.", "age changed"],
    ],
    "an hour named beside another": [
      [
        "De les is om kwart over zeven. De zaal is open om 18.45 uur.",
        "Casharku waa saacadda 7:15. Hoolka waxaa la furayaa 6:45 fiidnimo.",
        "true",
      ],
    ],
    "from and to": [
      ["De prijs gaat van 15 naar 17 euro.", "Qiimuhu 15 yuuro ayuu ka noqonayaa 17 yuuro.", "true"],
    ],
    "two hours": [
      [
        "De deur gaat om 9 uur open, de les begint om half tien.",
        "Albaabku wuxuu furmayaa 9:00, casharkuna wuxuu bilaabmayaa 9:30.",
        "true",
      ],
      [
        "De deur gaat om 9 uur open, de les begint om half tien.",
        "Albaabku wuxuu furmayaa 9:30, casharkuna wuxuu bilaabmayaa 9:00.",
        "hours exchanged",
      ],
    ],
    shares: [
      ["Een kwart daarvan is voor de school.", "Rubuc ka mid ah waxaa leh dugsiga.", "true"],
      [
        "Een kwart daarvan is voor de school.",
        "Saddex meelood meel ka mid ah waxaa leh dugsiga.",
        "another share",
      ],
    ],
    thousands: [
      ["Er kwamen 1.500 mensen.", "Kun iyo shan boqol oo qof ayaa yimid.", "true"],
      ["Er kwamen 1.500 mensen.", "Kun iyo afar boqol oo qof ayaa yimid.", "number changed"],
    ],
    "hours from six": [
      ["Kom om 9 uur 's ochtends.", "Imow saddexda subaxnimo.", "true"],
      ["Kom om 9 uur 's ochtends.", "Imow saddexda galabnimo.", "morning became afternoon"],
      ["Kom om 7 uur 's avonds.", "Imow kowda habeennimo.", "true"],
      ["Kom om 2 uur 's middags.", "Imow siddeedda galabnimo.", "true"],
      ["Kom om 7 uur 's avonds.", "Imow toddobada subaxnimo.", "evening became morning"],
      ["Kom om 1 uur 's middags.", "Imow toddobada fiidnimo.", "afternoon became evening"],
      ["Kom om tien over negen.", "Imow sagaalka iyo toban daqiiqo.", "true"],
      ["De reis duurt 19 minuten.", "Safarku waa sagaal iyo toban daqiiqo.", "true"],
    ],
    weeks: [
      ["Zeven weken", "Toddoba toddobaad", "true"],
      ["Zeven weken", "Siddeed toddobaad", "seven became eight, of weeks"],
      ["De zevende dag", "Maalinta toddobaad", "true"],
    ],
    months: [["Kom op 28 februari 2027.", "Imow 28 Feebaraayo 2027.", "true"]],
    parts: [
      ["Een half uur", "saac badhkii", "true"],
      ["Een half uur", "saacad iyo bar", "half an hour became one and a half"],
    ],
    ranges: [["Bel tussen 9 en 12 uur.", "Soo wac 9 iyo 12 duhurnimo dhexdooda.", "true"]],
    everyday: [
      [
        "Twee van de vijf mensen spraken geen Nederlands.",
        "Shantii qof laba kuma hadlayn af-Holandays.",
        "true",
      ],
    ],
  },
  en: {
    "two of a kind": [
      ["Meng 250 gram dadels met 60 gram noten.", "Mix 250 grams of dates with 60 grams of nuts.", "true"],
      [
        "Meng 250 gram dadels met 60 gram noten.",
        "Mix 60 grams of dates with 250 grams of nuts.",
        "numbers exchanged",
      ],
    ],
    "parts of an hour and floors": [
      ["Bak de koek een kwartier.", "Bake the cake.", "unsure: length lost"],
      ["Wij zijn op de tweede verdieping.", "We are in the building.", "unsure: ordinal lost"],
      ["Verlengen kan één keer.", "You can extend it.", "unsure: number lost"],
      ["Bak de koek een kwartier.", "Bake the cake for 15 minutes.", "true"],
      ["Op tweede kerstdag zijn wij dicht.", "We are closed on Boxing Day.", "true"],
      ["Verlengen kan één keer.", "You can extend it once.", "true"],
    ],
    "the same number twice": [
      ["Gratis tot 18 jaar. Vanaf 18 jaar betaalt u.", "Free up to the age of 18. From 18 you pay.", "true"],
      [
        "Gratis tot 18 jaar. Vanaf 18 jaar betaalt u.",
        "Free for children. From 18 you pay.",
        "unsure: number lost",
      ],
    ],
    "a month named once": [
      [
        "Dicht van vrijdag 4 t/m maandag 7 mei",
        "Closed from Friday 4 May up to and including Monday the 7th",
        "true",
      ],
      [
        "Dicht van vrijdag 4 t/m maandag 7 mei",
        "Closed from Friday 4 May up to and including Monday the 8th",
        "day changed",
      ],
    ],
    "an hour named once": [
      [
        "Kom om kwart over zeven, want om half acht begint het.",
        "Come at a quarter past seven, as it starts at half past.",
        "true",
      ],
      [
        "Kom om kwart over zeven, want om acht uur begint het.",
        "Come at a quarter past seven, as it starts at half past.",
        "hour changed",
      ],
    ],
    "hours and quarters": [
      ["De film duurt 75 minuten.", "The film lasts an hour and a quarter.", "true"],
      ["De film duurt 105 minuten.", "The film lasts an hour and three quarters.", "true"],
      ["De film duurt 75 minuten.", "The film lasts two hours and a quarter.", "another length"],
    ],
    "scores as English tells them": [
      ["Wij verloren met 1-4.", "We lost 4-1.", "true"],
      ["Het stond 0-2 na de rust.", "They were 2-0 down after half-time.", "true"],
      ["Wij wonnen met 4-1.", "We won 1-4.", "score turned"],
      ["De stand is 1-4.", "The score is 4-1.", "score turned"],
    ],
    "numbers with their years": [
      [
        "In 2021 was dat 14 procent, nu is het 21 procent.",
        "It is now 21 per cent, against 14 per cent in 2021.",
        "true",
      ],
      [
        "In 2021 was dat 14 procent, nu is het 21 procent.",
        "It is now 14 per cent, against 21 per cent in 2021.",
        "numbers exchanged",
      ],
    ],
    "second-hand": [
      ["Tweedehands fietsen met een jaar garantie", "Second-hand bikes with a one-year guarantee", "true"],
      [
        "Tweedehands fietsen met een jaar garantie",
        "Second-hand bikes with a two-year guarantee",
        "one became two",
      ],
    ],
    "grams and millilitres": [
      ["Meng 300 gram meel met 450 ml water.", "Mix 300 grams of flour with 450 ml of water.", "true"],
      [
        "Meng 300 gram meel met 450 ml water.",
        "Mix 450 grams of flour with 300 ml of water.",
        "measures exchanged",
      ],
    ],
    "phone in other spellings": [
      ["Bel (+31) 20 1234567.", "Call 020 123 4567.", "true"],
      ["Bel +31 (0) 20 - 123 45 67.", "Call 020 123 45 67.", "true"],
      ["WhatsApp: 06–12 34 56 78", "WhatsApp: +31612345678", "true"],
      ["WhatsApp: 06 - 12345678", "WhatsApp: 06 12 34 56 78", "true"],
      ["WhatsApp: 06–12 34 56 78", "WhatsApp: +31612345687", "two digits exchanged"],
      ["Di 09.00-12.00 13.00-17.00", "Tue 09:00-12:00 13:00-17:00", "true"],
      ["Di 09.00 - 12.00 13.00 - 17.00", "Tue 09:00-12:00 13:00-17:00", "true"],
      ["Di 09.00-12.00 13.00-17.00", "Tue 09:00-12:00 13:30-17:00", "time changed"],
    ],
    "short dates": [
      ["27 november '26", "27 November 2026", "true"],
      ["27 november '26", "27 November 2027", "wrong year"],
      ["za 28 nov.", "Sat 28 Nov", "true"],
      ["za 28-11-2026", "Saturday 28 November 2026", "true"],
      ["Zo 28 mensen kwamen er.", "About 28 people came.", "true"],
      ["za 28 nov.", "Sun 28 Nov", "wrong weekday"],
      ["za 28-11-2026", "Sunday 28 November 2026", "wrong weekday"],
      ["Hoogstens 3 mogen mee.", "At most 3 may come along.", "true"],
      ["De 4-daagse", "The four-day march", "true"],
    ],
    "spoken time": [
      ["De bus gaat om vijf voor half negen.", "The bus leaves at twenty-five past eight.", "true"],
      ["De bus gaat om vijf over half negen.", "The bus leaves at twenty-five to nine.", "true"],
      [
        "De bus gaat om vijf voor half negen.",
        "The bus leaves at twenty-five to nine.",
        "before became after",
      ],
    ],
    parts: [
      ["Een kwart van de mensen.", "25% of people.", "true"],
      ["De helft van de mensen.", "50% of people.", "true"],
      ["Driekwart van de mensen.", "75% of people.", "true"],
      ["Driekwart van de mensen.", "25% of people.", "three quarters became one"],
      ["Een kwart van de mensen.", "40% of people.", "part changed"],
      ["Het duurt drie kwartier.", "It takes 45 minutes.", "true"],
      ["Het duurt drie kwartier.", "It takes forty-five minutes.", "true"],
      ["Het duurt drie kwartier.", "It takes three quarters of an hour.", "true"],
      ["Het duurt drie kwartier.", "It takes 15 minutes.", "three quarters became one"],
      ["Het duurt 1½ uur.", "It takes an hour and a half.", "true"],
      ["Het duurt 1½ uur.", "It takes 1.5 hours.", "true"],
      ["Een ½ liter melk", "Half a litre of milk", "true"],
      ["Het duurt 1½ uur.", "It takes two and a half hours.", "number changed"],
      ["U hebt een pauze van 30 minuten.", "You get a half-hour break.", "true"],
      ["De pauze duurt 15 minuten.", "The break lasts a quarter of an hour.", "true"],
      ["De pauze duurt 90 minuten.", "The break lasts an hour and a half.", "true"],
      ["De pauze duurt 20 minuten.", "The break lasts half an hour.", "length changed"],
      ["De pauze duurt 30 minuten.", "The break lasts a quarter of an hour.", "length changed"],
    ],
    everyday: [
      ["Er kwamen 1.500 mensen.", "Fifteen hundred people came.", "true"],
      ["Eens in de twee weken.", "Once a fortnight.", "true"],
      ["De winkel is alle dagen open.", "The shop is open 7 days a week.", "true"],
      ["Taalniveau A1", "Language level A1", "true"],
      ["Taalniveau A1", "Language level B1", "another level"],
      ["De boete is tweeduizend vijfhonderd euro.", "The fine is €2,500.", "true"],
      ["Elke drie maanden", "Quarterly", "true"],
      ["Maak het over naar NL 91 ABNA 0417 1643 00.", "Transfer it to NL91 ABNA 0417 1643 00.", "true"],
      ["Het kost één euro.", "It costs a euro.", "true"],
      ["Het kost één euro.", "It costs two euros.", "amount changed"],
    ],
    ranges: [
      ["Het is van een tot drie uur.", "It is from 1 to 3 p.m.", "true"],
      ["Het is van half twee tot drie uur.", "It is from 1.30 to 3 p.m.", "true"],
      ["Open van 9 tot 17 uur", "Open from 9 to 5", "true"],
      ["Kom om tien voor drie.", "Come at 10 to 3.", "true"],
      ["Kom om drie uur.", "Come at a quarter to three.", "hour changed"],
      ["Open van 9 tot 17 uur", "Open from 9 to 6", "hour changed"],
      ["Bel tussen 8 en 22 uur.", "Call between 8 am and 10 pm.", "true"],
      ["Open van 9 tot 17 uur", "Open from 9 a.m. to 5 p.m.", "true"],
      ["Om 20 uur", "At 8 in the evening", "true"],
      ["Om 20 uur", "At eight o’clock", "true"],
      ["Bel tussen 8 en 22 uur.", "Call between 8 pm and 10 am.", "morning and evening exchanged"],
      ["Open van 9 tot 17 uur", "Open from 9 p.m. to 5 a.m.", "morning and evening exchanged"],
      ["Open van 9 tot 17 uur", "Open from 9 p.m. to 5 p.m.", "morning became evening"],
      ["Om 20 uur", "At 8 in the morning", "evening became morning"],
      ["De winkel is open van elf tot twee.", "The shop is open from 11 am to 2 pm.", "true"],
      ["Kom om elf.", "Come at 11 am.", "true"],
      ["Voor kinderen tot 4 jaar", "For children up to 16", "age changed"],
      ["Neem van 2 tot 3 boeken mee.", "Bring 14 to 3 books.", "number changed"],
      ["De winkel is open van elf tot twee.", "The shop is open from 11 am to 3 pm.", "hour changed"],
    ],
  },
};
