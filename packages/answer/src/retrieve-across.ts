import type { Catalogue, Embedder, Question, Scope, Vertical } from "@guildhall/core";
import { retrieve, type RetrievalPorts, type Retrieved } from "@guildhall/retrieve";

/** The samples are searched only while a vertical holds no document of its own, or when asked for by name. */
const SAMPLES = "samples";

export interface VerticalResult {
  readonly vertical: Vertical;
  readonly scope: Scope;
  readonly retrieved: Retrieved;
}

export interface PortsAcross extends RetrievalPorts {
  /** The embedder of a vertical that has its own; `embedder` otherwise. */
  readonly embedderOf?: (vertical: Vertical) => Embedder | undefined;
}

/** Retrieves from every vertical asked, each with its own words, embedder and validity. */
export async function retrieveAcross(
  question: Question,
  verticals: readonly Vertical[],
  { embedderOf, ...ports }: PortsAcross,
  limit: number,
): Promise<readonly VerticalResult[]> {
  return Promise.all(
    verticals.map(async (vertical) => {
      const collections = question.collections ?? (await collectionsToSearch(vertical, question, ports.catalogue));
      const embedder = embedderOf?.(vertical) ?? ports.embedder;
      const own = { ...ports, ...(embedder && { embedder }) };
      const retrieved = await retrieve({ ...question, collections }, vertical, own, limit);
      return { vertical, scope: { principal: question.principal, vertical: vertical.id, collections }, retrieved };
    }),
  );
}

async function collectionsToSearch(
  { id }: Vertical,
  { principal }: Question,
  catalogue: Catalogue,
): Promise<readonly string[]> {
  const own = (await catalogue.collections(id, principal)).filter((collection) => collection !== SAMPLES);
  return own.length > 0 ? own : [SAMPLES];
}
