import { PlatformError } from "@guildhall/core";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import type { Service } from "../parts.ts";

/** Reads JSON bodies up to the limit; what is wrong with one becomes a code of ours. */
export function jsonBodies({ limits }: Service): (RequestHandler | ErrorRequestHandler)[] {
  const faults: ErrorRequestHandler = (error: unknown, _request, _response, next) => next(faultOf(error, limits.json));
  return [express.json({ limit: limits.json, type: "application/json" }), faults];
}

function faultOf(error: unknown, limit: number): unknown {
  const type = typeof error === "object" && error !== null && "type" in error ? String(error.type) : "";
  if (type === "entity.too.large")
    return new PlatformError("server/body_too_large", { limit: Math.round(limit / 1000) }, { cause: error });
  if (type === "charset.unsupported" || type === "encoding.unsupported")
    return new PlatformError("server/wrong_content_type", {}, { cause: error });
  const isOfBody =
    /^(?:entity|request)\./.test(type) || (error instanceof Error && "status" in error && error.status === 400);
  return isOfBody ? new PlatformError("server/malformed_json", {}, { cause: error }) : error;
}
