/** Rows of the dictionary, `nl | en | tr | ar | so`; see index.ts. */
export const FROM_A_TO_K = `
  aangifte toestemming | report permission consent | izin rıza bildir | اذن موافق بلاغ | ogolaansho oggol
  aankomst arriveren aankomen bereiken bereikt | arriv reach achiev | ulaş gel | وصل يصل وصول بلغ | gaar yimid
  aankondigen aangekondigd kondigde | announc | duyur açıkla ilan | اعلن اعلان يعلن | dhawaaq shaaci
  aanval aanvallen aanslag | attack assault strike | saldır | هجوم هجم اعتداء | weerar
  actief actieve actie | active action | aktif etkin eylem | نشط اجراء عمل | firfircoon ficil tallaab
  activiteit evenement feest | activit event party celebrat festiv | etkinlik faaliyet kutlama eğlence parti | نشاط انشط فعالي حفل | hawl munaasabad xaflad dhacdo
  adres adressen | address | adres | عنوان | cinwaan
  advies adviseren adviseur | advice advis counsel | danış tavsiye öneri | نصيح استشار مشور | talo latali
  afdeling | department division section | bölüm departman | قسم ادار | waax qayb
  afspraak afspraken aanmelden aanmelding aanmeldt inschrijven inschrijving | appointment regist sign enrol | randevu kayıt kaydol başvur | موعد تسجيل سجل مواعيد | ballan diiwaan isdiiwaan
  afval vuilnis container | waste garbage trash bin container | çöp atık konteyner | نفاي قمام حاوي | qashin
  alleen slechts enkel | alone just mere | sadece yalnız ancak tek | فقط وحد مجرد وحيد الا | kaliya keliya
  allerlei | various all sorts kinds different | çeşitli türlü | مختلف متنوع انواع | kala duwan
  altijd steeds | always still continu | her daima hep sürekli | دائم دوم | mar walba had
  amerika amerikaan amerikaanse vs | america united states | amerika abd birleşik | امريك ولايات | mareykan maraykan
  ander | other another else different | diğer farklı öbür | اخر غير مختلف | kale kala duwan
  antwoord | answer repl respon | cevap yanıt cevab | جواب اجاب رد | jawaab
  april mei juni | april june | nisan mayıs haziran | ابريل مايو يونيو نيسان ايار حزيران | abriil maajo may juun
  arabisch islam moslim | arab islam muslim | arap islam müslüman | عرب اسلام مسلم | carab islaam muslim
  architect ingenieur technisch techniek technologie | architect engineer techn | mimar mühendis tekni | مهندس معمار تقن تكنولوج | injineer farsamo tiknoloji
  arts huisarts dokter | doctor gp physician medic | doktor hekim | طبيب اطباء دكتور | dhakhtar takhtar
  avond | evening night | akşam gece | مساء ليل | fiid caawa habeen
  bal ballen | ball | top şut | كره | kubad
  bang angst vrees vrezen | afraid fear scared | kork endişe | خوف خاف | baqo cabsi
  bedrag | amount sum | tutar miktar meblağ | مبلغ | lacag qaddar
  begin beginnen begon begonnen start | begin start began launch commence | başla | بدا يبد بدء انطلق | bilow bilaab billow
  begrijpen begrijpt begrip | understand understood grasp | anla | فهم | faham fahan
  behandelen behandeling behandeld behandelt | treat handl deal | tedavi davran | علاج عالج معامل تعامل | daawe
  belangrijk | important signific key major | önem | مهم هام اهم | muhiim
  belasting belastingdienst | tax | vergi | ضريب ضرائب | canshuur
  beloven belooft beloofde belofte | promis pledge | söz vaat | وعد تعهد | ballan
  bereid bereidheid | prepared willing ready | hazır istekli | مستعد | diyaar
  bericht | message post notice | mesaj bildir | رسال | fariin farriin fariim
  beroemd ster sterren | famous star celebrit | ünlü yıldız | شهير نجم مشهور | caan xiddig
  beschermen bescherming beschermt | protect | koru | حماي حم يحم | ilaali difaac
  beschikken beschikbaar | available dispos | mevcut kullanılabil sahip | متاح متوفر | heli
  beschuldigen beschuldigd beschuldiging aanklacht aangeklaagd | accus charg alleg indict | suçla iddia | اتهام تهم | eedee eedayn
  beslissen beslist besluit besloten beslissing | decid decision | karar | قرر قرار | go'aan goaan
  bestuur bestuurder voorzitter directeur leider leiding baas | board chair director head lead boss chief manage | yönet başkan müdür lider | ادار مدير رئيس قياد زعيم قاده زعماء | maamul guddoomiye agaasime hoggaami madax hogaan hogaam
  betekent betekenen betekenis | mean | anlam demek | يعني معن | macn micn dhigan
  betreffen betreft betrokken betrekking | concern involv regard relat | ilgili ilişkin dahil | يتعلق متعلق مشارك | saabsan xiriir
  bewaren bewaar houden houdt hield | keep kept save hold held | sakla tut koru | احتفظ حفظ يحتفظ ابق يبق | kayd hay
  bezig bezighouden | busy doing working | meşgul uğraş | مشغول | mashquul hawl
  bezoek | visit | ziyaret | زيار زائر زار | booqo booqasho
  bibliotheek | library | kütüphane | مكتب | maktab
  bieden biedt bood aanbod aanbieden aanbiedt | offer provid bid | sun teklif öner | عرض يقدم يوفر | bixi siiy
  bijeenkomst vergadering vergaderen ontmoeting ontmoeten | meet session gather | toplantı buluş görüş | اجتماع لقاء التق جلس جمعي | kulan shir
  binnen binnenkomen | inside within indoor | iç | داخل | gudaha
  blij gelukkig geluk vrolijk | happy glad luck | mutlu memnun şans | سعيد سعاد حظ | farax nasiib
  blijken blijkt bleek | turn prove appear show | anlaşıl ortaya çık | تبين اتضح ثبت | muuqat cadd
  blijven blijf bleef gebleven | stay remain keep continu still | kal devam | بقي يبق ظل استمر يزال تزال | joog sii waaran
  bloed | blood | kan | دم دماء | dhiig
  boek lezen lees gelezen | book read | kitap kitab oku | كتاب كتب قرا يقر قرؤ | buug akhri
  boer landbouw | farm agricult | çiftçi tarım çiftlik | مزارع زراع فلاح | beeral beero
  boom bomen tuin bloem natuur | tree garden flower nature plant | ağaç bahçe çiçek doğa | شجر حديق زهر طبيع | geed beer ubax dabeecad dabiici
  boos woede | angry anger mad | kızgın öfke sinir | غضب غاضب | caro xanaaq
  boven bovenaan | above top over upstairs | üst yukarı üzer | فوق اعل | kor sare
  braderie kermis rommelmarkt | market fair | pazar fuar | سوق معرض | suuq
  brand brandweer vuur | fire burn | yangın ateş itfaiye | حريق نار اطفاء | dab
  breken brak gebroken kapot | break broke | kır boz | كسر عطل | jab
  brengen brengt bracht gebracht | bring brought take deliver | getir götür | جلب احضر ينقل | keen geey
  brief brieven post mail e-mail | letter mail post email | mektup mektub posta | رسال رسائل بريد خطاب راسل | warqad boosta iimayl email
  broer zus zussen | brother sister sibling | kardeş abla abi | اخ اخت شقيق | walaal
  brood rijst soep vlees vis fruit groente | bread rice soup meat fish fruit vegetable | ekmek pirinç pilav çorba et balık meyve sebze | خبز ارز حساء شورب لحم سمك فاكه خضار | rooti bariis maraq hilib kalluun khudaar
  buiten | outside outdoor | dış | خارج | dibad bannaan
  bus trein tram metro halte station | bus train tram metro stop station | otobüs tren durak istasyon tramvay | حافل باص قطار محط | bas tareen istaan saldhig boostejo
  buur buren buurman buurvrouw | neighbo | komşu | جار جيران | deris jaar
  buurt buurthuis wijk | neighbo district area local communit | mahalle semt | حي احياء منطق بالقرب | xaafad deegaan
  centrum | cent | merkez | مركز وسط | xarun bartam
  cijfer statistiek | figure number statistic digit | rakam sayı istatistik | رقم ارقام احصاء | tiro xog
  computer internet website site online app | computer internet website site online app web | bilgisayar internet site web çevrimiçi uygulama | حاسوب كمبيوتر انترنت موقع تطبيق | kombiyuutar internet bogga website mareeg
  conflict ruzie strijd vechten gevecht | conflict fight battle quarrel dispute | çatışma kavga mücadele tartışma | صراع نزاع قتال شجار | khilaaf dagaal
  contact | contact touch reach | iletişim bağlantı temas ulaş | اتصل تواصل اتصال | xiriir xidhiidh
  contract ontslag | contract dismiss fired sack | sözleşme işten kontrat | عقد فصل عقود | heshiis qandaraas eryid
  controle controleren controleert nakijken nagekeken | check control inspect monitor | kontrol denetle incele | تحقق راجع فحص تفتيش سيطر | hubi kontarool xakamee
  dag dagelijks | day daily | gün | يوم ايام | maalin maalm
  dalen daalt daalde afname verminderen gedaald | fall fell decrease decline drop reduc | düş azal | انخفض تراجع قل هبط | hoos yaraa dhac
  dank bedankt | thank | teşekkür | شكر | mahad
  datum data | date | tarih | تاريخ | taariikh
  deel delen onderdeel | part share section | bölüm parça kısım pay | جزء قسم شارك | qayb qeyb wadaag
  deelnemen meedoen deelname meedoet | take part join | katıl | شارك انضم | qayb gal
  demonstratie protest betoging | demonstrat protest rall | gösteri protesto eylem | مظاهر احتجاج | mudaaharaad banaanbax
  denk dacht gedachte | think thought believe consider | düşün san | فكر اعتقد ظن تعتقد | fikir malee malayn moodi
  deur | door gate | kapı | باب ابواب | albaab irrid
  dicht sluit gesloten | clos shut | kapa | اغلق مغلق اقفل | xir
  dier hond kat vogel | animal dog cat bird | hayvan köpek kedi kuş | حيوان كلب قط طائر | xayawaan eey bisad shimbir
  diploma examen toetsen inburgering inburgeren | diploma exam test integrat | diploma sınav uyum | شهاد امتحان اندماج | shahaado imtixaan isdhexgal
  discriminatie racisme | discriminat racis | ayrımcı ırkçı | تمييز عنصري | takoor midab
  dochter | daughter | kız | ابنه بنت | gabadh inan
  document papieren paspoort identiteitsbewijs bewijs | document paper passport identity id proof evidence | belge evrak pasaport kimlik kanıt | وثيق وثائق جواز هوي اوراق دليل | dukumenti warqad baasaboor aqoonsi caddayn
  doel | goal aim purpose target | amaç hedef | هدف غرض اهداف | ujeeddo hadaf
  doelpunt goal scoren punt | goal score point | gol sayı puan | هدف نقط سجل نقاط مرم | gool dhib
  donderdag vrijdag | thursday friday | perşembe cuma | خميس جمع | khamiis jimc
  dood doden overleden sterven stierf gedood gestorven | dead death die kill deceas | ölüm öldü ölen öldür ölü | موت مات قتل وفا توف | dhimat geeri dhint dil
  dorp | village | köy | قري | tuulo
  dreigen bedreigen bedreigd bedreiging bedreigt | threat | tehdit | تهديد هدد | hanjab
  drie vier vijf | three four five | dört beş | ثلاث اربع خمس | saddex afar shan
  drinken drinkt drank water koffie thee | drink drank water coffee tea | iç kahve çay | شرب ماء مياه قهو شاي مشروب | cab biyo qaxwo shaah
  druk drukke haast | busy crowd pressure hurr | kalabalık meşgul baskı acele | مشغول ضغط ازدحام | mashquul culays
  duits duitsland frankrijk frans | german franc french | alman fransa fransız | المان فرنس | jarmal faransiis
  duren duurt duurde | last take took duration during | sür | استمر يستغرق | socda qaad
  dwingen dwingt dwang gedwongen | forc coerc | zorla | اجبار اكراه قسر | qasb
  echt werkelijk eigenlijk | real actual true genuine | gerçek asıl | حقيق فعل | dhab run
  echter maar toch | however yet though still | ancak fakat yine | لكن الا رغم ومع | laakin hase balse haddana kastaba
  eerder vroeger | earlier previous before early former | önce eskiden erken | سابق قبل مبكر سلف | hore horay
  eerst | first initial | ilk birinci önce | اول | hor koowaad kow
  eind eindigt eindigen afgelopen | end finish over last past | son bit | نهاي انته اخر ماضي | dhammaad dhamaad dhammaan dhamee
  elkaar | each other together another | birbir | بعض | isku midba
  emotioneel emotionele verdriet verdrietig | emotion sad grief | duygu üzgün üzüntü | عاطف حزن حزين | murug dareen
  engeland brits engelse | brit england uk english united | ingiltere ingiliz britanya birleşik | بريطان انجلترا انجليز | ingiriis britain
  enorm gigantische reusachtig | huge enorm giant massive | dev büyük muazzam | ضخم هائل كبير | weyn baaxad
  ernstig | serious severe grave | ciddi ağır | خطير جاد شديد | daran halis
  ervaring | experience | deneyim tecrübe | تجرب خبر | khibrad waayo
  eten eet maaltijd voedsel voeding gerecht lunch diner koken kookt | food eat meal dish lunch dinner cook nutri | yemek yiyecek gıda besin öğün pişir | طعام اكل وجب غذاء طبخ غداء عشاء | cun raashin kari quud
  euro dollar pond | euro dollar pound | avro euro dolar sterlin pound | يورو دولار جنيه | yuuro euro doolar gini
  europa europese europees eu | europ eu | avrupa | اورو | yurub midowga
  expert deskundige specialist | expert specialist | uzman | خبير خبراء متخصص | khabiir aqoonyahan
  extra bijkomende | extra additional | fazla ilave | اضاف | dheeraad
  feit | fact | gerçek olgu | حقيق واقع | xaqiiq run
  fiets | bike bicycl cycl | bisiklet | دراج | baaskiil
  film foto beeld video | film movie photo picture image video footage | film foto resim görüntü video | فيلم صور فيديو مشهد | filim sawir muuqaal fiidiyow
  financiering financieel financiële geldgebrek | fund financ | finans mali parasal | تمويل مال | maaliyad maalgel
  formulier invullen vul | form fill complet | form doldur | استمار نموذج املا ملء | foom buuxi
  gebeuren gebeurt gebeurd gebeurtenis gebeurtenissen | happen occur event incident | olay yaşan | حدث | dhac
  gebied regio provincie streek | area region province territor zone | bölge alan il eyalet | منطق مناطق اقليم مقاطع | gobol deegaan aag
  gebouw bouw gebouwd | build built construct | bina yapı inşa | مبن بناء مبان | dhis
  gebruik | use util | kullan | استخدم استعمال استخدام يستخدم | isticmaal adeegso
  geheim spion | secret spy confiden | gizli sır casus | سر جاسوس | sir qarsoodi jaajuus
  gek gekke raar vreemd | crazy mad strange weird odd | deli tuhaf garip yabancı | مجنون غريب | waalan yaab
  geld betalen betaal betaald betaling | money pay paid cash fund | para öde | مال دفع نقود اموال | lacag bixi
  geloven geloof | believ faith religio | inan din | ايمان يؤمن اعتقد دين | aamin rumay diin
  gemiddeld | average mean | ortalama | متوسط | celcelis
  genoeg voldoende | enough suffic | yeter | كاف كفاي | filan
  gesprekspartner partner relatie | partner relation | partner ilişki | شريك علاق | lammaane xiriir
  gevaar gevaarlijk risico | danger risk hazard | tehlike risk | خطر مخاطر | khatar halis
  geval gevallen zaak zaken kwestie | case matter issue affair | durum vaka dava konu mesele | حال قضي مسال قضايا | arrin kiis xaalad arin
  gevangenis gevangen arrestatie gearresteerd opgepakt | prison jail arrest detain custody | hapis cezaevi tutukla gözalt | سجن اعتقل اعتقال | xabsi xir xidh
  gevolg resultaat resultaten | result consequen effect outcome | sonuç netice etki | نتيج نتائج عواقب اسفر | natiijo cawaaqib
  geweld mishandeling slaan slaat geslagen | violen abus hit beat struck | şiddet vur döv | عنف ضرب اساء | rabshad tacaddi garaac xadgudub
  gezin familie familielid | famil relative | aile akraba | عائل اسر قريب اقارب | qoys xaas ehel
  gezondheid gezond zorg | care heal | sağlık bakım | صح رعاي | caafimaad daryeel
  gisteren | yesterday | dün | امس | shalay
  goed beter beste | good well better best fine | iyi güzel | جيد افضل حسن خير رائع | fiican wanaagsan
  gratis kosteloos | free charge | ücretsiz bedava | مجان | bilaash lacag
  grens grenzen | border boundar limit | sınır | حدود | xuduud xad
  groei stijgen stijgt steeg gestegen toename | grow grew increas rise rose gain | büyü art yüksel | نمو زياد ارتفع ازداد | kor kobac
  groene duurzaam klimaat milieu | green sustain climate environment | yeşil iklim çevre sürdürülebilir | بيئ مناخ خضر | deegaan cimilo
  groot grote groter groep | big large great major group huge | büyük grup | كبير عظيم مجموع ضخم عظم | weyn wayn koox
  gymnastiek yoga dansles | gym yoga dance | jimnastik yoga dans | جمباز يوغ رقص | jimicsi
  hapje drankje snack | snack bite drink | atıştırmalık içecek ikram | وجبات خفيف مشروب | cunto fudud cabitaan
  hard | hard loud tough | sert zor yüksek | صعب قاس شديد | adag
  help hulp geholpen steun ondersteunen ondersteuning ondersteunt | help assist aid support | yardım destek | ساعد دعم | caawi kaalmo taageer gargaar
  herinneren vergeten vergeet | remember forget remind forgot | hatırla unut | تذكر نس | xusuus hilmaan iloob
  herkennen herkent | recogni | tanı | تعرف | aqoonso
  hoe | how | nasıl | كيف | sidee
  hoeveel hoeveelheid | how much many quantity amount | kadar kaç miktar | كم كمي | immisa imisa meeqa
  hoogte hoogtepunt | height | yükseklik | ارتفاع | dherer
  hopen hoop | hope | umut umarı | امل | rajay rajo
  horen hoor gehoord | hear listen | duy işit dinle | سمع | maqal maqasho maql
  huidig | current present | mevcut şimdiki | حالي | hadda haatan
  huis huizen thuis woning wonen woon | home hous dwelling live living resid | ev konut yaşa otur | بيت منزل منازل سكن عاش يعيش مقيم | guri hoy deggan degan nool
  hulpverlener redding redden gered | rescue aid worker save relief | kurtar yardım ekip | انقاذ اغاث منقذ | badbaad gargaar
  humor grap grappen grappig komedie | humor joke funn comed | mizah şaka komik komedi espri | فكاه نكت مضحك كوميد | kaftan qosol
  huur huren verhuur verhuurder huurder | rent landlord tenant | kira | ايجار مستاجر اجار | kiro kira
  incassobureau deurwaarder boete aanmaning | collect bailiff fine debt | tahsilat icra ceza | تحصيل محضر غرام | ganaax ururin
  indruk indrukwekkend | impress | etkile izlenim | انطباع مثير اعجاب | cajiib
  informatie info inlichtingen | inform detail data | bilgi | معلوم | macluumaad xog warbixin
  inspanning moeite | effort | çaba gayret | جهد جهود | dadaal
  instrument gereedschap middel | instrument tool means resource | araç alet | اداه ادوات وسيل | qalab
  intelligentie slim kunstmatige | intelligen artificial smart | zeka zekâ yapay akıllı | ذكاء اصطناع | caqli sirdoon
  internationaal internationale | international | uluslararası | دول | caalami
  investeren investering geïnvesteerd | invest | yatırım | استثمار | maalgash
  inwoner bevolking volk | resident population inhabitant people | nüfus sakin halk | سكان شعب | shacab dad
  jaar jaren jarig jaarlijks | year annual aged | yıl yaş sene | عام سن عوام سنو قرن | sano sannad jir sanad sanno
  januari februari maart | januar februar march | ocak şubat mart | يناير فبراير مارس كانون شباط اذار | janaayo jannaayo febraayo feebarwari maarso
  jong | young youth boy teen | genç oğlan | شاب شباب فتي صغير | dhallin wiil yar
  juli augustus september | july august sept | temmuz ağustos eylül | يوليو اغسطس سبتمبر تموز اب ايلول | luulyo luuliyo agoosto ogoosto sebt
  kaart ticket | card map ticket | kart bilet harita | بطاق خريط تذكر | kaar tigidh
  kader vast | fixed permanent | sabit kalıcı | ثابت دائم | joogto
  kamer | room chamber | oda | غرف | qol
  kandidaat kandidaten kiezer | candidate voter | aday seçmen | مرشح ناخب | musharrax murashax codbixiye
  kanker virus vaccin corona griep inenting | cancer virus vaccin corona flu inject | kanser virüs aşı grip korona | سرطان فيروس لقاح | kansar fayras tallaal
  kans gelegenheid | chance opportunit | fırsat şans | فرص | fursad
  kant zijde links rechts | side left right | yan taraf sol sağ | جانب يسار يمين | dhinac bidix midig
  keer keren maal | time once twice | kez defa kere | مر | mar jeer goor
  kerk moskee god | church mosque god | kilise cami tanrı allah | كنيس مسجد الل كنائس | kaniisad masaajid ilaah
  kiezen kies koos gekozen keuze | choose chose choice select pick elect | seç | اختر اختار اختيار | dooro xul
  kind kinderen kinderopvang | child kid | çocuk | طفل اطفال ولد اولاد | carruur ilmo cunug ubad ilma
  klaar gereed | ready done finish complete | hazır tamam bit | جاهز مستعد انته | diyaar dhammee
  klacht klagen meld gemeld | complain report notif | şikâyet şikayet bildir ihbar | شكو بلاغ ابلغ يبلغ تبليغ | cabasho sheeg warbixi wargel
  kleding kleren jas schoenen | cloth dress coat shoe | giysi kıyafet elbise ceket ayakkabı | ملابس ثوب معطف حذاء | dhar jaakad kabo
  klein | small little tiny | küçük ufak | صغير | yar
  kleur zwart wit rood blauw groen | colo black white red blue green | renk siyah beyaz kırmızı mavi yeşil kara | لون ابيض احمر ازرق اخضر سود | midab madow cad cas buluug cagaar
  knop toets klikken klik | button key click press | düğme tıkla bas tuş | زر نقر اضغط | badhan riix guji
  knutselen tekenen schilderen handwerk naaien | craft draw paint sew | el işi çiz boya dikiş | رسم اشغال خياط | sawir farshax tolid
  kom kwam gekomen langskomen langs | come came visit drop arrive join | gel uğra | جاء ياتي تعال حضر قدم | kaalay imow yimaad imaan timaad
  kopen koop kocht gekocht aankoop | buy bought purchas acquir | satın | شراء اشتر يشتر | iibso gado
  kopie kopiëren | copy | kopya | نسخ | koobi nuqul
  kost prijs prijzen duur goedkoop | cost price expens cheap charg fee | ücret fiyat maliyet pahalı ucuz tut | سعر ثمن كلف رسوم تكاليف | qiimo qiime kharash jaban qaali
  krant tijdschrift media | newspaper paper magazine media | gazete dergi medya basın | صحيف جريد مجل اعلام | wargeys joornaal warbaahin
  kunst theater museum | art theat museum | sanat tiyatro müze | فن مسرح متحف | fan tiyaatar matxaf
  kwaliteit | qualit | kalite nitelik | جود نوعي | tayo
`;
