import type { ErrorCode } from "@guildhall/core";
import type { Query, Statement, TransactionOutcome } from "../statement.ts";

/** What the worker is started with. */
export interface WorkerSettings {
  readonly directory: string;
  readonly lockWaitMs: number;
  /** Loaded by the bootstrap; another entry stands in for it in the crash suite. */
  readonly entry: string;
  readonly fromSource: boolean;
  readonly more?: Readonly<Record<string, string | number>>;
}

export type Order =
  | { readonly kind: "read"; readonly queries: readonly Query[] }
  | { readonly kind: "transaction"; readonly statements: readonly Statement[] }
  | { readonly kind: "close" };

export interface Request {
  readonly id: number;
  readonly order: Order;
}

/** A fault as it crosses the thread: a code with its values, never a stack. */
export interface Fault {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Row = Readonly<Record<string, string | number | null | ArrayBuffer>>;

export type Reply =
  | { readonly id: number; readonly rows: readonly (readonly Row[])[] }
  | { readonly id: number; readonly outcome: TransactionOutcome }
  | { readonly id: number; readonly fault: Fault };

/** The id of the reply that says the file is open (or why it is not). */
export const OPENING = 0;
