import type { Signal, Signals } from "./signals.ts";

/** How a signal of the sentences becomes one of the answer: `sum` grows with the answer, `most` is its worst sentence. */
const POOLED = {
  sum: [
    "missingCount",
    "brokenCount",
    "apartCount",
    "jumps",
    "longestGap",
    "missingNames",
    "missingFigures",
    "weakMissingFigures",
    "otherKindFigures",
    "elsewhereFigures",
    "missingDates",
    "missingTimes",
    "negationAdded",
    "negationLost",
    "totalAdded",
    "certaintyAdded",
    "fieldContradicted",
    "fieldOpen",
    "fieldAgreed",
    "saysNothing",
    "figures",
  ],
  most: [
    "missingShare",
    "brokenShare",
    "longestGap",
    "apartDistance",
    "figureAlone",
    "scatteredShare",
    "fragmentRate",
    "scatteredNames",
  ],
  mean: [
    "missingShare",
    "brokenShare",
    "copiedShare",
    "density",
    "windowShare",
    "scatteredShare",
    "apartDistance",
    "apartShare",
    "fragmentRate",
    "jumpShare",
  ],
} as const satisfies Readonly<Record<string, readonly Signal[]>>;

/** The features of an answer, in the order of the numbers `pooled` gives. */
export const FEATURES: readonly string[] = [
  ...POOLED.sum.map((signal) => `${signal}.sum`),
  ...POOLED.most.map((signal) => `${signal}.most`),
  ...POOLED.mean.map((signal) => `${signal}.mean`),
  "windowShare.least",
  "uncopied",
  "scatteredCopies",
  "sentences",
  "tokens",
];

/** The features of an answer from the signals of its sentences; of one sentence, its own. Counts are logarithms. */
export function pooled(sentences: readonly Signals[]): readonly number[] {
  const count = Math.max(1, sentences.length);
  const sumOf = (value: (signals: Signals) => number): number =>
    sentences.reduce((sum, signals) => sum + value(signals), 0);
  const mostOf = (value: (signals: Signals) => number): number =>
    sentences.reduce((most, signals) => Math.max(most, value(signals)), 0);
  return [
    ...POOLED.sum.map((signal) => Math.log1p(sumOf((signals) => signals[signal]))),
    ...POOLED.most.map((signal) => mostOf((signals) => signals[signal])),
    ...POOLED.mean.map((signal) => {
      const mean = sumOf((signals) => signals[signal]) / count;
      return signal === "density" ? Math.log1p(mean) : mean;
    }),
    1 - mostOf(({ windowShare }) => 1 - windowShare),
    Math.log1p(sumOf(({ copiedShare, tokens }) => (1 - copiedShare) * tokens)),
    mostOf(({ fragmentRate, apartDistance }) => fragmentRate * apartDistance),
    Math.log(count),
    Math.log1p(sumOf(({ tokens }) => tokens)),
  ];
}
