import type { Answer, AnswerSentence, AnswerStatus, Citation, Draft, Message } from "@guildhall/core";

/** What goes out of an answer that is still being written. After `retract` the sentences from there on are void. */
export type Released =
  | {
      readonly kind: "sentence";
      readonly index: number;
      readonly sentence: AnswerSentence;
      /** Those of its citations that did not go out before. */
      readonly citations: readonly Citation[];
    }
  | { readonly kind: "retract"; readonly from: number; readonly status: AnswerStatus; readonly reason: Message };

/** Why sentences are taken back, and what becomes of the answer. */
export type Retraction = Pick<Extract<Released, { kind: "retract" }>, "status" | "reason">;

export interface Gate {
  /** Makes what is out what the draft says: takes back what differs and lets out what is new. */
  show(draft: Draft, otherwise: Retraction): void;
}

/** Lets sentences out one by one. What is out is always the draft that was shown last, and nothing else. */
export function createGate(release: (released: Released) => void): Gate {
  const out: string[] = [];
  const cited = new Set<string>();
  return {
    show({ sentences, citations }, otherwise) {
      const now = sentences.map((sentence) => JSON.stringify(sentence));
      const differs = out.findIndex((sentence, index) => sentence !== now[index]);
      if (differs >= 0) {
        out.length = differs;
        release({ kind: "retract", from: differs, ...otherwise });
      }
      for (let index = out.length; index < sentences.length; index++) {
        const sentence = sentences[index]!;
        const fresh = citations.filter(({ id }) => sentence.citations.includes(id) && !cited.has(id));
        for (const { id } of fresh) cited.add(id);
        out.push(now[index]!);
        release({ kind: "sentence", index, sentence, citations: fresh });
      }
    },
  };
}

/** Makes what is out the answer, whatever went out before. */
export function showAnswer(answer: Answer, gate: Gate | undefined): void {
  const { status, message } = answer;
  gate?.show(answer, { status, reason: message ?? otherwise });
}

const otherwise: Message = {
  zh: "全文核查之后，答案有所不同。",
  en: "Once the whole was checked, the answer is another.",
};
