const FIRST = 500;
const LONGEST = 30_000;

/**
 * Milliseconds to wait before attempt `next` (from 1): what the server says in Retry-After (seconds, or a date), else
 * twice as long each time; up to half as long again by chance, so that clients do not come back together.
 */
export function retryDelay(next: number, retryAfter: string | null, now: number, random: number): number {
  const asked = retryAfter === null ? undefined : askedFor(retryAfter, now);
  return Math.min(LONGEST, Math.max(asked ?? 0, asked === undefined ? FIRST * 2 ** (next - 1) : 0) * (1 + random / 2));
}

function askedFor(retryAfter: string, now: number): number | undefined {
  const seconds = Number(retryAfter);
  if (retryAfter.trim() !== "" && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
