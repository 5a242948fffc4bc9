/** A model server: where it is, and what it wants to be told. */
export interface Endpoint {
  /** Up to and including the version: http://127.0.0.1:8000/v1 */
  readonly address: string;
  readonly key?: string;
  /** The environment variable that holds the key, to name when the key is refused. */
  readonly keyVariable: string;
}

/** What a request to a model server goes by; tests replace it. */
export interface Transport {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Resolves after so many milliseconds; rejects when the signal says stop. */
  pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** 0 to 1. */
  random(): number;
}
