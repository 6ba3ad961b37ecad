import type { Kinds } from "./cases.ts";

/** What once was taken for a fault and is none, or the other way round. By language and kind of fact. */
export const FOUND_LATER: Readonly<Record<"tr" | "ar" | "so" | "en", Kinds>> = {
  tr: {
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
  },
  ar: {
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
    ],
  },
  so: {
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
  },
  en: {
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
    ],
  },
};
