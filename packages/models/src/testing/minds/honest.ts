import type { Mind, Seen, Thought } from "./mind.ts";
import { quoting } from "./quoting.ts";
import { type Place, reword, type Way } from "./reword.ts";
import { sentencesOf } from "./sentences-of.ts";

/** Those that change more come first: the sentence as it stands is said where nothing else fits. */
const WAYS: readonly Way[] = ["figures", "shortened", "reordered", "merged"];
/** Shorter ones are headings and the like, which say nothing. */
const SAYS_SOMETHING = 10;

/**
 * Says in words of its own what the passages bear out: of the sentences that are most like the question, each in another
 * order, shorter, with other numerals or together with the one after it. Of withheld words it says nothing.
 */
export const honest: Mind = (seen, random) => {
  const pointed = quoting(seen, random);
  return pointed.flatMap((thought): readonly Thought[] => {
    const place = "quote" in thought && thought.quote.length >= SAYS_SOMETHING ? placeOf(thought, seen) : undefined;
    if (!place || !("quote" in thought) || thought.quote.includes("〔…〕")) return [];
    const first = Math.floor(random() * WAYS.length);
    for (const step of WAYS.keys()) {
      const way = WAYS[(first + step) % WAYS.length]!;
      const text = reword(place, way);
      if (text !== undefined) return [said(text, thought.alias, way)];
    }
    return [said(place.sentence, thought.alias, "as it stands")];
  });
};

function placeOf({ alias, quote }: Extract<Thought, { quote: string }>, { passages }: Seen): Place {
  const sentences = sentencesOf(passages.find((passage) => passage.alias === alias)?.text ?? "");
  const next = sentences[sentences.indexOf(quote) + 1];
  return next === undefined || next.includes("〔…〕") || next.length < SAYS_SOMETHING
    ? { sentence: quote }
    : { sentence: quote, next };
}

function said(text: string, alias: string, way: Way): Thought {
  return { text, aliases: [alias], why: { kind: "true", way } };
}
