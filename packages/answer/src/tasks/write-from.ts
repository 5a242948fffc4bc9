import type { BaseModel, InputEvidence, ModelPiece, NewId, Veil, Writing, WrittenSentence } from "@guildhall/core";
import { secretsOf, writePromptFor } from "@guildhall/compose";
import { createBearings, ground, withoutPayloads } from "@guildhall/guard";
import { findQuote } from "@guildhall/text";

export interface Writer {
  readonly model: BaseModel;
  readonly newId: NewId;
  /** For a model outside: what covers personal data on the way there and uncovers it on the way back. */
  readonly veil?: Veil;
  readonly signal?: AbortSignal;
}

/**
 * What the model writes from this evidence and nothing else. Its quotes are found in the evidence by our code, its own
 * sentences are held against it; what neither stands there nor follows from it is left out.
 */
export async function writeFrom(
  { instruction, evidence, limits }: Writing,
  { model, newId, veil, signal }: Writer,
): Promise<readonly WrittenSentence[]> {
  const aliased = new Map(evidence.map((each, index) => [`P${index + 1}`, each]));
  const plain = evidence.flatMap(({ text, context = "" }) => [withoutPayloads(text), context]);
  const shown = veil ? veil.cover(plain) : plain;
  const request = {
    question: instruction,
    terms: [],
    limits,
    evidence: [...aliased.keys()].map((alias, index) => ({
      alias,
      text: shown[index * 2] ?? "",
      context: shown[index * 2 + 1] ?? "",
      isAskedFor: false,
    })),
  };
  const prompt = writePromptFor(request, secretsOf(newId()));
  let written: readonly WrittenSentence[] = [];
  for await (const piece of model.generate({ ...request, prompt }, signal)) {
    if (piece.kind === "instead" && piece.model.isQuoting) return [];
    written =
      piece.kind === "instead"
        ? []
        : [...written, ...borneOut(veil ? uncovered(piece, veil) : piece, aliased, evidence)];
  }
  return written;
}

function borneOut(
  piece: ModelPiece,
  aliased: ReadonlyMap<string, InputEvidence>,
  evidence: readonly InputEvidence[],
): readonly WrittenSentence[] {
  if (piece.kind === "quote") {
    const place = placeOf(piece.quote, aliased.get(piece.alias));
    return place ? [{ text: piece.quote.trim(), support: "verbatim", from: [place] }] : [];
  }
  if (piece.kind !== "text") return [];
  const texts = evidence.map(({ text }) => withoutPayloads(text));
  const bearing = createBearings(texts);
  return ground({ claim: piece.text, evidence: texts }).sentences.flatMap(({ text, verdict }) => {
    if (verdict === "unsupported") return [];
    const from = bearing(text).flatMap(({ passage, quote }) => placeOf(quote, evidence[passage]) ?? []);
    return from.length > 0 ? [{ text, support: "supported" as const, from }] : [];
  });
}

function placeOf(quote: string, evidence: InputEvidence | undefined): WrittenSentence["from"][number] | undefined {
  const found = evidence && findQuote(evidence.text, quote);
  return found && { id: evidence.id, start: found.start, end: found.end };
}

function uncovered(piece: ModelPiece, veil: Veil): ModelPiece {
  if (piece.kind === "text") return { ...piece, text: veil.uncover(piece.text) };
  return piece.kind === "quote" ? { ...piece, quote: veil.uncover(piece.quote) } : piece;
}
