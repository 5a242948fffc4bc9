import path from "node:path";
import { PlatformError } from "@guildhall/core";
import type { Service } from "../parts.ts";
import type { Handler } from "../routing/call.ts";
import { findVersion } from "./find-version.ts";

/** Types that a browser shows by itself are sent as what they are; all else as bytes. Nothing of it may run. */
const shown: readonly string[] = ["application/pdf", "text/plain", "text/markdown", "text/csv"];

export function originalHandler({ runtime }: Service): Handler<"readOriginal"> {
  return async ({ params, query, principal, response }) => {
    const { version } = await findVersion(runtime, params.id, query.versionId, principal);
    const original = await runtime.catalogue.original(version.versionId, principal);
    if (!original) throw new PlatformError("document/no_original", {});
    const name = path.basename(version.key) || version.title;
    response.attachment(path.extname(name) === "" ? `${name}${path.extname(version.title)}` : name);
    response.setHeader(
      "Content-Type",
      shown.includes(version.mediaType) ? version.mediaType : "application/octet-stream",
    );
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.send(Buffer.from(original.buffer, original.byteOffset, original.byteLength));
    return "handled";
  };
}
