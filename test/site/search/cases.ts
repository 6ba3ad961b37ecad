/** Words that one search must find, in all their forms and spellings, one row for each; the first is what is meant. */
const rows = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

/** By language: each word of a row finds each other. */
export const TOGETHER: Record<string, string[][]> = {
  nl: rows(`
    café cafe CAFÉ cafés
    geïnteresseerd geinteresseerd
    reünie reunie REÜNIE reünies
    één een
    e-mail email E-mail e\u2011mail
    foto foto's foto’s fotos
    taal talen
    brief brieven briefje
    huis huizen
    bedrag bedragen
    dag dagen
    toeslag toeslagen
    kind kinderen kindje
    school scholen
    kaart kaarten
    werken werk werkt
    verhuizen verhuist verhuizing
    aanvraag aanvragen aanvraagt
    mogelijkheid mogelijkheden
    vrijwilliger vrijwilligers VRIJWILLIGERS
    gemeente gemeenten gemeentes
    vergunning vergunningen
    man mannen
    112 112`),
  tr: rows(`
    iş İş İŞ işi işe işten işler işiniz
    ışık IŞIK isik ışıklar
    kadın KADIN kadin kadınlar kadınların kadınlara kadından
    çalışma ÇALIŞMA calisma çalışmak çalışmanın çalışmalar
    belediye BELEDİYE belediyenin belediyeye belediyeden belediyede
    şiddet ŞİDDET siddet şiddeti şiddete şiddetten şiddette S\u0327iddet
    hak hakkı hakkınız haklar haklarınızı haktır
    kitap kitabı kitaplar kitabınızda
    çocuk çocuğu çocuklarınıza ÇOCUĞUN
    aile ailesi ailenin aileye aileniz ailelerin
    ev evde evden evdeki evinizden
    kâr kar kârı
    hâl hal
    polis polisi polise polisten
    soru sorular sorunuz
    saat saati saatler saatte
    SMN SMN'nin SMN’ye SMN'de
    dernek derneği dernekler derneğimiz
    mektup mektubu mektuplar mektubunuz
    anne annesi anneler annenin
    doktor doktora doktorun doktorlar
    yardım YARDIM yardim yardımı yardımlar
    e-posta eposta e-postanız`),
  so: rows(`
    su'aal su’aal suʼaal suaal SU'AAL su'aasha su’aalo su'aalaha
    go'aan go’aanka goaan go'aanno
    hay'ad hay’adda hayad hay'ado
    degmo degmada degmooyin degmooyinka degmadaada
    luqad luqadda luqado luqadaha
    shaqo shaqada shaqadaada shaqooyin
    guri guriga gurigaaga guryo guryaha
    qoys qoyska qoysas qoysaska qoyskaaga
    xaq xaqa xaqaaga xaqii
    meel meesha meelaha meelo
    walaal walaalkay walaasha walaalo
    waalid waalidka waalidiin waalidiinta
    heshiis heshiiska heshiisyo heshiiskaaga
    warqad warqadda warqado warqadaha
    macallin macallinka macallimiin
    kulan kulanka kulamo kulamada
    dawo dawada dawooyin
    caafimaad caafimaadka caafimaadkaaga
    sanad sanadka sanado sanadaha
    telefoon telefoonka telefoonkaaga`),
  ar: rows(`
    مدرسة المدرسة مدرسه المدرسه والمدرسة بالمدرسة للمدرسة وبالمدرسة مدرستي مدرستكم مَدْرَسَة مدرســة
    أسئلة اسئلة الأسئلة الاسئله أسئلتكم
    إيجار ايجار الإيجار الايجار بالإيجار
    أطفال اطفال الأطفال للأطفال أطفالكم وأطفال
    آلة الة
    حق الحق حقك حقها حقي حقكم
    على علي
    مستشفى مستشفي المستشفى مستشفيات
    شيء شي شئ
    مسؤول مسئول مسءول المسؤول مسؤولون المسئولين مسؤولية المسئولية
    شؤون شئون الشؤون شئونكم وشؤون
    رؤوس رءوس الرؤوس
    سؤال سوال السؤال
    مؤسسة موسسة المؤسسة مؤسسات
    لاجئ لاجئون اللاجئين لاجيء
    هيئة هيئه الهيئة هيئات
    بيئة البيئة بيئه
    وزارة ووزارة والوزارة
    لغة اللغة لغتكم باللغة لغات
    هوية هويتك هويات الهوية
    شرطة الشرطة للشرطة شرطتنا الشرطه
    موعد الموعد موعدكم بالموعد
    شهادة الشهادة شهادات شهادتك
    جمعية الجمعية جمعيات جمعيتنا
    وثيقة الوثيقة وثيقه
    طفل الطفل طفلك للطفل
    ١١٢ 112`),
  en: rows(`
    café cafe
    résumé resume
    women's women’s
    e-mail email`),
};

/** By language: words that begin alike and are others; none finds another. */
export const APART: Record<string, string[][]> = {
  nl: rows(`
    112 12 1120
    man maand
    universiteit u uur
    kompas kom`),
  tr: rows(`
    iş işkence ister
    ev evet evrak
    ad adres
    112 12`),
  so: rows(`
    guri gudi
    su'aal subax
    112 12`),
  ar: rows(`
    حق حقيقة
    أم أمر أمان
    مدرسة مدير
    112 12`),
};
