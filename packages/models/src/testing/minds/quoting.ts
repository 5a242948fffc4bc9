import { bigramVector, dot } from "../speaks/bigram-vector.ts";
import type { Mind } from "./mind.ts";
import { sentencesOf } from "./sentences-of.ts";

const DIMENSIONS = 512;
const MOST = 2;

/** Answers by pointing at the sentences of the given passages that are most like the question, and in no other way. */
export const quoting: Mind = ({ question, passages }) => {
  const asked = bigramVector(question, DIMENSIONS);
  const candidates = passages.flatMap(({ alias, text }) =>
    sentencesOf(text).map((quote) => ({ alias, quote, likeness: dot(asked, bigramVector(quote, DIMENSIONS)) })),
  );
  const best = candidates.filter(({ likeness }) => likeness > 0).toSorted((a, b) => b.likeness - a.likeness);
  return best.slice(0, MOST).map(({ alias, quote }) => ({ alias, quote }));
};
