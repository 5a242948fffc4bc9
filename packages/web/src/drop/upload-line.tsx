import { Button, Progress } from "antd";
import type { Job } from "../api/shapes.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import { useLanguage, useWords, type Words } from "../words/words.ts";
import type { Upload } from "./use-upload.ts";

interface Props {
  readonly upload: Upload;
  onAskAbout(title: string): void;
  onRetry(job: Job): void;
  onDismiss(): void;
}

/** A file from its arrival to what became of it. */
export function UploadLine({ upload: { name, state }, onAskAbout, onRetry, onDismiss }: Props) {
  const words = useWords();
  return (
    <li className="upload">
      <div className="upload-name">
        <strong>{name}</strong>
        {(state.kind === "done" || state.kind === "failed") && (
          <Button size="small" type="text" onClick={onDismiss}>
            {words.dismiss}
          </Button>
        )}
      </div>
      {state.kind === "sending" && <Step said={words.dropSending} percent={5} />}
      {state.kind === "working" && <Step said={stepInWords(state.job, words)} percent={state.job.progress.percent} />}
      {state.kind === "failed" && <ErrorNote error={state.error} />}
      {state.kind === "done" && <Outcome state={state} onAskAbout={onAskAbout} onRetry={onRetry} />}
    </li>
  );
}

function Step({ said, percent }: { said: string; percent: number }) {
  return (
    <>
      <Progress percent={percent} size="small" showInfo={false} aria-label={said} />
      <small>{said}</small>
    </>
  );
}

function Outcome({
  state: { job, title, turnedSamplesOff },
  onAskAbout,
  onRetry,
}: {
  state: Extract<Upload["state"], { kind: "done" }>;
  onAskAbout(title: string): void;
  onRetry(job: Job): void;
}) {
  const words = useWords();
  const language = useLanguage();
  const outcome = job.outcome?.outcome ?? "failed";
  if (outcome === "failed" || outcome === "quarantined")
    return (
      <p className="refused">
        <strong>{endInWords(job, words)}</strong> {job.outcome?.reason?.[language]}
        {job.outcome?.code && <small className="code">{words.errorCode(job.outcome.code)}</small>}
        {job.state === "dead" && (
          <Button size="small" onClick={() => onRetry(job)}>
            {words.dropRetry}
          </Button>
        )}
      </p>
    );
  return (
    <>
      <p>
        {{ stored: words.dropStored(title), unchanged: words.dropUnchanged, replaced: words.dropReplaced }[outcome]}
      </p>
      {turnedSamplesOff && <p className="samples-said">{words.dropTurnedSamplesOff}</p>}
      <Button size="small" type="primary" onClick={() => onAskAbout(title)}>
        {words.askAboutThis}
      </Button>
    </>
  );
}

function endInWords({ state, outcome }: Job, words: Words): string {
  if (state === "dead") return words.dropDead;
  if (state === "cancelled") return words.dropCancelled;
  return outcome?.outcome === "quarantined" ? words.dropQuarantined : words.dropFailed;
}

function stepInWords({ state, attempts, progress: { step } }: Job, words: Words): string {
  if (state === "retrying") return words.dropRetrying(attempts);
  const known: Readonly<Record<string, string>> = {
    queued: words.dropQueued,
    reading: words.jobReading,
    storing: words.jobStoring,
  };
  return known[step] ?? words.dropQueued;
}
