import { PlatformError } from "@guildhall/core";
import type { z } from "zod";
import type { Endpoint, Transport } from "./endpoint.ts";
import { retryDelay } from "./retry-delay.ts";
import { transport as network } from "./transport.ts";

export interface Order<Reply> {
  readonly endpoint: Endpoint;
  /** Appended to the address: /embeddings */
  readonly path: string;
  /** Named in errors. */
  readonly model: string;
  /** JSON, or a form where files go with it. */
  readonly body: Readonly<Record<string, unknown>> | FormData;
  readonly reply: z.ZodType<Reply>;
  readonly signal?: AbortSignal | undefined;
  readonly transport?: Transport | undefined;
  /** Of one attempt. */
  readonly deadlineMs?: number | undefined;
}

/** What one attempt came to: a reply, or why not, and whether another may do better. */
type Attempt<Reply> =
  | { readonly reply: Reply }
  | { readonly fault: PlatformError; readonly mayPass: boolean; readonly retryAfter: string | null };

const ATTEMPTS = 4;
const DEADLINE_MS = 60_000;

/**
 * Asks a model server. What may pass (busy, failing, cut off) is tried four times; each attempt has its own deadline.
 * Throws `model/*`, each with its cure, or the reason of `signal` when that says stop. No error holds what was asked or
 * answered.
 */
export async function postJson<Reply>(order: Order<Reply>): Promise<Reply> {
  const { transport = network, signal } = order;
  for (let number = 1; ; number += 1) {
    const attempt = await attemptOnce(order, transport);
    if ("reply" in attempt) return attempt.reply;
    if (!attempt.mayPass || number === ATTEMPTS) throw attempt.fault;
    await transport.pause(retryDelay(number, attempt.retryAfter, Date.now(), transport.random()), signal);
  }
}

async function attemptOnce<Reply>(order: Order<Reply>, { fetch }: Transport): Promise<Attempt<Reply>> {
  const { endpoint, path, body, signal, deadlineMs = DEADLINE_MS } = order;
  const deadline = AbortSignal.timeout(deadlineMs);
  try {
    const response = await fetch(endpoint.address + path, {
      method: "POST",
      headers: {
        ...(body instanceof FormData ? {} : { "content-type": "application/json" }),
        ...(endpoint.key ? { authorization: `Bearer ${endpoint.key}` } : {}),
      },
      body: body instanceof FormData ? body : JSON.stringify(body),
      redirect: "error",
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    return response.ok ? read(await response.text(), order) : refusal(response, order);
  } catch (error) {
    signal?.throwIfAborted();
    const { address } = endpoint;
    const fault = deadline.aborted
      ? new PlatformError("model/too_slow", { address, seconds: deadlineMs / 1000 }, { cause: error })
      : new PlatformError("model/unreachable", { address, cause: causeOf(error) }, { cause: error });
    return { fault, mayPass: !deadline.aborted, retryAfter: null };
  }
}

function read<Reply>(text: string, { endpoint: { address }, reply }: Order<Reply>): Attempt<Reply> {
  const garbled = (fault: string): Attempt<Reply> => ({
    fault: new PlatformError("model/garbled", { address, fault }),
    mayPass: true,
    retryAfter: null,
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return garbled("JSON");
  }
  const parsed = reply.safeParse(value);
  return parsed.success ? { reply: parsed.data } : garbled(parsed.error.issues[0]?.path.join(".") || "form");
}

async function refusal<Reply>(
  response: Response,
  { endpoint: { address, keyVariable }, model }: Order<Reply>,
): Promise<Attempt<Reply>> {
  const { status } = response;
  await response.body?.cancel();
  const retryAfter = response.headers.get("retry-after");
  if (status === 408 || status === 429 || status >= 500) {
    const fault = new PlatformError("model/overloaded", { address, status, attempts: ATTEMPTS });
    return { fault, mayPass: true, retryAfter };
  }
  const fault =
    status === 401 || status === 403
      ? new PlatformError("model/key_refused", { address, status, variable: keyVariable })
      : status === 404
        ? new PlatformError("model/not_there", { address, status, model })
        : new PlatformError("model/refused", { address, status, model });
  return { fault, mayPass: false, retryAfter };
}

/** ECONNREFUSED and the like: fetch puts them into the cause of its own error. */
function causeOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
    if (!(at.cause instanceof Error)) return at.name;
  }
  return "unknown";
}
