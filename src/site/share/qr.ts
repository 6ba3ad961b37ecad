import encodeQr from "qr";
import { hashOf } from "../../coverage/cache.ts";
import type { PublicFile } from "../build/files.ts";

/** Modules of empty space around a code (ISO/IEC 18004, "quiet zone"). */
const QUIET = 4;
/** Increase when `qrCode` draws differently. */
const DRAWING = "1";

/** The address of a page's QR code, next to the page. `origin` is that of the site. */
export const qrUrl = (origin: string, url: string): string =>
  `${url}qr.${hashOf([DRAWING, origin, url]).slice(0, 8)}.svg`;

/** The QR code of a page as a file. Ten thousand of them take seconds, so existing ones are not made again. */
export const qrFile = (origin: string, url: string): PublicFile => ({
  url: qrUrl(origin, url),
  make: () => qrCode(new URL(url, origin).href),
});

/**
 * An address as a QR code: SVG, always black on white. A seventh of it may be dirty or torn off (error
 * correction M).
 */
export function qrCode(address: string): string {
  const rows = encodeQr(address, "raw", { ecc: "medium", border: QUIET });
  const size = rows.length;
  const dark = rows.flatMap((row, y) => {
    const line = row.map((isDark) => (isDark ? "#" : " ")).join("");
    return [...line.matchAll(/#+/g)].map(
      ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join("")}"/></svg>\n`;
}
