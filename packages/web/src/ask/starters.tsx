import type { Starter } from "../api/shapes.ts";
import { useLanguage, useWords, type Language, type Words } from "../words/words.ts";

interface Props {
  readonly starters: readonly Starter[];
  /** Beneath an answer they step back. */
  readonly isQuiet: boolean;
  onStart(starter: Starter): void;
}

/** Questions to begin with, one click each. */
export function Starters({ starters, isQuiet, onStart }: Props) {
  const words = useWords();
  const language = useLanguage();
  if (starters.length === 0) return null;
  return (
    <section className={isQuiet ? "starters quiet-starters" : "starters"} aria-labelledby="starters-title">
      <h2 id="starters-title">{words.starters}</h2>
      <ul>
        {starters.map((starter) => (
          <li key={`${starter.question}${starter.asOf ?? ""}`}>
            <button type="button" onClick={() => onStart(starter)}>
              <span>{starter.question}</span>
              <small>{noteInWords(starter, words, language)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function noteInWords({ note, asOf }: Starter, words: Words, language: Language): string {
  return [asOf && words.starterDated(asOf), note?.[language]].filter(Boolean).join(" · ");
}
