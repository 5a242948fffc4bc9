import { isPlatformError, PlatformError } from "@guildhall/core";
import { QdrantClientResourceExhaustedError, QdrantClientTimeoutError } from "@qdrant/js-client-rest";

/** Where a request went, as its error names it. */
export interface Asked {
  readonly url: string;
  readonly request: string;
  readonly seconds: number;
}

/** What went wrong with a request to the server, as an error with its cure. Nothing of the request's content is in it. */
export function faultOf(error: unknown, { url, request, seconds }: Asked): PlatformError {
  if (isPlatformError(error)) return error;
  const options = { cause: error };
  if (error instanceof QdrantClientTimeoutError)
    return new PlatformError("collection/too_slow", { url, seconds }, options);
  const status = statusOf(error);
  if (status === undefined) return new PlatformError("collection/unreachable", { url, cause: causeOf(error) }, options);
  if (status === 401 || status === 403) return new PlatformError("collection/key_refused", { url, status }, options);
  if (status === 429 || status >= 500) return new PlatformError("collection/busy", { url, status }, options);
  return new PlatformError("collection/refused", { url, request, status }, options);
}

/** The HTTP status of a refusal; undefined when no answer came. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof QdrantClientResourceExhaustedError) return 429;
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : undefined;
}

/** The system's short name of a failed connection, such as ECONNREFUSED. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string")
    return cause.code;
  return error instanceof Error ? error.name : "unknown";
}
