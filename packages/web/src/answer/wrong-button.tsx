import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { asApiError, type ApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import { hold, type Held } from "../shell/hold.ts";
import { useWords } from "../words/words.ts";

/** How long an objection can be withdrawn before it is sent. */
const time = 6_000;

type State = "quiet" | "writing" | "held" | "sent" | "withdrawn" | ApiError;

/** Says that an answer is wrong, with a word why, and lets the reader take it back for a while. */
export function WrongButton({ answerId }: { answerId: string }) {
  const words = useWords();
  const client = useClient();
  const [state, setState] = useState<State>("quiet");
  const [comment, setComment] = useState("");
  const held = useRef<Held>(undefined);

  const send = async () => {
    try {
      await client.say(answerId, "wrong", comment.trim());
      setState("sent");
    } catch (failure) {
      const error = asApiError(failure);
      if (error) setState(error);
    }
  };
  const submit = () => {
    setState("held");
    held.current = hold(() => void send(), time, "do");
  };
  const undo = () => {
    held.current?.undo();
    setState("withdrawn");
  };

  if (state === "writing")
    return (
      <form className="wrong" onSubmit={(event) => (event.preventDefault(), submit())}>
        <label htmlFor="wrong">{words.wrongWhat}</label>
        <Input.TextArea
          id="wrong"
          autoFocus
          rows={2}
          maxLength={2000}
          value={comment}
          placeholder={words.wrongPlaceholder}
          onChange={(event) => setComment(event.target.value)}
        />
        <Button htmlType="submit" type="primary">
          {words.send}
        </Button>
        <Button onClick={() => setState("quiet")}>{words.cancel}</Button>
      </form>
    );
  if (state === "held")
    return (
      <p className="wrong-said" role="status">
        {words.willSend} <Button onClick={undo}>{words.undo}</Button>
      </p>
    );
  if (state === "sent") return <p role="status">{words.thanks}</p>;
  if (typeof state === "object") return <ErrorNote error={state} onRetry={() => void send()} />;
  return (
    <>
      <Button onClick={() => setState("writing")}>{words.thisIsWrong}</Button>
      {state === "withdrawn" && <span role="status">{words.withdrawn}</span>}
    </>
  );
}
