/** The JSON API for the app's pages. Posts and texts are named by their ids, never by a path. */
import { Hono } from "hono";
import type { Services } from "../services.ts";
import { commentRoutes } from "./comments.ts";
import { draftRoutes } from "./drafts.ts";
import { memberRoutes } from "./members.ts";
import { stepsOf } from "./middleware.ts";
import { postRoutes } from "./posts.ts";
import { presenceRoutes } from "./presence.ts";
import { reportRoutes } from "./reports.ts";
import { signingRoutes } from "./signing.ts";
import { textRoutes } from "./texts.ts";

const ROUTES = [
  postRoutes,
  textRoutes,
  commentRoutes,
  signingRoutes,
  reportRoutes,
  draftRoutes,
  presenceRoutes,
  memberRoutes,
];

/** The routes below `/api`; the app that mounts them answers errors. */
export function createApi(services: Services): Hono {
  const steps = stepsOf(services);
  const api = new Hono();
  for (const routesOf of ROUTES) api.route("/", routesOf(services, steps));
  return api;
}
