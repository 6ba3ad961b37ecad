import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

const usual = (url: string) =>
  /^\/(?:assets|images)\//.test(url) ? "max-age=31536000, immutable" : "no-cache";

/** What hosts send packed. */
const PACKED = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

export interface Served {
  /** `http://127.0.0.1:4321`, without a slash at the end. */
  origin: string;
  /** What was asked for, in its order: `GET /nl/`. */
  asked: string[];
  close(): Promise<void>;
}

export interface Hosting {
  /** The port of a server that was closed, to come back on. */
  port?: number;
  /** Sends texts packed with gzip, as hosts do. */
  packed?: boolean;
  /** Waited for before an address is answered. */
  hold?: (url: string) => Promise<unknown> | undefined;
  /** Answers nothing but this. */
  status?: number;
  /**
   * Cache-Control of every answer; "" sends none, but a date, and browsers then use what they have for a tenth of its
   * age (RFC 9111, 4.2.2).
   */
  cacheControl?: string;
}

/**
 * Serves a built site on loopback as a plain web host does: index.html for folders, 404.html for what is not there. As
 * docs/performance.md asks of hosts, a browser asks again for a page it has, and not for an asset.
 */
export async function serve(
  folder: string,
  { port = 0, packed, hold, status, cacheControl }: Hosting = {},
): Promise<Served> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { method, url = "/" } = request;
    asked.push(`${method} ${url}`);
    await hold?.(url);
    // Closed in the meantime.
    if (response.destroyed) return;
    if (status !== undefined) {
      response.writeHead(status, { "content-type": "text/html" }).end("<title>Trouble</title>");
      return;
    }
    const file = fileOf(url);
    const shown = file ?? path.join(folder, "404.html");
    const type = TYPES[path.extname(shown)] ?? "application/octet-stream";
    const isPacked = packed && PACKED.test(type);
    response.writeHead(file ? 200 : 404, {
      "content-type": type,
      ...(cacheControl === ""
        ? { "last-modified": "Wed, 01 Jan 2020 12:00:00 GMT" }
        : { "cache-control": cacheControl ?? usual(url) }),
      ...(isPacked && { "content-encoding": "gzip" }),
    });
    response.end(isPacked ? gzipSync(readFileSync(shown)) : readFileSync(shown));
  });
  function fileOf(url: string): string | undefined {
    const { pathname } = new URL(url, "http://localhost");
    // The parser has taken out every `..`, written plainly or as %2e%2e; what is decoded here may bring one back.
    const file = path.join(folder, decodeURIComponent(pathname));
    if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
    const whole = pathname.endsWith("/") ? path.join(file, "index.html") : file;
    return existsSync(whole) && statSync(whole).isFile() ? whole : undefined;
  }
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
