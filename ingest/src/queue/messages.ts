import { type ErrorCode, errorCatalogue, PlatformError } from "@guildhall/core";
import { z } from "zod";
import { metadataSchema } from "../metadata.ts";

const fileName = z.string().regex(/^[\w.-]+$/);

/** What a worker is asked to read and divide. The bytes lie in the folder of uploads, under this name. */
export const readingRequest = z.strictObject({
  upload: fileName,
  file: z.string(),
  key: z.string(),
  sha256: z.string(),
  metadata: metadataSchema,
  identity: z.strictObject({ documentId: z.string(), versionId: z.string() }),
  corpus: z.strictObject({ tenant: z.string(), vertical: z.string(), collection: z.string() }),
  labels: z.array(z.string()),
  ingestedAt: z.string(),
  copyOf: z.string().optional(),
});
export type ReadingRequest = z.infer<typeof readingRequest>;

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errorCatalogue, code);
const said = z.union([z.string(), z.number(), z.strictObject({ zh: z.string(), en: z.string() })]);

/** What a worker answers: the file in which the version lies, with its hash, or why the document cannot be taken in. */
export const readingReply = z.union([
  z.strictObject({ prepared: fileName, sha256: z.string() }),
  z.strictObject({ code: z.string().refine(isCode), values: z.record(z.string(), said) }),
]);
export type ReadingReply = z.infer<typeof readingReply>;

export const readingProgress = z.strictObject({
  step: z.enum(["reading", "storing"]),
  percent: z.int().min(0).max(100),
});

/** The error that a reply speaks of. */
export function faultIn({ code, values }: Extract<ReadingReply, { readonly code: string }>): PlatformError {
  return new PlatformError(code as ErrorCode, values as never);
}
