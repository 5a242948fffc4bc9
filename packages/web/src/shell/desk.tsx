import { AuditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Citation, Premises, VerticalInfo } from "../api/shapes.ts";
import { AnswerView } from "../answer/answer-view.tsx";
import { BasisContext } from "../answer/basis-context.ts";
import { AskBox } from "../ask/ask-box.tsx";
import { AskedBefore } from "../ask/asked-before.tsx";
import { Progress } from "../ask/progress.tsx";
import { Starters } from "../ask/starters.tsx";
import { useAsk } from "../ask/use-ask.ts";
import { DropZone } from "../drop/drop-zone.tsx";
import { Library } from "../library/library.tsx";
import { useReviewOpen } from "../review/use-review-open.ts";
import type { SourcePlace } from "../source/source-place.ts";
import { useWords } from "../words/words.ts";
import { ErrorNote } from "./error-note.tsx";

const SourceDrawer = lazy(async () => ({ default: (await import("../source/source-drawer.tsx")).SourceDrawer }));

const Review = lazy(async () => ({ default: (await import("../review/review.tsx")).Review }));

interface Props {
  readonly premises: Premises;
  readonly vertical: VerticalInfo;
  refresh(): void;
  chooseVertical(id: string): void;
}

/** Question and answer in the middle, the documents beside them, a source over both. */
export function Desk({ premises, vertical, refresh, chooseVertical }: Props) {
  const words = useWords();
  const question = useRef<HTMLTextAreaElement>(null);
  const { state, draft, setDraft, ask, askAgain, stop, reopen, startOver, asked } = useAsk(vertical.id, premises.today);
  const [source, setSource] = useState<SourcePlace>();
  const [round, setRound] = useState(0);
  const review = useReviewOpen();
  const answeredVertical = state.kind === "answered" ? state.answer.verticals[0] : undefined;

  useEffect(() => {
    if (answeredVertical && premises.verticals.some(({ id }) => id === answeredVertical))
      chooseVertical(answeredVertical);
    // A reopened answer brings its own vertical with it; afterwards the reader is free to switch.
  }, [state.kind === "answered" ? state.answer.auditId : undefined]);

  const changed = () => {
    setRound((last) => last + 1);
    refresh();
  };
  const askAbout = (title: string) => {
    if (review.isOpen) review.close();
    setDraft({ ...draft, text: `《${title}》` });
    question.current?.focus();
  };
  const cite = ({ documentId, versionId, title, start, end }: Citation) =>
    setSource({ documentId, versionId, title, quote: { start, end } });

  return (
    <BasisContext value={vertical.validity.basis}>
      <div className="desk">
        <main className="middle" hidden={review.isOpen}>
          <AskBox
            ref={question}
            premises={premises}
            draft={draft}
            onDraft={setDraft}
            isAsking={state.kind === "asking"}
            onAsk={() => ask(draft)}
            onStop={stop}
          />
          <div aria-live="polite" aria-busy={state.kind === "asking"}>
            {state.kind === "asking" && <Progress steps={state.steps} sentences={state.sentences} />}
            {state.kind === "stopped" && <p className="quiet">{words.stopped}</p>}
            {state.kind === "failed" && (
              <ErrorNote error={state.error} {...(draft.text.trim() ? { onRetry: askAgain } : {})} />
            )}
            {state.kind === "answered" && (
              <AnswerView
                key={state.answer.auditId}
                answer={state.answer}
                premises={premises}
                onCite={cite}
                onOpen={setSource}
                onToday={() => ask({ ...draft, text: state.answer.question, asOf: premises.today })}
              />
            )}
          </div>
          {state.kind !== "asking" && (
            <Starters
              starters={vertical.starters}
              isQuiet={state.kind === "answered"}
              onStart={(starter) =>
                ask({ text: starter.question, asOf: starter.asOf ?? premises.today, region: "", isTakenApart: false })
              }
            />
          )}
          <AskedBefore asked={asked} onReopen={reopen} onStartOver={startOver} isAnswered={state.kind === "answered"} />
        </main>
        {review.isOpen && (
          <main className="middle">
            <Suspense>
              <Review onOpen={setSource} onClose={review.close} />
            </Suspense>
          </main>
        )}
        <aside className="beside" aria-label={words.library}>
          <DropZone vertical={vertical} formats={premises.formats} onChanged={changed} onAskAbout={askAbout} />
          <Library vertical={vertical} round={round} onChanged={changed} onOpen={setSource} onAskAbout={askAbout} />
          {premises.mayReview && !review.isOpen && (
            <Button className="to-review" type="link" icon={<AuditOutlined aria-hidden />} onClick={review.open}>
              {words.review}
            </Button>
          )}
        </aside>
        <Suspense>
          {source && <SourceDrawer place={source} onClose={() => setSource(undefined)} onOpen={setSource} />}
        </Suspense>
      </div>
    </BasisContext>
  );
}
