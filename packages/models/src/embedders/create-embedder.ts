import { type Embedder, PlatformError } from "@guildhall/core";
import { type BatchLimits, inBatches } from "./in-batches.ts";
import { assertReadable, type EmbedderLanguage, languagesByName } from "./languages.ts";

/** What may be said about an embedder beside its name. */
export interface EmbedderSettings {
  /** Asked of the server, and of every vector. Absent: as many as the model has by itself. */
  readonly dimensions?: number | undefined;
  /** How many it is known to have by itself: saves the question. */
  readonly knownDimensions?: number | undefined;
  /** Absent: as its name says, else any. */
  readonly languages?: readonly EmbedderLanguage[] | undefined;
  /** Words that the model wants before a question, and before a passage. */
  readonly questionPrefix?: string | undefined;
  readonly passagePrefix?: string | undefined;
}

/** One request: as many vectors as texts, in their order. */
export type EmbedBatch = (
  texts: readonly string[],
  signal: AbortSignal | undefined,
) => Promise<readonly Float32Array[]>;

const limits: BatchLimits = { texts: 32, characters: 24_000, requests: 4 };

/**
 * An embedder over any way of embedding a batch: it checks the language, adds the prefixes, asks in batches and trusts
 * no vector before it has looked at it. Where nobody said how many dimensions there are, it asks with one word.
 */
export async function createEmbedder(
  { id, model, batch = limits }: { readonly id: string; readonly model: string; readonly batch?: BatchLimits },
  settings: EmbedderSettings,
  embedBatch: EmbedBatch,
): Promise<Embedder> {
  const { languages = languagesByName(model), questionPrefix = "", passagePrefix = "" } = settings;
  const dimensions = settings.dimensions ?? settings.knownDimensions ?? (await sizeOf(embedBatch));
  return {
    id: [id, ...[questionPrefix, passagePrefix].filter((prefix) => prefix !== "")].join("|"),
    dimensions,
    async embed(texts, kind, signal) {
      assertReadable(texts, { model, languages });
      const prefix = kind === "question" ? questionPrefix : passagePrefix;
      const prefixed = texts.map((text) => prefix + text);
      const vectors = await inBatches(prefixed, batch, embedBatch, signal);
      const got = vectors.find(({ length }) => length !== dimensions)?.length;
      if (got !== undefined) throw new PlatformError("embedder/wrong_dimensions", { model, expected: dimensions, got });
      return vectors;
    },
  };
}

async function sizeOf(embedBatch: EmbedBatch): Promise<number> {
  const [vector] = await embedBatch(["a"], undefined);
  return vector?.length ?? 0;
}
