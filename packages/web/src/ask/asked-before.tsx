import { Button } from "antd";
import { useWords } from "../words/words.ts";
import { statusInWords } from "../answer/status-in-words.ts";
import type { Asked } from "./asked.ts";

interface Props {
  readonly asked: readonly Asked[];
  readonly isAnswered: boolean;
  onReopen(id: string): void;
  onStartOver(): void;
}

/** The questions of this session, each leading back to its answer. */
export function AskedBefore({ asked, isAnswered, onReopen, onStartOver }: Props) {
  const words = useWords();
  if (asked.length === 0) return null;
  return (
    <section className="asked" aria-labelledby="asked-title">
      <div className="section-head">
        <h2 id="asked-title">{words.recent}</h2>
        {isAnswered && (
          <Button size="small" type="link" onClick={onStartOver}>
            {words.newQuestion}
          </Button>
        )}
      </div>
      <ul>
        {asked.map(({ id, question, asOf, status }) => (
          <li key={id}>
            <button type="button" className="plain" onClick={() => onReopen(id)}>
              <span>{question}</span>
              <small>
                {asOf} · {statusInWords(status, words)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
