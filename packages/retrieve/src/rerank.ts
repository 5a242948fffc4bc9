import type { DatedHit } from "./counting.ts";
import type { Inquiry } from "./rank.ts";

/** So many of the best are read again: a reranker reads every one whole. */
const READ = 50;

/**
 * The best hits in the order of the reranker, the others behind them. When it fails the order stays, and the trace says
 * so: a passage found is worth more than no answer.
 */
export async function rerank(hits: readonly DatedHit[], inquiry: Inquiry): Promise<readonly DatedHit[]> {
  const { question, scope, ports, trace } = inquiry;
  const { collection, reranker } = ports;
  if (!reranker || hits.length < 2 || trace.isLeftOut("rerank")) return hits;
  const best = hits.slice(0, READ);
  const passages = await collection.passages(
    best.map(({ passageId }) => passageId),
    scope,
  );
  const textOf = new Map(passages.map(({ passageId, context, text }) => [passageId, `${context}\n${text}`]));
  const readable = best.filter(({ passageId }) => textOf.has(passageId));
  try {
    const scores = await reranker.rerank(
      question.text,
      readable.map(({ passageId }) => textOf.get(passageId) ?? ""),
    );
    const order = readable
      .map((hit, rank) => ({ hit, rank, score: scores[rank] ?? Number.NEGATIVE_INFINITY }))
      .toSorted((left, right) => right.score - left.score || left.rank - right.rank);
    const reread = order.map(({ hit, score }, rank): DatedHit => ({
      ...hit,
      score: best[rank]?.score ?? hit.score,
      reasons: [...hit.reasons, { step: "rerank", rank, score }],
    }));
    return [...reread, ...hits.slice(READ)];
  } catch (error) {
    trace.note("rerank", {
      zh: `重排服务未能完成（${causeOf(error)}），按融合后的次序给出。`,
      en: `The reranker failed (${causeOf(error)}); the fused order is kept.`,
    });
    return hits;
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : "unknown";
}
