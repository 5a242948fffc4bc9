import { readFile } from "node:fs/promises";
import { type DocumentFacts, type Given, isCivilDate, PlatformError } from "@guildhall/core";
import { z } from "zod";

const day = z.string().refine(isCivilDate, "YYYY-MM-DD");

/** What a person may say about a document. Anything else a vertical declares goes into `facts`. */
export const metadataSchema = z.strictObject({
  externalId: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  issuer: z.string().min(1).optional(),
  documentNumber: z.string().min(1).optional(),
  region: z.string().min(1).optional(),
  publishedOn: day.optional(),
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
  knownOn: day.optional(),
  status: z.enum(["in_force", "ended"]).optional(),
  labels: z.array(z.string().min(1)).optional(),
  facts: z.record(z.string(), z.string()).optional(),
});

export type Metadata = z.infer<typeof metadataSchema>;

/** Metadata by file name, path or row id; the entry `*` holds for every document without one of its own. */
export type MetadataByName = Readonly<Record<string, Metadata>>;

/** Reads a `--meta` file: one JSON object, file name or row id → metadata. Throws `ingest/invalid_metadata`. */
export async function readMetadata(path: string): Promise<MetadataByName> {
  const invalid = (fault: string, cause?: unknown): PlatformError =>
    new PlatformError("ingest/invalid_metadata", { file: path, fault }, { cause });
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw invalid(error.code ?? "unreadable", error);
  });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw invalid("JSON", error);
  }
  const parsed = z.record(z.string(), metadataSchema).safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalid(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "?"}`);
}

/** The entry for a document, by the first of its names that has one. */
export function metadataFor(names: readonly string[], all: MetadataByName): Metadata {
  const name = names.find((candidate) => Object.hasOwn(all, candidate));
  return (name === undefined ? all["*"] : all[name]) ?? {};
}

/**
 * What is said of a document that lies in an archive or came with a mail: what is said of that, save what can be true of
 * one document only, then its own entry. Nobody sees it who may not see what it lies in: it has the labels of both.
 */
export function metadataWithin(
  { externalId: _id, title: _title, documentNumber: _number, ...container }: Metadata,
  names: readonly string[],
  all: MetadataByName,
): Metadata {
  const { "*": _, ...named } = all;
  const own = metadataFor(names, named);
  const labels = [...new Set([...(container.labels ?? []), ...(own.labels ?? [])])];
  return { ...container, ...own, ...(labels.length > 0 ? { labels } : {}) };
}

/** The facts somebody gave, marked as given. */
export function givenFacts(metadata: Metadata): DocumentFacts {
  const { issuer, documentNumber, region, publishedOn, effectiveFrom, effectiveTo, knownOn, status, facts } = metadata;
  const given = {
    issuer,
    documentNumber,
    region,
    publishedOn,
    effectiveFrom,
    effectiveTo,
    knownOn,
    givenStatus: status,
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const sources = Object.fromEntries(
    Object.keys({ ...known, ...facts }).map((name): [string, Given] => [name, "given"]),
  );
  return { ...known, ...(facts ? { more: facts } : {}), sources };
}
