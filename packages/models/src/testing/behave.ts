import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Behaviour } from "./behaviour.ts";
import type { Thought } from "./minds/mind.ts";

/** A reply that is sent at once, or in frames; what was thought is not sent. */
export type Reply = { readonly thoughts?: readonly Thought[] } & (
  | { readonly status: number; readonly body: unknown }
  | {
      readonly status: 200;
      readonly streamType: string;
      readonly opening: readonly string[];
      readonly frames: readonly string[];
      readonly closing: readonly string[];
      readonly pace: { readonly firstMs: number; readonly eachMs: number };
    }
);

const broken = new WeakSet<ServerResponse>();
/** Milliseconds between the frames of a stream without an end. */
const ENDLESS_EACH_MS = 2;

/** True when the partner itself ended the connection, as ordered. */
export function wasBrokenOff(response: ServerResponse): boolean {
  return broken.has(response);
}

/** Sends the reply in the way that is ordered. */
export async function behave(behaviour: Behaviour, response: ServerResponse, reply: Reply): Promise<void> {
  switch (behaviour.kind) {
    case "slow":
      if (behaviour.firstMs === undefined) return;
      await pause(behaviour.firstMs);
      return send(response, reply, behaviour.eachMs);
    case "hang up":
      return breakOff(response);
    case "status":
      if (behaviour.retryAfter !== undefined) response.setHeader("retry-after", behaviour.retryAfter);
      return send(response, { status: behaviour.status, body: { error: { message: "ordered" } } });
    case "garbage":
      response.writeHead(200).end("<html>\u0000 not what you asked for");
      return;
    case "half a body":
    case "half a stream":
      return "frames" in reply ? halfStream(response, reply) : halfBody(response, reply.body);
    case "endless":
      return endless(response, reply);
    default:
      return send(response, reply);
  }
}

async function send(response: ServerResponse, reply: Reply, eachMs?: number): Promise<void> {
  if (!("frames" in reply)) {
    response.writeHead(reply.status, { "content-type": "application/json" }).end(JSON.stringify(reply.body));
    return;
  }
  const { streamType, opening, frames, closing, pace } = reply;
  response.writeHead(200, { "content-type": streamType });
  if (pace.firstMs > 0) await pause(pace.firstMs);
  const between = eachMs ?? pace.eachMs;
  if (between === 0) return void response.end([...opening, ...frames, ...closing].join(""));
  response.write(opening.join(""));
  for (const frame of frames) {
    if (response.destroyed) return;
    response.write(frame);
    await pause(between);
  }
  response.end(closing.join(""));
}

function halfBody(response: ServerResponse, body: unknown): void {
  const whole = JSON.stringify(body);
  response.writeHead(200, { "content-length": Buffer.byteLength(whole) });
  response.write(whole.slice(0, whole.length / 2), () => breakOff(response));
}

function halfStream(
  response: ServerResponse,
  { streamType, opening, frames }: Extract<Reply, { frames: unknown }>,
): void {
  response.writeHead(200, { "content-type": streamType });
  response.write([...opening, ...frames.slice(0, Math.ceil(frames.length / 2))].join(""), () => breakOff(response));
}

/** Frames for as long as somebody listens; a reply in one piece becomes one that never closes its last string. */
async function endless(response: ServerResponse, reply: Reply): Promise<void> {
  const isStream = "frames" in reply;
  response.writeHead(200, { "content-type": isStream ? reply.streamType : "application/json" });
  if (isStream) response.write(reply.opening.join(""));
  else response.write('{"endless":"');
  const frames = isStream && reply.frames.length > 0 ? reply.frames : ["又"];
  for (let at = 0; !response.destroyed; at += 1) {
    response.write(frames[at % frames.length]!);
    await pause(ENDLESS_EACH_MS);
  }
}

function breakOff(response: ServerResponse): void {
  broken.add(response);
  response.destroy();
}
