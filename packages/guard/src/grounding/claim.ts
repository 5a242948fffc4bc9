import { createCodePoints, findFigures, type Figures, type Folded, foldForSearch, sentences } from "@guildhall/text";
import { type Tokens, tokenize, type Words } from "./tokens.ts";

/** A sentence of the claim with its tokens [from, to) and its part of the folded text. */
export interface ClaimSentence {
  readonly text: string;
  /** Code points of the claim. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly foldedStart: number;
  readonly from: number;
  readonly to: number;
}

/** The answer that is held against the evidence, read once. */
export interface PreparedClaim {
  readonly text: string;
  readonly folded: string;
  /** The code point each unit of `folded` came from. */
  readonly positions: Uint32Array;
  readonly tokens: Tokens;
  /** 1 for a token written with a capital. */
  readonly isCapital: Uint8Array;
  readonly figures: Figures;
  readonly sentences: readonly ClaimSentence[];
  /** Where in `folded` the question ends that the answer repeats at its beginning; 0 where it repeats none. */
  readonly restatedTo: number;
  /** The same in tokens. */
  readonly restatedTokens: number;
}

export function prepareClaim(claim: string, words: Words, question = ""): PreparedClaim {
  const folded = foldForSearch(claim);
  const asked = foldForSearch(question.trim()).text;
  const restatedTo = asked !== "" && folded.text.startsWith(asked) ? asked.length : 0;
  return readClaim(claim, folded, words, { figures: findFigures(folded.text), restatedTo });
}

/** Divides a claim that is already folded into tokens and sentences. */
export function readClaim(
  claim: string,
  { text: folded, positions }: Folded,
  words: Words,
  { figures, restatedTo }: Pick<PreparedClaim, "figures" | "restatedTo">,
): PreparedClaim {
  const tokens = tokenize(folded, words);
  const points = createCodePoints(claim);
  const isCapital = new Uint8Array(tokens.count);
  for (let at = 0; at < tokens.count; at += 1) {
    const unit = claim.charCodeAt(points.toUtf16(positions[tokens.starts[at] ?? 0] ?? 0));
    if (unit >= 0x41 && unit <= 0x5a) isCapital[at] = 1;
  }
  let token = 0;
  let unit = 0;
  const spans = sentences(claim).map(({ start, end }): ClaimSentence => {
    while (unit < folded.length && (positions[unit] ?? 0) < start) unit += 1;
    const foldedStart = unit;
    while (unit < folded.length && (positions[unit] ?? 0) < end) unit += 1;
    while (token < tokens.count && (tokens.starts[token] ?? 0) < foldedStart) token += 1;
    const from = token;
    while (token < tokens.count && (tokens.starts[token] ?? 0) < unit) token += 1;
    return {
      text: points.slice(start, end),
      start,
      end,
      folded: folded.slice(foldedStart, unit),
      foldedStart,
      from,
      to: token,
    };
  });
  let restatedTokens = 0;
  while (restatedTokens < tokens.count && (tokens.starts[restatedTokens] ?? 0) < restatedTo) restatedTokens += 1;
  return { text: claim, folded, positions, tokens, isCapital, figures, sentences: spans, restatedTo, restatedTokens };
}
