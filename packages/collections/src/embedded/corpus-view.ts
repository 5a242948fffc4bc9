import type { Averages } from "../lexical/impact.ts";
import { type ConfirmedIndex, noneConfirmed } from "./confirmed-index.ts";
import type { SegmentView } from "./segment-view.ts";

/** A corpus as a process knows it at a change counter. */
export interface CorpusView {
  readonly corpusId: number;
  segments: readonly SegmentView[];
  confirmed: ConfirmedIndex;
  /** Tombstones up to this counter have been applied. */
  knownCounter: number;
  frozen: Averages | undefined;
  averages: Averages;
  /** Rises whenever the means change. */
  averagesEpoch: number;
}

export function createCorpusView(corpusId: number): CorpusView {
  return {
    corpusId,
    segments: [],
    confirmed: noneConfirmed,
    knownCounter: 0,
    frozen: undefined,
    averages: { title: 0, identifiers: 0, body: 0, confirmed: 0 },
    averagesEpoch: 0,
  };
}

/** Takes the frozen means, or works out those of the live passages. */
export function settleAverages(view: CorpusView): void {
  const averages = view.frozen ?? averagesOfLive(view.segments);
  const { title, identifiers, body, confirmed } = view.averages;
  if (
    averages.title === title &&
    averages.identifiers === identifiers &&
    averages.body === body &&
    averages.confirmed === confirmed
  )
    return;
  view.averages = averages;
  view.averagesEpoch += 1;
}

function averagesOfLive(segments: readonly SegmentView[]): Averages {
  const sums = [0, 0, 0, 0];
  let live = 0;
  for (const { documents, deadVersions, passages } of segments) {
    for (let passage = 0; passage < passages; passage += 1) {
      if (deadVersions[documents.versionOfPassage[passage] ?? 0] === 1) continue;
      live += 1;
      for (let field = 0; field < 4; field += 1)
        sums[field] = (sums[field] ?? 0) + (documents.lengths[passage * 4 + field] ?? 0);
    }
  }
  const [title = 0, identifiers = 0, body = 0, confirmed = 0] = sums.map((sum) => (live === 0 ? 0 : sum / live));
  return { title, identifiers, body, confirmed };
}
