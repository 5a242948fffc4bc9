import { Button, Segmented } from "antd";
import { useState } from "react";
import type { FeedbackState } from "../api/shapes.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import type { SourcePlace } from "../source/source-place.ts";
import { useWords } from "../words/words.ts";
import { FeedbackCard } from "./feedback-card.tsx";
import "./review.css";
import { type Done, useFeedback } from "./use-feedback.ts";

interface Props {
  onOpen(place: SourcePlace): void;
  onClose(): void;
}

/** What readers said of answers, for a reviewer to decide on: what he confirms is found more easily from then on. */
export function Review({ onOpen, onClose }: Props) {
  const words = useWords();
  const [state, setState] = useState<FeedbackState>("waiting");
  const { feedback, done, error, more, reload, decide, withdraw } = useFeedback(state);
  const states = [
    { value: "waiting", label: words.stateWaiting },
    { value: "confirmed", label: words.stateConfirmed },
    { value: "rejected", label: words.stateRejected },
    { value: "withdrawn", label: words.stateWithdrawn },
  ] as const;
  return (
    <section className="review" aria-labelledby="review-title">
      <div className="review-head">
        <h1 id="review-title">{words.review}</h1>
        <Button type="link" onClick={onClose}>
          {words.backToAsking}
        </Button>
      </div>
      <p className="quiet">{words.reviewSaid}</p>
      <Segmented aria-label={words.reviewStates} value={state} onChange={setState} options={[...states]} />
      {done && <DoneNote done={done} onWithdraw={() => withdraw(done.feedback)} />}
      {error && <ErrorNote error={error} onRetry={reload} />}
      {feedback?.length === 0 && <p className="quiet">{words.reviewEmpty}</p>}
      <ul aria-busy={feedback === undefined && error === undefined}>
        {feedback?.map((each) => (
          <FeedbackCard
            key={each.feedbackId}
            feedback={each}
            onOpen={onOpen}
            onDecide={(decision) => decide(each, decision)}
            onWithdraw={() => withdraw(each)}
          />
        ))}
      </ul>
      {more && <Button onClick={more}>{words.reviewMore}</Button>}
    </section>
  );
}

/** What was done last; a decision can be taken back at once. */
function DoneNote({ done: { what, feedback }, onWithdraw }: { done: Done; onWithdraw(): void }) {
  const words = useWords();
  const said = {
    confirmed: words.reviewConfirmed,
    rejected: words.reviewRejected,
    withdrawn: words.reviewWithdrawn,
  }[what];
  return (
    <p className="review-done" role="status">
      {said(feedback.question)}
      {what !== "withdrawn" && (
        <Button size="small" onClick={onWithdraw}>
          {words.reviewWithdraw}
        </Button>
      )}
    </p>
  );
}
