import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ICAL from "ical.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { paths } from "../../../src/model/site.ts";
import { calendarFaults } from "../../calendar.ts";
import { command } from "../../command.ts";
import { attr, attrs, type HtmlPage, readPage, textOf } from "../../html.ts";
import { drafted, left, tempSite, translate, write } from "../../site.ts";

// A site with events of every kind, built on several days and in several time zones of the machine.
const CLOCK = path.resolve(import.meta.dirname, "../../clock.ts");
const LANGUAGES = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe", locale: "tr" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
};
const post = (title: string, keys: string, date = "2026-11-20") =>
  `---\ntitle: ${title}\ndate: ${date}\n${keys}---\n\nEen alinea.\n\nNog een alinea.\n\nEen derde alinea.\n`;
const event = (...lines: string[]) => `event:\n${lines.map((line) => `  ${line}\n`).join("")}`;
const file = (slug: string) => `${paths.posts}/${slug}.md`;

const CAFE = [
  "start: 2027-03-23T19:30",
  "end: 2027-03-23T21:00",
  "repeat: weekly",
  "repeatUntil: 2027-04-06",
  "place: buurthuis",
];
const POSTS: Record<string, string> = {
  cafe: post("Taalcafé", event(...CAFE)),
  feest: post(
    "Feest",
    event(
      "start: 2027-01-10T14:00",
      "end: 2027-01-10T16:00",
      "place: Park De Brug",
      "moved: { from: 2027-01-10, to: 2027-01-17T15:00 }",
    ),
  ),
  weg: post(
    "Weggevallen",
    event("start: 2027-02-01T10:00", "online: https://video.example/a", "cancelled: true"),
  ),
  markt: post("Markt", event("start: 2027-01-30", "end: 2027-01-31", "allDay: true")),
  hulp: post("Hulp", `tags: [veiligheid]\n${event("start: 2027-02-10T10:00")}`),
  later: post("Later", "publish: 2027-01-04T09:00\n"),
  morgen: post("Morgen", "", "2026-12-03"),
  kort: post("Kort", "until: 2026-12-31\n"),
  oud: post("Oud", "aliases: [vroeger, /nl/berichten/eerder/, /blog/2019/oud.html]\n"),
};
const CONTACTS =
  "buurthuis:\n  name: Buurthuis De Brug\n  phone: 0800-2000\n  address: Dorpsstraat 1\n  postcode: 1234 AB\n  town: Ergens\n";
const files = {
  ...Object.fromEntries(Object.entries(POSTS).map(([slug, text]) => [file(slug), text])),
  [paths.contacts]: CONTACTS,
};
const SETTINGS = { languages: LANGUAGES, exit: { tags: ["veiligheid"], url: "https://www.buienradar.nl/" } };
const root = tempSite(files, SETTINGS);
for (const slug of Object.keys(POSTS)) {
  // Of the party, the place waits; the market is not translated.
  translate(root, slug, (source) => (slug === "markt" || source === "Park De Brug" ? left : drafted()), "tr");
}
translate(root, "feest", () => drafted("حديقة الجسر الكبيرة"), "ar");

const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-events-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
let outputs = 0;

/** A build at an instant, on a machine in some time zone. */
async function buildAt(now: string, { TZ = "UTC", of = root } = {}) {
  const output = path.join(temporary, String(outputs++));
  const { code, stdout, stderr } = await command("build", ["--site", of, "--output", output], {
    NOW: now,
    TZ,
    NODE_OPTIONS: `--import ${CLOCK}`,
  });
  assert.is(code, 0, stderr);
  const has = (url: string) => existsSync(path.join(output, url, url.endsWith("/") ? "index.html" : ""));
  return {
    output,
    stdout,
    has,
    text: (url: string) => readFileSync(path.join(output, url), "utf8"),
    page: (url: string): HtmlPage => readPage(output, url),
  };
}
type Built = Awaited<ReturnType<typeof buildAt>>;

const BEFORE = "2026-12-02T11:00:00Z";
const site = await buildAt(BEFORE);

/** The events of a calendar file as the other library reads them, by UID. */
function eventsIn(built: Built, url: string) {
  const text = built.text(url);
  assert.equal(calendarFaults(text), [], url);
  const found = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  return new Map(found.map((each) => [new ICAL.Event(each).uid, new ICAL.Event(each)]));
}
const utc = (time: ICAL.Time) => time.toJSDate().toISOString();
const linesOf = ({ root: page }: HtmlPage, selector: string) => page.querySelectorAll(selector).map(textOf);
const listed = (built: Built, url: string) => linesOf(built.page(url), ".posts h3");
const agenda = (built: Built, url: string) => linesOf(built.page(url), ".agenda .when");

test("a series has its times above the text, with the same hours when the clock changes", () => {
  assert.equal(linesOf(site.page("/nl/posts/cafe/"), ".event li"), [
    "dinsdag 23 maart 2027 19:30 tot 21:00 uur",
    "dinsdag 30 maart 2027 19:30 tot 21:00 uur",
    "dinsdag 6 april 2027 19:30 tot 21:00 uur",
  ]);
  assert.equal(attrs(site.page("/nl/posts/cafe/").root, ".event time", "datetime"), [
    "2027-03-23T19:30:00+01:00",
    "2027-03-30T19:30:00+02:00",
    "2027-04-06T19:30:00+02:00",
  ]);
  assert.equal(linesOf(site.page("/tr/posts/cafe/"), ".event .rhythm"), ["Her hafta Salı günü"]);
});

test("a contact is printed as its place, in its own language", () => {
  const [name, address] = site.page("/tr/posts/cafe/").root.querySelectorAll(".event .where span");
  assert.equal([textOf(name!), attr(name!, "lang")], ["Buurthuis De Brug", "nl"]);
  assert.is(textOf(address!), "Dorpsstraat 1, 1234 AB Ergens");
});

test("a place in words is translated, and Dutch until it is", () => {
  const placeIn = (code: string) =>
    site.page(`/${code}/posts/feest/`).root.querySelector(".event .where span")!;
  assert.equal([textOf(placeIn("ar")), attr(placeIn("ar"), "lang")], ["حديقة الجسر الكبيرة", undefined]);
  assert.equal([textOf(placeIn("tr")), attr(placeIn("tr"), "lang")], ["Park De Brug", "nl"]);
});

test("what was moved has both times, what was cancelled says so", () => {
  assert.equal(linesOf(site.page("/nl/posts/feest/"), ".event .when"), [
    "zondag 17 januari 2027 15:00 tot 17:00 uur Verplaatst: eerst zondag 10 januari 2027, 14:00 uur, nu zondag 17 januari 2027, 15:00 uur",
  ]);
  assert.equal(linesOf(site.page("/tr/posts/weg/"), ".event .when"), [
    "1 Şubat 2027 Pazartesi saat 10:00 İptal edildi",
  ]);
  assert.equal(attrs(site.page("/tr/posts/weg/").root, ".event .tool", "href"), [
    "https://video.example/a",
    "/tr/posts/weg/event.ics",
  ]);
});

test("search engines get each time with its state and its place", () => {
  const eventsOf = (url: string) => {
    const script = site.page(url).root.querySelector('script[type="application/ld+json"]')!;
    const [article, ...events] = JSON.parse(script.textContent) as Record<string, unknown>[];
    assert.is(article!["@type"], "Article");
    return events;
  };
  const [moved] = eventsOf("/nl/posts/feest/");
  assert.equal(
    [moved!.startDate, moved!.endDate, moved!.previousStartDate, moved!.eventStatus],
    [
      "2027-01-17T15:00:00+01:00",
      "2027-01-17T17:00:00+01:00",
      "2027-01-10T14:00:00+01:00",
      "https://schema.org/EventRescheduled",
    ],
  );
  const [cancelled] = eventsOf("/tr/posts/weg/");
  assert.equal(
    [cancelled!.eventStatus, cancelled!.location, cancelled!.eventAttendanceMode],
    [
      "https://schema.org/EventCancelled",
      { "@type": "VirtualLocation", url: "https://video.example/a" },
      "https://schema.org/OnlineEventAttendanceMode",
    ],
  );
  const series = eventsOf("/nl/posts/cafe/");
  assert.is(series.length, 3);
  assert.equal(series[0]!.location, {
    "@type": "Place",
    name: "Buurthuis De Brug",
    address: {
      "@type": "PostalAddress",
      streetAddress: "Dorpsstraat 1",
      postalCode: "1234 AB",
      addressLocality: "Ergens",
    },
  });
  const [days] = eventsOf("/nl/posts/markt/");
  assert.equal([days!.startDate, days!.endDate], ["2027-01-30", "2027-01-31"]);
});

test("a calendar file has each time in UTC, in the language of its page", () => {
  const events = eventsIn(site, "/tr/posts/cafe/event.ics");
  assert.equal(
    [...events].map(([uid, { startDate, endDate }]) => [uid, utc(startDate), utc(endDate)]),
    [
      ["posts-cafe-20270323@proef.example", "2027-03-23T18:30:00.000Z", "2027-03-23T20:00:00.000Z"],
      ["posts-cafe-20270330@proef.example", "2027-03-30T17:30:00.000Z", "2027-03-30T19:00:00.000Z"],
      ["posts-cafe-20270406@proef.example", "2027-04-06T17:30:00.000Z", "2027-04-06T19:00:00.000Z"],
    ],
  );
  const [first] = events.values();
  assert.is(first!.location, "Buurthuis De Brug, Dorpsstraat 1, 1234\u00A0AB Ergens");
  assert.match(first!.description, /Yapay zekâ \(AI\)/);
  assert.is(first!.summary, linesOf(site.page("/tr/posts/cafe/"), "h1")[0]);
});

test("the calendar to follow has the events of the language, in Dutch where they wait, none of safety", () => {
  const events = eventsIn(site, "/tr/agenda.ics");
  assert.equal(
    [...events]
      .map(([uid, { component }]) => [
        uid.split("@")[0],
        component.getFirstProperty("summary")!.getFirstParameter("language"),
      ])
      .sort(),
    [
      ["posts-cafe-20270323", "tr"],
      ["posts-cafe-20270330", "tr"],
      ["posts-cafe-20270406", "tr"],
      ["posts-feest", "tr"],
      ["posts-markt", "nl"],
      ["posts-weg", "tr"],
    ],
  );
  assert.is(events.get("posts-weg@proef.example")!.component.getFirstPropertyValue("status"), "CANCELLED");
  assert.not(site.has("/nl/posts/hulp/event.ics"));
  assert.equal(attrs(site.page("/nl/posts/hulp/").root, '.event [href$=".ics"]', "href"), []);
});

test("the agenda has what is coming in order, also what is not translated", () => {
  assert.equal(
    agenda(site, "/tr/agenda/").map((line) => line.replace(/ \d{4}.*/, "")),
    ["17 Ocak", "30 Ocak", "1 Şubat", "10 Şubat", "23 Mart", "30 Mart", "6 Nisan"],
  );
  const [market] = site.page("/tr/agenda/").root.querySelectorAll('.agenda a[lang="nl"]');
  assert.equal([textOf(market!), attr(market!, "href")], ["Markt", "/tr/posts/markt/"]);
  assert.equal(linesOf(site.page("/tr/posts/markt/"), ".event .when"), [
    "30 Ocak 2027 Cumartesi – 31 Ocak 2027 Pazar bütün gün",
  ]);
  assert.equal(agenda(site, "/tr/").length, 3);
  assert.is(
    attr(site.page("/tr/posts/oud/").root.querySelector('.site-footer a[href="/tr/agenda/"]')!, "href"),
    "/tr/agenda/",
  );
});

test("what is scheduled is nowhere, but translated, counted and named", async () => {
  for (const slug of ["later", "morgen"]) {
    assert.not(site.has(`/nl/posts/${slug}/`));
    assert.not(site.has(`/tr/posts/${slug}/`));
  }
  for (const url of ["/nl/index.html", "/tr/index.html", "/nl/feed.xml", "/sitemap.xml"]) {
    assert.not.match(site.text(url), /posts\/(?:later|morgen)\//, url);
  }
  assert.match(
    site.stdout,
    /^scheduled: 2 \(posts\/later from 2027-01-04T09:00, posts\/morgen from 2026-12-03\)$/m,
  );
  const { posts } = JSON.parse((await command("status", ["--site", root, "--json"])).stdout);
  assert.is(posts.later.tr.draft, 4);
});

for (const [what, now, slug, isThere] of [
  ["before its minute", "2027-01-04T07:59:00Z", "later", false],
  ["at its minute", "2027-01-04T08:00:30Z", "later", true],
  ["the evening before its date, though it is that day in UTC", "2026-12-02T22:30:00Z", "morgen", false],
  ["from midnight of the site's time zone", "2026-12-02T23:00:30Z", "morgen", true],
] as const) {
  test(`a post appears: ${what}`, async () => {
    const built = await buildAt(now, { TZ: "America/New_York" });
    assert.is(built.has(`/nl/posts/${slug}/`), isThere);
    assert.is(
      listed(built, "/nl/").some((title) => title.toLowerCase() === slug),
      isThere,
    );
  });
}

test("a post leaves the lists after its last day; its page stays and says so", async () => {
  assert.ok(listed(site, "/nl/").includes("Kort"));
  assert.ok(site.page("/nl/posts/kort/").root.querySelector(".event-over[hidden]"));
  const last = await buildAt("2026-12-31T22:50:00Z");
  assert.ok(listed(last, "/nl/").includes("Kort"));
  const after = await buildAt("2026-12-31T23:00:30Z");
  assert.not(listed(after, "/nl/").includes("Kort"));
  assert.not(listed(after, "/tr/").includes("Kort"));
  assert.not.match(after.text("/nl/feed.xml"), "posts/kort/");
  assert.equal(linesOf(after.page("/nl/posts/kort/"), ".event-over"), ["Dit bericht is niet meer actueel."]);
});

test("what is over leaves the agenda and the list, and its page says so", async () => {
  const after = await buildAt("2027-01-17T23:00:30Z");
  assert.not(agenda(after, "/nl/agenda/").some((line) => line.startsWith("zondag 17 januari")));
  assert.not(listed(after, "/nl/").includes("Feest"));
  const notice = after.page("/nl/posts/feest/").root.querySelector(".event-over")!;
  assert.is(textOf(notice), "Dit is voorbij.");
  assert.is(attr(notice, "hidden"), undefined);
  assert.match(linesOf(after.page("/nl/posts/feest/"), ".event .when")[0]!, /^zondag 17 januari 2027/);
  // In the calendar of somebody who was there it stays.
  assert.ok(eventsIn(after, "/nl/agenda.ics").has("posts-feest@proef.example"));
  const end = await buildAt("2028-01-01T12:00:00Z");
  assert.equal(agenda(end, "/ar/agenda/"), []);
  assert.match(textOf(end.page("/ar/agenda/").root.querySelector("main")!), "لا يوجد شيء في التقويم الآن");
});

test("old addresses lead to the post in every language, or to the page in its place", () => {
  for (const [url, target] of [
    ["/nl/posts/vroeger/", "/nl/posts/oud/"],
    ["/tr/posts/vroeger/", "/tr/posts/oud/"],
    ["/ar/posts/vroeger/", "/ar/posts/oud/"],
    ["/nl/berichten/eerder/", "/nl/posts/oud/"],
    ["/tr/berichten/eerder/", "/tr/posts/oud/"],
    ["/blog/2019/oud.html", "/nl/posts/oud/"],
  ] as const) {
    const text = site.text(url.endsWith("/") ? `${url}index.html` : url);
    assert.match(text, `<meta http-equiv="refresh" content="0; url=${target}">`, url);
    assert.match(text, `<link rel="canonical" href="https://proef.example${target}">`, url);
    assert.match(text, `<a href="${target}">`, url);
  }
  assert.ok(site.has("/ar/posts/oud/"));
  assert.not.match(site.text("/sitemap.xml"), "vroeger");
});

test("the machine's time zone changes no byte", async () => {
  const other = await buildAt(BEFORE, { TZ: "America/New_York" });
  const all = (readdirSync(site.output, { recursive: true }) as string[]).filter((name) =>
    /\.(?:html|ics|xml)$/.test(name),
  );
  assert.ok(all.length > 50, `${all.length} files`);
  for (const name of all) assert.is(other.text(name), site.text(name), name);
});

test("an edit keeps what a calendar knows an event by, and counts up", async () => {
  const edited = tempSite(files, SETTINGS);
  const change = async (slug: string, text: string) => {
    write(edited, { [file(slug)]: text });
    return eventsIn(await buildAt(BEFORE, { of: edited }), `/nl/posts/${slug}/event.ics`);
  };
  const before = eventsIn(site, "/nl/posts/cafe/event.ics");
  const later = CAFE.map((line) => line.replace("T19:30", "T20:00").replace("T21:00", "T21:30"));
  const after = await change("cafe", post("Praatcafé", `updated: 2026-12-01\n${event(...later)}`));
  assert.equal([...after.keys()], [...before.keys()]);
  for (const [uid, { sequence, startDate }] of after) {
    assert.ok(sequence > before.get(uid)!.sequence, uid);
    assert.not.equal(utc(startDate), utc(before.get(uid)!.startDate));
  }
  const uid = "posts-cafe-20270330@proef.example";
  const moved = await change(
    "cafe",
    post("Taalcafé", event(...CAFE, "moved: { from: 2027-03-30, to: 2027-04-01 }")),
  );
  assert.equal([...moved.keys()].sort(), [...before.keys()].sort());
  assert.is(moved.get(uid)!.sequence, 1);
  assert.is(utc(moved.get(uid)!.startDate), "2027-04-01T17:30:00.000Z");
  const cancelled = await change("cafe", post("Taalcafé", event(...CAFE, "cancelled: 2027-03-30")));
  assert.ok(cancelled.get(uid)!.sequence > moved.get(uid)!.sequence);
  const once = await change(
    "weg",
    post("Weggevallen", `updated: 2026-11-21\n${event("start: 2027-02-08T11:00")}`),
  );
  assert.equal([...once.keys()], ["posts-weg@proef.example"]);
});

test("changing when, where or whether an event is makes nothing stale and costs nothing", async () => {
  const edited = tempSite(files, SETTINGS);
  translate(edited, "cafe", () => drafted(), "tr");
  const status = async () => {
    const { posts } = JSON.parse((await command("status", ["--site", edited, "--json"])).stdout);
    return posts.cafe;
  };
  const before = await status();
  write(edited, {
    [file("cafe")]: post(
      "Taalcafé",
      event("start: 2027-05-01T10:00", "online: https://video.example/b", "cancelled: true"),
    ),
    [paths.contacts]: CONTACTS.replace("Dorpsstraat 1", "Dorpsstraat 2"),
  });
  assert.equal(await status(), before);
});

test("two originals with one old address, and one that is a page's: a problem each, and the page stays", async () => {
  const clash = tempSite(
    {
      [file("een")]: post("Een", "aliases: [drie, twee]\n"),
      [file("twee")]: post("Twee", "aliases: [drie, /nl/agenda/]\n"),
    },
    { languages: { nl: { name: "Nederlands" } } },
  );
  const output = path.join(temporary, "clash");
  const { code, stderr } = await command("build", ["--site", clash, "--output", output]);
  assert.is(code, 1);
  for (const line of [
    'een.md: "aliases": /nl/posts/twee/ is the address of something else',
    'twee.md: "aliases": /nl/posts/drie/ is the address of something else',
    'twee.md: "aliases": /nl/agenda/ is the address of something else',
  ])
    assert.match(stderr, line);
  assert.is(textOf(readPage(output, "/nl/posts/twee/").root.querySelector("h1")!), "Twee");
  assert.match(
    (await command("check", ["--site", clash])).stdout,
    "/nl/posts/drie/ is the address of something else",
  );
});

test("a site without events has no agenda", async () => {
  const built = await buildAt(BEFORE, {
    of: tempSite({ [file("een")]: post("Een", "") }, { languages: LANGUAGES }),
  });
  assert.not(built.has("/nl/agenda/"));
  assert.not(built.has("/nl/agenda.ics"));
  assert.not.match(built.text("/nl/index.html"), "agenda");
});

test("an event with a mistake costs that post alone", async () => {
  const faulty = tempSite(
    {
      [file("goed")]: post("Goed", ""),
      [file("fout")]: post("Fout", event("start: 2027-06-05T14:00", "end: 2027-06-05T13:00")),
    },
    { languages: { nl: { name: "Nederlands" } } },
  );
  const output = path.join(temporary, "faulty");
  const { code, stderr } = await command("build", ["--site", faulty, "--output", output]);
  assert.is(code, 1);
  assert.match(
    stderr,
    /^src\/content\/posts\/fout\.md:6: the end \(2027-06-05T13:00\) is not later than the start/m,
  );
  assert.ok(existsSync(path.join(output, "nl/posts/goed/index.html")));
  assert.not(existsSync(path.join(output, "nl/posts/fout/index.html")));
});

test.run();
