const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const DATE =
  /^(?:[a-z]{3,9},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{4})?/i;

/** The day and time at which a mail says it was sent, on the clock of its sender: 2026-03-02 09:30 +0800. As written where it is no date. */
export function sentAt(header: string): string {
  const [, day, name, year, hour, minute, zone] = DATE.exec(header.trim()) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? "") + 1;
  if (month === 0) return header.trim();
  const two = (part: string | number | undefined): string => String(part ?? "").padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}${zone ? ` ${zone}` : ""}`;
}
