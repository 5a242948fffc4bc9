import { type Language, PlatformError, readAs } from "@guildhall/core";
import type { z } from "zod";

/** The value as the schema makes it. Throws `server/invalid_request`, which names the place and the fault but no value. */
export function check(schema: z.ZodType, value: unknown, part: string, language: Language): unknown {
  const read = readAs(schema, value, part, language);
  if (read.isFit) return read.value;
  throw new PlatformError("server/invalid_request", { field: read.field, fault: read.fault });
}
