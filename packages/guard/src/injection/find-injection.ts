import { createLinearModel, type LinearModel } from "../linear/linear-model.ts";
import { plainForm } from "./plain-form.ts";
import { type SpeechAct, speechActs } from "./speech-acts.ts";
import stored from "./weights.json" with { type: "json" };

export interface Injection {
  /** 0..1: how sure it is that the text tries to steer the machine that reads it. */
  readonly score: number;
  /** The signs found, the surest first; `wording` is the whole of its words. */
  readonly signs: readonly string[];
}

let model: LinearModel | undefined;

/** Judges a question: by the signs in it and by the whole of its wording. */
export function injectionInQuestion(text: string): Injection {
  const { score, signs } = injectionInSource(text);
  model ??= createLinearModel(stored);
  const wording = model(plainForm(text));
  return { score: Math.max(score, wording), signs: wording > score ? [...signs, "wording"] : signs };
}

/** Judges a text of the archive: by the signs alone, for documents order and forbid in their own right. */
export function injectionInSource(text: string): Injection {
  const plain = plainForm(text);
  const found = speechActs.filter(({ pattern }) => pattern.test(plain)).toSorted((a, b) => b.weight - a.weight);
  return { score: togetherOf(found), signs: found.map(({ id }) => id) };
}

/** Two weak signs make a stronger one: the chance that not all of them mislead. */
function togetherOf(found: readonly SpeechAct[]): number {
  return 1 - found.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
}
