import { Button, Select } from "antd";
import { useState } from "react";
import { type ApiError, asApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { SentenceSource, TaskInfo, TaskOutput } from "../api/shapes.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import { useLanguage, useWords } from "../words/words.ts";
import type { DeskProps } from "./desks.ts";
import { DraftWork } from "./draft-work.tsx";
import { OutputView } from "./output-view.tsx";
import { SchemaForm } from "./schema-form.tsx";
import { useDraft } from "./use-draft.ts";

/** The desk of a vertical that brings none of its own: every task by the form of its input and the form of its output. */
export function TaskDesk({ vertical }: DeskProps) {
  const words = useWords();
  const language = useLanguage();
  const client = useClient();
  const drafting = useDraft(vertical.id);
  const [chosen, setChosen] = useState<string>();
  const [input, setInput] = useState<Readonly<Record<string, unknown>>>({});
  const [output, setOutput] = useState<TaskOutput>();
  const [error, setError] = useState<ApiError>();
  const [lit, setLit] = useState<readonly SentenceSource[]>();
  const task: TaskInfo | undefined = vertical.tasks.find(({ id }) => id === chosen) ?? vertical.tasks[0];
  if (!task) return <main className="task-desk">{words.noTasks}</main>;

  const run = async () => {
    setError(undefined);
    if (task.kind === "draft") return drafting.draft(task.id, input);
    try {
      const order = { vertical: vertical.id, checker: task.id, input };
      setOutput((await client.check(order, new AbortController().signal)).output);
    } catch (failure) {
      setError(asApiError(failure));
    }
  };
  return (
    <div className="task-desk">
      <main className="task-given">
        <h1>{words.tasksOf(vertical.name[language])}</h1>
        <Select
          aria-label={words.chooseTask}
          value={task.id}
          options={vertical.tasks.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(id) => {
            setChosen(id);
            setInput({});
            setOutput(undefined);
          }}
        />
        <p className="quiet">{task.describe[language]}</p>
        <SchemaForm schema={task.input} value={input} onChange={setInput} />
        <Button type="primary" onClick={() => void run()}>
          {words.run}
        </Button>
      </main>
      <div className="task-result">
        {error && <ErrorNote error={error} onRetry={() => void run()} />}
        {output && <OutputView output={output} />}
        <DraftWork drafting={drafting} tasks={vertical.tasks} lit={lit} onLight={setLit} />
      </div>
    </div>
  );
}
