import type { BaseModel, Reranker } from "@guildhall/core";
import { createExtractive } from "@guildhall/models";

/** A model and a reranker that write down everything they are shown. */
export function createRecorder() {
  const extractive = createExtractive();
  let shown: unknown[] = [];
  const model: BaseModel = {
    ...extractive,
    generate(request, signal) {
      // The question is the asker's own.
      shown.push(request.evidence, request.terms);
      return extractive.generate(request, signal);
    },
  };
  const reranker: Reranker = {
    id: "recording",
    async rerank(_question, passages) {
      shown.push(passages);
      return passages.map((passage) => -passage.length);
    },
  };
  return {
    model,
    reranker,
    /** What was shown since the last time. */
    drain(): readonly unknown[] {
      const since = shown;
      shown = [];
      return since;
    },
  };
}

export type Recorder = ReturnType<typeof createRecorder>;
