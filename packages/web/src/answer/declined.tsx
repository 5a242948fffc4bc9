import { Alert } from "antd";
import type { Answer } from "../api/shapes.ts";
import type { SourcePlace } from "../source/source-place.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { nextInWords, statusInWords } from "./status-in-words.ts";

interface Props {
  readonly answer: Answer;
  readonly verticals: readonly string[];
  onOpen(place: SourcePlace): void;
}

/** Why there is no plain answer, what to do next, and, where nothing was found, what was looked through. */
export function Declined({ answer, verticals, onOpen }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { status, message, next, searched } = answer;
  const isGrave = status === "refused" || status === "blocked";
  return (
    <div className="declined">
      <Alert
        type={isGrave ? "warning" : "info"}
        showIcon
        title={<strong>{statusInWords(status, words)}</strong>}
        description={
          <>
            {message && <p>{message[language]}</p>}
            {next === undefined && <p>{nextInWords(status, words)}</p>}
            {next === "redirect" && <p>{words.nextRedirect}</p>}
            {next === "crisis_help" && <p className="crisis">{words.crisisHelp}</p>}
          </>
        }
      />
      {searched && (
        <div className="searched">
          <p>
            {searched.documents === 0
              ? words.searchedNothing
              : words.searched(searched.documents, verticals.join(" · "))}
          </p>
          {searched.nearest.length > 0 && <Nearest nearest={searched.nearest.slice(0, 3)} onOpen={onOpen} />}
        </div>
      )}
    </div>
  );
}

type NearestTitles = NonNullable<Answer["searched"]>["nearest"];

function Nearest({ nearest, onOpen }: { nearest: NearestTitles; onOpen(place: SourcePlace): void }) {
  const words = useWords();
  return (
    <>
      <p>{words.nearest}</p>
      <ul>
        {nearest.map(({ documentId, title }) => (
          <li key={documentId}>
            <button type="button" className="plain as-link" onClick={() => onOpen({ documentId, title })}>
              《{title}》
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
