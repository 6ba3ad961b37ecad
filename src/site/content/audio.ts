import type { AudioFile } from "../../coverage/recordings.ts";
import { formatLocale } from "../../model/dates.ts";
import type { Language } from "../../model/site.ts";
import type { Recording } from "../pages/page.ts";

/** The data of a page's recording. */
export function recordingOf(audio: AudioFile | undefined, { locale }: Language): Recording | undefined {
  if (!audio) return undefined;
  const megabytes = new Intl.NumberFormat(formatLocale(locale), { maximumFractionDigits: 1 });
  return { src: audio.url, megabytes: megabytes.format(Math.max(0.1, audio.bytes / 1e6)) };
}
