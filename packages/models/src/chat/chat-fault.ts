import { isPlatformError, PlatformError } from "@guildhall/core";

/** The server that a chat model is on, as errors name it. */
export interface ChatPlace {
  readonly model: string;
  readonly address: string;
  readonly keyVariable: string;
}

/** Why an attempt failed, and whether another may do better. */
export interface ChatFault {
  readonly fault: PlatformError;
  readonly mayPass: boolean;
  /** The request itself was not accepted, perhaps for the form it asks for. */
  readonly isRefused: boolean;
  readonly retryAfter: string | null;
}

const PASSING = new Set(["model/overloaded", "model/unreachable", "model/garbled"]);

/**
 * What a library threw, as an error of ours. Nothing that it said goes along, for servers repeat what they were asked;
 * only the status and the name of a network fault do.
 */
export function chatFault(error: unknown, { model, address, keyVariable }: ChatPlace, attempts: number): ChatFault {
  const fault = isPlatformError(error) ? error : faultOf();
  return {
    fault,
    mayPass: PASSING.has(fault.code),
    isRefused: fault.code === "model/refused",
    retryAfter: headerOf(error, "retry-after"),
  };

  function faultOf(): PlatformError {
    const status = statusOf(error);
    if (status === undefined)
      return error instanceof SyntaxError
        ? new PlatformError("model/garbled", { address, fault: "JSON" })
        : new PlatformError("model/unreachable", { address, cause: networkCause(error) });
    if (status === 401 || status === 403)
      return new PlatformError("model/key_refused", { address, status, variable: keyVariable });
    if (status === 404) return new PlatformError("model/not_there", { address, status, model });
    if (status === 408 || status === 429 || status >= 500)
      return new PlatformError("model/overloaded", { address, status, attempts });
    return new PlatformError("model/refused", { address, status, model });
  }
}

/** Where libraries put the HTTP status: `status`, `status_code`, `response.status`, of the error or its cause. */
function statusOf(error: unknown): number | undefined {
  for (const each of withCauses(error)) {
    const {
      status,
      status_code: code,
      response,
    } = each as { status?: unknown; status_code?: unknown; response?: unknown };
    const found = [status, code, (response as { status?: unknown } | undefined)?.status].find(
      (value): value is number => typeof value === "number" && value >= 400 && value < 600,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function headerOf(error: unknown, name: string): string | null {
  for (const each of withCauses(error)) {
    const { headers, response } = each as { headers?: unknown; response?: { headers?: unknown } };
    for (const held of [headers, response?.headers]) {
      if (held instanceof Headers) return held.get(name);
    }
  }
  return null;
}

/** ECONNREFUSED and the like; at least the name of the error. */
function networkCause(error: unknown): string {
  let name = "unknown";
  for (const each of withCauses(error)) {
    const { code } = each as { code?: unknown };
    if (typeof code === "string" && /^[A-Z_]+$/.test(code)) return code;
    if (each instanceof Error) name = each.name;
  }
  return name;
}

function withCauses(error: unknown): readonly object[] {
  const found: object[] = [];
  for (let at = error; typeof at === "object" && at !== null && found.length < 8; at = (at as Error).cause)
    found.push(at);
  return found;
}
