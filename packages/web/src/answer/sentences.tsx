import { Fragment } from "react";
import type { Answer, AnswerSentence, Citation } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { QuotedTable } from "../source/quoted-table.tsx";
import { numbersOf } from "./copy-text.ts";

interface Props {
  readonly answer: Answer;
  onCite(citation: Citation): void;
}

/** The sentences with their numbers. Words of the source carry a bar and the face of print; what is not borne out says so. */
export function Sentences({ answer, onCite }: Props) {
  const words = useWords();
  const numbers = numbersOf(answer);
  const citations = new Map(answer.citations.map((citation) => [citation.id, citation]));
  if (answer.sentences.length === 0) return null;
  return (
    <div className="sentences">
      {answer.sentences.map((sentence, index) => (
        <Fragment key={index}>
          <PartHead part={partBeginningAt(index, answer)} />
          <div className={`sentence ${sentence.support}`}>
            <Said sentence={sentence} citation={citations.get(sentence.citations[0] ?? "")} />
            {sentence.citations.map((id) => {
              const citation = citations.get(id);
              return (
                citation && (
                  <button
                    key={id}
                    type="button"
                    className="number"
                    aria-label={words.openSource(numbers.get(id) ?? 0, citation.title)}
                    onClick={() => onCite(citation)}
                  >
                    {numbers.get(id)}
                  </button>
                )
              );
            })}
            <Doubt sentence={sentence} />
          </div>
        </Fragment>
      ))}
      {answer.sentences.some(({ support }) => support === "verbatim") && (
        <p className="legend">{words.verbatimLegend}</p>
      )}
    </div>
  );
}

/** The part of a question taken apart whose answer begins with this sentence. */
function partBeginningAt(index: number, { research = [] }: Answer): string | undefined {
  return research.find(({ sentences }) => sentences[0] === index)?.question;
}

function PartHead({ part }: { part: string | undefined }) {
  return part === undefined ? null : <h2 className="part">{part}</h2>;
}

/** The words themselves; rows of a table stand under their heads. */
function Said({ sentence: { text, support }, citation }: { sentence: AnswerSentence; citation: Citation | undefined }) {
  const said = text.replaceAll(/\n{2,}/g, "\n");
  if (support !== "verbatim" || !citation || !text.includes(" | ")) return said;
  return <QuotedTable citation={citation}>{said}</QuotedTable>;
}

function Doubt({ sentence: { support } }: { sentence: AnswerSentence }) {
  const words = useWords();
  if (support === "unsupported") return <em className="doubt bad">{words.unsupported}</em>;
  if (support === "not_checked") return <em className="doubt">{words.notChecked}</em>;
  return null;
}
