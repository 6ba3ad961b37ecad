import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

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

export interface Served {
  /** `http://127.0.0.1:4321`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Serves a built site on loopback as a plain web host does: index.html for folders, 404.html for what is not there. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? "/");
    const shown = file ?? path.join(folder, "404.html");
    response.writeHead(file ? 200 : 404, {
      "content-type": TYPES[path.extname(shown)] ?? "application/octet-stream",
    });
    response.end(readFileSync(shown));
  });
  function fileOf(url: string): string | undefined {
    const { pathname } = new URL(url, "http://localhost");
    // The parser has taken out every `..`, written plainly or as %2e%2e; what is decoded here may bring one back.
    const file = path.join(folder, decodeURIComponent(pathname));
    if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
    const whole = pathname.endsWith("/") ? path.join(file, "index.html") : file;
    return existsSync(whole) && statSync(whole).isFile() ? whole : undefined;
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
