import { civilDateIn, type Clock } from "@guildhall/core";

/** The clock of this machine, its day taken in the given time zone. */
export function createSystemClock(timeZone: string): Clock {
  return { now: () => new Date(), today: () => civilDateIn(timeZone, new Date()) };
}
