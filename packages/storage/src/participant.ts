import type { Change, Principal } from "@guildhall/core";
import type { Statement } from "./statement.ts";

/** A store that takes part in a commit: it says what the change means for its tables, and the archive runs it. */
export interface Participant {
  /** Called before the transaction. What it writes elsewhere must count for nothing until the transaction is done. */
  statementsFor(change: Change, principal: Principal): Promise<readonly Statement[]>;
  /** Called after the transaction. The change stands, so this never fails; what cannot be done now is done later. */
  committed?(): Promise<void>;
}
