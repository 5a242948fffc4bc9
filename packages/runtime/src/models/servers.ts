import { PlatformError } from "@guildhall/core";
import type { Endpoint } from "@guildhall/models";

interface Server {
  readonly addressVariable: string;
  readonly keyVariable: string;
  /** Where it is while nobody says otherwise. */
  readonly usual?: string;
}

/** The environment says where a server is and with which key; that it is used, only the configuration says. */
const servers = {
  openai: {
    addressVariable: "OPENAI_BASE_URL",
    keyVariable: "OPENAI_API_KEY",
    usual: "https://api.openai.com/v1",
  },
  ollama: { addressVariable: "OLLAMA_BASE_URL", keyVariable: "OLLAMA_API_KEY", usual: "http://127.0.0.1:11434" },
  rerank: { addressVariable: "RERANK_BASE_URL", keyVariable: "RERANK_API_KEY" },
  speech: { addressVariable: "SPEECH_BASE_URL", keyVariable: "SPEECH_API_KEY" },
  tei: { addressVariable: "TEI_BASE_URL", keyVariable: "TEI_API_KEY" },
} as const satisfies Readonly<Record<string, Server>>;

export type ServerName = keyof typeof servers;
export type Environment = Readonly<Record<string, string | undefined>>;

/** What of the environment is about model servers; the rest is nobody's business. */
export function serverEnvironment(environment: Environment): Environment {
  const names = Object.values(servers).flatMap(({ addressVariable, keyVariable }) => [addressVariable, keyVariable]);
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}

/** Where that server is. Throws `model/no_address`, `config/invalid`. */
export function endpointOf(name: ServerName, model: string, environment: Environment): Endpoint {
  const { addressVariable, keyVariable, usual }: Server = servers[name];
  const address = (environment[addressVariable] || usual)?.replace(/\/+$/, "");
  if (address === undefined)
    throw new PlatformError("model/no_address", { model: `${name}:${model}`, variable: addressVariable });
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address))
    throw new PlatformError("config/invalid", { key: addressVariable, fault: "http(s)://…" });
  const key = environment[keyVariable];
  return { address, keyVariable, ...(key ? { key } : {}) };
}

/** True for an address of this computer. */
export function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
