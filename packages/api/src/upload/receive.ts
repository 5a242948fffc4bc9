import { PlatformError } from "@guildhall/core";
import { documentMetadata } from "@guildhall/core/contracts";
import type { Destination, Upload } from "@guildhall/runtime";
import { z } from "zod";
import type { Service } from "../parts.ts";
import type { Call } from "../routing/call.ts";
import { check } from "../routing/check.ts";
import { assertReadable } from "./assert-readable.ts";
import { discard } from "./discard.ts";
import { readParts } from "./read-parts.ts";

/** Files that have arrived whole, and where they are to go. */
export interface Received {
  readonly into: Destination;
  readonly files: readonly Upload[];
  /** Removes the files that became no job. */
  discard(): Promise<void>;
}

const fields = z.strictObject({
  vertical: z.string().max(100),
  collection: z.string().min(1).max(100).optional(),
  labels: z
    .string()
    .max(1000)
    .optional()
    .transform((list) => {
      const given = list?.split(/[,，]/).map((label) => label.trim());
      // A form sends an empty field where nothing was said.
      const named = given?.filter((label) => label !== "");
      return named?.length === 0 ? undefined : named;
    }),
  metadata: z
    .string()
    .default("{}")
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "JSON" });
        return z.NEVER;
      }
    })
    .pipe(documentMetadata),
});

/** Writes the files of a multipart request to disk as they come and checks what came with them. */
export async function receive(call: Call<"createDocuments">, service: Service): Promise<Received> {
  const parts = await readParts(call.request, service);
  const remove = (): Promise<void> => discard(parts.files.map(({ path }) => path));
  try {
    const { vertical, collection, labels, metadata } = check(fields, parts.fields, "field", call.language) as z.output<
      typeof fields
    >;
    if (parts.files.length === 0) throw new PlatformError("upload/no_file", {});
    for (const { file } of parts.files) assertReadable(file);
    const into = { vertical, ...(labels ? { labels } : {}), ...(collection === undefined ? {} : { collection }) };
    return { into, files: parts.files.map((file) => ({ ...file, metadata })), discard: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
