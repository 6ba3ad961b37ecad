/**
 * Number words of the five languages: `value:word|word`, cardinals before `/`, ordinals and parts behind it. A `~`
 * marks a word that is often another one (Turkish `yedi`, "ate"): it may be the number, and never must. A word of two
 * values may be either: Arabic `مليونا` is a million behind another number, and two million before a noun.
 */
const DATA: Readonly<Record<string, string>> = {
  nl: `0:nul 1:~een|~één|~eén|~ene|~éne|~eenmaal/eerste 2:twee|tweemaal/tweede|~beide|~allebei|~beiden 3:drie|drieën|driemaal/derde 4:vier|viermaal|~vieren/vierde
    5:vijf|vijven/vijfde 6:zes|zessen/zesde 7:zeven|zevenen/zevende 8:acht|~achten/achtste 9:negen/negende 10:tien/tiende
    11:elf/elfde 12:twaalf/twaalfde 13:dertien/dertiende 14:veertien/veertiende 15:vijftien/vijftiende
    16:zestien/zestiende 17:zeventien/zeventiende 18:achttien/achttiende 19:negentien/negentiende 20:twintig/twintigste
    30:dertig/dertigste 40:veertig/veertigste 50:vijftig/vijftigste 60:zestig/zestigste 70:zeventig/zeventigste
    80:tachtig/tachtigste 90:negentig/negentigste 100:honderd/honderdste 1000:duizend/duizendste 1000000:miljoen
    1000000000:miljard 1000000000000:biljoen 1.5:anderhalf|anderhalve 2.5:tweeënhalf|tweeënhalve|tweeëneenhalf 3.5:drieënhalf|drieënhalve|drieëneenhalf
    4.5:vierenhalf|vierenhalve|viereneenhalf 5.5:vijfenhalf|vijfenhalve|vijfeneenhalf`,
  tr: `1:~bir|~biri|~bire|~birde|~birden|~tek/~birinci|~ilk 2:iki 3:üç 4:dört|dörd 5:beş 6:~altı|~altıda|~altıdan|~altıya|~altıyı|~altısı/altıncı
    7:~yedi|~yediye|~yediyi|~yedide|~yediden|~yedisi/yedinci 8:sekiz 9:dokuz 10:on|~ona|~onu|~ondan|onar/onuncu|~onda 20:yirmi 30:otuz
    40:kırk 50:elli 60:altmış 70:yetmiş 80:seksen 90:doksan 100:~yüz|~yüzü|~yüze|~yüzden/~yüzüncü 1000:~bin|~bini|~bine|~binden/~bininci 1000000:milyon
    1000000000:milyar 1000000000000:trilyon 0.5:~yarım|~yarımda|~yarısı|~yarı`,
  ar: `1:~واحد|~واحدة|~إحدى|~أحد|~احدا/~أول|~أولى|~أولا|~أوائل|~حادي|~حادية
    2:اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي|~كلا|~كلتا|~كلي|~كلتي|~ضعف|~ضعفا|~ضعفي|~ضعفين|~زوج|~زوجان|~زوجين|~توأم|~توأمان|~توأمين|~مزدوج|~مزدوجة|~ثنائي|~ثنائية/ثاني|ثان|~ثانية|~ثانيا|~مرتين
    3:ثلاث|ثلاثة|~ثلاثي|~ثلاثية/ثالث|ثالثة|~ثالثا 0.3333,3:/ثلث|~أثلاث 0.6667,3:/ثلثا|ثلثي|~ثلثان|~ثلثين
    4:أربع|أربعة|~رباعي|~رباعية/رابع|رابعة|~رابعا 0.25,4:/ربع|ربعا|~أرباع 5:خمس|خمسة|~خماسي|~خماسية/خامس|خامسة|~خامسا 0.2,5:/~أخماس
    6:~ست|ستة|~سداسي|~سداسية/سادس|سادسة|~أسداس 7:سبع|سبعة|~سباعي|~سباعية/سابع|سابعة|~أسباع
    8:ثمان|ثماني|ثمانية/ثامن|ثامنة|~أثمان 9:تسع|تسعة/تاسع|تاسعة|~أتساع 10:عشر|عشرة/عاشر|عاشرة|~أعشار
    20:عشرون|عشرين|~عشريني|~عشرينية|~عشرينيات|~عشرينات 30:ثلاثون|ثلاثين|~ثلاثيني|~ثلاثينية|~ثلاثينيات|~ثلاثينات
    40:أربعون|أربعين|~أربعيني|~أربعينية|~أربعينيات|~أربعينات 50:خمسون|خمسين|~خمسيني|~خمسينية|~خمسينيات|~خمسينات
    60:ستون|ستين|~ستيني|~ستينية|~ستينيات|~ستينات 70:سبعون|سبعين|~سبعيني|~سبعينية|~سبعينيات|~سبعينات
    80:ثمانون|ثمانين|~ثمانيني|~ثمانينية|~ثمانينيات|~ثمانينات 90:تسعون|تسعين|~تسعيني|~تسعينية|~تسعينيات|~تسعينات
    100:مئة|مائة|مئه|مائه|~مية 200:مئتان|مئتين|مئتا|مئتي|مائتان|مائتين|مائتا|مائتي|ميتين
    300:ثلاثمئة|ثلاثمائة 400:أربعمئة|أربعمائة 500:خمسمئة|خمسمائة 600:ستمئة|ستمائة 700:سبعمئة|سبعمائة
    800:ثمانمئة|ثمانمائة|ثمانيمئة|ثمانيمائة 900:تسعمئة|تسعمائة
    1000:~ألف|~آلاف 1000,2000:~ألفا 2000:ألفان|ألفين|ألفي
    1000000:مليون|~ملايين 1000000,2000000:مليونا 2000000:مليونان|مليونين|مليوني
    1000000000:مليار|~مليارات|بليون|~بلايين 1000000000,2000000000:مليارا|بليونا
    2000000000:ملياران|مليارين|ملياري|بليونان|بليونين|بليوني
    1000000000000:تريليون|ترليون|~تريليونات 1000000000000,2000000000000:تريليونا
    2000000000000:تريليونان|تريليونين|تريليوني 0.5:~نصف`,
  so: `1:~kow|~hal|~mid/~koowaad|~kowaad|~koobaad
    2:laba|labo|labba|labbo/labaad|~labanlaab|~labajibbaar|~mataano 3:saddex|seddex/saddexaad 4:afar|affar|afr 5:shan 6:lix|lih
    7:toddoba|toddobo|~toddobaad 8:siddeed|siddeet 9:sagaal 10:toban|tobn|tobk 20:labaatan 30:soddon|soddan
    40:afartan 50:konton|kontan 60:lixdan 70:toddobaatan|toddobatan 80:siddeetan|siddeedtan 90:sagaashan
    100:boqol|boql 1000:kun|kum 1000000:malyan|malyoon|malyuun|milyan|milyoon|milyuun|miilyan|million
    1000000000:bilyan|bilyoon|bilyuun|balyan|balyoon|balyuun|billion 1000000000000:tirilyan|tirilyoon|tirilyuun|trillion
    0.5:~bar|~badh|~nus 0.25:~rubuc|~rubac`,
  en: `1:~one|~once|~single/~first 2:two|~both|~twice|~pair|~couple|~twins|~double/second|~secondly 3:three|~thrice/third
    4:four/fourth|quarter 5:five/fifth 6:six/sixth 7:seven/seventh 8:eight/eighth 9:nine/ninth 10:ten/tenth
    11:eleven/eleventh 12:twelve|dozen/twelfth 13:thirteen/thirteenth 14:fourteen|~fortnight/fourteenth
    15:fifteen/fifteenth 16:sixteen/sixteenth 17:seventeen/seventeenth 18:eighteen/eighteenth 19:nineteen/nineteenth
    20:twenty|twenties/twentieth 30:thirty|thirties/thirtieth 40:forty|forties/fortieth 50:fifty|fifties/fiftieth
    60:sixty|sixties/sixtieth 70:seventy|seventies/seventieth 80:eighty|eighties/eightieth 90:ninety|nineties/ninetieth 100:hundred/hundredth 1000:thousand 1000000:million
    1000000000:billion 1000000000000:trillion
    0.5:~half`,
};

/** What a number word says. */
export interface NumberWord {
  value: number;
  /** What it may be instead. */
  also?: number | undefined;
  /** `eerste`, `üçüncü`; a part, as `üçte`, is one too. */
  isOrdinal: boolean;
  /** Often another word: it may be the number, and never must. */
  isFaint: boolean;
}

/** Number words of a language as they are listed. */
export function numberWords(language: string): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const row of (DATA[language] ?? "").split(/\s+/).filter(Boolean)) {
    const [numbers = "", listed = ""] = row.split(":");
    const [value = 0, also] = numbers.split(",").map(Number);
    for (const [at, list] of listed.split("/").entries()) {
      for (const mark of list.split("|")) {
        const word = mark.replace("~", "");
        const known = words.get(word);
        if (!known && word) words.set(word, { value, also, isOrdinal: at > 0, isFaint: mark !== word });
      }
    }
  }
  return words;
}
