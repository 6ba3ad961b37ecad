import type { IncomingMessage, Server, ServerResponse } from "node:http";
import DevServer from "@11ty/eleventy-dev-server";

const LOOPBACK = "127.0.0.1";
const HOSTS = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/**
 * Options that keep Eleventy's development server on this machine. By itself it listens on all interfaces and answers
 * any Host, so a web page elsewhere could read drafts through a name that points to 127.0.0.1 (DNS rebinding).
 */
export function loopbackServer(): object {
  // The server has no option for its address; test/site/server.test.ts holds that this still works.
  (DevServer.prototype as unknown as Listening)._serverListen = function (port) {
    this.server.listen({ port, host: LOOPBACK });
  };
  return {
    showAllHosts: false,
    messageOnStart: () => "",
    middleware: [refuseOtherHosts],
  };
}

interface Listening {
  server: Server;
  _serverListen(this: Listening, port: number): void;
}

function refuseOtherHosts(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (HOSTS.test(request.headers.host ?? "")) next();
  else
    response.writeHead(403, { "content-type": "text/plain" }).end("This server answers to localhost only.\n");
}
