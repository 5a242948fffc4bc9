import { nearest, PlatformError } from "@guildhall/core";
import { z } from "zod";

/**
 * What a file of settings says, checked. A misspelt key at any depth stops the start and names the nearest right one.
 * Throws `config/unknown_key`, `config/invalid`.
 */
export function parseSettings<Schema extends z.ZodType>(
  schema: Schema,
  written: unknown,
  file: string,
): z.output<Schema> {
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap(flattened);
  const misspelt = issues.find((issue) => issue.code === "unrecognized_keys");
  if (misspelt) {
    const [key = "?"] = misspelt.keys;
    throw unknownKey(file, [...misspelt.path, key], keysAt(schema, misspelt.path));
  }
  const [issue] = issues;
  throw new PlatformError("config/invalid", { key: issue?.path.join(".") ?? "?", fault: issue?.message ?? "?" });
}

/** A key that a file has and must not have, with the nearest that it may. */
export function unknownKey(file: string, path: readonly PropertyKey[], known: readonly string[]): PlatformError {
  const written = String(path.at(-1) ?? "?");
  return new PlatformError("config/unknown_key", {
    file,
    key: path.map(String).join(".").slice(0, 200),
    nearest: nearest(written, known),
  });
}

type Issue = z.core.$ZodIssue;

/** Of a choice between forms, the faults of the form that comes nearest; paths lead from the top. */
function flattened(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const forms = issue.errors.map((errors) =>
    errors.flatMap((each) => flattened({ ...each, path: [...issue.path, ...each.path] })),
  );
  const misspelt = forms.find((errors) => errors.some(({ code }) => code === "unrecognized_keys"));
  return misspelt ?? [issue];
}

/** The keys that a schema knows at a place. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodUnion) return plain.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
  if (plain instanceof z.ZodObject) {
    const next: z.core.$ZodType | undefined = plain.shape[String(step)];
    return next ? keysAt(next, rest) : [];
  }
  if (plain instanceof z.ZodRecord) return keysAt(plain.valueType, rest);
  return plain instanceof z.ZodArray ? keysAt(plain.element, rest) : [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? unwrapped(schema.unwrap())
    : schema;
}
