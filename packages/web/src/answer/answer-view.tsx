import type { Answer, Citation, Premises } from "../api/shapes.ts";
import type { SourcePlace } from "../source/source-place.ts";
import { useLanguage, useWords } from "../words/words.ts";
import "./answer.css";
import { Actions } from "./actions.tsx";
import { Citations } from "./citations.tsx";
import { Declined } from "./declined.tsx";
import { Notices } from "./notices.tsx";
import { Sentences } from "./sentences.tsx";
import { Verdicts } from "./verdicts.tsx";
import { Why } from "./why.tsx";

interface Props {
  readonly answer: Answer;
  readonly premises: Premises;
  onCite(citation: Citation): void;
  onOpen(place: SourcePlace): void;
  /** Asks the same as of today, where the answer is of another day. */
  onToday(): void;
}

/** An answer with all a reader needs to judge it: what is said, where it stands, since when, and what was checked. */
export function AnswerView({ answer, premises, onCite, onOpen, onToday }: Props) {
  const words = useWords();
  const language = useLanguage();
  const verticals = answer.verticals.map(
    (id) => premises.verticals.find((vertical) => vertical.id === id)?.name[language] ?? id,
  );
  return (
    <article className="answer card" aria-labelledby="answered-question">
      <header className="answer-head">
        <h1 id="answered-question">{answer.question}</h1>
        {answer.understoodAs !== undefined && <p className="understood">{words.understoodAs(answer.understoodAs)}</p>}
        <p className="meta">
          <span>{verticals.join(" · ")}</span>
          <span className={answer.asOf === premises.today ? "" : "other-day-said"}>
            {words.answeredAsOf(answer.asOf)}
          </span>
          {answer.sentences.length > 0 && <span className="label">{answer.label.visible[language]}</span>}
          <span>{answer.model.id === "extractive" ? words.noModel : words.modelInUse(answer.model.id)}</span>
          {answer.asOf !== premises.today && (
            <button type="button" className="plain as-link no-print" onClick={onToday}>
              {words.askAsOfToday(premises.today)}
            </button>
          )}
        </p>
      </header>
      {answer.status !== "answered" && <Declined answer={answer} verticals={verticals} onOpen={onOpen} />}
      <Notices notices={answer.notices} />
      <Sentences answer={answer} onCite={onCite} />
      <Citations answer={answer} onCite={onCite} />
      <Why answer={answer} />
      <Verdicts guards={answer.guards} />
      <Actions answer={answer} />
      <p className="only-print">
        {words.printedFrom} · {location.origin}/a/{answer.auditId}
      </p>
    </article>
  );
}
