import type { Invention, Thought } from "@guildhall/models/partner";
import type { Heard } from "./heard.ts";
import { isWords, sentencesIn } from "./same-words.ts";

/** What an inventive partner made up, and what of it was let out. */
export interface Inventions {
  /** Its sentences with something made up that stands nowhere in what it was shown. */
  readonly said: number;
  /** Texts let out in which such a thing stands. */
  readonly released: readonly string[];
  /** Texts let out with a changed number that by chance stands somewhere else in what it was shown. */
  readonly misplaced: readonly string[];
  /** Texts let out whose item is counted by another small number than in what it was shown; no invention. */
  readonly renumbered: readonly string[];
  /** Texts let out that are none of its sentences, nor a part of one. */
  readonly unknown: readonly string[];
}

export function inventionsIn({ thoughts, released }: Pick<Heard, "thoughts" | "released">): Inventions {
  const own = thoughts.flat().flatMap((thought) => ("text" in thought ? [thought] : []));
  const found = released.map((text) => ({ text, worst: worstIn(text, own) }));
  const textsWhose = (worst: Worst): readonly string[] =>
    found.flatMap((each) => (each.worst === worst ? each.text : []));
  return {
    said: own.filter(({ why }) => inventions(why).some(({ stands }) => stands === "nowhere")).length,
    released: textsWhose("nowhere"),
    misplaced: textsWhose("elsewhere"),
    renumbered: textsWhose("numbering"),
    unknown: textsWhose("unknown"),
  };
}

type Own = Extract<Thought, { text: string }>;

type Worst = Invention["stands"] | "nothing" | "unknown";

/** The worst thing that was made up in a text, at its place in the words that it is a sentence of. */
function worstIn(text: string, own: readonly Own[]): Worst {
  const held = own.flatMap(({ text: whole, why }) => {
    const places = [{ start: 0, end: whole.length }, ...sentencesIn(whole)];
    const place = places.find(({ start, end }) => isWords(text, whole.slice(start, end)));
    return place ? [inventions(why).filter((each) => each.start < place.end && each.end > place.start)] : [];
  });
  const kinds = held.flat().map(({ stands }) => stands);
  const worst = (["nowhere", "elsewhere", "numbering"] as const).find((kind) => kinds.includes(kind));
  return worst ?? (held.length > 0 ? "nothing" : "unknown");
}

function inventions(why: Thought["why"]) {
  return why?.kind === "invented" ? why.inventions : [];
}
