/** The app: pages and API over HTTP. */

import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { removeLeftovers } from "../../catalog/files.ts";
import { loadUi } from "../../checks/ui.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import { UserError } from "../../model/errors.ts";
import { paths, type Site } from "../../model/site.ts";
import { contentOf, type PublicFile } from "../../site/build/files.ts";
import { cardOf, idOf } from "../review/cards.ts";
import { nameOf, openCatalogueStore } from "../review/catalogue-store.ts";
import type { OnChange } from "../review/change-entry.ts";
import { openCommits } from "../review/commits.ts";
import { openDrafts } from "../review/drafts.ts";
import { openEdits } from "../review/edits.ts";
import { imageUrl } from "../review/preview.ts";
import { openSimilarTexts } from "../review/similar.ts";
import { openTaskList } from "../review/task-list.ts";
import { createApi } from "./api/index.ts";
import { openAudit } from "./audit.ts";
import { type Authentication, openAlone, openTogether } from "./authentication.ts";
import type { Limit } from "./limits.ts";
import { openMembers } from "./members.ts";
import { createPages } from "./pages.ts";
import { createPresence, TASK_LIST } from "./presence.ts";
import { openPrivateStore } from "./private-store.ts";
import { Refusal } from "./refusal.ts";
import { loadAppAssets } from "./render.ts";
import { secure } from "./security.ts";
import { watchSite } from "./watch.ts";

export interface AppOptions {
  site: Site;
  /** 0 for any free port. */
  port: number;
  /** The app's origin for several people, behind a proxy that terminates TLS; absent when working alone here. */
  publicUrl?: string | undefined;
  /** Source of the engines' keys. */
  env: Record<string, string | undefined>;
  /** How many requests each address may make; the default is far above what twenty people need. */
  requests?: Limit | undefined;
  /** Gets one line for each event that the operator should know of. */
  log(line: string): void;
}

export interface RunningApp {
  /** `http://localhost:8081`. */
  origin: string;
  /** The loopback address it listens on. */
  port: number;
  /** The address to open; when working alone, with the key of this run. */
  link: string;
  /** Closes all connections and commits what waits. */
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/**
 * Starts the app of a site on this machine's loopback. Rejects with a UserError when the port is taken or the settings
 * or interface texts are invalid.
 */
export async function openApp({
  site,
  port,
  publicUrl,
  env,
  requests,
  log,
}: AppOptions): Promise<RunningApp> {
  const ui = await loadUi(site);
  removeLeftovers(path.join(site.root, "locales"));
  const folder = openPrivateStore(site.root);
  const everybody = openMembers(folder);
  const key = randomBytes(16).toString("base64url");
  const authentication: Authentication = publicUrl
    ? openTogether(site, everybody)
    : openAlone(site, everybody.key(), key);

  const catalogues = openCatalogueStore(site, log);
  const taskList = openTaskList(catalogues);
  const audit = openAudit(folder, log);
  const commits = openCommits(site.root, log);
  const presence = createPresence();
  const onChange: OnChange = (opened, ids) => {
    const post = nameOf(opened);
    if (!presence.posts().includes(post)) return;
    const changed = opened.catalogue.entries.filter(({ source }) => ids.includes(idOf(source)));
    presence.tell(post, "changed", { cards: changed.map((entry) => cardOf(entry, opened)) });
  };
  const edits = openEdits({ catalogues, audit, commits, onChange });
  const unwatch = watchSite(site, (file) => {
    if (catalogues.isOwn(file)) return;
    if (file.endsWith(".po") || file === paths.reports) presence.tell(TASK_LIST, "reports", {});
    for (const post of presence.posts()) if (isAbout(file, post)) presence.tell(post, "files", {});
  });

  const app = new Hono();
  app.use(...secure(publicUrl, requests));
  const assets = loadAppAssets();
  addFiles(app, [...Object.values(assets.site), ...Object.values(assets.app)], catalogues);
  const drafts = openDrafts(site, env);
  const services = {
    site,
    catalogues,
    taskList,
    edits,
    authentication,
    members: publicUrl ? everybody : undefined,
    presence,
    audit,
    drafts,
    similarTexts: openSimilarTexts(site),
  };
  app.route("/api", createApi(services));
  app.route("/", createPages({ ...services, ui, assets }));
  answerErrors(app, log);

  const server = createAdaptorServer({ fetch: app.fetch });
  const listening = await listen(server, port);
  const origin = `http://localhost:${listening}`;
  return {
    origin: publicUrl ?? origin,
    port: listening,
    link: publicUrl ?? `${origin}/?key=${key}`,
    async close() {
      unwatch();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await commits.close();
    },
  };
}

/** Answers errors as JSON with a `code` that pages know; bugs are logged. */
function answerErrors(app: Hono, log: AppOptions["log"]): void {
  app.onError((error, context) => {
    if (error instanceof Refusal) {
      const { status, code, message, more } = error;
      return context.json({ code, message, ...more }, status);
    }
    if (error instanceof UserError) return context.json({ code: "broken", message: error.message }, 503);
    // Hono's own error for an unreadable request.
    if (error instanceof HTTPException && error.status === 400) {
      return context.json({ code: "json", message: "the request is not JSON" }, 400);
    }
    log(error.stack ?? String(error));
    return context.json({ code: "bug", message: "the app has a bug; see its log" }, 500);
  });
  app.notFound((context) => context.json({ code: "missing", message: "there is nothing here" }, 404));
}

/** Does a change of this file show in a post (`tr/posts/taalcafe`)? A glossary shows in all posts of its language. */
function isAbout(file: string, post: string): boolean {
  const [language = "", kind = "", slug = ""] = post.split("/");
  const names = [paths.catalogue(language, kind as Kind, slug), `${paths[kind as Kind]}/${slug}.md`];
  return names.includes(file) || file === paths.glossary(language);
}

function listen(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken; name another with --port`;
      reject(error.code === "EADDRINUSE" ? new UserError(taken, 1) : error);
    });
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
};

/** Serves assets and images of originals by exact address, so that a request never becomes a path. */
function addFiles(
  app: Hono,
  assets: readonly PublicFile[],
  catalogues: ReturnType<typeof openCatalogueStore>,
): void {
  const byUrl = new Map(assets.map((asset) => [asset.url, asset]));
  const answer = (url: string, content: Uint8Array | string) =>
    new Response(content as BodyInit, {
      headers: {
        "content-type": TYPES[path.extname(url).toLowerCase()] ?? "application/octet-stream",
        "cache-control": "private, max-age=3600",
      },
    });
  app.get("/assets/*", ({ req }) => {
    const asset = byUrl.get(req.path);
    if (!asset) throw new Refusal(404, "missing", "there is no such file");
    return answer(asset.url, contentOf(asset));
  });
  app.get("/images/*", ({ req }) => {
    const { images } = catalogues.scan().surrounding;
    const file = [...images.keys()].find((each) => imageUrl(each) === req.path);
    if (file === undefined) throw new Refusal(404, "missing", "there is no such image");
    return answer(file, readFileSync(path.join(catalogues.site.root, file)));
  });
}
