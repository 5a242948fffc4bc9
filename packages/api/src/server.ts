import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { localPrincipal, PlatformError } from "@guildhall/core";
import { createApp } from "./app.ts";
import { isLoopback } from "./edge/own-host.ts";
import { createLog } from "./events.ts";
import type { ServerParts, Service } from "./parts.ts";

export interface Listening {
  readonly port: number;
  /** The address to open in a browser. */
  readonly address: string;
}

export interface Server {
  /** Begins to answer and to work on jobs. Throws `server/needs_keys`, `server/port_in_use`, `queue/*`. */
  listen(where: { readonly host?: string; readonly port: number }): Promise<Listening>;
  /** Stops: streams end, requests under way get a few seconds, jobs are left for the next start. */
  close(): Promise<void>;
}

const LIMITS = { json: 1_000_000, upload: 200_000_000 };
const GRACE_MS = 5000;

export function createServer(parts: ServerParts): Server {
  const stopping = new AbortController();
  // Every request that is under way listens, however many they are.
  setMaxListeners(0, stopping.signal);
  let port = 0;
  let isReady = false;
  const service: Service = {
    principal: localPrincipal,
    newId: randomUUID,
    language: "zh",
    heartbeat: 15_000,
    prepare: async () => {},
    ...parts,
    log: parts.log ?? createLog(),
    limits: { ...LIMITS, ...parts.limits },
    web: parts.web,
    port: () => port,
    stopping: stopping.signal,
    isReady: () => isReady,
  };
  const server = createHttpServer(createApp(service));

  return {
    async listen({ host = "127.0.0.1", port: wanted }) {
      if (!isLoopback(host)) throw new PlatformError("server/needs_keys", { host: host.slice(0, 60) });
      await new Promise<void>((resolve, reject) => {
        server.once("error", (error: NodeJS.ErrnoException) => reject(listenFault(error, wanted)));
        server.listen(wanted, host.replace(/^\[|\]$/g, ""), resolve);
      });
      port = (server.address() as AddressInfo).port;
      try {
        await service.prepare();
        await service.runtime.uploads.jobs.start();
      } catch (error) {
        server.close();
        server.closeAllConnections();
        throw error;
      }
      isReady = true;
      const address = `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
      service.log.listening({ address });
      return { port, address };
    },
    async close() {
      stopping.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await service.runtime.uploads.jobs.stop();
      await closed;
      clearTimeout(timer);
      service.log.stopped();
    },
  };
}

function listenFault(error: NodeJS.ErrnoException, port: number): Error {
  return error.code === "EADDRINUSE" || error.code === "EACCES"
    ? new PlatformError("server/port_in_use", { port }, { cause: error })
    : error;
}
