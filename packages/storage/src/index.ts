export type { CounterOf } from "./change-counter.ts";
export { assertMayRead, assertPrincipal } from "@guildhall/core";
export { corporaOf, labelsHeld, type Condition } from "./access.ts";
export { createArchive } from "./archive.ts";
export { differingPart, readFingerprint, replaceFingerprint, type Fingerprint } from "./fingerprint.ts";
export type { Participant } from "./participant.ts";
export type { Parameter, Query, Statement, TransactionOutcome } from "./statement.ts";
export { openStorage, type Storage, type StorageOptions } from "./storage.ts";
export type { PassagesTable, RelationsTable, Tables, VersionsTable } from "./tables.ts";
