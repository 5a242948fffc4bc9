import { writeId } from "./uuid-bytes.ts";

/** Who the passages of a segment are: block 0. Passages are numbered from 0 (ordinals), versions likewise. */
export interface DocumentsBlock {
  /** 16 bytes a passage. */
  readonly passageIds: Buffer;
  /** 16 bytes a version. */
  readonly versionIds: Buffer;
  /** Four numbers a passage: the words of each field. */
  readonly lengths: Uint16Array;
  readonly versionOfPassage: Uint16Array;
  readonly labelSetOfVersion: Uint16Array;
  readonly labelSets: readonly (readonly string[])[];
}

const HEAD = 12;

/** Layout: counts of passages, versions and label bytes; ids; lengths; version numbers; label sets. Little endian. */
export function encodeDocuments(block: DocumentsBlock): Uint8Array {
  const labels = Buffer.from(JSON.stringify(block.labelSets));
  const passages = block.versionOfPassage.length;
  const versions = block.labelSetOfVersion.length;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(passages, 0);
  head.writeUInt32LE(versions, 4);
  head.writeUInt32LE(labels.length, 8);
  return Buffer.concat([
    head,
    block.passageIds,
    block.versionIds,
    bytesOf(block.lengths),
    bytesOf(block.versionOfPassage),
    bytesOf(block.labelSetOfVersion),
    labels,
  ]);
}

export function decodeDocuments(bytes: ArrayBuffer): DocumentsBlock {
  const [passages = 0, versions = 0, labels = 0] = new Uint32Array(bytes, 0, 3);
  let at = HEAD;
  const next = (length: number): number => (at += length) - length;
  return {
    passageIds: Buffer.from(bytes, next(passages * 16), passages * 16),
    versionIds: Buffer.from(bytes, next(versions * 16), versions * 16),
    lengths: new Uint16Array(bytes, next(passages * 8), passages * 4),
    versionOfPassage: new Uint16Array(bytes, next(passages * 2), passages),
    labelSetOfVersion: new Uint16Array(bytes, next(versions * 2), versions),
    labelSets: JSON.parse(Buffer.from(bytes, at, labels).toString()) as readonly (readonly string[])[],
  };
}

/** Collects the passages of a new segment. */
export function createDocumentsCollector(capacity: number) {
  const passageIds = Buffer.alloc(capacity * 16);
  const lengths = new Uint16Array(capacity * 4);
  const versionOfPassage = new Uint16Array(capacity);
  const versionIds: Buffer[] = [];
  const labelSetOfVersion: number[] = [];
  const labelSetByName = new Map<string, number>();
  let passages = 0;
  return {
    /** Numbers a version; the passages added next are its own. */
    addVersion(versionId: string | Buffer, labels: readonly string[]): void {
      const name = JSON.stringify(labels.toSorted());
      const labelSet = labelSetByName.get(name) ?? labelSetByName.size;
      labelSetByName.set(name, labelSet);
      const id = Buffer.alloc(16);
      if (typeof versionId === "string") writeId(versionId, id, 0);
      else versionId.copy(id);
      versionIds.push(id);
      labelSetOfVersion.push(labelSet);
    },
    addPassage(passageId: string | Buffer, lengthsOfFields: ArrayLike<number>): number {
      if (typeof passageId === "string") writeId(passageId, passageIds, passages * 16);
      else passageId.copy(passageIds, passages * 16);
      lengths.set(lengthsOfFields, passages * 4);
      versionOfPassage[passages] = versionIds.length - 1;
      passages += 1;
      return passages - 1;
    },
    finish(): DocumentsBlock {
      return {
        passageIds: passageIds.subarray(0, passages * 16),
        versionIds: Buffer.concat(versionIds),
        lengths: lengths.subarray(0, passages * 4),
        versionOfPassage: versionOfPassage.subarray(0, passages),
        labelSetOfVersion: Uint16Array.from(labelSetOfVersion),
        labelSets: [...labelSetByName.keys()].map((name) => JSON.parse(name) as readonly string[]),
      };
    },
  };
}

function bytesOf(numbers: Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
