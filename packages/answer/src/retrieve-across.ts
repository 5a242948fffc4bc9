import type { Catalogue, Question, Scope, Vertical } from "@guildhall/core";
import { retrieve, type RetrievalPorts, type Retrieved } from "@guildhall/retrieve";

/** The samples are searched only while a vertical holds no document of its own, or when asked for by name. */
const SAMPLES = "samples";

export interface VerticalResult {
  readonly vertical: Vertical;
  readonly scope: Scope;
  readonly retrieved: Retrieved;
}

/** Retrieves from every vertical asked, each with its own words and validity. */
export async function retrieveAcross(
  question: Question,
  verticals: readonly Vertical[],
  ports: RetrievalPorts,
  limit: number,
): Promise<readonly VerticalResult[]> {
  return Promise.all(
    verticals.map(async (vertical) => {
      const collections = question.collections ?? (await collectionsToSearch(vertical, question, ports.catalogue));
      const retrieved = await retrieve({ ...question, collections }, vertical, ports, limit);
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
