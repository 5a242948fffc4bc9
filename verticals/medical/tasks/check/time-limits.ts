import type { Finding } from "@guildhall/core";
import type { RecordType } from "../../records/record-type.ts";
import type { CheckInput } from "./check-input.ts";
import { fault } from "./fault.ts";

const HOUR = 3_600_000;

/** One clock of a record: by when, and how many hours are left (less than 0: late). */
export interface Clock {
  readonly limit: RecordType["limits"][number];
  readonly dueAt: string;
  readonly hoursLeft: number;
  readonly isDone: boolean;
}

/** The clocks that run for a record: those whose anchor is known, for patients in this state. */
export function clocks(
  type: RecordType,
  { anchors = {}, completedAt, patient }: CheckInput,
  now: string,
): readonly Clock[] {
  return type.limits.flatMap((limit): Clock[] => {
    const from = anchors[limit.anchor];
    if (from === undefined || (limit.condition !== undefined && limit.condition !== patient?.condition)) return [];
    const due = Date.parse(from) + limit.hours * HOUR;
    const until = Date.parse(completedAt ?? now);
    if (Number.isNaN(due) || Number.isNaN(until)) return [];
    return [
      { limit, dueAt: new Date(due).toISOString(), hoursLeft: (due - until) / HOUR, isDone: completedAt !== undefined },
    ];
  });
}

/** Records written too late, and those that are overdue now. A record due at once has the hour that writing takes. */
export function timeFaults(type: RecordType, input: CheckInput, now: string): readonly Finding[] {
  return clocks(type, input, now)
    .filter(({ hoursLeft, limit }) => hoursLeft < (limit.hours === 0 && limit.before !== true ? -1 : 0))
    .map(({ limit, hoursLeft, isDone }) => {
      const late = Math.round(-hoursLeft * 10) / 10;
      const [zh, en] = isDone
        ? [
            `超过时限${late}小时完成（规定${limit.hours}小时内）`,
            `Written ${late} hours late (${limit.hours} hours are allowed)`,
          ]
        : [
            `已超过时限${late}小时（规定${limit.hours}小时内）`,
            `Overdue by ${late} hours (${limit.hours} hours are allowed)`,
          ];
      return fault("time-limit", "error", zh, en, limit.rule);
    });
}
