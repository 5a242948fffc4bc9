import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { behave, wasBrokenOff } from "./behave.ts";
import type { Behaviour, MindName } from "./behaviour.ts";
import type { Thought } from "./minds/mind.ts";
import { replyTo } from "./reply-to.ts";
import { seeded } from "./seeded.ts";
import type { AnswerForm } from "./speaks/chat-form.ts";

export type { Behaviour, MindName } from "./behaviour.ts";
export type { Invention, Thought, Why } from "./minds/mind.ts";

export type Body = Readonly<Record<string, unknown>>;

/** How a request ended: with a whole reply, broken off as ordered, or because who asked went away. */
export type Ending = "answered" | "broken off" | "left";

/** What a partner saw of one request; a model outside sees no more. */
export interface Received {
  readonly path: string;
  readonly key: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Body;
  /** Everything that it said in reply, as it was written to the connection. */
  said(): string;
  /** What it thought before it replied, and why; empty where it did not think. */
  thoughts(): readonly Thought[];
  /** Resolves when the request is over. */
  readonly ended: Promise<Ending>;
}

export interface PartnerSettings {
  /** 0: a free one. */
  readonly port?: number;
  /** The only key it takes; absent: any, or none. */
  readonly key?: string;
  /** Of its embeddings. */
  readonly dimensions?: number;
  /** How it thinks while nothing else is ordered. */
  readonly mind?: MindName;
  /** Texts that an obedient mind takes for orders wherever it sees them, whatever they look like. */
  readonly obeys?: readonly string[];
  /** The same seed gives the same replies to the same requests. */
  readonly seed?: number;
  /** Forms of answer that it knows; a request in another is refused with 400, as model servers do. Absent: all. */
  readonly knows?: readonly AnswerForm[];
  /** Milliseconds before the first piece of a stream and between pieces. */
  readonly pace?: { readonly firstMs: number; readonly eachMs: number };
}

/** A model server for tests and demonstrations, on this computer: it speaks the protocols, and behaves as ordered. */
export interface Partner {
  /** Without a path: http://127.0.0.1:12345 */
  readonly address: string;
  /** Behaviours of the coming requests, one each; after them it is of its usual mind. */
  order(...behaviours: readonly Behaviour[]): void;
  /** From now on it is of this mind. */
  turn(mind: MindName): void;
  /** All requests so far, the first one first. */
  readonly received: readonly Received[];
  /** Lets go of the requests so far; a test that counts memory keeps none. */
  forget(): void;
  /** Connections that are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

export async function startPartner(settings: PartnerSettings = {}): Promise<Partner> {
  const { port = 0, key, seed = 1 } = settings;
  let { mind = "obedient" } = settings;
  const orders: Behaviour[] = [];
  const received: Received[] = [];
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const bytes = Buffer.concat(chunks);
    const type = request.headers["content-type"] ?? "";
    const path = request.url ?? "";
    const given = keyOf(request);
    const body = bodyOf(bytes, type);
    const behaviour = orders.shift() ?? { kind: mind };
    // Of the seed and the request alone: what else was asked meanwhile changes nothing.
    const random = seeded(seed + bytes.length);
    let thoughts: readonly Thought[] = [];
    const seen = { path, key: given, headers: request.headers, body };
    received.push({ ...seen, ...watched(response), thoughts: () => thoughts });
    if (key !== undefined && given !== key) return behave({ kind: mind }, response, unauthorised);
    const reply = await replyTo({ path, body, bytes, type }, behaviour, settings, random);
    thoughts = reply.thoughts ?? [];
    await behave(behaviour, response, reply);
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    order: (...behaviours) => void orders.push(...behaviours),
    turn: (name) => void (mind = name),
    received,
    forget: () => void received.splice(0),
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const unauthorised = { status: 401, body: { error: { message: "key" } } } as const;

function keyOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization?.replace("Bearer ", "") ?? [headers["x-api-key"]].flat()[0];
}

function bodyOf(bytes: Buffer, type: string): Body {
  if (!type.includes("json") || bytes.length === 0) return {};
  return JSON.parse(bytes.toString()) as Body;
}

/** Keeps what is written to a response, and how that ended. */
function watched(response: ServerResponse): Pick<Received, "said" | "ended"> {
  const written: string[] = [];
  const keeping =
    <Send extends (...given: never[]) => unknown>(send: Send) =>
    (...given: Parameters<Send>) => {
      if (typeof given[0] === "string") written.push(given[0]);
      return send(...given);
    };
  response.write = keeping(response.write.bind(response)) as typeof response.write;
  response.end = keeping(response.end.bind(response)) as typeof response.end;
  const ended = new Promise<Ending>((resolve) =>
    response.once("close", () =>
      resolve(response.writableFinished ? "answered" : wasBrokenOff(response) ? "broken off" : "left"),
    ),
  );
  return { said: () => written.join(""), ended };
}
