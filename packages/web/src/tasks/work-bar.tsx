import { CopyOutlined, DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { workFileOf } from "../api/client.ts";
import type { WorkSeen } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { draftText } from "./plain-text.ts";
import { useCopy } from "./use-copy.ts";

interface Props {
  readonly seen: WorkSeen;
  readonly formats: readonly string[];
  onMove(to: "reviewed" | "final"): void;
  onStartOver(): void;
}

/** Where a work stands, what keeps it from being final, and the ways out: copy, file, the next state. */
export function WorkBar({ seen: { work, obstacles }, formats, onMove, onStartOver }: Props) {
  const words = useWords();
  const language = useLanguage();
  const copy = useCopy();
  const version = work.versions.at(-1);
  if (!version) return null;
  const { state, output, number, author, signature } = version;
  const states = { draft: words.workDraft, reviewed: words.workReviewed, final: words.workFinal };
  return (
    <div className="work-bar card">
      <p className="work-state" role="status">
        <span className={`chip ${state === "final" ? "good" : state === "reviewed" ? "unsure" : "soon"}`}>
          {states[state]}
        </span>
        <span>{words.workVersion(number, author)}</span>
        {state === "final" && !signature && <span className="chip soon">{words.toBeSigned}</span>}
        <span className="quiet">{work.label.visible[language]}</span>
      </p>
      <div className="work-acts no-print">
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy(draftText(output, language))}>
          {words.copyAll}
        </Button>
        {state === "draft" && <Button onClick={() => onMove("reviewed")}>{words.markReviewed}</Button>}
        {state === "reviewed" && (
          <Button type="primary" disabled={obstacles.length > 0} onClick={() => onMove("final")}>
            {words.markFinal}
          </Button>
        )}
        {formats.map((format) => (
          <Button
            key={format}
            type="text"
            icon={<DownloadOutlined aria-hidden />}
            href={workFileOf(work.workId, format)}
            download
          >
            {format.toUpperCase()}
          </Button>
        ))}
        <Button type="link" onClick={onStartOver}>
          {words.draftAnother}
        </Button>
      </div>
      {obstacles.length > 0 && state !== "final" && (
        <details className="obstacles">
          <summary>{words.obstacles(obstacles.length)}</summary>
          <ul>
            {obstacles.map(({ message, words: about }, index) => (
              <li key={index}>
                {message[language]}
                {about && <q>{about}</q>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
