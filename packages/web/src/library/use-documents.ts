import { useCallback, useEffect, useState } from "react";
import { asApiError, type ApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { DocumentList } from "../api/shapes.ts";

/** The documents of a vertical, a page at a time; read anew when `round` is raised. */
export function useDocuments(vertical: string, round: number) {
  const client = useClient();
  const [list, setList] = useState<DocumentList>();
  const [error, setError] = useState<ApiError>();

  const load = useCallback(
    async (before?: DocumentList) => {
      try {
        const page = await client.documents(vertical, before?.next);
        setList({ ...page, documents: [...(before?.documents ?? []), ...page.documents] });
        setError(undefined);
      } catch (failure) {
        setError(asApiError(failure));
      }
    },
    [client, vertical],
  );
  useEffect(() => void load(), [load, round]);

  // One's own documents come before the invented samples.
  const documents = list?.documents.toSorted((one, other) => Number(one.fictional) - Number(other.fictional));
  return {
    documents,
    next: list?.next,
    error,
    more: () => void load(list),
    reload: () => void load(),
  };
}
