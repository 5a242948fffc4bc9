import { randomUUID } from "node:crypto";
import type { Change, VersionToStore } from "@guildhall/core";
import type { Statement, Storage } from "@guildhall/storage";
import type { Weights } from "../lexical/weights.ts";
import { freezeAverages } from "../stored/freeze-averages.ts";
import {
  assertDimensions,
  byCorpus,
  clearingStatements,
  embeddingStatements,
  passageStatements,
} from "../stored/passage-statements.ts";
import { averagesName, expectedAverages } from "./averages.ts";
import type { MakeRoom } from "./dense-rooms.ts";
import { displacing, openStage, placementsOf, placing } from "./placements.ts";
import { renewing } from "../stored/renewing.ts";
import { lengthsOf, pointsOf, type VersionToPlace } from "./points.ts";
import type { Remote } from "./remote.ts";

/**
 * The first step of a commit: the passages of new versions are written to the server, where they count for nothing, and
 * what the commit will say in the file is given back. A version that the server has already is not touched before the
 * commit, for the commit may fail: it is written anew afterwards.
 */
export async function stageChange(
  { store = [], relabel = [] }: Change,
  { storage, remote, weights, makeRoom }: { storage: Storage; remote: Remote; weights: Weights; makeRoom: MakeRoom },
): Promise<readonly Statement[]> {
  const relabelled = relabel.map(({ documentId }) => documentId);
  // The labels stand in the file by then, and the server is told what the file says.
  const anew = relabelled.length === 0 ? [] : renewing(OF_DOCUMENTS, [JSON.stringify(relabelled)]);
  if (store.length === 0) return anew;
  const isFull = ({ passages }: VersionToStore) => passages.length > 0;
  const versions = store.filter(isFull);
  const idsOf = (some: readonly VersionToStore[]) => some.map(({ version }) => version.versionId);
  const statements: Statement[] = [
    ...anew,
    ...clearingStatements(idsOf(store)),
    ...displacing(idsOf(store.filter((each) => !isFull(each)))),
  ];
  if (versions.length === 0) return statements;

  const groups = byCorpus(versions);
  for (const [corpus, ofCorpus] of groups) await assertDimensions(ofCorpus, corpus, storage);
  await makeRoom(sizesOf(versions));
  const placed = new Set((await placementsOf(storage, idsOf(versions))).map(({ versionId }) => versionId));
  const stage = await openStage(storage, randomUUID());
  for (const [corpus, ofCorpus] of groups) {
    const toPlace = ofCorpus.map(placeable);
    const lengths = lengthsOf(toPlace);
    const averages = await expectedAverages(storage, corpus, ofCorpus, lengths);
    const mark = { stage, published: false, averages, weights };
    await remote.stage(
      toPlace.filter(({ versionId }) => !placed.has(versionId)).flatMap((version) => pointsOf(version, mark)),
      stage,
    );
    statements.push(
      ...passageStatements(ofCorpus, lengths),
      ...embeddingStatements(ofCorpus),
      freezeAverages(corpus),
      ...placing(
        toPlace.map(({ versionId, passages }) => ({
          versionId,
          passages: passages.length,
          averages: averagesName(averages),
        })),
        stage,
      ),
    );
  }
  return statements;
}

const OF_DOCUMENTS = "arrival in (select arrival from versions where document_id in (select value from json_each(?)))";

function placeable({ version, passages, embeddings }: VersionToStore): VersionToPlace {
  const { corpus, versionId, title, labels } = version;
  return {
    corpus,
    versionId,
    title,
    labels,
    passages: passages.map(({ passageId, context, text }, at) => ({
      passageId,
      context,
      text,
      embedding: embeddings?.[at],
    })),
  };
}

function sizesOf(versions: readonly VersionToStore[]): readonly number[] {
  return [...new Set(versions.flatMap(({ embeddings = [] }) => embeddings.map(({ length }) => length)))];
}
