import { readFile } from "node:fs/promises";
import { PlatformError } from "@guildhall/core";
import { parse } from "yaml";
import { z } from "zod";

const schema = z.strictObject({
  /** Folder of everything that is stored. */
  data: z.string().min(1).default("./data"),
  /** The zone in which "today" is decided. */
  timeZone: z.string().refine(isTimeZone, "IANA time zone").default("Asia/Shanghai"),
  /** Base model as provider:name; `extractive` needs nothing. */
  model: z.string().min(1).default("extractive"),
});

export type Configuration = z.infer<typeof schema>;

/** What the environment and a command line may set; neither selects more than guildhall.yaml could. */
export interface Overrides {
  readonly data?: string | undefined;
  readonly model?: string | undefined;
}

/**
 * guildhall.yaml of the working folder, if there is one, then GUILDHALL_MODEL, then the command line. A misspelt key
 * stops the start and names the nearest right one. Throws `config/*`.
 */
export async function readConfiguration(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
  overrides: Overrides,
): Promise<Configuration> {
  const written = await readYaml(file);
  const unknown = Object.keys(written).find((key) => !Object.hasOwn(schema.shape, key));
  if (unknown !== undefined)
    throw new PlatformError("config/unknown_key", {
      key: unknown,
      nearest: nearest(unknown, Object.keys(schema.shape)),
    });
  const set = { ...written, ...defined({ model: environment["GUILDHALL_MODEL"] }), ...defined({ ...overrides }) };
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new PlatformError("config/invalid", { key: issue?.path.join(".") ?? "?", fault: issue?.message ?? "?" });
}

async function readYaml(file: string): Promise<Record<string, unknown>> {
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new PlatformError("config/invalid", { key: file, fault: error.code ?? "unreadable" }, { cause: error });
  });
  try {
    const value: unknown = parse(content) ?? {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new PlatformError("config/invalid", { key: file, fault: "YAML" }, { cause: error });
  }
  throw new PlatformError("config/invalid", { key: file, fault: "YAML" });
}

function defined(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""),
  );
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The candidate that takes the fewest edits to reach (Levenshtein). */
export function nearest(word: string, candidates: readonly string[]): string {
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .toSorted((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? "";
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
