import { CheckOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { asApiError, type ApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import { useWords } from "../words/words.ts";

/** Says that an answer is right; a reviewer decides whether its question is learned from. */
export function RightButton({ answerId }: { answerId: string }) {
  const words = useWords();
  const client = useClient();
  const [state, setState] = useState<"quiet" | "sending" | "sent" | ApiError>("quiet");

  const send = async () => {
    setState("sending");
    try {
      await client.say(answerId, "right");
      setState("sent");
    } catch (failure) {
      setState(asApiError(failure) ?? "quiet");
    }
  };

  if (state === "sent") return <p role="status">{words.thanks}</p>;
  if (typeof state === "object") return <ErrorNote error={state} onRetry={() => void send()} />;
  return (
    <Button icon={<CheckOutlined aria-hidden />} loading={state === "sending"} onClick={() => void send()}>
      {words.thisIsRight}
    </Button>
  );
}
