import { Button } from "antd";
import { useRef, useState } from "react";
import { asApiError, type ApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { DocumentRow } from "../api/shapes.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import { hold, type Held } from "../shell/hold.ts";
import { useWords } from "../words/words.ts";

/** How long a removal can be undone before it is done. */
const time = 6_000;

type State =
  | { readonly kind: "quiet" | "undone" }
  | { readonly kind: "held" | "removed"; readonly document: DocumentRow }
  | { readonly kind: "failed"; readonly error: ApiError };

/** Removes a document after a while in which it can be undone; who leaves the page before has removed nothing. */
export function useRemoval(onChanged: () => void) {
  const words = useWords();
  const client = useClient();
  const [state, setState] = useState<State>({ kind: "quiet" });
  const held = useRef<Held>(undefined);

  const removeNow = async (document: DocumentRow) => {
    try {
      await client.remove(document.documentId);
      setState({ kind: "removed", document });
    } catch (failure) {
      const error = asApiError(failure);
      if (error) setState({ kind: "failed", error });
    }
    onChanged();
  };
  const remove = (document: DocumentRow) => {
    held.current?.undo();
    setState({ kind: "held", document });
    held.current = hold(() => void removeNow(document), time, "drop");
  };
  const undo = () => {
    held.current?.undo();
    setState({ kind: "undone" });
  };

  const said = {
    quiet: null,
    undone: <p>{words.notRemoved}</p>,
    held: state.kind === "held" && (
      <p>
        {words.removing(state.document.title)}
        <Button size="small" onClick={undo}>
          {words.undo}
        </Button>
      </p>
    ),
    removed: state.kind === "removed" && <p>{words.removed(state.document.title)}</p>,
    failed: state.kind === "failed" && <ErrorNote error={state.error} />,
  }[state.kind];
  return {
    remove,
    heldId: state.kind === "held" ? state.document.documentId : undefined,
    said: said && (
      <div className="removal" role="status">
        {said}
      </div>
    ),
  };
}
