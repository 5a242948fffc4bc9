import { PlatformError } from "@guildhall/core";
import type { RequestHandler } from "express";
import type { Service } from "../parts.ts";

const names: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** True for the names under which only this computer reaches itself. */
export function isLoopback(host: string): boolean {
  return names.includes(host.toLowerCase()) || host === "::1";
}

/** `host:port` under which a browser of this computer reaches this server. */
export function ownAddresses(port: number): readonly string[] {
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/** A page of another site that had its name pointed at this computer sends that name, and gets nothing. */
export function ownHost({ port }: Service): RequestHandler {
  return (request, _response, next) => {
    const host = request.headers.host?.toLowerCase() ?? "";
    next(ownAddresses(port()).includes(host) ? undefined : new PlatformError("server/foreign_host", {}));
  };
}
