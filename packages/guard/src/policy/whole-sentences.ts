import type { AnswerSentence, Draft, DraftSpan } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";

/** The spans of whole sentences of a draft, those that a test picks. */
export function wholeSentences(draft: Draft, isMeant: (sentence: AnswerSentence) => boolean): readonly DraftSpan[] {
  return draft.sentences.flatMap((sentence, index) =>
    isMeant(sentence) ? [{ sentence: index, start: 0, end: createCodePoints(sentence.text).length }] : [],
  );
}
