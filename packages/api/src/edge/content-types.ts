import { PlatformError } from "@guildhall/core";
import type { RequestHandler, Request } from "express";

/**
 * A form of another site can send text/plain and multipart without asking the browser, but neither JSON nor a header of
 * its own; so JSON is wanted, or multipart with the header X-Guildhall.
 */
export function contentTypes(): RequestHandler {
  return (request, _response, next) => {
    if (request.method !== "POST") return next();
    const isTaken =
      mediaTypeOf(request) === "application/json" ||
      (isMultipart(request) && request.headers["x-guildhall"] !== undefined);
    next(isTaken ? undefined : new PlatformError("server/wrong_content_type", {}));
  };
}

export function isMultipart(request: Request): boolean {
  return mediaTypeOf(request) === "multipart/form-data";
}

function mediaTypeOf(request: Request): string | undefined {
  return request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
}
