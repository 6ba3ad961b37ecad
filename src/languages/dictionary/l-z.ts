/** Rows of the dictionary, `nl | en | tr | ar | so`; see index.ts. */
export const FROM_L_TO_Z = `
  laatst | last latest final recent | son | اخير اخر | danbee dambe
  lachen huilen | laugh smile cry tear | gül ağla | ضحك بكاء | qosol oohin
  land landelijk | country countries nation land | ülke ulus | بلد بلاد دول وطن | dal waddan wadan qaran
  lang kort hoog hoge laag | long short high low tall | uzun kısa yüksek alçak | طويل قصير عال مرتفع منخفض طال | dheer gaaban sare hoose
  leeg lege vol volle | empty full | boş dolu | فارغ ملي | maran buux
  leiden leidt leidde | lead led | yol götür neden yönet | قاد ادي يؤدي يقود تقود | hogaami keen hogaan hoggaan
  lening lenen spaart sparen | loan borrow lend save saving | kredi borç ödünç biriktir | قرض اقتر ادخار | amaah kayd
  leraar docent leraren | teacher tutor instructor | öğretmen eğitmen | معلم مدرس | macallin macalin bare
  les lessen leren leer geleerd onderwijs cursus cursussen | lesson class learn teach taught educat course stud | ders öğren eğit kurs | درس دروس تعلم تعليم دور | cashar baro barta baran koorso
  leven leeft | life live | hayat yaşam | حيا يعيش | nolol nool
  liefde | love like | sev aşk | حب احب يحب | jacayl jecel
  lijken lijkt leek | seem appear look | görün benze | يبدو بدا | muuqat
  lijn | line | çizgi hat | خط | khad laynka
  lijst blad pagina | list page sheet | liste sayfa | قائم صفح | liis bog
  link koppeling | link | bağlantı link | رابط روابط | xiriir link
  lokale lokaal plaatselijk | local | yerel | محل | maxalli deegaan
  loon salaris inkomen inkomsten minimumloon verdienen verdient | wage salar income pay earn revenue | ücret maaş gelir kazan | اجر راتب دخل رواتب كسب | mushahar dakhli
  lopen loopt liep wandelen wandeling | walk run ran hike hiking stroll | yürü | مش سار يمش | soco lug
  luister | listen | dinle | استمع يستمع | dhageys dhegays
  maand maandelijks | month | ay | شهر شهور | bil
  maandag dinsdag woensdag | monday tuesday wednesday | pazartesi salı çarşamba | اثنين ثلاثاء اربعاء | isniin talaado arbac
  maatregel | measure | önlem tedbir | اجراء تدبير | tallaabo
  macht kracht sterk | power force strong strength | güç kuvvet | قو سلط | awood xoog
  makkelijk gemakkelijk eenvoudig simpel | easy simple plain | kolay basit sade | سهل بسيط | fudud sahal
  man mannen | man men male guy | adam erkek | رجل رجال ذكر | nin rag
  marokko marokkaans somalië somalisch | morocc somal | fas somali | مغرب صومال | marooko soomaal
  medicijn pillen | medic drug pill | ilaç ilac | دواء ادوي | daawo
  meisje | girl | kız | فتاه بنت فتيات بنات | gabadh gabdh
  meldpunt loket balie kantoor | desk office counter | gişe büro ofis masa | مكتب شباك | xafiis miis
  mening idee ideeën | opinion idea view | fikir görüş | راي فكر | fikrad ra'yi
  mens iemand iedereen | people person someone anyone everyone human folk | insan kişi kimse herkes halk | شخص ناس اشخاص انسان احد جميع بشر | dad qof cid bini
  meteen direct onmiddellijk | immediate straight direct once instant | hemen doğrudan derhal | فور مباشر حال | isla markiiba degdeg toos
  middag ochtend | afternoon morning | öğle sabah | ظهر صباح | galab subax duhur
  miljoen miljard duizend honderd | million billion thousand hundred bn | milyon milyar bin yüz | مليون مليار الف مئ ملايين | milyan malyan bilyan kun boqol
  minstens hoogstens minimum maximum | least most minimum maximum | fazla asgari | الاقل الاكثر ادن اقص | yaraan badnaan
  minuut minuten | minute | dakika | دقيق دقائق | daqiiq
  misdaad moord dader verdachte crimineel | crime murder suspect criminal offend kill | suç cinayet katil şüpheli | جريم قتل مشتبه جنا | dambi dil eedaysan
  misschien waarschijnlijk | maybe perhaps probabl likely | belki muhtemel olası | ربما محتمل ممكن مرجح قد | yaabaa malaha
  missie opdracht taak taken | mission task assignment duty | görev | مهم واجب | hawl shaqo
  moed dapper | courage brave | cesaret cesur | شجاع | geesi
  moeder mama | mother mom mum | anne | ام والد | hooyo
  moeilijk lastig | difficult hard tough | zor güç | صعب | adag dhib
  mooi | beautiful nice lovely pretty | güzel | جميل | qurux
  morgen | tomorrow morning | yarın sabah | غد صباح | berri subax
  muziek zingen lied zingt concert dans | music sing song concert danc | müzik şarkı konser dans | موسيق غن اغني حفل رقص | muusik hees ciyaar
  naam namen heet heten | name call | isim ismi | اسم يدع | magac
  naast daarnaast bovendien | beside next addition moreover | yanı ayrıca | جانب اضاف | dhinac sidoo weheliya
  nacht | night overnight | gece | ليل | habeen
  nederlaag verslaan versloeg verslagen | defeat beat lost | yen mağlup | هزيم هزم | jab guuldar garaac
  nieuw | new news | yeni haber | جديد جدد اخبار خبر | cusub war
  nieuwsbrief | newsletter | bülten | نشر | wargeys
  niveau | level | düzey seviye | مستو | heer
  nodig | need necess requir | gerek lazım ihtiyaç | حاج لازم ضرور يحتاج تحتاج | baahan lagama
  noemen noemt noemde genoemd | call name mention | adlandır denil isim | سم يدعو ذكر وصف | magac tilmaam
  noord zuid oost west | north south east west | kuzey güney doğu batı | شمال جنوب شرق غرب | waqooyi koonfur bari galbeed wuqooyi
  nu momenteel | now current present | şimdi artık hâlâ | الان حالي | hadda haatan iminka hadeer
  nucleair atoom kernwapen wapen | nuclear weapon arm gun missile | nükleer silah füze | نوو سلاح اسلح صاروخ | nukliyeer nugleer hub
  nummer aantal aantallen | number amount quantit figure | numara sayı | رقم ارقام عدد | lambar nambar tiro tirad
  oefenen oefening training trainen | practi exercis train | alıştırma egzersiz pratik antrenman | تمرين تدريب مارس | tababar layli jimicsi
  oktober november december | octob novemb decemb | ekim kasım aralık | اكتوبر نوفمبر ديسمبر تشرين كانون | oktoob nofeemb nofemb diseemb disemb
  omstandigheid omstandigheden | circumstance condition | koşul şart | ظروف | xaalad
  onafhankelijk onafhankelijkheid | independen | bağımsız | استقلال مستقل | madax bannaan
  ondanks hoewel | despite although though | rağmen karşın | رغم | inkastoo
  onderwerp thema | subject topic theme | konu tema | موضوع | mowduuc
  onderzoek onderzocht onderzoekers | research investigat stud survey inquir examin | araştır soruştur inceleme | تحقيق بحث دراس ابحاث | baaris baadh cilmi baarit
  ongeluk ongeval crash | accident crash | kaza | حادث | shil
  ontkennen ontkende ontkent | deny denied denies denial | inkar reddet yalanla | نف انكر | beeni
  oog ogen hand hoofd hart lichaam voet been | eye hand head heart body foot feet leg | göz el baş kafa kalp kalb vücut beden ayak | عين يد راس قلب جسد جسم قدم ايد ساق | il gacan madax wadno jir cag lug indh
  oorlog leger militair soldaat soldaten | war army militar soldier troop | savaş ordu asker | حرب جيش عسكر جندي | dagaal ciidan milatari askar
  openingstijd openingstijden openingsuren | opening open hours | açılış saat açık | فتح دوام ساع | furan furid saacad
  open geopend | open | açık açıl | فتح مفتوح افتتاح | fur
  ophalen afhalen inleveren | collect pick hand | teslim | استلام تسليم | qaado
  oplossing oplossen | solution solve resolv | çöz | حل | xal
  opnieuw | again once new | yeniden tekrar yine | مجدد اخر اعاد مره | mar kale dib
  opvang crèche | childcare care shelter daycare | kreş bakım sığınma | حضان رعاي ايواء | xannaano hoy
  organisatie organiseren organiseert vereniging stichting | organi associat foundation institut | organizasyon kuruluş düzenle dernek vakıf örgüt | جمعي مؤسس نظم | urur hay'ad qaban abaabul
  oud | old elder senior former ex | yaşlı eski | كبير مسن قديم سابق | waayeel da' hore duq jir
  ouder | parent | ebeveyn anne veli | والد اهل ابو | waalid
  overal | everywhere throughout all over | her yer | كل مكان انحاء | meel
  overstroming ramp aardbeving | flood disaster earthquake | sel felaket deprem afet | فيضان كارث زلزال | daad musiibo dhulgariir fatahaad
  parkeren parkeerplaats | park | park otopark | موقف ركن | baarkin
  parlement senaat lid leden | parliament senat member congress | parlamento meclis senat üye | برلمان مجلس عضو اعضاء شيوخ | baarlamaan senat xubin guddi sanet saneet goll
  partij politiek politicus verkiezing stemmen stem | party parties politic elect vote ballot | parti siyas politik seçim | حزب سياس انتخاب تصويت صوت | xisbi siyaas doorasho cod
  pijn gewond letsel | pain hurt injur wound | ağrı acı yara sakat | الم جرح مصاب اصاب | xanuun dhaawac
  plaats plek plekken locatie | place spot location site position seat venue | yer konum mekan | مكان موقع اماكن موضع | meel goob kaalin boos
  plan plannen | plan intend | plan niyet | خط خطط | qorshe
  politie agent politieagent | police officer agent cop | polis memur | شرط ضابط | bilays booliis boolis askari
  positief positieve negatief negatieve | positive negative | olumlu olumsuz pozitif | ايجاب سلب | wanaagsan togan
  praten praat gesprek gesprekken spreken spreekt sprak gesproken | talk speak spoke convers discuss speech said | konuş görüş sohbet | تحدث حديث محادث كلام | hadal hadl sheekay wadahadal hadas
  president minister premier burgemeester | president minister premier mayor | cumhurbaşkan başkan bakan başbakan | رئيس وزير عمد رئاس | madaxweyne wasiir duqa ra'iisul
  proberen probeer poging | try tries tried attempt | dene çalış girişim | حاول | isku day tijaabi
  probleem problemen | problem issue trouble difficult | sorun problem | مشكل مشاكل | dhib mushkilad
  probleemwijk getto arm armoede | poor poverty | yoksul fakir | فقير فقر | saboolnimo faqiir
  procent percentage | percent per cent | yüzde oran | مئ نسب بالم | boqolkiiba
  product goederen | product goods item | ürün mal | منتج سلع | alaab badeeco
  project programma | project program | proje program | مشروع برنامج برامج | mashruuc barnaamij
  publiceren gepubliceerd publicatie | publish | yayın | نشر | daabac
  publiek openbaar openbare | public audience crowd | halk kamu seyirci | جمهور عام علن | dadweyn
  ramadan iftar suikerfeest offerfeest kerst pasen | ramadan iftar eid christmas easter | ramazan iftar bayram noel paskalya | رمضان افطار عيد | ramadaan afur ciid
  reactie reageren reageert reageerde | react respon | tepki yanıt | رد فعل استجاب | falcelin jawaab
  recht | right law | hak hukuk | حق حقوق | xaq xuquuq
  rechter rechtbank rechtszaak rechtszaken gerechtshof advocaat | judge court trial lawyer attorney case lawsuit | yargıç hakim mahkeme dava avukat | قاض محكم قضي محام | garsoor maxkamad qareen dacwad
  reden omdat daarom waarom vanwege | reason because why therefore due | neden sebep çünkü yüzden niçin dolayı | سبب لان لماذا لذلك | sabab maxaa waayo darteed maadaama awgiis
  reeks serie | series run | dizi seri | سلسل | taxane
  referendum | referend | referandum | استفتاء | aftida
  regering overheid kabinet | government state cabinet administ author | hükümet devlet yönetim | حكوم دول اداره | dowlad dawlad xukuumad
  reizen reis vliegen vlucht vliegtuig | travel trip journey fly flight plane | seyahat yolculuk uçak uçuş | سفر رحل طائر طير | safar duul diyaarad
  rekening bank | bill account bank | hesap fatura banka | حساب فاتور بنك | xisaab bangi biil
  repareren reparatie | repair fix mend | tamir onar | اصلاح | dayactir
  reserveren reservering | reserv book | rezervasyon ayır | حجز | ballansi
  restaurant café bar kroeg | restaurant cafe café bar pub | restoran kafe lokanta bar | مطعم مقه حان | makhaayad maqaayad baar
  rijden rijdt reed auto | driv drove ride car vehicle auto | sür araba araç otomobil | قاد سيار يقود | wad gaari baabuur
  rijk | rich wealth empire | zengin | غن ثري | taajir hodan
  rol | role | rol | دور | door
  rusland russisch china chinees chinese | russia chin | rus çin | روس صين | ruush shiin
  rust rustig stil | rest quiet calm silent peace | sakin sessiz dinlen | هدوء هادئ صمت راح | nasasho degan aamus
  samen gezamenlijk | together joint | birlikte beraber | معا مشترك سوي مع | wada isla
  schieten schoot schietpartij pistool mes | shoot shot gun fire knife stab | silah ateş vur bıçak | اطلاق نار سكين رصاص | toogasho rasaas mindi
  school scholen basisschool | school | okul | مدرس مدارس | dugsi iskuul
  schoon vies | clean dirty | temiz kirli | نظيف وسخ قذر | nadiif wasakh
  schrijven schrijf geschreven schreef schrijver opschrijven | writ wrote author note | yaz | كتب كتاب مكتوب | qor
  schuld | debt fault guilt blame | borç suç | دين ديون ذنب | deyn dayn eed
  seizoen | season | sezon mevsim | موسم | xilli
  seks seksueel seksuele | sex | seks cinsel | جنس | galmo jinsi
  situatie toestand | situation condition | durum koşul | وضع حال ظروف | xaalad
  slecht fout verkeerd | bad poor worse wrong mistake error fault | kötü yanlış hata | سيئ سوء خط اسوا اخطاء | xun khalad qalad
  snel sneller snelle | quick fast rapid soon speed | hızlı çabuk çabuc hemen | سريع سرع | dhaqso dhakhso degdeg
  sollicitatie solliciteren vacature | apply application job vacanc | başvur iş ilan | وظيف طلب شاغر | shaqo codsi
  sommige enkele paar | some few several couple | bazı birkaç | بعض عدد | qaar dhowr
  soms | sometimes | bazen | احيان | mar
  soort type | kind type sort | tür çeşit tip | نوع انواع | nooc
  sorry excuses spijt | sorry apolog regret | özür üzgün pişman | اسف اعتذار ندم | raali
  spanning stress | tension stress | gerilim stres | توتر | xiisad walbahaar
  speler team ploeg elftal club | player team squad side club | oyuncu takım ekip kulüp | لاعب فريق نادي | ciyaaryahan koox naadi ciyaartoy
  sport voetbal zwemmen | sport football soccer swim | spor futbol yüz | رياض كرة سباح | isboorti kubad dabaal
  spreekuur inloop | hour advice | danışma saat | ساع استشار | saacad
  stad steden gemeente | city town municipal council local | şehir kent belediye | مدين بلدي مدن | degmo dawladd caasimad degmad magaal
  stap stappen | step | adım | خطو | tallaab
  stoppen stop gestopt ophouden | stop quit end halt | dur bırak kes | توقف اوقف | jooji istaag
  straat straten weg | street road way route path | sokak cadde yol | شارع شوارع طريق طرق | waddo wado jid dariiq wadad waddad
  strategie | strateg | strateji | استراتيج | istiraatijiyad qorshe
  student leerling deelnemer studie | pupil participant stud | öğrenci katılımcı | طالب طلاب تلميذ مشارك دراس | arday qayb
  stuk stukken | piece part | parça | قطع جزء | qayb jab
  sturen stuur gestuurd verzenden | send sent | gönder yolla | ارسل يرسل ارسال | dir
  succes succesvol slagen slaagde geslaagd | success succeed manag | başarı | نجاح نجح | guul
  systeem dienst | system service | sistem hizmet | نظام خدم | nidaam adeeg
  taal talen nederlands engels | language dutch english linguist | dil hollanda ingilizce | لغ هولندي انجليزي لغات | luqad luuqad nederland holandays
  tafel stoel bed | table chair bed | masa sandalye yatak | طاول كرس سرير | miis kursi sariir
  tandarts apotheek | dentist pharmac | diş eczane | اسنان صيدلي | ilko farmasi
  tas tassen | bag | çanta | حقيب | boorso shandad
  tekst vertaling vertalen vertaald | text translat | metin çevir | نص ترجم | qoraal turjum tarjum
  telefoon bel bellen gebeld telefonisch opbellen | phone call telephon ring dial | telefon ara | هاتف تصل اتصال تليفون | telefoon taleefan wac wici
  terug terugkeren terugkeer | back return again | geri dön tekrar | عود عاد رجع | dib noq
  tijd tijdstip | time period while moment | süre vakit | وقت زمن فتر مد | waqti wakhti mudd xilli xili
  toegang toegankelijk ingang | access entr admission | giriş eriş | دخول وصول مدخل | gal gelid
  tolk | interpret | tercüman çevirmen | ترجم | turjubaan turjumaan
  tonen toont toonde | show display demonstrat reveal | göster | عرض ظهر | tus muuji
  trainer coach | coach manager train | antrenör koç teknik | مدرب | tababar macalin
  treffen trof getroffen raken raakt | hit meet affect strike | etkile vur buluş | اصاب ضرب تاثر | saamee
  trots | proud pride | gurur | فخر فخور | faan
  trouwen trouwt huwelijk getrouwd scheiden scheiding | marr wed divorc | evlen evli nikah boşan | زواج تزوج طلاق | guur furriin
  turkije turks | turk | türk | ترك | turki
  tussen | between among | ara | بين | dhex
  tweede | second two | iki | ثاني | labaad labba
  twijfel | doubt | şüphe kuşku | شك | shaki
  uiteindelijk tenslotte | eventual final ultimate end | sonunda nihayet | نهاي اخير | dambayn
  uitkering toeslag bijstand subsidie | benefit allowance subsid welfare | ödenek yardım | اعان مساعد معونة | lacag kaalmo taakulo
  uitleg uitleggen | explain explanation | açıkla | شرح | sharax
  uitnodigen uitnodiging welkom uitgenodigd | invit welcome | davet hoş | دعو ترحيب مرحب اهلا | casuum dhow
  uitspraak uitspraken verklaring verklaren verklaarde | statement ruling declar remark comment | karar açıklama ifade beyan | بيان تصريح حكم صرح تعليق | bayaan sheeg hadal xukun
  uur uren | hour clock pm am o'clock | saat | ساع | saacad
  vaak meestal vaker | often usual most frequent | sık genellikle çoğu | غالب كثير عاد | inta badan
  vader papa | father dad | baba | اب والد | aabbe aabe
  vakantie | holiday vacation leave | tatil izin | اجاز عطل | fasax
  vandaag | today | bugün | اليوم | maanta
  veilig veiligheid | safe secur | güven emniyet | امان امن سلام | ammaan amaan nabad amni damaanad
  ver afstand dichtbij kilometer meter mijl | far distance near close kilomet metre meter mile | uzak mesafe yakın kilometre metre mil | بعيد قريب مساف متر ميل | fog dhow masaafo kiiloomitir mitir mayl
  veranderen verandert veranderd verandering wijzigen wijziging | chang alter modif | değiş | تغيير غير تعديل | bedel isbedel badal badel bedd isbadal isbadel
  verbeteren verbetering verbeterd verbetert | improv better | iyileş geliş düzelt | تحسن تحسين | hagaaj horumar
  verbieden verbod | forbid prohibit ban | yasak | منع ممنوع حظر محظور | mamnuuc
  verder doorgaan | further continu | devam ileri | مواصل استمر تواصل مزيد | sii wad
  vergelijken vergelijking vergeleken vergelijkbare vergelijkt | compar similar | karşılaştır kıyas benzer | قارن شبيه مماثل | barbar
  vergunning verblijfsvergunning verblijf | permit residen stay licen | izin oturum ikamet | اقام تصريح رخص | sharci ogolaansho deggenaansho
  verhaal verhalen | stor tale | hikaye öykü hikâye | قص حكاي | sheeko qiso
  verhuizen verhuizing verplaatsen verplaatst verhuist | move moving relocat | taşı | انتقل نقل | guur
  verhuren aanbieding korting | discount offer | indirim | خصم تخفيض | qiimo dhimis
  verkopen verkoop verkocht | sell sold sale | sat | بيع باع | iib gad
  verleden geschiedenis historisch | past histor | geçmiş tarih | ماض تاريخ | taariikh hore
  verliezen verloor verloren verlies | lose lost loss defeat | kayb yenil | خسر خسار فقد | lumi waay guuldar
  verplicht | oblig mandator compuls requir | zorun mecbur | الزام اجبار ملزم | qasab waajib
  verschillend verschil | various differ several | çeşitli fark | مختلف اختلاف متنوع | kala duwan
  verslag rapport | report | rapor | تقرير | warbixin
  vertrekken vertrekt vertrok weggaan verlaten verliet | leave left depart quit exit | ayrıl terk kalk | غادر رحل ترك | bax tag
  vertrouwen vertrouwd vertrouwt | trust confiden faith | güven | ثق | kalsooni aamin
  verwacht | expect anticipat | bekle | توقع | filayo filan sugay
  verwijder weghalen wissen | remove delet away | sil kaldır | حذف ازال | tirtir saar
  verzekering zorgverzekering verzekerd | insur | sigorta | تامين | caymis
  vind vond gevonden | find found think feel | bul düşün | وجد يجد عثر تجد عثور | hel raadi
  vluchteling migrant asiel | refugee migrant asylum immigra | mülteci göçmen sığınma | لاجئ مهاجر لجوء | qaxooti galooti magangal
  voelen voelt gevoel gevoelens | feel felt emotion sense | duygu his | شعر شعور | dareem dareen
  voeren voert gevoerd voerde | conduct carry feed | yürüt besle | اجر نفذ | fulin
  volgen volgt volgde gevolgd | follow | takip izle | تابع تبع | raac daba
  volgend | next follow | sonraki gelecek ertesi önümüzdeki | قادم تالي مقبل | xiga socd dambe xigt xigg
  volledig compleet | complete full entire total | tam bütün | كامل تمام | buuxa gebi buuxd
  volwassen | adult grown | yetişkin | بالغ كبار راشد | qof weyn qaangaar
  vooral voornamelijk | especial mainly particular most | özellikle | خاص خصوص لا سيما | gaar
  voorbeeld bijvoorbeeld | example instance | örnek mesela örneğin | مثل مثال | tusaale
  voordeel voordelen nadeel nadelen belang | advantage benefit interest disadvantage | avantaj yarar çıkar fayda dezavantaj | ميز مصلح فائد عيب | faa'iid faaiid dan
  voorkeur liever | prefer rather favor | tercih | تفضيل يفضل | doorbid
  voorkomen preventie vermijden | prevent avoid | önle kaçın | منع تجنب وقاي | hortag iska ilaali
  voorstel voorstellen voorgesteld | propos suggest plan | öner teklif | اقتراح اقترح مقترح | jeedin talo
  vorig | last previous past | geçen önceki geçtiğimiz | ماضي سابق | hore tagay dhaafay
  vorm manier | form way manner shape | şekil biçim yol yöntem | شكل طريق | hab qaab
  vraag vragen gevraagd vroeg aanvragen aanvraag | ask question request appl inquir | sor iste başvur | سؤال سال طلب اسئل | weydii su'aal suaal codso codsi waydii weyddi
  vrede akkoord overeenkomst verdrag | peace deal agreement accord treat | barış anlaşma | سلام اتفاق معاهد | nabad heshiis
  vriend vriendin | friend | arkadaş dost | صديق اصدقاء | saaxiib
  vrij vrijheid | free liberty | özgür serbest | حر | xor
  vrijwilliger | volunteer | gönüllü | متطوع | mutadawac tabarucay iskaa
  vrouw | woman women female wife lady | kadın hanım | امراه نساء سيد زوج | naag dumar haween xaas gabadh
  waar waarheid waarheen waarvandaan | where true truth | nere doğru gerçek | اين حيث حقيق صحيح مكان | xaggee halkee run halka meesha
  waard | value worth | değer | قيم | qiime
  waarschuwen waarschuwing waarschuwt | warn alert | uyar | حذر تحذير | uga dig
  wacht | wait await expect | bekle | انتظر ينتظر انتظار | sug
  wachtwoord inloggen account gegevens | password log account data detail | şifre parola giriş hesap veri bilgi | سر دخول حساب بيان | sir furaha gal akoon xog
  warmte energie gas stroom elektriciteit | heat energy gas electric power | ısı enerji gaz elektrik | حرار طاق غاز كهرباء | kulayl tamar gaas koronto
  wedstrijd spel speelt gespeeld toernooi competitie | match game play compet tournament contest league | maç oyna oyun turnuva müsabaka lig | مبارا لعب بطول دوري العاب | ciyaar tartan kulan
  week weken weekend wekelijks | week | hafta | اسبوع اسابيع | todobaad usbuuc isbuuc toddoba asbuuc
  weekblad radio televisie tv | radio television tv | radyo televizyon | راديو اذاع تلفز تلفاز | raadiyo telefishin
  weer regen storm warm koud zon wind sneeuw | weather rain storm warm hot cold sun wind snow | hava yağmur fırtına sıcak soğuk güneş rüzgar kar | طقس مطر عاصف حار بارد شمس ريح ثلج امطار | cimilo roob duufaan kulul qabow qorrax dabayl baraf
  weigeren weigert weigerde geweigerd | refus reject deny denied denies denial | reddet | رفض | diid
  wekker pauze | break pause | mola ara | استراح | nasasho
  wereld wereldwijd | world global | dünya küresel | عالم | adduun dunida caalam
  werk gewerkt baan banen | work job employ labour | çalış iş | عمل وظيف شغل | shaqo shaqee howl hawl
  werkgever bedrijf bedrijven onderneming firma | employer compan business firm enterprise corporat | işveren şirket firma kurum | صاحب شرك عمل مؤسس | shirkad shaqeeyaha shaqo bixiye
  werknemer medewerker personeel collega ambtenaar | employee staff worker colleague officer personnel official | çalışan personel görevli memur meslektaş işçi | موظف عامل زميل عمال | shaqaal hawlwadeen
  wet wettelijk regel | law rule legal regulation act | yasa kanun kural | قانون قواعد | sharci xeer qaanuun
  weten weet wist bekend | know knew aware famous | bil tanı haber | علم عرف معروف دري | ogaan garan yaqaan aqoon
  wetenschap wetenschapper universiteit hoogleraar professor | scien universit professor | bilim üniversite profesör | علم جامع استاذ عالم | cilmi saynis jaamacad barfasoor
  wie | who | kim | من | yaa ayo kuma cidd qofka
  willen wil graag wensen | want wish like | iste arzu | اراد يريد تريد رغب تود اردت | rab doon jecel
  winkel markt supermarkt | shop store market mall | mağaza dükkan market pazar | متجر متاجر سوق محل | dukaan suuq dukaam
  winnen wint won gewonnen winst overwinning | win won victor profit | kazan galib yen | فوز فاز انتصار ربح | guul badi guush
  woord | word term | kelime söz | كلم لفظ | erey eray
  zaterdag zondag | saturday sunday | cumartesi pazar | سبت احد | sabti axad
  zee eiland kust strand rivier | sea island coast beach river lake | deniz ada sahil kıyı nehir göl | بحر جزير ساحل شاطئ نهر بحير | bad jasiirad xeeb webi haro
  zeggen zeg zei gezegd vertellen vertel verteld | say said tell told state claim add explain | söyle dedi anlat belirt ifade açıkla | قال قول اخبر يخبر ذكر صرح | sheeg yiri dheh tidhi yidhi odhan dhah tiri leeyahay lahaa
  zeker zekerheid | certain sure secur | kesin emin güven | اكيد متاكد | hubaal
  zelf eigen | self own themsel | kendi | نفس ذات خاص | naf iskaa adiga iyaga gaar
  zelfde hetzelfde dezelfde gelijk gelijkheid | same equal identical | aynı eşit | نفس مساوا متساو ذات | isku sinnaan isla
  zelfmoord zelfdoding | suicid | intihar | انتحار | isdil
  zes zeven acht negen tien | six seven eight nine ten | altı yedi sekiz dokuz | ست سبع ثمان تسع عشر | lix toddob siddeed sagaal toban
  zie gezien zag kijk bekijken keek | see saw seen look watch view show | gör bak izle | راي يري نظر شاهد رؤي ترو | arag arkay arko fiiri daawo eeg arki muuq
  ziek ziekenhuis patiënt | ill sick disease hospital patient | hasta | مرض مريض مستشف | buk xanuun cudur isbitaal jirro
  zit zat gezeten | sit sat seat | otur | جلس مقعد سجن | fadhi fariis
  zoek gezocht | search look seek sought | ara | بحث | raadi raadso
  zomer winter lente voorjaar herfst najaar | summer winter spring autumn fall | yaz kış bahar | صيف شتاء ربيع خريف | xagaa jiilaal gu' dayr
  zonder | without | sız suz süz olmadan | دون بلا | la'aan laan
  zoon zonen | son | oğul oğl | ابن | wiil
  zorgen zorgt zorgde | care worry make ensure concern | sağla bakım endişe bakı bakt | تاكد رعا قلق عتن عناي | hubi daryeel walaac dhali
  zwaar licht | heavy light | ağır hafif ışık | ثقيل خفيف ضوء | culus fudud iftiin
  zwak | weak | zayıf | ضعيف | daciif
  zwanger geboren geboorte bevalling | pregnan born birth | hamile doğ | حامل ولد ولاد | uur dhal
  zwangerschap verloskundige kraamzorg | pregnan midwi matern | hamile ebe | حمل قابل | uur umuliso
`;
