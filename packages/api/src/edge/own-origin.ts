import { PlatformError } from "@guildhall/core";
import type { RequestHandler } from "express";
import type { Service } from "../parts.ts";
import { ownAddresses } from "./own-host.ts";

const harmless: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/** Changes are taken from pages of this server and from programs, which send no Origin; from no other website. */
export function ownOrigin({ port }: Service): RequestHandler {
  return (request, _response, next) => {
    const { origin } = request.headers;
    const isOwn = origin === undefined || ownAddresses(port()).some((address) => origin === `http://${address}`);
    next(isOwn || harmless.includes(request.method) ? undefined : new PlatformError("server/foreign_origin", {}));
  };
}
