import { useEffect, useState } from "react";
import { useClient } from "../api/client-context.ts";
import type { Citation, DocumentText } from "../api/shapes.ts";

/** The text that a citation stands in, once it is here. An answer can be read without it. */
export function useText({
  documentId,
  versionId,
}: Pick<Citation, "documentId" | "versionId">): DocumentText | undefined {
  const client = useClient();
  const [text, setText] = useState<DocumentText>();

  useEffect(() => {
    let isLeft = false;
    client.text(documentId, versionId).then(
      (found) => isLeft || setText(found),
      () => isLeft || setText(undefined),
    );
    return () => {
      isLeft = true;
    };
  }, [client, documentId, versionId]);

  return text;
}
