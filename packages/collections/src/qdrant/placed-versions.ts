import type { Storage } from "@guildhall/storage";
import { grouped } from "./grouped.ts";
import type { VersionToPlace } from "./points.ts";

interface Row {
  readonly tenant: string;
  readonly vertical: string;
  readonly collection: string;
  readonly version_id: string;
  readonly title: string;
  readonly labels: string;
  readonly stage: number;
  readonly averages: string;
  readonly passage_id: string;
  readonly context: string;
  readonly text: string;
  readonly embedding: ArrayBuffer | null;
}

/** A version as the file has it, with where it lies. */
export interface PlacedVersion extends VersionToPlace {
  readonly stage: number;
  readonly averages: string;
}

/** These versions from the file: the truth that the server follows. What is not placed is left out. */
export async function placedVersions(
  storage: Storage,
  versionIds: readonly string[],
): Promise<readonly PlacedVersion[]> {
  const rows = await storage.all<Row>(
    `select tenant, vertical, collection, version_id, title, versions.labels as labels, placements.stage as stage, averages,
       passage_id, context, text, embedding
     from versions join corpora using (corpus_id) join placements using (arrival) join passages using (arrival)
     left join embeddings on embeddings.arrival = passages.arrival and embeddings.ordinal = passages.ordinal
     where version_id in (select value from json_each(?)) order by versions.arrival, passages.ordinal`,
    [JSON.stringify(versionIds)],
  );
  return [...grouped(rows, ({ version_id }) => version_id)].flatMap(([versionId, own]) => {
    const [first] = own;
    if (!first) return [];
    const { tenant, vertical, collection, title, labels, stage, averages } = first;
    return [
      {
        corpus: { tenant, vertical, collection },
        versionId,
        title,
        labels: JSON.parse(labels) as readonly string[],
        stage,
        averages,
        passages: own.map(({ passage_id, context, text, embedding }) => ({
          passageId: passage_id,
          context,
          text,
          embedding: embedding ? new Float32Array(embedding) : undefined,
        })),
      },
    ];
  });
}
