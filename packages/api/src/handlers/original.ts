import path from "node:path";
import { PlatformError } from "@guildhall/core";
import type { Response } from "express";
import type { Service } from "../parts.ts";
import type { Handler } from "../routing/call.ts";
import { findVersion } from "./find-version.ts";

/** Types that a browser shows by itself are sent as what they are; all else as bytes. Nothing of it may run. */
const shown: readonly string[] = ["application/pdf", "text/plain", "text/markdown", "text/csv"];

export function originalHandler({ runtime }: Service): Handler<"readOriginal"> {
  return async ({ params, query, principal, response }) => {
    const { version } = await findVersion(runtime, params.id, query.versionId, principal);
    const original = await runtime.originals.find(version.versionId, principal);
    if (!original) throw new PlatformError("document/no_original", {});
    const name = path.basename(version.key) || version.title;
    response.attachment(path.extname(name) === "" ? `${name}${path.extname(version.title)}` : name);
    response.setHeader("Content-Type", shown.includes(version.mediaType) ? contentType(version.mediaType) : "application/octet-stream");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    await sendFile(response, original.path);
    return "handled";
  };
}

function contentType(mediaType: string): string {
  return mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;
}

/** With ranges, so that a viewer can begin before the whole file is there. A client that goes away is no accident. */
function sendFile(response: Response, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    response.sendFile(file, { root: "/", cacheControl: false, dotfiles: "allow" }, (error: NodeJS.ErrnoException | undefined) => {
      if (!error || response.headersSent || response.destroyed) resolve();
      else reject(error.code === "ENOENT" ? new PlatformError("document/no_original", {}, { cause: error }) : error);
    });
  });
}
