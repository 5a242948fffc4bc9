/**
 * A civil date `YYYY-MM-DD`, a day in a calendar and no instant. Law speaks in days: effectiveFrom is inclusive,
 * effectiveTo exclusive. Strings of this form sort as the days do, so `<` compares days.
 */
export type CivilDate = string;

/** The day it is now in the given IANA time zone. */
export function civilDateIn(timeZone: string, instant: Date): CivilDate {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    instant,
  );
}

/** True for an existing day written `YYYY-MM-DD`; false for 2023-02-29. */
export function isCivilDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}
