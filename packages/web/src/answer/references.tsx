import type { CitedReference } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { placeInWords } from "./place-in-words.ts";
import { StandingChip } from "./standing-chip.tsx";

interface Props {
  readonly references: readonly CitedReference[];
  /** The document in which the words stand; of another one the title is said. */
  readonly documentId: string;
  onOpen(target: NonNullable<CitedReference["target"]>): void;
}

/** What words of a text point to: 前款 → the words of that 款. A click opens the place. */
export function References({ references, documentId, onOpen }: Props) {
  const words = useWords();
  if (references.length === 0) return null;
  return (
    <ul className="references" aria-label={words.referencesSaid}>
      {references.map(({ words: said, title, target, start, end }) => (
        <li key={`${start}-${end}-${target?.start ?? ""}`}>
          <q>{said}</q>
          {" → "}
          {target ? (
            <button type="button" className="plain" onClick={() => onOpen(target)} title={words.openInSource}>
              {target.documentId !== documentId && `《${target.title}》`}
              {placeInWords(target.locator, words)}
              {target.documentId !== documentId && <StandingChip standing={target.standing} isShort />}
              <small>{target.quote}</small>
            </button>
          ) : (
            <span className="unknown">
              {title !== undefined && `《${title}》`}
              {words.referenceNotHeld}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
