import { useEffect, useState } from "react";
import { asApiError, type ApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { DivisionReport, DocumentRow, DocumentText } from "../api/shapes.ts";
import type { SourcePlace } from "./source-place.ts";

/** A version with everything the drawer tells of it. */
export interface OpenedSource {
  readonly shown: DocumentRow;
  readonly versions: readonly DocumentRow[];
  readonly text: DocumentText;
  readonly division: DivisionReport;
}

/** Opens a version: its text, what is known of it, its other versions and how it was divided. */
export function useSource({ documentId, versionId }: SourcePlace): { source?: OpenedSource; error?: ApiError } {
  const client = useClient();
  const [state, setState] = useState<{ source?: OpenedSource; error?: ApiError }>({});

  useEffect(() => {
    const leaving = new AbortController();
    const open = async () => {
      try {
        const versions = await client.versions(documentId, leaving.signal);
        const shown = versions.find((version) => version.versionId === versionId) ?? versions[0];
        if (!shown) return;
        const [text, division] = await Promise.all([
          client.text(documentId, shown.versionId),
          client.division(documentId, shown.versionId, leaving.signal),
        ]);
        setState({ source: { shown, versions, text, division } });
      } catch (failure) {
        const error = asApiError(failure);
        if (error) setState({ error });
      }
    };
    setState({});
    void open();
    return () => leaving.abort();
  }, [client, documentId, versionId]);

  return state;
}
