import { incomingFile, type IncomingOrFault } from "@guildhall/ingest";
import type { Runtime } from "@guildhall/runtime";
import { keeper } from "./principals.ts";
import type { InventedDocument, World } from "./world.ts";

/** Takes the newest version of a document in, with its labels, as its tenant's keeper would. Says what became of it. */
export async function takeIn(runtime: Runtime, documents: readonly InventedDocument[]): Promise<readonly string[]> {
  const [first] = documents;
  if (!first) return [];
  const { tenant, vertical, collection, labels } = first;
  const outcomes: string[] = [];
  const into = { vertical, collection, labels };
  for await (const { outcome, fault, ...more } of runtime.ingest(incoming(documents), into, keeper(tenant))) {
    if (fault) throw fault;
    const document = documents[outcomes.length]!;
    const version = document.versions.at(-1)!;
    document.documentId = more.documentId ?? "";
    version.versionId = more.versionId ?? "";
    if (more.passages > 0) version.passages = more.passages;
    outcomes.push(outcome);
  }
  return outcomes;
}

async function* incoming(documents: readonly InventedDocument[]): AsyncGenerator<IncomingOrFault> {
  for (const { key, versions } of documents) {
    const { text, title, region } = versions.at(-1)!;
    const metadata = { [key]: { title, region } };
    yield { file: key, incoming: incomingFile(Buffer.from(text), key, metadata) };
  }
}

/** Everything that was invented, place by place. */
export async function takeInAll(runtime: Runtime, { documents }: World): Promise<void> {
  const byPlace = new Map<string, InventedDocument[]>();
  for (const document of documents) {
    const place = [document.tenant, document.vertical, document.collection, ...document.labels].join("/");
    byPlace.set(place, [...(byPlace.get(place) ?? []), document]);
  }
  for (const ofPlace of byPlace.values()) await takeIn(runtime, ofPlace);
}
