import { Agent, request } from "node:http";
import { percentile } from "../metrics/percentile.ts";
import type { EngineFigures } from "./measure-engine.ts";

export interface Load {
  /** Address of a running server. */
  readonly url: string;
  readonly vertical: string;
  readonly questions: readonly string[];
  /** How many ask at a time, each its next question as soon as it was answered. */
  readonly clients: number;
  readonly seconds: number;
  readonly stopwatch: () => number;
}

/** Asks /v1/search for as long as said, over connections that stay open. Whatever is not a 200 counts as failed. */
export async function loadHttp({
  url,
  vertical,
  questions,
  clients,
  seconds,
  stopwatch,
}: Load): Promise<EngineFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const address = new URL("/v1/search", url);
  const milliseconds: number[] = [];
  let failed = 0;
  let next = 0;
  const started = stopwatch();
  const client = async (): Promise<void> => {
    while (stopwatch() - started < seconds * 1000) {
      const question = questions[next % questions.length] ?? "";
      next += 1;
      const asked = stopwatch();
      const status = await post(address, JSON.stringify({ question, verticals: [vertical], limit: 10 }), agent);
      milliseconds.push(stopwatch() - asked);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = stopwatch() - started;
  agent.destroy();
  const at = (share: number) => Number(percentile(milliseconds, share).toFixed(2));
  return {
    clients,
    requests: milliseconds.length,
    failed,
    "requests a second": Math.round(milliseconds.length / (took / 1000)),
    "p50 ms": at(0.5),
    "p95 ms": at(0.95),
    "p99 ms": at(0.99),
  };
}

/** The status of the answer, when all of it has come; 0 when none came. */
function post(address: URL, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(address, { method: "POST", agent, headers }, (response) => {
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", () => resolve(0));
      response.resume();
    });
    sent.on("error", () => resolve(0));
    sent.end(body);
  });
}
