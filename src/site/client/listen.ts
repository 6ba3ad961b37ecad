/** A run of text in one language, and the block it is in. */
interface Run {
  block: Element;
  lang: string;
  text: string;
}

/** A piece to speak at once, and its voice. */
interface Utterance {
  block: Element;
  text: string;
  voice: SpeechSynthesisVoice;
}

const READ = "h1, .title-state, .trust-draft p, .event, .prose";
const SKIPPED = ".wrong, .footnote-ref, .footnote-back, .tools";
const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, pre";

/**
 * A sentence; or, of one that is longer than 150 characters, what is before the last comma or space. Chrome stops
 * after about 15 seconds (https://issues.chromium.org/issues/40747712), and a pause goes on from the start of a piece.
 */
const PIECES = /\S.{0,150}?[.!?؟…](?=\s|$)|\S.{40,150}[,;:،؛](?=\s)|\S.{0,150}(?=\s|$)|\S{1,150}/g;

/** Stops reading aloud on this page. */
export function silence(): void {
  halt();
}
let halt = () => {};

/** The text of an article in the order of the page, in runs of one block and language. */
function runsOf(article: Element): Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const block = parent.closest(BLOCKS);
    if (!block || !parent.closest(READ) || parent.closest(SKIPPED) || !parent.getClientRects().length)
      continue;
    const lang = parent.closest<HTMLElement>("[lang]")!.lang;
    const last = runs[runs.length - 1];
    if (last && last.block === block && last.lang === lang) last.text += node.nodeValue;
    else runs.push({ block, lang, text: node.nodeValue! });
  }
  return runs;
}

/** A voice of the device itself for a language. */
const voiceFor = (lang: string) =>
  window.speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && `${voice.lang.replace("_", "-")}-`.startsWith(`${lang}-`));

/** The pieces to read aloud, in languages with a voice. */
function piecesOf(article: Element): Utterance[] {
  return runsOf(article).flatMap(({ block, lang, text }) => {
    const voice = voiceFor(lang);
    const texts = (voice && text.replace(/\s+/g, " ").trim().match(PIECES)) || [];
    return texts.map((each) => ({ block, text: each, voice: voice! }));
  });
}

/** Marks the block being read; without one, none. */
function mark(block?: Element): void {
  const marked = document.querySelector(".reading");
  if (marked === block) return;
  if (marked) marked.classList.remove("reading");
  if (!block) return;
  block.classList.add("reading");
  const box = block.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight * 0.8) block.scrollIntoView({ block: "center" });
}

/**
 * Reads the article aloud, where this device itself has a voice for the page's language: voices on a server would tell
 * another company what is read. Text in a language without a voice is skipped; the block has a note about it.
 */
export function startListening(): void {
  const bar = document.querySelector<HTMLElement>(".listen");
  const speech = window.speechSynthesis;
  if (!bar || !speech) return;
  const toggle = bar.querySelector("button")!;
  const stop = bar.querySelectorAll("button")[1]!;
  const label = toggle.querySelector("span")!;
  const words = [label.textContent, bar.dataset.pause, bar.dataset.resume] as string[];
  let pieces: Utterance[] = [];
  let at = 0;
  let current: SpeechSynthesisUtterance | undefined;

  const offer = () => {
    bar.classList.toggle("offered", !!voiceFor(document.documentElement.lang));
  };
  /** Sets the action of the first button: 0 start, 1 pause, 2 continue. */
  const show = (state: number) => {
    label.textContent = words[state]!;
    bar.classList.toggle("listening", state > 0);
    if (state === 0 && document.activeElement === stop) toggle.focus();
    stop.hidden = state === 0;
  };
  const quiet = (state: number) => {
    current = undefined;
    speech.cancel();
    show(state);
  };
  halt = () => {
    quiet(0);
    mark();
    at = 0;
  };
  const speak = () => {
    const piece = pieces[at];
    if (!piece) return halt();
    mark(piece.block);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = piece.voice;
    utterance.lang = piece.voice.lang;
    // Browsers also report the end of cancelled speech.
    utterance.onend = () => {
      if (utterance !== current) return;
      at++;
      speak();
    };
    utterance.onerror = () => {
      if (utterance === current) halt();
    };
    current = utterance;
    show(1);
    speech.speak(utterance);
  };

  offer();
  speech.onvoiceschanged = offer;
  toggle.addEventListener("click", () => {
    // Not speech.pause(): Chrome on Android cannot resume.
    if (current) return quiet(2);
    if (at === 0) pieces = piecesOf(document.querySelector("article")!);
    speak();
  });
  stop.addEventListener("click", halt);
  addEventListener("pagehide", halt);
}
