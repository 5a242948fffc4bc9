import type { Role, Signature, Work, WorkState, WorkVersion } from "@guildhall/core";

export const COLUMNS =
  "work_id, vertical, task, model, label, number, state, output, author, roles, happened, hash, signature";

export interface Row {
  readonly work_id: string;
  readonly vertical: string;
  readonly task: string;
  readonly model: string;
  readonly label: string;
  readonly number: number;
  readonly state: WorkState;
  readonly output: string;
  readonly author: string;
  readonly roles: string;
  readonly happened: string;
  readonly hash: string;
  readonly signature: string | null;
}

/** A work from its rows, one a version. */
export function workOf(rows: readonly Row[]): Work | undefined {
  const [first] = rows;
  if (!first) return undefined;
  return {
    workId: first.work_id,
    vertical: first.vertical,
    task: first.task,
    model: JSON.parse(first.model) as Work["model"],
    label: JSON.parse(first.label) as Work["label"],
    versions: rows.map(({ number, state, output, author, roles, happened, hash, signature }) => ({
      number,
      state,
      output: JSON.parse(output) as WorkVersion["output"],
      author,
      roles: JSON.parse(roles) as readonly Role[],
      happened,
      hash,
      ...(signature !== null && { signature: JSON.parse(signature) as Signature }),
    })),
  };
}
