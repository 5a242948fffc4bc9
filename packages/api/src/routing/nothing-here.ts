import { PlatformError } from "@guildhall/core";
import type { RequestHandler } from "express";

export function nothingHere(): RequestHandler {
  return (_request, _response, next) => next(new PlatformError("server/not_found", {}));
}
