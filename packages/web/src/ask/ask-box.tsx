import Sender from "@ant-design/x/es/sender";
import { Button, Checkbox, DatePicker, Input } from "antd";
import type { TextAreaProps, TextAreaRef } from "antd/es/input/TextArea";
import dayjs from "dayjs";
import { useImperativeHandle, useRef, type Ref, type RefAttributes } from "react";
import type { Premises } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import "./ask.css";
import type { Draft } from "./use-ask.ts";

interface Props {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly premises: Premises;
  readonly draft: Draft;
  readonly isAsking: boolean;
  onDraft(draft: Draft): void;
  onAsk(): void;
  onStop(): void;
}

/** The question, with the day whose texts count in sight and a region for those who want one. */
export function AskBox({ ref, premises, draft, isAsking, onDraft, onAsk, onStop }: Props) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => frame.current?.querySelector("textarea") as HTMLTextAreaElement);
  return (
    <div className="ask" ref={frame}>
      <label htmlFor="question" className="unseen">
        {words.question}
      </label>
      <Sender
        value={draft.text}
        placeholder={words.questionPlaceholder}
        loading={isAsking}
        autoSize={{ minRows: 2, maxRows: 8 }}
        components={{ input: QuestionInput }}
        onChange={(text) => onDraft({ ...draft, text })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onAsk();
          return false;
        }}
        onCancel={onStop}
        suffix={false}
        footer={
          <div className="ask-foot">
            <AsOf today={premises.today} value={draft.asOf} onChange={(asOf) => onDraft({ ...draft, asOf })} />
            <Region value={draft.region} onChange={(region) => onDraft({ ...draft, region })} />
            <Checkbox
              checked={draft.isTakenApart}
              title={words.takeApartWhy}
              onChange={({ target }) => onDraft({ ...draft, isTakenApart: target.checked })}
            >
              {words.takeApart}
            </Checkbox>
            {isAsking ? (
              <Button danger onClick={onStop}>
                {words.stop}
              </Button>
            ) : (
              <Button type="primary" onClick={onAsk} disabled={draft.text.trim() === ""}>
                {words.ask}
              </Button>
            )}
          </div>
        }
      />
    </div>
  );
}

/** The text area of the box, under the id that its label names. */
function QuestionInput({ ref, ...rest }: TextAreaProps & RefAttributes<TextAreaRef>) {
  return <Input.TextArea {...rest} ref={ref ?? null} id="question" autoFocus />;
}

function AsOf({ today, value, onChange }: { today: string; value: string; onChange(day: string): void }) {
  const words = useWords();
  return (
    <span className="field">
      <label htmlFor="as-of">{words.asOf}</label>
      <DatePicker
        id="as-of"
        size="small"
        className={value === today ? "" : "other-day"}
        value={dayjs(value)}
        format="YYYY-MM-DD"
        allowClear={false}
        showNow={false}
        onChange={(day) => day && onChange(day.format("YYYY-MM-DD"))}
      />
      {value === today ? (
        <small>{words.today}</small>
      ) : (
        <Button size="small" type="link" onClick={() => onChange(today)}>
          {words.today}
        </Button>
      )}
    </span>
  );
}

function Region({ value, onChange }: { value: string; onChange(region: string): void }) {
  const words = useWords();
  return (
    <span className="field">
      <label htmlFor="region">{words.region}</label>
      <Input
        id="region"
        size="small"
        className="region"
        value={value}
        placeholder={words.regionAny}
        onChange={(event) => onChange(event.target.value)}
        allowClear
      />
    </span>
  );
}
