import { Alert, Button } from "antd";
import type { ApiError } from "../api/api-error.ts";
import { useWords } from "../words/words.ts";

/** What did not work, in the reader's words; the code stands small beneath for whoever asks for it. */
export function ErrorNote({ error, onRetry }: { error: ApiError; onRetry?: () => void }) {
  const words = useWords();
  const isOffline = error.code === "web/offline";
  const said = isOffline ? words.offlineSaid : error.message || words.errorUnknown;
  return (
    <Alert
      className="error-note"
      type="error"
      showIcon
      role="alert"
      title={isOffline ? words.offline : words.errorTitle}
      description={
        <>
          {said}
          <small className="code">
            {words.errorCode(error.code)}
            {error.requestId && ` · ${words.errorRequest(error.requestId)}`}
          </small>
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{words.retry}</Button>}
    />
  );
}
