import type { ErrorCode, Reading } from "@guildhall/core";
import type { ReadOptions } from "../formats.ts";

/** Asks for a document whose bytes, so many, follow on standard input. */
export interface Order {
  readonly kind: "read";
  readonly file: string;
  readonly length: number;
  /** How it is to be read: what of the options can be told. */
  readonly how: Pick<ReadOptions, "password" | "extension" | "recognised">;
}

/** Pages, sheets or other parts read so far, of how many. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Told =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "reading"; readonly reading: Reading }
  /** A fault as it crosses to the other process: a code with its values, and the words of its cause for a log. */
  | { readonly kind: "fault"; readonly code: ErrorCode; readonly values: object; readonly cause?: string }
  /** The document led to something that was taken away: a socket, a process. It was refused. */
  | { readonly kind: "attempt"; readonly attempt: string };
