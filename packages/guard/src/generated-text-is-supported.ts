import type { AnswerSentence, Guard } from "@guildhall/core";
import { wholeSentences } from "./policy/whole-sentences.ts";

/**
 * Nothing that a model says in words of its own leaves without support in the passages. Sentences without it are taken
 * out; where nothing else is left, or one was not checked, the answer is blocked.
 */
export const generatedTextIsSupported: Guard = {
  id: "generated-text-is-supported",
  sees: "draft",
  release: "retract",
  rule: { source: "Guildhall DESIGN §3", verified: true },
  judge({ draft }) {
    const unchecked = draft.sentences.filter(({ support }) => support === "not_checked").length;
    const unsupported = draft.sentences.filter(isUnsupported).length;
    if (unchecked > 0)
      return {
        verdict: "block",
        reason: {
          zh: `有 ${unchecked} 句由模型生成、未能核对依据。`,
          en: `${unchecked} generated sentence(s) could not be held against the passages.`,
        },
      };
    if (draft.sentences.every(({ support }) => support === "verbatim"))
      return { verdict: "allow", reason: { zh: "没有模型生成的文字。", en: "Nothing here is generated." } };
    if (unsupported === 0)
      return {
        verdict: "allow",
        reason: { zh: "模型生成的每一句都有资料依据。", en: "Every generated sentence is supported by the passages." },
      };
    return {
      verdict: unsupported === draft.sentences.length ? "block" : "redact",
      spans: wholeSentences(draft, isUnsupported),
      reason: {
        zh: `有 ${unsupported} 句由模型生成，资料中没有依据，已略去。`,
        en: `${unsupported} generated sentence(s) without support in the passages were left out.`,
      },
    };
  },
};

function isUnsupported({ support }: AnswerSentence): boolean {
  return support === "unsupported";
}
