import { createVectorTable, type VectorTable } from "../vectors/vector-table.ts";

/** An embedding as it is read from the file. */
export interface StoredEmbedding {
  readonly embeddingId: number;
  readonly versionId: string;
  /** JSON of the labels of its version. */
  readonly labels: string;
  readonly embedding: ArrayBuffer;
}

/** The embeddings of a corpus as a process knows them: those of removed versions may still be among them. */
export interface VectorView {
  readonly table: VectorTable;
  /** The highest number that was read. */
  readonly last: number;
  readonly live: number;
  add(stored: readonly StoredEmbedding[]): void;
  /** Forgets every embedding but these. */
  retain(embeddingIds: ReadonlySet<number>): void;
  /** Numbers of the embeddings among which the nearest surely are. */
  candidates(question: Float32Array, limit: number, may: Sight): readonly number[];
}

/** What a search may look at. */
export interface Sight {
  held(labels: readonly string[]): boolean;
  readonly versionIds: ReadonlySet<string> | undefined;
}

export function createVectorView(dimensions: number): VectorView {
  const table = createVectorTable(dimensions);
  const embeddingIds: number[] = [];
  const versionOfRow: number[] = [];
  const versions: { readonly versionId: string; readonly labelSet: number }[] = [];
  const labelSets: (readonly string[])[] = [];
  const numberByLabels = new Map<string, number>();
  const gone = new Set<number>();

  function labelSetOf(labels: string): number {
    const known = numberByLabels.get(labels);
    if (known !== undefined) return known;
    numberByLabels.set(labels, labelSets.length);
    return labelSets.push(JSON.parse(labels) as readonly string[]) - 1;
  }

  return {
    table,
    get last() {
      return embeddingIds.at(-1) ?? 0;
    },
    get live() {
      return embeddingIds.length - gone.size;
    },
    add(stored) {
      table.append(stored.map(({ embedding }) => new Float32Array(embedding)));
      for (const { embeddingId, versionId, labels } of stored) {
        if (versions.at(-1)?.versionId !== versionId) versions.push({ versionId, labelSet: labelSetOf(labels) });
        versionOfRow.push(versions.length - 1);
        embeddingIds.push(embeddingId);
      }
    },
    retain(wanted) {
      for (const [row, embeddingId] of embeddingIds.entries()) if (!wanted.has(embeddingId)) gone.add(row);
    },
    candidates(question, limit, { held, versionIds }) {
      const heldBySet = labelSets.map(held);
      const isVersionSeen = versions.map(
        ({ versionId, labelSet }) => heldBySet[labelSet] === true && (versionIds?.has(versionId) ?? true),
      );
      const isSeen = (row: number): boolean => isVersionSeen[versionOfRow[row]!]! && !gone.has(row);
      return table.candidates(question, limit, isSeen).map((row) => embeddingIds[row]!);
    },
  };
}
