import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import type { ServerParts } from "../parts.ts";
import { createServer, type Server } from "../server.ts";
import { tradeNamed } from "./trade.ts";

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  json<Value = unknown>(): Value;
}

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly json?: unknown;
}

export interface TestServer {
  readonly runtime: Runtime;
  readonly server: Server;
  readonly port: number;
  readonly address: string;
  readonly data: string;
  send(method: string, path: string, sent?: Sent): Promise<Received>;
  /** Closes the server and leaves its data folder. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

const now = new Date("2026-11-23T04:00:00Z");

/** A server over a new data folder, with a fixed clock and counted ids. */
export async function openServer(
  parts: Partial<ServerParts> & { readonly data?: string; readonly samples?: string } = {},
): Promise<TestServer> {
  const data = parts.data ?? (await mkdtemp(path.join(tmpdir(), "guildhall-api-")));
  let last = 0;
  const newId = (): string => `id-${(last += 1)}`;
  const clock = { now: () => now, today: () => "2026-11-23" };
  const verticals = [tradeNamed("trade", parts.samples), tradeNamed("craft")];
  const runtime =
    parts.runtime ??
    (await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" }, { clock, newId, verticals }));
  const server = createServer({ newId, ...parts, runtime });
  const { port, address } = await server.listen({ port: 0 });
  const stop = async (): Promise<void> => {
    await server.close();
    await runtime.close();
  };
  return {
    runtime,
    server,
    port,
    address,
    data,
    stop,
    send: (method, to, sent = {}) => send(port, method, to, sent),
    async close() {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** As a client that may say anything, also a foreign Host. */
function send(port: number, method: string, to: string, { headers = {}, body, json }: Sent): Promise<Received> {
  const content = json === undefined ? body : JSON.stringify(json);
  const type = json === undefined ? {} : { "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port, method, path: to, headers: { ...type, ...headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            json: <Value>() => JSON.parse(text) as Value,
          });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(content);
  });
}

/** A multipart body with its headers. */
export async function multipart(
  fields: Readonly<Record<string, string>>,
  files: readonly { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> }[],
): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, content } of files) form.append("file", new Blob([content]), name);
  const encoded = new Response(form);
  const body = new Uint8Array(await encoded.arrayBuffer());
  return { body, headers: { "content-type": encoded.headers.get("content-type") ?? "", "x-guildhall": "1" } };
}

/** The events of a stream, in order. */
export function eventsIn(text: string): readonly { readonly event: string; readonly data: unknown }[] {
  return text.split("\n\n").flatMap((block) => {
    const match = /^event: (\w+)\ndata: (.*)$/.exec(block);
    return match ? [{ event: match[1] ?? "", data: JSON.parse(match[2] ?? "null") as unknown }] : [];
  });
}
