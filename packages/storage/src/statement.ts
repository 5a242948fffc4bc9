/** What a statement may be given. Numbers, texts, bytes; dates and ids are texts. */
export type Parameter = string | number | bigint | null | Uint8Array;

/** One SQL statement of a transaction, run once, or once for each set of parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters?: readonly Parameter[];
  readonly parameterSets?: readonly (readonly Parameter[])[];
  /** With another number of changed rows the whole transaction is undone and ends `stale`. */
  readonly expectRows?: number;
}

export interface Query {
  readonly sql: string;
  readonly parameters?: readonly Parameter[];
}

/** `stale`: a statement met another state than it expected, and nothing was changed. */
export type TransactionOutcome = "done" | "stale";
