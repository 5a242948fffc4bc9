import type { Corpus } from "@guildhall/core";
import type { Schemas } from "@qdrant/js-client-rest";
import { fieldsOfPassage } from "../lexical/fields-of-passage.ts";
import type { Averages } from "../lexical/impact.ts";
import { lexicalVector, vectorValues, type LexicalVector } from "../lexical/lexical-vector.ts";
import { FIELDS, type Weights } from "../lexical/weights.ts";
import { denseName, LEXICAL } from "./layout.ts";

/** A version with everything that the server is told of it. */
export interface VersionToPlace {
  readonly corpus: Corpus;
  readonly versionId: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly passages: readonly PassageToPlace[];
}

export interface PassageToPlace {
  readonly passageId: string;
  readonly context: string;
  readonly text: string;
  readonly embedding?: Float32Array | undefined;
}

/** How the points of a write are marked. */
export interface Mark {
  readonly stage: number;
  readonly published: boolean;
  readonly averages: Averages;
  readonly weights: Weights;
}

/** The passages of a version as points. Texts stay in the file: the server holds numbers, ids and labels. */
export function pointsOf(version: VersionToPlace, mark: Mark): readonly Schemas["PointStruct"][] {
  const { tenant, vertical, collection } = version.corpus;
  const payload = {
    tenant,
    vertical,
    collection,
    version: version.versionId,
    labels: [...version.labels],
    stage: mark.stage,
    published: mark.published,
  };
  return version.passages.map(({ passageId, embedding, ...passage }) => ({
    id: passageId,
    payload,
    vector: {
      [LEXICAL]: sparse(lexicalVector(fieldsOfPassage(version.title, passage)), mark),
      ...(embedding ? { [denseName(embedding.length)]: [...embedding] } : {}),
    },
  }));
}

function sparse(vector: LexicalVector, { averages, weights }: Mark): Schemas["SparseVector"] {
  const counting = vector.counts.filter(({ field }) => weights.fields[field] !== 0);
  const { indices, values } = vectorValues({ ...vector, counts: counting }, averages, weights);
  return { indices: [...indices], values: [...values] };
}

/** Words of each field of each passage, four a passage, as the file keeps them. */
export function lengthsOf(versions: readonly { title: string; passages: readonly PassageToPlace[] }[]): Uint16Array {
  return Uint16Array.from(
    versions.flatMap(({ title, passages }) =>
      passages.flatMap((passage) => {
        const { lengths } = lexicalVector(fieldsOfPassage(title, passage));
        return FIELDS.map((field) => lengths[field]);
      }),
    ),
  );
}
