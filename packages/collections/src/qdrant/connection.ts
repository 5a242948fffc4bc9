import { PlatformError } from "@guildhall/core";
import { QdrantClient } from "@qdrant/js-client-rest";
import { faultOf } from "./faults.ts";
import { standardPatience, withRetries, type Patience } from "./retry.ts";

export interface ConnectionOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Longest wait for the answer to one question, and to one write, in seconds. */
  readonly readSeconds?: number;
  readonly writeSeconds?: number;
  readonly patience?: Partial<Patience>;
}

/** The server, asked with deadlines and retries; failures come as errors of the catalogue. */
export interface Connection {
  /** The address without anything secret. */
  readonly url: string;
  /** `request` names the request in errors. Every request may arrive twice. */
  read<Result>(request: string, ask: (client: QdrantClient) => Promise<Result>): Promise<Result>;
  write<Result>(request: string, ask: (client: QdrantClient) => Promise<Result>): Promise<Result>;
  /** The server's version. Throws `collection/server_too_old`. */
  version(): Promise<string>;
}

/** `params.idf` came with 1.19. */
const NEEDED = [1, 19] as const;

export function connect({ url, apiKey, readSeconds = 10, writeSeconds = 60, patience }: ConnectionOptions): Connection {
  const address = addressOf(url);
  const shown = `${address.https ? "https" : "http"}://${address.host}:${address.port}${address.prefix}`;
  const clientWith = (seconds: number) =>
    new QdrantClient({
      ...address,
      timeout: seconds * 1000,
      checkCompatibility: false,
      // As a header: given as `apiKey` the client writes to the console when the connection is not encrypted.
      ...(apiKey === undefined ? {} : { headers: { "api-key": apiKey } }),
    });
  const asking = (seconds: number) => {
    const client = clientWith(seconds);
    return <Result>(request: string, ask: (client: QdrantClient) => Promise<Result>): Promise<Result> =>
      withRetries(
        () => ask(client),
        (error) => faultOf(error, { url: shown, request, seconds }),
        { ...standardPatience, ...patience },
      );
  };
  const read = asking(readSeconds);
  return {
    url: shown,
    read,
    write: asking(writeSeconds),
    async version() {
      const { version } = await read("version", (client) => client.versionInfo());
      if (isTooOld(version))
        throw new PlatformError("collection/server_too_old", { url: shown, found: version, needed: NEEDED.join(".") });
      return version;
    },
  };
}

/** The client drops the path of a `url`, so it is given the parts. */
function addressOf(url: string) {
  const { protocol, hostname, port, pathname } = new URL(url);
  return {
    https: protocol === "https:",
    host: hostname,
    port: port === "" ? 6333 : Number(port),
    prefix: pathname.replace(/\/+$/, ""),
  };
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  return !(major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]));
}
