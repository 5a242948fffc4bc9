import type { Doubt, HeardSegment, Span } from "@guildhall/core";
import { createCodePoints, findFigures, foldForSearch } from "@guildhall/text";

/**
 * From here on a figure or a name counts as heard. Our choice and not measured: speech models give digits and rare names
 * with less than they give common words, and one wrong dose weighs more than listening twice.
 */
const SURE = 0.8;
/** Where the model thinks that likely that nobody spoke, all of it is doubted; Whisper's own `no_speech_threshold`. */
const SILENT = 0.6;

/** Figures and names that a model was not sure of, or says nothing about; and what it may have made up over silence. */
export function doubtsIn(segment: HeardSegment, names: readonly Span[]): readonly Doubt[] {
  const { text, silence = 0, confidence } = segment;
  if (silence >= SILENT) {
    const whole = { start: 0, end: createCodePoints(text).length, reason: "silence" } as const;
    return [{ ...whole, ...(confidence === undefined ? {} : { confidence }) }];
  }
  const confidenceOf = confidenceIn(segment);
  return [
    ...figuresIn(text).map((span) => ({ ...span, reason: "figure" as const })),
    ...names.map(({ start, end }) => ({ start, end, reason: "name" as const })),
  ]
    .map((span) => {
      const sure = confidenceOf(span);
      return sure === undefined ? span : { ...span, confidence: sure };
    })
    .filter((doubt: Doubt) => doubt.confidence === undefined || doubt.confidence < SURE)
    .toSorted((one, other) => one.start - other.start);
}

function figuresIn(text: string): readonly Span[] {
  const { text: folded, positions } = foldForSearch(text);
  const { quantities, moments, clocks } = findFigures(folded);
  const spans = [...quantities, ...moments, ...clocks]
    .map(({ start, end }) => ({ start: positions[start] ?? 0, end: positions[end] ?? 0 }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  return spans.filter(({ end }, index) => spans.slice(0, index).every((before) => before.end < end));
}

/** How sure the model was of a span: its least sure word there, else what it says of the whole. */
function confidenceIn({ text, words = [], confidence }: HeardSegment): (span: Span) => number | undefined {
  const points = createCodePoints(text);
  const placed: (Span & { readonly confidence: number })[] = [];
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word.text, from);
    if (at < 0 || word.text === "") continue;
    from = at + word.text.length;
    if (word.confidence !== undefined) placed.push({ ...points.span(at, from), confidence: word.confidence });
  }
  return ({ start, end }) => {
    const within = placed.filter((word) => word.start < end && word.end > start);
    return within.length > 0 ? Math.min(...within.map((word) => word.confidence)) : confidence;
  };
}
