import type { CivilDate } from "./civil-date.ts";

/**
 * How a trade decides which text counts on a day. Declared by each vertical, never wired to law.
 * - `effective`: by effect (law). `known`: by the day it became known (research). `contract`: by the contract's
 *   inception (insurance). `none`: every text counts.
 * - `default`: the day meant when a question names none: `today`, or `ask` back.
 * - `ended`: a text that no longer counts is hidden unless history is asked for (law), or shown with a mark (guidelines).
 */
export interface ValidityPolicy {
  readonly basis: "effective" | "known" | "contract" | "none";
  readonly default: "today" | "ask";
  readonly ended: "hide" | "mark";
}

/**
 * How a version stands on a given day. `unknown` is an outcome of its own: no date says when this text began to apply.
 * `on` is the day on which the standing began (in_force), will begin (not_yet) or ended (ended).
 */
export interface Standing {
  readonly status: "in_force" | "not_yet" | "ended" | "unknown";
  readonly on?: CivilDate;
  /** What ended it, or changed it so that the text can no longer be called in force (amended). */
  readonly by?: {
    readonly documentId: string;
    readonly title: string;
    readonly how: "repealed" | "superseded" | "expired" | "amended";
  };
}

/**
 * The days between which a version counts, after every relation that touches it has been taken into account.
 * `doubtFrom`: from that day on a later text of the same law exists whose first day is not known, so that neither text
 * can be called in force, or this one is changed by `doubtBy`. `replacedOn`: from that day on a newer version of the same document was known.
 */
export interface ValidInterval {
  readonly from?: CivilDate;
  readonly notBefore?: CivilDate;
  readonly to?: CivilDate;
  readonly endedBy?: Standing["by"];
  readonly endedWithoutDate?: boolean;
  readonly doubtFrom?: CivilDate;
  /** The text that changes this one from `doubtFrom` on. */
  readonly doubtBy?: Standing["by"];
  readonly replacedOn?: CivilDate;
}

/** How a version with these days stands on `day`. */
export function standingOn(interval: ValidInterval, day: CivilDate): Standing {
  const by = interval.endedBy ? { by: interval.endedBy } : {};
  if (interval.to !== undefined && interval.to <= day) return { status: "ended", on: interval.to, ...by };
  if (interval.endedWithoutDate) return { status: "ended", ...by };
  if (interval.from !== undefined && day < interval.from) return { status: "not_yet", on: interval.from };
  if (interval.notBefore !== undefined && day < interval.notBefore) return { status: "not_yet" };
  if (interval.doubtFrom !== undefined && interval.doubtFrom <= day)
    return interval.doubtBy
      ? { status: "unknown", on: interval.doubtFrom, by: interval.doubtBy }
      : { status: "unknown" };
  return interval.from === undefined ? { status: "unknown" } : { status: "in_force", on: interval.from };
}

/**
 * How a version stands on `day` by what its trade goes by: its effect, the day it became known, or nothing but being
 * the newest of its document.
 */
export function standingOf(
  {
    interval,
    facts,
    isCurrent,
  }: { readonly interval: ValidInterval; readonly facts: KnownDays; readonly isCurrent: boolean },
  basis: ValidityPolicy["basis"],
  day: CivilDate,
): Standing {
  if (basis === "none") return isCurrent ? { status: "in_force" } : { status: "ended" };
  if (basis !== "known") return standingOn(interval, day);
  const knownOn = facts.knownOn ?? facts.publishedOn;
  if (knownOn === undefined) return { status: "unknown" };
  if (day < knownOn) return { status: "not_yet", on: knownOn };
  const { replacedOn, endedBy } = interval;
  if (isCurrent || (replacedOn !== undefined && day < replacedOn)) return { status: "in_force", on: knownOn };
  if (replacedOn !== undefined) return { status: "ended", on: replacedOn, ...(endedBy ? { by: endedBy } : {}) };
  return standingOn({ ...interval, from: knownOn }, day);
}

interface KnownDays {
  readonly knownOn?: CivilDate;
  readonly publishedOn?: CivilDate;
}
