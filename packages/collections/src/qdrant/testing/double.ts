import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestCheck, type CheckRequest } from "./check-request.ts";
import { operations, type DoubleState } from "./operations.ts";
import { Refusal } from "./stored-points.ts";

/** A request that has arrived, before it is served. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
}

/** How the double misbehaves for a request: not at all, with a status, by silence, or by hanging up. */
export type Misbehaviour = number | "silent" | "hangs up" | undefined;

export interface Double {
  readonly url: string;
  /** Requests that the description of the interface does not allow. */
  readonly faults: readonly string[];
  readonly arrived: readonly Arrived[];
  readonly state: DoubleState;
  /** Replaced by tests. */
  misbehave(request: Arrived): Misbehaviour;
  version: string;
  close(): Promise<void>;
}

const CHECKED = 50;
let check: CheckRequest | undefined;

/** A server in memory that speaks as much of the protocol as we use, and looks at every request that it gets. */
export async function startDouble({ apiKey }: { readonly apiKey?: string } = {}): Promise<Double> {
  check ??= createRequestCheck();
  const faults: string[] = [];
  const arrived: Arrived[] = [];
  const state: DoubleState = { collections: new Map(), aliases: new Map() };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://double");
    const path = decodeURIComponent(pathname);
    const method = request.method ?? "GET";
    const text = await bodyOf(request);
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    arrived.push({ method, path });
    const misbehaviour = double.misbehave({ method, path });
    if (misbehaviour === "silent") return;
    if (misbehaviour === "hangs up") return void request.socket.destroy();
    if (typeof misbehaviour === "number") return reply(response, misbehaviour, { status: { error: "double" } });
    if (apiKey !== undefined && request.headers["api-key"] !== apiKey)
      return reply(response, 401, { status: { error: "Must provide an API key or an Authorization bearer token" } });
    const fault = check?.(method, path, searchParams, sampled(body));
    if (fault !== undefined) faults.push(fault);
    if (path === "/") return reply(response, 200, { title: "qdrant", version: double.version });
    const [, pattern, operation] = operations.find(([verb, where]) => verb === method && where.test(path)) ?? [];
    if (!operation || !pattern)
      return reply(response, 404, { status: { error: `the double has no ${method} ${path}` } });
    const names = pattern.exec(path)?.slice(1) ?? [];
    reply(response, 200, { result: operation(state, names, body ?? {}), status: "ok", time: 0 });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500;
      reply(response, status, { status: { error: String(error) }, time: 0 });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const double: Double = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    arrived,
    state,
    version: "1.19.0",
    misbehave: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}

/** A request of very many points is checked by the first of them. */
function sampled(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("points" in body) || !Array.isArray(body.points)) return body;
  return { ...body, points: body.points.slice(0, CHECKED) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function reply(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
}
