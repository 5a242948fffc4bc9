import { type DeskProps, DraftWork, type SentenceSource, useDraft } from "@guildhall/web";
import { useState } from "react";
import type { Turn } from "./turns-in.ts";
import "./desk.css";
import { Given } from "./given.tsx";
import { Utterances } from "./utterances.tsx";
import { useDeskWords } from "./words.ts";

/** 病历起草: what was said on the left, the record on the right; a sentence lights the words it comes from. */
export function Desk({ premises, vertical }: DeskProps) {
  const words = useDeskWords();
  const drafting = useDraft(vertical.id);
  const [turns, setTurns] = useState<readonly Turn[]>();
  const [lit, setLit] = useState<readonly SentenceSource[]>();
  const templates = vertical.tasks.filter(({ kind }) => kind === "draft");
  const isGiving = drafting.state.kind === "idle" || drafting.state.kind === "failed";
  return (
    <div className={`task-desk ${isGiving ? "giving" : ""}`}>
      <main className="task-given">
        <h1>{words.title}</h1>
        {isGiving ? (
          <>
            <p className="quiet">{words.said}</p>
            <Given
              templates={templates}
              vertical={vertical.id}
              hears={premises.hears}
              onDraft={(template, input) => {
                setTurns(input.transcript);
                setLit(undefined);
                drafting.draft(template, input);
              }}
            />
          </>
        ) : (
          <Utterances turns={turns} lit={lit} />
        )}
      </main>
      <div className="task-result">
        <DraftWork drafting={drafting} tasks={vertical.tasks} lit={lit} onLight={setLit} />
        {!isGiving && <p className="quiet">{words.draftOnly}</p>}
      </div>
    </div>
  );
}
