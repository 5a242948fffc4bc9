import { createServer, request as ask, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Statement, Storage } from "@guildhall/storage";

/** A process that stops before a step, and what it stops at. */
export interface Death {
  /** The steps taken so far. */
  readonly steps: readonly string[];
  readonly isDead: boolean;
  /** Where its server is reached. */
  readonly url: string;
  /** Its storage, which dies with it. */
  storage(storage: Storage): Storage;
  close(): Promise<void>;
}

/**
 * Lets a process that commits over a file and a server die before the step with the number `dieAt`. Every transaction of
 * the file is a step, and so are a request's arrival at the server and the return of its answer: a request may be lost
 * either way.
 */
export async function startDying(target: string, dieAt: number): Promise<Death> {
  const steps: string[] = [];
  let isDead = false;
  const survives = (step: string): boolean => {
    if (steps.length === dieAt) isDead = true;
    if (!isDead) steps.push(step);
    return !isDead;
  };

  const server = createServer((incoming, outgoing) => {
    const { method = "GET", url = "/" } = incoming;
    const name = `${method} ${url.replace(/\/collections\/[^/?]+/, "").replace(/\?.*/, "")}`;
    if (!survives(`${name} arrives`)) return void incoming.socket.destroy();
    const forwarded = ask(new URL(url, target), { method, headers: incoming.headers }, (answer: IncomingMessage) => {
      if (!survives(`${name} answered`)) return void incoming.socket.destroy();
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on("error", () => incoming.socket.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    steps,
    get isDead() {
      return isDead;
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    storage: (storage) => ({
      ...storage,
      async transaction(statements: readonly Statement[]) {
        if (!survives("transaction")) throw new Error("dead");
        const outcome = await storage.transaction(statements);
        if (isDead || !survives("transaction done")) throw new Error("dead");
        return outcome;
      },
    }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
