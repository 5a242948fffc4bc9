import type { Mind, Seen, Thought } from "./mind.ts";
import { quoting } from "./quoting.ts";
import { type Place, reword, type Way } from "./reword.ts";
import { sentencesOf } from "./sentences-of.ts";

/** One of these by lot, else one that fits; nothing fits some sentences, which are then merged or said as they stand. */
const WAYS: readonly Way[] = ["figures", "shortened", "reordered", "other words", "merged"];
/** Shorter ones are headings and the like, which say nothing. */
const SAYS_SOMETHING = 6;
/** An address is quoted with its sentence and not said in words of its own, which a platform keeps free of addresses. */
const ADDRESS = /https?:|www\./i;

/**
 * Says in words of its own what the passages bear out: of the sentences that are most like the question, each in another
 * order, shorter, with other numerals or words, or together with the one after it. A sentence with an address it quotes;
 * of withheld words it says nothing.
 */
export const honest: Mind = (seen, random) => {
  const pointed = quoting(seen, random);
  return pointed.flatMap((thought): readonly Thought[] => {
    const place = "quote" in thought && thought.quote.length >= SAYS_SOMETHING ? placeOf(thought, seen) : undefined;
    if (!place || !("quote" in thought) || thought.quote.includes("〔…〕")) return [];
    if (ADDRESS.test(thought.quote)) return [thought];
    const first = Math.floor(random() * WAYS.length);
    for (const way of [WAYS[first]!, ...WAYS]) {
      const text = reword(place, way);
      if (text !== undefined) return [said(text, thought.alias, way)];
    }
    return [said(place.sentence, thought.alias, "as it stands")];
  });
};

function placeOf({ alias, quote }: Extract<Thought, { quote: string }>, { passages }: Seen): Place {
  const sentences = sentencesOf(passages.find((passage) => passage.alias === alias)?.text ?? "");
  const next = sentences[sentences.indexOf(quote) + 1];
  return next === undefined || next.includes("〔…〕") || ADDRESS.test(next) || next.length < SAYS_SOMETHING
    ? { sentence: quote }
    : { sentence: quote, next };
}

function said(text: string, alias: string, way: Way): Thought {
  return { text, aliases: [alias], why: { kind: "true", way } };
}
