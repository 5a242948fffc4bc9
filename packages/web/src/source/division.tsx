import { placeInWords } from "../answer/place-in-words.ts";
import type { CitedReference, DivisionReport, DocumentText, Span } from "../api/shapes.ts";
import { References } from "../answer/references.tsx";
import { useLanguage, useWords } from "../words/words.ts";
import { overlaps } from "./blocks.ts";
import { codePoints } from "./code-points.ts";

interface Props {
  readonly division: DivisionReport;
  readonly document: DocumentText;
  readonly quote: Span | undefined;
  /** Opens a place that the text points to. */
  onOpen(place: NonNullable<CitedReference["target"]>): void;
}

/** How the text was divided into passages, and which ways were tried before. */
export function Division({ division: { way, wayName, rejected, passages }, document, quote, onOpen }: Props) {
  const words = useWords();
  const language = useLanguage();
  const text = codePoints(document.text);
  return (
    <div className="division">
      <p>
        {words.divisionWay(wayName?.[language] ?? way)} · {words.divisionPassages(passages.length)}
      </p>
      {rejected.length > 0 && (
        <details>
          <summary>{words.divisionRejected}</summary>
          <ul>
            {rejected.map((tried) => (
              <li key={tried.way}>
                {words.divisionTried(tried.name?.[language] ?? tried.way, tried.reason[language])}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ol>
        {passages.map((passage) => (
          <li key={passage.ordinal} className={quote && overlaps(passage, quote) ? "lit" : undefined}>
            <strong>{placeInWords(passage.locator, words)}</strong>
            <span>{text.slice(passage.start, Math.min(passage.end, passage.start + 60))}</span>
            <References references={passage.references ?? []} documentId={document.documentId} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </div>
  );
}
