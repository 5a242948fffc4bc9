import { createCodePoints, foldForSearch } from "@guildhall/text";
import { heldPairsOf } from "./align.ts";
import { type ClaimSentence, prepareClaim, type PreparedClaim } from "./claim.ts";
import { compareFigures, type FigureFinding } from "./compare-figures.ts";
import { compareNames, type NameFinding } from "./compare-names.ts";
import { prepareEvidence, type PreparedEvidence } from "./evidence.ts";
import { pooled } from "./pool.ts";
import { respelled } from "./respelled.ts";
import { type Kind, scoreOf } from "./score.ts";
import { type Signals, signalsOf } from "./signals.ts";
import { tokenize } from "./tokens.ts";
import { verdictOn } from "./verdict.ts";

export interface Claim {
  readonly claim: string;
  /** The passages it should follow from. */
  readonly evidence: readonly string[];
  /** What was asked: words of the question need no support when an answer repeats them. */
  readonly question?: string;
}

/** Something in a sentence that the evidence does not bear out, with its place in code points of the claim. */
export interface Finding {
  /** A figure, day or time that is missing or stands there for something else; what is named there nowhere. */
  readonly kind: FigureFinding["kind"] | NameFinding["kind"];
  readonly state: Exclude<FigureFinding["state"], "same">;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface GroundedSentence {
  readonly text: string;
  /** Code points of the claim. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1; 1 is unsupported. */
  readonly score: number;
  readonly verdict: "supported" | "unsupported";
  readonly findings: readonly Finding[];
}

export interface Grounding {
  readonly score: number;
  readonly verdict: "supported" | "unsupported";
  readonly sentences: readonly GroundedSentence[];
}

/** Measures of an answer before they are weighed; training reads them too. */
export interface Measured {
  readonly kind: Kind;
  readonly signals: readonly Signals[];
  /** By sentence. */
  readonly findings: readonly (readonly FigureFinding[])[];
  readonly names: readonly (readonly NameFinding[])[];
}

/**
 * Holds an answer against passages without any model: figures with their units, days, names, articles, negation and words, each
 * sentence and the whole. Linear in both lengths. An answer of several sentences scores at least as its worst figure.
 */
export function ground({ claim, evidence, question }: Claim): Grounding {
  return groundIn(evidence)(claim, question);
}

/** The same for many claims on passages that are read once. */
export function groundIn(passages: readonly string[]): (claim: string, question?: string) => Grounding {
  const evidence = prepareEvidence(passages);
  return (claim, question) => grounding(claim, evidence, question);
}

function grounding(text: string, evidence: PreparedEvidence, question?: string): Grounding {
  const { claim, measured } = read(text, evidence, question);
  const points = createCodePoints(text);
  const sentences = claim.sentences.map((sentence, index): GroundedSentence => {
    const own = measured.findings[index] ?? [];
    const names = measured.names[index] ?? [];
    const signals = measured.signals[index];
    const weighed = signals ? scoreOf(pooled([signals]), measured.kind) : 0;
    return {
      text: sentence.text,
      start: sentence.start,
      end: sentence.end,
      ...verdictOn(weighed, own, names),
      findings: [...own, ...names.map(missing)].flatMap((finding) => findingIn(finding, claim, points.slice)),
    };
  });
  const weighed = scoreOf(pooled(measured.signals), measured.kind);
  return { ...verdictOn(weighed, measured.findings.flat(), measured.names.flat()), sentences };
}

/** The signals of every sentence and what kind of answer it is. */
export function measure({ claim, evidence, question }: Claim): Measured {
  return read(claim, prepareEvidence(evidence), question).measured;
}

function read(
  text: string,
  evidence: PreparedEvidence,
  question = "",
): {
  readonly claim: PreparedClaim;
  readonly measured: Measured;
} {
  const claim = prepareClaim(text, evidence.words, question);
  // What the answer only repeats of the question it does not claim.
  const figures = compareFigures(claim, evidence).filter(({ start }) => start >= claim.restatedTo);
  const findings = bySentence(figures, claim.sentences);
  const foldedQuestion = foldForSearch(question).text;
  const names = bySentence(compareNames(claim, evidence, foldedQuestion), claim.sentences);
  const asked = tokenize(foldedQuestion, evidence.words);
  const given = new Set(asked.ids.subarray(0, asked.count));
  const said = respelled(
    claim,
    figures.filter(({ state }) => state === "same"),
    evidence,
  );
  const heldPairs = heldPairsOf(said.tokens, evidence);
  const signals = said.sentences.map((sentence, index) =>
    signalsOf(sentence, said, evidence, findings[index] ?? [], given, heldPairs),
  );
  return { claim, measured: { kind: kindOf(evidence, given, signals), signals, findings, names } };
}

/** The findings of each sentence, both in the order of the text. */
function bySentence<Found extends { readonly start: number }>(
  findings: readonly Found[],
  sentences: readonly ClaimSentence[],
): readonly (readonly Found[])[] {
  const sorted = findings.toSorted((left, right) => left.start - right.start);
  let next = 0;
  return sentences.map(({ foldedStart, folded }) => {
    const own: Found[] = [];
    for (let finding = sorted[next]; finding && finding.start < foldedStart + folded.length; finding = sorted[next]) {
      if (finding.start >= foldedStart) own.push(finding);
      next += 1;
    }
    return own;
  });
}

/** An answer with no more new words than this is short. */
const SHORT = 12;

function kindOf(evidence: PreparedEvidence, given: ReadonlySet<number>, signals: readonly Signals[]): Kind {
  if (evidence.fields.length > 0) return "record";
  const telling = signals.reduce((sum, signal) => sum + signal.telling, 0);
  if (given.size > 0) return telling <= SHORT ? "short" : "asked";
  return "prose";
}

function missing(finding: NameFinding): FoundIn {
  return { ...finding, state: "missing" };
}

/** What is shown of a finding of either kind. */
type FoundIn = Pick<FigureFinding, "state" | "start" | "end"> & Pick<Finding, "kind">;

function findingIn(
  { kind, state, start, end }: FoundIn,
  { positions }: PreparedClaim,
  slice: (from: number, to: number) => string,
): readonly Finding[] {
  if (state === "same") return [];
  const [from, to] = [positions[start] ?? 0, positions[end] ?? 0];
  return [{ kind, state, text: slice(from, to), start: from, end: to }];
}
