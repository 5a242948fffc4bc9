import { askedForFirst, counting, type DatedHit, dated } from "./counting.ts";
import { meantByNumber } from "./asked-by-number.ts";
import { hasRoomForCounting } from "./ended-behind.ts";
import { type FusedHit, fuse } from "./fuse.ts";
import { matchesFilters } from "./filters.ts";
import type { Recollection } from "./learned/experience.ts";
import type { Inquiry } from "./rank.ts";
import { searchesOf } from "./searches.ts";
import { understand, type Understood, wordsOf } from "./understand.ts";

const GROWTH = 4;

/**
 * The hits for a question that may be seen and count on the day, at least `limit` where there are so many: understand →
 * search → fuse by rank → validity. What is only remembered stands behind what was found, until it is rescored.
 */
export async function findHits(
  inquiry: Inquiry,
  { limit, depth: first, recollection }: { limit: number; depth: number; recollection?: Recollection | undefined },
): Promise<{ readonly hits: readonly DatedHit[]; readonly understood: Understood }> {
  const { question, vertical, trace } = inquiry;
  const words = wordsOf(question, vertical, trace);
  const searches = searchesOf(inquiry, words, recollection);
  // Names are sought while words are searched: neither needs the other.
  const [understood] = await Promise.all([
    trace.step("understand", () => understand(words, inquiry)),
    searches.lexical(first),
  ]);
  for (let depth = first; ; depth *= GROWTH) {
    const { lists, isExhausted } = await searches.all(understood, depth);
    const fused = await trace.step("fuse", () => fuse(lists));
    const hits = await trace.step("validity", () => countingOn(fused, inquiry));
    const isEnough = showsEnded(inquiry) ? hasRoomForCounting(hits, limit) : hits.length >= limit;
    if (isExhausted || isEnough) return { hits, understood };
  }
}

/** True where ended texts stand among the others, marked. */
export function showsEnded({ question, vertical }: Inquiry): boolean {
  return vertical.validity.ended === "mark" && !question.history;
}

/** The hits that the principal may see, that carry the asked facts and whose text counts on the day. */
async function countingOn(
  fused: readonly FusedHit[],
  { question, vertical: { validity }, asOf, ports }: Inquiry,
): Promise<readonly DatedHit[]> {
  const versionIds = [...new Set(fused.map(({ versionId }) => versionId))];
  const documents = await ports.catalogue.outlines(versionIds, question.principal);
  const filtered = dated(fused, documents, validity, asOf).filter(({ document }) =>
    matchesFilters(document.version, question.filters),
  );
  return askedForFirst(meantByNumber(counting(filtered, validity, question)));
}
