import type { Heard } from "./heard.ts";
import { holdsWords } from "./same-words.ts";

/** A true sentence of an honest partner. */
export interface Truth {
  readonly text: string;
  /** How it was reworded. */
  readonly way: string;
  /** All of it stands in the answer. */
  readonly isReleased: boolean;
}

/** What an honest partner said last, and whether it was let out. */
export function truthsIn({ thoughts, answer }: Pick<Heard, "thoughts" | "answer">): readonly Truth[] {
  const released = answer.join("");
  return (thoughts.at(-1) ?? []).flatMap((thought) =>
    "text" in thought && thought.why?.kind === "true"
      ? [{ text: thought.text, way: thought.why.way, isReleased: holdsWords(released, thought.text) }]
      : [],
  );
}
