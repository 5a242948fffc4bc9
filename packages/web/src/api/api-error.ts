/** What the server could not do, in the words it gave, or `web/offline` when it did not answer at all. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: string;
  readonly status: number;
  readonly requestId: string | undefined;

  constructor(code: string, message: string, status = 0, requestId?: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

/** Any failure as an ApiError; a cancelled request is none and comes back as undefined. */
export function asApiError(failure: unknown): ApiError | undefined {
  if (failure instanceof ApiError) return failure;
  if (failure instanceof DOMException && failure.name === "AbortError") return undefined;
  if (failure instanceof TypeError) return new ApiError("web/offline", "", 0, undefined, { cause: failure });
  return new ApiError("web/unexpected", "", 0, undefined, { cause: failure });
}

/** The error that a reply carries: {error: {code, message, requestId}}. */
export async function errorOf(reply: Response): Promise<ApiError> {
  const body: unknown = await reply.json().catch(() => undefined);
  const error = (body as { error?: { code?: string; message?: string; requestId?: string } } | undefined)?.error;
  const code = error?.code ?? (reply.status >= 502 && reply.status <= 504 ? "web/offline" : `http/${reply.status}`);
  return new ApiError(code, error?.message ?? "", reply.status, error?.requestId);
}
