import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { paths } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { silentMp3 } from "../mp3.ts";
import { drafted, inTurkish, left, post, signed, tempSite, translate, type Work, write } from "../site.ts";
import { launch } from "./chromium.ts";
import { serve } from "./serve.ts";

// Reading aloud, with voices that a test gives Chromium: the real ones are the machine's, and here it has none.
const languages = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
  so: { name: "Soomaali" },
};
const LONG =
  "Deze zin is zo lang dat een stem er meer dan vijftien seconden over doet, want er komt steeds nog iets bij, " +
  "en dan nog iets, en daarna nog een stuk zonder enige komma zodat alleen de spaties overblijven om te knippen. " +
  `Dit is een korte zin om 9.00 uur. En dan een woord van meer dan honderdvijftig letters: ${"zee".repeat(60)}!`;
const TEXT = `Kom langs. Breng iemand mee![^1]

## Wanneer

- koffie
  - zonder suiker
- thee

| Dag | Prijs |
| --- | --- |
| brood | 5 |

De koffie is hier gratis.

Blijf zitten tot de zon ondergaat, en praat met elkaar.

[^1]: Dat mag.`;
const POST = `${paths.posts}/bellen.md`;
const root = tempSite(
  {
    [POST]: post("Bellen", TEXT),
    [`${paths.posts}/lang.md`]: post("Lang", LONG),
    [`${paths.posts}/veilig.md`]: post("Veilig", "Kom langs.", "tags: [veiligheid]\n"),
    [`${paths.posts}/opname.md`]: post("Opname", "Kom langs."),
    [`${paths.posts}/feest.md`]: post(
      "Feest",
      "Kom langs.",
      "event:\n  start: 2099-01-12T19:30\n  place: Park De Brug\n  cancelled: true\n  online: https://a.example\n",
    ),
  },
  { languages },
);
const by: Record<string, Work> = {
  "Blijf zitten tot de zon ondergaat, en praat met elkaar.": left,
  "De koffie is hier gratis.": signed("Proef", "2026-11-23", "Eski parça."),
};
translate(root, "bellen", (source) => by[source] ?? drafted());
translate(root, "bellen", () => drafted("Waxaan ku soo dhawaynaynaa qof kasta."), "so");
translate(root, "opname", () => drafted());
// After it was signed.
write(root, {
  [POST]: post("Bellen", TEXT.replace("De koffie is hier gratis.", "De koffie is hier nu gratis.")),
});
mkdirSync(path.join(root, paths.audio), { recursive: true });
writeFileSync(path.join(root, paths.audio, "opname.nl.mp3"), silentMp3(400));

const built = await command("build", ["--site", root]);
assert.is(built.code, 0, built.stderr);
const { origin, close } = await serve(path.join(root, "_site"));
const browser = await launch();
const ui = (code: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../..", paths.ui(code)), "utf8"));

interface Voice {
  lang: string;
  localService: boolean;
}
const voice = (lang: string, localService = true): Voice => ({ lang, localService });
const DUTCH = voice("nl-NL");
const TURKISH = voice("tr_TR");

/** What a test sees of the voices, and does with them. */
interface Fake {
  voices: Voice[];
  spoken: { text: string; lang: string; voice: Voice }[];
  cancelled: number;
  isSpeaking(): boolean;
  /** The voice comes to the end of what it says. */
  end(): void;
  /** The voice breaks off. */
  fail(): void;
}
declare global {
  interface Window {
    fake: Fake;
  }
}

/** Runs in the page. What is cancelled is reported as an error by Chromium and Firefox, as an end by Safari. */
function install({ voices, cancelledIs }: { voices: Voice[]; cancelledIs: "error" | "end" }): void {
  type Utterance = Fake["spoken"][number] &
    Record<"onend" | "onerror", ((event: object) => void) | undefined>;
  let current: Utterance | undefined;
  const report = (kind: "error" | "end") => {
    const utterance = current;
    current = undefined;
    utterance?.[`on${kind}`]?.({});
  };
  window.fake = {
    voices,
    spoken: [],
    cancelled: 0,
    isSpeaking: () => current !== undefined,
    end: () => report("end"),
    fail: () => report("error"),
  };
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      getVoices: () => window.fake.voices,
      speak(utterance: Utterance) {
        current = utterance;
        const { text, lang, voice } = utterance;
        window.fake.spoken.push({ text, lang, voice });
      },
      cancel() {
        window.fake.cancelled++;
        const utterance = current;
        current = undefined;
        setTimeout(() => utterance?.[`on${cancelledIs}`]?.({}));
      },
    },
  });
}

interface Options {
  voices?: Voice[];
  cancelledIs?: "error" | "end";
  viewport?: { width: number; height: number };
}
function visit(
  name: string,
  url: string,
  options: Options | undefined,
  check: (page: Page) => Promise<void>,
): void {
  test(name, async () => {
    const { voices, cancelledIs = "error", viewport = { width: 320, height: 640 } } = options ?? {};
    const context = await browser.newContext({ viewport });
    try {
      if (voices) await context.addInitScript(install, { voices, cancelledIs });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(origin + url);
      await check(page);
      assert.equal(errors, []);
    } finally {
      await context.close();
    }
  });
}

const toggle = (page: Page) => page.locator(".listen button").first();
const stop = (page: Page) => page.locator(".listen button").nth(1);
const spoken = (page: Page) => page.evaluate(() => window.fake.spoken);
const end = (page: Page) => page.evaluate(() => window.fake.end());
const marked = (page: Page) =>
  page
    .locator(".reading")
    .evaluateAll((all) => all.map((each) => `${each.tagName} ${each.textContent!.trim()}`));
/** Lets the voice come to the end of everything. */
async function listen(page: Page): Promise<void> {
  await toggle(page).click();
  for (let at = 0; at < 60 && (await page.evaluate(() => window.fake.isSpeaking())); at++) await end(page);
}

for (const [what, url, voices, isOffered] of [
  ["a voice of the page's language", "/nl/posts/bellen/", [voice("tr-TR"), DUTCH], true],
  ["a voice of its language elsewhere", "/nl/posts/bellen/", [voice("nl-BE")], true],
  ["a voice that is named with an underscore", "/tr/posts/bellen/", [TURKISH], true],
  ["a voice of another language", "/tr/posts/bellen/", [DUTCH], false],
  ["a voice of a language with the same first letters", "/so/posts/bellen/", [voice("sot-ZA")], false],
  [
    "a voice on a server, which would be told what is read",
    "/nl/posts/bellen/",
    [voice("nl-NL", false)],
    false,
  ],
  ["voices, none of them Somali", "/so/posts/bellen/", [DUTCH, TURKISH, voice("en-GB")], false],
  ["no voice", "/nl/posts/bellen/", [], false],
] as const) {
  visit(
    `with ${what} it is ${isOffered ? "" : "not "}offered`,
    url,
    { voices: [...voices] },
    async (page) => {
      assert.is(await toggle(page).isVisible(), isOffered);
      assert.not.ok(await stop(page).isVisible());
      assert.equal(await spoken(page), [], "it speaks by itself");
    },
  );
}

visit(
  "in Chromium as it is on this machine, without voices, it is not offered",
  "/nl/posts/bellen/",
  undefined,
  async (page) => {
    assert.ok(
      await page.evaluate(() => "speechSynthesis" in window && speechSynthesis.getVoices().length === 0),
    );
    assert.not.ok(await toggle(page).isVisible());
  },
);

test("where a browser cannot speak it is not offered", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined }));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${origin}/nl/posts/bellen/`);
  assert.not.ok(await toggle(page).isVisible());
  assert.equal(errors, []);
  await context.close();
});

visit(
  "it is offered when the voices come later, and nothing moves",
  "/nl/posts/bellen/",
  { voices: [] },
  async (page) => {
    const shift = await page.evaluate(async (late) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      window.fake.voices.push(late);
      speechSynthesis.onvoiceschanged!(new Event("voiceschanged"));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return sum;
    }, DUTCH);
    assert.is(shift, 0);
    assert.ok(await toggle(page).isVisible());
  },
);

const tr = ui("tr");
const turkish = (dutch: string) => [inTurkish(dutch), "tr_TR"];
const dutch = (text: string) => [text, "nl-NL"];
const sentences = (text: string) => text.match(/[^.:!]+[.:!]+/g)!.map((each) => [each.trim(), "tr_TR"]);
const PARTS = {
  title: [turkish("Bellen")],
  label: sentences(tr.trust.partly),
  text: [
    turkish("Kom langs."),
    turkish("Breng iemand mee!"),
    ...["Wanneer", "koffie", "zonder suiker", "thee", "Dag", "Prijs", "brood"].map(turkish),
    ["5", "tr_TR"],
  ],
  old: [["Eski parça.", "tr_TR"]],
  changed: sentences(tr.block.stale),
  now: [dutch("De koffie is hier nu gratis.")],
  new: [dutch("Blijf zitten tot de zon ondergaat, en praat met elkaar.")],
  missing: [[tr.block.missing, "tr_TR"]],
  note: [turkish("Dat mag.")],
};

visit(
  "it reads title, label and blocks in order, each in its own language, without links for reports and notes",
  "/tr/posts/bellen/",
  { voices: [DUTCH, TURKISH] },
  async (page) => {
    await listen(page);
    const heard = (await spoken(page)).map(({ text, lang }) => [text, lang]);
    const { title, label, text, old, changed, now, missing, note } = PARTS;
    assert.equal(heard, [
      ...title,
      ...label,
      ...text,
      ...old,
      ...changed,
      ...now,
      ...PARTS.new,
      ...missing,
      ...note,
    ]);
  },
);

visit(
  "without a Dutch voice the Dutch is left out, and its note tells so",
  "/tr/posts/bellen/",
  { voices: [TURKISH] },
  async (page) => {
    await listen(page);
    const heard = (await spoken(page)).map(({ text, lang }) => [text, lang]);
    const { title, label, text, old, changed, missing, note } = PARTS;
    assert.equal(heard, [...title, ...label, ...text, ...old, ...changed, ...missing, ...note]);
  },
);

visit(
  "a long text is spoken in pieces that end at a sentence, a comma or a space",
  "/nl/posts/lang/",
  { voices: [DUTCH] },
  async (page) => {
    await listen(page);
    const pieces = (await spoken(page)).slice(1).map(({ text }) => text);
    for (const piece of pieces) assert.ok(piece.length <= 151, `${piece.length}: ${piece}`);
    assert.is(
      pieces
        .join(" ")
        .replace(/ (?=zee|e|ee)/g, " ")
        .replaceAll(" ", ""),
      LONG.replaceAll(" ", ""),
    );
    assert.match(pieces[0]!, /,$/);
    assert.ok(pieces.includes("Dit is een korte zin om 9.00 uur."), pieces.join("\n"));
  },
);

visit(
  "the block that is read is framed, and in view",
  "/nl/posts/bellen/",
  { voices: [DUTCH] },
  async (page) => {
    assert.equal(await marked(page), []);
    await toggle(page).click();
    assert.equal(await marked(page), ["H1 Bellen"]);
    for (let at = 0; at < 4; at++) await end(page);
    assert.match((await marked(page)).join("|"), /^LI koffie/);
    const { outline, inView } = await page.locator(".reading").evaluate((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      const { top, bottom } = each.getBoundingClientRect();
      const bar = document.querySelector(".listen")!.getBoundingClientRect();
      return { outline: `${outlineStyle} ${outlineWidth}`, inView: top >= 0 && bottom <= bar.top };
    });
    assert.is(outline, "solid 3px");
    assert.ok(inView, "out of view");
  },
);

for (const cancelledIs of ["error", "end"] as const) {
  visit(
    `it pauses, goes on with the piece it was at, and stops; a browser reports the cancelled as ${cancelledIs}`,
    "/nl/posts/bellen/",
    { voices: [DUTCH], cancelledIs },
    async (page) => {
      const { start, pause, resume } = ui("nl").listen;
      const said = async () => (await toggle(page).textContent())!.trim();
      const settle = () => page.waitForTimeout(30);
      assert.is(await said(), start);
      await toggle(page).click();
      assert.is(await said(), pause);
      assert.ok(await stop(page).isVisible());
      await end(page);
      await toggle(page).click();
      await settle();
      assert.is(await said(), resume);
      assert.equal(await marked(page), ["P Kom langs. Breng iemand mee!1\u00A0Klopt dit niet?"]);
      assert.is(await page.evaluate(() => window.fake.isSpeaking()), false);
      await toggle(page).click();
      await settle();
      assert.equal(
        (await spoken(page)).map(({ text }) => text),
        ["Bellen", "Kom langs.", "Kom langs."],
      );
      await stop(page).click();
      await settle();
      assert.is(await said(), start);
      assert.equal(await marked(page), []);
      assert.not.ok(await stop(page).isVisible());
      assert.is(await page.evaluate(() => document.activeElement!.textContent!.trim()), start);
      await toggle(page).click();
      assert.equal((await spoken(page)).at(-1)!.text, "Bellen");
    },
  );
}

visit("a voice that breaks off ends it", "/nl/posts/bellen/", { voices: [DUTCH] }, async (page) => {
  await toggle(page).click();
  await page.evaluate(() => window.fake.fail());
  assert.is((await toggle(page).textContent())!.trim(), ui("nl").listen.start);
  assert.is((await spoken(page)).length, 1);
});

visit("at the end all is as before", "/nl/posts/bellen/", { voices: [DUTCH] }, async (page) => {
  await listen(page);
  assert.equal(await marked(page), []);
  assert.is((await toggle(page).textContent())!.trim(), ui("nl").listen.start);
  assert.not.ok(await stop(page).isVisible());
});

visit(
  "it works with the keyboard, and the buttons stay in view",
  "/tr/posts/bellen/",
  { voices: [TURKISH] },
  async (page) => {
    await toggle(page).focus();
    await page.keyboard.press("Enter");
    await page.evaluate(() => scrollTo(0, 9999));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.is((await spoken(page)).length, 1);
    assert.is(await page.evaluate(() => window.fake.isSpeaking()), false);
    await page.keyboard.press("Enter");
    assert.is((await spoken(page)).length, 2);
    for (const button of [toggle(page), stop(page)]) {
      const { y, height } = (await button.boundingBox())!;
      assert.ok(y >= 0 && y + height <= 640, `${y}`);
    }
  },
);

visit("who leaves the page hears no more", "/nl/posts/bellen/", { voices: [DUTCH] }, async (page) => {
  await toggle(page).click();
  await page.evaluate(() => {
    addEventListener("pagehide", () => sessionStorage.setItem("cancelled", String(window.fake.cancelled)));
  });
  await page.goto(`${origin}/nl/`);
  assert.is(await page.evaluate(() => sessionStorage.getItem("cancelled")), "1");
});

visit("the quick exit is silent at once", "/nl/posts/veilig/", { voices: [DUTCH] }, async (page) => {
  await toggle(page).click();
  const bars = await page.evaluate(() =>
    [".listen", ".exit"]
      .map((each) => document.querySelector(each)!.getBoundingClientRect())
      .map(({ top, bottom }) => [top, bottom]),
  );
  assert.ok(bars[0]![1]! <= bars[1]![0]! + 1, `over each other: ${bars}`);
  const empty = page.waitForEvent("console");
  await page.evaluate(() => {
    new MutationObserver(() => console.log(window.fake.cancelled)).observe(document.body, {
      childList: true,
    });
  });
  await page.route("https://www.buienradar.nl/", (route) =>
    route.fulfill({ contentType: "text/html", body: "Zon" }),
  );
  await page.locator(".exit").click();
  assert.is((await empty).text(), "1");
  await page.waitForURL("https://www.buienradar.nl/");
});

for (const url of ["/nl/posts/bellen/", "/tr/posts/bellen/", "/nl/posts/veilig/"]) {
  for (const width of [320, 1280]) {
    visit(
      `${url}: axe finds nothing while it reads, at ${width} px`,
      url,
      { voices: [DUTCH, TURKISH], viewport: { width, height: 640 } },
      async (page) => {
        await toggle(page).click();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(),
        );
        assert.equal(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`),
          [],
        );
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      },
    );
  }
}

visit(
  "a recording is loaded when it is asked for, and plays",
  "/nl/posts/opname/",
  { voices: [DUTCH] },
  async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/audio/")) asked.push(request.url());
    });
    assert.is(await toggle(page).count(), 0);
    await page.waitForTimeout(200);
    assert.equal(asked, []);
    const audio = page.locator("audio");
    const label = await audio.evaluate(
      (each) => document.getElementById(each.getAttribute("aria-labelledby")!)!.textContent,
    );
    assert.match(label!, "Luister naar deze tekst (0,2 MB)");
    const at = await audio.evaluate(async (each) => {
      const player = each as HTMLAudioElement;
      player.muted = true;
      await player.play();
      while (player.currentTime === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      return player.currentTime;
    });
    assert.ok(at > 0);
    assert.ok(asked.length > 0);
    const { width } = (await audio.boundingBox())!;
    assert.ok(width > 200 && width <= 288, `${width} px`);
  },
);

visit(
  "the translation of a recorded post has no recording, and may be read aloud",
  "/tr/posts/opname/",
  { voices: [TURKISH] },
  async (page) => {
    assert.is(await page.locator("audio").count(), 0);
    assert.ok(await toggle(page).isVisible());
  },
);

visit("when and where are read before the text", "/nl/posts/feest/", { voices: [DUTCH] }, async (page) => {
  await listen(page);
  assert.equal(
    (await spoken(page)).map(({ text }) => text),
    [
      "Feest",
      "Wanneer en waar",
      "maandag 12 januari 2099 19:30 uur Gaat niet door",
      "Park De Brug",
      "Kom langs.",
    ],
  );
});

test.after(async () => {
  await browser.close();
  await close();
});

test.run();
