import { PlatformError } from "@guildhall/core";
import { type Endpoint, readyEntries } from "@guildhall/models";

/** A server that models run on: which variables say where it is and with which key. */
export interface Server {
  readonly addressVariable: string;
  readonly keyVariable: string;
  /** Where it is while nobody says otherwise. */
  readonly address?: string;
  /** Appended to the address. */
  readonly path?: string;
}

/** The environment says where a server is and with which key; that it is used, only the configuration says. */
const servers = {
  openai: readyEntries.openai,
  ollama: { ...readyEntries.ollama, path: "" },
  rerank: { addressVariable: "RERANK_BASE_URL", keyVariable: "RERANK_API_KEY" },
  speech: { addressVariable: "SPEECH_BASE_URL", keyVariable: "SPEECH_API_KEY" },
  tei: { addressVariable: "TEI_BASE_URL", keyVariable: "TEI_API_KEY" },
} as const satisfies Readonly<Record<string, Server>>;

/** Servers of opt-in packages. */
export const optInServers = {
  anthropic: {
    address: "https://api.anthropic.com",
    addressVariable: "ANTHROPIC_BASE_URL",
    keyVariable: "ANTHROPIC_API_KEY",
  },
  google: {
    address: "https://generativelanguage.googleapis.com",
    addressVariable: "GOOGLE_BASE_URL",
    keyVariable: "GOOGLE_API_KEY",
  },
  "ollama-native": { ...readyEntries.ollama, path: "" },
} as const satisfies Readonly<Record<string, Server>>;

export type ServerName = keyof typeof servers;
export type Environment = Readonly<Record<string, string | undefined>>;

/** What of the environment is about model servers, and the further variables named; the rest is nobody's business. */
export function serverEnvironment(environment: Environment, further: readonly string[] = []): Environment {
  const all: readonly Server[] = [
    ...Object.values(readyEntries),
    ...Object.values(servers),
    ...Object.values(optInServers),
  ];
  const names = all.flatMap(({ addressVariable, keyVariable }) => [addressVariable, keyVariable]);
  return Object.fromEntries([...names, ...further].map((name) => [name, environment[name]]));
}

/** Where the server of an embedder or reranker is. Throws `model/no_address`, `config/invalid`. */
export function endpointOf(name: ServerName, model: string, environment: Environment): Endpoint {
  return endpointAt(servers[name], `${name}:${model}`, environment);
}

/** Where that server is; `named` is what asks for it. Throws `model/no_address`, `config/invalid`. */
export function endpointAt(
  { address: usual, addressVariable, keyVariable, path = "" }: Server,
  named: string,
  environment: Environment,
): Endpoint {
  const address = (environment[addressVariable] || usual)?.replace(/\/+$/, "");
  if (address === undefined) throw new PlatformError("model/no_address", { model: named, variable: addressVariable });
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address))
    throw new PlatformError("config/invalid", { key: addressVariable, fault: "http(s)://…" });
  const key = environment[keyVariable];
  return { address: `${address}${path}`, keyVariable, ...(key ? { key } : {}) };
}

/** True for an address of this computer. */
export function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
