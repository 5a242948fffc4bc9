import { createCodePoints, sentences } from "@guildhall/text";
import { injectionInSource } from "./find-injection.ts";

/** From this a sentence of a document is taken for one that speaks to the machine. */
const PAYLOAD = 0.85;
/** Stands where a sentence was. */
const WITHHELD = "〔…〕";

/**
 * A text of the archive as a model gets to see it: a sentence that speaks to the machine instead of the reader is withheld,
 * so that no model can obey it or copy it. The stored text stays as it is.
 */
export function withoutPayloads(text: string): string {
  if (injectionInSource(text).score < PAYLOAD) return text;
  const points = createCodePoints(text);
  let [shown, position] = ["", 0];
  for (const { start, end } of sentences(text)) {
    const isPayload = injectionInSource(points.slice(start, end)).score >= PAYLOAD;
    shown += points.slice(position, start) + (isPayload ? WITHHELD : points.slice(start, end));
    position = end;
  }
  shown += points.slice(position);
  // What speaks to the machine only over several sentences has no sentence to withhold: all of it is.
  return injectionInSource(shown).score < PAYLOAD ? shown : WITHHELD;
}
