import type { SentenceSource, TaskInfo } from "../api/shapes.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import { useWords } from "../words/words.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import type { useDraft } from "./use-draft.ts";
import { WorkBar } from "./work-bar.tsx";

interface Props {
  readonly drafting: ReturnType<typeof useDraft>;
  readonly tasks: readonly TaskInfo[];
  readonly lit: readonly SentenceSource[] | undefined;
  onLight(sources: readonly SentenceSource[] | undefined): void;
}

/** A draft while it comes, and the work it becomes: its bar and its sheet. */
export function DraftWork({ drafting, tasks, lit, onLight }: Props) {
  const words = useWords();
  const { state, edit, move, startOver } = drafting;
  if (state.kind === "idle") return null;
  if (state.kind === "failed") return <ErrorNote error={state.error} onRetry={startOver} />;
  if (state.kind === "drafting")
    return (
      <div aria-live="polite" aria-busy>
        <p className="quiet">{words.drafting}</p>
        <DraftSheet draft={{ sections: [...state.sections], open: [], findings: [] }} lit={lit} onLight={onLight} />
      </div>
    );
  const { seen, fault } = state;
  const last = seen.work.versions.at(-1);
  const formats = tasks.find(({ id }) => id === seen.work.task)?.formats ?? [];
  return (
    <>
      <WorkBar
        seen={seen}
        formats={formats}
        onMove={(to) => void move(to)}
        onStartOver={() => {
          onLight(undefined);
          startOver();
        }}
      />
      {fault && <ErrorNote error={fault} />}
      {last && (
        <DraftSheet
          draft={last.output}
          lit={lit}
          onLight={onLight}
          onEdit={last.state === "final" ? undefined : edit}
        />
      )}
    </>
  );
}
