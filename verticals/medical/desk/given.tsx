import type { TaskInfo } from "@guildhall/web";
import { useLanguage } from "@guildhall/web";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { consultations } from "./consultations.ts";
import { type Examined, Examination } from "./examination.tsx";
import { Recording } from "./recording.tsx";
import { type Turn, turnsIn } from "./turns-in.ts";
import { useDeskWords } from "./words.ts";

export interface DraftInput {
  readonly transcript: readonly Turn[];
  readonly examination?: readonly Examined[];
}

interface Props {
  readonly templates: readonly TaskInfo[];
  readonly vertical: string;
  readonly hears: boolean;
  onDraft(template: string, input: DraftInput): void;
}

/** What a draft is made from: words pasted, opened or recorded; what was examined; the kind of record. */
export function Given({ templates, vertical, hears, onDraft }: Props) {
  const words = useDeskWords();
  const language = useLanguage();
  const [text, setText] = useState("");
  const [consent, setConsent] = useState<string>();
  const [examined, setExamined] = useState<readonly Examined[]>([]);
  const [chosen, setChosen] = useState<string>();
  const template = chosen ?? templates[0]?.id;
  if (template === undefined) return <p role="status">{words.noTemplates}</p>;
  const draft = () => {
    const examination = examined.length > 0 ? { examination: examined } : {};
    onDraft(template, { transcript: turnsIn(text), ...examination });
  };
  return (
    <>
      <div className="samples" role="group" aria-label={words.samples}>
        <small>{words.samples}</small>
        {consultations.map((sample) => (
          <Button
            key={sample.id}
            size="small"
            onClick={() => {
              setText(sample.text);
              setConsent(sample.consent[language]);
              setChosen(templates.find(({ id }) => id === sample.template)?.id ?? chosen);
            }}
          >
            {sample.name[language]}
          </Button>
        ))}
      </div>
      <Recording
        vertical={vertical}
        hears={hears}
        onHeard={(said, given) => {
          setText(said);
          setConsent(given);
        }}
      />
      {consent && <p className="consent">{words.consentGiven(consent)}</p>}
      <label htmlFor="transcript">{words.transcript}</label>
      <Input.TextArea
        id="transcript"
        value={text}
        placeholder={words.transcriptPlaceholder}
        autoSize={{ minRows: 8, maxRows: 18 }}
        onChange={(event) => setText(event.target.value)}
      />
      <Examination examined={examined} onChange={setExamined} />
      <div className="draft-acts">
        <Select
          aria-label={words.recordType}
          value={template}
          options={templates.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={setChosen}
        />
        <Button type="primary" disabled={text.trim() === "" && examined.length === 0} onClick={draft}>
          {words.draft}
        </Button>
      </div>
    </>
  );
}
