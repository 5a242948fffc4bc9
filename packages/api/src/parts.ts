import type { Language, NewId, Principal } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";
import type { Log } from "./events.ts";

export interface Limits {
  /** Most bytes of a JSON body. */
  readonly json: number;
  /** Most bytes of one uploaded file. */
  readonly upload: number;
}

/** What a server is made of; tests replace what they like. */
export interface ServerParts {
  readonly runtime: Runtime;
  readonly principal?: Principal;
  readonly newId?: NewId;
  readonly log?: Log;
  readonly limits?: Partial<Limits>;
  /** The language of those who name none. */
  readonly language?: Language;
  /** Done after the port is open and before the server calls itself ready. */
  readonly prepare?: () => Promise<void>;
  /** Folder of the built web app. */
  readonly web?: string;
  /** Milliseconds between the comments that keep a stream open. */
  readonly heartbeat?: number;
}

/** The parts with everything filled in, and what the server itself adds. */
export interface Service extends Required<Omit<ServerParts, "limits" | "web">> {
  readonly limits: Limits;
  readonly web: string | undefined;
  /** The port that is listened on; hosts and origins are checked against it. */
  port(): number;
  /** Raised when the server begins to stop: streams end, new requests are turned away. */
  readonly stopping: AbortSignal;
  isReady(): boolean;
}
