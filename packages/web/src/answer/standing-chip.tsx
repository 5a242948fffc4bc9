import { use } from "react";
import type { Standing } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { BasisContext } from "./basis-context.ts";
import { standingInWords } from "./standing-in-words.ts";

/** How a text stands, in a word with a colour, and since when beside it. Where every text counts there is nothing to say. */
export function StandingChip({ standing, isShort = false }: { standing: Standing; isShort?: boolean }) {
  const words = useWords();
  const basis = use(BasisContext);
  if (basis === "none") return null;
  const { tone, word, detail } = standingInWords(standing, words, basis);
  return (
    <>
      <span className={`chip ${tone}`}>{word}</span>
      {detail && !isShort && <small>{detail}</small>}
    </>
  );
}
