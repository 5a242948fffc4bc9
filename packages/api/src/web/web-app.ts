import { existsSync } from "node:fs";
import path from "node:path";
import express, { Router } from "express";
import { identityOf } from "../edge/identify.ts";
import type { Service } from "../parts.ts";
import { renderPlaceholder } from "./render-placeholder.ts";

/**
 * The built web app at `/`: its files as they are, and its page for every address of its own (`/a/:id`), which has no
 * file extension and is none of the API's. Where it is not built, a page that says how to build it.
 */
export function webApp({ web }: Service): Router {
  const router = Router();
  const page = web === undefined ? undefined : path.join(web, "index.html");
  if (web !== undefined) {
    router.use(
      "/assets",
      express.static(path.join(web, "assets"), { index: false, immutable: true, maxAge: "365d", fallthrough: true }),
    );
    router.use(express.static(web, { index: false, cacheControl: false }));
  }
  router.get(/^\/(?!v1(?:\/|$))[^.]*$/, (request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    if (page !== undefined && existsSync(page)) response.sendFile(page);
    else if (request.path === "/") response.type("html").send(renderPlaceholder(identityOf(request).language));
    else request.next?.();
  });
  return router;
}
