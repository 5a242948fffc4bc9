import type { AnswerSentence, Draft, DraftSpan } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";

/** Stands where words were taken out. */
const WITHHELD = "〔…〕";

/**
 * A draft without some of its words, and without the citations that only they had. Of a quotation no part is taken out:
 * it goes as a whole, since what is left would be no quotation.
 */
export function redacted(draft: Draft, spans: readonly DraftSpan[]): Draft {
  const sentences = draft.sentences.flatMap((sentence, index) => {
    const own = spans.filter((span) => span.sentence === index);
    return own.length === 0 ? [sentence] : withoutSpans(sentence, own);
  });
  const cited = new Set(sentences.flatMap(({ citations }) => citations));
  return { sentences, citations: draft.citations.filter(({ id }) => cited.has(id)) };
}

function withoutSpans(sentence: AnswerSentence, spans: readonly DraftSpan[]): readonly AnswerSentence[] {
  if (sentence.support === "verbatim") return [];
  const points = createCodePoints(sentence.text);
  let [text, position] = ["", 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= position) continue;
    text += points.slice(position, Math.max(position, start)) + WITHHELD;
    position = end;
  }
  text += points.slice(position);
  return /[\p{L}\p{N}]/u.test(text) ? [{ ...sentence, text }] : [];
}
