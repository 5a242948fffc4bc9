import type { Standing } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { standingInWords } from "./standing-in-words.ts";

/** How a text stands, in a word with a colour, and since when beside it. */
export function StandingChip({ standing, isShort = false }: { standing: Standing; isShort?: boolean }) {
  const { tone, word, detail } = standingInWords(standing, useWords());
  return (
    <>
      <span className={`chip ${tone}`}>{word}</span>
      {detail && !isShort && <small>{detail}</small>}
    </>
  );
}
