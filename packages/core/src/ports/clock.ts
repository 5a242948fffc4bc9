import type { CivilDate } from "../civil-date.ts";

/** The only source of time. `today` is the civil day in the installation's time zone. */
export interface Clock {
  now(): Date;
  today(): CivilDate;
}

/** The only source of ids that are not derived from content: answers, requests. */
export type NewId = () => string;
