import { bestWindow, unitsOf } from "./align.ts";
import type { ClaimSentence, PreparedClaim } from "./claim.ts";
import type { FigureFinding } from "./compare-figures.ts";
import type { PreparedEvidence } from "./evidence.ts";
import { fragmentsOf } from "./fragments.ts";
import { compareFields } from "./record-fields.ts";
import { relationsOf } from "./relations.ts";
import { isHanToken } from "./tokens.ts";

/** What is measured of a sentence; each a number that a person can check. */
export const SIGNALS = [
  /** Share of the telling words that stand nowhere in the evidence, by weight, and how many. */
  "missingShare",
  "missingCount",
  /** Share of neighbouring words that do not stand together. */
  "brokenShare",
  "brokenCount",
  /** Share of tokens inside copied stretches of three or more, and the mean length a token is copied in. */
  "copiedShare",
  "density",
  "longestCopy",
  /** Share of the weight in the best window of 48 tokens, and what the rest of the evidence adds. */
  "windowShare",
  "scatteredShare",
  "longestGap",
  /** Neighbouring words that the evidence never brings together. */
  "apartShare",
  "apartCount",
  "apartDistance",
  /** Copied stretches, and those that follow one from far away or from behind. */
  "fragmentRate",
  "jumps",
  "jumpShare",
  "missingNames",
  "scatteredNames",
  "figures",
  "missingFigures",
  "weakMissingFigures",
  "otherKindFigures",
  "elsewhereFigures",
  "missingDates",
  "missingTimes",
  /** How little of the sentence stands around the place of its least fitting figure. */
  "figureAlone",
  "negationAdded",
  "negationLost",
  "totalAdded",
  "certaintyAdded",
  "tentative",
  "fieldContradicted",
  "fieldOpen",
  "fieldAgreed",
  "saysNothing",
  "telling",
  "tokens",
  "han",
  "givenShare",
  "evidenceTokens",
  "record",
] as const;
export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

/** Sentences that only say that the evidence is silent claim nothing. */
const SAYS_NOTHING =
  /(?:passage|context|information|text|article|document|source|data)s?\b.{0,60}\b(?:do not|does not|don't|doesn't|not|no)\b.{0,30}(?:provide|mention|contain|specif|state|include|enough|sufficient|address|answer)|not (?:mentioned|provided|specified|stated|clear|possible to)|unable to (?:answer|determine)|cannot (?:be )?(?:answer|determin)|no (?:mention|information)|(?:资料|原文|文中|材料|文件).{0,10}(?:没有|未|并未|无)(?:提|说|载|涉|给)/;

const BY = 14;

/** Measures a sentence of a claim against the evidence; `findings` are those of its own figures. */
export function signalsOf(
  sentence: ClaimSentence,
  claim: PreparedClaim,
  evidence: PreparedEvidence,
  findings: readonly FigureFinding[],
  given: ReadonlySet<number>,
  heldPairs: Uint8Array,
): Signals {
  const { from, to, folded } = sentence;
  const { tokens } = claim;
  const { cues, occurrences } = evidence;
  const size = Math.max(1, to - from);
  const units = unitsOf(tokens, from, to, evidence, given, heldPairs);
  const total = sum(units.map(({ weight }) => weight));
  const missing = sum(units.filter(({ isHeld }) => !isHeld).map(({ weight }) => weight));
  const window = bestWindow(tokens, units, evidence);

  let [pairs, broken, givenTokens, han] = [0, 0, 0, 0];
  let [gap, longestGap, names, missingNames, scatteredNames] = [0, 0, 0, 0, 0];
  const inWindow = new Set(evidence.tokens.ids.subarray(window.from, window.to));
  const cue = { negation: 0, heldNegation: 0, total: 0, tentative: 0, heldTentative: 0 };
  for (let token = from; token < to; token += 1) {
    const id = tokens.ids[token] ?? 0;
    const next = tokens.ids[token + 1] ?? 0;
    if (isHanToken(id)) han += 1;
    if (given.has(id)) givenTokens += 1;
    if (token + 1 < to && token >= claim.restatedTokens) {
      pairs += 1;
      if (heldPairs[token] === 0 && !(given.has(id) && given.has(next))) broken += 1;
    }
    const isGap = isHanToken(id)
      ? heldPairs[token] === 0 && (token === 0 || heldPairs[token - 1] === 0)
      : occurrences.first(id) < 0 && cues.weightOf(id) > 0;
    gap = isGap ? gap + 1 : cues.weightOf(id) === 0 && gap > 0 ? gap : 0;
    longestGap = Math.max(longestGap, gap);
    if (claim.isCapital[token] === 1 && cues.weightOf(id) === 1 && (token > from || claim.isCapital[token + 1] === 1)) {
      names += 1;
      if (occurrences.first(id) < 0) missingNames += 1;
      else if (!inWindow.has(id)) scatteredNames += 1;
    }
    if (cues.negation.has(id)) cue.negation += 1;
    if (cues.total.has(id) && !inWindow.has(id)) cue.total += 1;
    if (cues.tentative.has(id)) cue.tentative += 1;
  }
  for (const id of inWindow) {
    if (cues.negation.has(id)) cue.heldNegation += 1;
    if (cues.tentative.has(id)) cue.heldTentative += 1;
  }

  const fragments = fragmentsOf(tokens, from, to, evidence.tokens, occurrences);
  const { pairs: related, apart, distance } = relationsOf(tokens, units, evidence);
  const jumps = fragments.filter(({ at, from: first, length }, index) => {
    const before = fragments[index - 1];
    if (!before || length < 2 || before.length < 2) return false;
    const skipped = at - (before.at + before.length) - (first - before.from - before.length);
    return skipped < -3 || skipped > 40;
  }).length;
  const fields = compareFields(folded, evidence.fields);
  const count = (test: (finding: FigureFinding) => boolean): number => findings.filter(test).length;
  const isMissing = ({ state }: FigureFinding): boolean => state === "missing";
  return {
    missingShare: share(missing, total),
    missingCount: missing,
    brokenShare: broken / Math.max(1, pairs),
    brokenCount: broken,
    copiedShare: sum(fragments.filter(({ length }) => length >= 3).map(({ length }) => length)) / size,
    density: sum(fragments.map(({ length }) => length * length)) / size,
    longestCopy: Math.max(0, ...fragments.map(({ length }) => length)) / size,
    windowShare: total === 0 ? 1 : window.weight / total,
    scatteredShare: share(total - missing - window.weight, total),
    longestGap,
    apartShare: apart / Math.max(1, related),
    apartCount: apart,
    apartDistance: distance,
    fragmentRate: fragments.length / size,
    jumps,
    jumpShare: jumps / Math.max(1, fragments.length),
    missingNames,
    scatteredNames: share(scatteredNames, names),
    figures: findings.length,
    missingFigures: count((each) => isMissing(each) && each.kind === "quantity" && each.isStrong),
    weakMissingFigures: count((each) => isMissing(each) && each.kind === "quantity" && !each.isStrong),
    otherKindFigures: count(({ state }) => state === "other-kind"),
    elsewhereFigures: count(({ state }) => state === "elsewhere"),
    missingDates: count((each) => isMissing(each) && each.kind === "date"),
    missingTimes: count((each) => isMissing(each) && each.kind === "time"),
    figureAlone: mostAlone(
      findings,
      units.map(({ token }) => tokens.ids[token] ?? 0),
      evidence,
    ),
    negationAdded: cue.negation > 0 && cue.heldNegation === 0 ? 1 : 0,
    negationLost: cue.negation === 0 && cue.heldNegation > 0 ? 1 : 0,
    totalAdded: cue.total,
    certaintyAdded: cue.tentative === 0 && cue.heldTentative > 0 ? 1 : 0,
    tentative: cue.tentative,
    fieldContradicted: fields.contradicted,
    fieldOpen: fields.open,
    fieldAgreed: fields.agreed,
    saysNothing: SAYS_NOTHING.test(folded) ? 1 : 0,
    telling: total,
    tokens: size,
    han: han / size > 0.3 ? 1 : 0,
    givenShare: givenTokens / size,
    evidenceTokens: Math.log(1 + evidence.tokens.count),
    record: evidence.fields.length > 0 ? 1 : 0,
  };
}

/** How much of a sentence's words is absent around the places where its least fitting figure stands. */
function mostAlone(findings: readonly FigureFinding[], ids: readonly number[], { tokens }: PreparedEvidence): number {
  const wanted = new Set(ids);
  let most = 0;
  for (const { places } of findings) {
    if (places.length === 0 || wanted.size === 0) continue;
    let best = 0;
    for (const place of places.slice(0, 8)) {
      const around = new Set<number>();
      for (let at = Math.max(0, place - BY); at < Math.min(tokens.count, place + BY); at += 1) {
        const id = tokens.ids[at] ?? 0;
        if (wanted.has(id)) around.add(id);
      }
      best = Math.max(best, around.size / Math.min(wanted.size, BY));
    }
    most = Math.max(most, 1 - best);
  }
  return most;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.max(0, part) / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
