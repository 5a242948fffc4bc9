import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { FeedbackCase, FeedbackDecision } from "../api/shapes.ts";
import type { SourcePlace } from "../source/source-place.ts";
import { useWords } from "../words/words.ts";
import { CitedPassages } from "./cited-passages.tsx";

interface Props {
  readonly feedback: FeedbackCase;
  onOpen(place: SourcePlace): void;
  onDecide(decision: FeedbackDecision): void;
  onWithdraw(): void;
}

/** One case: what was asked and answered, what the reader said, and the reviewer's decision. */
export function FeedbackCard({ feedback, onOpen, onDecide, onWithdraw }: Props) {
  const words = useWords();
  const id = useId();
  const { verdict, comment, state, answer } = feedback;
  const isOpen = state === "waiting" || state === "withdrawn";
  const cited = [...new Set(answer?.citations.map(({ passageId }) => passageId) ?? [])];
  const confirmed = feedback.passages.map(({ passageId }) => passageId);
  const [question, setQuestion] = useState(feedback.question);
  const [chosen, setChosen] = useState<readonly string[]>(!isOpen ? confirmed : verdict === "right" ? cited : []);
  return (
    <li className="card case">
      <p className="chips">
        <span className={`chip ${verdict === "right" ? "good" : "bad"}`}>
          {verdict === "right" ? words.saidRight : words.saidWrong}
        </span>
        <small>{feedback.created.slice(0, 10)}</small>
        {comment && <q>{comment}</q>}
      </p>
      <label htmlFor={id}>{words.reviewQuestion}</label>
      <Input.TextArea
        id={id}
        autoSize
        maxLength={4000}
        readOnly={!isOpen}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      {answer ? (
        <>
          <blockquote className="answered">
            {answer.sentences.map((sentence, index) => (
              <p key={index}>{sentence.text}</p>
            ))}
          </blockquote>
          <CitedPassages
            citations={answer.citations}
            chosen={chosen}
            isOpen={isOpen}
            onChoose={setChosen}
            onOpen={onOpen}
          />
        </>
      ) : (
        <p className="quiet">{words.reviewNoAnswer}</p>
      )}
      <div className="decisions">
        {isOpen ? (
          <>
            <Button
              type="primary"
              disabled={chosen.length === 0 || question.trim() === ""}
              onClick={() => onDecide({ decision: "confirm", passageIds: [...chosen], question: question.trim() })}
            >
              {words.reviewConfirm}
            </Button>
            <Button onClick={() => onDecide({ decision: "reject" })}>{words.reviewReject}</Button>
          </>
        ) : (
          <Button onClick={onWithdraw}>{words.reviewWithdraw}</Button>
        )}
      </div>
    </li>
  );
}
