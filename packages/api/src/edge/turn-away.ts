import { PlatformError } from "@guildhall/core";
import type { RequestHandler } from "express";
import type { Service } from "../parts.ts";

/** A server that stops takes no new requests; nothing of the API is kept by caches. */
export function turnAway({ stopping }: Service): RequestHandler {
  return (request, response, next) => {
    if (request.path.startsWith("/v1/")) response.setHeader("Cache-Control", "no-store");
    if (!stopping.aborted) return next();
    response.setHeader("Connection", "close");
    next(new PlatformError("server/stopping", {}));
  };
}
