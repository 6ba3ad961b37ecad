import type { Kinds } from "./cases.ts";

/** Right translations of ordinary announcements and news that were hidden once, each with faults that must be found. */
export const ORDINARY_EN: Kinds = {
  "a month before a number": [
    ["In juni een cursus naaien.", "A sewing course in June.", "true"],
    ["In mei twee avonden over geld.", "Two evenings about money in May.", "true"],
    ["We houden in september drie bijeenkomsten.", "In September we are holding three meetings.", "true"],
    ["Mei 2026: twee keer feest.", "May 2026: two celebrations.", "true"],
    ["De kosten stegen in maart van 8 naar 12 euro.", "Costs rose from 8 to 12 euros in March.", "true"],
    ["Op maandag een nieuwe start.", "A new start on Monday.", "true"],
    ["De les is op 2 oktober.", "The lesson is on Oct. 2.", "true"],
    ["In juni een cursus naaien.", "A sewing course in July.", "wrong month"],
    ["In mei twee avonden over geld.", "Three evenings about money in May.", "number word changed"],
    ["In mei twee avonden over geld.", "Two evenings about money in March.", "wrong month"],
    ["De les is op 2 oktober.", "The lesson is on Oct. 3.", "wrong day"],
    ["De les is op 2 oktober.", "The lesson is on Nov. 2.", "wrong month"],
    ["De les is op 3 mei.", "The lesson is on May the fourth.", "wrong day"],
  ],
  "a number beside a part of the day": [
    ["Elke avond draaien er drie films.", "There are three evening films a day.", "true"],
    ["Kom 's avonds om 7 uur.", "Come at 7 this evening.", "true"],
    ["Kom 's avonds om 7 uur.", "Come at 8 this evening.", "hour changed"],
  ],
  "minutes before or past the hour": [
    ["Het kost € 10 voor 5 lessen.", "It costs €10 for 5 lessons.", "true"],
    ["U betaalt 5 euro voor 10 kopjes.", "You pay 5 euros for 10 cups.", "true"],
    ["Een kaart is 20 voor 10 personen.", "A card is 20 for 10 people.", "true"],
    ["Vijf voor twaalf moet iedereen binnen zijn.", "Everybody must be inside at five to twelve.", "true"],
    ["De bus gaat om 20 voor 4 precies.", "The bus leaves at exactly 20 to 4.", "true"],
    ["De bus gaat om 20 voor 4 precies.", "The bus leaves at exactly 20 past 4.", "before became after"],
    ["De bus gaat om 20 voor 4 precies.", "The bus leaves at exactly 10 to 4.", "minutes changed"],
    ["Het kost € 10 voor 5 lessen.", "It costs €5 for 10 lessons.", "two numbers exchanged"],
    ["Het kost € 10 voor 5 lessen.", "It costs €10 for 6 lessons.", "number changed"],
  ],
  "thousands, millions and billions": [
    ["De stad geeft € 2,8 miljard uit.", "The city is spending €2.8bn.", "true"],
    ["De stad bespaart 125 miljoen euro.", "The city is saving €125m.", "true"],
    ["Er wonen 2,25 miljoen mensen.", "2.25 million people live there.", "true"],
    ["Het fonds gaf € 50.000.", "The fund gave €50k.", "true"],
    ["Het budget is € 3 mln.", "The budget is €3 million.", "true"],
    ["De baan is 50 meter lang.", "The track is 50m long.", "true"],
    ["De stad geeft € 2,8 miljard uit.", "The city is spending €2.8m.", "billion became million"],
    ["De stad bespaart 125 miljoen euro.", "The city is saving €125.", "million dropped"],
    ["De stad bespaart 125 miljoen euro.", "The city is saving €152m.", "two digits exchanged"],
    ["Het kost 125 euro.", "It costs €125m.", "million added"],
    ["Er wonen 2,25 miljoen mensen.", "2.52 million people live there.", "two digits exchanged"],
  ],
};
