import { rounded } from "../report/rounded.ts";
import type { Said } from "./said-in.ts";

/** How long the answers of a set are. */
export interface Lengths {
  readonly meanSentences: number;
  readonly mostSentences: number;
  readonly meanCharacters: number;
  readonly mostCharacters: number;
}

export function lengthsOf(said: readonly Pick<Said, "sentences" | "characters">[]): Lengths {
  const sentences = said.map((each) => each.sentences);
  const characters = said.map((each) => each.characters);
  return {
    meanSentences: rounded(mean(sentences), 2),
    mostSentences: Math.max(0, ...sentences),
    meanCharacters: rounded(mean(characters), 1),
    mostCharacters: Math.max(0, ...characters),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
