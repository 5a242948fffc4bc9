import type { DraftedSection, SentenceSource } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly sentence: DraftedSection["sentences"][number];
  readonly isLit: boolean;
  onLight(sources: readonly SentenceSource[]): void;
}

/** A sentence that leads to where it comes from; one that has no source is marked. */
export function Sentence({ sentence: { text, support, sources }, isLit, onLight }: Props) {
  const words = useWords();
  const isByPerson = sources.some(({ kind }) => kind === "person");
  const isUnsourced = sources.length === 0 || support === "unsupported";
  return (
    // A button cannot go on over the end of a line as a sentence does.
    <span
      role="button"
      tabIndex={0}
      className={`said ${isLit ? "lit" : ""} ${isByPerson ? "by-person" : ""} ${isUnsourced ? "unsourced" : ""}`}
      aria-pressed={isLit}
      title={isUnsourced ? words.unsupported : isByPerson ? words.byPerson : words.showSource}
      onClick={() => onLight(sources)}
      onKeyDown={({ key }) => (key === "Enter" || key === " ") && onLight(sources)}
    >
      {text}
    </span>
  );
}
