import type { AnswerSentence, BaseModel, Citation, Draft, ModelPiece, RankedPassage } from "@guildhall/core";
import { cite } from "./cite.ts";
import { coveredBy, type Covering } from "./covered.ts";
import { aliased, type AliasedPassage, evidenceOf } from "./evidence.ts";

export interface Composing {
  readonly question: string;
  readonly terms: readonly string[];
  readonly passages: readonly RankedPassage[];
  readonly limits: { readonly sentences: number; readonly characters: number };
  /** The words of a passage as a model may see them; absent: as they stand. */
  readonly shownAs?: (text: string) => string;
  /** For a model outside: what covers personal data on the way there and uncovers it on the way back. */
  readonly covering?: Covering;
}

/**
 * Passages → draft with citations, by any base model. Words that a model quotes but that stand nowhere, and passages
 * it points to that it was not given, do not come into the draft.
 */
export async function compose(
  { question, terms, passages, limits, shownAs, covering }: Composing,
  model: BaseModel,
  signal?: AbortSignal,
): Promise<Draft> {
  const given = aliased(passages);
  const sentences: AnswerSentence[] = [];
  const citations: Citation[] = [];
  const plain = { question, terms, evidence: given.map((each) => evidenceOf(each, shownAs)), limits };
  const request = covering ? coveredBy(covering, plain, given) : plain;
  for await (const piece of model.generate(request, signal)) {
    const made = sentenceOf(covering ? uncovered(piece, covering) : piece, given, `c${citations.length + 1}`);
    if (!made) continue;
    sentences.push(made.sentence);
    if (made.citation) citations.push(made.citation);
  }
  return { sentences, citations };
}

function sentenceOf(
  piece: ModelPiece,
  given: readonly AliasedPassage[],
  id: string,
): { sentence: AnswerSentence; citation?: Citation } | undefined {
  if (piece.kind === "text") return { sentence: { text: piece.text, citations: [], support: "not_checked" } };
  const source = given.find(({ alias }) => alias === piece.alias);
  const citation = source && cite(piece.quote, source.ranked, id);
  return citation && { sentence: { text: citation.quote, citations: [id], support: "verbatim" }, citation };
}

function uncovered(piece: ModelPiece, { veil }: Covering): ModelPiece {
  return piece.kind === "text"
    ? { ...piece, text: veil.uncover(piece.text) }
    : { ...piece, quote: veil.uncover(piece.quote) };
}
