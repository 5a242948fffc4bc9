import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { speakEmbeddings, speakOllamaEmbed } from "./speaks/embeddings.ts";
import { speakRerank } from "./speaks/rerank.ts";

/** How the partner takes its next request. `slow` never answers while the partner lives. */
export type Behaviour =
  | { readonly kind: "obedient" }
  | { readonly kind: "slow" | "garbage" | "half a body" | "hang up" }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: "dimensions"; readonly dimensions: number }
  | { readonly kind: "other model"; readonly model: string }
  | { readonly kind: "out of order" };

/** What a partner knows of its models, and what a behaviour changes of it for one request. */
export interface Voice {
  readonly dimensions: number;
  /** The name it answers under, where that is not the one it was asked for. */
  readonly model?: string;
  readonly isOutOfOrder?: boolean;
}

export type Body = Readonly<Record<string, unknown>>;
/** Answers one request; undefined: the body is not what this path takes. */
export type Speak = (body: Body, voice: Voice) => unknown;

export interface Received {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: Body;
}

/** A model server for tests, on this computer: it speaks the protocols, and behaves as ordered. */
export interface Partner {
  /** Without a path: http://127.0.0.1:12345 */
  readonly address: string;
  /** Behaviours of the coming requests, one each; after them it is obedient. */
  order(...behaviours: readonly Behaviour[]): void;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

const paths: Readonly<Record<string, Speak>> = {
  "/v1/embeddings": speakEmbeddings,
  "/api/embed": speakOllamaEmbed,
  "/v1/rerank": speakRerank("documents"),
  "/rerank": speakRerank("texts"),
};

export async function startPartner({
  dimensions = 64,
  key,
}: { dimensions?: number; key?: string } = {}): Promise<Partner> {
  const orders: Behaviour[] = [];
  const received: Received[] = [];
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
    const path = request.url ?? "";
    const given = request.headers.authorization?.replace("Bearer ", "");
    received.push({ path, key: given, body });
    const behaviour = orders.shift() ?? { kind: "obedient" };
    if (key !== undefined && given !== key) return reply(response, 401, { error: "key" });
    const spoken = paths[path]?.(body, voiceOf(behaviour, dimensions));
    behave(behaviour, response, spoken === undefined ? [404, { error: "nothing here" }] : [200, spoken]);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    order: (...behaviours) => void orders.push(...behaviours),
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function voiceOf(behaviour: Behaviour, dimensions: number): Voice {
  if (behaviour.kind === "dimensions") return { dimensions: behaviour.dimensions };
  if (behaviour.kind === "other model") return { dimensions, model: behaviour.model };
  return { dimensions, isOutOfOrder: behaviour.kind === "out of order" };
}

function behave(behaviour: Behaviour, response: ServerResponse, [status, answer]: readonly [number, unknown]): void {
  switch (behaviour.kind) {
    case "slow":
      return;
    case "hang up":
      response.destroy();
      return;
    case "status":
      if (behaviour.retryAfter !== undefined) response.setHeader("retry-after", behaviour.retryAfter);
      return reply(response, behaviour.status, { error: "ordered" });
    case "garbage":
      response.writeHead(200).end("<html>\u0000 not what you asked for");
      return;
    case "half a body": {
      const whole = JSON.stringify(answer);
      response.writeHead(200, { "content-length": Buffer.byteLength(whole) });
      response.write(whole.slice(0, whole.length / 2), () => response.destroy());
      return;
    }
    default:
      return reply(response, status, answer);
  }
}

function reply(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
}
