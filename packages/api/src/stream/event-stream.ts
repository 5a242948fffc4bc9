import { isPlatformError } from "@guildhall/core";
import type { Call } from "../routing/call.ts";
import type { RouteName } from "@guildhall/core/contracts";
import type { Response } from "express";
import { errorBody, faultOf, isAccident } from "../errors/answer-errors.ts";
import type { Service } from "../parts.ts";

export interface EventStream {
  send(event: string, data: unknown): void;
  end(): void;
}

/**
 * Server-sent events. The stream opens with its first event, so that an error before it is an ordinary error response;
 * a comment now and then keeps it open.
 */
function openStream(response: Response, heartbeat: number): EventStream {
  let timer: NodeJS.Timeout | undefined;
  const open = (): void => {
    response.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    timer = setInterval(() => response.write(": …\n\n"), heartbeat);
    response.once("close", () => clearInterval(timer));
  };
  return {
    send(event, data) {
      if (response.destroyed) return;
      if (!response.headersSent) open();
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      clearInterval(timer);
      response.end();
    },
  };
}

/** Writes a stream; an accident in it is its last event, and a client that went away is no accident. */
export async function stream(
  call: Call<RouteName>,
  { heartbeat, log }: Service,
  write: (events: EventStream) => Promise<void>,
): Promise<"handled"> {
  const events = openStream(call.response, heartbeat);
  try {
    await write(events);
  } catch (error) {
    if (!call.response.headersSent && !call.signal.aborted) throw error;
    if (call.signal.aborted && !isPlatformError(error)) return end(events);
    const fault = faultOf(error, call.requestId);
    if (isAccident(fault)) log.requestFailed({ requestId: call.requestId, code: fault.code }, error);
    events.send("error", errorBody(fault, call.requestId, call.language));
  }
  return end(events);
}

function end(events: EventStream): "handled" {
  events.end();
  return "handled";
}
