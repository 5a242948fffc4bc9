import type { GuardVerdict } from "@guildhall/core";

/** The verdict on an answer in which a model gives away what it was told. */
export const promptStaysInside: GuardVerdict = {
  id: "prompt-stays-inside",
  verdict: "block",
  reason: {
    zh: "模型在回答中透露了给它的说明，已拦下。",
    en: "The model gave away its instructions in the answer; it was stopped.",
  },
  rule: { source: "OWASP Top 10 for LLM Applications", version: "2025", article: "LLM07", verified: false },
};
