import { type Language, PlatformError } from "@guildhall/core";
import { z } from "zod";

const sayFault = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError } as const;

/** The value as the schema makes it. Throws `server/invalid_request`, which names the place and the fault but no value. */
export function check(schema: z.ZodType, value: unknown, part: string, language: Language): unknown {
  const parsed = schema.safeParse(value, { error: sayFault[language] });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = [part, ...(issue?.path ?? []).map(String)].join(".").slice(0, 80);
  throw new PlatformError("server/invalid_request", { field, fault: faultIn(issue) });
}

/** What was sent is not repeated: names of unknown keys are shortened. */
function faultIn(issue: z.core.$ZodIssue | undefined): string {
  return (issue?.message ?? "?").slice(0, 160);
}
