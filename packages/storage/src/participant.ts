import type { Change, Principal } from "@guildhall/core";
import type { Statement } from "./statement.ts";

/** A store that takes part in a commit: it says what the change means for its tables, and the archive runs it. */
export interface Participant {
  statementsFor(change: Change, principal: Principal): Promise<readonly Statement[]>;
}
