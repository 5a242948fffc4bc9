import type { Answer, Citation } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { placeInOriginal } from "../source/place-in-original.ts";
import { useText } from "../source/use-text.ts";
import { numbersOf } from "./copy-text.ts";
import { placeInWords } from "./place-in-words.ts";
import { References } from "./references.tsx";
import { StandingChip } from "./standing-chip.tsx";
import { datesInWords } from "./standing-in-words.ts";

interface Props {
  readonly answer: Answer;
  onCite(citation: Citation): void;
}

/** Every source: title, number, place, how it stands and since when. A click opens it there. */
export function Citations({ answer, onCite }: Props) {
  const words = useWords();
  const numbers = numbersOf(answer);
  if (answer.citations.length === 0) return null;
  return (
    <section className="citations" aria-labelledby="sources-title">
      <h2 id="sources-title">{words.sources(answer.citations.length)}</h2>
      <ol>
        {answer.citations.map((citation) => (
          <li key={citation.id}>
            <button type="button" className="citation" onClick={() => onCite(citation)} title={words.openInSource}>
              <span className="number" aria-hidden>
                {numbers.get(citation.id)}
              </span>
              <span className="citation-body">
                <strong>《{citation.title}》</strong>
                <Where citation={citation} />
                <span className="chips">
                  <StandingChip standing={citation.standing} />
                  {citation.fictional && <span className="chip sample">{words.fictional}</span>}
                  {datesInWords(citation, words).map((date) => (
                    <small key={date}>{date}</small>
                  ))}
                </span>
              </span>
              <span className="open-source no-print">{words.openInSource} ›</span>
            </button>
            <References
              references={citation.references ?? []}
              documentId={citation.documentId}
              onOpen={(target) => onCite({ ...citation, ...target })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Document number, article and, where the file has pages or cells, those. */
function Where({ citation }: { citation: Citation }) {
  const words = useWords();
  const text = useText(citation);
  const place = text && placeInOriginal(text, citation, words);
  return (
    <span className="where">
      {[citation.documentNumber, placeInWords(citation.locator, words), place].filter(Boolean).join(" · ")}
    </span>
  );
}
