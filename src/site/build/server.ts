import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import DevServer from "@11ty/eleventy-dev-server";

const LOOPBACK = "127.0.0.1";
const HOST = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/**
 * Options that keep Eleventy's development server on this machine, and alive. By itself it listens on all interfaces,
 * answers any Host and opens its reload socket for any page, so a web page elsewhere could read drafts through a name
 * that points to 127.0.0.1 (DNS rebinding); and an invalid address crashes it.
 */
export function loopbackServer(): object {
  // The server has no options for this; test/site/build/server.test.ts checks that it still works.
  (DevServer.prototype as unknown as Listening)._serverListen = function (port) {
    // Before the server's own listener, which leaves a closed socket alone.
    this.server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
      if (!isOwn(request)) socket.destroy();
    });
    this.server.listen({ port, host: LOOPBACK });
  };
  return {
    showAllHosts: false,
    messageOnStart: () => "",
    middleware: [refuse],
  };
}

interface Listening {
  server: Server;
  _serverListen(this: Listening, port: number): void;
}

/** Does the request name this server, and come from one of its own pages or from no page? */
function isOwn({ headers: { host = "", origin } }: IncomingMessage): boolean {
  return HOST.test(host) && (origin === undefined || origin === `http://${host}`);
}

function refuse(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (!isOwn(request)) answer(response, 403, "This server answers to localhost only.");
  else if (!isSoundPath(request.url ?? "")) answer(response, 400, "This is not an address of the site.");
  else {
    // The worker of a site that was on this port asks on the browser's behalf: it must get the page that sends it away.
    if (request.headers.accept?.includes("text/html")) delete request.headers["sec-fetch-mode"];
    next();
  }
}

const answer = (response: ServerResponse, status: number, text: string) =>
  response.writeHead(status, { "content-type": "text/plain" }).end(`${text}\n`);

/** A path that stays below the site's folder, however it is written. */
function isSoundPath(url: string): boolean {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]!);
    return path.startsWith("/") && !/^\/\/|\0|\\|(?:^|\/)\.\.(?:\/|$)/.test(path);
  } catch {
    return false;
  }
}
