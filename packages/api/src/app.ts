import { routes } from "@guildhall/core/contracts";
import express, { type Express } from "express";
import { contentTypes } from "./edge/content-types.ts";
import { identify } from "./edge/identify.ts";
import { jsonBodies } from "./edge/json-bodies.ts";
import { ownHost } from "./edge/own-host.ts";
import { ownOrigin } from "./edge/own-origin.ts";
import { securityHeaders } from "./edge/security-headers.ts";
import { turnAway } from "./edge/turn-away.ts";
import { answerErrors } from "./errors/answer-errors.ts";
import { handlersOf } from "./handlers/index.ts";
import type { Service } from "./parts.ts";
import { bindRoutes } from "./routing/bind-routes.ts";
import { nothingHere } from "./routing/nothing-here.ts";
import { webApp } from "./web/web-app.ts";

/** A request's way: named → protected → from here? → of a form we take → its route → or the web app → or nothing. */
export function createApp(service: Service): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(identify(service));
  app.use(securityHeaders());
  app.use(turnAway(service));
  app.use(ownHost(service));
  app.use(ownOrigin(service));
  app.use(contentTypes());
  app.use(jsonBodies(service));
  bindRoutes(app, routes, handlersOf(service), service);
  app.use(webApp(service));
  app.use(nothingHere());
  app.use(answerErrors(service));
  return app;
}
