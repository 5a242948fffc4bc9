import type {
  BaseModel,
  InputEvidence,
  ModelPiece,
  NewId,
  Principal,
  Veil,
  Vertical,
  Writing,
  WrittenSentence,
} from "@guildhall/core";
import { createLeakWatch, secretsOf, writePromptFor } from "@guildhall/compose";
import { createBearings, ground, withoutPayloads } from "@guildhall/guard";
import { createCodePoints, findQuote } from "@guildhall/text";
import { promptStaysInside } from "../prompt-stays-inside.ts";
import { guardedWriting, type GuardedWriting } from "./guarded-writing.ts";

export interface Writer {
  readonly model: BaseModel;
  readonly newId: NewId;
  /** Whose guards the sentences pass. */
  readonly vertical: Vertical;
  readonly principal: Principal;
  /** For a model outside: what covers personal data on the way there and uncovers it on the way back. */
  readonly veil?: Veil;
  readonly signal?: AbortSignal;
}

/**
 * What the model writes from this evidence and nothing else. Its quotes are found in the evidence by our code, its own
 * sentences are held against it; what neither stands there nor follows from it is left out, and so is what the guards do
 * not let pass. Where the model gives away what it was told nothing is left.
 */
export async function writeFrom(
  { instruction, evidence, limits }: Writing,
  { model, newId, vertical, principal, veil, signal }: Writer,
): Promise<GuardedWriting> {
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
  const secrets = secretsOf(newId());
  const prompt = writePromptFor(request, secrets);
  const watch = createLeakWatch(prompt, secrets.canary);
  let written: readonly WrittenSentence[] = [];
  for await (const piece of model.generate({ ...request, prompt }, signal)) {
    if (piece.kind === "instead" && piece.model.isQuoting) return { sentences: [], verdicts: [] };
    if (piece.kind === "text" && watch.isLeak(piece.text)) return { sentences: [], verdicts: [promptStaysInside] };
    written =
      piece.kind === "instead"
        ? []
        : [...written, ...borneOut(veil ? uncovered(piece, veil) : piece, aliased, evidence)];
  }
  return guardedWriting(written, instruction, vertical, principal);
}

function borneOut(
  piece: ModelPiece,
  aliased: ReadonlyMap<string, InputEvidence>,
  evidence: readonly InputEvidence[],
): readonly WrittenSentence[] {
  if (piece.kind === "quote") {
    const source = aliased.get(piece.alias);
    const place = placeOf(piece.quote, source);
    if (!source || !place) return [];
    const text = createCodePoints(source.text).slice(place.start, place.end);
    return [{ text, support: "verbatim", from: [place] }];
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
