import type { Speak } from "./voice.ts";
import { bigramVector, dot } from "./bigram-vector.ts";

const DIMENSIONS = 512;

/** Jina and Xinference take `documents` and wrap the results; TEI takes `texts` and sends the list. Best first, as they do. */
export function speakRerank(field: "documents" | "texts"): Speak {
  return (body) => {
    const passages = body[field];
    if (!Array.isArray(passages)) return undefined;
    const question = bigramVector(String(body["query"]), DIMENSIONS);
    const scores = passages
      .map((text, index) => ({ index, score: dot(question, bigramVector(String(text), DIMENSIONS)) }))
      .toSorted((left, right) => right.score - left.score);
    if (field === "texts") return scores;
    return { model: body["model"], results: scores.map(({ index, score }) => ({ index, relevance_score: score })) };
  };
}
