import type { Starter } from "../api/shapes.ts";
import { useWords, type Words } from "../words/words.ts";

interface Props {
  readonly starters: readonly Starter[];
  /** Beneath an answer they step back. */
  readonly isQuiet: boolean;
  onStart(starter: Starter): void;
}

/** Questions to begin with, one click each. */
export function Starters({ starters, isQuiet, onStart }: Props) {
  const words = useWords();
  if (starters.length === 0) return null;
  return (
    <section className={isQuiet ? "starters quiet-starters" : "starters"} aria-labelledby="starters-title">
      <h2 id="starters-title">{words.starters}</h2>
      <ul>
        {starters.map((starter) => (
          <li key={`${starter.question}${starter.asOf ?? ""}`}>
            <button type="button" onClick={() => onStart(starter)}>
              <span>{starter.question}</span>
              {kindInWords(starter, words) && <small>{kindInWords(starter, words)}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function kindInWords({ kind, asOf }: Starter, words: Words): string | undefined {
  if (asOf) return words.starterDated(asOf);
  if (kind === undefined || kind === "dated") return undefined;
  return { answered: words.starterAnswered, table: words.starterTable, declined: words.starterDeclined }[kind];
}
