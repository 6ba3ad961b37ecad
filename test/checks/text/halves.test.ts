import { test } from "uvu";
import { testCases } from "./cases.ts";

testCases(
  ["brackets"],
  [
    ["tr", "Bel ons (gratis).", "Bizi arayın (ücretsiz)."],
    ["ar", "Bel ons (gratis).", "اتصلوا بنا (مجانًا)."],
    ["so", "De huisarts", "Dhakhtarka qoyska (huisarts)"],
    ["en", "Keuze a) of b)", "Choice a) or b)"],
    ["en", "Tot dan :-)", "See you :-)"],
    ["en", "Bel [ons](https://a.nl/x_(y))", "Call [us](https://a.nl/x_(y))"],
    ["en", "Typ `(`", "Type `(`"],
    ["ja", "Bel ons (gratis)", "電話（無料）"],
    ["tr", "Bel ons (gratis).", "Bizi arayın (ücretsiz.", 'brackets warning: has "(" without ")"'],
    ["ar", "Bel ons (gratis).", "اتصلوا بنا مجانًا).", 'brackets warning: has ")" without "("'],
    ["so", "De huisarts", "Dhakhtarka qoyska (huisarts", "brackets"],
    [
      "en",
      "Bel ons (gratis) of mail (altijd)",
      "Call us, it is free, or mail (always)",
      "brackets warning: has 1",
    ],
    ["en", "Bel ons (gratis)", "Call us [free)", "brackets", "brackets"],
  ],
);

testCases(
  ["quotes"],
  [
    // Each language's own forms.
    ["tr", "Zeg ‘ja’.", "“Evet” deyin."],
    ["tr", "Zeg ‘ja’.", "‘Evet’ deyin."],
    ["ar", "Zeg ‘ja’.", "قولوا «نعم»."],
    ["ar", "Zeg ‘ja’.", "قولوا “نعم”."],
    ["so", 'Zeg "ja".', "Dheh “haa”."],
    ["en", "Zeg “ja”.", "Say ‘yes’."],
    ["en", "Zeg 'ja'.", "Say 'yes'."],
    ["de", "Zeg ‘ja’.", "Sagen Sie „ja“."],
    ["de", "Zeg ‘ja’.", "Sagen Sie ‚ja‘."],
    ["de", "Zeg ‘ja’.", "Sagen Sie »ja«."],
    ["sv", "Zeg ‘ja’.", "Säg ”ja”."],
    ["pl", "Zeg ‘ja’.", "Powiedz „tak”."],
    ["en", "Hij zei: ‘Zij zei “ja”.’", "He said: “She said ‘yes’.”"],
    ["en", "‘Waar?’ vroeg zij.", "“Where?” she asked."],
    // More of them than the Dutch has.
    ["ar", "De alliantie Verandering", "تحالف «التغيير»"],
    // Apostrophes.
    ["tr", "In 2018 in Nederland", "2018’de, Hollanda'da, €’dur"],
    ["so", "Zonder", "la’aan, go'aan, su’aal, lo’"],
    ["en", "De vergadering van de ouders", "The parents’ meeting, it’s rock 'n' roll"],
    ["en", "’s Avonds zo’n foto’s van Hans’ fiets, in ’t jaar ’24", "In the evening"],
    ["en", "Een scherm van 5 duim", 'A 5" screen'],
    // Faults.
    ["tr", "Zeg ‘ja’.", "“Evet deyin.", "quotes warning: has a quotation mark without its other half: “"],
    ["tr", "Zeg ‘ja’.", "Evet” deyin.", "quotes"],
    ["ar", "Zeg ‘ja’.", "قولوا «نعم.", "quotes"],
    ["so", "Zeg ‘ja’.", "Dheh haa.", "quotes warning: has 0 of the 1 quotations in the Dutch"],
    ["en", "Zeg ‘ja’.", "Say ‘yes.", "quotes"],
    ["en", "Zeg ‘ja’.", "Say 'yes.", "quotes"],
    ["en", "Zeg ‘ja’ of ‘nee’.", "Say “yes” or no.", "quotes warning: has 1 of the 2"],
  ],
);

testCases(
  ["doubled-words"],
  [
    ["tr", "Loop langzaam.", "Yavaş yavaş yürüyün."],
    ["tr", "Soms is het druk.", "Zaman zaman kalabalık olur."],
    ["tr", "Een voor een", "Teker teker"],
    ["ar", "Stap voor stap", "خطوةً خطوةً"],
    ["ar", "Heel goed", "جيد جدًا جدًا"],
    ["so", "Een voor een", "Mid mid"],
    ["en", "Zij had al betaald.", "She had had enough."],
    ["en", "Nee nee nee", "No no no"],
    ["tr", "Nee, nee!", "Hayır, hayır!"],
    ["so", "Zonder la la", "La la’aan"],
    ["en", "Bel 112 112", "Call 112 112"],
    ["en", "Bel ons\\\nOns nummer", "Call us\\\nUs and them"],
    ["en", "Nee. Nee.", "No. No."],
    ["en", "Bel ons nu. Bel ons nu.", "Call us now. Call us now."],
    ["tr", "Bel ons nu.", "Bizi bizi şimdi arayın.", 'doubled-words warning: has "bizi" twice in a row'],
    ["tr", "De buurt", "Mahalle Mahalle", "doubled-words"],
    ["tr", "Allerlei soep", "Türlü türlü çorba"],
    ["tr", "Kom om de beurt, rustig aan.", "Yavaş yavaş, tek tek gelin."],
    ["tr", "De sterren schitteren.", "Yıldızlar pırıl pırıl parlıyor."],
    ["so", "Kom één voor één of met z’n tweeën.", "Mid mid ama laba laba u kaalay."],
    ["so", "Kleine tassen van elke soort", "Boorsooyin yar yar oo nooc nooc ah"],
    ["ar", "Leer het stap voor stap.", "تعلموا شيئًا فشيئًا وخطوة خطوة."],
    ["ar", "Kijk naar de BBC.", "شاهدوا بي بي سي."],
    ["ar", "Kom met z’n tweeën.", "تعالوا اثنين اثنين."],
    ["en", "Het is veel te ver.", "It is far far too long."],
    ["tr", "Bel altijd.", "Her zaman zaman arayın.", "doubled-words"],
    ["ar", "Bel ons in de taal.", "اتصلوا بنا في في اللغة.", "doubled-words"],
    ["so", "U kunt bellen.", "Waad waad soo wici kartaa.", "doubled-words"],
    ["en", "U kunt de gids lezen.", "You can read the (the) the guide."],
    ["en", "U kunt de gids lezen.", "You can read the the guide.", "doubled-words"],
    ["en", "De gids", "The the guide", "doubled-words"],
    [
      "en",
      "Bel nu. Kom langs.",
      "Call us now. Call us now. Drop by.",
      'doubled-words warning: has the sentence "Call us now." twice',
    ],
    ["ar", "Bel nu. Kom langs.", "اتصلوا بنا. تعالوا إلينا. اتصلوا بنا.", "doubled-words"],
    ["so", "Meer hulp", "Caawimaad dheeraad ah Caawimaad dheeraad ah", "doubled-words"],
    ["tr", "Wanneer?", "Ne zaman? Ne zaman?", "doubled-words"],
  ],
);

test.run();
