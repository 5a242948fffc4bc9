import { z } from "zod";
import type { Language } from "./errors.ts";

const sayFault = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError } as const;

/** What came from outside, as a schema makes it; or its first fault: where, and what, but never the value itself. */
export type ReadAs<Value> =
  | { readonly isFit: true; readonly value: Value }
  | { readonly isFit: false; readonly field: string; readonly fault: string };

/** Reads a value by a schema. `part` names the whole in the place of a fault: body.input.0.text */
export function readAs<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  part: string,
  language: Language,
): ReadAs<Value> {
  const parsed = schema.safeParse(value, { error: sayFault[language] });
  if (parsed.success) return { isFit: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    isFit: false,
    field: [part, ...(issue?.path ?? []).map(String)].join(".").slice(0, 80),
    fault: (issue?.message ?? "?").slice(0, 160),
  };
}
